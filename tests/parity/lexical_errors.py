#!/usr/bin/env python3
"""Damages real files and compares what our lexer says with CPython 3.14: the line and the sentence of the first error where
CPython's is one of its tokenizer; all tokens where CPython still parses the file; and no error of ours before CPython's.

    tests/parity/lexical_errors.py [--mutations N] [--seed N] [--jobs N] PATH...

Exit status 0 only when there is no difference.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from syntax import CRASH, ROOT, Oracle, PlainHost, Unavailable, files_under, show_difference  # noqa: E402

PIECES = [
    *"'\"()[]{}\\#0.e$?!:=_é€½",
    *("'''", '"""', "\\\n", "\n", "\t", "  ", "    ", "0x", "1_", "\u00a0", "\u200b", 'f"', "f'{", "rb'", 'u"', "t'"),
    *("{{", "}}", "\f", "\x01", "0777", "1__0", "0b2", "1e+", 'ub"', "{a!r:>{w}}", "\\N{"),
]
# How the sentences of CPython's tokenizer begin.
LEXICAL = (
    "unterminated ", "unexpected character after", "unexpected EOF", "unindent does not", "inconsistent use of",
    "too many levels", "too many nested", "unmatched ", "closing parenthesis", "invalid decimal", "invalid hexadecimal",
    "invalid octal", "invalid binary", "invalid digit", "invalid imaginary", "invalid character", "invalid non-printable",
    "leading zeros", "f-string: single", "f-string: unmatched", "f-string: expressions nested", "f-string: newlines",
    "t-string: single", "t-string: unmatched", "t-string: expressions nested", "t-string: newlines",
)  # fmt: skip


def damaged(text: str, rnd: random.Random) -> str:
    for _ in range(rnd.choice([1, 1, 1, 2])):
        at = rnd.randrange(len(text) + 1)
        way = rnd.random()
        if way < 0.35:
            text = text[:at] + text[at + rnd.choice([1, 1, 1, 2, 4]) :]
        elif way < 0.8:
            text = text[:at] + rnd.choice(PIECES) + text[at:]
        elif way < 0.9:
            text = text[:at]
        else:
            text = text[:at] + rnd.choice(PIECES) + text[at + 1 :]
    return text


def write_mutations(files: list[Path], count: int, seed: int, folder: Path) -> list[Path]:
    rnd = random.Random(seed)
    written: list[Path] = []
    while len(written) < count:
        file = rnd.choice(files)
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        path = folder / f"{len(written):06d}_{file.name}"
        path.write_text(damaged(text, rnd), encoding="utf-8")
        written.append(path)
    return written


def agree(theirs: str, ours: str) -> bool:
    if theirs == CRASH or " tokenize: " in theirs[:20]:
        return True  # not judged
    if not theirs.startswith("error "):
        return theirs == ours
    _, line, message = theirs.split(" ", 2)
    if ours.startswith("error "):
        _, our_line, our_message = ours.split(" ", 2)
        if our_message == "invalid syntax":
            return True  # '?', '$': tokens to CPython, and the parser's business
        if message.startswith(LEXICAL):
            return (line, message) == (our_line, our_message)
        # An unterminated string is told at its first line and noticed at its last.
        return int(our_line) >= int(line) or our_message.startswith("unterminated ")
    return not message.startswith(LEXICAL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--mutations", type=int, default=2000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--jobs", type=int, default=0, metavar="N")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="show at most N differences")
    parser.add_argument("--tool", type=Path, default=ROOT / "build/bin/dump_tokens", help="the built dump_tokens")
    args = parser.parse_args()
    if not args.tool.is_file():
        sys.exit(f"lexical_errors.py: {args.tool} is not built (ninja -C build dump_tokens)")

    small = [file for file in files_under(args.paths) if 20 < file.stat().st_size < 9000]
    if not small:
        sys.exit("lexical_errors.py: no file of a suitable size")
    with tempfile.TemporaryDirectory() as folder:
        files = write_mutations(small, args.mutations, args.seed, Path(folder))
        host = PlainHost([str(args.tool), "314"])
        try:
            oracle = Oracle("worker_tokens.py", "py314", args.jobs or len(os.sched_getaffinity(0)))
            theirs = dict(oracle.ask(files, mode="full"))
        except Unavailable as reason:
            print(f"left out: {reason}")
            return 3
        lexical = parsed = 0
        wrong = []
        for file in files:
            ours = host.ask_path(file)
            parsed += not theirs[file].startswith("error ")
            lexical += theirs[file].startswith("error ") and theirs[file].split(" ", 2)[2].startswith(LEXICAL)
            if not agree(theirs[file], ours):
                wrong.append((file, ours))
        host.close()
        for file, ours in wrong[: args.show]:
            show_difference(file, theirs[file], ours)
    print(f"mutations {len(files)}  parsed {parsed}  lexical-errors {lexical}  differ {len(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
