// Symbols and bindings: what happens when a name is stored or deleted.
#include <algorithm>
#include <array>

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
    Scope& made = one_more(m_.scopes);
    made.node = node;
    made.parent = parent;
    made.first = kNone;
    made.last = kNone;
    made.first_binding = kNone;
    made.last_binding = kNone;
    made.kind = kind;
    made.flags = flags;
    made.symbols = 0;
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
    made.name = name;
    made.scope = scope;
    made.next = kNone;
    made.outer = kNone;
    made.current = kNone;
    made.older = older;
    made.flags = slot.loaded == scope ? u16{kSymReferenced} : u16{0};
    made.resolution = Resolution::Local;
    // Whether the name has others, or how many the scope has, is hard to foresee: where there is none before
    // (kNone, the largest number), the symbol stands in for it.
    made.place = 0;
    const u32 depth = std::min(symbols[std::min(older, id)].depth(), kShortChain) + 1;
    Scope& owner = m_.scopes[scope];
    const u32 others = owner.symbols;
    constexpr u32 kIsNear = 0x80;
    made.place = static_cast<u8>(depth | ((others - kNearSymbols) >> 24U & kIsNear));
    owner.symbols = static_cast<u16>(std::min(others, u32{kNearSymbols}) + 1);
    const SymbolId last = owner.last;
    owner.last = id;
    if (last == kNone) {
        owner.first = id;
    } else {
        symbols[last].next = id;
    }
    slot.recent = id;
    slot.at_hand = kNone;
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
        use_symbol(slot, known);
        return known;
    }
    return make_symbol(scope, name, slot);
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
    if (m_.symbols[sym.older].depth() == kShortChain) {
        index_chain(sym.older);
    }
    if (!sym.near()) {
        m_.table.insert(sym.scope, sym.name, id);
    }
    return id;
}

// What a chain that has grown long holds goes into the table, where its scope does not show it at once.
void Walker::index_chain(SymbolId newest) {
    for (SymbolId id = newest; id != kNone; id = m_.symbols[id].older) {
        const Symbol& sym = m_.symbols[id];
        if (!sym.near()) {
            m_.table.insert(sym.scope, sym.name, id);
        }
    }
}

[[gnu::noinline, gnu::cold]] void Walker::read_early(SymbolId id) {
    m_.read_early.push_back(id);
}

