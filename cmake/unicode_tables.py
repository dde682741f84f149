#!/usr/bin/env python3
"""Writes unicode_tables.cpp from the Unicode character database.

The newest of what the machine has is taken: /usr/share/unicode (Debian's package unicode-data) or this Python's own module
unicodedata, which has no list of name aliases. What CPython 3.14 (Unicode 16) knows beyond Unicode 15 is added from
unicode_additions.txt, names apart.
"""

import os
import sys
import unicodedata

UCD = os.environ.get("PYFORGE_UCD", "/usr/share/unicode")
START, CONTINUE, PRINTABLE, UNSTABLE = 1, 2, 4, 8
HANGUL = range(0xAC00, 0xAC00 + 11172)
SIZE = 0x110000


class Database:
    def __init__(self):
        self.start, self.go_on, self.printable = set(), set(), set()
        self.names = {}  # name: character
        self.ideographs = []  # ranges
        self.decomposition = {}  # character: (is compatibility, characters)
        self.combining = {}
        self.excluded = set()  # from composition


def records(name):
    with open(os.path.join(UCD, name), encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def code_points(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def version_of_files():
    """(15, 0, 0), or (0,) without the files."""
    try:
        with open(os.path.join(UCD, "DerivedCoreProperties.txt"), encoding="utf-8") as file:
            name = file.readline()  # "# DerivedCoreProperties-15.0.0.txt"
        return tuple(int(part) for part in name.split("-")[1].removesuffix(".txt\n").split("."))
    except (OSError, IndexError, ValueError):
        return (0,)


def unprintable(category):
    return category[0] == "C" or category in ("Zl", "Zp", "Zs")


def decomposition_of(field):
    """(is compatibility, characters) from "<font> 0041" or "0041 0300"."""
    parts = field.split()
    compatibility = parts[0].startswith("<")
    return compatibility, [int(part, 16) for part in parts[compatibility:]]


def from_files():
    data = Database()
    first = None
    for fields in records("UnicodeData.txt"):
        code, name, category = int(fields[0], 16), fields[1], fields[2]
        if name.endswith(", First>"):
            first = code
            continue
        if name.endswith(", Last>"):
            points = range(first, code + 1)
            if name.startswith("<CJK Ideograph"):
                data.ideographs.append((first, code))
        else:
            points = [code]
            if not name.startswith("<"):
                data.names[name] = code
        if not unprintable(category):
            data.printable.update(points)
        if fields[3] != "0":
            data.combining[code] = int(fields[3])
        if fields[5]:
            data.decomposition[code] = decomposition_of(fields[5])
    for field, prop, *_ in records("DerivedCoreProperties.txt"):
        if prop == "XID_Start":
            data.start.update(code_points(field))
        elif prop == "XID_Continue":
            data.go_on.update(code_points(field))
    for field, prop, *_ in records("DerivedNormalizationProps.txt"):
        if prop == "Full_Composition_Exclusion":
            data.excluded.update(code_points(field))
    for field, alias, _ in records("NameAliases.txt"):
        data.names[alias] = int(field, 16)
    return data


def from_python():
    data = Database()
    for code in range(SIZE):
        char = chr(code)
        category = unicodedata.category(char)
        if not unprintable(category):
            data.printable.add(code)
        if char.isidentifier():
            data.start.add(code)
        if ("a" + char).isidentifier():
            data.go_on.add(code)
        if unicodedata.combining(char):
            data.combining[code] = unicodedata.combining(char)
        if code not in HANGUL and unicodedata.decomposition(char):
            data.decomposition[code] = decomposition_of(unicodedata.decomposition(char))
            if unicodedata.normalize("NFC", char) != char:
                data.excluded.add(code)
        name = unicodedata.name(char, "")
        if name.startswith("CJK UNIFIED IDEOGRAPH-"):
            if data.ideographs and data.ideographs[-1][1] == code - 1:
                data.ideographs[-1] = (data.ideographs[-1][0], code)
            else:
                data.ideographs.append((code, code))
        elif name and code not in HANGUL:
            data.names[name] = code
    if version_of_files() > (0,):
        for field, alias, _ in records("NameAliases.txt"):
            data.names[alias] = int(field, 16)
    return data


def add_newer(data, path):
    """Lines: start|continue|print|ideographs RANGE…, combining CLASS RANGE…, decompose|expand RANGE CHARACTERS…
    ("expand": a compatibility decomposition; the characters are those of the first in the range and count up with it),
    numbered RANGE NAME (the character's number ends its name)."""
    with open(path, encoding="ascii") as file:
        for line in file:
            word, *rest = line.split("#")[0].split() or [""]
            if word == "start":
                data.start.update(*map(code_points, rest))
            elif word == "continue":
                data.go_on.update(*map(code_points, rest))
            elif word == "print":
                data.printable.update(*map(code_points, rest))
            elif word == "ideographs":
                data.ideographs += [(r[0], r[-1]) for r in map(code_points, rest)]
            elif word == "combining":
                for points in map(code_points, rest[1:]):
                    data.combining.update(dict.fromkeys(points, int(rest[0])))
            elif word in ("decompose", "expand"):
                for step, code in enumerate(code_points(rest[0])):
                    target = [int(field, 16) + step for field in rest[1:]]
                    data.decomposition[code] = (word == "expand", target)
            elif word == "numbered":
                for code in code_points(rest[0]):
                    data.names[f"{' '.join(rest[1:])}-{code:04X}"] = code
            elif word:
                raise SystemExit(f"{path}: unknown line: {line}")


def full_decomposition(data, code):
    if code not in data.decomposition:
        return [code]
    return [piece for target in data.decomposition[code][1] for piece in full_decomposition(data, target)]


def has_compatibility(data, code):
    compatibility, pieces = data.decomposition.get(code, (False, []))
    return compatibility or any(has_compatibility(data, piece) for piece in pieces)


def ordered(data, pieces):
    """Canonical order: each run of characters with a class sorted by class, stable."""
    result, run = [], []
    for piece in pieces:
        if data.combining.get(piece, 0) == 0:
            result += sorted(run, key=data.combining.get) + [piece]
            run = []
        else:
            run.append(piece)
    return result + sorted(run, key=data.combining.get)


def flag_tables(data, compositions):
    flags = bytearray(SIZE)
    for points, flag in ((data.start, START), (data.go_on, CONTINUE), (data.printable, PRINTABLE)):
        for code in points:
            flags[code] |= flag
    flags[ord("_")] |= START
    flags[ord(" ")] |= PRINTABLE
    composed = set(compositions.values())
    unstable = {code for code in data.decomposition if code not in composed}
    unstable |= {code for code in composed if has_compatibility(data, code)}
    unstable |= set(data.combining) | {second for _, second in compositions}
    unstable |= set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))  # Hangul vowels and finals
    for code in unstable:
        flags[code] |= UNSTABLE
    index, blocks, seen = [], [], {}
    for base in range(0, SIZE, 256):
        block = bytes(flags[base : base + 256])
        if block not in seen:
            seen[block] = len(blocks)
            blocks.append(block)
        index.append(seen[block])
    assert len(blocks) <= 256
    return index, blocks


