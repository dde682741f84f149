#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx) {
    if (ctx.is_init && !ctx.is_stub && !ctx.settings.preview) {
        return;  // submodules count, and which there are is not seen from here
    }
    for (const u32 id : ctx.facts().unresolved(ctx.model)) {
        const semantic::Reference& reference = ctx.model.references[id];
        constexpr u32 kBoth = semantic::kRefDunderAll | semantic::kRefMaybeStar;
        if ((reference.flags & kBoth) == semantic::kRefDunderAll) {
            ctx.report(ctx.range(reference.node),
                       {"Undefined name `", ctx.names.text(reference.name), "` in `__all__`"})
                .parent(ctx.range(statement_of(ctx.tree, reference.node)).start);
        }
    }
}

}  // namespace

extern constinit const Rule f822_undefined_export{
    .code = "F822",
    .name = "undefined-export",
    .family = "pyflakes",
    .summary = "Undefined name `{name}` in `__all__`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .on_broken_source = false,
    .doc = {.what = "Finds entries of `__all__` that the module does not define.",
            .why = "`from module import *` raises AttributeError on such an entry.",
            .example = "__all__ = [\"load\", \"sav\"]\n\n\ndef load(): ...\ndef save(): ...\n",
            .instead = "__all__ = [\"load\", \"save\"]\n\n\ndef load(): ...\ndef save(): ...\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
