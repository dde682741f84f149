// The walk over a tree that fills a Model. Internal to this folder.
//
// Statements and scopes go over an explicit stack of tasks, in the order in which Python runs them. An
// expression is a plain forward scan over its run of nodes (children come before parents, and Python
// evaluates in source order); the few kinds that break the order or open a scope (lambda, comprehension,
// conditional with a walrus) interrupt the scan.
#pragma once
#include "lex/token.hpp"
#include "parse/parser.hpp"
#include "semantic/builder.hpp"

namespace pyforge::semantic {

// What surrounds the code that is being walked. The low bits are those of ReferenceFlag.
enum Surrounding : u32 {
    kInAnnotation = kRefAnnotation,
    kInString = kRefString,
    kInDeferredCode = kRefDeferred,
    kInTypeCheckingBlock = kRefTypeChecking,
    kCatchesNameError = kRefNameErrorCaught,
    kCatchesImportError = 512,
    kInLoopBody = 1024,
    kInHandler = 2048,
    kChainedTarget = 4096,
    kInHead = 131072,           // becomes kRefHead, whose bit is taken here
    kForwardReference = 65536,  // a string or a late annotation: the module's names come first (PEP 563)
    kInIterationTarget = 32768,
    kTypingOnly = 16384,  // never evaluated, or only by those who ask for types
    kConditional = 8192,  // in a statement that may not run, or not to its end
};

// Statements of the same shape as another one: the view of that one with their fields.
template <class View>
[[nodiscard]] View view_as(const parse::Tree& tree, NodeId id) noexcept {
    View view;
    view.tree = &tree;
    view.fields = tree[id].fields;
    view.id = id;
    return view;
}

// Is a name with such a binding in the scope at hand looked for no further?
[[nodiscard]] constexpr bool is_plain(BindingKind kind) noexcept {
    switch (kind) {
        case BindingKind::Annotation:
        case BindingKind::Deletion:
        case BindingKind::ExceptUnbound:
        case BindingKind::GlobalDecl:
        case BindingKind::NonlocalDecl:
            return false;
        default:
            return true;
    }
}
// … and is there nothing else to note? A set of kinds. (Imports: nothing until a submodule is imported.)
inline constexpr u32 kSimpleKinds = [] {
    u32 kinds = 0;
    for (u32 kind = 0; kind <= static_cast<u32>(BindingKind::DunderAll); ++kind) {
        const auto one = static_cast<BindingKind>(kind);
        if (is_plain(one) && one != BindingKind::Builtin) {
            kinds |= u32{1} << kind;
        }
    }
    return kinds;
}();

inline constexpr u32 kImportKinds = u32{1} << static_cast<u32>(BindingKind::Import) |
                                    u32{1} << static_cast<u32>(BindingKind::SubmoduleImport) |
                                    u32{1} << static_cast<u32>(BindingKind::FromImport) |
                                    u32{1} << static_cast<u32>(BindingKind::FutureImport);

// One more item where room has been made, which the caller fills: a record is written where it stands, not
// copied there.
template <class T>
[[nodiscard]] T& next_unchecked(Vec<T>& items) noexcept {
    const u32 size = items.size();
    items.truncate(size + 1);
    return items[size];
}

// The same, with room made for it.
template <class T>
[[nodiscard]] T& one_more(Vec<T>& items) {
    items.reserve_extra(1);
    return next_unchecked(items);
}

// Inlined, like what calls it: a function that does nothing else is dropped by the compiler with its calls.
template <u32 kMost>
[[gnu::always_inline]] inline void prefetch_lines(const void* from, const void* to) noexcept {
    constexpr u32 kLine = 64;
    const char* at = static_cast<const char*>(from);
    for (u32 i = 0; i < kMost && at < to; ++i, at += kLine) {
        __builtin_prefetch(at);
    }
}

// What the surroundings of a binding make of its flags; some of both stand in the same order.
[[nodiscard]] constexpr u32 bound_in(u32 surrounding) noexcept {
    constexpr u32 kSameOrder = kInLoop | kInStatementOfHandler | kChained;
    static_assert(kInLoopBody >> 2 == kInLoop && kInHandler >> 2 == kInStatementOfHandler &&
                  kChainedTarget >> 2 == kChained && kInTypeCheckingBlock >> 1 == kInTypeChecking &&
                  kCatchesImportError >> 3 == kInTryImport && kInDeferredCode << 5 == kInDeferred);
    return (surrounding >> 2 & kSameOrder) | (surrounding >> 1 & kInTypeChecking) |
           (surrounding >> 3 & kInTryImport) | (surrounding << 5 & kInDeferred);
}

// What a reference keeps of its surroundings.
[[nodiscard]] constexpr u16 reference_flags(u32 flags) noexcept {
    constexpr u32 kKept = kRefAnnotation | kRefString | kRefDeferred | kRefTypeChecking | kRefDelete |
                          kRefDunderAll | kRefMaybeStar | kRefNameErrorCaught | kRefAugmented;
    static_assert(kInHead >> 8 == kRefHead);
    return static_cast<u16>((flags & kKept) | (flags >> 8 & kRefHead));
}

enum class TaskOp : u8 {
    Statements,  // a: index of the next item in Tree::extra, b: how many; branch, flags: of the statements
    Expression,  // a: first node, b: last; kind: of the bindings made by its targets; flags: more Surrounding
    Restore,     // a: scope; branch, flags. Only where what follows relies on them; Statements do not
    Handler,     // a: ExceptHandler, b: branch
    EndHandler,  // a: ExceptHandler, b: kNone to bind its name, 0 to unbind it
    Function,    // a: FunctionDef; the name is bound and the body put off
    Parameters,  // a: FunctionDef; type parameters and annotations
    ClassBases,  // a: ClassDef
    ClassBody,   // a: ClassDef
    ClassName,   // a: ClassDef
    Comprehension,    // a: the comprehension; its first iterable is done
    AnnotatedName,    // a: AnnAssign
    TypingSubscript,  // a: Subscript in a stub; its value is done
    TypingCall,       // a: Call of typing.cast and its like; the callee is done
    DunderAll,        // a: Assign, AugAssign, AnnAssign
};

struct Task {
    TaskOp op;
    BindingKind kind;
    u16 reserved;
    u32 flags;
    u32 a;
    u32 b;
    BranchId branch;
};
static_assert(sizeof(Task) == 20);

// Code that runs when what stands around it has run.
struct Deferred {
    NodeId node;
    ScopeId scope;
    BranchId branch;
    u32 flags;
};

// Parses the text of string annotations; the texts stay where they are until reset(), since names point into
// them.
class StringParser {
  public:
    StringParser() = default;
    ~StringParser();
    StringParser(const StringParser&) = delete;
    StringParser& operator=(const StringParser&) = delete;
    void reset() noexcept;
    // The tree of `text` as one expression statement in a module, or nullptr.
    const parse::Tree* parse(std::string_view text, Interner& names, lex::PythonVersion version);

