#!/usr/bin/env bash
# usage: run.sh [STEP…]
# Sets up, builds and runs every test; with names of steps, only those (after the build). Ends with a plain line
# 'N passed, N failed', which counts steps, and exits 0 only when none failed. Each step's output is in
# build/test-logs/STEP.log; what a machine cannot have (no registry reached) is listed as left out.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
build=$root/build
logs=$build/test-logs
python=$build/venv/bin/python
jobs=${PYFORGE_JOBS:-$(nproc)}
export PYFORGE_JOBS=$jobs PYFORGE_DEPS_DIR=$build/_deps
mkdir -p "$logs"
chosen=" $* "
passed=0 failed=0 failures=()
skipped=()

# step NAME COMMAND…: runs it, its output to the log; the log's last lines are shown when it fails.
step() {
    local name=$1 start=$SECONDS
    shift
    case "$name" in set-up | build) ;; *) [ "$chosen" = "  " ] || [[ $chosen == *" $name "* ]] || return 0 ;; esac
    if "$@" >"$logs/$name.log" 2>&1; then
        passed=$((passed + 1))
        printf 'ok      %-22s %4d s   %s\n' "$name" $((SECONDS - start)) "$(tail -n 1 "$logs/$name.log" | cut -c1-110)"
    else
        failed=$((failed + 1))
        failures+=("$name")
        printf 'FAILED  %-22s %4d s   see %s\n' "$name" $((SECONDS - start)) "build/test-logs/$name.log"
        tail -n 25 "$logs/$name.log" | sed 's/^/        | /'
    fi
}

# leave_out NAME REASON: says that a step cannot run on this machine.
leave_out() {
    [ "$chosen" = "  " ] || [[ $chosen == *" $1 "* ]] || return 0
    skipped+=("$1: $2")
    printf 'left out %-21s %s\n' "$1" "$2"
}

has_tool() { "$python" -m pip show -q "$1" >/dev/null 2>&1; }
has_corpus() { [ -d "$build/corpus" ] && [ -n "$(ls "$build/corpus")" ]; }
has_pyodide() { [ -f "$build/_deps/pyodide/pyodide.mjs" ] && command -v node >/dev/null; }

set_up() { bash cmake/setup.sh --tests; }
build_release() {
    cmake --preset release -DPYFORGE_TESTS=ON -DPYFORGE_BENCH=ON -DPYFORGE_FUZZ=ON -DPython3_EXECUTABLE="$python" &&
        cmake --build build -j "$jobs"
}

step set-up set_up
[ -s "$build/left_out.txt" ] && cat "$build/left_out.txt"
step build build_release
if [ "$failed" -gt 0 ]; then
    echo "$passed passed, $failed failed"
    exit 1
fi

# --- the library --------------------------------------------------------------------------------------------------------
step unit ctest --test-dir build --output-on-failure --timeout 600 -j "$jobs" -LE benchmark
step layering "$python" tests/layering/test_layering.py
[ -f tests/rules/run.py ] && step rules "$python" tests/rules/run.py
if has_tool pytest; then
    [ -d bindings/python/tests ] && step python "$python" -m pytest -q bindings/python/tests
    [ -d tests/cli ] && step cli "$python" -m pytest -q tests/cli
else
    leave_out python "pytest is not there"
    leave_out cli "pytest is not there"
fi
step readme "$python" tests/readme/test_readme.py

