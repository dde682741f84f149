// Symbols, bindings and references: what happens when a name is stored, loaded or deleted.
#include <algorithm>
#include <array>
#include <utility>

#include "semantic/builtins.hpp"
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

namespace {
// What a binding of each kind says about its symbol.
constexpr u16 symbol_flags(BindingKind kind) noexcept {
    switch (kind) {
        case BindingKind::Builtin:
        case BindingKind::ExceptUnbound:
            return 0;
        case BindingKind::Argument:
            return kSymParameter;
        case BindingKind::Import:
        case BindingKind::SubmoduleImport:
        case BindingKind::FromImport:
        case BindingKind::FutureImport:
            return kSymImported;
        case BindingKind::ComprehensionVar:
            return kSymAssigned | kSymIterationVariable;
        case BindingKind::TypeParameter:
            return kSymAssigned | kSymTypeParameter;
        case BindingKind::GlobalDecl:
            return kSymDeclaredGlobal;
        case BindingKind::NonlocalDecl:
            return kSymDeclaredNonlocal;
        case BindingKind::Annotation:
        case BindingKind::AnnotatedAssignment:  // the annotation itself is noted where it stands
        default:
            return kSymAssigned;
    }
}

constexpr std::array<u16, static_cast<u32>(BindingKind::DunderAll) + 1> make_symbol_flags() {
    std::array<u16, static_cast<u32>(BindingKind::DunderAll) + 1> flags{};
    for (u32 kind = 0; kind < flags.size(); ++kind) {
        flags[kind] = symbol_flags(static_cast<BindingKind>(kind));
    }
    return flags;
}
constexpr auto kSymbolFlags = make_symbol_flags();

constexpr bool is_identifier_byte(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<bool, 256> make_identifier_bytes() {
    std::array<bool, 256> bytes{};
    for (u32 byte = 0; byte < 256; ++byte) {
        bytes[byte] = is_identifier_byte(static_cast<char>(byte));
    }
    return bytes;
}
constexpr auto kIdentifierByte = make_identifier_bytes();

constexpr bool sees_class(ScopeKind kind) noexcept {
    return kind == ScopeKind::TypeParams || kind == ScopeKind::TypeAlias || kind == ScopeKind::TypeVariable ||
           kind == ScopeKind::Annotation;
}
}  // namespace

u32 Walker::name_end(u32 start) const noexcept {
    const source::Text& text = *tree_.text;
    const auto* at = reinterpret_cast<const unsigned char*>(text.data) + start;
    while (kIdentifierByte[*at]) {  // the zeros behind the text are none
        ++at;
    }
    return static_cast<u32>(reinterpret_cast<const char*>(at) - text.data);
}

u32 Walker::name_start(u32 end) const noexcept {
    const source::Text& text = *tree_.text;
    u32 start = end;
    while (start > 0 && is_identifier_byte(text.data[start - 1])) {
        --start;
    }
    return start;
}

NameSlots& Walker::slots(NameId name) {
    if (name >= m_.slots.size()) [[unlikely]] {
        m_.slots.resize(names_.size(), NameSlots{});
    }
    return m_.slots[name];
}

NameId Walker::intern(std::string_view text) {
    return names_.intern_copy(text);
}

ScopeId Walker::add_scope(ScopeKind kind, NodeId node, ScopeId parent, u8 flags) {
    const ScopeId id = m_.scopes.size();
    m_.scopes.push_back(Scope{node, parent, kNone, kNone, kNone, kNone, kind, flags, 0});
    s_.annotation_scopes.push_back(kNone);
    return id;
}

// The symbol of a name that has none in the scope; there is room for it. What is rare, or goes through other
// functions, stands at the end of a path, so that the rest keeps everything in registers.
[[gnu::always_inline]] inline SymbolId Walker::make_symbol(ScopeId scope, NameId name, NameSlots& slot) {
    const SymbolId id = m_.symbols.size();
    const SymbolId older = slot.newest;
    Symbol& made = next_unchecked(m_.symbols);
    Symbol* symbols = m_.symbols.data();
    u8 depth = 1;
    if (older != kNone) {
        depth = symbols[older].depth;
        depth = static_cast<u8>(depth + (depth <= kShortChain ? 1 : 0));
    }
    made.name = name;
    made.scope = scope;
    made.next = kNone;
    made.outer = kNone;
    made.current = kNone;
    made.older = older;
    made.flags = slot.loaded == scope ? u16{kSymReferenced} : u16{0};
    made.resolution = Resolution::Local;
    Scope& owner = m_.scopes[scope];
    const bool near = owner.symbols < kNearSymbols;
    made.depth = depth & 0x7F;
    made.near = near ? 1 : 0;
    const SymbolId last = owner.last;
    owner.last = id;
    if (last == kNone) {
        owner.first = id;
    } else {
        symbols[last].next = id;
    }
    owner.symbols = static_cast<u16>(owner.symbols + (owner.symbols <= kNearSymbols ? 1 : 0));
    slot.recent = id;
    slot.newest = id;
    slot.highest = slot.has_none(scope) ? scope : slot.highest;
    if (scope == kModuleScope) {
        slot.module = id;
    }
    return depth > kShortChain ? index_symbol(id) : id;
}

// The symbol when it is not the one that was used last; made when there is none.
SymbolId Walker::another_symbol(ScopeId scope, NameId name) {
    if (name >= m_.slots.size() || m_.symbols.size() == m_.symbols.capacity()) [[unlikely]] {
        return more_symbols(scope, name);
    }
    NameSlots& slot = m_.slots[name];
    const SymbolId known = m_.find_symbol(slot, scope, name);
    if (known != kNone) {
        return slot.recent = known;
    }
    return make_symbol(scope, name, slot);
}

// The symbol of a name that the scope at hand reads; kNone where that makes none.
SymbolId Walker::read_symbol(NameId name, u32 flags) {
    const ScopeKind kind = m_.scopes[scope_].kind;
    if (options_.resolutions || kind == ScopeKind::Module || (flags & kInIterationTarget) != 0) {
        return symbol(scope_, name);
    }
    NameSlots& slot = slots(name);
    const SymbolId id = m_.find_symbol(slot, scope_, name);
    if (id != kNone) {
        slot.recent = id;
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

// For reads_module_.
ScopeId Walker::module_reader(ScopeId scope) const noexcept {
    const ScopeKind kind = m_.scopes[scope].kind;
    if (options_.resolutions || (kind != ScopeKind::Function && kind != ScopeKind::Class)) {
        return kNone;
    }
    ScopeId around = m_.scopes[scope].parent;
    while (m_.scopes[around].kind == ScopeKind::Class) {
        around = m_.scopes[around].parent;
    }
    return around == kModuleScope ? scope : kNone;
}

// Makes room and goes on.
[[gnu::noinline, gnu::cold]] SymbolId Walker::more_symbols(ScopeId scope, NameId name) {
    if (name >= m_.slots.size()) {
        m_.slots.resize(names_.size(), NameSlots{});
    }
    m_.symbols.reserve_extra(1);
    return another_symbol(scope, name);
}

// A symbol of a name that has many.
[[gnu::noinline]] SymbolId Walker::index_symbol(SymbolId id) {
    const Symbol& sym = m_.symbols[id];
    if (m_.symbols[sym.older].depth == kShortChain) {
        index_chain(sym.older);
    }
    if (sym.near == 0) {
        m_.table.insert(sym.scope, sym.name, id);
    }
    return id;
}

// What a chain that has grown long holds goes into the table, where its scope does not show it at once.
void Walker::index_chain(SymbolId newest) {
    for (SymbolId id = newest; id != kNone; id = m_.symbols[id].older) {
        const Symbol& sym = m_.symbols[id];
        if (sym.near == 0) {
            m_.table.insert(sym.scope, sym.name, id);
        }
    }
}

[[gnu::noinline, gnu::cold]] void Walker::read_early(SymbolId id) {
    m_.read_early.push_back(id);
}

[[gnu::always_inline]] inline BindingId Walker::bind_here(SymbolId id, BindingKind kind, NodeId node,
                                                          Range at, u32 flags) {
    if (m_.bindings.size() == m_.bindings.capacity()) [[unlikely]] {
        return more_bindings(id, kind, node, at, flags);
    }
    Symbol& sym = m_.symbols[id];
    const NameId name = sym.name;
    const ScopeId scope = sym.scope;
    sym.flags = static_cast<u16>(sym.flags | kSymbolFlags[static_cast<u32>(kind)]);
    const BindingId binding = m_.bindings.size();
    Binding& made = next_unchecked(m_.bindings);
    Binding* bindings = m_.bindings.data();
    BindingId shadowed = sym.current;
    // A bare annotation gives no value: what the name held stays in force.
    if (shadowed == kNone) {
        sym.current = binding;
        if ((sym.flags & kSymReferenced) != 0 || kind == BindingKind::AugAssignment) {
            read_early(id);
        }
    } else if (kind == BindingKind::Annotation) {
        shadowed = kNone;
    } else {
        const Binding& old = bindings[shadowed];
        if (old.kind != BindingKind::Deletion && old.kind != BindingKind::ExceptUnbound) {
            flags |= old.flags & (kUsed | kGlobal | kNonlocal);
        }
        sym.current = binding;
    }
    made.name = name;
    made.symbol = id;
    made.scope = scope;
    made.node = node;
    made.start = at.start;
    made.end = at.end;
    made.shadowed = shadowed;
    made.next_in_scope = kNone;
    made.references = kNone;
    made.branch = branch_;
    made.import = kNone;
    made.kind = kind;
    made.reserved = 0;
    made.flags = static_cast<u16>(flags);
    Scope& owner = m_.scopes[scope];
    const BindingId last = owner.last_binding;
    owner.last_binding = binding;
    if (last == kNone) {
        owner.first_binding = binding;
    } else {
        bindings[last].next_in_scope = binding;
    }
    return name == names::dunder_debug ? bound_debug(binding) : binding;
}

BindingId Walker::bind(SymbolId id, BindingKind kind, NodeId node, Range at, u32 flags) {
    return bind_here(id, kind, node, at, flags);
}

void Walker::parameters(NodeId arguments) {
    const auto args = tree_.get<ast::arguments>(arguments);
    const u32 surroundings = bound_in(surrounding_);
    const auto add = [this, surroundings](NodeId id) {
        const u32* fields = tree_.extra.data() + tree_[id].fields;
        const NameId name = fields[ast::slots::arg::name];
        const Node& node = tree_[id];
        const u32 end = fields[ast::slots::arg::annotation] == kNone ? node.end : name_end(node.start, name);
        NameSlots& slot = m_.slots[name];  // a name of the tree has its slot
        SymbolId symbol = kNone;
        if (slot.has_none(scope_) && m_.symbols.size() != m_.symbols.capacity()) [[likely]] {
            symbol = make_symbol(scope_, name, slot);
        } else {
            symbol = this->symbol(scope_, name);
            if ((m_.symbols[symbol].flags & kSymParameter) != 0) {
                error(SemanticErrorCode::DuplicateArgument, node.start, node.end, name);
            }
        }
        bind_here(symbol, BindingKind::Argument, id, Range{node.start, end}, surroundings);
    };
    const NodeId variadic[] = {args.vararg(), args.kwarg()};
    for (const std::span<const NodeId> list : {args.posonlyargs(), args.args(), args.kwonlyargs()}) {
        for (const NodeId id : list) {
            if (id != kNone) {
                add(id);
            }
        }
    }
    for (const NodeId id : variadic) {
        if (id != kNone) {
            add(id);
        }
    }
}

[[gnu::noinline, gnu::cold]] BindingId Walker::bound_debug(BindingId binding) {
    const Binding& bound = m_.bindings[binding];
    if (bound.kind != BindingKind::GlobalDecl && bound.kind != BindingKind::NonlocalDecl) {
        error(bound.kind == BindingKind::Deletion ? SemanticErrorCode::DeleteDebug
                                                  : SemanticErrorCode::AssignToDebug,
              bound.start, bound.end);
    }
    return binding;
}

// Makes room and goes on.
[[gnu::noinline, gnu::cold]] BindingId Walker::more_bindings(SymbolId id, BindingKind kind, NodeId node,
                                                             Range at, u32 flags) {
    m_.bindings.reserve_extra(1);
    return bind(id, kind, node, at, flags);
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
    const SymbolId global = m_.slots[name].module;
    const BindingId binding = global == kNone ? kNone : m_.symbols[global].current;
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
    const NameId name = tree_.extra[at.fields];
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

void Walker::store(NodeId node, BindingKind kind, u32 flags) {
    const Node& at = tree_[node];
    u16 more = 0;
    const NodeKind parent = at.parent == kNone ? NodeKind::Module : tree_.kind(at.parent);
    if (parent == NodeKind::NamedExpr) {
        return;  // which binds it when the value is known
    }
    if (parent == NodeKind::Tuple || parent == NodeKind::List || parent == NodeKind::Starred) {
        more = kUnpacked;
    }
    const NameId name = tree_.extra[at.fields];
    if (kind == BindingKind::ComprehensionVar) {
        const SymbolId known = find(scope_, name);
        if (known != kNone && (m_.symbols[known].flags & (kSymDeclaredGlobal | kSymDeclaredNonlocal)) != 0) {
            error(SemanticErrorCode::IterationRebindsWalrus, at.start, at.end, name);
        }
    }
    m_.facts[node] = bind(scope_, name, kind, node, at.start, at.end, more, flags);
}

void Walker::named_expression(NodeId node, u32 flags) {
    const NodeId target = tree_.get<ast::NamedExpr>(node).target();
    const Node& at = tree_[target];
    if (at.kind != NodeKind::Name) {
        return;
    }
    const NameId name = tree_.extra[at.fields];
    if (const Place place = type_place(scope_, node); place != Place::None) {
        error(SemanticErrorCode::WalrusInTypeScope, tree_[node].start, tree_[node].end, kNone, place);
    }
    ScopeId owner = scope_;
    while (m_.scopes[owner].kind == ScopeKind::Comprehension ||
           m_.scopes[owner].kind == ScopeKind::Annotation) {
        const SymbolId known = find(owner, name);
        if (known != kNone && (m_.symbols[known].flags & kSymIterationVariable) != 0) {
            error(SemanticErrorCode::WalrusRebindsIteration, at.start, at.end, name);
        }
        owner = m_.scopes[owner].parent;
    }
    if (owner != scope_) {
        const Place place = m_.scopes[owner].kind == ScopeKind::Class        ? Place::ClassBody
                            : m_.scopes[owner].kind == ScopeKind::Annotation ? Place::None
                                                                             : type_place(owner, target);
        if (place != Place::None) {
            error(SemanticErrorCode::WalrusInComprehension, at.start, at.end, kNone, place);
        }
        // As the compiler sees it: the comprehension stores to a name of the scope around it.
        const SymbolId outer = symbol(owner, name);
        const bool global =
            m_.scopes[owner].kind == ScopeKind::Module || (m_.symbols[outer].flags & kSymDeclaredGlobal) != 0;
        Symbol& inner = m_.symbols[symbol(scope_, name)];
        inner.flags = static_cast<u16>(inner.flags | kSymAssigned |
                                       (global ? kSymDeclaredGlobal : kSymDeclaredNonlocal));
    }
    const SymbolId outer = symbol(owner, name);
    const u16 before = m_.symbols[outer].flags;
    m_.facts[target] = bind(owner, name, BindingKind::NamedExpr, target, at.start, at.end, 0, flags);
    if (owner != scope_ && owner == kModuleScope) {
        m_.symbols[outer].flags = static_cast<u16>(before | kSymWalrusInComprehension);
    }
}

void Walker::remove(NodeId node, u32 flags) {
    const Node& at = tree_[node];
    const NameId name = tree_.extra[at.fields];
    const SymbolId id = symbol(scope_, name);
    m_.symbols[id].flags |= kSymAssigned;
    BindingId binding = m_.symbols[id].current;
    if (binding != kNone) {
        const Binding& bound = m_.bindings[binding];
        if (bound.kind == BindingKind::GlobalDecl || bound.kind == BindingKind::NonlocalDecl) {
            bool star = false;
            binding = resolve(scope_, name, flags, star);
        } else if (bound.kind == BindingKind::Deletion || bound.kind == BindingKind::ExceptUnbound ||
                   (bound.kind == BindingKind::Annotation && !options_.stub)) {
            binding = kNone;
        }
    }
    m_.facts[node] = binding;
    reference(name, node, at.start, at.end, binding, flags | kRefDelete);
    if ((flags & kConditional) == 0) {
        bind(scope_, name, BindingKind::Deletion, node, at.start, at.end, 0, flags);
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

BranchId Walker::add_branch(NodeId statement, BranchId parent, u32 arm) {
    m_.branches.push_back(Branch{statement, parent, arm});
    return m_.branches.size() - 1;
}

}  // namespace pyforge::semantic
