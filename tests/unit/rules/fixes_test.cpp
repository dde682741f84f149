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
        Case{"ANN201", "def f[T](a):\n    return\n", "def f[T](a) -> None:\n    return\n"}));

TEST(Fix, ReturnTypesOnlyWhereTheyAreKnown) {
    Linter linter({"ANN201"});
    for (const std::string code :
         {"def f():\n    return 1\n", "def f():\n    yield\n", "def f():\n    raise E\n",
          "import abc\nclass C:\n    @abc.abstractmethod\n    def f(self): ...\n"}) {
        EXPECT_EQ(linter.found(code).size(), 1U);
        EXPECT_EQ(linter.fixed(code), code);
    }
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

}  // namespace
}  // namespace pyforge::rules
