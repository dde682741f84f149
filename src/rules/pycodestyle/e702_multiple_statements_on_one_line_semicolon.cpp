#include "lint/query.hpp"
#include "rules/pycodestyle/semicolons.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx, TokenId id) {
    if (ctx.tokens[id + 1].kind != TokenKind::Newline && ctx.tokens[id + 1].kind != TokenKind::EndMarker) {
        ctx.report({ctx.tokens[id].start, ctx.tokens[id].end},
                   {"Multiple statements on one line (semicolon)"});
    }
}

}  // namespace

extern constinit const Rule e702_multiple_statements_on_one_line_semicolon{
    .code = "E702",
    .name = "multiple-statements-on-one-line-semicolon",
    .family = "pycodestyle",
    .summary = "Multiple statements on one line (semicolon)",
    .category = Category::Style,
    .severity = Severity::Info,
    .status = Status::Stable,

    .doc = {.what = "Finds statements that a semicolon puts behind another one on the same line.",
            .why =
                "A statement on a line of its own is seen at a glance and can be stepped over in a debugger.",
            .example = "x = 1; y = 2\n",
            .instead = "x = 1\ny = 2\n",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.file = each_semicolon<check>},
};

}  // namespace pyforge::rules
