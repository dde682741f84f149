// How much is annotated: signatures, variables, attributes of classes.
#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

using namespace parse;

[[nodiscard]] constexpr bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// `Any` as a word of its own inside an annotation that is a string.
[[nodiscard]] bool mentions_any(std::string_view text) noexcept {
    for (std::size_t at = text.find("Any"); at != std::string_view::npos; at = text.find("Any", at + 1)) {
        const bool begins = at == 0 || !is_word(text[at - 1]);
        const bool ends = at + 3 >= text.size() || !is_word(text[at + 3]);
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

[[nodiscard]] bool mentions_any(const Tree& tree, NodeId annotation) noexcept {
    for (NodeId id = tree[annotation].first; id <= annotation; ++id) {
        const Node& node = tree[id];
        if ((node.kind == NodeKind::Name && tree.get<ast::Name>(id).id() == names::Any) ||
            (node.kind == NodeKind::Attribute && tree.get<ast::Attribute>(id).attr() == names::Any) ||
            (node.kind == NodeKind::Constant && node.constant() == ConstantKind::Str &&
             mentions_any(tree.slice(id)))) {
            return true;
        }
    }
    return false;
}

void count_target(const Tree& tree, Scratch::State& state, ScopeIndex cls, NameId name, bool annotated) {
    (void)tree;
    bool fresh = false;
    u32& was_annotated = state.attributes.at((u64{cls} << 32) | name, 0, fresh);
    TypeCoverage& types = state.scopes[cls].types;
    types.attributes += fresh ? 1 : 0;
    if (annotated && was_annotated == 0) {
        was_annotated = 1;
        ++types.annotated_attributes;
    }
}

}  // namespace

void count_annotation(const Tree& tree, TypeCoverage& types, NodeId annotation) {
    ++types.annotations;
    types.any_annotations += mentions_any(tree, annotation) ? 1 : 0;
}

void count_signature(const Tree& tree, Scope& function, NodeId arguments, NodeId returns) {
    TypeCoverage& types = function.types;
    types.functions = 1;
    if (returns != kNone) {
        types.annotated_returns = 1;
        count_annotation(tree, types, returns);
    }
    const auto view = tree.get<ast::arguments>(arguments);
    bool leading = true;
    const auto parameter = [&](NodeId id) {
        const auto arg = tree.get<ast::arg>(id);
        const bool bound = leading && (arg.name() == names::self || arg.name() == names::cls);
        if (leading && (function.flags & kMethod) != 0) {
            function.self = arg.name();
        }
        leading = false;
        types.parameters += bound ? 0 : 1;
        if (arg.annotation() != kNone) {
            types.annotated_parameters += bound ? 0 : 1;
            count_annotation(tree, types, arg.annotation());
        }
    };
    for (const NodeList list : {view.posonlyargs(), view.args()}) {
        for (const NodeId id : list) {
            parameter(id);
        }
    }
    function.positional_arguments = static_cast<u32>(view.posonlyargs().size() + view.args().size());
    function.arguments = function.positional_arguments + static_cast<u32>(view.kwonlyargs().size());
    leading = false;  // *args is never self
    if (view.vararg() != kNone) {
        parameter(view.vararg());
    }
    for (const NodeId id : view.kwonlyargs()) {
        parameter(id);
    }
    if (view.kwarg() != kNone) {
        parameter(view.kwarg());
    }
}

// Names that an assignment in a class body binds.
void count_class_targets(const Tree& tree, Scratch::State& state, ScopeIndex cls, NodeId statement) {
    const auto targets_in = [&](NodeId target, bool annotated) {
        // `a, (b, c) = …`: all names that are bound; those inside a subscript or attribute are only read.
        for (NodeId id = tree[target].first; id <= target; ++id) {
            if (tree.kind(id) == NodeKind::Name && tree[id].context() == Context::Store) {
                count_target(tree, state, cls, tree.get<ast::Name>(id).id(), annotated);
            }
        }
    };
    if (const auto assign = tree.try_get<ast::Assign>(statement)) {
        for (const NodeId target : assign.targets()) {
            targets_in(target, false);
        }
    } else if (const auto annotated = tree.try_get<ast::AnnAssign>(statement)) {
        targets_in(annotated.target(), true);
    }
}

// `self.name = …` in a method.
void count_self_attribute(const Tree& tree, Scratch::State& state, ScopeIndex method, NodeId id) {
    const Scope& function = state.scopes[method];
    const auto attribute = tree.get<ast::Attribute>(id);
    const auto object = tree.try_get<ast::Name>(attribute.value());
    if (object && object.id() == function.self) {
        const auto annotated = tree.try_get<ast::AnnAssign>(tree.parent(id));
        count_target(tree, state, function.parent, attribute.attr(), annotated && annotated.target() == id);
    }
}

}  // namespace pyforge::metrics
