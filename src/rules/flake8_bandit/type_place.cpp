#include "rules/flake8_bandit/type_place.hpp"

#include <algorithm>
#include <iterator>

#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

// What the place of a child in its parent says of the child.
enum class Place : u8 { Open, Type, Value };

bool is_generic(const semantic::QualifiedName& name) noexcept {
    static constexpr std::string_view kBuiltin[] = {"dict", "frozenset", "list", "set", "tuple", "type"};
    if (!name) {
        return false;
    }
    const std::string_view root = name.segment(0);
    if (root == "builtins") {
        return std::find(std::begin(kBuiltin), std::end(kBuiltin), name.segment(name.count - 1)) !=
               std::end(kBuiltin);
    }
    return root == "typing" || root == "typing_extensions" || root == "collections";
}

// `id` stands somewhere inside the subscript.
Place in_subscript(const Context& ctx, NodeId subscript, NodeId id) noexcept {
    const auto view = ctx.tree.get<ast::Subscript>(subscript);
    const semantic::QualifiedName name = ctx.model.qualified_name(view.value());
    if (!ctx.tree.within(id, view.slice()) || !is_generic(name)) {
        return Place::Open;
    }
    const std::string_view last = name.segment(name.count - 1);
    if (last == "Literal") {
        return Place::Value;
    }
    if (last == "Annotated") {
        const auto items = ctx.tree.try_get<ast::Tuple>(view.slice());
        return items && !items.elts().empty() && !ctx.tree.within(id, items.elts()[0]) ? Place::Value
                                                                                       : Place::Type;
    }
    return Place::Type;
}

Place in_call(const Context& ctx, NodeId call, NodeId child) noexcept {
    const auto view = ctx.tree.get<ast::Call>(call);
    if (child == view.func()) {
        return Place::Open;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(view.func());
    if (name.count != 2 || (name.segment(0) != "typing" && name.segment(0) != "typing_extensions")) {
        return Place::Value;
    }
    const std::string_view last = name.segment(1);
    const auto keyword = ctx.tree.try_get<ast::keyword>(child);
    const std::string_view argument =
        keyword && keyword.arg() != kNone ? ctx.tree.name(keyword.arg()) : std::string_view{};
    const bool first = !view.args().empty() && view.args()[0] == child;
    if (last == "cast") {
        return first || argument == "typ" ? Place::Type : Place::Value;
    }
    const bool makes_type =
        last == "TypeVar" || last == "NewType" || last == "NamedTuple" || last == "TypedDict";
    return makes_type && !first && argument != "name" ? Place::Type : Place::Value;
}

Place in_statement(const Context& ctx, NodeId statement, NodeId child) noexcept {
    const parse::Tree& tree = ctx.tree;
    if (const auto assign = tree.try_get<ast::AnnAssign>(statement)) {
        const bool type = child == assign.annotation() ||
                          (child == assign.value() && ctx.model.is_typing(assign.annotation(), "TypeAlias"));
        return type ? Place::Type : Place::Value;
    }
    if (parse::is_function(tree.kind(statement))) {
        return tree.slot(statement, ast::FunctionDef::S::returns) == child ? Place::Type : Place::Value;
    }
    return tree.kind(statement) == NodeKind::TypeAlias ? Place::Type : Place::Value;
}

Place place_of(const Context& ctx, NodeId parent, NodeId child, NodeId id) noexcept {
    const NodeKind kind = ctx.tree.kind(parent);
    switch (kind) {
        case NodeKind::Subscript:
            return in_subscript(ctx, parent, id);
        case NodeKind::Call:
            return in_call(ctx, parent, child);
        case NodeKind::arg:
        case NodeKind::TypeVar:
        case NodeKind::ParamSpec:
        case NodeKind::TypeVarTuple:
            return Place::Type;
        case NodeKind::arguments:
        case NodeKind::comprehension:
        case NodeKind::Lambda:
            return Place::Value;
        default:
            return parse::is_stmt(kind) ? in_statement(ctx, parent, child) : Place::Open;
    }
}

}  // namespace

bool stands_for_type(const Context& ctx, NodeId id) noexcept {
    NodeId child = id;
    for (NodeId parent = ctx.tree.parent(id); parent != kNone; parent = ctx.tree.parent(child)) {
        if (const Place place = place_of(ctx, parent, child, id); place != Place::Open) {
            return place == Place::Type;
        }
        child = parent;
    }
    return false;
}

}  // namespace pyforge::rules
