// Questions about the tree that rules of several families ask. Parameters may be large: nothing here
// recurses.
#pragma once
#include <algorithm>
#include <string_view>

#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::lint {

// A literal: a constant, or a tuple of literals. (None, 1) is one, [1] and -1 are not.
[[nodiscard]] bool is_literal(const parse::Tree& tree, NodeId id) noexcept;
// None, True, False, ....
[[nodiscard]] bool is_singleton(const parse::Tree& tree, NodeId id) noexcept;
// A str constant; f-strings are none.
[[nodiscard]] inline bool is_string(const parse::Tree& tree, NodeId id) noexcept {
    return tree.kind(id) == NodeKind::Constant && tree[id].constant() == parse::ConstantKind::Str;
}

// The value of a str constant, in a buffer that the next question overwrites; empty for other expressions.
[[nodiscard]] std::string_view string_value(const Context& ctx, NodeId id);

enum class Truth : u8 { Unknown, False, True };
// What bool(id) gives where the source alone tells it.
[[nodiscard]] Truth truthiness(const Context& ctx, NodeId id) noexcept;

// The value of a keyword argument; kNone when the call has none of that name.
[[nodiscard]] NodeId keyword_value(const parse::Tree& tree, NodeId call, std::string_view name) noexcept;

// What FunctionDef and AsyncFunctionDef, which have the same slots, have in common.
struct Function {
    NodeId id;
    NameId name;
    NodeId args;
    NodeId returns;  // kNone without an annotation
    parse::NodeList body;
    parse::NodeList decorators;
};
[[nodiscard]] Function function_of(const Context& ctx, NodeId id) noexcept;

// The innermost statement around an expression.
[[nodiscard]] inline NodeId statement_of(const parse::Tree& tree, NodeId id) noexcept {
    while (!parse::is_stmt(tree.kind(id)) && tree.parent(id) != kNone) {
        id = tree.parent(id);
    }
    return id;
}

// The name after `class` or `def`.
[[nodiscard]] Range definition_name(const Context& ctx, NodeId definition) noexcept;

// A class or function from its first decorator on.
[[nodiscard]] Range with_decorators(const Context& ctx, NodeId definition) noexcept;

enum class FunctionKind : u8 { Function, Method, ClassMethod, StaticMethod };
// By the place of the definition and its decorators.
[[nodiscard]] FunctionKind function_kind(const Context& ctx, const Function& function) noexcept;
// Is one of the decorators typing.<member>, such as "overload"?
[[nodiscard]] bool has_typing_decorator(const Context& ctx, const Function& function,
                                        std::string_view member) noexcept;

// @name.setter and @name.deleter belong to the property that is documented and typed at its getter.
[[nodiscard]] bool is_setter(const Context& ctx, const Function& function) noexcept;

// The class whose body defines the function; kNone when it is no method.
[[nodiscard]] NodeId enclosing_class(const Context& ctx, NodeId function) noexcept;

// __init__, __str__ …
[[nodiscard]] inline bool is_dunder(std::string_view name) noexcept {
    return name.starts_with("__") && name.ends_with("__");
}

// All parameters in the order of the source, `*` and `**` included; Parameter::star tells those.
struct Parameter {
    NodeId arg;
    u8 star;  // 0, 1 for *args, 2 for **kwargs
};
// The range of *args and **kwargs from the stars on.
[[nodiscard]] inline Range with_stars(const Context& ctx, NodeId arg) noexcept {
    const Range range = ctx.range(arg);
    return {ctx.tokens[ctx.tokens.at_or_after(range.start) - 1].start, range.end};
}
// Calls fn(Parameter) for each.
template <class Fn>
void for_each_parameter(const parse::Tree& tree, NodeId arguments, Fn&& fn) {
    const auto args = tree.get<ast::arguments>(arguments);
    for (const NodeId arg : args.posonlyargs()) {
        fn(Parameter{arg, 0});
    }
    for (const NodeId arg : args.args()) {
        fn(Parameter{arg, 0});
    }
    if (args.vararg() != kNone) {
        fn(Parameter{args.vararg(), 1});
    }
    for (const NodeId arg : args.kwonlyargs()) {
        fn(Parameter{arg, 0});
    }
    if (args.kwarg() != kNone) {
        fn(Parameter{args.kwarg(), 2});
    }
}

// The classes of this file that `cls` is or inherits from, as far as they can be seen; each once, a limited
// number.
void find_known_bases(const Context& ctx, NodeId cls, Vec<u32>& out);
inline constexpr std::size_t kMostBases = 64;  // looked at for one class
// Does fn(expression) hold for a base class, seen through the classes of this file?
template <class Fn>
bool any_base_expression(const Context& ctx, NodeId cls, Fn&& fn) {
    Vec<u32>& classes = ctx.facts().stack;
    find_known_bases(ctx, cls, classes);
    for (const NodeId known : classes) {
        const auto bases = ctx.tree.get<ast::ClassDef>(known).bases();
        for (const NodeId base : bases.first(std::min(bases.size(), kMostBases))) {
            if (fn(base)) {
                return true;
            }
        }
    }
    return false;
}
// Does fn(name) hold for one, seen through imports, too?
template <class Fn>
bool any_base(const Context& ctx, NodeId cls, Fn&& fn) {
    return any_base_expression(ctx, cls, [&](NodeId base) { return fn(ctx.model.qualified_name(base)); });
}
// The value of Generic[T]; other expressions as they are.
[[nodiscard]] inline NodeId without_subscript(const parse::Tree& tree, NodeId expr) noexcept {
    const auto subscript = tree.try_get<ast::Subscript>(expr);
    return subscript ? subscript.value() : expr;
}

// Is the statement an If that is written as `elif`?
[[nodiscard]] inline bool is_elif(const parse::Tree& tree, NodeId id) noexcept {
    return tree.kind(id) == NodeKind::If && tree.slice(id).starts_with("elif");
}

// The operator token of a comparison: op number `index` of a Compare stands between its operands. `is not`
// and `not in` are two tokens; the range covers both.
[[nodiscard]] Range comparison_operator(const Context& ctx, NodeId compare, u32 index) noexcept;

}  // namespace pyforge::lint
