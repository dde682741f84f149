// The grammar of suppressions is specified in tests/rules/suppression; hostile files are in hostile_test.cpp.
#include "linted.hpp"

namespace pyforge::rules {
namespace {

TEST(Suppressed, IsMarkedNotLost) {
    Linter linter({"E711"});
    const lint::Findings& findings = linter.run("x == None  # noqa\ny == None\n");
    ASSERT_EQ(findings.items.size(), 2U);
    EXPECT_TRUE(findings.items[0].suppressed);
    EXPECT_FALSE(findings.items[1].suppressed);
}

TEST(Suppressed, UsesAreCounted) {
    Linter linter({"E711", "RUF100"});
    const lint::Findings& findings = linter.run("x == None  # noqa\ny = 1  # noqa: E711\n");
    ASSERT_EQ(findings.items.size(), 2U);
    EXPECT_EQ(findings.message(findings.items[1]), "Unused `noqa` directive (unused: `E711`)");
    EXPECT_FALSE(findings.items[1].suppressed);
}

}  // namespace
}  // namespace pyforge::rules