    const char* keep(std::string_view text);  // a padded copy

  private:
    struct Block {
        char* data;
        u32 size;
    };
    Vec<Block> blocks_;
    u32 block_ = 0;
    u32 used_ = 0;
    source::Text text_;
    lex::Tokens tokens_;
    parse::Tree tree_;
    parse::ParserScratch scratch_;
    parse::SyntaxError error_;
};

// One name of a global or nonlocal statement.
struct Declaration {
    ScopeId scope;
    NameId name;
    NodeId node;
};

// A reference to a name that is declared and has no value yet: an inner function may give it one
// (`nonlocal`).
struct Declared {
    ReferenceId reference;
    BindingId binding;
};

struct Special {
    NodeId node;
    u32 inner;     // the special inside this one that begins at the same node; kNone without one
    NodeId first;  // where it begins
};

// A string inside a string annotation.
struct NestedString {
    const char* data;
    u32 size;
    u32 offset;  // in the text of the file; kNone where it has no place of its own
    bool parenthesize;
};

// Names that only classes and their methods have without anyone's doing.
enum ImplicitName : u32 {
    kDunderClass = names::kKnownCount,
    kDunderModule,
    kDunderQualname,
    kImplicitCount,
};

struct Scratch::State {
    StringParser strings;
    Vec<BindingId> builtins;  // by known name, and by ImplicitName
    // By node: index of the outermost Special that begins there. All kNone between files.
    Vec<u32> enter;
    Vec<Special> specials;
    Vec<NodeId> walruses;  // NamedExpr nodes
    Vec<NodeId> globals;   // Global statements
    Vec<Declaration> declarations;
    Vec<Declared> declared;
    Vec<Task> stack;
    Vec<Task> plan;
    Vec<Deferred> functions;
    Vec<Deferred> lambdas;
    Vec<Deferred> type_expressions;
    Vec<Deferred> string_annotations;
    Vec<ScopeId> annotation_scopes;  // by scope: its Annotation scope
    Vec<NodeId> pending;
    Vec<NestedString> nested;
    std::string text;
};

// Names that mean more than their value where they are read.
[[nodiscard]] constexpr bool is_odd(NameId name) noexcept {
    return name < names::kKnownCount && (name == names::super || name == names::dunder_class ||
                                         name == names::dunder_module || name == names::dunder_qualname);
}

// A function of typing whose arguments are types in part.
[[nodiscard]] constexpr bool is_typing_function(NameId name) noexcept {
    switch (name) {
        case names::cast:
        case names::TypeVar:
        case names::NewType:
        case names::NamedTuple:
        case names::TypedDict:
        case names::TypeAliasType:
            return true;
        default:
            return false;
    }
}
// Is this a call of something named like typing.cast, TypeVar …, whose arguments are types in part?
[[nodiscard]] bool is_typing_call(const parse::Tree& tree, NodeId call) noexcept;

class Walker {
  public:
    Walker(const parse::Tree& tree, Interner& names, const BuildOptions& options, Scratch::State& state,
           Model& model)
        : tree_(tree), names_(names), options_(options), s_(state), m_(model) {}
    void run();

