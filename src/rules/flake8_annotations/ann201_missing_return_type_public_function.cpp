#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "rules/flake8_annotations/annotations.hpp"

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
    bool value = false;      // some `return` has a value other than None
    bool otherwise = false;  // yields, or may not return at all
};

// What the function's own body does, not that of functions inside.
Returns returns_of(const Context& ctx, const Function& function) {
    const parse::Tree& tree = ctx.tree;
    Returns returns;
    for (const NodeId statement : function.body) {
        for (NodeId id = statement + 1; id-- > tree[statement].first;) {
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
                case NodeKind::Raise:
                    returns.otherwise = true;
                    break;
                default:
                    break;
            }
        }
    }
    return returns;
}

void check(Context& ctx, const Definition& definition) {
    if (!definition.is_public || !annotations::is_checked(ctx, definition)) {
        return;
    }
    const Function function = function_of(ctx, definition.node);
    if (function.returns != kNone) {
        return;
    }
    const std::string_view name = ctx.tree.name(function.name);
    const bool in_class =
        ctx.tree.kind(ctx.facts().definitions[definition.parent].node) == NodeKind::ClassDef;
    if (in_class) {
        const FunctionKind kind = function_kind(ctx, function);
        if (kind == FunctionKind::StaticMethod || kind == FunctionKind::ClassMethod || is_dunder(name)) {
            return;  // rules of their own
        }
    }
    const Returns returns = returns_of(ctx, function);
    if (!returns.value && ctx.settings.annotations.suppress_none_returning) {
        return;
    }
    Report report = ctx.report(definition_name(ctx, function.id),
                               {"Missing return type annotation for public function `", name, "`"});
    const u32 at = end_of_parameters(ctx, function);
    if (!returns.value && !returns.otherwise && at != kNone && !ctx.is_stub && !is_abstract(ctx, function)) {
        report.insert(at, {" -> None"}).unsafe();
    }
}

constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};

}  // namespace

extern constinit const Rule ann201_missing_return_type_public_function{
    .code = "ANN201",
    .name = "missing-return-type-public-function",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for public function `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds public functions and methods without a return annotation. Public is what neither "
                    "its name, nor "
                    "those around it, nor `__all__` hide; static methods, class methods and special methods "
                    "have rules "
                    "of their own.",
            .why = "The return type is half of what a caller needs to know. A type checker leaves functions "
                   "without "
                   "annotations unchecked.",
            .example = "def area(width: float, height: float):\n    return width * height\n",
            .instead = "def area(width: float, height: float) -> float:\n    return width * height\n",
            .fix = "Adds `-> None` where the body returns nothing. Unsafe: a subclass may return something.",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
