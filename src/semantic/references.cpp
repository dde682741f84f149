// References: what a name stands for where it is read.
#include <utility>

#include "semantic/builtins.hpp"
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

namespace {
constexpr bool sees_class(ScopeKind kind) noexcept {
    return kind == ScopeKind::TypeParams || kind == ScopeKind::TypeAlias || kind == ScopeKind::TypeVariable ||
           kind == ScopeKind::Annotation;
}
}  // namespace

// The symbol of a name that the scope at hand reads; kNone where that makes none.
SymbolId Walker::read_symbol(NameId name, u32 flags) {
    const ScopeKind kind = m_.scopes[scope_].kind;
    if (options_.resolutions || kind == ScopeKind::Module || (flags & kInIterationTarget) != 0) {
        return symbol(scope_, name);
    }
    NameSlots& slot = slots(name);
    const SymbolId id = m_.find_symbol(slot, scope_, name);
    if (id != kNone) {
        use_symbol(slot, id);
    } else if ((kind == ScopeKind::Function || kind == ScopeKind::Class) && (flags & kRefAugmented) == 0) {
        note_load(slot, name);
    }
    return id;
}

// The scope at hand reads a name without a symbol: that counts if it gets one. Of the scopes whose code is
// not done only one is noted; that is a matter of classes, since all around a function is done when its body
// runs.
void Walker::note_load(NameSlots& slot, NameId name) {
    const ScopeId before = slot.loaded;
    if (before != kNone && m_.scopes[scope_].kind == ScopeKind::Class) {
        ScopeId at = scope_;
        do {
            at = m_.scopes[at].parent;
        } while (at != kNone && at != before && m_.scopes[at].kind != ScopeKind::Function);
        if (at == before) {
            symbol(before, name);
        }
    }
    m_.slots[name].loaded = scope_;
}

void Walker::reference(NameId name, NodeId node, u32 start, u32 end, BindingId binding, u32 flags) {
    if (binding != kNone) {
        declared_ = kNone;
        record(name, node, start, end, binding, flags);
        return;
    }
    if (declared_ != kNone) {
        s_.declared.push_back(Declared{m_.references.size(), declared_});
        flags &= ~u32{kRefMaybeStar};
        declared_ = kNone;
    }
    add_reference(name, node, start, end, kNone, kNone, flags);
}

BindingId Walker::builtin(NameId name) {
    if (name < names::kKnownCount && s_.builtins[name] != kNone) {
        return s_.builtins[name];
    }
    return is_builtin_name(name, options_.version) ? implicit(name, name) : kNone;
}

// The binding of a known name that is there without anyone's doing.
BindingId Walker::implicit(NameId name, u32 place) {
    if (s_.builtins[place] == kNone) {
        s_.builtins[place] = m_.bindings.size();
        m_.bindings.push_back(Binding{name, kNone, kModuleScope, kNone, 0, 0, kNone, kNone, kNone, 0, kNone,
                                      BindingKind::Builtin, 0, 0});
    }
    return s_.builtins[place];
}

// What resolve() answers about a name without a value of its own in a function directly in the module or in
// its classes, which is where most names are; kNone where it has to be asked.
inline BindingId Walker::global_of(NameId name) {
    const Scope& here = m_.scopes[scope_];
    if (here.kind != ScopeKind::Function || name == names::dunder_class) {
        return kNone;
    }
    ScopeId at = here.parent;
    while (m_.scopes[at].kind == ScopeKind::Class) {  // their names are not seen from here
        at = m_.scopes[at].parent;
    }
    if (at != kModuleScope) {
        return kNone;
    }
    const BindingId binding = m_.slots[name].global;
    if (binding == kNone) {
        return builtin(name);
    }
    return is_plain(m_.bindings[binding].kind) ? binding : kNone;
}

