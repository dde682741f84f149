#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::BindingKind;

bool is_variable(BindingKind kind) {
    switch (kind) {
        case BindingKind::Assignment:
        case BindingKind::NamedExpr:
        case BindingKind::AugAssignment:
        case BindingKind::Annotation:
        case BindingKind::AnnotatedAssignment:
        case BindingKind::LoopVar:
        case BindingKind::ComprehensionVar:
        case BindingKind::WithItem:
        case BindingKind::ExceptName:
        case BindingKind::Argument:
        case BindingKind::TypeAlias:
            return true;
        default:
            return false;
    }
}

void report(Context& ctx, Range range, NameId name) {
    ctx.report(range, {"Ambiguous variable name: `", ctx.names.text(name), "`"});
}

void check_bindings(Context& ctx) {
    const semantic::Model& model = ctx.model;
    const auto is_bound = [&](NameId name) {
        return name < model.slots.size() && model.slots[name].newest != kNone;
    };
    if (ctx.is_stub ||
        (!is_bound(names::letter_l) && !is_bound(names::letter_O) && !is_bound(names::letter_I))) {
        return;
    }
    for (const semantic::Binding& binding : model.bindings) {
        if (names::is_ambiguous_letter(binding.name) && is_variable(binding.kind)) {
            report(ctx, binding.range(), binding.name);
        }
    }
}

// global and nonlocal: the names are tokens of the statement.
void check_declaration(Context& ctx, NodeId id) {
    if (ctx.is_stub) {
        return;
    }
    for (TokenId at = ctx.tokens.at_or_after(ctx.node(id).start); ctx.tokens[at].start < ctx.node(id).end;
         ++at) {
        const lex::Token& token = ctx.tokens[at];
        if (token.kind == TokenKind::Name && names::is_ambiguous_letter(token.value)) {
            report(ctx, {token.start, token.end}, token.value);
        }
    }
}

}  // namespace

extern constinit const Rule e741_ambiguous_variable_name{
    .code = "E741",
    .name = "ambiguous-variable-name",
    .family = "pycodestyle",
    .summary = "Ambiguous variable name: `{name}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .doc =
        {.what =
             "Finds variables and arguments called `l`, `O` or `I`. Stub files are left alone: they repeat "
             "names that others chose.",
         .why = "In many fonts these letters look like the digits one and zero, or like each other.",
         .example = "l = len(items)\n",
         .instead = "length = len(items)\n",
         .references = "https://peps.python.org/pep-0008/#names-to-avoid\n"},
    .on = {.nodes = {NodeKind::Global, NodeKind::Nonlocal},
           .node = each<check_declaration>,
           .file = check_bindings},
};

}  // namespace pyforge::rules
