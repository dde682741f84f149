"""Which modules are the project's own, as import sorting sees it. Agreement with ruff: tests/parity/isort.py."""

from __future__ import annotations


def findings(outcome) -> list[str]:
    return [line.split(" ")[0] for line in outcome.out.splitlines() if " I001 " in line]


def parted(module: str) -> str:
    """Is in order where the module is the project's own."""
    return f"import requests\n\nimport {module}\n"


def check(pyforge, *words, **rest):
    return findings(pyforge("check", "--no-cache", "--select", "I001", *words, **rest))


def test_modules_in_the_source_folders(pyforge, write):
    write("pyproject.toml", "[tool.ruff]\n")
    write("src/inner/deep/a.pyi", "")
    write("stubs.pyi", "")
    own = ["inner", "inner.deep", "inner.deep.a", "stubs", "__main__"]
    others = ["zz.inner", "inner.none", "inner.deep.a.b", "stubs.a", "none"]
    for module in own + others:
        write(f"of_{module}.py", parted(module))
    assert check(pyforge) == sorted(f"of_{module}.py:1:1:" for module in others)


def test_source_folders_of_each_configuration(pyforge, write):
    write("a.py", parted("mine"))
    write("lib/mine.py", "")
    write("sub/ruff.toml", "src = ['../l?b', 'none/*']\n")
    write("sub/a.py", parted("mine"))
    assert check(pyforge) == ["a.py:1:1:"]
    assert check(pyforge, "--isolated", "--config", "src=['**']") == []


def test_packages(pyforge, write):
    write("proj/spaces/one/a.py", parted("spaces.two"))
    write("proj/pack/__init__.py", "")
    write("proj/pack/a.py", parted("pack.b"))
    assert check(pyforge) == ["proj/spaces/one/a.py:1:1:"]
    write("ruff.toml", "namespace-packages = ['proj/spaces']\n")
    assert check(pyforge) == []
    assert check(pyforge, "proj/spaces/one/a.py") == []
    assert check(pyforge, "--config", "lint.isort.detect-same-package=false") == ["proj/pack/a.py:1:1:", "proj/spaces/one/a.py:1:1:"]


def test_packages_of_standard_input(pyforge, write):
    write("proj/pack/__init__.py", "")
    for name, found in (("proj/pack/a.py", []), ("proj/none/a.py", ["proj/none/a.py:1:1:"])):
        assert check(pyforge, "--stdin-filename", name, "-", stdin=parted("pack.b")) == found


def test_cache_asks_again_for_nested_modules(pyforge, write, tmp_path):
    write("pyproject.toml", "[tool.pyforge.lint]\nselect = ['I001']\n")
    write("a.py", "import ns.mod\nimport third\n")
    module = write("ns/mod.py", "")
    check = ("check", "--cache-dir", "cache", "a.py")
    for _ in range(2):
        assert pyforge(*check).out.startswith("a.py:1:1: I001")
    module.unlink()
    for _ in range(2):
        assert pyforge(*check).out == ""
    write("ns/mod.py", "")
    assert pyforge(*check).out.startswith("a.py:1:1: I001")
    write("third.py", "")
    assert pyforge(*check).out == ""
