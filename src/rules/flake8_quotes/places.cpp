#include "rules/flake8_quotes/places.hpp"

#include <algorithm>

#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr lex::PythonVersion kLateAnnotations = 314;
constexpr u32 kMaxClimb = 256;  // how far up a string looks for what it stands in

// The name of a Name, or the last of an Attribute.
NameId terminal_name(const parse::Tree& tree, NodeId expression) noexcept {
    if (const auto name = tree.try_get<ast::Name>(expression)) {
        return name.id();
    }
    const auto attribute = tree.try_get<ast::Attribute>(expression);
    return attribute ? attribute.attr() : kNone;
}

// May the brackets behind it hold types? In those of others a type stands for itself.
bool is_generic(const Context& ctx, NodeId expression) noexcept {
    static constexpr std::string_view kModules[] = {
        "typing", "typing_extensions", "_typeshed", "builtins", "collections", "contextlib", "re"};
    const semantic::QualifiedName name = ctx.model.qualified_name(expression);
    return name.count >= 2 &&
           std::find(std::begin(kModules), std::end(kModules), name.segment(0)) != std::end(kModules);
}

// Does the call take its argument `child` for a type, or for what holds types?
bool takes_types(const parse::Tree& tree, NodeId at, NodeId child) noexcept {
    const auto call = tree.get<ast::Call>(at);
    const bool first = !call.args().empty() && call.args()[0] == child;
    switch (terminal_name(tree, call.func())) {
        case names::cast: {
            const auto keyword = tree.try_get<ast::keyword>(child);
            return first || (keyword && keyword.arg() != kNone && tree.name(keyword.arg()) == "typ");
        }
        case names::TypeVar:
        case names::NewType:
        case names::TypeAliasType:
        case names::NamedTuple:
        case names::TypedDict:
            return !first && child != call.func();
        default:
            return false;
    }
}

// Is the string, which is a type, the whole of one? A type inside another goes with that.
bool is_whole_type(const Context& ctx, NodeId id) noexcept {
    const parse::Tree& tree = ctx.tree;
    NodeId child = id;
    bool open = true;  // so far only brackets that hold several types, each for itself
    for (u32 steps = 0; steps < kMaxClimb; ++steps) {
        const NodeId at = tree.parent(child);
        if (at == kNone) {
            return false;
        }
        switch (tree.kind(at)) {
            case NodeKind::AnnAssign: {
                const auto statement = tree.get<ast::AnnAssign>(at);
                return statement.value() == child &&
                       (child == id || terminal_name(tree, statement.annotation()) != names::TypeAlias);
            }
            case NodeKind::FunctionDef:
                return tree.get<ast::FunctionDef>(at).returns() != child;
            case NodeKind::AsyncFunctionDef:
                return tree.get<ast::AsyncFunctionDef>(at).returns() != child;
            case NodeKind::arg:
            case NodeKind::TypeAlias:
            case NodeKind::TypeVar:
                return false;
            case NodeKind::Subscript: {
                const auto subscript = tree.get<ast::Subscript>(at);
                if (subscript.slice() == child) {
                    const auto tuple = tree.try_get<ast::Tuple>(child);
                    const bool annotated = open && tuple && !tuple.elts().empty() && tuple.elts()[0] == id &&
                                           terminal_name(tree, subscript.value()) == names::Annotated;
                    if (child != id && !annotated && (open || is_generic(ctx, subscript.value()))) {
                        return false;
                    }
                    open = false;
                }
                break;
            }
            case NodeKind::Call:
                if (!open && takes_types(tree, at, child)) {
                    return false;
                }
                open = false;
                break;
            case NodeKind::keyword:
            case NodeKind::Dict:
            case NodeKind::Tuple:
            case NodeKind::List:
                break;
            default:
                if (parse::is_stmt(tree.kind(at))) {
                    return true;
                }
                if (open) {
                    return false;
                }
                break;
        }
        child = at;
    }
    return false;
}

}  // namespace

Places::Places(Context& ctx) : ctx_(ctx), found_(ctx.facts().stack) {
    found_.clear();
    const parse::Tree& tree = ctx.tree;
    const bool late =
        ctx.is_stub || ctx.model.future_annotations || ctx.settings.target_version >= kLateAnnotations;
    for (NodeId id = 0; id < tree.size(); ++id) {
        switch (tree.kind(id)) {
            case NodeKind::Module:
                add_docstring(tree.get<ast::Module>(id).body());
                break;
            case NodeKind::ClassDef:
                add_docstring(tree.get<ast::ClassDef>(id).body());
                break;
            case NodeKind::FunctionDef:
            case NodeKind::AsyncFunctionDef: {
                const Function function = function_of(ctx, id);
                add_docstring(function.body);
                if (late) {
                    add(function.returns, Place::LateType);
                }
                break;
            }
            case NodeKind::arg:
                if (late) {
                    add(tree.get<ast::arg>(id).annotation(), Place::LateType);
                }
                break;
            case NodeKind::AnnAssign:
                if (late) {
                    add(tree.get<ast::AnnAssign>(id).annotation(), Place::LateType);
                }
                break;
            default:
                break;
        }
    }
    if (ctx.is_stub) {
        add_types_of_stub();
    }
    std::sort(found_.begin(), found_.end());
}

void Places::add(NodeId expression, Place place) {
    if (expression != kNone && is_string(ctx_.tree, expression)) {
        const TokenId token = ctx_.tree.get<ast::Constant>(expression).first_token();
        if (token != kNone) {
            found_.push_back(token * 2 + (place == Place::LateType ? 1 : 0));
        }
    }
}

void Places::add_docstring(parse::NodeList body) {
    const auto statement = body.empty() ? ast::Expr{} : ctx_.tree.try_get<ast::Expr>(body[0]);
    if (statement) {
        add(statement.value(), Place::Docstring);
    }
}

// In stubs nothing is evaluated: whatever is a type as a whole is like an annotation.
void Places::add_types_of_stub() {
    NodeId last = kNone;
    for (const u32 id : ctx_.facts().string_references(ctx_.model)) {
        const NodeId node = ctx_.model.references[id].node;
        if (node != last && is_whole_type(ctx_, node)) {
            add(node, Place::LateType);
        }
        last = node;
    }
    for (const NodeId node : ctx_.model.invalid_string_annotations) {
        if (is_whole_type(ctx_, node)) {
            add(node, Place::LateType);
        }
    }
}

Place Places::at(TokenId token) noexcept {
    while (next_ < found_.size() && found_[next_] / 2 < token) {
        ++next_;
    }
    if (next_ == found_.size() || found_[next_] / 2 != token) {
        return Place::Other;
    }
    return found_[next_] % 2 != 0 ? Place::LateType : Place::Docstring;
}

}  // namespace pyforge::rules
