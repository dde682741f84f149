#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pylint.max_branches;
    for (const metrics::FunctionMetrics& function : file.functions) {
        if (function.branches > limit) {
            ctx.report(definition_name(ctx, function.node),
                       {"Too many branches (", function.branches, " > ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-branches"};

}  // namespace

extern constinit const Rule plr0912_too_many_branches{
    .code = "PLR0912",
    .name = "too-many-branches",
    .family = "pylint",
    .summary = "Too many branches ({branches} > {max_branches})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {.what = "Finds functions with many branches: each `if`, `elif`, `else`, loop, `except` clause and "
                 "`case` is one.",
         .why = "What a function with many branches does depends on too many things at once to be read or "
                "tested as one.",
         .example = "def area(shape):\n    if shape.kind == \"circle\":\n        ...\n    elif shape.kind == "
                    "\"square\":"
                    "\n        ...\n    # … and so on\n",
         .instead =
             "AREAS = {\"circle\": circle_area, \"square\": square_area}\n\n\ndef area(shape):\n    return "
             "AREAS[shape.kind](shape)\n",
         .references =
             "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/too-many-branches.html\n"},
    .on = {.measured = check},
};

}  // namespace pyforge::rules