// There is room for it. A new symbol has had no binding.
template <bool is_new>
[[gnu::always_inline]] inline BindingId Walker::add_binding(NameSlots& slot, SymbolId id, ScopeId scope,
                                                            NameId name, BindingKind kind, NodeId node,
                                                            Range at, u32 flags) {
    Symbol& sym = m_.symbols[id];
    sym.flags = static_cast<u16>(sym.flags | kSymbolFlags[static_cast<u32>(kind)]);
    const BindingId binding = m_.bindings.size();
    Binding& made = next_unchecked(m_.bindings);
    Binding* bindings = m_.bindings.data();
    BindingId shadowed = is_new ? kNone : sym.current;
    // A bare annotation gives no value: what the name held stays in force.
    if (shadowed != kNone && kind == BindingKind::Annotation) {
        shadowed = kNone;
    } else {
        if (shadowed == kNone) {
            if ((sym.flags & kSymReferenced) != 0 || kind == BindingKind::AugAssignment) {
                read_early(id);
            }
        } else {
            const Binding& old = bindings[shadowed];
            if (old.kind != BindingKind::Deletion && old.kind != BindingKind::ExceptUnbound) {
                flags |= old.flags & (kUsed | kGlobal | kNonlocal);
            }
        }
        sym.current = binding;
        keep_at_hand(slot, name, scope, binding, kind);
        slot.global = scope == kModuleScope ? binding : slot.global;
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

// Whether the name has a symbol in the scope is asked once, and answers most of what there is to ask about a
// binding.
[[gnu::always_inline]] inline BindingId Walker::bind_here(ScopeId scope, NameId name, BindingKind kind,
                                                          NodeId node, u32 start, u32 end, u32 flags,
                                                          u32 surrounding) {
    if (name >= m_.slots.size() || m_.symbols.size() == m_.symbols.capacity() ||
        m_.bindings.size() == m_.bindings.capacity()) [[unlikely]] {
        make_room_for(name);
    }
    const Range at{start, end};
    flags |= bound_in(surrounding);
    NameSlots& slot = m_.slots[name];
    if (slot.has_none(scope)) {
        return add_binding<true>(slot, make_symbol(scope, name, slot), scope, name, kind, node, at, flags);
    }
    SymbolId id = slot.recent;
    if (m_.symbols[id].scope != scope) {
        id = another_symbol(scope, name);
    }
    return add_binding<false>(m_.slots[name], id, scope, name, kind, node, at, flags);
}

BindingId Walker::bind(ScopeId scope, NameId name, BindingKind kind, NodeId node, u32 start, u32 end,
                       u32 flags, u32 surrounding) {
    return bind_here(scope, name, kind, node, start, end, flags, surrounding);
}

void Walker::parameters(NodeId arguments) {
    const auto args = tree_.get<ast::arguments>(arguments);
    const u32 surroundings = bound_in(surrounding_);
    const auto add = [this, surroundings](NodeId id) {
        const auto parameter = tree_.get<ast::arg>(id);
        const NameId name = parameter.name();
        const Node& node = tree_[id];
        const u32 end = parameter.annotation() == kNone ? node.end : name_end(node.start, name);
        if (m_.symbols.size() == m_.symbols.capacity() || m_.bindings.size() == m_.bindings.capacity())
            [[unlikely]] {
            make_room_for(name);
        }
        NameSlots& slot = m_.slots[name];  // a name of the tree has its slot
        const Range at{node.start, end};
        if (slot.has_none(scope_)) [[likely]] {
            add_binding<true>(slot, make_symbol(scope_, name, slot), scope_, name, BindingKind::Argument, id,
                              at, surroundings);
            return;
        }
        const SymbolId known = symbol(scope_, name);
        if ((m_.symbols[known].flags & kSymParameter) != 0) {
            error(SemanticErrorCode::DuplicateArgument, node.start, node.end, name);
        }
        add_binding<false>(slot, known, scope_, name, BindingKind::Argument, id, at, surroundings);
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

// For a symbol and a binding.
[[gnu::noinline, gnu::cold]] void Walker::make_room_for(NameId name) {
    slots(name);
    m_.symbols.reserve_extra(1);
    m_.bindings.reserve_extra(1);
}

void Walker::store(NodeId node, BindingKind kind, u32 flags) {
    const Node& at = tree_[node];
    const NodeKind parent = at.parent == kNone ? NodeKind::Module : tree_.kind(at.parent);
    if (parent == NodeKind::NamedExpr) {
        return;  // which binds it when the value is known
    }
    const bool in_row = parent == NodeKind::Tuple || parent == NodeKind::List || parent == NodeKind::Starred;
    if (kind == BindingKind::ComprehensionVar) {
        const NameId name = tree_.name_of(at);
        const SymbolId known = find(scope_, name);
        if (known != kNone && (m_.symbols[known].flags & (kSymDeclaredGlobal | kSymDeclaredNonlocal)) != 0) {
            error(SemanticErrorCode::IterationRebindsWalrus, at.start, at.end, name);
        }
    }
    store_target(node, kind, flags, in_row ? u32{kUnpacked} : 0U);
}

// A name that is a target by itself; or what its place says of it, in `more`.
void Walker::store_target(NodeId node, BindingKind kind, u32 flags, u32 more) {
    const Node& at = tree_[node];
    m_.facts[node] = bind_here(scope_, tree_.name_of(at), kind, node, at.start, at.end, more, flags);
}

void Walker::named_expression(NodeId node, u32 flags) {
    const NodeId target = tree_.get<ast::NamedExpr>(node).target();
    const Node& at = tree_[target];
    if (at.kind != NodeKind::Name) {
        return;
    }
    const NameId name = tree_.name_of(at);
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
    const NameId name = tree_.name_of(at);
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

BranchId Walker::add_branch(NodeId statement, BranchId parent, u32 arm) {
    m_.branches.push_back(Branch{statement, parent, arm});
    return m_.branches.size() - 1;
}

}  // namespace pyforge::semantic
