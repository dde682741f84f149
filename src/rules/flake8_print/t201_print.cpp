#include "rules/flake8_print/prints.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kCallees[] = {"builtins.print"};

void check(Context& ctx, NodeId call, u32) {
    if (!has_own_file(ctx, call, "file")) {
        const Report report = ctx.report(ctx.range(ctx.tree.get<ast::Call>(call).func()), {"`print` found"});
        remove_call(ctx, report, call, "builtins", "print", "file");
    }
}

}  // namespace

extern constinit const Rule t201_print{
    .code = "T201",
    .name = "print",
    .family = "flake8-print",
    .summary = "`print` found",
    .category = Category::Restriction,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .doc = {.what = "Finds calls of `print` that write to standard output or standard error.",
            .why = "In a library such output is mostly left over from debugging; a logger lets the user "
                   "choose what is shown and where.",
            .example = "print(\"ready\")\n",
            .instead = "import logging\n\nlogging.getLogger(__name__).info(\"ready\")\n",
            .fix = "Removes the call where it is a statement. Unsafe: somebody may read the output.",
            .references = "https://docs.python.org/3/library/logging.html\n"},
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