BindingId Walker::resolve(ScopeId scope, NameId name, u32 flags, bool& star) {
    declared_ = kNone;
    if ((flags & kForwardReference) != 0) {
        const SymbolId global = find(kModuleScope, name);
        const BindingId binding = global == kNone ? kNone : m_.symbols[global].current;
        if (binding == kNone) {
            if (const BindingId known = builtin(name); known != kNone) {
                return known;
            }
        } else if (m_.bindings[binding].kind != BindingKind::Deletion &&
                   m_.bindings[binding].kind != BindingKind::ExceptUnbound) {
            return binding;
        }
    }
    const bool in_slots = name < m_.slots.size();
    const bool odd =
        name == names::dunder_class || name == names::dunder_module || name == names::dunder_qualname;
    bool class_visible = true;
    bool in_function = false;
    for (ScopeId at = scope; at != kNone; at = m_.scopes[at].parent) {
        const Scope& here = m_.scopes[at];
        const ScopeKind kind = here.kind;
        if (kind == ScopeKind::Class) {
            if (odd && in_function && name == names::dunder_class) {
                return implicit(name, kDunderClass);
            }
            if (!std::exchange(class_visible, false)) {
                continue;
            }
        } else {
            class_visible = class_visible && sees_class(kind);
            in_function = in_function || kind == ScopeKind::Function || kind == ScopeKind::Lambda;
        }
        const SymbolId id = in_slots ? m_.find_symbol(m_.slots[name], at, name) : kNone;
        BindingId binding = id == kNone ? kNone : m_.symbols[id].current;
        while (binding != kNone) {
            const Binding& found = m_.bindings[binding];
            if (found.kind == BindingKind::Annotation && !options_.stub &&
                (flags & (kTypingOnly | kInTypeCheckingBlock)) == 0) {
                m_.bindings[binding].flags |= kUsed;
                if (kind == ScopeKind::Class) {
                    break;  // declared, never given a value: Python looks further out
                }
                declared_ = binding;
                return kNone;
            }
            if (found.kind == BindingKind::Deletion) {
                return kNone;
            }
            if (found.kind == BindingKind::ExceptUnbound) {
                // The name may have had a value before the handler took it, here or further out.
                read_early(id);
                if (found.import != kNone) {
                    return found.import;
                }
                break;
            }
            if (found.kind == BindingKind::GlobalDecl && at != kModuleScope) {
                m_.bindings[binding].flags |= kUsed;
                const SymbolId global = find(kModuleScope, name);
                const BindingId outer = global == kNone ? kNone : m_.symbols[global].current;
                return outer != kNone ? outer : binding;
            }
            if (found.kind == BindingKind::NonlocalDecl) {
                m_.bindings[binding].flags |= kUsed;
                break;  // look further out
            }
            return binding;
        }
        if (odd && kind == ScopeKind::Class && at == scope &&
            (name == names::dunder_module || name == names::dunder_qualname)) {
            return implicit(name, name == names::dunder_module ? kDunderModule : kDunderQualname);
        }
        star = star || (here.flags & kUsesStarImport) != 0;
    }
    return builtin(name);
}

// `import a.b` and `import a as x` in one scope: what uses x uses a.b as well.
void Walker::use_submodule(BindingId binding, NodeId node, u32 flags) {
    const Binding& used = m_.bindings[binding];
    const Import& import = m_.imports[used.import];
    if (import.segment_count == 0) {
        return;
    }
    const NameId last = m_.segments[import.segments + import.segment_count - 1U];
    if (last == used.name) {
        return;
    }
    const SymbolId id = find(used.scope, last);
    const BindingId other = id == kNone ? kNone : m_.symbols[id].current;
    if (other == kNone || m_.bindings[other].kind != BindingKind::SubmoduleImport) {
        return;
    }
    const Import& submodule = m_.imports[m_.bindings[other].import];
    if (m_.segments[submodule.segments] == m_.segments[import.segments]) {
        const Node& at = tree_[node];
        m_.reads_early = true;  // so it seems
        reference(last, node, at.start, at.end, other, flags);
    }
}

