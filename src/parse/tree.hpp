// The tree: CPython's `ast` in flat arrays.
//
// Nodes stand in POST-ORDER and in source order: every node comes after all its descendants, and the subtree
// of node n is the contiguous run [nodes[n].first, n]. So a forward scan sees children before parents, a
// reverse scan sees parents before children, and neither needs recursion or a stack. The root (Module) is the
// last node.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "base/types.hpp"
#include "base/vec.hpp"
#include "lex/token.hpp"
#include "source/text.hpp"

namespace pyforge::parse {

using NodeId = u32;

enum class NodeKind : u8 {
#define NODE(Name) Name,
#include "parse/node_kinds.def"
};
inline constexpr u32 kNodeKindCount = static_cast<u32>(NodeKind::TypeVarTuple) + 1;

[[nodiscard]] std::string_view kind_name(NodeKind kind) noexcept;
[[nodiscard]] constexpr bool is_stmt(NodeKind k) noexcept {
    return k >= NodeKind::FunctionDef && k <= NodeKind::ErrorStmt;
}
[[nodiscard]] constexpr bool is_expr(NodeKind k) noexcept {
    return k >= NodeKind::BoolOp && k <= NodeKind::ErrorExpr;
}
[[nodiscard]] constexpr bool is_pattern(NodeKind k) noexcept {
    return k >= NodeKind::MatchValue && k <= NodeKind::MatchOr;
}
[[nodiscard]] constexpr bool is_function(NodeKind k) noexcept {
    return k == NodeKind::FunctionDef || k == NodeKind::AsyncFunctionDef;
}
[[nodiscard]] constexpr bool is_comprehension(NodeKind k) noexcept {
    return k >= NodeKind::ListComp && k <= NodeKind::GeneratorExp;
}

// Node::op of BinOp, AugAssign, UnaryOp, BoolOp; entries of Compare.ops.
enum class Operator : u8 {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,  // BinOp, AugAssign
    Invert,
    Not,
    UAdd,
    USub,  // UnaryOp
    And,
    Or,  // BoolOp
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,  // Compare
};
// The class name of CPython's `ast`: "Add", "NotIn" …
[[nodiscard]] std::string_view operator_name(Operator op) noexcept;

// Node::op of Constant, and of MatchSingleton (None, True, False).
enum class ConstantKind : u8 { None, True, False, Ellipsis, Int, Float, Complex, Str, Bytes };

enum class Context : u8 { Load, Store, Del };

enum NodeFlag : u8 {
    kContextMask = 3,
    kParenthesized = 4,  // an expression that stands in its own parentheses (which are not part of its range)
    kConcatenated = 8,   // Constant/JoinedStr/TemplateStr made of more than one literal
    kUnicodeKind = 16,   // Constant: CPython's kind='u'
    kHasDebugText = 32,  // Constant: ends with the text [debug_start, debug_end) of an f"{x=}" field
    kTrailingComma =
        64,  // Tuple/List/Set/Dict/Call/arguments/ImportFrom/…: a comma before the closing bracket
    kSlotsApart = 128,  // Constant: not of one token, or with a debug text; its slots lie in Tree::extra
};

struct Node {
    u32 start;  // byte offsets: where CPython's lineno/col_offset and end_lineno/end_col_offset point. For
                // kinds without
    u32 end;    // a position in CPython (arguments, comprehension, withitem, match_case, Module): the span of
                // the text.
    u32 fields;     // where its slots are, see SlotsAt; read them with Tree::slot() or a view
    NodeId parent;  // kNone for the root
    NodeId first;   // first node of the subtree, itself when a leaf
    NodeKind kind;
    u8 op;     // Operator or ConstantKind, by kind
    u8 flags;  // NodeFlag
    u8 reserved;

    [[nodiscard]] Range range() const noexcept { return {start, end}; }
    [[nodiscard]] Context context() const noexcept { return static_cast<Context>(flags & kContextMask); }
    [[nodiscard]] Operator oper() const noexcept { return static_cast<Operator>(op); }
    [[nodiscard]] ConstantKind constant() const noexcept { return static_cast<ConstantKind>(op); }
};
static_assert(sizeof(Node) == 24);

enum class FieldType : u8 { Node, Opt, List, OptList, Name, OptName, Names, Int, Ops, Raw, Op, Ctx };
struct Field {
    FieldType type;
    u8 slot;  // index of the slot; meaningless for Op and Ctx
    std::string_view name;
};
// Fields of a kind in CPython's order (then ours).
[[nodiscard]] std::span<const Field> fields_of(NodeKind kind) noexcept;

struct SyntaxError {
    u32 start = 0;
    u32 end = 0;
    std::string message;
    bool indentation = false;  // CPython would raise IndentationError or TabError
};

using NodeList = std::span<const NodeId>;

// Where evaluation leaves the order of the nodes, or names are bound or declared inside an expression.
[[nodiscard]] constexpr bool is_turning(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::Lambda:
        case NodeKind::ListComp:
        case NodeKind::SetComp:
        case NodeKind::DictComp:
        case NodeKind::GeneratorExp:
        case NodeKind::comprehension:
        case NodeKind::IfExp:
        case NodeKind::NamedExpr:
        case NodeKind::Global:
            return true;
        default:
            return false;
    }
}

