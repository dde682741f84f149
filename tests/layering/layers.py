"""Who may include whom: the one table, and the check of a source tree against it.

The design's direction is base <- source <- lex <- parse <- recover, semantic <- metrics, lint <- rules <- engine, with
report, plugin and models beside the rules. A layer may include itself, those named here, the public headers, the C++
and C library, and the third parties that it alone may use.
"""

from __future__ import annotations

import re
from pathlib import Path

_FRONT = ["base", "source", "lex", "parse"]
_ANALYSIS = [*_FRONT, "recover", "semantic", "metrics", "lint"]

LAYERS: dict[str, list[str]] = {
    "base": [],
    "source": ["base"],
    "lex": ["base", "source"],
    "parse": ["base", "source", "lex"],
    "recover": _FRONT,
    "semantic": _FRONT,
    "metrics": [*_FRONT, "semantic"],
    "lint": [*_FRONT, "recover", "semantic", "metrics"],
    "rules": _ANALYSIS,
    "bandit": [*_ANALYSIS, "rules"],
    "report": _ANALYSIS,
    "external": ["base", "source", "report"],
    "models": [*_FRONT, "semantic", "metrics"],
    "plugin": ["base"],
    "engine": [*_ANALYSIS, "rules", "bandit", "report", "models", "plugin"],
}

# Third parties by the first part of the include, and the folders whose sources may name them.
THIRD_PARTIES: dict[str, list[str]] = {
    "fmt": ["src/", "examples/", "bench/", "tests/"],
    "tree_sitter": ["src/recover/"],
    "Eigen": ["src/metrics/", "src/models/", "tests/unit/metrics/", "tests/unit/models/"],
    "nlohmann": ["src/external/", "tests/", "examples/"],
    "torch": ["src/models/torch/"],
    "toml++": ["src/engine/config/"],
    "cxxopts.hpp": ["examples/"],
    "pybind11": ["bindings/python/"],
    "gtest": ["tests/"],
    "gmock": ["tests/"],
    "benchmark": ["bench/"],
}

# Headers of the system that are neither C nor C++ library.
SYSTEM = re.compile(
    r"(unistd|fcntl|pthread|spawn|dlfcn|dirent|iconv|immintrin|emmintrin|tmmintrin|smmintrin|nmmintrin|arm_neon|poll|fnmatch|sched)\.h"
    r"|sys/[\w/]+\.h|linux/\w+\.h|sanitizer/\w+\.h"
)
LIBRARY = re.compile(r"[a-z0-9_]+|(assert|ctype|errno|float|inttypes|limits|locale|math|setjmp|signal|std\w+|string|time|wchar)\.h")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
RULE_NAME = re.compile(r"[a-z]+[0-9]+_[a-z0-9_]+")


def _wrong(root: Path, file: Path, bracket: str, target: str) -> str | None:
    """The reason why `file` may not include `target`, or None."""
    where = file.relative_to(root).as_posix()
    first = target.split("/")[0]
    public = where.startswith("include/")
    if target.startswith("pyforge/"):
        if bracket != "<":
            return "public headers are included as <pyforge/...>"
        return None if (root / "include" / target).is_file() else "no such public header"
    if first in THIRD_PARTIES:
        return None if where.startswith(tuple(THIRD_PARTIES[first])) else f"{first} may be named only under {', '.join(THIRD_PARTIES[first])}"
    if bracket == "<":
        if LIBRARY.fullmatch(target):
            return None
        if SYSTEM.fullmatch(target):
            return "a public header names only the C++ library" if public else None
        return "not in the table of this test"
    if public:
        return "a public header includes only <pyforge/...> and the C++ library"
    if where.startswith(("examples/", "bindings/", "src/adapters/")):
        local = (file.parent / target).resolve()
        return None if local.is_file() and file.parent in local.parents else "outside the library only <pyforge/...> and the folder's own headers"
    if first not in LAYERS:
        return None if (file.parent / target).is_file() and not where.startswith("src/") else "no such layer; include as layer/name.hpp"
    if where.startswith("src/"):
        own = where.split("/")[1]
        if own == first:
            if first == "rules" and RULE_NAME.fullmatch(Path(target).stem):
                return "rules never include each other"
            return None
        if first not in LAYERS.get(own, []):
            return f"{own} may not include {first}"
    return None


def violations(root: Path) -> list[str]:
    """One line for every include of the tree that the design does not allow."""
    found = []
    for folder in ("include", "src", "examples", "bindings", "bench", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".hpp", ".h", ".cpp", ".def", ".in") or "fuzz/corpus" in file.as_posix():
                continue
            if file.relative_to(root).as_posix().startswith("src/") and len(file.relative_to(root).parts) > 2:
                layer = file.relative_to(root).parts[1]
                if layer not in LAYERS and layer != "adapters":
                    found.append(f"{file.relative_to(root)}: {layer} is not a layer of the design")
            text = file.read_text(encoding="utf-8", errors="replace")
            for match in INCLUDE.finditer(text):
                reason = _wrong(root, file, match[1], match[2])
                if reason:
                    line = text.count("\n", 0, match.start()) + 1
                    found.append(f"{file.relative_to(root)}:{line}: {match[2]}: {reason}")
    return found
