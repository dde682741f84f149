#!/usr/bin/env python3
"""Puts constructs where they hardly ever stand and asks whether we and CPython still agree.

    tests/parity/generated.py [--count N] [--seed N] [--target-version V]

Programs come from a grammar that is looser than Python's: any form of expression where one may stand at all, any pattern,
any target, brackets or none. Roughly half of them are refused. They are written to build/programs and handed to
syntax.py. Exit status 0 when both accept the same programs, with equal trees, and at most one error in a hundred is found at
another line: many programs hold several errors, and which of them CPython names depends on the order in which it tries.
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
from syntax import ROOT  # noqa: E402

NAMES = ["a", "b", "c", "d", "x", "match", "case", "type", "_", "print", "é"]
ATOMS = ["1", "1.5", "2j", "None", "True", "...", "'s'", "u's'", "b'y'", "f'{a}'", "f'{a!r:>{b}}'", "f'{a=}'", "t'{a}'",
         "'s' 't'", "'s' f'{a}'", "()", "[]", "{}", "0x1F", "f'''{\na}'''", "rb'\\x'", "f'{{{a}}}'"]
BINARY = ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "and", "or", "<", ">", "==", "!=", "<=", "in",
          "not in", "is", "is not"]  # fmt: skip


class Grammar:
    def __init__(self, random_: random.Random) -> None:
        self.random = random_
        self.depth = 0

    def one(self, *choices):
        made = self.random.choice(choices)
        return made() if callable(made) else made

    def chance(self, odds: float) -> bool:
        return self.random.random() < odds

    def name(self) -> str:
        return self.random.choice(NAMES)

    def listed(self, item, low: int = 0, high: int = 3, separator: str = ", ") -> str:
        items = [item() for _ in range(self.random.randint(low, high))]
        return separator.join(items) + ("," if items and self.chance(0.15) else "")

    # --- expressions: `tight` ones first, loose ones (no brackets of their own) rarely
    def expr(self) -> str:
        self.depth += 1
        try:
            if self.depth > 4 or self.chance(0.3):
                return self.one(self.name, self.name, lambda: self.random.choice(ATOMS))
            return self.one(self.binary, self.unary, self.trailer, self.trailer, self.display, self.display, self.loose)
        finally:
            self.depth -= 1

    def binary(self) -> str:
        return f"{self.expr()} {self.random.choice(BINARY)} {self.expr()}"

    def unary(self) -> str:
        return self.one("-", "+", "~", "not ", "await ", "- -") + self.expr()

    def trailer(self) -> str:
        base = self.expr()
        return base + self.one(
            lambda: "." + self.name(),
            lambda: f"({self.arguments()})",
            lambda: f"[{self.listed(self.index, 1, 2)}]",
        )

    def arguments(self) -> str:
        return self.listed(self.argument, 0, 4)

    def argument(self) -> str:
        return self.one(
            self.expr, self.expr, lambda: f"{self.name()}={self.expr()}", lambda: f"*{self.expr()}",
            lambda: f"**{self.expr()}", lambda: f"{self.expr()} {self.clauses()}",
        )  # fmt: skip

    def index(self) -> str:
        part = lambda: self.expr() if self.chance(0.7) else ""  # noqa: E731
        return self.one(self.expr, self.element, lambda: f"{part()}:{part()}", lambda: f"{part()}:{part()}:{part()}")

    def element(self) -> str:
        return self.one(self.expr, self.expr, self.expr, lambda: f"*{self.expr()}", lambda: f"**{self.expr()}")

    def clauses(self) -> str:
        made = f"{self.one('', '', 'async ')}for {self.targets()} in {self.expr()}"
        for _ in range(self.random.choice([0, 0, 1, 2])):
            made += f" if {self.expr()}"
        return made + (" " + self.clauses() if self.chance(0.15) else "")

    def display(self) -> str:
        entry = lambda: self.one(  # noqa: E731
            lambda: f"{self.expr()}: {self.expr()}", lambda: f"{self.expr()}: {self.expr()}", lambda: f"**{self.expr()}"
        )
        return self.one(
            lambda: f"({self.listed(self.element)})", lambda: f"[{self.listed(self.element)}]",
            lambda: f"{{{self.listed(self.element, 1)}}}", lambda: f"{{{self.listed(entry)}}}",
            lambda: f"({self.element()} {self.clauses()})", lambda: f"[{self.element()} {self.clauses()}]",
            lambda: f"{{{self.element()} {self.clauses()}}}", lambda: f"{{{entry()} {self.clauses()}}}",
            lambda: f"({self.expr()})", lambda: f"({self.loose()})", lambda: f"({self.loose()})",
            lambda: f"f'{{{self.expr()}{self.one('', '=', '!r', ':x', '!s:{' + self.name() + '}')}}}'",
        )  # fmt: skip

    def loose(self) -> str:
        return self.one(
            lambda: f"lambda {self.parameters(False)}: {self.expr()}", lambda: f"{self.name()} := {self.expr()}",
            lambda: f"{self.expr()} if {self.expr()} else {self.expr()}", lambda: f"yield {self.listed(self.element)}",
            lambda: f"yield from {self.expr()}", lambda: f"{self.expr()} := {self.expr()}",
        )  # fmt: skip

    def parameters(self, annotations: bool = True) -> str:
        def parameter() -> str:
            made = self.one("", "", "", "", "*", "**") + self.name()
            if annotations and self.chance(0.25):
                made += f": {self.one('', '', '*')}{self.expr()}"
            return made + (f"={self.expr()}" if self.chance(0.3) else "")

        return self.listed(lambda: self.one(parameter, parameter, parameter, parameter, "/", "*"), 0, 4)

    def type_parameters(self) -> str:
        def parameter() -> str:
            made = self.one("", "", "*", "**") + self.name()
            made += f": {self.expr()}" if self.chance(0.3) else ""
            return made + (f" = {self.one('', '', '*')}{self.expr()}" if self.chance(0.3) else "")

        return f"[{self.listed(parameter, 1)}]" if self.chance(0.25) else ""

    # --- targets and patterns
    def target(self) -> str:
        self.depth += 1
        try:
            if self.depth > 5:
                return self.name()
            return self.one(
                self.name, self.name, lambda: f"{self.expr()}.{self.name()}", lambda: f"{self.expr()}[{self.index()}]",
                lambda: f"({self.targets()})", lambda: f"[{self.targets()}]", lambda: f"*{self.target()}", self.expr,
            )  # fmt: skip
        finally:
            self.depth -= 1

    def targets(self) -> str:
        return self.listed(self.target, 1, 2)

    def pattern(self) -> str:
        self.depth += 1
        try:
            if self.depth > 4:
                return self.name()
            key = lambda: self.one("1", "'k'", "-1", "1 + 2j", "None", "a.b", self.name, "f'{a}'", "**rest", "**_")  # noqa: E731
            entry = lambda: f"{k}: {self.pattern()}" if not (k := key()).startswith("*") else k  # noqa: E731
            return self.one(
                self.name, self.name, lambda: self.random.choice(ATOMS), "-1", "-1.5", "1 + 2j", "-1 - 2j", "1j + 1", "a.b",
                "a.b.c", "+1", "- a", lambda: f"{self.pattern()} | {self.pattern()}",
                lambda: f"{self.pattern()} as {self.one(self.name, self.name, 'a.b')}", lambda: f"({self.pattern()})",
                lambda: f"({self.listed(self.starred_pattern)})", lambda: f"[{self.listed(self.starred_pattern)}]",
                lambda: f"{{{self.listed(entry)}}}",
                lambda: f"{self.one('a', 'a.b', self.name)}({self.listed(self.class_argument)})",
            )  # fmt: skip
        finally:
            self.depth -= 1

    def starred_pattern(self) -> str:
        return self.one(self.pattern, self.pattern, self.pattern, lambda: "*" + self.name(), lambda: "*" + self.pattern())

    def class_argument(self) -> str:
        return self.one(self.pattern, self.pattern, lambda: f"{self.name()}={self.pattern()}")

    # --- statements
    def simple(self) -> str:
        return self.one(
            self.expr, lambda: self.listed(self.element, 1), self.loose,
            lambda: f"{self.targets()} = {self.listed(self.element, 1)}",
            lambda: f"{self.targets()} = {self.targets()} = {self.loose()}",
            lambda: f"{self.target()} {self.one('+=', '**=', '>>=', '@=')} {self.one(self.expr, self.loose)}",
            lambda: f"{self.target()}: {self.expr()}{self.one('', lambda: ' = ' + self.listed(self.element, 1))}",
            lambda: f"del {self.targets()}", lambda: f"return {self.listed(self.element)}",
            lambda: f"raise {self.expr()}{self.one('', lambda: ' from ' + self.expr())}",
            lambda: f"assert {self.expr()}{self.one('', lambda: ', ' + self.expr())}",
            lambda: f"global {self.listed(self.name, 1)}", lambda: f"import {self.listed(self.module, 1)}",
            lambda: f"from {self.one('', '.', '..', '...')}{self.module()} import {self.imported()}",
            lambda: f"type {self.name()}{self.type_parameters()} = {self.expr()}", "pass", "break", "return",
            lambda: f"type {self.expr()}", lambda: f"match {self.expr()}",
        )  # fmt: skip

    def module(self) -> str:
        made = self.one("a", "a.b", "a.b.c", self.name)
        return made + (f" as {self.name()}" if self.chance(0.3) else "")

    def imported(self) -> str:
        names = self.listed(lambda: self.one(self.name, lambda: f"{self.name()} as {self.name()}"), 1)
        return self.one("*", names, f"({names})", f"(\n    {names}\n)")

    def body(self, indent: str) -> str:
        if self.chance(0.4):
            return " " + "; ".join(self.simple() for _ in range(self.random.choice([1, 1, 2]))) + "\n"
        return "\n" + self.block(indent + self.one("    ", "  ", "\t"))

    def block(self, indent: str) -> str:
        return "".join(self.statement(indent) for _ in range(self.random.choice([1, 1, 2])))

    def statement(self, indent: str) -> str:
        self.depth += 1
        try:
            if self.depth > 3 or self.chance(0.5):
                return f"{indent}{self.simple()}\n"
            return self.compound(indent)
        finally:
            self.depth -= 1

    def compound(self, indent: str) -> str:
        i, body = indent, lambda: self.body(indent)  # noqa: E731
        handler = lambda: (  # noqa: E731
            f"{i}except{self.one('', '', '*')} {self.one('', self.expr, lambda: self.listed(self.expr, 1))}"
            f"{self.one('', '', ' as ' + self.name())}:{body()}"
        )
        item = lambda: self.one(self.expr, lambda: f"{self.expr()} as {self.target()}")  # noqa: E731
        otherwise = lambda: self.one("", "", lambda: f"{i}else:{body()}")  # noqa: E731
        with_items = lambda: self.one(  # noqa: E731
            lambda: self.listed(item, 1), lambda: f"({self.listed(item, 1)})", lambda: f"({self.listed(self.element, 1)})"
        )
        prefix = self.one("", "", "", "async ")
        return self.one(
            lambda: f"{i}if {self.one(self.expr, self.loose)}:{body()}{otherwise()}",
            lambda: f"{i}if {self.expr()}:{body()}{i}elif {self.expr()}:{body()}{otherwise()}",
            lambda: f"{i}while {self.one(self.expr, self.loose)}:{body()}{otherwise()}",
            lambda: f"{i}{prefix}for {self.targets()} in {self.listed(self.element, 1)}:{body()}{otherwise()}",
            lambda: f"{i}{prefix}with {with_items()}:{body()}",
            lambda: f"{i}try:{body()}{handler()}{self.one('', handler)}{otherwise()}{self.one('', f'{i}finally:{body()}')}",
            lambda: f"{i}try:{body()}{i}finally:{body()}",
            lambda: f"{self.decorators(i)}{i}{prefix}def {self.name()}{self.type_parameters()}({self.parameters()})"
            f"{self.one('', lambda: ' -> ' + self.expr())}:{body()}",
            lambda: f"{self.decorators(i)}{i}class {self.name()}{self.type_parameters()}"
            f"{self.one('', lambda: f'({self.arguments()})')}:{body()}",
            lambda: self.match(indent), lambda: self.match(indent),
        )  # fmt: skip

    def decorators(self, indent: str) -> str:
        return "".join(f"{indent}@{self.one(self.expr, self.expr, self.loose)}\n" for _ in range(self.random.choice([0, 0, 1, 2])))

    def match(self, indent: str) -> str:
        made = f"{indent}match {self.one(self.expr, self.loose, lambda: self.listed(self.element, 1))}:\n"
        for _ in range(self.random.choice([1, 1, 2])):
            guard = self.one("", "", lambda: f" if {self.one(self.expr, self.loose)}")
            pattern = self.one(self.pattern, self.pattern, lambda: self.listed(self.starred_pattern, 1))
            made += f"{indent}    case {pattern}{guard}:{self.body(indent + '    ')}"
        return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    args, rest = parser.parse_known_args()
    folder = ROOT / "build/programs"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for i in range(args.count):
        text = Grammar(random.Random(f"{args.seed}/{i}")).statement("")
        (folder / f"{i:06}.py").write_text(text, encoding="utf-8", newline="")
    command = [sys.executable, str(Path(__file__).with_name("syntax.py")), *rest, str(folder)]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    print(result.stdout, end="")
    figures = re.search(r"files (\d+)  equal \d+  differ (\d+)  only-we-accept 0  only-cpython-accepts 0", result.stdout)
    return 0 if figures and int(figures[2]) <= int(figures[1]) // 100 else result.returncode or 1


if __name__ == "__main__":
    sys.exit(main())
