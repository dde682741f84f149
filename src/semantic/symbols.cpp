// What each symbol means: local, free, global. The rules of the language reference, as CPython's compiler
// applies them.
#include "semantic/walker.hpp"

namespace pyforge::semantic {

namespace {
constexpr u16 kBound = kSymAssigned | kSymParameter | kSymImported | kSymWalrusInComprehension;
}

void Walker::resolve_symbols() {
    const u32 count = m_.symbols.size();
    for (SymbolId id = 0; id < count; ++id) {
        if (!options_.resolutions && (m_.symbols[id].flags & kSymDeclaredNonlocal) == 0) {
            continue;  // only the errors are wanted
        }
        const Symbol sym = m_.symbols[id];
        const ScopeKind kind = m_.scopes[sym.scope].kind;
        const bool has_module = sym.name < m_.slots.size();
        const SymbolId module = has_module ? m_.slots[sym.name].module : kNone;
        constexpr u16 kBoth = kSymDeclaredGlobal | kSymDeclaredNonlocal;
        if ((sym.flags & kBoth) == kBoth && kind != ScopeKind::Comprehension) {
            declaration_error(SemanticErrorCode::NonlocalAndGlobal, sym);
        }
        if (kind == ScopeKind::Module) {
            if ((sym.flags & kBoth) == kSymDeclaredNonlocal) {
                declaration_error(SemanticErrorCode::NonlocalAtModule, sym);
            }
            m_.symbols[id].resolution = (sym.flags & kSymDeclaredGlobal) != 0 ? Resolution::GlobalExplicit
                                        : (sym.flags & kBound) != 0           ? Resolution::Local
                                                                              : Resolution::GlobalImplicit;
            continue;
        }
        if ((sym.flags & kSymDeclaredGlobal) != 0) {
            m_.symbols[id].resolution = Resolution::GlobalExplicit;
            m_.symbols[id].outer = module;
            continue;
        }
        const bool nonlocal = (sym.flags & kSymDeclaredNonlocal) != 0;
        if (!nonlocal && (sym.flags & kBound) != 0) {
            continue;  // Local, or Cell when a scope inside says so
        }
        ScopeId owner = kNone;
        SymbolId owner_symbol = kNone;
        bool decided = false;
        bool class_seen = (m_.scopes[sym.scope].flags & kVisitsClass) != 0;
        for (ScopeId at = m_.scopes[sym.scope].parent; at != kModuleScope && !decided;
             at = m_.scopes[at].parent) {
            const Scope& scope = m_.scopes[at];
            if (scope.kind == ScopeKind::Class) {
                if (sym.name == names::dunder_class && !class_seen) {
                    owner = at;
                    break;
                }
                if (class_seen) {
                    class_seen = false;
                    const SymbolId in_class = find(at, sym.name);
                    if (in_class != kNone) {
                        const u16 flags = m_.symbols[in_class].flags;
                        if ((flags & kSymDeclaredGlobal) != 0) {
                            m_.symbols[id].resolution = Resolution::GlobalExplicit;
                            m_.symbols[id].outer = module;
                            decided = true;
                        } else if ((flags & kBound) != 0 && (flags & kSymDeclaredNonlocal) == 0) {
                            m_.symbols[id].resolution = Resolution::GlobalImplicit;
                            m_.symbols[id].outer = in_class;
                            decided = true;
                        }
                    }
                }
                continue;
            }
            const SymbolId known = find(at, sym.name);
            if (known == kNone) {
                continue;
            }
            const u16 flags = m_.symbols[known].flags;
            if ((flags & kSymDeclaredGlobal) != 0) {
                break;
            }
            if ((flags & kBound) != 0 && (flags & kSymDeclaredNonlocal) == 0) {
                owner = at;
                owner_symbol = known;
                break;
            }
        }
        if (decided) {
            continue;
        }
        if (owner == kNone) {
            if (nonlocal) {
                m_.symbols[id].resolution = Resolution::Free;
                declaration_error(SemanticErrorCode::NonlocalNotFound, sym);
            } else {
                m_.symbols[id].resolution = Resolution::GlobalImplicit;
                m_.symbols[id].outer = module;
            }
            continue;
        }
        if (nonlocal && owner_symbol != kNone && (m_.symbols[owner_symbol].flags & kSymTypeParameter) != 0) {
            declaration_error(SemanticErrorCode::NonlocalTypeParameter, sym);
        }
        m_.symbols[id].resolution = Resolution::Free;
        m_.symbols[id].outer = owner_symbol;
        if (owner_symbol != kNone) {
            m_.symbols[owner_symbol].resolution = Resolution::Cell;
        }
        // The scopes between hand the value on.
        for (ScopeId at = m_.scopes[sym.scope].parent; at != owner; at = m_.scopes[at].parent) {
            const u32 before = m_.symbols.size();
            const SymbolId between = symbol(at, sym.name);
            Symbol& passing = m_.symbols[between];
            if (between >= before) {
                passing.resolution = Resolution::Free;
                passing.outer = owner_symbol;
            } else if (m_.scopes[at].kind == ScopeKind::Class && passing.flags != 0) {
                passing.flags |= kSymFreeInClass;
            }
        }
    }
}

}  // namespace pyforge::semantic
