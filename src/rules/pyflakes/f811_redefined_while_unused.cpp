#include <algorithm>

#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::Binding;
using semantic::BindingId;
using semantic::BindingKind;
using semantic::Model;
using semantic::ScopeId;
using semantic::ScopeKind;

enum Group : u8 {
    kOther,
    kAssignment,  // gives a value; repeating one is no redefinition
    kDefinition,  // import, def, class: something that is there to be used
    kTaking,      // with and except: take the name as a definition does, and are not missed themselves
    kSubmodule,
};

Group group_of(BindingKind kind) noexcept {
    switch (kind) {
        case BindingKind::Assignment:
        case BindingKind::AnnotatedAssignment:
        case BindingKind::AugAssignment:
        case BindingKind::NamedExpr:
        case BindingKind::Pattern:
        case BindingKind::TypeAlias:
        case BindingKind::DunderAll:
            return kAssignment;
        case BindingKind::Import:
        case BindingKind::FromImport:
        case BindingKind::Function:
        case BindingKind::Class:
            return kDefinition;
        case BindingKind::WithItem:
        case BindingKind::ExceptName:
            return kTaking;
        case BindingKind::SubmoduleImport:
            return kSubmodule;
        default:
            return kOther;
    }
}

bool same_submodule(const Model& model, const Binding& a, const Binding& b) noexcept {
    return model.imports[a.import].module == model.imports[b.import].module;
}

// Within one scope.
bool redefines(const Model& model, const Binding& now, const Binding& before) noexcept {
    const Group old = group_of(before.kind);
    // What functions declare global counts as assigned in the module.
    const bool assigned = old == kAssignment ||
                          (before.kind == BindingKind::GlobalDecl && before.scope == semantic::kModuleScope);
    switch (group_of(now.kind)) {
        case kDefinition:
        case kTaking:
            return old == kDefinition || assigned;
        case kAssignment:
            return old == kDefinition && now.kind != BindingKind::AugAssignment;
        case kSubmodule:
            return old == kSubmodule ? same_submodule(model, now, before)
                                     : assigned || (old == kDefinition && !before.is_import());
        default:
            return false;
    }
}

// A name of an inner scope that hides an unused import around it.
bool hides(const Model& model, const Binding& now, const Binding& import) noexcept {
    if (import.kind == BindingKind::SubmoduleImport) {
        return now.kind == BindingKind::SubmoduleImport && same_submodule(model, now, import);
    }
    const Group group = group_of(now.kind);
    return group == kAssignment || group == kDefinition || group == kTaking ||
           now.kind == BindingKind::Argument || now.kind == BindingKind::ComprehensionVar;
}

bool is_overload(const Context& ctx, const Binding& binding) {
    if (binding.kind != BindingKind::Function) {
        return false;
    }
    // FunctionDef and AsyncFunctionDef have the same fields.
    const parse::Tree& tree = ctx.tree;
    for (const NodeId decorator :
         tree.list(tree.slot(binding.node, ast::slots::FunctionDef::decorator_list))) {
        if (ctx.model.is_typing(decorator, "overload")) {
            return true;
        }
    }
    return false;
}

bool same_import(const Model& model, const Binding& a, const Binding& b) noexcept {
    const semantic::Import& x = model.imports[a.import];
    const semantic::Import& y = model.imports[b.import];
    return std::equal(&model.segments[x.segments], &model.segments[x.segments] + x.segment_count,
                      &model.segments[y.segments], &model.segments[y.segments] + y.segment_count) &&
           x.level == y.level;
}

// The same import once more, in a block of the first one's branch that depends on TYPE_CHECKING?
bool is_repeated_for_types(const Model& model, const Binding& now, const Binding& before) noexcept {
    const auto ordinary = [](const Binding& b) {
        return b.is_import() && b.kind != BindingKind::FutureImport;
    };
    if (!ordinary(now) || !ordinary(before) || !same_import(model, now, before)) {
        return false;
    }
    bool types = false;
    semantic::BranchId at = now.branch;
    for (; at > before.branch && at != kNone; at = model.branches[at].parent) {
        const auto choice = model.tree->try_get<ast::If>(model.branches[at].statement);
        types = types || (choice && is_type_checking(model, choice.test()));
    }
    return types && at == before.branch;
}