void Walker::load(NodeId node, u32 flags) {
    const Node& at = tree_[node];
    const NameId name = tree_.name_of(at);
    const SymbolId id = read_symbol(name, flags);
    BindingId binding = kNone;
    if (id != kNone) {
        Symbol& sym = m_.symbols[id];
        binding = sym.current;
        if ((flags & kRefAugmented) == 0) {
            sym.flags |= kSymReferenced;
        }
        if ((flags & kInIterationTarget) != 0) {
            sym.flags |= kSymIterationVariable;  // CPython counts the x of `for x[0] in …` as one
        }
    }
    if (name == names::super || name == names::dunder_class) {
        const ScopeKind kind = m_.scopes[scope_].kind;
        if (kind == ScopeKind::Function || kind == ScopeKind::Lambda || kind == ScopeKind::Comprehension) {
            m_.scopes[scope_].flags |= kUsesDunderClass;
            const SymbolId needed = read_symbol(names::dunder_class, 0);  // by super()
            if (needed != kNone) {
                m_.symbols[needed].flags |= kSymReferenced;
            }
        }
    }
    bool star = false;
    // Nearly always the name has a value of its own in the scope.
    if ((flags & kForwardReference) != 0) {
        binding = kNone;
        if (m_.scopes[scope_].kind == ScopeKind::Function && (flags & kInString) == 0) {
            m_.reads_early = true;
        }
    } else if (binding == kNone) {
        binding = global_of(name);
    } else if (!is_plain(m_.bindings[binding].kind)) {
        binding = kNone;
    }
    if (binding == kNone) {
        binding = resolve(scope_, name, flags, star);
    }
    m_.facts[node] = binding;
    if (binding == kNone) {
        reference(name, node, at.start, at.end, kNone, flags | (star ? u32{kRefMaybeStar} : 0U));
        return;
    }
    declared_ = kNone;
    record(name, node, at.start, at.end, binding, flags);
    const Binding& target = m_.bindings[binding];
    if (target.kind == BindingKind::Import) {
        use_submodule(binding, node, flags);
    } else if (target.kind == BindingKind::Builtin) {
        if (name == names::locals && at.parent != kNone && tree_.kind(at.parent) == NodeKind::Call &&
            tree_.get<ast::Call>(at.parent).func() == node) {
            m_.scopes[scope_].flags |= kUsesLocals;
        }
    }
}

bool Walker::names_typing(NodeId expr, NameId member) {
    NameId module = kNone;
    if (const auto attribute = tree_.try_get<ast::Attribute>(expr)) {
        if (attribute.attr() != member || tree_.kind(attribute.value()) != NodeKind::Name) {
            return false;
        }
        expr = attribute.value();
        module = member;
    }
    const auto name = tree_.try_get<ast::Name>(expr);
    if (!name) {
        return false;
    }
    bool star = false;
    const BindingId binding = resolve(scope_, name.id(), surrounding_, star);
    declared_ = kNone;
    if (binding == kNone || !m_.bindings[binding].is_import()) {
        return false;
    }
    const Import& import = m_.imports[m_.bindings[binding].import];
    const u32 wanted = module == kNone ? 2 : 1;
    if (import.level != 0 || import.segment_count != wanted) {
        return false;
    }
    const NameId first = m_.segments[import.segments];
    return (first == names::typing || first == names::typing_extensions) &&
           (module != kNone || m_.segments[import.segments + 1] == member);
}

// Names that were declared without a value where they were read, and that an inner function then binds.
void Walker::resolve_late() {
    for (const Declared& declared : s_.declared) {
        Binding& binding = m_.bindings[declared.binding];
        Reference& reference = m_.references[declared.reference];
        if ((binding.flags & kNonlocal) == 0 || reference.binding != kNone) {
            continue;
        }
        reference.binding = declared.binding;
        reference.previous = binding.references;
        binding.references = declared.reference;
        binding.flags |= kUsed;
    }
}

}  // namespace pyforge::semantic
