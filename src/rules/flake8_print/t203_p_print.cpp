#include "rules/flake8_print/prints.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kCallees[] = {"pprint.pprint"};

void check(Context& ctx, NodeId call, u32) {
    if (!has_own_file(ctx, call, "stream")) {
        const Report report = ctx.report(ctx.range(ctx.tree.get<ast::Call>(call).func()), {"`pprint` found"});
        remove_call(ctx, report, call, "pprint", "pprint", "stream");
    }
}

}  // namespace

extern constinit const Rule t203_p_print{
    .code = "T203",
    .name = "p-print",
    .family = "flake8-print",
    .summary = "`pprint` found",
    .category = Category::Restriction,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .doc = {.what = "Finds calls of `pprint.pprint` that write to standard output or standard error.",
            .why = "In a library such output is mostly left over from debugging; a logger lets the user "
                   "choose what is shown and where.",
            .example = "import pprint\n\npprint.pprint({\"state\": 1})\n",
            .instead = "import logging\n\nlogging.getLogger(__name__).info(\"state: %s\", 1)\n",
            .fix = "Removes the call where it is a statement. Unsafe: somebody may read the output.",
            .references = "https://docs.python.org/3/library/pprint.html\n"},
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
