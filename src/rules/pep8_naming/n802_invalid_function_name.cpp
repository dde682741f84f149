#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Does the class inherit from one that calls methods by a rule of its own: visit_<Node> of ast's visitors,
// do_<METHOD> of HTTP handlers? Asked once a class, and only when a method needs to know.
class Caller {
  public:
    Caller(const Context& ctx, NodeId scope) noexcept : ctx_(ctx), scope_(scope) {}

    bool calls(NodeId function, std::string_view name) {
        const bool visit = name.starts_with("visit_");
        if ((!visit && !name.starts_with("do_")) || ctx_.tree.kind(scope_) != NodeKind::ClassDef ||
            ctx_.tree.parent(function) != scope_) {
            return false;
        }
        if (!asked_) {
            asked_ = true;
            any_base(ctx_, scope_, [this](const semantic::QualifiedName& base) {
                visitor_ = visitor_ || base.is("ast", "NodeVisitor") || base.is("ast", "NodeTransformer");
                handler_ = handler_ || base.is("http", "server", "BaseHTTPRequestHandler") ||
                           base.is("http", "server", "CGIHTTPRequestHandler") ||
                           base.is("http", "server", "SimpleHTTPRequestHandler");
                return visitor_ && handler_;
            });
        }
        return visit ? visitor_ : handler_;
    }

  private:
    const Context& ctx_;
    NodeId scope_;
    bool asked_ = false;
    bool visitor_ = false;
    bool handler_ = false;
};

void check_function(Context& ctx, const semantic::Binding& binding, Caller& caller) {
    const std::string_view name = ctx.names.text(binding.name);
    if (naming::is_lower_case(name) || naming::is_ignored(ctx.settings, name)) {
        return;
    }
    const Function function = function_of(ctx, binding.node);
    if (!has_typing_decorator(ctx, function, "override") &&
        !has_typing_decorator(ctx, function, "overload") && !caller.calls(function.id, name)) {
        ctx.report(binding.range(), {"Function name `", name, "` should be lowercase"});
    }
}

void check(Context& ctx, u32 id) {
    const semantic::Scope& scope = ctx.model.scopes[id];
    Caller caller(ctx, scope.node);
    for (u32 at = scope.first_binding; at != kNone; at = ctx.model.bindings[at].next_in_scope) {
        if (ctx.model.bindings[at].kind == semantic::BindingKind::Function) {
            check_function(ctx, ctx.model.bindings[at], caller);
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n802_invalid_function_name{
    .code = "N802",
    .name = "invalid-function-name",
    .family = "pep8-naming",
    .summary = "Function name `{name}` should be lowercase",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds functions and methods with capitals in their name. Left alone are methods under "
                    "`@override` and "
                    "`@overload`, and the names that `ast.NodeVisitor` and HTTP request handlers call.",
            .why = "One form for all functions lets readers tell them from classes, and spell them without "
                   "looking.",
            .example = "def readConfig(): ...\n",
            .instead = "def read_config(): ...\n",
            .references = "https://peps.python.org/pep-0008/#function-and-variable-names\n"},
    .on = {.scope = check},
};

}  // namespace pyforge::rules
