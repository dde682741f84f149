"""Configuration files, the cache, and what is said about both. Agreement with ruff: tests/parity/config.py."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = "import os\nx = os == None\ny = '" + "a" * 90 + "'\n"


def codes(outcome) -> list[str]:
    return sorted(set(re.findall(r"^[^:]+:\d+:\d+: (\S+)", outcome.out, re.MULTILINE)))


def test_sections_of_a_pyproject(pyforge, write):
    write("a.py", SOURCE)
    write("pyproject.toml", "[tool.ruff.lint]\nselect = ['E711']\n")
    assert codes(pyforge("check")) == ["E711"]
    write("pyproject.toml", "[tool.ruff.lint]\nselect = ['E711']\n[tool.pyforge]\nlint.select = ['E501']\n")
    assert codes(pyforge("check")) == ["E501"]


def test_files_of_one_folder(pyforge, write):
    """.pyforge.toml, pyforge.toml, [tool.pyforge], .ruff.toml, ruff.toml, [tool.ruff]"""
    write("a.py", "x = 1\n" * 9)
    lengths = {}
    for number, name in enumerate(["pyproject.toml", "ruff.toml", ".ruff.toml", "pyproject.toml", "pyforge.toml", ".pyforge.toml"], 20):
        tool = "pyforge" if "pyproject.toml" in lengths else "ruff"
        lengths[name] = number
        write(name, f"[tool.{tool}]\nline-length = {number}\n" if name == "pyproject.toml" else f"line-length = {number}\n")
        assert f"line-length = {number}\n" in pyforge("check", "--show-settings").out, name


@pytest.mark.parametrize(
    "text, words",
    [
        ("line-length = 'x'\n", ["ruff.toml:1:15: option `line-length` is `x`, it must be a number"]),
        ("\n\nlint.select = 'E'\n", ["ruff.toml:3:15: option `select` is `E`, it must be an array of strings"]),
        ("lint.select = [\n", ["ruff.toml:", "it is not TOML"]),
        ("lint.select = ['E7', 'no such']\n", ["ruff.toml:1:22: unknown rule selector `no such`"]),
        ("exclude = ['[']\n", ["`[` in `exclude`: a `[` is not closed"]),
        ("extend = 'other.toml'\n", ["other.toml: "]),
        ("extend = 'ruff.toml'\n", ["`extend` leads back"]),
    ],
)
def test_errors_have_a_place(pyforge, write, text, words):
    write("a.py", SOURCE)
    write("b/ruff.toml", text)
    write("b/a.py", SOURCE)
    for folder in (".", "b"):
        outcome = pyforge("check", folder)
        assert (outcome.status, outcome.out) == (2, "")
        assert all(word in outcome.err for word in words), outcome.err


def test_warnings(pyforge, write):
    write("a.py", "x = 1\n")
    write("b/a.py", "x = 1\n")
    write("ruff.toml", "line-lenght = 3\nselect = ['E', 'B9', 'ZZ']\n")
    write("b/ruff.toml", "lint.select = ['ZZ1']\n")
    outcome = pyforge("check")
    assert outcome.status == 0
    assert "ruff.toml:1:1: warning: there is no option `line-lenght`: did you mean `line-length`?" in outcome.err
    assert "ruff.toml:2:1: warning: options of rules belong into the section `lint`: `select`" in outcome.err
    assert "warning: these rules do not exist here and are left out: B9, ZZ, ZZ1" in outcome.err
    write("pyforge.toml", "lint.select = ['ZZ']\n")
    assert pyforge("check").status == 2, "in a file of our own such a rule is an error"


def test_rules_that_only_ruff_has(pyforge, write):
    write("a.py", SOURCE)
    warning = "pyforge: warning: these rules do not exist here and are left out: B, TC001, UP007"
    for name, text in (("ruff.toml", ""), ("pyforge.toml", "lint.ignore = ['UP007']\n")):
        write(name, text)
        outcome = pyforge("check", "--select", "E711,B,TCH001,non-pep604-annotation-union")
        assert codes(outcome) == ["E711"]
        assert outcome.err.splitlines()[0] == warning


def test_required_version(pyforge, write):
    write("a.py", "x = 1\n")
    write("pyforge.toml", "required-version = '>=99'\n")
    outcome = pyforge("check")
    assert outcome.status == 2 and "pyforge.toml:1:20: this is version" in outcome.err
    write("pyforge.toml", "required-version = '>=0.1'\n")
    assert pyforge("check").status == 0


def test_named_files_and_settings(pyforge, write):
    write("a.py", SOURCE)
    write("ruff.toml", "lint.select = ['E501']\n")
    write("other/x.toml", "lint.select = ['E711']\n")
    assert codes(pyforge("check", "--config", "other/x.toml")) == ["E711"]
    assert codes(pyforge("check", "--isolated", "--select", "E711")) == ["E711"]
    assert codes(pyforge("check", "--config", "lint.select=['E711', 'F']", "--config", "line-length=200")) == ["E711"]
    assert "neither a file nor" in pyforge("check", "--config", "nothing.toml").err
    assert "contradict" in pyforge("check", "--isolated", "--config", "other/x.toml").err


def test_the_users_own_file(pyforge, write, tmp_path):
    write("a.py", SOURCE)
    write("home/pyforge/pyforge.toml", "lint.select = ['E711']\n")
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "home")}
    assert codes(pyforge("check", "a.py", env=environment)) == ["E711"]
    write("ruff.toml", "lint.select = ['E501']\n")
    assert codes(pyforge("check", "a.py", env=environment)) == ["E501"]


def test_standard_input_goes_by_its_name(pyforge, write):
    write("b/ruff.toml", "lint.select = ['E711']\n")
    write("ruff.toml", "lint.select = ['E501']\n")
    assert codes(pyforge("check", "-", stdin=SOURCE)) == ["E501"]
    assert codes(pyforge("check", "--stdin-filename", "b/x.py", "-", stdin=SOURCE)) == ["E711"]


def test_standard_input_can_be_excluded(pyforge, write):
    write("ruff.toml", "lint.select = ['E711']\nexclude = ['b']\n")
    named = ("check", "--stdin-filename", "b/x.py")
    assert codes(pyforge(*named, "-", stdin=SOURCE)) == ["E711"]
    assert codes(pyforge(*named, "--force-exclude", "-", stdin=SOURCE)) == []


def test_output_format_of_the_configuration(pyforge, write):
    path = write("a.py", SOURCE)
    write("ruff.toml", "output-format = 'json'\nlint.select = ['E711']\n")
    assert pyforge("check").out.startswith("{")
    assert pyforge("check", "--output-format", "concise").out.startswith("a.py:")
    write("b/a.py", SOURCE)
    write("b/ruff.toml", "lint.select = ['E711']\n")
    assert pyforge("check", cwd=path.parent / "b").out.startswith("a.py:"), "that of the folder where it runs"


def test_show_settings(pyforge, write):
    write("b/a.py", SOURCE)
    write("b/pyproject.toml", "[project]\nrequires-python = '>=3.9'\n[tool.ruff.lint]\nselect = ['E7', 'F401']\n[tool.ruff.lint.per-file-ignores]\n'a.py' = ['F']\n")
    outcome = pyforge("check", "--show-settings", "b/a.py")
    assert outcome.status == 0
    lines = outcome.out.splitlines()
    assert lines[1].endswith("b/pyproject.toml")
    assert 'target-version = "py39"' in lines
    assert 'lint.per-file-ignores = {"a.py" = ["F401"]}' in lines
    assert lines[-1].startswith("# rules: E70") and "F401" not in lines[-1]


def test_list_of_options(pyforge):
    everything = pyforge("config").out
    assert "lint.per-file-ignores = {}" in everything and "lint.mccabe.max-complexity = 10" in everything
    assert pyforge("config", "mccabe").out.count(" = ") == 1
    assert pyforge("config", "lint.pylint", "--output-format", "markdown").out.startswith("| option | type |")
    assert pyforge("config", "nothing").status == 2


def test_cache(pyforge, write, tmp_path):
    path = write("a.py", SOURCE)
    check = lambda: pyforge("check", "--select", "E711", "a.py")
    first = check()
    folder = tmp_path / ".pyforge_cache"
    assert (folder / ".gitignore").read_text().endswith("*\n")
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert check().out == first.out
    path.write_text(SOURCE.replace("None", "1234"))
    assert "E711" in first.out and "E711" not in check().out
    assert pyforge("check", "--show-files").out == "a.py\n"


def test_places_of_the_cache(pyforge, write, tmp_path):
    write("a.py", SOURCE)
    write("ruff.toml", "cache-dir = 'kept'\n")
    pyforge("check", "--no-cache")
    assert not (tmp_path / "kept").exists()
    pyforge("check")
    assert (tmp_path / "kept").is_dir()
    pyforge("check", env={"PYFORGE_CACHE_DIR": str(tmp_path / "one")})
    pyforge("check", "--cache-dir", "two", env={"PYFORGE_CACHE_DIR": str(tmp_path / "one")})
    assert (tmp_path / "one").is_dir() and (tmp_path / "two").is_dir()


def test_damaged_cache(pyforge, write, tmp_path):
    write("a.py", SOURCE)
    first = pyforge("check", "a.py")
    for file in Path(tmp_path, ".pyforge_cache").rglob("?"):
        if file.is_file():
            file.write_bytes(b"nonsense" * 9)
    again = pyforge("check", "a.py")
    assert again.out == first.out and "damaged" in again.err
    assert "damaged" not in pyforge("check", "a.py").err


def test_options_of_our_own_rules(pyforge, write):
    write("pyproject.toml", '[tool.pyforge.lint]\nselect = ["PFC007"]\n[tool.pyforge.lint.pyforge]\nmax-function-lines = 2\nnonsense = 1\n')
    write("a.py", "def f(x):\n    y = x\n    return y\n")
    outcome = pyforge("check", "a.py")
    assert outcome.out == "a.py:1:5: PFC007 Too many source lines in `f` (3 > 2)\n"
    assert "there is no option `lint.pyforge.nonsense`" in outcome.err