// Expressions among them, which may begin with a part that does not run first.
[[nodiscard]] constexpr bool is_turning_expression(NodeKind kind) noexcept {
    return kind == NodeKind::Lambda || kind == NodeKind::IfExp || is_comprehension(kind);
}

// The kinds that many rules are about and few nodes are of.
[[nodiscard]] constexpr bool is_listed(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef:
        case NodeKind::ClassDef:
        case NodeKind::Return:
        case NodeKind::If:
        case NodeKind::Raise:
        case NodeKind::Try:
        case NodeKind::TryStar:
        case NodeKind::ExceptHandler:
        case NodeKind::Assert:
        case NodeKind::Import:
        case NodeKind::ImportFrom:
        case NodeKind::Global:
        case NodeKind::Nonlocal:
        case NodeKind::Break:
        case NodeKind::Continue:
        case NodeKind::BinOp:
        case NodeKind::UnaryOp:
        case NodeKind::Lambda:
        case NodeKind::Dict:
        case NodeKind::Await:
        case NodeKind::Yield:
        case NodeKind::YieldFrom:
        case NodeKind::Compare:
        case NodeKind::JoinedStr:
        case NodeKind::Starred:
            return true;
        default:
            return false;
    }
}

// What a node is to a walk over names: a byte for each, so that sixteen nodes are looked at together.
enum NodeMark : u8 {
    kMarkVisit = 128,  // a name, or something rare that a walk over an expression stops at
    kMarkBegins = 64,  // perhaps a turning expression begins here; one that was taken back leaves its mark
    kMarkString = 32,  // a Constant of text
    kMarkSubscript = 16,
    kMarkCall = 8,
};
inline constexpr u32 kMarksPadding = 64;  // bytes that may be read behind the marks

[[nodiscard]] constexpr u8 mark_of(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::Name:
        case NodeKind::NamedExpr:
        case NodeKind::MatchAs:
        case NodeKind::MatchStar:
        case NodeKind::MatchMapping:
        case NodeKind::Yield:
        case NodeKind::YieldFrom:
        case NodeKind::Await:
            return kMarkVisit;
        case NodeKind::Subscript:
            return kMarkSubscript;
        case NodeKind::Call:
            return kMarkCall;
        default:
            return 0;
    }
}

// Where the slots of a node are. Two thirds of all nodes need no word of Tree::extra.
enum class SlotsAt : u8 {
    Extra,  // Node::fields is the index of the first one in Tree::extra
    Node,   // Node::fields is the only one, or there is none
    // Attribute: its value is the node before it, Node::fields the name.
    ChildBefore,
    // Constant: Node::fields is the only token, or as Extra with kSlotsApart.
    Token,
};
[[nodiscard]] constexpr SlotsAt slots_at(NodeKind kind, u32 count) noexcept {
    return kind == NodeKind::Attribute  ? SlotsAt::ChildBefore
           : kind == NodeKind::Constant ? SlotsAt::Token
           : count <= 1                 ? SlotsAt::Node
                                        : SlotsAt::Extra;
}

// A tree and what it was made from. Views: valid while text, tokens and names of the workspace are.
struct Tree {
    Vec<Node> nodes;
    Vec<u32> extra;  // slots of those nodes that do not hold them (SlotsAt) and lists ([count, item…], a slot
                     // holds the index of the count; extra[0] = 0 is the empty list)
    // Nodes for whose kind is_turning() holds, in order: those where evaluation leaves the order of the
    // nodes, or names are bound or declared inside an expression. Few, and most passes over the tree are
    // about them.
    Vec<NodeId> turning;
    // Nodes for whose kind is_listed() holds, in order.
    Vec<NodeId> listed;
    Vec<u8> marks;  // one NodeMark per node, and room for kMarksPadding more
    // Attributes of constants: `"{}".format`, in order.
    Vec<NodeId> of_constants;
    // In order, the colons behind which the block stands on the same line, and the semicolons.
    Vec<lex::TokenId> joints;
    const source::Text* text = nullptr;
    const lex::Tokens* tokens = nullptr;
    const Interner* names = nullptr;

