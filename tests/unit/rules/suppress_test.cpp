// Suppressions against hostile files; their grammar is specified in tests/rules/suppression.
#include <chrono>

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
    Linter linter({"E711", "S101"});
    const auto start = std::chrono::steady_clock::now();
    linter.run(GetParam());
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    EXPECT_LT(spent.count(), 10.0);
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

INSTANTIATE_TEST_SUITE_P(
    Cases, Hostile,
    testing::Values("def f():\n" + repeat("    # ruff: disable[E1]\n    x == None\n", 20000),
                    repeat("# ruff: disable[E1]\n# ruff: enable[E2]\nx == None\n", 15000),
                    repeat("# ruff: ignore[E1]\n", 30000) + "x = 1" + repeat(" + 1", 60000) + "\n",
                    "x = [\n" + repeat("# ruff: ignore[E1]\n", 20000) + repeat("x == None, ", 20000) + "]\n",
                    repeat("# ruff: noqa: E1\n", 20000) + repeat("x == None\n", 20000),
                    "assert (\n" + repeat("x ==\\\n None,  # nosec B1\n", 20000) + ")\n", many_codes()));

TEST(Suppressed, IsMarkedNotLost) {
    Linter linter({"E711"});
    const lint::Findings& findings = linter.run("x == None  # noqa\ny == None\n");
    ASSERT_EQ(findings.items.size(), 2U);
    EXPECT_TRUE(findings.items[0].suppressed);
    EXPECT_FALSE(findings.items[1].suppressed);
}

}  // namespace
}  // namespace pyforge::rules
