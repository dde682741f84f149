#include "semantic/model.hpp"

namespace pyforge::semantic {

using parse::NodeKind;

void QualifiedName::append_to(std::string& out) const {
    for (u32 i = 0; i < count; ++i) {
        if (i != 0) {
            out.push_back('.');
        }
        out.append(segment(i));
    }
}

void Model::clear() noexcept {
    future_annotations = has_star_import = reads_early = all_defined = all_dynamic = false;
    scopes.clear();
    symbols.clear();
    read_early.clear();
    table.reset();
    bindings.clear();
    references.clear();
    imports.clear();
    segments.clear();
    module.clear();
    branches.clear();
    all.clear();
    errors.clear();
    invalid_string_annotations.clear();
    facts.clear();
}

QualifiedName Model::qualified_name(NodeId expr) const noexcept {
    QualifiedName out;
    out.names = names;
    NameId attributes[QualifiedName::kMaxSegments];
    u32 depth = 0;
    const parse::Node* node = &(*tree)[expr];
    while (node->kind == NodeKind::Attribute) {
        if (depth == QualifiedName::kMaxSegments) {
            return out;
        }
        const auto attribute = tree->get<ast::Attribute>(expr);
        attributes[depth++] = attribute.attr();
        expr = attribute.value();
        node = &(*tree)[expr];
    }
    if (node->kind != NodeKind::Name || facts[expr] == kNone) {
        return out;
    }
    const Binding& binding = bindings[facts[expr]];
    u32 count = 0;
    if (binding.kind == BindingKind::Builtin) {
        out.segments[count++] = names::builtins;
        out.segments[count++] = binding.name;
    } else if (binding.is_import()) {
        const Import& import = imports[binding.import];
        if (import.level > module.size()) {
            return out;
        }
        const u32 around = import.level == 0 ? 0 : module.size() - import.level;
        if (around > QualifiedName::kMaxSegments) {
            return out;
        }
        while (count < around) {
            out.segments[count] = module[count];
            ++count;
        }
        const u32 length = binding.kind == BindingKind::SubmoduleImport ? 1 : import.segment_count;
        if (count + length > QualifiedName::kMaxSegments) {
            return out;
        }
        for (u32 i = 0; i < length; ++i) {
            out.segments[count++] = segments[import.segments + i];
        }
    } else if ((binding.kind == BindingKind::Class || binding.kind == BindingKind::Function) &&
               !module.empty() && module.size() < QualifiedName::kMaxSegments) {
        for (const NameId part : module) {
            out.segments[count++] = part;
        }
        out.segments[count++] = binding.name;
    } else {
        return out;
    }
    if (count + depth > QualifiedName::kMaxSegments) {
        return out;
    }
    while (depth > 0) {
        out.segments[count++] = attributes[--depth];
    }
    out.count = count;
    return out;
}

bool Model::is_typing(NodeId expr, std::string_view member) const noexcept {
    const QualifiedName name = qualified_name(expr);
    return name.count == 2 && name.segment(1) == member &&
           (name.segment(0) == "typing" || name.segment(0) == "typing_extensions");
}

bool Model::exclusive(BranchId a, BranchId b) const noexcept {
    // Branches are numbered outside in: a parent has a smaller number than its children.
    while (a != b) {
        if (a == kNone || b == kNone) {
            return false;
        }
        const bool a_deeper = a > b;
        const BranchId up = branches[a_deeper ? a : b].parent;
        const BranchId other = a_deeper ? b : a;
        const BranchId deep = a_deeper ? a : b;
        if (branches[deep].statement == branches[other].statement &&
            branches[deep].parent == branches[other].parent && branches[deep].statement != kNone) {
            return branches[deep].arm != branches[other].arm;
        }
        (a_deeper ? a : b) = up;
    }
    return false;
}

ScopeId Model::scope_at(NodeId node) const noexcept {
    const parse::Tree& t = *tree;
    NodeId grandchild = kNone;
    NodeId child = node;
    for (NodeId at = t.parent(node); at != kNone; grandchild = child, child = at, at = t.parent(at)) {
        const NodeKind kind = t.kind(at);
        const bool body = parse::is_stmt(t.kind(child));
        if ((parse::is_function(kind) || kind == NodeKind::ClassDef) && body) {
            return facts[at];
        }
        if (kind == NodeKind::Lambda && t.get<ast::Lambda>(at).body() == child) {
            return facts[at];
        }
        if (parse::is_comprehension(kind)) {
            bool in_first_iterable = false;
            if (const auto generator = t.try_get<ast::comprehension>(child)) {
                NodeId first = kNone;
                t.for_each_child(at, [&](NodeId c) {
                    first = first == kNone && t.kind(c) == NodeKind::comprehension ? c : first;
                });
                in_first_iterable = first == child && grandchild == generator.iter();
            }
            if (!in_first_iterable) {
                return facts[at];
            }
        }
    }
    return kModuleScope;
}

}  // namespace pyforge::semantic
