"""The driver as users run it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import pytest
from driver import BINARY


@dataclass
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def pyforge(tmp_path: Path) -> Callable[..., Outcome]:
    """pyforge(*arguments, stdin=…): runs in tmp_path."""

    def run(*arguments: object, stdin: bytes | str = b"", cwd: Path = tmp_path, env: dict[str, str] | None = None) -> Outcome:
        done = subprocess.run(
            [str(BINARY), *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd,
            timeout=120,
            env={**os.environ, **(env or {})},
        )
        return Outcome(done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="replace"))

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """write(name, text): a file below tmp_path."""

    def make(name: str, text: str | bytes = "x = 1\n") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return make
