#include <algorithm>

#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::Binding;
using semantic::BindingKind;
using semantic::Import;

// The module as it is written, `.a.b` or `os.path`, into `out`.
void full_name(const Context& ctx, const Import& import, std::string& out) {
    out.assign(import.level, '.');
    if (import.module != kNone) {
        out.append(ctx.names.text(import.module));
    }
    if (import.member != kNone) {
        if (import.module != kNone) {
            out.push_back('.');
        }
        out.append(ctx.names.text(import.member));
    }
}

// Does the import stand directly in the body of a try statement that catches ImportError?
bool tests_availability(const Context& ctx, const Import& import) {
    NodeId child = import.statement;
    NodeId at = ctx.tree.parent(child);
    for (; at != kNone; child = at, at = ctx.tree.parent(at)) {
        const NodeKind kind = ctx.tree.kind(at);
        if (parse::is_function(kind) || kind == NodeKind::ClassDef || kind == NodeKind::ExceptHandler) {
            return false;
        }
    }
    return true;
}

// In the __init__.py of package p: does the import come from p itself?
bool is_own_package(const Context& ctx, const Import& import) {
    if (import.level != 0) {
        return true;
    }
    std::string_view folder = ctx.path.substr(0, ctx.path.size() - ctx.file_name.size());
    while (!folder.empty() && (folder.back() == '/' || folder.back() == '\\')) {
        folder.remove_suffix(1);
    }
    const std::size_t slash = folder.find_last_of("/\\");
    folder = slash == std::string_view::npos ? folder : folder.substr(slash + 1);
    std::string_view module = ctx.names.text(import.module);
    return !folder.empty() && module.substr(0, module.find('.')) == folder;
}

void check(Context& ctx, u32 id) {
    const semantic::Model& model = ctx.model;
    const semantic::Scope& scope = model.scopes[id];
    if (scope.kind == semantic::ScopeKind::Class) {
        return;  // attributes of the class
    }
    for (u32 b = scope.first_binding; b != kNone; b = model.bindings[b].next_in_scope) {
        const Binding& binding = model.bindings[b];
        if (!binding.is_import() || binding.used() || binding.kind == BindingKind::FutureImport ||
            model.symbols[binding.symbol].current != b ||
            (binding.flags & (semantic::kExplicitReexport | semantic::kGlobal | semantic::kNonlocal)) != 0) {
            continue;
        }
        const Import& import = model.imports[binding.import];
        if (binding.kind == BindingKind::FromImport && import.module == names::dunder_future) {
            continue;  // a relative one, oddly
        }
        std::string& name = ctx.facts().buffer;
        full_name(ctx, import, name);
        const auto& allowed = ctx.settings.allowed_unused_imports;
        if (std::any_of(allowed.begin(), allowed.end(), [&](const std::string& prefix) {
                return name.starts_with(prefix) &&
                       (name.size() == prefix.size() || name[prefix.size()] == '.');
            })) {
            continue;
        }
        std::string_view advice;
        if ((binding.flags & semantic::kInTryImport) != 0 && tests_availability(ctx, import)) {
            advice = "; consider using `importlib.util.find_spec` to test for availability";
        } else if (ctx.is_init && !ctx.is_stub && id == semantic::kModuleScope &&
                   is_own_package(ctx, import)) {
            advice = "; consider removing, adding to `__all__`, or using a redundant alias";
        }
        ctx.report(binding.range(), {"`", std::string_view(name), "` imported but unused", advice})
            .parent(ctx.node(import.statement).start);
    }
}

constexpr std::string_view kOptions[] = {"lint.pyflakes.allowed-unused-imports"};

}  // namespace

extern constinit const Rule f401_unused_import{
    .code = "F401",
    .name = "unused-import",
    .family = "pyflakes",
    .summary = "`{name}` imported but unused",
    .category = Category::Suspicious,
    .on_by_default = true,
    .on_broken_source = false,
    .options = kOptions,
    .doc = {.what = "Finds imports whose name the scope never reads: not in code, annotations, string "
                    "annotations or "
                    "`__all__`. `import a as a` and `from a import b as b` say that the name is offered to "
                    "others and are "
                    "left alone, as are imports in class bodies.",
            .why = "An unused import costs time when the program starts, ties the module to another one for "
                   "nothing, and "
                   "makes readers look for its use.",
            .example = "import os\nimport sys\n\nprint(sys.argv)\n",
            .instead = "import sys\n\nprint(sys.argv)\n",
            .references = "https://docs.python.org/3/reference/simple_stmts.html#import\n"},
    .on = {.scope = check},
};

}  // namespace pyforge::rules
