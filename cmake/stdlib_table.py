#!/usr/bin/env python3
"""Writes stdlib_modules.cpp from stdlib_modules.txt: the names of the standard library, sorted, with their versions."""

import pathlib
import sys

FIRST, LAST = 307, 399


def version(text, missing):
    return missing if text == "-" else 300 + int(text.removeprefix("3."))


def read(path):
    """{name: (first, last)}"""
    modules = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if line.startswith("#") or not words:
            continue
        if words[0] == "always:":
            modules.update((name, (FIRST, LAST)) for name in words[1:])
        else:
            name, first, last = words
            modules[name] = (version(first, FIRST), version(last, LAST))
    return modules


def main():
    modules = read(pathlib.Path(__file__).with_name("stdlib_modules.txt"))
    rows = "".join(f'    {{"{name}", {first}, {last}}},\n' for name, (first, last) in sorted(modules.items()))
    pathlib.Path(sys.argv[1]).write_text(
        '#include "lint/standard_library.hpp"\n\n'
        "namespace pyforge::lint::detail {\n\n"
        f"const StandardModule kStandardModules[] = {{\n{rows}}};\n"
        f"const u32 kStandardModuleCount = {len(modules)};\n\n"
        "}  // namespace pyforge::lint::detail\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
