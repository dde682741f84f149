#!/usr/bin/env python3
"""Compares how bytes become text with what the Python running this script makes of them: every encoding that it knows,
spellings of declarations, byte order marks, ill-formed bytes.

    tests/parity/source.py [--tool BUILD/bin/dump_text] [--random N] [--seed N]

Each case is compiled by Python as bytes. Compared are whether it is accepted, and the text of a raw string in it; of
refusals that a person sees the sentence of, the sentence. Exit status 0 only when all are equal.
"""

from __future__ import annotations

import argparse
import ast
import codecs
import collections
import encodings.aliases
import pkgutil
import random
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPEN, CLOSE = b"r'''<", b"> '''"
# Not read by us and said so (reference: src/source/codecs.hpp); Python reads these or fails in its own way.
UNSUPPORTED = {"hz", "idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"}
# Read by iconv, which sees some characters otherwise: counted apart.
BY_ICONV = {"big5hkscs", "euc_jis_2004", "euc_jisx0213", "gb18030", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2",
            "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext", "iso2022_kr", "shift_jis_2004", "shift_jisx0213",
            "utf_7"}  # fmt: skip
WIDE = {"utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"}


def python_says(data: bytes) -> tuple[str, str]:
    """("text", the raw string's value) or ("error", the sentence)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(data)
    except SyntaxError as error:
        return "error", error.msg
    values = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return "text", values[-1] if values else ""


def declared(name: str, body: bytes) -> bytes:
    return b"# coding: " + name.encode() + b"\nx = " + OPEN + body + CLOSE + b"\n"


def cases(rng: random.Random, count: int) -> list[tuple[str, bytes]]:
    modules = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__))
    names = []
    for name in modules:
        try:
            codecs.lookup(name)
        except LookupError:
            continue
        names.append(name)
    made = []
    for name in names:
        if name in UNSUPPORTED | WIDE:
            continue
        for byte in set(range(256)) - {0, 10, 13, 39, 92}:
            made.append((name, declared(name, bytes([byte]))))
        info = codecs.lookup(name)
        if not info._is_text_encoding:
            continue
        for _ in range(count):  # characters that the encoding has, and bytes by chance
            text = "".join(
                chr(rng.choice([rng.randrange(32, 127), rng.randrange(0xA0, 0x500), rng.randrange(0x3000, 0x3100),
                                rng.randrange(0x4E00, 0xA000), rng.randrange(0xAC00, 0xD7A4)]))
                for _ in range(rng.randrange(1, 8))
            ).translate({39: None, 92: None})  # fmt: skip
            body = text.encode(name, "ignore")
            if rng.random() < 0.3:
                body += bytes(rng.choice([b for b in range(1, 256) if b not in (10, 13, 39, 92)]) for _ in range(2))
            if name == "euc_kr" and b"\xa4\xd4" in body:
                continue  # a syllable spelled with eight bytes: Python alone reads these
            if b"'" not in body and b"\\" not in body and b"\n" not in body:
                made.append((name, declared(name, body)))
    for alias in encodings.aliases.aliases:
        if encodings.aliases.aliases[alias] not in UNSUPPORTED | WIDE:
            for spelling in {alias, alias.upper(), alias.replace("_", "-"), alias.replace("_", "."), alias.title()}:
                made.append(("spelling", declared(spelling, b"a")))
    lines = [b"", b"#", b"# x", b"#!/usr/bin/python", b"pass", b"\f", b" \t", b"\\", b"''''''", b"# coding: latin-1",
             b"# coding:latin-1 x", b"#coding=cp1252", b"# coding : cp1252", b"# -*- coding: utf-8 -*-", b"# coding: utf8",
             b"# vim: set fileencoding=iso-8859-15 :", b"# coding:", b"# encoding: koi8-r", b"x = 1 # coding: koi8-r",
             b"# coding: nonesuch", b"# coding: rot13", b"# \xe9 coding: latin-1", b"#coding\xe9: latin-1",
             b"# coding: latin-1\xe9", b"\xe9", b"# coding:\tcp1252", b"  # coding: cp1252"]  # fmt: skip
    for bom in (b"", codecs.BOM_UTF8):
        for first in lines:
            for second in lines:
                for end in (b"\n", b"\r\n", b"\r"):
                    for body in (b"a", b"\xe9", "é".encode()):
                        made.append(("declaration", bom + end.join([first, second, b"x = " + OPEN + body + CLOSE, b""])))
    edges = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF]
    for _ in range(count * 20):
        body = bytes(rng.choices(edges, k=rng.randrange(1, 9)))
        made.append(("utf-8", b"x = " + OPEN + body + CLOSE))
        made.append(("utf8 declared", declared("utf8", body)))
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", type=Path, default=ROOT / "build" / "bin" / "dump_text")
    parser.add_argument("--random", type=int, default=200, metavar="N", help="random texts an encoding")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    made = cases(random.Random(options.seed), options.random)
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, (_, data) in enumerate(made):
            names.append(f"{folder}/{number}")
            Path(names[-1]).write_bytes(data)
        output = subprocess.run([options.tool], input="\n".join(names), capture_output=True, text=True, check=True).stdout
    differ = collections.Counter()
    total = collections.Counter()
    by_iconv = collections.Counter()
    for (group, data), line in zip(made, output.splitlines(), strict=True):
        kind, _, rest = line.split("\t", 2)
        theirs = python_says(data)
        total[group] += 1
        ours = (kind, rest)
        if kind == "text":
            text = bytes.fromhex(rest).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
            found = re.findall(r"r'''(.*?)'''", text, re.S)
            ours = ("text", found[-1] if found else "")
        if ours[0] == "error" and theirs[0] == "error":
            # 3.14's sentence for ill-formed UTF-8; older versions say it as the string is decoded. Lines: unit tests.
            equal = "codec can't decode" in theirs[1] or ours[1] == theirs[1]
        elif theirs[0] == "error":
            # The text is well, the tokens in it are not: not the source stage's concern.
            equal = "decode" not in theirs[1] and "encoding" not in theirs[1]
        elif ours[0] == "error" and group == "declaration" and "Non-UTF-8" in ours[1]:
            equal = sys.version_info < (3, 12)  # ill-formed bytes in comments went unseen in bytes
        else:
            equal = ours == theirs
        if not equal and group in BY_ICONV:
            by_iconv[group] += 1
        elif not equal:
            differ[group] += 1
            if differ[group] <= 3:
                print(f"{group}: {data!r}: {ours}, Python: {theirs}")
    for group, count in differ.items():
        print(f"{group}: {count} of {total[group]} differ")
    print("differ, read by iconv: " + ", ".join(f"{group} {n} of {total[group]}" for group, n in by_iconv.items()))
    print(f"cases {len(made) - sum(total[group] for group in BY_ICONV)}  equal {sum(total[g] - differ[g] for g in total if g not in BY_ICONV)}  differ {sum(differ.values())}")
    return 0 if not differ else 1


if __name__ == "__main__":
    sys.exit(main())
