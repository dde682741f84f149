#include "rules/pep8_naming/first_argument.hpp"

#include <algorithm>

#include "lint/facts.hpp"
#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// The last part of a dotted name, a.b.c; empty for other expressions.
std::string_view last_part(const parse::Tree& tree, NodeId expr) {
    std::string_view last;
    while (const auto attribute = tree.try_get<ast::Attribute>(expr)) {
        last = last.empty() ? tree.name(attribute.attr()) : last;
        expr = attribute.value();
    }
    const auto name = tree.try_get<ast::Name>(expr);
    return !name ? std::string_view{} : last.empty() ? tree.name(name.id()) : last;
}

// Is it a.b.c of "a.b.c"?
bool is_dotted(const semantic::QualifiedName& name, std::string_view dotted) {
    for (u32 i = 0; i < name.count; ++i) {
        const std::string_view segment = name.segment(i);
        const bool last = i + 1 == name.count;
        if (!dotted.starts_with(segment) || (dotted.size() == segment.size()) != last ||
            (!last && dotted[segment.size()] != '.')) {
            return false;
        }
        dotted.remove_prefix(last ? segment.size() : segment.size() + 1);
    }
    return name.count != 0;
}

// A decorator, or the call of one, by its name in `abc` or the builtins, or as the configuration lists it.
bool is_decorator(const Context& ctx, NodeId decorator, std::string_view builtin, std::string_view abstract,
                  const NameList& configured) {
    if (const auto call = ctx.tree.try_get<ast::Call>(decorator)) {
        decorator = call.func();
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(decorator);
    if (name.is("builtins", builtin) || name.is("abc", abstract)) {
        return true;
    }
    return std::any_of(configured.begin(), configured.end(), [&](const std::string& item) {
        return is_dotted(name, item) || last_part(ctx.tree, decorator) == item;
    });
}

FunctionKind kind_of(const Context& ctx, const Function& function) {
    const auto any = [&](std::string_view builtin, std::string_view abstract, const NameList& configured) {
        return std::any_of(function.decorators.begin(), function.decorators.end(), [&](NodeId decorator) {
            return is_decorator(ctx, decorator, builtin, abstract, configured);
        });
    };
    const std::string_view name = ctx.tree.name(function.name);
    if (any("staticmethod", "abstractstaticmethod", ctx.settings.naming.staticmethod_decorators)) {
        return FunctionKind::StaticMethod;
    }
    if (name == "__init_subclass__" || name == "__class_getitem__" ||
        any("classmethod", "abstractclassmethod", ctx.settings.naming.classmethod_decorators)) {
        return FunctionKind::ClassMethod;
    }
    return name == "__new__" ? FunctionKind::StaticMethod : FunctionKind::Method;
}

enum class Metaclass : u8 { No, Maybe, Yes };

// type(x) may be any metaclass: that of x.
Metaclass is_metaclass(const Context& ctx, NodeId cls) {
    Metaclass answer = Metaclass::No;
    any_base_expression(ctx, cls, [&](NodeId base) {
        const auto call = ctx.tree.try_get<ast::Call>(base);
        if (call) {
            const bool type_of = call.args().size() + call.keywords().size() == 1 &&
                                 ctx.model.resolves_to(call.func(), "builtins", "type");
            answer = type_of ? Metaclass::Maybe : answer;
        } else if (ctx.model.resolves_to(without_subscript(ctx.tree, base), "builtins", "type")) {
            answer = Metaclass::Yes;
        } else if (const semantic::QualifiedName name = ctx.model.qualified_name(base)) {
            const bool known =
                name.is("abc", "ABCMeta") || name.is("enum", "EnumMeta") || name.is("enum", "EnumType");
            answer = known ? Metaclass::Yes : answer;
        }
        return answer != Metaclass::No;
    });
    return answer;
}

// A class, about which is asked only when a method needs to know.
class Owner {
  public:
    Owner(const Context& ctx, NodeId cls) noexcept : ctx_(ctx), cls_(cls) {}

    [[nodiscard]] bool has_bases() const noexcept {
        return !ctx_.tree.get<ast::ClassDef>(cls_).bases().empty();
    }
    Metaclass metaclass() {
        if (!asked_) {
            asked_ = true;
            metaclass_ = is_metaclass(ctx_, cls_);
        }
        return metaclass_;
    }

  private:
    const Context& ctx_;
    NodeId cls_;
    Metaclass metaclass_ = Metaclass::No;
    bool asked_ = false;
};

// Is the name bound in the scope, or in one around it up to `last`?
bool is_bound(const semantic::Model& model, u32 scope, u32 last, NameId name) {
    for (; scope != last && scope != kNone; scope = model.scopes[scope].parent) {
        const u32 symbol = model.find_symbol(scope, name);
        if (symbol != kNone && model.symbols[symbol].current != kNone &&
            model.scopes[scope].kind != semantic::ScopeKind::Class) {
            return true;
        }
    }
    return false;
}

// Gives the parameter another name, wherever it is meant; not where that name has a meaning already.
void rename(Context& ctx, Report report, NodeId function, NodeId parameter, std::string_view name) {
    static constexpr u32 kMost = 2000;
    const semantic::Model& model = ctx.model;
    const u32 scope = model.scope_of(function);
    if (!report || scope == kNone) {
        return;
    }
    const NameId wanted = ctx.names.find(name);
    if (wanted != kNone && is_bound(model, scope, kNone, wanted)) {
        return;
    }
    const NameId old = ctx.tree.get<ast::arg>(parameter).name();
    Vec<u32>& places = ctx.facts().stack;
    places.clear();
    for (u32 b = model.scopes[scope].first_binding; b != kNone; b = model.bindings[b].next_in_scope) {
        const semantic::Binding& binding = model.bindings[b];
        if (binding.name != old) {
            continue;
        }
        if ((binding.flags & (semantic::kGlobal | semantic::kNonlocal)) != 0) {
            return;
        }
        places.push_back(binding.start);
        for (u32 r = binding.references; r != kNone; r = model.references[r].previous) {
            if (wanted != kNone && is_bound(model, model.references[r].scope, scope, wanted)) {
                return;
            }
            places.push_back(model.references[r].start);
        }
        if (places.size() > kMost) {
            return;
        }
    }
    std::sort(places.begin(), places.end());
    const auto size = static_cast<u32>(ctx.names.text(old).size());
    u32 last = kNone;
    for (const u32 at : places) {
        if (at != last && ctx.text.slice(at, at + size) == ctx.names.text(old)) {
            report.replace({at, at + size}, {name});
        }
        last = at;
    }
    report.unsafe();
}

void check_method(Context& ctx, NodeId id, Owner& owner) {
    const parse::Tree& tree = ctx.tree;
    const auto args = tree.get<ast::arguments>(tree.slot(id, ast::FunctionDef::S::args));
    const parse::NodeList positional = args.posonlyargs().empty() ? args.args() : args.posonlyargs();
    if (positional.empty()) {
        return;
    }
    const NodeId first = positional[0];
    const std::string_view name = tree.name(tree.get<ast::arg>(first).name());
    const Function function = function_of(ctx, id);
    // Most are `self`, which a class method is not, nor is the method of a metaclass.
    if (name == "self" && function.decorators.empty() && !owner.has_bases() &&
        !is_dunder(tree.name(function.name))) {
        return;
    }
    const FunctionKind kind = kind_of(ctx, function);
    if (kind == FunctionKind::StaticMethod || (kind == FunctionKind::ClassMethod && name == "cls")) {
        return;
    }
    const Metaclass metaclass = kind == FunctionKind::ClassMethod ? Metaclass::Yes : owner.metaclass();
    if (metaclass == Metaclass::Maybe) {
        return;
    }
    const bool of_class = metaclass == Metaclass::Yes;
    if (name == (of_class ? "cls" : "self") || naming::is_ignored(ctx.settings, name)) {
        return;
    }
    if (of_class) {
        rename(ctx,
               ctx.report(n804_invalid_first_argument_name_for_class_method, ctx.range(first),
                          {"First argument of a class method should be named `cls`"}),
               id, first, "cls");
    } else {
        rename(ctx,
               ctx.report(n805_invalid_first_argument_name_for_method, ctx.range(first),
                          {"First argument of a method should be named `self`"}),
               id, first, "self");
    }
}

}  // namespace

void check_first_argument(Context& ctx, u32 id) {
    const semantic::Scope& scope = ctx.model.scopes[id];
    if (scope.kind != semantic::ScopeKind::Class) {
        return;
    }
    Owner owner(ctx, scope.node);
    for (u32 at = scope.first_binding; at != kNone; at = ctx.model.bindings[at].next_in_scope) {
        if (ctx.model.bindings[at].kind == semantic::BindingKind::Function) {
            check_method(ctx, ctx.model.bindings[at].node, owner);
        }
    }
}

}  // namespace pyforge::rules
