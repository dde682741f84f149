#!/usr/bin/env python3
"""Installs into a scratch prefix and builds a consumer in every way that the README offers, static and shared.

Build folders are kept under build/consumers, so that a second run rebuilds only what changed; prefixes and consumers
are made anew each time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
WORK = ROOT / "build" / "consumers"
VERSION = "0.1.0"
JOBS = os.environ.get("PYFORGE_JOBS", str(os.cpu_count()))


def run(*command: str | Path, **more: object) -> str:
    done = subprocess.run([str(part) for part in command], text=True, capture_output=True, **more)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def configure(source: Path, build: Path, *options: str) -> None:
    launcher = shutil.which("ccache")
    if launcher:
        options += (f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}", f"-DCMAKE_C_COMPILER_LAUNCHER={launcher}")
    run("cmake", "-S", source, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
        f"-DPYFORGE_DEPS_DIR={ROOT / 'build/_deps'}", *options)


def build(folder: Path) -> None:
    run("cmake", "--build", folder, "-j", JOBS)


class Consumers(unittest.TestCase):
    def check_program(self, program: Path, **more: object) -> None:
        self.assertEqual(run(program, **more).split(), [VERSION, "F401", "S307"])

    def check_installed(self, kind: str) -> None:
        shared = "ON" if kind == "shared" else "OFF"
        library, prefix, consumer = WORK / f"library-{kind}", WORK / f"prefix-{kind}", WORK / f"found-{kind}"
        configure(ROOT, library, "-DPYFORGE_DEVELOPER=OFF", f"-DBUILD_SHARED_LIBS={shared}")
        build(library)
        shutil.rmtree(prefix, ignore_errors=True)
        shutil.rmtree(consumer, ignore_errors=True)
        run("cmake", "--install", library, "--prefix", prefix)
        # The prefix is moved before it is used: nothing in it may remember where it was installed.
        moved = prefix.with_name(prefix.name + "-moved")
        shutil.rmtree(moved, ignore_errors=True)
        prefix.rename(moved)
        configure(HERE / "consumer", consumer, f"-DCMAKE_PREFIX_PATH={moved}")
        build(consumer)
        self.check_program(consumer / "consumer")
        self.assertEqual({path.suffix for path in (moved / "include/pyforge").rglob("*") if path.is_file()}, {".hpp"})

        if shutil.which("pkg-config"):
            pc = next(moved.rglob("pyforge.pc")).parent
            environment = os.environ | {"PKG_CONFIG_PATH": str(pc)}
            static = ["--static"] if kind == "static" else []
            self.assertEqual(run("pkg-config", "--modversion", "pyforge", env=environment).strip(), VERSION)
            flags = run("pkg-config", "--cflags", "--libs", *static, "pyforge", env=environment).split()
            program = WORK / f"pkg-config-{kind}"
            run(os.environ.get("CXX", "c++"), "-std=c++20", HERE / "consumer/main.cpp", "-o", program, *flags)
            self.check_program(program, env=os.environ | {"LD_LIBRARY_PATH": str(pc.parent)})

    def check_subdirectory(self, kind: str) -> None:
        shared = "ON" if kind == "shared" else "OFF"
        folder = WORK / f"subdirectory-{kind}"
        configure(HERE / "consumer", folder, f"-DPYFORGE_FOLDER={ROOT}", f"-DBUILD_SHARED_LIBS={shared}")
        build(folder)
        self.check_program(folder / "consumer")

    def test_find_package_static(self) -> None:
        self.check_installed("static")

    def test_find_package_shared(self) -> None:
        self.check_installed("shared")
        library = next((WORK / "prefix-shared-moved").rglob("libpyforge.so"))
        dynamic = run("readelf", "-d", library)
        self.assertIn("libpyforge.so.1]", dynamic, "SOVERSION of its own, not the project's version")
        for foreign in ("fmt", "tree-sitter", "python"):
            self.assertNotIn(foreign, dynamic)

    def test_add_subdirectory_static(self) -> None:
        self.check_subdirectory("static")

    def test_add_subdirectory_shared(self) -> None:
        self.check_subdirectory("shared")


if __name__ == "__main__":
    unittest.main()
