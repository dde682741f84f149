#include "linted.hpp"

namespace pyforge::rules {
namespace {

struct Case {
    const char* code;
    const char* before;
    const char* after;
};

class Fix : public testing::TestWithParam<Case> {};

TEST_P(Fix, MakesTheFindingGoAway) {
    const Case& c = GetParam();
    Linter linter({c.code});
    ASSERT_FALSE(linter.found(c.before).empty());
    const std::string after = linter.fixed(c.before);
    EXPECT_EQ(after, c.after);
    EXPECT_TRUE(linter.found(after).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Fix,
    testing::Values(
        Case{"E401", "import a, b as c, d.e\n", "import a\nimport b as c\nimport d.e\n"},
        Case{"E401", "if x:\n    import a, \\\n        b  # why\n",
             "if x:\n    import a\n    import b  # why\n"},
        Case{"E401", "if x: import a, b; y()\n", "if x: import a; import b; y()\n"},
        Case{"E711", "x == None\n", "x is None\n"}, Case{"E711", "None != (x)\n", "None is not (x)\n"},
        Case{"E711", "(x)==(None) or y!=None\n", "(x)is(None) or y is not None\n"},
        Case{"E711", "x == None != y\n", "x is None != y\n"}, Case{"F541", "f'a'\n", "'a'\n"},
        Case{"F541", "rf'a{{b}}'\n", "r'a{b}'\n"}, Case{"F541", "x = 'a'f'b{{}}'\n", "x = 'a' 'b{}'\n"},
        Case{"F541", "x = (f'''a\n{{'''\n     Fr\"b\")\n", "x = ('''a\n{'''\n     r\"b\")\n"},
        Case{"F632", "x is 1\n", "x == 1\n"}, Case{"F632", "x is not 'a' is y\n", "x != 'a' == y\n"},
        Case{"F632", "(x)is(1)\n", "(x)==(1)\n"},
        Case{"F632", "x is not \\\n  -y is not ()\n", "x is not \\\n  -y != ()\n"},
        Case{"W291", "x = 1 \t\n# a\xC2\xA0\n", "x = 1\n# a\n"}, Case{"W605", "'\\d'\n", "r'\\d'\n"},
        Case{"W605", "u'\\d'\n", "r'\\d'\n"}, Case{"W605", "'\\d\\n'\n", "'\\\\d\\n'\n"},
        Case{"W605", "b'\\d'\n", "rb'\\d'\n"}, Case{"W605", "f'\\d{x}\\w'\n", "rf'\\d{x}\\w'\n"},
        Case{"W605", "f'\\d{x}\\n'\n", "f'\\\\d{x}\\n'\n"},
        Case{"W605", "f'{\"\\d\"}\\n'\n", "f'{r\"\\d\"}\\n'\n"},
        Case{"ANN201", "def f(a=(1)):\n    pass\n", "def f(a=(1)) -> None:\n    pass\n"},
        Case{"ANN202", "def _f():\n    pass\n", "def _f() -> None:\n    pass\n"},
        Case{"ANN204", "class A:\n    def __repr__(self):\n        return x\n",
             "class A:\n    def __repr__(self) -> str:\n        return x\n"},
        Case{"ANN205", "class A:\n    @staticmethod\n    def f():\n        pass\n",
             "class A:\n    @staticmethod\n    def f() -> None:\n        pass\n"},
        Case{"I001", "import b, a # c\r\nx = 1\r\n", "import a\r\nimport b  # c\r\n\r\nx = 1\r\n"},
        Case{"I001", "if x:\n  from b import c, b as d,\\\n    C\n  import a",
             "if x:\n  import a\n  from b import C, c\n  from b import b as d\n"},
        Case{"I001", "if x:\n\tfrom b import (c, # d\n\t\tf,\n\t\t# e\n\t)\n\timport a\n",
             "if x:\n\timport a\n\tfrom b import (  # d\n\t\tc,\n\t\tf,\n\t\t# e\n\t)\n"},
        Case{"Q000", "x = u'a' R'\\''\n", "x = u\"a\" R\"\\'\"\n"},
        Case{"Q000", "f'a{x!r:>3}'\n", "f\"a{x!r:>3}\"\n"},
        Case{"Q001", "x = '''a\n\"b\\n'''\n", "x = \"\"\"a\n\"b\\n\"\"\"\n"},
        Case{"Q002", "def f():\n    (''\n     'a')\n", "def f():\n    (\"\"\n     \"a\")\n"},
        Case{"Q003", "x = B\"a\\\"\\\\\\n\"\n", "x = b'a\"\\\\\\n'\n"},
        Case{"Q003", "F\"\\\"{x:\\\"}{{\\\"\"\n", "f'\"{x:\\\"}{{\"'\n"},
        Case{"Q004", "x = 'a\\\"\\'\\\\' U\"b\\'\"\n", "x = 'a\"\\'\\\\' u\"b'\"\n"},
        Case{"Q004", "f'{x}\\\"{\"a\"}\\\"'\n", "f'{x}\"{\"a\"}\"'\n"},
        Case{"ANN201", "def f[T](a):\n    return\n", "def f[T](a) -> None:\n    return\n"}));

TEST(Fix, QuotesThatWouldJoinANeighbourAreKept) {
    Linter linter({"Q"});
    for (const char* code : {"x = ''\"a\"\n", "x = \"\"'a'\n", "def f():\n    ''\"a\"\n"}) {
        EXPECT_EQ(linter.found(code).size(), 1U) << code;
        EXPECT_EQ(linter.fixed(code), code);
    }
    lint::Settings settings;
    settings.quotes.multiline_quotes = lint::Quote::Single;
    settings.quotes.docstring_quotes = lint::Quote::Single;
    Linter single({"Q001", "Q002"}, settings);
    for (const char* code : {"x = ''\"\"\"a\"\"\"\n", "def f():\n    ''\"a\"\n"}) {
        EXPECT_EQ(single.found(code).size(), 1U) << code;
        EXPECT_EQ(single.fixed(code), code);
    }
    EXPECT_EQ(single.fixed("x = '''a'''\"\"\"b\"\"\"\n"), "x = '''a''''''b'''\n");
}

TEST(Fix, OuterQuotesStayWhereAFormatSpecificationHoldsTheOthers) {
    Linter linter({"Q003"});
    const char* code = "f\"\\\"{x:'>3}\"\n";
    EXPECT_EQ(linter.found(code).size(), 1U);
    EXPECT_EQ(linter.fixed(code), code);
}

TEST(Fix, RequiredImportsGoToTheTop) {
    lint::Settings settings;
    settings.isort.required_imports = {"from __future__ import annotations"};
    Linter linter({"I002"}, settings);
    const std::string line = "from __future__ import annotations\n";
    EXPECT_EQ(linter.fixed("x = 1\n"), line + "x = 1\n");
    EXPECT_EQ(linter.fixed("#!/bin/x\n\n# c\n\nx = 1\n"), "#!/bin/x\n\n# c\n\n" + line + "x = 1\n");
    EXPECT_EQ(linter.fixed("'''d'''\n\nx = 1\n"), "'''d'''\n" + line + "\nx = 1\n");
    EXPECT_EQ(linter.fixed("'''d'''  # c\n# e\n\nx = 1\n"), "'''d'''  # c\n# e\n\n" + line + "x = 1\n");
    EXPECT_EQ(linter.fixed("'''d'''; x = 1\n"), "'''d'''; from __future__ import annotations; x = 1\n");
    EXPECT_EQ(linter.fixed("from __future__ import division\nx = 1"),
              "from __future__ import division\n" + line + "x = 1");
    EXPECT_EQ(linter.fixed("from __future__ import division"),
              "from __future__ import division\nfrom __future__ import annotations");
}

TEST(Fix, ReturnTypesOnlyWhereTheyAreKnown) {
    Linter linter({"ANN201"});
    for (const std::string code :
         {"def f():\n    return g()\n", "def f():\n    yield\n", "def f():\n    raise E\n",
          "import abc\nclass C:\n    @abc.abstractmethod\n    def f(self): ...\n"}) {
        EXPECT_EQ(linter.found(code).size(), 1U);
        EXPECT_EQ(linter.fixed(code), code);
    }
    EXPECT_EQ(linter.fixed("def f():\n    return 1\n"), "def f() -> int:\n    return 1\n");
    EXPECT_EQ(linter.fixed("def f():\n    def g():\n        return 1\n"),
              "def f() -> None:\n    def g():\n        return 1\n");
}

TEST(Fix, UnsafeWhereMeaningMayChange) {
    const auto applicability = [](const char* code, const char* text) {
        Linter linter({code});
        return linter.run(text).items[0].applicability;
    };
    EXPECT_EQ(applicability("E711", "x == None\n"), lint::Applicability::Unsafe);
    EXPECT_EQ(applicability("F632", "x is 1\n"), lint::Applicability::Safe);
    EXPECT_EQ(applicability("F541", "f'a'\n"), lint::Applicability::Unsafe);  // would become the docstring
    EXPECT_EQ(applicability("F541", "x = f'a'\n"), lint::Applicability::Safe);
    EXPECT_EQ(applicability("W291", "x = 1 \n"), lint::Applicability::Safe);
    EXPECT_EQ(applicability("W291", "'''a \n'''\n"), lint::Applicability::Unsafe);
}

// Each fix alone leaves a block that holds something; so do all of them together.
TEST(Fix, RemovedStatementsLeaveNoEmptyBlock) {
    Linter prints({"T201"});
    EXPECT_EQ(prints.fixed("if x:\n    print(1)\n    print(2)\n"), "if x:\n    pass\n");
    EXPECT_EQ(prints.fixed("if x:\n    print(1)\n    y\n"), "if x:\n    y\n");
    EXPECT_EQ(prints.fixed("print(1); print(2)\n"), "\n");
    Linter values({"F841"});
    EXPECT_EQ(values.fixed("def f():\n    x = 1\n    y = 2\n"), "def f():\n    pass\n");
    Linter imports({"F401"});
    EXPECT_EQ(imports.fixed("def f():\n    import a\n    from b import (\n        c,\n        d,\n    )\n"),
              "def f():\n    pass\n");
    EXPECT_EQ(imports.fixed("from b import c, d, e\nd\n"), "from b import d\nd\n");
}

// A finding writes at most 64 names, so that long statements cost no more than their length.
TEST(Fix, LongImports) {
    std::string code = "from a import used";
    for (u32 i = 0; i < 100; ++i) {
        code += ", b" + std::to_string(i);
    }
    Linter linter({"F401"});
    std::string fixed = code + "\nused\n";
    for (u32 round = 0; round < 100; ++round) {
        fixed = linter.fixed(fixed);
    }
    EXPECT_EQ(fixed, "from a import used\nused\n");
}

}  // namespace
}  // namespace pyforge::rules
