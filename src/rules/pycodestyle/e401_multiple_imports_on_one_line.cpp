#include "lint/edits.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// The white space before the statement, when nothing else stands there.
bool indentation_before(const Context& ctx, u32 start, std::string_view& indent) {
    const u32 line = ctx.text.line_start(ctx.text.line_of(start));
    indent = ctx.text.slice(line, start);
    return indent.find_first_not_of(" \t\f") == std::string_view::npos;
}

void check(Context& ctx, NodeId id) {
    const auto names = ctx.tree.get<ast::Import>(id).names();
    if (names.size() < 2) {
        return;
    }
    Report report = ctx.report(ctx.range(id), {"Multiple imports on one line"});
    std::string_view indent;
    const bool alone = indentation_before(ctx, ctx.node(id).start, indent);
    for (u32 i = 1; i < names.size(); ++i) {
        const Range between{ctx.node(names[i - 1]).end, ctx.node(names[i]).start};
        if (alone) {
            report.replace(between, {line_ending(ctx), indent, "import "});
        } else {
            report.replace(between, {"; import "});
        }
    }
}

}  // namespace

extern constinit const Rule e401_multiple_imports_on_one_line{
    .code = "E401",
    .name = "multiple-imports-on-one-line",
    .family = "pycodestyle",
    .summary = "Multiple imports on one line",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .doc =
        {.what = "Finds `import` statements that name several modules.",
         .why =
             "One module a line is what PEP 8 asks for. It is easier to scan, to sort, and to change without "
             "conflicts in version control.",
         .example = "import sys, os\n",
         .instead = "import os\nimport sys\n",
         .fix = "Splits the statement, one `import` for each module.",
         .references = "https://peps.python.org/pep-0008/#imports\n"},
    .on = {.nodes = {NodeKind::Import}, .node = each<check>},
};

}  // namespace pyforge::rules