  private:
    // walk.cpp, expressions.cpp
    void prepare();
    void prepare_special(NodeId id);
    void run_tasks();
    void statements(u32 at, u32 end);
    void run_deferred();
    void prefetch_function(u32 index) const noexcept;
    void prefetch_statement(u32 at) const noexcept;
    void scan(NodeId first, NodeId last, BindingKind binds, u32 more);
    void scan_whole(NodeId first, NodeId last, BindingKind binds, u32 more);
    void scan_long(NodeId first, NodeId last, BindingKind binds, u32 more);
    [[nodiscard]] NodeId special_at(NodeId id, NodeId last) const noexcept;
    bool scan_part(NodeId node, BindingKind binds, u32 more);
    void step(NodeId id, BindingKind binds, u32 flags);
    bool load_known(NodeId node, u32 flags);
    void scan_rare(NodeId id, u32 flags);
    void enter_special(NodeId node, BindingKind binds, u32 more);
    void comprehension(NodeId node, u32 flags);
    [[nodiscard]] std::span<const NodeId> generators(NodeId node) const noexcept;
    void lambda(NodeId node, u32 flags);
    void pattern_name(NodeId node, NameId name, u32 flags);
    void function_body(const Deferred& item);
    void lambda_body(const Deferred& item);
    void parameters(NodeId arguments);
    void walrus_in_iterables(NodeId comprehension);
    void typing_call(NodeId node, u32 flags);
    void typing_subscript(NodeId node, u32 flags);

    // statements.cpp
    [[gnu::always_inline]] void statement(NodeId node);
    void statement_if(NodeId node);
    void statement_try(NodeId node);
    void statement_match(NodeId node);
    void handler(NodeId node, BranchId branch);
    void end_handler(NodeId node, u32 which);
    void annotate(NodeId node);
    void annotated_name(NodeId node);
    [[nodiscard]] bool is_type_checking(NodeId test) const noexcept;
    [[nodiscard]] u32 caught(std::span<const NodeId> handlers) const noexcept;

    // imports.cpp
    void find_last_future();
    void add_import(const Import& import);
    void statement_import(NodeId node);
    void statement_import_from(NodeId node);
    void statement_global(NodeId node);
    void statement_nonlocal(NodeId node);

    // definitions.cpp
    void statement_function(NodeId node);
    void annotations(NodeId node);
    void function_name(NodeId node);
    void statement_class(NodeId node);
    void class_bases(NodeId node);
    void class_body(NodeId node);
    void type_params(std::span<const NodeId> params);
    void statement_type_alias(NodeId node);
    void declare_globals(NodeId function);

