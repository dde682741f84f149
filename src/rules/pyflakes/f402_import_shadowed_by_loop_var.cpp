#include "lint/context.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

using semantic::Binding;
using semantic::BindingKind;

// The binding that was in force where the loop runs: in its own scope, else in those around it.
u32 shadowed(const Context& ctx, const Binding& now) {
    if (now.shadowed != kNone) {
        return now.shadowed;
    }
    const semantic::Model& model = ctx.model;
    for (u32 scope = model.scopes[now.scope].parent; scope != kNone; scope = model.scopes[scope].parent) {
        if (model.scopes[scope].kind == semantic::ScopeKind::Class) {
            continue;
        }
        const u32 symbol = model.find_symbol(scope, now.name);
        if (symbol != kNone && model.symbols[symbol].current != kNone) {
            return model.symbols[symbol].current;
        }
    }
    return kNone;
}

void check(Context& ctx, u32 index) {
    const Binding& now = ctx.model.bindings[index];
    const u32 before = shadowed(ctx, now);
    if (before == kNone || !ctx.model.bindings[before].is_import()) {
        return;
    }
    const Binding& import = ctx.model.bindings[before];
    if (import.branch != now.branch) {
        return;  // as the field has it: only where both run on the same way
    }
    ctx.report(now.range(), {"Import `", ctx.names.text(now.name), "` from line ",
                             ctx.text.line_of(import.start), " shadowed by loop variable"});
}

}  // namespace

extern constinit const Rule f402_import_shadowed_by_loop_var{
    .code = "F402",
    .name = "import-shadowed-by-loop-var",
    .family = "pyflakes",
    .summary = "Import `{name}` from line {row} shadowed by loop variable",
    .category = Category::Suspicious,
    .on_by_default = true,
    .doc =
        {.what =
             "Finds loops whose variable has the name of something imported in the same scope or around it.",
         .why = "After the first round the import is gone, and what is called by its name is an element of "
                "the loop.",
         .example = "import os\n\nfor os in systems:\n    ...\n",
         .instead = "import os\n\nfor system in systems:\n    ...\n"},
    .on = {.bindings = {BindingKind::LoopVar}, .binding = check},
};

}  // namespace pyforge::rules
