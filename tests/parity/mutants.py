#!/usr/bin/env python3
"""Breaks real code in small ways and asks whether we and CPython still agree: on what is accepted, on its tree, and on
the line of the error.

    tests/parity/mutants.py [--count N] [--seed N] [--target-version V] PATH...

Takes pieces of real files (some hundred lines at most), changes one token, bracket, quote, keyword or indentation in each,
writes them to build/mutants and hands them to syntax.py. Exit status 0 when both accept the same files, with equal trees,
and at most one error in a thousand is found at another line.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from syntax import ROOT, files_under  # noqa: E402

TOKENS = re.compile(r"[A-Za-z_]\w*|\d[\w.]*|\"\"\"|'''|\\\n|[ \t]+|\n|.", re.S)
SPARE = """( ) [ ] { } , : ; . = == := -> + - * ** / // % @ & | ^ ~ < > != ! ... \\ ' " ''' \"\"\" f" rb' 0x 1 1.5j 0777
    if else elif for while in is not and or lambda def class return yield await async with as import from try except finally
    raise pass break continue global nonlocal del assert match case type None True False x _ print exec $ ? é “ {x} f"{x}"
    t"{x}" b"é" +=""".split()


def mutate(text: str, random_: random.Random) -> str:
    tokens = TOKENS.findall(text)
    spots = [i for i, token in enumerate(tokens) if not token.isspace()]
    if not spots:
        return text
    at = random_.choice(spots)
    kind = random_.randrange(10)
    if kind <= 2:
        tokens[at] = ""
    elif kind == 3:
        tokens[at] += " " + random_.choice(SPARE) + " "
    elif kind == 4:
        tokens[at] = random_.choice(SPARE)
    elif kind == 5:
        other = random_.choice(spots[max(0, spots.index(at) - 3) : spots.index(at) + 4])
        tokens[at], tokens[other] = tokens[other], tokens[at]
    elif kind == 6:
        tokens[at] += " " + tokens[at]
    elif kind == 7:
        lines = text.split("\n")
        line = random_.randrange(len(lines))
        if random_.random() < 0.5:
            del lines[line]
        else:
            lines[line] = random_.choice(["  ", "    ", "\t", " "]) + lines[line]
        return "\n".join(lines)
    elif kind == 8:
        lines = text.split("\n")
        line = random_.randrange(len(lines))
        lines[line] = lines[line][random_.choice([1, 2, 4]) :]
        return "\n".join(lines)
    else:
        return "".join(tokens[:at])
    return "".join(tokens)


def piece(text: str, random_: random.Random) -> str:
    """A run of whole top-level statements, mostly short."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if line[:1].isalpha() or line[:1] in "@_"]
    if not starts:
        return text[:4000]
    at = random_.randrange(len(starts))
    stop = at + random_.choice([1, 2, 3, 8])
    end = starts[stop] if stop < len(starts) else len(lines)
    return "\n".join(lines[starts[at] : min(end, starts[at] + 120)]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    args, rest = parser.parse_known_args()
    random_ = random.Random(args.seed)
    files = sorted(files_under(args.paths))
    folder = ROOT / "build/mutants"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for i in range(args.count):
        text = random_.choice(files).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        (folder / f"{i:06}.py").write_text(mutate(piece(text, random_), random_), encoding="utf-8", newline="")
    command = [sys.executable, str(Path(__file__).with_name("syntax.py")), *rest, str(folder)]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    print(result.stdout, end="")
    figures = re.search(r"files (\d+)  equal \d+  differ (\d+)  only-we-accept 0  only-cpython-accepts 0", result.stdout)
    return 0 if figures and int(figures[2]) <= int(figures[1]) // 1000 else result.returncode or 1


if __name__ == "__main__":
    sys.exit(main())
