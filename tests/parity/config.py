#!/usr/bin/env python3
"""Compares, on small projects with configuration files, what we find with what the installed ruff finds.

    config.py [--only WORD] [--show]

Each layout of config_layouts.py is written to a folder; both tools run in it with the same arguments. Findings of rules that
we have must be equal, and one must fail where the other does. Rules that are on by default must be those of ruff, too. Prints what
differs, then

    layouts N  equal N  differ N

and exits 0 when none differs without a cause that is given beside the layout.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from config_layouts import LAYOUTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
OURS = ROOT / "build/bin/pyforge"
RUFF = ROOT / "build/venv/bin/ruff"
ISSUE = re.compile(r"(.*?):(\d+):(\d+): ([A-Z]+[0-9]+|invalid-syntax)\b")
# Keep the user's own files out of it.
ENVIRONMENT = {**os.environ, "XDG_CONFIG_HOME": "/nonexistent", "HOME": "/nonexistent"}


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=ENVIRONMENT, timeout=60)


def known_rules():
    return json.loads(run([OURS, "rules", "--output-format", "json"], ROOT).stdout)


def defaults_differ(rules):
    """Rules that only one side has on by default."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "a.py").write_text("")
        shown = run([RUFF, "check", "--isolated", "--show-settings", "a.py"], folder).stdout
    section = shown[shown.index("linter.rules.enabled") : shown.index("linter.rules.should_fix")]
    theirs = set(re.findall(r"\((\w+)\)", section))
    return sorted(r["code"] for r in rules if r["default"] != (r["code"] in theirs) and not r["code"].startswith("PF"))


def theirs(layout, folder, codes):
    command = [RUFF, "check", "--no-cache", "--output-format", "json", *layout.arguments]
    done = run(command, folder)
    if done.returncode not in (0, 1):
        return None, done.stderr
    found = set()
    for d in json.loads(done.stdout):
        code = d["code"] or "invalid-syntax"
        if code in codes or code == "invalid-syntax":
            path = os.path.relpath(d["filename"], os.path.realpath(folder))
            found.add((path, d["location"]["row"], d["location"]["column"], code))
    return found, done.stderr


def ours(layout, folder):
    done = run([OURS, "check", "--no-cache", "-q", "--output-format", "concise", *layout.arguments], folder)
    # A file that cannot be read is a finding there; here it also makes the run fail.
    if done.returncode not in (0, 1) and ": E902 " not in done.stdout:
        return None, done.stderr
    found = set()
    for line in done.stdout.splitlines():
        if match := ISSUE.match(line):
            path, row, column, code = match.groups()
            found.add((os.path.normpath(path), int(row), int(column), code))
    return found, done.stderr


def compare(layout, codes):
    scratch = tempfile.mkdtemp(prefix="layout-")
    try:
        for name, text in layout.files.items():
            path = pathlib.Path(scratch, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if text.startswith("-> "):
                path.symlink_to(text[3:])
            else:
                path.write_text(text)
        folder = os.path.join(scratch, layout.folder)
        expected, their_words = theirs(layout, folder, codes)
        found, our_words = ours(layout, folder)
        differences = []
        if (expected is None) != (found is None):
            side, words = ("only ruff fails", their_words) if expected is None else ("only we fail", our_words)
            differences.append(f"{side}: {words.strip()[-300:]}")
        elif expected is not None:
            for side, rest in (("only ruff", expected - found), ("only we", found - expected)):
                differences += [f"{side}: {path}:{row}:{column} {code}" for path, row, column, code in sorted(rest)]
        return layout, differences, None if expected is None else len(expected), our_words
    finally:
        shutil.rmtree(scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", metavar="WORD", help="layouts with this word in their name")
    parser.add_argument("--show", action="store_true", help="all layouts, with the number of findings and what we say")
    arguments = parser.parse_args()
    rules = known_rules()
    codes = {rule["code"] for rule in rules}
    wrong_defaults = defaults_differ(rules)
    if wrong_defaults:
        print("on by default on one side only:", " ".join(wrong_defaults))
    wanted = [layout for layout in LAYOUTS if arguments.only in layout.name]
    equal = unexplained = 0
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for layout, differences, count, words in pool.map(lambda one: compare(one, codes), wanted):
            if arguments.show:
                print(f"{layout.name}: {'fails' if count is None else count} {words.strip()}")
            if not differences:
                equal += 1
                continue
            unexplained += not layout.cause
            print(f"{layout.name}: {layout.cause or 'differs'}")
            for line in differences[:6]:
                print(f"    {line}")
    print(f"layouts {len(wanted)}  equal {equal}  differ {len(wanted) - equal}")
    return 1 if unexplained or wrong_defaults else 0


if __name__ == "__main__":
    sys.exit(main())
