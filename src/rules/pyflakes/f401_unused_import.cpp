#include <algorithm>

#include "lint/context.hpp"
#include "lint/edits.hpp"
#include "lint/facts.hpp"
#include "lint/required_imports.hpp"
#include "rules/pyflakes/submodule_uses.hpp"

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

// Do the options ask for this import in every file?
bool is_required(const Context& ctx, const Import& import) {
    const auto text = [&ctx](NameId name) {
        return name == kNone ? std::string_view() : ctx.names.text(name);
    };
    bool found = false;
    for (const std::string& statement : ctx.settings.isort.required_imports) {
        for_each_required(statement, [&](const RequiredImport& required) {
            const bool from = import.member != kNone;
            found = found || (required.from == from && required.level == import.level &&
                              required.module == (from ? text(import.module) : std::string_view()) &&
                              required.name == text(from ? import.member : import.module) &&
                              required.asname == text(ctx.tree.get<ast::alias>(import.alias).asname()));
        });
    }
    return found;
}

// Is the binding an import that should be used?
bool is_candidate(const Context& ctx, u32 b) {
    const semantic::Model& model = ctx.model;
    const Binding& binding = model.bindings[b];
    return binding.is_import() && binding.kind != BindingKind::FutureImport &&
           model.symbols[binding.symbol].current == b &&
           (binding.flags & (semantic::kExplicitReexport | semantic::kGlobal | semantic::kNonlocal)) == 0 &&
           model.scopes[binding.scope].kind !=
               semantic::ScopeKind::Class &&  // else an attribute of the class
           // A relative one, oddly.
           (binding.kind != BindingKind::FromImport ||
            model.imports[binding.import].module != names::dunder_future);
}

// Do the options excuse that nobody uses it?
bool is_excused(const Context& ctx, u32 b) {
    const Import& import = ctx.model.imports[ctx.model.bindings[b].import];
    if (is_required(ctx, import)) {
        return true;
    }
    std::string& name = ctx.facts().buffer;
    full_name(ctx, import, name);
    const auto& allowed = ctx.settings.pyflakes.allowed_unused_imports;
    return std::any_of(allowed.begin(), allowed.end(), [&](const std::string& prefix) {
        return name.starts_with(prefix) && (name.size() == prefix.size() || name[prefix.size()] == '.');
    });
}

parse::NodeList names_of(const parse::Tree& tree, NodeId statement) {
    return tree.kind(statement) == NodeKind::Import ? tree.get<ast::Import>(statement).names()
                                                    : tree.get<ast::ImportFrom>(statement).names();
}

// Takes the unused names, in the order of the source, out of the statement. Those behind the last that stays
// go with the comma before them, the others with the one behind.
void remove_names(const Context& ctx, Report report, NodeId statement, std::span<const u32> unused) {
    const parse::NodeList all = names_of(ctx.tree, statement);
    std::size_t kept = all.size();
    std::size_t left = unused.size();
    while (left > 0 && kept > 0 && all[kept - 1] == unused[left - 1]) {
        --kept;
        --left;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < kept && next < left; ++i) {
        if (all[i] == unused[next]) {
            report.remove({ctx.node(all[i]).start, ctx.node(all[i + 1]).start});
            ++next;
        }
    }
    if (kept > 0 && kept < all.size()) {
        report.remove({ctx.node(all[kept - 1]).end, ctx.node(all[all.size() - 1]).end});
    }
}

struct Unused {
    const Context& ctx;
    const Vec<u32>& bindings;

    [[nodiscard]] const Import& import(u32 i) const {
        return ctx.model.imports[ctx.model.bindings[bindings[i]].import];
    }
    // Behind the last binding of the statement that binding `i` belongs to.
    [[nodiscard]] u32 end_of_statement(u32 i) const {
        u32 end = i + 1;
        while (end < bindings.size() && import(end).statement == import(i).statement) {
            ++end;
        }
        return end;
    }
};

// Is the statement the last of a block of imports nobody uses? The bindings up to `end` are unused.
bool leaves_none(const Unused& unused, NodeId statement, u32 end) {
    const parse::Tree& tree = unused.ctx.tree;
    const parse::NodeList block = block_of(tree, statement);
    if (block.size() < 2 || block[block.size() - 1] != statement) {
        return false;
    }
    for (std::size_t i = block.size(); i-- > 0;) {
        if (tree.kind(block[i]) != NodeKind::Import && tree.kind(block[i]) != NodeKind::ImportFrom) {
            return false;
        }
        const std::size_t count = names_of(tree, block[i]).size();
        if (end < count || unused.import(end - static_cast<u32>(count)).statement != block[i] ||
            unused.import(end - 1).statement != block[i]) {
            return false;
        }
        end -= static_cast<u32>(count);
    }
    return true;
}