    [[nodiscard]] NodeId root() const noexcept { return nodes.size() - 1; }
    [[nodiscard]] u32 size() const noexcept { return nodes.size(); }
    [[nodiscard]] const Node& operator[](NodeId id) const noexcept { return nodes[id]; }
    [[nodiscard]] NodeKind kind(NodeId id) const noexcept { return nodes[id].kind; }
    [[nodiscard]] NodeId parent(NodeId id) const noexcept { return nodes[id].parent; }
    [[nodiscard]] u32 slot(NodeId id, u32 i) const noexcept;
    // The same where the place is known: inlined, so that nothing is left to ask.
    [[nodiscard, gnu::always_inline]] u32 slot_at(SlotsAt place, NodeId id, u32 fields,
                                                  u32 i) const noexcept {
        switch (place) {
            case SlotsAt::Node:
                return fields;
            case SlotsAt::ChildBefore:
                return i == 0 ? id - 1 : fields;
            case SlotsAt::Token:
                if ((nodes[id].flags & kSlotsApart) == 0) {
                    return i < 2 ? fields : 0;
                }
                break;
            case SlotsAt::Extra:
                break;
        }
        return extra[fields + i];
    }
    // The name of a Name.
    [[nodiscard]] static NameId name_of(const Node& name) noexcept { return name.fields; }
    [[nodiscard]] std::span<const u32> list(u32 slot_value) const noexcept {
        return {extra.data() + slot_value + 1, extra[slot_value]};
    }
    [[nodiscard]] std::string_view slice(NodeId id) const noexcept {
        return text->slice(nodes[id].start, nodes[id].end);
    }
    [[nodiscard]] std::string_view name(NameId id) const noexcept { return names->text(id); }
    // Is `id` inside the subtree of `ancestor` (or the same)?
    [[nodiscard]] bool within(NodeId id, NodeId ancestor) const noexcept {
        return nodes[ancestor].first <= id && id <= ancestor;
    }
    // tree.get<ast::Call>(id).func(): typed view; the kind must match (asserted in debug builds).
    template <class View>
    [[nodiscard]] View get(NodeId id) const noexcept;
    // The view, or one that is false in a condition when the kind differs.
    template <class View>
    [[nodiscard]] View try_get(NodeId id) const noexcept;

    // Calls fn(child) for every child in field order (kNone entries left out).
    template <class Fn>
    void for_each_child(NodeId id, Fn&& fn) const;

    // Value of a Str or Bytes constant (see lex/literals.hpp for the form); appended to out.
    void append_constant(NodeId id, std::string& out) const;
    // The text of a replacement field as CPython keeps it (f"{x=}", Interpolation.str): without comments,
    // line ends as \n.
    void append_source(u32 start, u32 end, std::string& out) const;

    void clear() noexcept {
        nodes.clear();
        extra.clear();
        turning.clear();
        listed.clear();
        marks.clear();
        of_constants.clear();
        joints.clear();
    }
};

}  // namespace pyforge::parse

// Typed views of nodes: pyforge::ast::FunctionDef and so on.
namespace pyforge::ast {
using parse::NodeId;
using parse::NodeKind;
using parse::NodeList;
using parse::Operator;

namespace slots {
#define NODE(Name) \
    struct Name {  \
        enum Slot : pyforge::u32 {
#define FIELD(type, name) name,
#define END(Name) \
    kCount        \
    }             \
    ;             \
    }             \
    ;
#include "parse/node_kinds.def"
}  // namespace slots

struct View {
    const parse::Tree* tree = nullptr;
    u32 fields = 0;
    NodeId id = kNone;
    explicit operator bool() const noexcept { return tree != nullptr; }
    [[nodiscard]] const parse::Node& node() const noexcept { return tree->nodes[id]; }
    [[nodiscard]] parse::Context ctx() const noexcept { return node().context(); }
    [[nodiscard]] Operator op() const noexcept { return node().oper(); }

  protected:
    template <class Slots, NodeKind kind>
    [[nodiscard]] u32 slot_in(u32 i) const noexcept {
        return tree->slot_at(parse::slots_at(kind, Slots::kCount), id, fields, i);
    }
};

// What an accessor returns, by field type.
#define PYFORGE_GET_Node(i) (slot_in<S, kKind>(i))
#define PYFORGE_GET_Opt(i) (slot_in<S, kKind>(i))
#define PYFORGE_GET_List(i) (tree->list(slot_in<S, kKind>(i)))
#define PYFORGE_GET_OptList(i) (tree->list(slot_in<S, kKind>(i)))
#define PYFORGE_GET_Name(i) (slot_in<S, kKind>(i))
#define PYFORGE_GET_OptName(i) (slot_in<S, kKind>(i))
#define PYFORGE_GET_Names(i) (tree->list(slot_in<S, kKind>(i)))
#define PYFORGE_GET_Int(i) (static_cast<pyforge::i32>(slot_in<S, kKind>(i)))
#define PYFORGE_GET_Ops(i) (tree->list(slot_in<S, kKind>(i)))
#define PYFORGE_GET_Raw(i) (slot_in<S, kKind>(i))

#define NODE(Name)             \
    struct Name : View {       \
        using S = slots::Name; \
        static constexpr NodeKind kKind = NodeKind::Name;
#define FIELD(type, name)                      \
    [[nodiscard]] auto name() const noexcept { \
        return PYFORGE_GET_##type(S::name);    \
    }
#define END(Name) \
    }             \
    ;
#include "parse/node_kinds.def"

#undef PYFORGE_GET_Node
#undef PYFORGE_GET_Opt
#undef PYFORGE_GET_List
#undef PYFORGE_GET_OptList
#undef PYFORGE_GET_Name
#undef PYFORGE_GET_OptName
#undef PYFORGE_GET_Names
#undef PYFORGE_GET_Int
#undef PYFORGE_GET_Ops
#undef PYFORGE_GET_Raw
}  // namespace pyforge::ast

#include "parse/tree_inline.hpp"
