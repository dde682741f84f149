// What the names of a module mean: scopes, symbols, bindings, references, imports.
//
// Flat arrays with 32-bit indices, filled by build() (semantic/builder.hpp) and read-only afterwards. Two
// views of the same names:
// - symbols: one per (scope, name), as CPython's `symtable` sees them, whatever the order of the code.
// - bindings and references: one binding per place that gives a name its value, in the order in which Python
//   runs the module (bodies of functions after the rest); a reference knows the binding in force there.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "lex/lexer.hpp"
#include "parse/tree.hpp"
#include "semantic/symbol_table.hpp"

namespace pyforge::semantic {

using parse::NodeId;
using ScopeId = u32;
using SymbolId = u32;
using BindingId = u32;
using ReferenceId = u32;
using BranchId = u32;
using ImportId = u32;

inline constexpr ScopeId kModuleScope = 0;

enum class ScopeKind : u8 {
    Module,
    Class,
    Function,  // FunctionDef, AsyncFunctionDef
    Lambda,
    Comprehension,  // list, set, dict comprehensions and generator expressions
    TypeParams,     // of a class, function or type alias that has them; parent of that scope
    TypeAlias,      // value of a `type` statement
    TypeVariable,   // bound or default of a type parameter
    Annotation,     // late annotations: of one function, or of all variables of a class or module
};
// Scopes whose local names live in a frame: fast locals, visible to the scopes inside.
[[nodiscard]] constexpr bool is_function_like(ScopeKind k) noexcept {
    return k != ScopeKind::Module && k != ScopeKind::Class;
}

enum ScopeFlag : u8 {
    kUsesLocals = 1,       // calls the builtin locals() in this very scope
    kUsesStarImport = 2,   // holds `from … import *`
    kScopeDeferred = 4,    // runs after the code around it
    kUsesDunderClass = 8,  // needs __class__ (names it or super, directly in a method)
    kVisitsClass = 16,     // annotation scopes: the parent is a class whose names are seen from here
    kNeverEvaluated = 32,  // annotations of local variables
    kScopeAsync = 64,      // comprehensions: an async for or await inside
};

struct Scope {
    // Module, ClassDef, FunctionDef, Lambda, comprehension, TypeAlias, TypeVar …; of an Annotation scope the
    // function or the first annotated variable.
    NodeId node;
    ScopeId parent;  // kNone for the module
    SymbolId first;  // list of symbols through Symbol::next, in order of first appearance
    SymbolId last;
    BindingId first_binding;  // bindings made in this scope through Binding::next_in_scope, in order
    BindingId last_binding;
    ScopeKind kind;
    u8 flags;     // ScopeFlag
    u16 symbols;  // how many there are; more than kNearSymbols count as one more
};

// What a name means in one scope.
enum class Resolution : u8 {
    Local,
    Cell,            // local, and used by a scope inside
    Free,            // of a function around it
    GlobalImplicit,  // of the module or the builtins
    GlobalExplicit,  // through a `global` statement
};

enum SymbolFlag : u16 {
    kSymAssigned = 1,    // by an assignment, def, class, loop, with … (not: parameters, imports)
    kSymReferenced = 2,  // loaded in this scope
    kSymParameter = 4,
    kSymImported = 8,
    kSymAnnotated = 16,
    kSymDeclaredGlobal = 32,
    kSymDeclaredNonlocal = 64,
    kSymTypeParameter = 128,
    kSymIterationVariable = 256,  // target of a comprehension
    kSymFreeInClass = 512,        // a class scope passes it on to its methods
    // Of the module: bound by a := in a comprehension, which CPython does not count as assigned.
    kSymWalrusInComprehension = 1024,
};

struct Symbol {
    NameId name;
    ScopeId scope;
    SymbolId next;      // next symbol of the scope
    SymbolId outer;     // Free: the symbol of the owner; globals: that of the module if any; else kNone
    BindingId current;  // binding in force at the end (kNone: never bound here, or in other scopes only)
    SymbolId older;     // the symbol of the same name that was made before this one
    u16 flags;          // SymbolFlag
    Resolution resolution;
    u8 place;  // depth() and near() in one

