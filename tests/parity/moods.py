#!/usr/bin/env python3
"""Compares, word by word, which first words D401 takes for no imperative: ours with the installed ruff.

    moods.py [WORDLIST]          default: /usr/share/dict/words (Debian's `wamerican`)

For every word, and for the forms that can be made of it, a function is written whose docstring begins with it. Prints the words
on which the two differ; those that only ruff rejects, and whose forms it accepts, belong into kOthers of
src/rules/pydocstyle/mood.cpp, the bases of the others into kVerbs.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWITCHES = ["check", "--isolated", "--no-cache", "--quiet", "--select", "D401"]


def forms(word):
    yield word
    for ending in ("s", "es", "ing", "ed", "ly", "er", "ment", "ation", "able", "ness"):
        yield word + ending
    if word.endswith("e"):
        yield from (word[:-1] + ending for ending in ("ing", "ed", "ation"))
    if word.endswith("y"):
        yield from (word[:-1] + ending for ending in ("ies", "ied"))


def main():
    path = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/words")
    listed = {w.lower() for w in path.read_text(encoding="utf-8").split() if re.fullmatch("[A-Za-z]+", w)}
    words = sorted({form for word in listed for form in forms(word)})
    source = ROOT / "build/moods.py"
    source.write_text("".join(f'def f():\n    """{word} x."""\n' for word in words))
    command = [ROOT / "build/venv/bin/ruff", *SWITCHES, "--output-format", "json", source]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    theirs = {words[d["location"]["row"] // 2 - 1] for d in json.loads(out)}
    command = [ROOT / "build/bin/pyforge", *SWITCHES, "--output-format", "concise", source]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    ours = {words[int(row) // 2 - 1] for row in re.findall(r":(\d+):\d+: D401", out)}
    print("only ruff", *sorted(theirs - ours))
    print("only ours", *sorted(ours - theirs))
    print(f"words {len(words)}  ruff {len(theirs)}  ours {len(ours)}  both {len(theirs & ours)}")
    return 0 if theirs == ours and theirs else 1


if __name__ == "__main__":
    sys.exit(main())
