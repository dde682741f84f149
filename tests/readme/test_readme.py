#!/usr/bin/env python3
"""Compiles and runs the examples of README.md and CONTRIBUTING.md as they stand.

A ```cpp block is a whole program, built against the library in build/; a ```python block is run by build/venv; a
```console block holds lines `$ command`, each run in the repository's root with build/bin first in PATH, and under a
command the output that it must print. A ```text block right after a program is its expected output. In an expected
line, `…` stands for anything. Blocks in other languages are prose.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> list[tuple[str, str, int]]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [(match[1], match[2], text.count("\n", 0, match.start()) + 1) for match in BLOCK.finditer(text)]


def matches(expected: str, actual: str) -> bool:
    wanted, got = expected.rstrip().split("\n"), actual.rstrip().split("\n")
    pattern = "\n".join(".*".join(map(re.escape, line.split("…"))) for line in wanted)
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in got)) is not None


def execute(command: list[str], folder: Path) -> str:
    environment = os.environ | {"PATH": f"{BUILD / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(command, text=True, capture_output=True, cwd=folder, env=environment)
    if done.returncode not in (0, 1):  # 1: findings
        raise AssertionError(f"{shlex.join(command)} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Examples(unittest.TestCase):
    def run_block(self, language: str, code: str, scratch: Path) -> list[tuple[str, str]]:
        """Pairs of what a block promises and what it printed."""
        if language == "cpp":
            (scratch / "example.cpp").write_text(code)
            compiler = shlex.split(os.environ.get("CXX", "c++"))
            execute([*compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", f"-I{ROOT / 'include'}", "example.cpp",
                     "-o", "example", f"-L{BUILD / 'lib'}", "-lpyforge", "-pthread", "-ldl"], scratch)
            return [("", execute([str(scratch / "example")], ROOT))]
        if language == "python":
            return [("", execute([str(BUILD / "venv/bin/python"), "-c", code], ROOT))]
        pairs = []
        for step in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
            command, _, expected = step.partition("\n")
            pairs.append((expected, execute(["bash", "-c", command], ROOT)))
        return pairs

    def check_page(self, page: str, least: dict[str, int]) -> None:
        page_blocks = blocks(page)
        seen = dict.fromkeys(least, 0)
        for index, (language, code, line) in enumerate(page_blocks):
            if language not in ("cpp", "python", "console"):
                continue
            seen[language] = seen.get(language, 0) + 1
            with self.subTest(page=page, line=line, language=language), tempfile.TemporaryDirectory() as folder:
                pairs = self.run_block(language, code, Path(folder))
                after = page_blocks[index + 1] if index + 1 < len(page_blocks) else ("", "", 0)
                if language != "console" and after[0] == "text":
                    pairs[0] = (after[1], pairs[0][1])
                for expected, actual in pairs:
                    if expected.strip():
                        self.assertTrue(matches(expected, actual), f"promised:\n{expected}\nprinted:\n{actual}")
        for language, count in least.items():
            self.assertGreaterEqual(seen[language], count, f"{page} shows no {language} example")

    def test_readme(self) -> None:
        self.check_page("README.md", {"cpp": 1, "python": 1, "console": 1})

    def test_contributing(self) -> None:
        self.check_page("CONTRIBUTING.md", {})

    def test_expected_output_is_compared(self) -> None:
        self.assertTrue(matches("a…z\nb", "abcz\nb\n"))
        self.assertFalse(matches("a\nb", "a\nc"))
        self.assertFalse(matches("a", "a\nb"))


if __name__ == "__main__":
    unittest.main()
