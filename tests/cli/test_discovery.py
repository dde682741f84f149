"""Which files are analysed: against git's own reading of .gitignore files, and against ruff's choice of files."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")


def listed(pyforge, *arguments, **keywords):
    outcome = pyforge("check", "--show-files", *arguments, **keywords)
    assert outcome.status == 0, outcome.err
    return outcome.out.splitlines()


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "core.excludesFile=/dev/null", *arguments], cwd=folder, capture_output=True, check=True, text=True
    ).stdout


def test_kinds_order_and_default_exclusions(pyforge, write):
    for name in ["b.py", "a.pyi", "c.ipynb", "a/z.py", "a/m/x.py", "d.txt", "e.pyw", "README.md",
                 ".venv/x.py", "a/node_modules/y.py", "dist/z.py", "a/site-packages/s.py", "a-b/x.py"]:
        write(name)
    assert listed(pyforge) == ["a/m/x.py", "a/z.py", "a-b/x.py", "a.pyi", "b.py", "c.ipynb"]


def test_named_paths(pyforge, write):
    for name in ["dist/z.py", "script", "a/x.py", "with,comma.py"]:
        write(name)
    assert listed(pyforge, "dist") == ["dist/z.py"]
    assert listed(pyforge, "script", "./a//", "a/x.py", "a/../a/x.py") == ["script", "a/x.py"]
    assert listed(pyforge, "with,comma.py") == ["with,comma.py"]
    assert listed(pyforge, "--force-exclude", "dist", "dist/z.py", "a") == ["a/x.py"]


def test_exclude_options(pyforge, write):
    for name in ["a/x.py", "b/x.py", "b/y.py", "dist/z.py"]:
        write(name)
    assert listed(pyforge, "--extend-exclude", "b") == ["a/x.py"]
    assert listed(pyforge, "--extend-exclude", "b/x.py") == ["a/x.py", "b/y.py"]
    assert listed(pyforge, "--exclude", "x.*") == ["b/y.py", "dist/z.py"]
    assert listed(pyforge, "--exclude", "*.txt, a") == ["b/x.py", "b/y.py", "dist/z.py"]


def test_links(pyforge, write, tmp_path):
    write("a/x.py")
    write("b/y.py")
    (tmp_path / "b/folder").symlink_to("../a")
    (tmp_path / "b/loop").symlink_to("..")
    (tmp_path / "b/file.py").symlink_to("../a/x.py")
    (tmp_path / "b/dangling.py").symlink_to("nowhere.py")
    assert listed(pyforge, "b") == ["b/dangling.py", "b/file.py", "b/y.py"]
    assert listed(pyforge, "b/folder") == ["b/folder/x.py"]


@needs_git
def test_gitignore_only_inside_a_repository(pyforge, write, tmp_path):
    write(".gitignore", "skip.py\n")
    write("skip.py")
    write("keep.py")
    assert listed(pyforge) == ["keep.py", "skip.py"]
    git(tmp_path, "init", "-q")
    assert listed(pyforge) == ["keep.py"]
    assert listed(pyforge, "skip.py") == ["skip.py"]
    assert listed(pyforge, "--no-respect-gitignore") == ["keep.py", "skip.py"]


@needs_git
def test_nested_repository_begins_anew(pyforge, write, tmp_path):
    write(".gitignore", "x.py\n")
    write("inner/x.py")
    write("other/x.py")
    git(tmp_path, "init", "-q")
    git(tmp_path, "init", "-q", "inner")
    assert listed(pyforge) == ["inner/x.py"]


def random_pattern(rng: random.Random) -> str:
    names = ["a", "b", "c", "ab", "x.py", "y.py", "*.py", "a*", "*b", "?", "[ab]", "[!a]", "[a-c].py", "**", "x.*", "*", "\\a"]
    parts = [rng.choice(names) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))]
    pattern = "/".join(parts)
    pattern = rng.choice(["", "", "", "/"]) + pattern + rng.choice(["", "", "", "/"])
    if rng.random() < 0.25:
        pattern = "!" + pattern
    return pattern + rng.choice(["", "", "", " ", "\\ ", "\r"])


@needs_git
@pytest.mark.parametrize("seed", range(40))
def test_gitignore_as_git_reads_it(pyforge, write, tmp_path, seed):
    rng = random.Random(seed)
    folders = ["", "a/", "b/", "a/b/", "a/b/c/", "ab/", "c/a/"]
    for folder in folders:
        for name in ["x.py", "y.py", "a.py", "ab.py", "c.py"]:
            write(folder + name)
    for folder in rng.sample(folders, 3):
        lines = [random_pattern(rng) for _ in range(rng.randint(1, 5))]
        write(folder + ".gitignore", "\n".join(["# comment", "", *lines]) + rng.choice(["", "\n"]))
    git(tmp_path, "init", "-q")
    write(".git/info/exclude", random_pattern(rng) + "\n")
    expected = git(tmp_path, "ls-files", "--others", "--exclude-standard", "-z", "*.py").split("\0")
    assert sorted(listed(pyforge)) == sorted(name for name in expected if name)


def test_same_files_as_ruff(pyforge, tmp_path):
    ruff = Path(sys.executable).with_name("ruff")
    if not ruff.exists():
        pytest.skip("ruff is not there")
    folder = Path(os.__file__).parent / "email"
    shutil.copytree(folder, tmp_path / "p" / "dist")
    shutil.copytree(folder, tmp_path / "p" / "src")
    (tmp_path / "p" / "src" / "deeper" / ".nox").mkdir(parents=True)
    (tmp_path / "p" / "src" / "deeper" / ".nox" / "x.py").write_text("")
    (tmp_path / "p" / "src" / "deeper" / "y.pyi").write_text("")
    done = subprocess.run(
        [ruff, "check", "--isolated", "--no-cache", "--show-files", "."], cwd=tmp_path / "p", capture_output=True, check=True, text=True
    )
    expected = [os.path.relpath(line, tmp_path / "p") for line in done.stdout.splitlines()]
    assert sorted(listed(pyforge, cwd=tmp_path / "p")) == sorted(expected)