def name_table(names):
    """Front-coded blob and the offsets of its blocks."""
    blob, blocks, before = bytearray(), [], b""
    for number, name in enumerate(sorted(names)):
        text = name.encode("ascii")
        shared = 0
        if number % 32 == 0:
            blocks.append(len(blob))
        else:
            while shared < min(len(text), len(before)) and text[shared] == before[shared]:
                shared += 1
        blob += bytes([shared, len(text) - shared]) + text[shared:] + names[name].to_bytes(3, "little")
        before = text
    return blob, blocks


def literal(blob):
    lines = []
    for base in range(0, len(blob), 40):
        lines.append('"' + "".join(f"\\{byte:03o}" for byte in blob[base : base + 40]) + '"')
    return "\n".join(lines)


def spanned(kind, name, rows):
    return (
        f"namespace {{\nconstexpr {kind} {name}_rows[] = {{\n{rows}}};\n}}\n"
        f"constinit const std::span<const {kind}> {name} = {name}_rows;\n"
    )


def listed(items):
    items = list(items)
    return "".join("    " + " ".join(f"{item}," for item in items[i : i + 12]) + "\n" for i in range(0, len(items), 12))


def main(path, additions):
    python = tuple(map(int, unicodedata.unidata_version.split(".")))
    files = version_of_files()
    data = from_files() if files >= python else from_python()
    if max(files, python) < (16,):
        add_newer(data, additions)

    compositions = {
        tuple(target): code
        for code, (compatibility, target) in data.decomposition.items()
        if not compatibility and len(target) == 2 and code not in data.excluded
    }
    pool, offsets, rows = [], {}, []
    for code in sorted(data.decomposition):
        pieces = tuple(ordered(data, full_decomposition(data, code)))
        if pieces not in offsets:
            offsets[pieces] = len(pool)
            pool += pieces
        rows.append(f"    {{{code}, {offsets[pieces]}, {len(pieces)}}},\n")
    assert len(pool) < 1 << 16

    classes = []
    for code, value in sorted(data.combining.items()):
        if classes and classes[-1][1] == code - 1 and classes[-1][2] == value:
            classes[-1][1] = code
        else:
            classes.append([code, code, value])
    pairs = sorted((first << 32 | second, code) for (first, second), code in compositions.items())
    index, blocks = flag_tables(data, compositions)
    blob, starts = name_table(data.names)

    with open(path, "w", encoding="ascii") as out:
        out.write("// Generated by cmake/unicode_tables.py; do not edit.\n")
        out.write('#include "base/unicode_tables.hpp"\n\nnamespace pyforge::unicode::tables {\n')
        out.write(f"constinit const u8 flag_index[0x1100] = {{\n{listed(index)}}};\n")
        out.write("constinit const u8 flag_blocks[][256] = {\n")
        out.write("".join("    {" + ", ".join(map(str, block)) + "},\n" for block in blocks) + "};\n")
        out.write(spanned("Decomposition", "decompositions", "".join(rows)))
        out.write(spanned("u32", "decomposed", listed(pool)))
        out.write(spanned("CombiningClass", "combining_classes", listed(f"{{{a}, {b}, {v}}}" for a, b, v in classes)))
        out.write(spanned("Composition", "compositions", listed(f"{{{pair}U, {code}}}" for pair, code in pairs)))
        out.write(spanned("u32", "name_blocks", listed(starts)))
        out.write(spanned("Span", "unified_ideographs", listed(f"{{{a}, {b}}}" for a, b in sorted(data.ideographs))))
        out.write(f"namespace {{\nconstexpr char name_bytes[] =\n{literal(blob)};\n}}\n")
        out.write("constinit const std::span<const char> names{name_bytes, sizeof name_bytes - 1};\n")
        out.write(f"constinit const u32 name_count = {len(data.names)};\n")
        out.write("}  // namespace pyforge::unicode::tables\n")


if __name__ == "__main__":
    main(sys.argv[1], os.path.join(os.path.dirname(os.path.abspath(__file__)), "unicode_additions.txt"))
