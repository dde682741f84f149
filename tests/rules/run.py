#!/usr/bin/env python3
"""Runs the rules' specifications: Python files with the findings written into them.

    run.py [--judge] [PATH…]

A specification lies at tests/rules/<family>/<CODE>.py, <CODE>_<variant>.py or .pyi, and is checked with that rule alone. What is
to be found stands in comments: `# expect: E711@6 E711@20` for the line it stands on (code and column), and
`# expect at 12: E501@89` for line 12, where a comment would change the finding. Comments at the head of a file:

    # options: KEY=VALUE …     settings, by their names in configuration files; lists are separated by commas;
                             [LIST] and {TABLE} as in TOML may hold spaces
                             (a rule in preview needs lint.preview=true)
    # rule: CODE               when the file's name is not to tell
    # path: FOLDER/NAME        the file is looked at under this path, and its folders are packages
    # judge: no, REASON        what is expected here is not what ruff says

Every finding that is missing or not expected is an error. --judge asks ruff instead of us: a specification that ruff fails is
wrong itself.
"""

import argparse
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXPECT = re.compile(r"#\s*expect(?: at (\d+))?:\s*((?:[A-Z]+[0-9]+@\d+\s*)+)")
OPTION = re.compile(r"(\S+?)=(\[[^\]]*\]|\{[^}]*\}|\S*)")
NAMES = re.compile(r"names$|calls$|directory$|directory-extend$|decorators$|types$|tags$|builtins$|modules$|imports$")


class Specification:
    def __init__(self, path):
        self.path = path
        text = path.read_text(encoding="utf-8")
        head = dict(re.findall(r"^# (options|rule|path|judge): (.*)$", "\n".join(text.split("\n")[:5]), re.MULTILINE))
        self.code = head.get("rule") or re.match(r"_?([A-Z]+[0-9]+)", path.stem)[1]
        self.options = dict(OPTION.findall(head.get("options", "")))
        self.judged = "judge" not in head
        self.place = head.get("path")
        self.expected = set()
        # Not splitlines(): it takes more characters for line ends than Python does.
        for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
            for at, findings in EXPECT.findall(line):
                for finding in findings.split():
                    code, column = finding.split("@")
                    self.expected.add((int(at or number), int(column), code))


    @contextlib.contextmanager
    def placed(self):
        """The path to look at."""
        if not self.place:
            yield str(self.path)
            return
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, self.place)
            path.parent.mkdir(parents=True, exist_ok=True)
            for package in path.relative_to(folder).parents[:-1]:
                (folder / package / "__init__.py").touch()
            shutil.copy(self.path, path)
            yield str(path)


def ask_us(tool, spec):
    command = [tool, "--select", spec.code]
    for key, value in spec.options.items():
        command += ["--target-version", value] if key == "target-version" else ["--option", f"{key}={value}"]
    with spec.placed() as path:
        out = subprocess.run(command + [path], capture_output=True, encoding="utf-8")
    if out.returncode != 0:
        sys.exit(f"{tool} failed on {spec.path}: {out.stderr}")
    found = [line.split("\t") for line in out.stdout.split("\n") if line]
    return {(int(row), int(column), code) for _, row, column, code, _ in found}


def toml(key, value):
    if value[:1] in ("[", "{", '"'):  # already
        return value
    if value in ("true", "false") or value.isdigit():
        return value
    if NAMES.search(key):
        return json.dumps(value.split(","))
    if key.endswith("-values"):  # numbers and strings, as they are
        return f"[{value}]"
    return json.dumps(value)


def ask_ruff(ruff, spec):
    command = [ruff, "check", "--isolated", "--no-cache", "--quiet", "--select", spec.code, "--output-format", "json"]
    for key, value in spec.options.items():
        option = ["--target-version", f"py{value}"] if key == "target-version" else ["--config", f"{key}={toml(key, value)}"]
        command += option
    with spec.placed() as path:
        out = subprocess.run(command + [path], capture_output=True, encoding="utf-8")
    if out.returncode not in (0, 1):
        sys.exit(f"ruff failed on {spec.path}: {out.stderr}")
    return {(d["location"]["row"], d["location"]["column"], d["code"]) for d in json.loads(out.stdout)}


def find(name, *places):
    for place in places:
        if place and os.access(place, os.X_OK):
            return str(place)
    return shutil.which(name) or sys.exit(f"run.py: {name} is not there")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judge", action="store_true")
    parser.add_argument("--tool", default=ROOT / "build/bin/lint_dump")
    parser.add_argument("--ruff", default=ROOT / "build/venv/bin/ruff")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    args = parser.parse_args()

    found = [p for pattern in ("*/*.py", "*/*.pyi") for p in HERE.glob(pattern)]
    specs = [Specification(p.resolve()) for p in args.paths or sorted(found)]
    if args.judge:
        specs = [s for s in specs if s.judged]
        program, ask = find("ruff", args.ruff), ask_ruff
    else:
        program, ask = find("lint_dump", args.tool), ask_us
    wrong = expected = 0
    for spec in specs:
        actual = ask(program, spec)
        expected += len(spec.expected)
        wrong += len(actual ^ spec.expected)
        for what, findings in (("missing", spec.expected - actual), ("not expected", actual - spec.expected)):
            for row, column, code in sorted(findings):
                print(f"{spec.path}:{row}:{column}: {code} {what}")
    codes = {s.code for s in specs}
    print(f"specifications {len(specs)}  rules {len(codes)}  findings {expected}  wrong {wrong}")
    return 1 if wrong or not specs or not expected else 0


if __name__ == "__main__":
    sys.exit(main())
