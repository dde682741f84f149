"""Texts that are hard on a front end: each case makes about `size` bytes, and grows in one way only."""

from __future__ import annotations

from collections.abc import Callable

CASES: dict[str, Callable[[int], str]] = {}


def case(make: Callable[[int], str]) -> Callable[[int], str]:
    CASES[make.__name__] = make
    return make


def repeated(name: str, before: str, unit: str, after: str = "") -> None:
    CASES[name] = lambda size: before + unit * (size // len(unit)) + after


def nested(name: str, left: str, right: str, middle: str = "1", before: str = "x = ") -> None:
    def make(size: int) -> str:
        count = size // (len(left) + len(right))
        return before + left * count + middle + right * count + "\n"

    CASES[name] = make


# Brackets and what opens them.
repeated("open_parentheses", "x = ", "(")
repeated("open_brackets", "x = ", "[")
repeated("open_braces", "x = ", "{")
repeated("open_calls", "x = ", "f(")
repeated("mixed_unclosed", "", "([{")
repeated("close_parentheses", "", ")")
repeated("mismatched", "", "(]")
nested("nested_parentheses", "(", ")")
nested("nested_lists", "[", "]")
nested("nested_tuples", "(", ",)")
nested("nested_dicts", "{1:", "}")
nested("nested_calls", "f(", ")")
nested("nested_subscripts", "a[", "]")
nested("nested_comprehensions", "[x for x in ", "]", "[]")
nested("nested_conditions", "(x if ", " else y)")
nested("nested_lambdas", "(lambda: ", ")")
nested("nested_walrus", "(a := ", ")")
nested("nested_awaits", "(await ", ")", before="async def f(): ")
nested("nested_patterns", "[", "]", "a", before="match x:\n case ")

# Chains.
repeated("additions", "x = 1", "+1", "\n")
repeated("powers", "x = 2", "**2", "\n")
repeated("comparisons", "x = a", "<a", "\n")
repeated("conjunctions", "x = a", " and a", "\n")
repeated("attributes", "x = a", ".a", "\n")
repeated("calls", "x = f", "()", "\n")
repeated("subscripts", "x = a", "[0]", "\n")
repeated("nots", "x = ", "not ", "1\n")
repeated("minuses", "x = ", "-", "1\n")
repeated("lambdas", "x = ", "lambda: ", "1\n")
repeated("conditions", "x = ", "a if b else ", "1\n")
repeated("assignments", "", "x = ", "1\n")
repeated("stars", "x = ", "*", "a\n")
repeated("commas", "x = ", "1,", "\n")
repeated("strings", "x = ", "'a' ", "\n")
repeated("fstrings", "x = ", "f'{a}' ", "\n")
repeated("or_patterns", "match x:\n case 1", " | 1", ": pass\n")
repeated("colons", "x = a[", ":,", "]\n")
repeated("comprehension_loops", "x = [a ", "for a in b ", "]\n")
repeated("comprehension_ifs", "x = [a for a in b ", "if a ", "]\n")

# Statements.
repeated("decorators", "", "@a\n", "def f(): pass\n")
repeated("elifs", "if a: pass\n", "elif a: pass\n")
repeated("excepts", "try: pass\n", "except E: pass\n")
repeated("cases", "match x:\n", " case 1: pass\n")
repeated("semicolons", "", "a;", "\n")
repeated("with_items", "with a", ", a", ": pass\n")
repeated("functions", "", "def f(): pass\n")
repeated("imports", "", "import a.b as c\n")
repeated("import_names", "from a import (", "b, ", ")\n")
repeated("globals", "def f():\n", " global a\n")
repeated("deletions", "x = 1\ndel x", ", x", "\n")
repeated("redefinitions", "import a\n", "import a\ndef a(): pass\n")
repeated("parameters", "def f(", "a, ", "): pass\n")
repeated("dunder_all", "__all__ = [", "'a', ", "]\n")
repeated("dunder_all_additions", "__all__ = []\n", "__all__ += ['a']\n")
repeated("type_parameters", "def f[", "T, ", "](): pass\n")
repeated("string_annotations", "", "x: 'int'\n")
repeated("nested_string_annotations", "x: ", "'\"", "\n")


@case
def deep_indentation(size: int) -> str:
    lines, total, depth = [], 0, 0
    while total < size:
        lines.append(" " * depth + "if x:\n")
        total += len(lines[-1])
        depth += 1
    return "".join(lines)


@case
def nested_blocks_of_100(size: int) -> str:
    block = "".join(" " * depth + "if x:\n" for depth in range(99)) + " " * 99 + "pass\n"
    return block * (size // len(block) + 1)


@case
def nested_functions(size: int) -> str:
    block = "".join(" " * depth + f"def f{depth}(a{depth}):\n" for depth in range(99)) + " " * 99 + "return a0\n"
    return block * (size // len(block) + 1)


@case
def closures_over_many_names(size: int) -> str:
    count = size // 24
    return "def f():\n" + "".join(f" a{i} = 1\n" for i in range(count)) + " def g():\n" + "".join(
        f"  a{i}\n" for i in range(count)
    )


@case
def starred_targets_after_others(size: int) -> str:
    return "(" + "a," * (size // 4) + "*b," * (size // 6) + ") = x\n"


@case
def many_names(size: int) -> str:
    return "".join(f"name_{i} = {i}\n" for i in range(size // 20))


@case
def names_that_collide_in_their_first_16_bytes(size: int) -> str:
    return "".join(f"aaaaaaaaaaaaaaaaaaaa{i:08} = 1\n" for i in range(size // 33))


# Literals and characters.
repeated("unclosed_string", "x = '", "a")
repeated("unclosed_triple_string", "x = '''", "a\n")
repeated("unclosed_fstring", "x = f'''{", "a\n")
repeated("unclosed_strings", "", "x = 'abc\n")
repeated("fstring_braces", "x = f'", "{{", "'\n")
repeated("fstring_fields", "x = f'", "{a}", "'\n")
repeated("fstring_specs", "x = f'", "{a:{b}}", "'\n")
repeated("open_fstring_fields", "x = ", "f'{")
repeated("open_fstring_specs", "x = f'{a", ":{a", "")
repeated("escapes", "x = '", "\\x41", "'\n")
repeated("invalid_escapes", "x = '", "\\q", "'\n")
repeated("named_characters", "x = '", "\\N{DIGIT ONE}", "'\n")
repeated("unclosed_names", "x = '", "\\N{")
repeated("digits", "x = ", "9", "\n")
repeated("hexadecimal", "x = 0x", "f", "\n")
repeated("fraction", "x = 0.", "1", "\n")
repeated("exponent", "x = 1e", "1", "\n")
repeated("underscores", "x = 1", "_1", "\n")
repeated("one_name", "", "a", "\n")
repeated("non_ascii_name", "", "é", "\n")
repeated("combining_characters", "a", "\u0301", "\n")
repeated("compatibility_characters", "", "ﷺ", "\n")
repeated("wide_characters", "x = '", "漢", "'\n")
repeated("question_marks", "", "?")
repeated("dollars", "", "$ ")
repeated("backslashes", "", "\\\n", "a\n")
repeated("blank_lines", "", "\n")
repeated("carriage_returns", "", "\r")
repeated("form_feeds", "", "\f\n")
repeated("tabs", "", "\t")
repeated("spaces", "", " ", "\n")
repeated("comments", "", "#\n")
repeated("one_comment", "#", "a")
repeated("noqa_codes", "x = 1  # noqa: ", "E501,", "\n")
repeated("noqa_lines", "", "x = 1  # noqa: E501\n")
repeated("nosec_lines", "", "x = 1  # nosec B101\n")
repeated("file_noqa", "", "# ruff: noqa: E501\n")
repeated("sql", "x = 'SELECT * FROM t WHERE a = ' + b", " + 'and'", "\n")
repeated("formatted_sql", "x = 'SELECT ", "%s ", "FROM t' % a\n")
repeated("trailing_spaces", "", "x = 1 \n")
repeated("long_lines", "", "x" * 200 + "\n")
repeated("broken_lines", "", "def (:\n")
repeated("broken_blocks", "", "if x\n  y = (\nelse\n  z = ]\n")
