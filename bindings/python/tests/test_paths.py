"""Analysing files and folders."""

from __future__ import annotations

import _thread
import os
import pathlib
import signal
import threading

import pyforge
import pytest


@pytest.fixture
def tree(tmp_path: pathlib.Path) -> pathlib.Path:
    for name, text in {
        "a.py": "import os\n",
        "b/c.pyi": "def f(x): ...\n",
        "b/d.py": "print(\n",
        "b/skip.txt": "",
        "dist/e.py": "import os\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return tmp_path


def names(report: pyforge.ProjectReport, root: pathlib.Path) -> list[str]:
    return [os.path.relpath(file.path, root) for file in report.files]


@pytest.mark.parametrize("jobs", [0, 1, 3])
def test_folder(tree: pathlib.Path, jobs: int) -> None:
    report = pyforge.analyze_paths([tree], jobs=jobs, select=["F401"])
    assert names(report, tree) == ["a.py", "b/c.pyi", "b/d.py"]
    assert len(report) == report.analyzed == 3
    assert (report.not_analyzed, report.cancelled) == (0, False)
    assert report.issue_count == 2
    assert report.metrics.files == 3
    assert report.metrics.functions == 1


def test_one_path_needs_no_list(tree: pathlib.Path) -> None:
    for path in (tree / "a.py", str(tree / "a.py"), os.fsencode(tree / "a.py")):
        assert len(pyforge.analyze_paths(path)) == 1


def test_every_input_is_accounted_for(tree: pathlib.Path) -> None:
    (tree / "big.py").write_text("x = 1\n" * 100)
    os.mkfifo(tree / "pipe.py")
    report = pyforge.analyze_paths([tree, tree / "missing.py"], max_file_size=100)
    reasons = {os.path.basename(file.path): file.reason.code for file in report.files if file.reason}
    assert reasons == {"big.py": "too-large", "pipe.py": "not-regular-file", "missing.py": "not-found"}
    assert report.not_analyzed == 3 and report.analyzed == 3


def test_generator_of_paths(tree: pathlib.Path) -> None:
    assert len(pyforge.analyze_paths(path for path in (tree / "a.py", tree / "b"))) == 3


def test_progress(tree: pathlib.Path) -> None:
    seen: list[tuple[int, int, str]] = []
    pyforge.analyze_paths(tree, progress=lambda done, total, path: seen.append((done, total, path)))
    assert sorted(done for done, _, _ in seen) == [1, 2, 3]
    assert {total for _, total, _ in seen} == {3}
    assert sorted(os.path.relpath(path, tree) for _, _, path in seen) == ["a.py", "b/c.pyi", "b/d.py"]


def test_exception_of_progress_stops_the_run(tree: pathlib.Path) -> None:
    def progress(done: int, total: int, path: str) -> None:
        raise LookupError(path)

    with pytest.raises(LookupError):
        pyforge.analyze_paths(tree, progress=progress)


def test_interrupt_stops_the_run(tmp_path: pathlib.Path) -> None:
    source = "def f(a, b):\n    return [x for x in a if x != b]\n" * 20000
    for number in range(200):
        (tmp_path / f"m{number}.py").write_text(source)
    done = 0

    def progress(finished: int, total: int, path: str) -> None:
        nonlocal done
        done = max(done, finished)

    # A shell that starts the tests in the background has interrupts ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        timer = threading.Timer(0.3, _thread.interrupt_main)
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            pyforge.analyze_paths(tmp_path, jobs=1, select=["ALL"], progress=progress)
            timer.join()
            for _ in range(500):  # a machine so fast that the run was over before: the interrupt still comes
                threading.Event().wait(0.01)
    finally:
        signal.signal(signal.SIGINT, before)


def test_discover(tree: pathlib.Path) -> None:
    found = pyforge.Engine().discover([tree])
    assert [os.path.relpath(path, tree) for path in found] == ["a.py", "b/c.pyi", "b/d.py"]
    found = pyforge.Engine(extend_exclude=["b"]).discover([tree])
    assert [os.path.relpath(path, tree) for path in found] == ["a.py"]


def test_configuration_files(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("a.py", "b/a.py"):
        (tmp_path / name).write_text("import os\nx = os == None\n")
    (tmp_path / "ruff.toml").write_text("lint.select = ['E711']\nlint.selekt = 1\n")
    (tmp_path / "b" / "ruff.toml").write_text("lint.select = ['F']\n")

    def codes(**options):
        report = pyforge.analyze_paths([tmp_path], **options)
        return [[issue.code for issue in file.issues] for file in report.files]

    assert codes(config_files=True) == [["E711"], []]
    assert codes(config_files=True, select=["E7"]) == [["E711"], ["E711"]]
    assert codes(config_file=tmp_path / "b" / "ruff.toml") == [[], []]
    assert codes(config="lint.select = ['E711']", per_file_ignores={f"{tmp_path}/b/*": ["E7"]}) == [["E711"], []]
    cached = {"config_files": True, "metrics": False, "cache": True, "cache_folder": tmp_path / "kept"}
    assert codes(**cached) == codes(**cached) == [["E711"], []]
    assert (tmp_path / "kept").is_dir()
    engine = pyforge.Engine(config_file=tmp_path / "ruff.toml")
    assert any("lint.select" in notice and "ruff.toml:2:" in notice for notice in engine.notices)
    assert pyforge.analyze("x = y == None\n", path=tmp_path / "b" / "c.py", config_files=True, select=["E711"]).issues
    (tmp_path / "ruff.toml").write_text("line-length = 'x'\n")
    with pytest.raises(ValueError, match=r"ruff\.toml:1:15: option `line-length`"):
        codes(config_files=True)