void fix(const Unused& unused, Report report, u32 first, u32 end, u32 own) {
    static constexpr u32 kMost = 64;  // names that each finding removes together
    const Context& ctx = unused.ctx;
    const NodeId statement = unused.import(first).statement;
    if (end - first == names_of(ctx.tree, statement).size()) {
        remove_statement(ctx, report, statement, leaves_none(unused, statement, end));
        return;
    }
    u32 aliases[kMost];
    u32 count = 0;
    if (end - first > kMost) {
        first = own;
        end = own + 1;
    }
    for (u32 i = first; i < end; ++i) {
        aliases[count++] = unused.import(i).alias;
    }
    remove_names(ctx, report, statement, {aliases, count});
}

void check(Context& ctx) {
    const semantic::Model& model = ctx.model;
    Vec<u32>& bindings = ctx.facts().stack;
    bindings.clear();
    thread_local SubmoduleUses uses;  // keeps its memory
    bool several = false;
    for (const Import& one : model.imports) {
        const semantic::BindingId b = one.binding;
        // Nearly all are used, and need no second look.
        if (b == kNone || (!ctx.settings.preview && model.bindings[b].used()) || !is_candidate(ctx, b)) {
            continue;
        }
        if (ctx.settings.preview && model.bindings[b].shadowed != kNone && uses.collect(ctx, b)) {
            several = true;
            for (const semantic::BindingId import : uses.imports()) {
                if (!uses.used(ctx, import) && !is_excused(ctx, import)) {
                    bindings.push_back(import);
                }
            }
        } else if (!model.bindings[b].used() && !is_excused(ctx, b)) {
            bindings.push_back(b);
        }
    }
    if (several) {
        std::sort(bindings.begin(), bindings.end());
    }
    const Unused unused{ctx, bindings};
    u32 first = 0;
    u32 end = 0;
    for (u32 i = 0; i < bindings.size(); ++i) {
        if (i == end) {
            first = i;
            end = unused.end_of_statement(i);
        }
        const Binding& binding = model.bindings[bindings[i]];
        const Import& import = unused.import(i);
        std::string& name = ctx.facts().buffer;
        full_name(ctx, import, name);
        std::string_view advice;
        if ((binding.flags & semantic::kInTryImport) != 0 && tests_availability(ctx, import)) {
            advice = "; consider using `importlib.util.find_spec` to test for availability";
        } else if (ctx.is_init && !ctx.is_stub && binding.scope == semantic::kModuleScope &&
                   is_own_package(ctx, import)) {
            advice = "; consider removing, adding to `__all__`, or using a redundant alias";
        }
        Report report =
            ctx.report(binding.range(), {"`", std::string_view(name), "` imported but unused", advice})
                .parent(ctx.node(import.statement).start);
        if (report && !ctx.is_init && (binding.flags & semantic::kInTryImport) == 0) {
            fix(unused, report, first, end, i);
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pyflakes.allowed-unused-imports",
                                         "lint.isort.required-imports"};

}  // namespace

extern constinit const Rule f401_unused_import{
    .code = "F401",
    .name = "unused-import",
    .family = "pyflakes",
    .summary = "`{name}` imported but unused",
    .category = Category::Correctness,
    .on_by_default = true,
    .fix = FixAvailability::Sometimes,
    .on_broken_source = false,
    .options = kOptions,
    .doc =
        {.what =
             "Finds imports whose name the scope never reads: not in code, annotations, string "
             "annotations or "
             "`__all__`. `import a as a` and `from a import b as b` say that the name is offered to "
             "others and are "
             "left alone, as are imports in class bodies and those that the options demand of every file.\n\n"
             "In preview, modules of one package that are imported side by side are told apart by the "
             "attributes that are read: after `import a` and `import a.b`, `a.b.c` uses the second alone.",
         .why = "An unused import costs time when the program starts, ties the module to another one for "
                "nothing, and "
                "makes readers look for its use.",
         .example = "import os\nimport sys\n\nprint(sys.argv)\n",
         .instead = "import sys\n\nprint(sys.argv)\n",
         .fix = "Removes the name, or the statement. Left alone are imports in `__init__.py`, which "
                "others may import from there, and those that try whether a module exists.",
         .references = "https://docs.python.org/3/reference/simple_stmts.html#import\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