# --- against the reference tools: fixed samples; the full runs are in the README ------------------------------------------
stdlib=$("$python" -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
if has_corpus; then corpus=("$build/corpus" "$stdlib"); else corpus=("$stdlib"); fi
if has_pyodide; then
    step parity-cases "$python" tests/parity/syntax.py tests/syntax_cases tests/syntax_errors
    step parity-tokens "$python" tests/parity/tokens.py --sample 200 "${corpus[@]}"
    step parity-lexical-errors "$python" tests/parity/lexical_errors.py --mutations 1000 "${corpus[@]}"
    step parity-syntax "$python" tests/parity/syntax.py --sample 600 "${corpus[@]}"
    step parity-broken "$python" tests/parity/mutants.py --count 3000 "${corpus[@]}"
    step parity-programs "$python" tests/parity/generated.py --count 5000
    step parity-readable "$python" tests/parity/syntax.py --readable --sample 200 "${corpus[@]}"
    step parity-scopes "$python" tests/parity/scopes.py --sample 300 tests/syntax_cases "${corpus[@]}"
    step parity-scope-errors "$python" tests/parity/scopes.py tests/scope_errors
else
    leave_out parity-cases "CPython 3.14 (pyodide) is not there"
    leave_out parity-tokens "CPython 3.14 (pyodide) is not there"
    leave_out parity-lexical-errors "CPython 3.14 (pyodide) is not there"
    leave_out parity-syntax "CPython 3.14 (pyodide) is not there"
    leave_out parity-broken "CPython 3.14 (pyodide) is not there"
    leave_out parity-programs "CPython 3.14 (pyodide) is not there"
    leave_out parity-readable "CPython 3.14 (pyodide) is not there"
    leave_out parity-scopes "CPython 3.14 (pyodide) is not there"
fi
step parity-source "$python" tests/parity/source.py
step parity-literals "$python" tests/parity/literals.py --random 40000 --stdlib
step parity-scopes-3.11 "$python" tests/parity/scopes.py --target-version py311 --sample 300 "${corpus[@]}"
step parity-syntax-3.11 "$python" tests/parity/syntax.py --target-version py311 --sample 600 "${corpus[@]}"
if has_tool radon; then
    step parity-metrics "$python" tests/parity/metrics.py --sample 300 "${corpus[@]}"
else
    leave_out parity-metrics "the reference tools are not there"
fi
if has_tool ruff; then
    step parity-config "$python" tests/parity/config.py
    step parity-bandit "$python" tests/parity/bandit.py --full --sample 300 "${corpus[@]}"
    step parity-rules "$python" tests/parity/report.py --sample 1000 "${corpus[@]}"
    step parity-fixes "$python" tests/parity/fixes.py --sample 500 --files 25 "${corpus[@]}"
    step parity-isort "$python" tests/parity/isort.py --sample 400 --fixed 100 "${corpus[@]}"
    step parity-edits "$python" tests/parity/edits.py --select Q --sample 1000 --fixed 150 "${corpus[@]}"
    step parity-flake8 "$python" tests/parity/flake8.py --sample 500 "${corpus[@]}"
else
    leave_out parity-config "the reference tools are not there"
    leave_out parity-bandit "the reference tools are not there"
    leave_out parity-rules "the reference tools are not there"
    leave_out parity-fixes "the reference tools are not there"
    leave_out parity-isort "the reference tools are not there"
    leave_out parity-edits "the reference tools are not there"
    leave_out parity-flake8 "the reference tools are not there"
fi

# --- what it costs --------------------------------------------------------------------------------------------------------
if ! command -v valgrind >/dev/null || [ "$(uname -m)" != x86_64 ]; then
    leave_out instructions "valgrind is not there, or the figures are for another processor"
elif has_corpus; then
    step instructions "$python" bench/instructions.py
else
    leave_out instructions "the packages to count on are not there"
fi

step recovery "$python" tests/parity/recovery.py --cases 400 "${corpus[@]}"

# --- consumers ----------------------------------------------------------------------------------------------------------
step install "$python" tests/install/test_consumers.py
shared=$(find "$build/consumers" -path '*prefix-shared-moved*' -name libpyforge.so 2>/dev/null | head -n 1)
step symbols env PYFORGE_SHARED_LIBRARY="$shared" "$python" tests/layering/test_layering.py Symbols
if has_tool scikit-build-core; then
    step wheel bash tests/install/wheel.sh
else
    leave_out wheel "scikit-build-core is not there"
fi

# --- hostile input and sanitizers -----------------------------------------------------------------------------------------
[ -d tests/hostile ] && step hostile "$python" tests/hostile/run.py
sanitized() { # PRESET CTEST-FILTER…
    local preset=$1
    shift
    cmake --preset "$preset" && cmake --build "build-$preset" -j "$jobs" &&
        ctest --test-dir "build-$preset" --output-on-failure --timeout 600 -j "$jobs" "$@"
}
step asan-ubsan sanitized asan-ubsan -LE benchmark
step tsan sanitized tsan -R 'engine|unit.base'

[ ${#skipped[@]} -gt 0 ] && printf 'left out: %s\n' "${skipped[@]}"
[ ${#failures[@]} -gt 0 ] && echo "failed: ${failures[*]}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