    void plan(TaskOp op, u32 a, u32 b = 0, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        s_.plan.push_back(Task{op, kind, 0, flags, a, b, 0});
    }
    void plan_expression(NodeId node, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        plan(TaskOp::Expression, tree_[node].first, node, flags, kind);
    }
    void plan_optional(NodeId node, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        if (node != kNone) {
            plan_expression(node, flags, kind);
        }
    }
    void plan_all(std::span<const NodeId> nodes, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        for (const NodeId node : nodes) {
            plan_optional(node, flags, kind);
        }
    }
    void plan_body(std::span<const NodeId> body) { plan_block(body, branch_, surrounding_); }
    // What comes first in a statement runs at once, without a task; the rest waits for it when it was
    // interrupted.
    void run_expression(NodeId node, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        if (s_.plan.empty()) {
            scan_whole(tree_[node].first, node, kind, flags);
        } else {
            plan_expression(node, flags, kind);
        }
    }
    // Targets are names as a rule.
    void run_target(NodeId node, u32 flags, BindingKind kind) {
        const parse::Node& at = tree_[node];
        if (at.kind == parse::NodeKind::Name && at.context() == parse::Context::Store && s_.plan.empty()) {
            store_target(node, kind, surrounding_ | flags, 0);
        } else {
            run_expression(node, flags, kind);
        }
    }
    void run_optional(NodeId node, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        if (node != kNone) {
            run_expression(node, flags, kind);
        }
    }
    void run_all(std::span<const NodeId> nodes, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        for (const NodeId node : nodes) {
            run_optional(node, flags, kind);
        }
    }
    // The same inside an expression, for parts in which nothing turns: parts of parts wait, however deep they
    // go.
    void run_part(NodeId node, u32 flags = 0, BindingKind kind = BindingKind::Assignment) {
        if (!s_.plan.empty() || !scan_part(node, kind, flags)) {
            plan_expression(node, flags, kind);
        }
    }
    // What brings the walk into this scope with this around it.
    [[nodiscard]] static Task restore(ScopeId scope, BranchId branch, u32 flags) noexcept {
        return {TaskOp::Restore, BindingKind::Assignment, 0, flags, scope, 0, branch};
    }
    [[nodiscard]] Task restore() const noexcept { return restore(scope_, branch_, surrounding_); }
    void plan_restore() { s_.plan.push_back(restore()); }
    void plan_state(BranchId branch, u32 flags) { s_.plan.push_back(restore(scope_, branch, flags)); }
    // Statements in a state of their own; what it is behind them is not said.
    void plan_block(std::span<const NodeId> body, BranchId branch, u32 flags) {
        if (!body.empty()) {
            s_.plan.push_back(Task{TaskOp::Statements, BindingKind::Assignment, 0, flags, index_of(body),
                                   static_cast<u32>(body.size()), branch});
        }
    }
    [[nodiscard]] u32 index_of(std::span<const NodeId> list) const noexcept {
        return static_cast<u32>(list.data() - tree_.extra.data());
    }
    void flush() {
        if (!s_.plan.empty()) {
            flush_plan();
        }
    }
    void flush_plan();

    // names.cpp
    ScopeId add_scope(ScopeKind kind, NodeId node, ScopeId parent, u8 flags = 0);
    SymbolId symbol(ScopeId scope, NameId name) {
        if (name < m_.slots.size()) [[likely]] {
            const SymbolId recent = m_.slots[name].recent;
            if (recent != kNone && m_.symbols[recent].scope == scope) {
                return recent;
            }
        }
        return another_symbol(scope, name);
    }
    SymbolId make_symbol(ScopeId scope, NameId name, NameSlots& slot);
    SymbolId another_symbol(ScopeId scope, NameId name);
    SymbolId read_symbol(NameId name, u32 flags);
    SymbolId more_symbols(ScopeId scope, NameId name);
    SymbolId index_symbol(SymbolId id);
    void make_room_for(NameId name);
    BindingId global_of(NameId name);
    [[nodiscard]] ScopeId module_reader(ScopeId scope) const noexcept;
    void read_early(SymbolId id);
    // Keeps at hand what the symbol that was used last stands for.
    void keep_at_hand(NameSlots& slot, NameId name, ScopeId scope, BindingId value,
                      BindingKind kind) const noexcept {
        const bool simple = (unrecorded_ >> static_cast<u32>(kind) & 1) != 0 && !is_odd(name);
        slot.at_hand = simple ? scope : kNone;
        slot.value = value;
    }
    void use_symbol(NameSlots& slot, SymbolId id) const noexcept {
        slot.recent = id;
        slot.at_hand = kNone;
        const Symbol& sym = m_.symbols[id];
        if (sym.current != kNone) {
            keep_at_hand(slot, sym.name, sym.scope, sym.current, m_.bindings[sym.current].kind);
        }
    }
    void note_load(NameSlots& slot, NameId name);
    BindingId bound_debug(BindingId binding);
    void index_chain(SymbolId newest);
    [[nodiscard]] SymbolId find(ScopeId scope, NameId name) const noexcept {
        return m_.find_symbol(scope, name);
    }
    NameSlots& slots(NameId name);
    NameId intern(std::string_view text);
    BindingId bind(ScopeId scope, NameId name, BindingKind kind, NodeId node, u32 start, u32 end, u32 flags,
                   u32 surrounding);
    BindingId bind_here(ScopeId scope, NameId name, BindingKind kind, NodeId node, u32 start, u32 end,
                        u32 flags, u32 surrounding);
    template <bool is_new>
    BindingId add_binding(NameSlots& slot, SymbolId id, ScopeId scope, NameId name, BindingKind kind,
                          NodeId node, Range at, u32 flags);
    void store(NodeId node, BindingKind kind, u32 flags);
    void store_target(NodeId node, BindingKind kind, u32 flags, u32 more);
    void load(NodeId node, u32 flags);
    void remove(NodeId node, u32 flags);
    void named_expression(NodeId node, u32 flags);
    void reference(NameId name, NodeId node, u32 start, u32 end, BindingId binding, u32 flags);
    void record(NameId name, NodeId node, u32 start, u32 end, BindingId binding, u32 flags) {
        Binding& target = m_.bindings[binding];
        target.flags |= kUsed;
        const ReferenceId previous = target.references;
        target.references = m_.references.size();
        add_reference(name, node, start, end, binding, previous, flags);
    }
    void add_reference(NameId name, NodeId node, u32 start, u32 end, BindingId binding, ReferenceId previous,
                       u32 flags) {
        Reference& made = one_more(m_.references);
        made.name = name;
        made.node = node;
        made.start = start;
        made.end = end;
        made.scope = scope_;
        made.binding = binding;
        made.previous = previous;
        made.branch = branch_;
        made.flags = reference_flags(flags);
        made.reserved = 0;
    }
    // The binding in force for a name looked up from `scope`. `star`: a star import on the way might define
    // it.
    BindingId resolve(ScopeId scope, NameId name, u32 flags, bool& star);
    // Does a Name or Attribute stand for this member of typing? Asks before it is walked; leaves no
    // reference.
    bool names_typing(NodeId expr, NameId member);
    void resolve_late();
    BindingId builtin(NameId name);
    BindingId implicit(NameId name, u32 place);
    void use_submodule(BindingId binding, NodeId node, u32 flags);
    BranchId add_branch(NodeId statement, BranchId parent, u32 arm);
    [[nodiscard]] u32 name_end(u32 start) const noexcept;  // end of the identifier at `start`
    // The same of a known name.
    [[nodiscard]] u32 name_end(u32 start, NameId name) const noexcept {
        return tree_.tokens->normalised ? name_end(start)
                                        : start + static_cast<u32>(names_.text(name).size());
    }
    [[nodiscard]] u32 name_start(u32 end) const noexcept;  // start of the identifier that ends at `end`
    void error(SemanticErrorCode code, u32 start, u32 end, NameId name = kNone, Place place = Place::None) {
        m_.errors.push_back(SemanticError{code, place, start, end, name});
    }

