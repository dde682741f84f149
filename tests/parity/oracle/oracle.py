"""Asks CPython about files: 3.14 (npm package pyodide under Node) or the interpreter at hand (3.11), in several processes.

    oracle = Oracle("worker_ast.py", version="py314", jobs=4)
    for path, answer in oracle.ask(paths, mode="hash"): ...

A worker is a Python module with `handle(data: bytes, request: dict) -> str`; it must run on both interpreters. Answers are
kept under build/oracle by content, worker and request, so that a second run only reads them. Results come in any order.
"""

from __future__ import annotations

import hashlib
import json
import os
import queue
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CRASH = "crash"  # the answer when the interpreter died on a file (deep nesting)
_STACK = 1 << 30


class Unavailable(Exception):
    """The reference interpreter is not installed; the message says what to do."""


def pyodide_folder() -> Path:
    folder = Path(os.environ.get("PYFORGE_PYODIDE", ROOT / "build/_deps/pyodide"))
    if not (folder / "pyodide.mjs").is_file():
        raise Unavailable(f"CPython 3.14 is not at {folder}: run `bash cmake/setup.sh --tests`")
    if shutil.which("node") is None:
        raise Unavailable("node is not installed: run `bash cmake/setup.sh --tests`")
    return folder


def _deep_stack() -> None:
    """CPython's parser recurses: give it what a native build of it has, and more."""
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    wanted = _STACK if hard == resource.RLIM_INFINITY else min(_STACK, hard)
    resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))


class _Host:
    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self.version = ""

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            preexec_fn=_deep_stack,
        )
        version = self._read()
        if version is None:
            raise Unavailable(f"the reference interpreter does not start: {' '.join(self._command)}")
        self.version = version
        return self._process

    def _read(self) -> str | None:
        assert self._process and self._process.stdout
        length = self._process.stdout.readline()
        if not length:
            return None
        return self._process.stdout.read(int(length)).decode()

    def ask(self, requests: list[dict]) -> list[str]:
        """Answers to a few requests that are sent together; shorter than they are when the interpreter died on one, whose
        answer is then the last, CRASH."""
        process = self._process or self._start()
        assert process.stdin
        answers: list[str] = []
        try:
            process.stdin.write(b"".join(json.dumps(request).encode() + b"\n" for request in requests))
            process.stdin.flush()
            while len(answers) < len(requests) and (answer := self._read()) is not None:
                answers.append(answer)
        except BrokenPipeError:
            pass
        if len(answers) < len(requests):  # the next question gets a fresh one
            self.close()
            answers.append(CRASH)
        return answers

    def close(self) -> None:
        if self._process:
            for pipe in (self._process.stdin, self._process.stdout):
                try:
                    pipe and pipe.close()
                except BrokenPipeError:
                    pass
            self._process.wait()
            self._process = None


class _Cache:
    def __init__(self, path: Path, fresh: bool) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=120)
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute("CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, answer TEXT) WITHOUT ROWID")
        self._fresh = fresh
        self._pending = 0

    def get(self, key: bytes) -> str | None:
        if self._fresh:
            return None
        row = self._db.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: bytes, answer: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer))
        self._pending += 1
        if self._pending >= 256:
            self.commit()

    def commit(self) -> None:
        self._db.commit()
        self._pending = 0


class Oracle:
    def __init__(self, worker: str, version: str = "py314", jobs: int = 0, fresh: bool = False) -> None:
        worker_path = Path(worker) if os.path.isabs(worker) else HERE / worker
        if version == "py314":
            folder = pyodide_folder()
            self._command = ["node", f"--stack-size={_STACK // 1024 - 65536}", str(HERE / "host.mjs"), str(folder)]
            identity = (folder / "package.json").read_bytes()
        elif version == f"py{sys.version_info[0]}{sys.version_info[1]}":
            self._command = [sys.executable, str(HERE / "host.py")]
            identity = sys.version.encode()
        else:
            raise Unavailable(f"no reference interpreter for {version} (py314, or that of the running Python)")
        self._command.append(str(worker_path))
        self._salt = hashlib.sha256(identity + worker_path.read_bytes()).digest()
        self._cache = _Cache(Path(os.environ.get("PYFORGE_ORACLE_CACHE", ROOT / "build/oracle")) / "answers.sqlite", fresh)
        self._jobs = jobs or max(1, len(os.sched_getaffinity(0)))

    def ask(self, paths: Iterable[Path], **request: object) -> Iterator[tuple[Path, str]]:
        request_key = json.dumps(request, sort_keys=True).encode()
        misses: list[tuple[Path, bytes, int]] = []
        for path in paths:
            data = Path(path).read_bytes()
            key = hashlib.sha256(self._salt + request_key + b"\0" + data).digest()
            answer = self._cache.get(key)
            if answer is None:
                misses.append((path, key, len(data)))
            else:
                yield path, answer
        if misses:
            yield from self._ask_hosts(misses, request)

    def _ask_hosts(self, misses: list[tuple[Path, bytes, int]], request: dict) -> Iterator[tuple[Path, str]]:
        misses.sort(key=lambda miss: -miss[2])  # large files first: the processes end together
        todo: queue.SimpleQueue = queue.SimpleQueue()
        done: queue.Queue = queue.Queue(1024)
        # Requests in batches that fit a pipe's buffer: neither side ever waits for the other to read. Small files
        # together, so that a process does not pause between them.
        jobs = min(self._jobs, len(misses))
        batch: list = []
        for miss in misses:
            batch.append(miss)
            if len(batch) >= 64 or miss[2] > 20_000 or len(batch) * jobs >= len(misses):
                todo.put(batch)
                batch = []
        if batch:
            todo.put(batch)
        for _ in range(jobs):
            todo.put([])

        def serve() -> None:
            host = _Host(self._command)
            try:
                while batch := todo.get():
                    while batch:
                        answers = host.ask([{"path": str(path), **request} for path, _, _ in batch])
                        done.put([(path, key, answer) for (path, key, _), answer in zip(batch, answers)])
                        batch = batch[len(answers) :]
            except Exception as error:  # handed to the caller's thread
                done.put(error)
            finally:
                host.close()

        threads = [threading.Thread(target=serve, daemon=True) for _ in range(jobs)]
        for thread in threads:
            thread.start()
        missing = len(misses)
        while missing > 0:
            results = done.get()
            if isinstance(results, Exception):
                raise results
            missing -= len(results)
            for path, key, answer in results:
                if answer != CRASH:
                    self._cache.put(key, answer)
                yield path, answer
        self._cache.commit()
        for thread in threads:
            thread.join()
