#include "lint/context.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, u32 index) {
    const semantic::Binding& binding = ctx.model.bindings[index];
    const semantic::Model& model = ctx.model;
    if (binding.used() || model.scopes[binding.scope].kind != semantic::ScopeKind::Function ||
        binding.symbol == kNone || model.symbols[binding.symbol].current != index ||
        (model.symbols[binding.symbol].flags & semantic::kSymReferenced) != 0 ||
        (binding.flags & (semantic::kGlobal | semantic::kNonlocal)) != 0) {
        return;
    }
    const std::string_view name = ctx.names.text(binding.name);
    if (name != "__tracebackhide__" && !ctx.settings.is_dummy(name)) {
        ctx.report(binding.range(), {"Local variable `", name, "` is annotated but never used"});
    }
}

}  // namespace

extern constinit const Rule f842_unused_annotation{
    .code = "F842",
    .name = "unused-annotation",
    .family = "pyflakes",
    .summary = "Local variable `{name}` is annotated but never used",
    .category = Category::Correctness,
    .on_by_default = true,
    .on_broken_source = false,
    .doc = {.what = "Finds variables of a function that are annotated, never given a value and never read.",
            .why = "The annotation does nothing: Python does not even evaluate it. Mostly it is left over.",
            .example = "def load():\n    path: str\n    return 1\n",
            .instead = "def load():\n    return 1\n"},
    .on = {.bindings = {semantic::BindingKind::Annotation}, .binding = check},
};

}  // namespace pyforge::rules