    // How many symbols of this name there are with this one; more than kShortChain count as one more.
    [[nodiscard]] u32 depth() const noexcept { return place & 0x7FU; }
    // One of the first kNearSymbols of its scope.
    [[nodiscard]] bool near() const noexcept { return (place & 0x80) != 0; }
};
// Names have few symbols as a rule: they form a chain. Where a name has more, its scope is asked: the first
// symbols of a scope are found by looking at them, and only those behind them are in a table besides. So the
// `self` of every method takes no place there.
inline constexpr u32 kShortChain = 8;
inline constexpr u16 kNearSymbols = 8;

// The symbols of one name.
struct NameSlots {
    SymbolId recent = kNone;  // the one that was used last, whatever its scope
    SymbolId module = kNone;  // the one of the module
    SymbolId newest = kNone;  // the one that was made last
    ScopeId highest = kNone;  // no symbol is in a scope with a greater number; kNone without symbols
    // The function or class that last read it without a symbol (BuildOptions::resolutions).
    ScopeId loaded = kNone;
    // Where a read of the name takes no more than to mark this binding as used: the scope of `recent`, or
    // kNone.
    ScopeId at_hand = kNone;
    BindingId value = kNone;
    BindingId global = kNone;  // what the symbol of the module stands for

    [[nodiscard]] bool has_none(ScopeId scope) const noexcept { return scope >= highest + 1; }
};

enum class BindingKind : u8 {
    Builtin,        // builtins and module names such as __file__: one binding each, made when first used
    Assignment,     // x = …
    NamedExpr,      // (x := …)
    AugAssignment,  // x += …
    Annotation,     // x: int, without a value
    AnnotatedAssignment,  // x: int = …
    LoopVar,              // for x in …
    ComprehensionVar,
    WithItem,       // with … as x
    ExceptName,     // except E as x
    ExceptUnbound,  // the end of that handler: x is gone
    Deletion,       // del x
    Argument,
    Function,
    Class,
    Import,           // import a, import a as b
    SubmoduleImport,  // import a.b (binds a)
    FromImport,       // from a import b
    FutureImport,
    Pattern,  // capture in a `match` case
    TypeParameter,
    TypeAlias,
    GlobalDecl,  // global x, in the function's scope
    NonlocalDecl,
    DunderAll,  // __all__ in the module's scope
};

enum BindingFlag : u16 {
    kUsed = 1,  // some reference resolves to it (or resolved to the binding it replaced, in the same scope)
    kUnpacked = 2,          // target inside a tuple or list: a, b = …
    kInTypeChecking = 4,    // inside `if TYPE_CHECKING:`
    kExplicitReexport = 8,  // import a as a, from a import b as b
    kGlobal = 16,           // bound through `global`
    kNonlocal = 32,
    kInTryImport = 64,            // inside a try that catches ImportError or ModuleNotFoundError
    kInDeferred = 128,            // made while running a function body
    kInLoop = 256,                // inside the body of a for or while of its scope
    kInStatementOfHandler = 512,  // inside an except handler
    kChained = 1024,              // one of several targets: a = b = …
};

struct Binding {
    NameId name;
    SymbolId symbol;  // of the scope where it is written, also for kGlobal and kNonlocal
    ScopeId scope;    // where it is written
    NodeId node;  // Name, alias, FunctionDef, ClassDef, arg, ExceptHandler, MatchAs …; Global for GlobalDecl
    u32 start;    // the name itself
    u32 end;
    BindingId shadowed;  // the binding of the same symbol that was in force before; kNone when none
    BindingId next_in_scope;
    ReferenceId references;  // last reference that resolves to it, through Reference::previous
    BranchId branch;
    u32 import;  // ImportId of an import; of ExceptUnbound the binding that the handler hid; else kNone
    BindingKind kind;
    u8 reserved;
    u16 flags;  // BindingFlag

