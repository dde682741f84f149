#!/usr/bin/env python3
"""Includes obey the design, headers compile alone, the shared library exports the public interface and nothing else."""

from __future__ import annotations

import concurrent.futures
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from layers import LAYERS, violations

ROOT = Path(__file__).resolve().parents[2]
COMPILER = os.environ.get("CXX", "c++")
STRICT = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]


def compile_alone(compiler: str, header: str, folders: list[str]) -> str:
    """Empty if a source that includes the header twice and nothing else compiles, else the compiler's words."""
    source = f"#include <{header}>\n#include <{header}>\n"
    command = [compiler, *STRICT, *folders, "-x", "c++", "-"]
    done = subprocess.run(command, input=source, text=True, capture_output=True)
    return "" if done.returncode == 0 else f"{header}:\n{done.stderr[:2000]}"


def compile_all(compiler: str, headers: list[str], folders: list[str]) -> list[str]:
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [words for words in pool.map(lambda header: compile_alone(compiler, header, folders), headers) if words]


class Includes(unittest.TestCase):
    def test_direction_of_the_design(self) -> None:
        self.assertEqual(violations(ROOT), [])

    def test_every_planted_violation_is_found(self) -> None:
        planted = {
            "src/lex/a.cpp": '#include "parse/tree.hpp"',
            "src/base/b.hpp": '#include "lex/token.hpp"',
            "src/rules/pyflakes/f401_unused_import.cpp": '#include "rules/pyflakes/f841_unused_variable.hpp"',
            "src/semantic/c.cpp": "#include <nlohmann/json.hpp>",
            "src/report/d.cpp": '#include "engine/run.hpp"',
            "src/utilities/e.cpp": "",
            "include/pyforge/f.hpp": "#include <fmt/format.h>",
            "include/pyforge/g.hpp": '#include "base/types.hpp"',
            "include/pyforge/h.hpp": "#include <unistd.h>",
            "examples/cli/i.cpp": '#include "engine/run.hpp"',
            "bindings/python/j.cpp": '#include "base/types.hpp"',
            "src/metrics/k.cpp": "#include <tree_sitter/api.h>",
            "src/parse/l.cpp": "#include <boost/any.hpp>",
            "src/parse/m.cpp": "#include <pyforge/nowhere.hpp>",
        }
        fine = {
            "src/parse/n.cpp": '#include <vector>\n#include "lex/token.hpp"\n#include <fmt/format.h>\n',
            "src/engine/o.cpp": '#include "rules/all_rules.hpp"\n#include <sys/stat.h>\n',
            "include/pyforge/p.hpp": "#include <string_view>\n#include <pyforge/f.hpp>\n",
        }
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in (planted | fine).items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text + "\n")
            found = {line.split(":")[0] for line in violations(root)}
        self.assertEqual(found, set(planted))

    def test_every_folder_of_src_is_a_layer(self) -> None:
        folders = {folder.name for folder in (ROOT / "src").iterdir() if folder.is_dir()}
        self.assertLessEqual(folders, {*LAYERS, "adapters"})


class Headers(unittest.TestCase):
    def test_public_headers_compile_alone(self) -> None:
        headers = sorted(path.relative_to(ROOT / "include").as_posix() for path in (ROOT / "include").rglob("*.hpp"))
        self.assertTrue(headers)
        for compiler in filter(None, [COMPILER, shutil.which("clang++")]):
            self.assertEqual(compile_all(compiler, headers, [f"-I{ROOT / 'include'}"]), [])

    def test_internal_headers_compile_alone(self) -> None:
        deps = Path(os.environ.get("PYFORGE_DEPS_DIR", ROOT / "build/_deps")) / "tree-sitter/vendor/tree-sitter/lib/include"
        folders = [f"-I{ROOT / 'include'}", f"-I{ROOT / 'src'}", "-isystem", "/usr/include/eigen3", "-isystem", str(deps)]
        headers = sorted(path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.hpp"))
        self.assertEqual(compile_all(COMPILER, headers, [*folders, "-DFMT_HEADER_ONLY=1"]), [])


class Symbols(unittest.TestCase):
    """Needs the shared library that tests/install builds: PYFORGE_SHARED_LIBRARY names it."""

    library = os.environ.get("PYFORGE_SHARED_LIBRARY")

    @unittest.skipUnless(library, "PYFORGE_SHARED_LIBRARY names no shared library")
    def test_only_the_public_interface_is_exported(self) -> None:
        lines = subprocess.run(["nm", "-DC", "--defined-only", self.library], text=True, capture_output=True, check=True)
        # Weak instances of library templates (std::vector<...> and the like) come from every C++ shared object.
        ours = re.compile(r"(typeinfo (name )?for |vtable for |guard variable for )?pyforge::v1::|pyforge_plugin_v1$")
        weak_library = re.compile(r".*\b(std|__gnu_cxx)::")
        strange, public = [], 0
        for line in lines.stdout.splitlines():
            _, kind, name = line.split(maxsplit=2)
            signature = name.removeprefix("non-virtual thunk to ")
            if ours.match(signature):
                public += 1
            elif not (kind in "WVu" and weak_library.match(name)):
                strange.append(line)
        self.assertEqual(strange, [])
        self.assertGreater(public, 0)


if __name__ == "__main__":
    unittest.main()
