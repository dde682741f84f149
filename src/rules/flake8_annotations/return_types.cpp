#include "rules/flake8_annotations/return_types.hpp"

#include <algorithm>

#include "rules/flake8_annotations/annotations.hpp"
#include "rules/flake8_annotations/inferred.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// The offset after the parameter list's closing bracket; kNone when it cannot be found.
u32 end_of_parameters(const Context& ctx, const Function& function) {
    TokenId at = ctx.tokens.at_or_after(definition_name(ctx, function.id).end);
    if (ctx.tokens[at].kind == TokenKind::LeftBracket && ctx.tokens[at].value != kNone) {
        at = ctx.tokens[at].value + 1;
    }
    const lex::Token& open = ctx.tokens[at];
    return open.kind == TokenKind::LeftParen && open.value != kNone ? ctx.tokens[open.value].end : kNone;
}

// What a special method must return whatever its body does; empty where that depends.
std::string_view given_type(std::string_view name) {
    static constexpr std::string_view kNone[] = {"__init__",    "__del__",     "__setattr__", "__delattr__",
                                                 "__setitem__", "__delitem__", "__set__"};
    static constexpr std::string_view kInt[] = {"__len__", "__length_hint__", "__int__", "__index__"};
    static constexpr std::string_view kStr[] = {"__str__", "__repr__", "__format__"};
    static constexpr std::string_view kBool[] = {"__bool__", "__contains__", "__instancecheck__",
                                                 "__subclasscheck__"};
    const auto among = [name](std::span<const std::string_view> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return among(kNone)            ? "None"
           : among(kStr)           ? "str"
           : among(kInt)           ? "int"
           : among(kBool)          ? "bool"
           : name == "__bytes__"   ? "bytes"
           : name == "__float__"   ? "float"
           : name == "__complex__" ? "complex"
                                   : "";
}

bool is_abstract(const Context& ctx, const Function& function) {
    for (const NodeId decorator : function.decorators) {
        const semantic::QualifiedName name = ctx.model.qualified_name(decorator);
        if (name.starts_with("abc")) {
            return true;
        }
    }
    return has_typing_decorator(ctx, function, "overload");
}

struct Returns {
    bool value = false;   // some `return` has a value other than None
    bool yields = false;  // not looked for where there is a value
};

// What the function's own body does, not that of functions inside.
Returns returns_of(const Context& ctx, const Function& function) {
    const parse::Tree& tree = ctx.tree;
    Returns returns;
    for (std::size_t i = function.body.size(); i-- > 0 && !returns.value;) {  // most return at the end
        const NodeId statement = function.body[i];
        for (NodeId id = statement + 1; id-- > tree[statement].first && !returns.value;) {
            switch (tree.kind(id)) {
                case NodeKind::FunctionDef:
                case NodeKind::AsyncFunctionDef:
                case NodeKind::ClassDef:
                case NodeKind::Lambda:
                    id = tree[id].first;
                    break;
                case NodeKind::Return: {
                    const NodeId value = tree.get<ast::Return>(id).value();
                    const bool none = value == kNone || (tree.kind(value) == NodeKind::Constant &&
                                                         tree[value].constant() == parse::ConstantKind::None);
                    returns.value = returns.value || !none;
                    break;
                }
                case NodeKind::Yield:
                case NodeKind::YieldFrom:
                    returns.yields = true;
                    break;
                default:
                    break;
            }
        }
    }
    return returns;
}

// Is a parameter annotated, self or cls left out?
bool has_typed_parameter(const Context& ctx, const Function& function) {
    bool typed = false;
    annotations::for_each_typed_parameter(ctx, function, [&](Parameter p) {
        typed = typed || ctx.tree.get<ast::arg>(p.arg).annotation() != kNone;
    });
    return typed;
}

struct Target {
    const Rule* rule;
    std::string_view message;
};

Target target_of(const Context& ctx, const Definition& definition, const Function& function,
                 std::string_view name) {
    const NodeId around = ctx.facts().definitions[definition.parent].node;
    if (ctx.tree.kind(around) == NodeKind::ClassDef) {
        bool is_static = false;
        for (const NodeId decorator : function.decorators) {
            const semantic::QualifiedName by = ctx.model.qualified_name(decorator);
            if (by.is("builtins", "classmethod")) {
                return {&ann206_missing_return_type_class_method,
                        "Missing return type annotation for classmethod `"};
            }
            is_static = is_static || by.is("builtins", "staticmethod");
        }
        if (is_static) {
            return {&ann205_missing_return_type_static_method,
                    "Missing return type annotation for staticmethod `"};
        }
        if (is_dunder(name)) {
            return {&ann204_missing_return_type_special_method,
                    "Missing return type annotation for special method `"};
        }
    }
    return definition.is_public ? Target{&ann201_missing_return_type_public_function,
                                         "Missing return type annotation for public function `"}
                                : Target{&ann202_missing_return_type_private_function,
                                         "Missing return type annotation for private function `"};
}

}  // namespace

void check_return_type(Context& ctx, const Definition& definition) {
    if (!annotations::is_checked(ctx, definition)) {
        return;
    }
    const Function function = function_of(ctx, definition.node);
    if (function.returns != kNone) {
        return;
    }
    const std::string_view name = ctx.tree.name(function.name);
    const Target target = target_of(ctx, definition, function, name);
    if (!ctx.selected(*target.rule)) {
        return;
    }
    const bool special = target.rule == &ann204_missing_return_type_special_method;
    if (special && name == "__init__" && ctx.settings.annotations.mypy_init_return &&
        has_typed_parameter(ctx, function)) {
        return;
    }
    const Returns returns = returns_of(ctx, function);
    if (!returns.value && ctx.settings.annotations.suppress_none_returning) {
        return;
    }
    Report report = ctx.report(*target.rule, definition_name(ctx, function.id), {target.message, name, "`"});
    annotations::Returned type;
    if (special) {
        type.pieces[0] = given_type(name);
        type.count = type.pieces[0].empty() ? 0 : 1;
    } else if (!returns.yields && !ctx.is_stub && !(returns.value && ctx.settings.target_version < 310)) {
        type = annotations::infer_return(ctx, function);
        type.count = type.nothing && is_abstract(ctx, function) ? 0 : type.count;
    }
    const u32 at = type.count == 0 ? kNone : end_of_parameters(ctx, function);
    if (at != kNone) {
        const auto& p = type.pieces;
        report
            .insert(at,
                    {" -> ", p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12]})
            .unsafe();
    }
}

}  // namespace pyforge::rules