    [[nodiscard]] Range range() const noexcept { return {start, end}; }
    [[nodiscard]] bool used() const noexcept { return (flags & kUsed) != 0; }
    [[nodiscard]] bool is_import() const noexcept {
        return kind >= BindingKind::Import && kind <= BindingKind::FutureImport;
    }
};

enum ReferenceFlag : u16 {
    kRefAnnotation = 1,         // inside an annotation or another type expression
    kRefString = 2,             // inside a string annotation: node is the string constant
    kRefDeferred = 4,           // evaluated late: function body, lambda, late annotation
    kRefTypeChecking = 8,       // inside `if TYPE_CHECKING:`
    kRefDelete = 16,            // del x
    kRefDunderAll = 32,         // an entry of __all__: node is the string constant
    kRefMaybeStar = 64,         // unresolved, and a star import might define it
    kRefNameErrorCaught = 128,  // inside a try whose handlers catch NameError
    kRefAugmented = 256,        // the load of x += …
    kRefHead = 512,  // in a base of a class, or in a signature's annotation that is evaluated at once
};

struct Reference {
    NameId name;
    NodeId node;  // Name; Constant for kRefString and kRefDunderAll
    u32 start;    // of the name
    u32 end;
    ScopeId scope;
    BindingId binding;     // kNone: undefined
    ReferenceId previous;  // earlier reference to the same binding
    BranchId branch;
    u16 flags;  // ReferenceFlag
    u16 reserved;
};

// One arm of an if, try or match statement, or the body of a with. Branch 0 is straight-line code.
struct Branch {
    NodeId statement;  // If, Try, With or Match; kNone for branch 0
    BranchId parent;
    u32 arm;  // if and each elif: 0, 1 …; try: kArmBody, 1 + handler …; match: case
};
enum BranchArm : u32 { kArmBody = 0, kArmElse = 0xFFFF'FFF0, kArmFinally = 0xFFFF'FFF1 };

struct Import {
    NodeId statement;  // Import or ImportFrom
    NodeId alias;
    BindingId binding;  // kNone for a star import
    NameId module;  // dotted: "a.b" of `import a.b` and of `from a.b import c`; kNone for `from . import c`
    NameId member;  // c; kNone for `import …` and stars
    u32 segments;   // full name as NameIds: segment_count entries of Model::segments from here
    u16 segment_count;
    u16 level;  // leading dots
    bool star;
};

struct AllEntry {
    NodeId node;  // string constant
    NameId name;
};

enum class SemanticErrorCode : u8 {
    DuplicateArgument,
    ParameterAndGlobal,
    ParameterAndNonlocal,
    NonlocalAndGlobal,
    NonlocalAtModule,
    NonlocalNotFound,
    NonlocalTypeParameter,
    UsedBeforeGlobal,
    UsedBeforeNonlocal,
    AssignedBeforeGlobal,
    AssignedBeforeNonlocal,
    AnnotatedGlobal,
    AnnotatedNonlocal,
    DuplicateTypeParameter,
    StarImportNotAtModule,
    FutureFeatureNotDefined,
    FutureNotAChance,
    WalrusRebindsIteration,
    WalrusInIterable,
    WalrusInComprehension,  // … of a class body, type alias …: `place`
    IterationRebindsWalrus,
    WalrusInTypeScope,  // `place` says which
    YieldInTypeScope,
    AwaitInTypeScope,
    YieldInComprehension,  // `place` says in which kind
    // Those that follow CPython finds in its compiler before 3.14, in the symbol table since.
    FutureNotFirst,
    AssignToDebug,
    DeleteDebug,
    AwaitOutsideFunction,
    AwaitOutsideAsync,
    AsyncForOutsideAsync,
    AsyncWithOutsideAsync,
    AsyncComprehensionOutsideAsync,
};

// Where an expression stands that may not stand there.
enum class Place : u8 {
    None,
    Module,  // outside of functions and classes
    Annotation,
    TypeAlias,
    Generic,
    TypeVarBound,
    TypeVarConstraint,
    TypeVarDefault,
    ParamSpecDefault,
    TypeVarTupleDefault,
    ClassBody,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    GeneratorExpression,
};

// What CPython's symbol table refuses although it parses. In the order in which CPython finds them.
struct SemanticError {
    SemanticErrorCode code;
    Place place;
    u32 start;
    u32 end;
    NameId name;  // kNone when the message names none
};

// A dotted name through which a value is reached, imports seen through: os.path.join, builtins.eval.
struct QualifiedName {
    static constexpr u32 kMaxSegments = 12;
    NameId segments[kMaxSegments];
    u32 count = 0;  // 0: not known
    const Interner* names = nullptr;

    explicit operator bool() const noexcept { return count != 0; }
    [[nodiscard]] std::string_view segment(u32 i) const noexcept { return names->text(segments[i]); }
    [[nodiscard]] NameId last() const noexcept { return segments[count - 1]; }
    // is("subprocess", "Popen"); cheap: lengths are compared first. Known names compare faster as segments[i]
    // == names::x.
    template <class... Parts>
    [[nodiscard]] bool is(const Parts&... parts) const noexcept {
        u32 i = 0;
        return count == sizeof...(Parts) && ((segment(i++) == std::string_view(parts)) && ...);
    }
    [[nodiscard]] bool starts_with(std::string_view module) const noexcept {
        return count != 0 && segment(0) == module;
    }
    void append_to(std::string& out) const;
};

struct Model {
    const parse::Tree* tree = nullptr;
    const Interner* names = nullptr;
    lex::PythonVersion version = lex::kNewestVersion;
    bool stub = false;                // a .pyi file
    bool future_annotations = false;  // from __future__ import annotations
    bool has_star_import = false;     // at module level
    // A function may read a name from outside that is its own elsewhere in it: any name, or one of
    // read_early.
    bool reads_early = false;
    bool all_defined = false;  // __all__ is assigned somewhere
    bool all_dynamic = false;  // … in a way that cannot be read: entries are what could be

