#!/usr/bin/env bash
# usage: quickstart.sh [PATH…]
# From a fresh Debian 12 machine to findings: installs what is missing, builds, analyses PATH (default: the sample
# project beside this script). Leaves build/bin/pyforge and build/venv/bin/python, which can `import pyforge`.
# Exits 0 when that worked, whatever was found.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
options=()
if [ $# -eq 0 ]; then
    set -- "$root/examples/sample"
    options=(--select ALL) # the sample shows every rule, not only those that are on by default
fi

bash "$root/cmake/setup.sh"
mkdir -p "$root/build"
log=$root/build/quickstart.log
quietly() { "$@" >"$log" 2>&1 || { tail -40 "$log" >&2; echo "this failed: $*" >&2; exit 1; }; }

if [ ! -f "$root/build/build.ninja" ]; then
    echo "configuring"
    quietly cmake -S "$root" --preset release -DPYFORGE_TESTS=OFF -DPYFORGE_BENCH=OFF -DPYFORGE_FUZZ=OFF \
        -DPython3_EXECUTABLE="$root/build/venv/bin/python"
fi
echo "building (a few minutes the first time)"
quietly cmake --build "$root/build" --target pyforge_cli pyforge_python

pyforge=$root/build/bin/pyforge
echo
"$pyforge" check --exit-zero "${options[@]}" -- "$@"
echo
"$pyforge" metrics -- "$@"
echo
"$root/build/venv/bin/python" -c 'import pyforge; print("import pyforge:", pyforge.__version__)'
