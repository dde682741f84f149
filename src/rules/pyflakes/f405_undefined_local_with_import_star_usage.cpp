#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx) {
    for (const u32 id : ctx.facts().unresolved(ctx.model)) {
        const semantic::Reference& reference = ctx.model.references[id];
        if ((reference.flags & semantic::kRefMaybeStar) == 0) {
            continue;
        }
        const bool entry = (reference.flags & semantic::kRefDunderAll) != 0;
        const Range range = entry ? ctx.range(reference.node) : Range{reference.start, reference.end};
        Report finding = ctx.report(
            range, {"`", ctx.names.text(reference.name), "` may be undefined, or defined from star imports"});
        if (entry) {
            finding.parent(ctx.range(statement_of(ctx.tree, reference.node)).start);
        }
    }
}

}  // namespace

extern constinit const Rule f405_undefined_local_with_import_star_usage{
    .code = "F405",
    .name = "undefined-local-with-import-star-usage",
    .family = "pyflakes",
    .summary = "`{name}` may be undefined, or defined from star imports",
    .category = Category::Suspicious,
    .doc = {.what =
                "Finds names that nothing in the file defines and that one of its star imports may bring in.",
            .why = "Whether the name exists depends on another module as it is today. Import it by name and "
                   "both readers and tools know.",
            .example = "from math import *\n\narea = pi * r**2\n",
            .instead = "from math import pi\n\narea = pi * r**2\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