    Vec<Scope> scopes;  // [0] is the module
    Vec<Symbol> symbols;
    Vec<SymbolId> read_early;  // read before they had a value, or when they had lost it; some more than once
    Vec<NameSlots> slots;      // by name; names that came up late may be missing
    Vec<Binding> bindings;
    Vec<Reference> references;
    Vec<Import> imports;
    Vec<NameId> segments;
    Vec<Branch> branches;
    Vec<AllEntry> all;
    Vec<SemanticError> errors;
    Vec<NodeId> invalid_string_annotations;  // constants that do not parse as an expression
    Vec<NameId> module;  // the module's own dotted name, part by part; empty when it is not known
    SymbolTable table;
    Vec<u32> facts;  // one per node; only valid for Name (binding) and for nodes that make a scope (ScopeId)

    // Name nodes: the binding loaded, stored to or deleted. kNone when undefined.
    [[nodiscard]] BindingId binding_of(NodeId name) const noexcept { return facts[name]; }
    // FunctionDef, ClassDef, Lambda, comprehensions, Module: the scope of the body.
    [[nodiscard]] ScopeId scope_of(NodeId definition) const noexcept { return facts[definition]; }
    // The scope in which a node is evaluated (for a FunctionDef: where the name is bound); climbs the
    // parents.
    [[nodiscard]] ScopeId scope_at(NodeId node) const noexcept;
    // kNone when the scope never mentions the name.
    [[nodiscard]] SymbolId find_symbol(ScopeId scope, NameId name) const noexcept {
        return name < slots.size() ? find_symbol(slots[name], scope, name) : kNone;
    }
    [[nodiscard]] SymbolId find_symbol(const NameSlots& slot, ScopeId scope, NameId name) const noexcept {
        if (scope == 0) {
            return slot.module;
        }
        if (slot.has_none(scope)) {
            return kNone;
        }
        const Symbol& recent = symbols[slot.recent];
        if (recent.scope == scope) {
            return slot.recent;
        }
        SymbolId id = slot.newest;
        if (symbols[id].depth() > kShortChain) {
            return find_in_scope(scope, name);
        }
        while (id != kNone && symbols[id].scope != scope) {
            id = symbols[id].older;
        }
        return id;
    }

    [[nodiscard]] SymbolId find_in_scope(ScopeId scope, NameId name) const noexcept {
        SymbolId id = scopes[scope].first;
        for (u32 i = 0; i < kNearSymbols && id != kNone; ++i) {
            if (symbols[id].name == name) {
                return id;
            }
            id = symbols[id].next;
        }
        return id == kNone ? kNone : table.find(scope, name);
    }

    // What a Name or a chain of Attributes on one stands for; false when not reached through an import, a
    // builtin (builtins come as builtins.x), or a class or function of this file (as module.name). Relative
    // imports and definitions have a known name only where the module's is known.
    [[nodiscard]] QualifiedName qualified_name(NodeId expr) const noexcept;
    // resolves_to(call.func(), "subprocess", "Popen"). For many candidates call qualified_name() once.
    template <class... Parts>
    [[nodiscard]] bool resolves_to(NodeId expr, const Parts&... parts) const noexcept {
        return qualified_name(expr).is(parts...);
    }
    // Is `expr` the builtin of this name, not shadowed? Cheaper than qualified_name().
    [[nodiscard]] bool is_builtin(NodeId expr, NameId name) const noexcept {
        const parse::Node& node = (*tree)[expr];
        return node.kind == parse::NodeKind::Name && tree->name_of(node) == name &&
               facts[expr] != kNone && bindings[facts[expr]].kind == BindingKind::Builtin;
    }
    // typing, typing_extensions (and what the file imports from them) count as one: is_typing(expr, "Any").
    [[nodiscard]] bool is_typing(NodeId expr, std::string_view member) const noexcept;

    // Can control pass through both? Not for two arms of one statement.
    [[nodiscard]] bool exclusive(BranchId a, BranchId b) const noexcept;

    void clear() noexcept;
};

// Is there a rule for it (F404, F406, F407, F704), which reports it where it is selected? The others are
// reported always.
[[nodiscard]] constexpr bool has_rule(SemanticErrorCode code) noexcept {
    return code == SemanticErrorCode::StarImportNotAtModule ||
           code == SemanticErrorCode::FutureFeatureNotDefined ||
           code == SemanticErrorCode::FutureNotAChance || code == SemanticErrorCode::FutureNotFirst ||
           code == SemanticErrorCode::AwaitOutsideFunction;
}

// The sentence for people, as CPython words it.
[[nodiscard]] std::string describe(const SemanticError& error, const Model& model);

}  // namespace pyforge::semantic