void report(Context& ctx, const Binding& now, const Binding& before) {
    // Nobody imports a name that is not meant to be used.
    if (!before.is_import() && ctx.settings.is_dummy(ctx.names.text(now.name))) {
        return;
    }
    const bool submodule = now.kind == BindingKind::SubmoduleImport;
    const std::string_view name = ctx.names.text(submodule ? ctx.model.imports[now.import].module : now.name);
    const u32 line = ctx.text.line_of(before.start);
    Report finding = ctx.report(now.range(), {"Redefinition of unused `", name, "` from line ", line, ": `",
                                              name, "` redefined here"});
    if (now.is_import()) {
        finding.parent(ctx.node(ctx.model.imports[now.import].statement).start);
    }
}

// An unused import whose name an inner scope may hide?
bool is_hideable(const Model& model, BindingId b) noexcept {
    const Binding& binding = model.bindings[b];
    return binding.is_import() && binding.kind != BindingKind::FutureImport && !binding.used() &&
           (binding.flags & semantic::kExplicitReexport) == 0 && model.symbols[binding.symbol].current == b &&
           model.scopes[binding.scope].kind != ScopeKind::Class;
}

// Marks the names of such imports, so that the others cost nothing. False when there is none.
bool mark_names(Context& ctx, Vec<u32>& marked) {
    const Model& model = ctx.model;
    bool any = false;
    for (const semantic::Import& import : model.imports) {
        if (import.binding != kNone && is_hideable(model, import.binding)) {
            if (!any) {
                marked.assign(ctx.names.size(), 0);
                any = true;
            }
            marked[model.bindings[import.binding].name] = 1;
        }
    }
    return any;
}

// The import that a name bound in `scope` for the first time hides; kNone when none or when a scope between
// has the name.
BindingId hidden_import(const Model& model, NameId name, ScopeId scope) {
    for (ScopeId at = model.scopes[scope].parent; at != kNone; at = model.scopes[at].parent) {
        if (model.scopes[at].kind == ScopeKind::Class) {
            continue;
        }
        const semantic::SymbolId symbol = model.find_symbol(at, name);
        if (symbol != kNone && model.symbols[symbol].current != kNone) {
            const BindingId found = model.symbols[symbol].current;
            return is_hideable(model, found) ? found : kNone;
        }
    }
    return kNone;
}

void check(Context& ctx) {
    const Model& model = ctx.model;
    for (const BindingId b : ctx.facts().replacing_unused(model)) {
        const Binding& now = model.bindings[b];
        const Binding& before = model.bindings[now.shadowed];
        if (before.branch == now.branch ? redefines(model, now, before) && !is_overload(ctx, before)
                                        : ctx.settings.preview && is_repeated_for_types(model, now, before)) {
            report(ctx, now, before);
        }
    }
    Vec<u32>& marked = ctx.facts().marks;
    if (!mark_names(ctx, marked)) {
        return;
    }
    for (BindingId b = 0; b < model.bindings.size(); ++b) {
        const Binding& now = model.bindings[b];
        if (now.shadowed != kNone || marked[now.name] == 0 || now.kind == BindingKind::Builtin) {
            continue;
        }
        const ScopeKind kind = model.scopes[now.scope].kind;
        if (kind != ScopeKind::Function && kind != ScopeKind::Lambda && kind != ScopeKind::Comprehension) {
            continue;
        }
        const BindingId hidden = hidden_import(model, now.name, now.scope);
        // A comprehension may have run before the import.
        if (hidden != kNone && hidden < b && model.bindings[hidden].branch == now.branch &&
            hides(model, now, model.bindings[hidden])) {
            report(ctx, now, model.bindings[hidden]);
        }
    }
}

}  // namespace

extern constinit const Rule f811_redefined_while_unused{
    .code = "F811",
    .name = "redefined-while-unused",
    .family = "pyflakes",
    .summary = "Redefinition of unused `{name}` from line {line}",
    .category = Category::Correctness,
    .on_by_default = true,
    .on_broken_source = false,
    .doc =
        {.what =
             "Finds functions, classes and imports that are defined again before anything has used the first "
             "definition, and unused imports whose name an inner scope takes for something else. Definitions "
             "in "
             "different branches and overloads are left alone.",
         .why = "Python keeps the last definition alone: a method of the same name further up never runs, a "
                "test of "
                "the same name is never tried.",
         .example =
             "def test_add():\n    assert add(1, 2) == 3\n\n\ndef test_add():\n    assert add(2, 2) == 4\n",
         .instead =
             "def test_add():\n    assert add(1, 2) == 3\n\n\ndef test_add_equal():\n    assert add(2, 2) == "
             "4\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
