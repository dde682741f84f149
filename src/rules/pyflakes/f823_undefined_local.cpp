#include <utility>

#include "lint/context.hpp"
#include "lint/facts.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

using semantic::BindingKind;
using semantic::Model;
using semantic::Reference;
using semantic::ScopeKind;
using semantic::Symbol;

// Does a scope around that of the symbol have the name, too? Few local names do.
bool is_outside_too(const Model& model, const Symbol& symbol) {
    if (symbol.name >= model.slots.size() || model.slots[symbol.name].module != kNone) {
        return true;
    }
    if (model.symbols[model.slots[symbol.name].newest].older == kNone) {
        return false;  // no other symbol of that name
    }
    for (u32 scope = model.scopes[symbol.scope].parent; scope != kNone; scope = model.scopes[scope].parent) {
        if (model.scopes[scope].kind != ScopeKind::Module && model.find_symbol(scope, symbol.name) != kNone) {
            return true;
        }
    }
    return false;
}

bool is_local_and_read(u32 flags) {
    constexpr u32 kSort = semantic::kSymDeclaredGlobal | semantic::kSymDeclaredNonlocal |
                          semantic::kSymParameter | semantic::kSymReferenced;
    const bool read = (flags & kSort) == semantic::kSymReferenced;
    const bool given = (flags & (semantic::kSymAssigned | semantic::kSymImported)) != 0;
    return static_cast<bool>(static_cast<u32>(read) & static_cast<u32>(given));
}

bool is_candidate(const Model& model, const Symbol& symbol) {
    return is_local_and_read(symbol.flags) && symbol.current != kNone &&
           model.scopes[symbol.scope].kind == ScopeKind::Function && is_outside_too(model, symbol);
}

// The symbols that a function may read too early.
void find_locals(const Model& model, Vec<u32>& locals) {
    const bool all = model.reads_early;
    const u32 most = all ? model.symbols.size() : model.read_early.size();
    locals.resize_uninitialized(most);
    u32 count = 0;
    for (u32 i = 0; i < most; ++i) {
        const u32 id = all ? i : model.read_early[i];
        locals[count] = id;
        count += is_local_and_read(model.symbols[id].flags) ? 1U : 0U;
    }
    locals.truncate(count);
}

void check(Context& ctx) {
    const Model& model = ctx.model;
    if (!model.reads_early && model.read_early.empty()) {
        return;
    }
    // By name: 0, or the symbol (+ 1) of a function that assigns and reads it; where several do, the scope is
    // looked up.
    Vec<u32>& marked = ctx.facts().marks;
    Vec<u32>& locals = ctx.facts().stack;
    marked.clear();
    find_locals(model, locals);
    for (const u32 i : locals) {
        if (is_candidate(model, model.symbols[i])) {
            if (marked.empty()) {
                marked.assign(ctx.names.size(), 0);
            }
            marked[model.symbols[i].name] = i + 1;
        }
    }
    if (marked.empty()) {
        return;
    }
    // One bit for each name says whether to look further: they all stay in the cache.
    Vec<u64>& bits = ctx.facts().numbers;
    bits.assign(marked.size() / 64 + 1, 0);
    for (const u32 i : locals) {
        const NameId name = model.symbols[i].name;
        bits[name / 64] |= u64{name < marked.size() && marked[name] != 0 ? 1U : 0U} << name % 64;
    }
    // One bit for each symbol, once there is a finding: a second one for the same symbol would say no more.
    Vec<u32>& told = locals;
    bool any = false;
    // Strings are read when the function is done, and the heads of inner functions and classes count as
    // scopes.
    constexpr u16 kElsewhere = semantic::kRefString | semantic::kRefHead;
    for (const Reference& reference : model.references) {
        if (reference.name >= marked.size() || (bits[reference.name / 64] >> reference.name % 64 & 1) == 0 ||
            (reference.flags & kElsewhere) != 0 || reference.binding == kNone) {
            continue;
        }
        const semantic::Binding& outer = model.bindings[reference.binding];
        if (outer.scope == reference.scope || outer.kind == BindingKind::Builtin) {
            continue;
        }
        const u32 guess = marked[reference.name] - 1;
        const u32 symbol = model.symbols[guess].scope == reference.scope
                               ? guess
                               : model.find_symbol(reference.scope, reference.name);
        if (symbol == kNone || !is_candidate(model, model.symbols[symbol])) {
            continue;
        }
        if (!any) {
            told.assign(model.symbols.size() / 32 + 1, 0);
            any = true;
        }
        const u32 bit = 1U << symbol % 32;
        if ((std::exchange(told[symbol / 32], told[symbol / 32] | bit) & bit) != 0) {
            continue;
        }
        ctx.report({reference.start, reference.end},
                   {"Local variable `", ctx.names.text(reference.name), "` referenced before assignment"});
    }
}

}  // namespace

extern constinit const Rule f823_undefined_local{
    .code = "F823",
    .name = "undefined-local",
    .family = "pyflakes",
    .summary = "Local variable `{name}` referenced before assignment",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .on_broken_source = false,
    .doc = {.what = "Finds names that a function reads before it assigns them, where a scope around it has a "
                    "name of that kind too.",
            .why = "Because the function assigns the name somewhere, it is local everywhere in the function: "
                   "Python raises UnboundLocalError instead of taking the outer value.",
            .example = "count = 0\n\n\ndef increment():\n    print(count)\n    count = 1\n",
            .instead =
                "count = 0\n\n\ndef increment():\n    global count\n    print(count)\n    count = 1\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
