// Files made to be slow: each costs seconds to hours where a rule or a suppression looks at the whole file
// for every finding.
#include <ctime>

#include "linted.hpp"

namespace pyforge::rules {
namespace {

std::string repeat(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

// Each is slow when a question costs as much as the file has comments: far more than the limit, which leaves
// room for sanitizers and busy machines.
class Hostile : public testing::TestWithParam<std::string> {};

TEST_P(Hostile, TakesNoLongerThanItsSize) {
    Linter linter({"ALL"});
    const std::clock_t start = std::clock();
    linter.run(GetParam());
    const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    EXPECT_LT(spent, 10.0);
}

std::string numbered(std::string_view before, std::string_view after, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out.append(before).append(std::to_string(i)).append(after);
    }
    return out;
}

std::string many_codes() {
    std::string out = "[";
    for (int i = 0; i < 30000; ++i) {
        out += "x == None, ";
    }
    out += "]  # noqa: A1";
    for (int i = 0; i < 60000; ++i) {
        out += ",B" + std::to_string(i);
    }
    return out + "\n";
}

// A class with as many bases above it as are looked at, each with as many again.
std::string many_bases(const std::string& body) {
    std::string out = "import a\n";
    for (int i = 0; i < 64; ++i) {
        out += "class B" + std::to_string(i) + "(" + numbered("a.b", ", ", 64) + "): pass\n";
    }
    return out + "class C(" + numbered("B", ", ", 64) + "):\n" + body;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Hostile,
    testing::Values(
        "if x: pass\n" + repeat("elif y: assert z\n", 20000),
        "def f():\n    x = " + numbered("(A", " := 1) + ", 30000) + "1\n",
        "class C(" + repeat("b.b, ", 30000) + "b):\n" + numbered("    def visit_A", "(self): pass\n", 10000),
        many_bases(numbered("    def f", "(x): pass\n", 20000)),
        many_bases(numbered("    aB", " = 1\n", 20000)),
        many_bases(numbered("    def visit_F", "(self): pass\n", 20000)),
        repeat("@a.b\n", 20000) + "def f(" + numbered("A", ", ", 20000) + "): pass\n",
        "if " + repeat("(a or b) and ", 50000) + "c: pass\n",
        "def f():\n if a:\n" + repeat("  if b:\n   pass\n  elif c:\n   if d: pass\n", 15000),
        "__all__ = [" + numbered("\"n", "\", ", 30000) + "]\n" + numbered("def n", "(): pass\n", 20000),
        "x = '" + repeat("\\d", 300000) + "'\n", "x = f'" + repeat("{a}\\d", 60000) + "'\n",
        "x = \"" + repeat("select ", 80000) + "\" % y\n",
        "from m import " + repeat("a", 300000) + " as y\n" + repeat("y()\n", 60000),
        repeat("password_", 20000) + repeat(" == \"a\"", 20000) + "\n",
        "from typing import Any\ndef " + repeat("f", 200000) + "(" + numbered("a", ": Any, ", 20000) +
            ") -> Any: pass\n",
        "x = '" + repeat("{}", 60000) + "'.format(" + repeat("a, ", 60000) + ")\n",
        "x = '" + numbered("%(n", ")s", 30000) + "' % {" + numbered("'m", "': 1, ", 30000) + "}\n",
        "from typing import overload\n" + repeat("@overload\ndef f(): ...\n", 20000),
        repeat("import b\nimport a\nx\n", 20000), "import " + numbered("a", ", ", 60000) + "a\n",
        "from m import (\n" + repeat("a1a, # noqa\n# c\n", 30000) + ")\n",
        repeat("import a # c\n", 60000) + "import b\n", "import " + repeat("a.", 200000) + "a\n",
        "# " + repeat("x y ", 250000) + "\n", "x = 1 " + repeat("# ", 200000) + "\n",
        repeat("# /// script\n", 40000), "# " + repeat("(", 300000) + "x\n",
        "# \"a\": " + repeat(",# x", 150000) + "\n", "# " + repeat("a, ", 150000) + "= f(\n",
        "# x = " + repeat("lambda: ", 80000) + "1\n", "x = [" + repeat("'a' 'b' +\n", 50000) + "'c']\n"));

INSTANTIATE_TEST_SUITE_P(
    Suppressions, Hostile,
    testing::Values("def f():\n" + repeat("    # ruff: disable[E1]\n    x == None\n", 20000),
                    repeat("# ruff: disable[E1]\n# ruff: enable[E2]\nx == None\n", 15000),
                    repeat("# ruff: ignore[E1]\n", 30000) + "x = 1" + repeat(" + 1", 60000) + "\n",
                    "x = [\n" + repeat("# ruff: ignore[E1]\n", 20000) + repeat("x == None, ", 20000) + "]\n",
                    repeat("# ruff: noqa: E1\n", 20000) + repeat("x == None\n", 20000),
                    "assert (\n" + repeat("x ==\\\n None,  # nosec B1\n", 20000) + ")\n", many_codes(),
                    repeat("# ruff: disable[E711]\n", 30000) + repeat("x == None\n", 30000),
                    repeat("x == None  # noqa: E711,E501\n", 30000),
                    "x = 1  # noqa: E711" + repeat(",E711", 60000) + "\n"));

}  // namespace
}  // namespace pyforge::rules