    // errors.cpp
    void check_suspension(NodeId node);
    void mark_async(ScopeId id);
    void sort_errors();
    void declaration_error(SemanticErrorCode code, const Symbol& sym);
    [[nodiscard]] bool in_async_function() const noexcept;
    [[nodiscard]] Place type_place(ScopeId id, NodeId node) const noexcept;

    // strings.cpp
    void string_constant(NodeId node, u32 flags);
    void string_annotation(const Deferred& item);
    void string_names(const parse::Tree& tree, NodeId constant, u32 offset, u32 flags);
    void string_name(NameId name, NodeId constant, u32 start, u32 end, u32 flags);
    [[nodiscard]] bool nested_is_type(const parse::Tree& tree, NodeId node) const noexcept;
    [[nodiscard]] bool is_type_string(NodeId node, bool in_annotation) const noexcept;

    // exports.cpp
    void dunder_all(NodeId statement);
    void dunder_all_call(NodeId call);
    void collect_all(NodeId value);
    void resolve_all();

    // symbols.cpp
    void resolve_symbols();

    const parse::Tree& tree_;
    Interner& names_;
    const BuildOptions& options_;
    Scratch::State& s_;
    Model& m_;
    bool late_annotations_ = false;
    bool large_ = false;
    bool declares_nonlocal_ = false;
    bool calls_typing_ = false;  // typing.cast or one of its like has been imported, or their module
    u32 simple_kinds_ = kSimpleKinds;
    // Kinds of bindings in the reader's own scope whose references are left out
    // (BuildOptions::own_references).
    u32 unrecorded_ = 0;
    // The function or class whose body runs, where its names are read without symbols
    // (BuildOptions::resolutions) and what is not its own belongs to the module or the builtins.
    ScopeId reads_module_ = kNone;
    bool reads_in_class_ = false;    // … is a class
    ScopeId reads_forward_ = kNone;  // the scope of late annotations that is being read, on the same terms
    NodeId last_future_ = kNone;     // last statement of the module before which only others like it stand
    ScopeId scope_ = kModuleScope;
    BranchId branch_ = 0;
    u32 surrounding_ = 0;
    BindingId declared_ = kNone;  // what resolve() found that has no value
};

}  // namespace pyforge::semantic
