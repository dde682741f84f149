#!/usr/bin/env bash
# `pip install .` into an environment of its own, then an analysis from it, away from the repository.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi

"$root/build/venv/bin/python" -m venv "$scratch/venv"
"$scratch/venv/bin/python" -m pip install -q --disable-pip-version-check "$root"
cd "$scratch"
"$scratch/venv/bin/python" - <<'PY'
import importlib.metadata
import pyforge

assert importlib.metadata.version("pyforge") == pyforge.__version__
report = pyforge.analyze("def f(x): return eval(x)\n", path="app.py", select=["S307"])
assert [issue.code for issue in report.issues] == ["S307"], report.issues
print("pip install . works:", pyforge.__version__)
PY
