#!/usr/bin/env python3
"""Compares the values of string and number literals with those that the Python running this script gives them.

    tests/parity/literals.py [--tool BUILD/bin/dump_literals] [--random N] [--seed N] [--stdlib] PATH...

The literals are those of the files under the paths and N random ones. Exit status 0 only when all are equal.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import struct
import subprocess
import sys
import sysconfig
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PIECES = [
    "\\x41", "\\xe9", "\\x4", "\\x", "\\u20ac", "\\u12", "\\ud83d", "\\U0001F600", "\\U00110000", "\\U0001", "\\N{DIGIT ONE}",
    "\\N{latin small letter sharp s}", "\\N{no such}", "\\N{", "\\N", "\\N{}", "\\0", "\\12", "\\777", "\\400", "\\8", "\\\\",
    "\\n", "\\t", "\\a", "\\q", "\\{", "\\'", '\\"', "\\\n", "a", "B", "0", "7", "f", " ", "{", "}", "é", "€", "😀", "\\é", "ß",
]  # fmt: skip


def random_string(rng: random.Random) -> str:
    prefix = rng.choice(["", "", "", "b", "r", "rb", "u", "Br", "B"])
    quote = rng.choice(["'", '"', "'''", '"""'])
    # Few pieces that fail, so that most literals have a value.
    weights = [0.2 if piece.startswith(("\\x4", "\\u12", "\\U", "\\N", "\\x")) and len(piece) < 6 else 1 for piece in PIECES]
    if "b" in prefix.lower():
        weights = [0.01 if not piece.isascii() else weight for piece, weight in zip(PIECES, weights)]
    body = "".join(rng.choices(PIECES, weights, k=rng.randrange(8)))
    if "'" in quote and len(quote) == 3:
        body = body.replace("a", rng.choice(["a", "\n", '"']))
    return prefix + quote + body + quote


def random_number(rng: random.Random) -> str:
    def digits(alphabet: str, most: int) -> str:
        text = "".join(rng.choices(alphabet, k=rng.randint(1, most)))
        return re.sub(r"(?<=.)(?=.)", lambda _: "_" if rng.random() < 0.1 else "", text)

    kind = rng.randrange(7)
    if kind == 0:
        return "0x" + digits("0123456789abcdefABCDEF", 40)
    if kind == 1:
        return "0o" + digits("01234567", 40)
    if kind == 2:
        return "0B_" + digits("01", 90)
    if kind == 3:
        return str(rng.randrange(10 ** rng.choice([1, 5, 19, 20, 40, 300, 4000])))
    if kind == 4:  # close to a tie between two floats
        value = rng.uniform(0, 1) * 10.0 ** rng.randint(-300, 300)
        return format(value, f".{rng.randint(14, 25)}e")
    text = digits("0123456789", 30) + "." + rng.choice(["", digits("0123456789", 30)])
    if rng.random() < 0.7:
        text += rng.choice("eE") + rng.choice(["", "+", "-"]) + digits("0123456789", 3)
    return text + rng.choice(["", "", "j", "J"])


def expected(literal: str) -> tuple[str, str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = ast.literal_eval(literal)
    except SyntaxError as error:
        return "error", re.sub(r" \(<unknown>, line \d+\)$", "", error.msg)
    if isinstance(value, str):
        return "str", value.encode("utf-8", "surrogatepass").hex()
    if isinstance(value, bytes):
        return "bytes", value.hex()
    if isinstance(value, int):
        return "int", format(value, "x")
    if isinstance(value, float):
        return "float", struct.pack(">d", value).hex()
    return "imaginary", struct.pack(">d", value.imag).hex()


def files_under(paths: list[Path]) -> list[Path]:
    found = []
    for path in paths:
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [path for path in found if path.is_file() and "site-packages" not in path.parts]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--tool", type=Path, default=ROOT / "build" / "bin" / "dump_literals")
    parser.add_argument("--random", type=int, default=20000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stdlib", action="store_true")
    options = parser.parse_args()
    if options.stdlib:
        options.paths.append(Path(sysconfig.get_path("stdlib")))

    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "random.py")
        with open(made, "w", encoding="utf-8", newline="") as out:
            for _ in range(options.random):
                out.write((random_string(rng) if rng.random() < 0.6 else random_number(rng)) + "\n")
        names = "\n".join(map(os.fspath, [made, *files_under(options.paths)]))
        lines = subprocess.run([options.tool], input=names, capture_output=True, text=True, check=True).stdout.splitlines()

    seen: dict[str, bool] = {}
    kinds: dict[str, int] = {}
    differ = 0
    for line in lines:
        fields = line.split("\t")
        if len(fields) != 3:
            raise SystemExit(line)
        if line in seen:
            continue
        source, kind, value = fields
        literal = bytes.fromhex(source).decode("utf-8")
        # literal_eval() reads str, which has no \\r left to translate after the file was read with universal newlines.
        want = expected(literal.replace("\r\n", "\n").replace("\r", "\n"))
        seen[line] = want == (kind, value)
        kinds[kind] = kinds.get(kind, 0) + 1
        if not seen[line]:
            differ += 1
            if differ <= 20:
                print(f"{literal!r}: {kind} {value}, Python: {want[0]} {want[1]}")
    print(" ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print(f"literals {len(lines)}  different {len(seen)}  equal {len(seen) - differ}  differ {differ}")
    return 0 if differ == 0 and seen else 1


if __name__ == "__main__":
    sys.exit(main())
