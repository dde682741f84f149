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
    future_annotations = has_star_import = all_defined = all_dynamic = false;
    scopes.clear();
    symbols.clear();
    bindings.clear();
    references.clear();
    imports.clear();
    segments.clear();
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
        attributes[depth++] = tree->extra[node->fields + ast::slots::Attribute::attr];
        expr = tree->extra[node->fields + ast::slots::Attribute::value];
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
        if (import.level != 0) {
            return out;
        }
        const u32 length = binding.kind == BindingKind::SubmoduleImport ? 1 : import.segment_count;
        if (length > QualifiedName::kMaxSegments) {
            return out;
        }
        for (u32 i = 0; i < length; ++i) {
            out.segments[count++] = segments[import.segments + i];
        }
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

SymbolId Model::find_symbol(ScopeId scope, NameId name) const noexcept {
    for (SymbolId id = scopes[scope].first; id != kNone; id = symbols[id].next) {
        if (symbols[id].name == name) {
            return id;
        }
    }
    return kNone;
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

std::string describe(const SemanticError& error, const Model& model) {
    std::string name;
    if (error.name != kNone) {
        name.append("'").append(model.names->text(error.name)).append("'");
    }
    switch (error.code) {
        case SemanticErrorCode::DuplicateArgument:
            return "duplicate argument " + name + " in function definition";
        case SemanticErrorCode::ParameterAndGlobal:
            return "name " + name + " is parameter and global";
        case SemanticErrorCode::ParameterAndNonlocal:
            return "name " + name + " is parameter and nonlocal";
        case SemanticErrorCode::NonlocalAndGlobal:
            return "name " + name + " is nonlocal and global";
        case SemanticErrorCode::NonlocalAtModule:
            return "nonlocal declaration not allowed at module level";
        case SemanticErrorCode::NonlocalNotFound:
            return "no binding for nonlocal " + name + " found";
        case SemanticErrorCode::UsedBeforeGlobal:
            return "name " + name + " is used prior to global declaration";
        case SemanticErrorCode::UsedBeforeNonlocal:
            return "name " + name + " is used prior to nonlocal declaration";
        case SemanticErrorCode::AssignedBeforeGlobal:
            return "name " + name + " is assigned to before global declaration";
        case SemanticErrorCode::AssignedBeforeNonlocal:
            return "name " + name + " is assigned to before nonlocal declaration";
        case SemanticErrorCode::AnnotatedGlobal:
            return "annotated name " + name + " can't be global";
        case SemanticErrorCode::AnnotatedNonlocal:
            return "annotated name " + name + " can't be nonlocal";
        case SemanticErrorCode::StarImportNotAtModule:
            return "import * only allowed at module level";
        case SemanticErrorCode::DuplicateTypeParameter:
            return "duplicate type parameter " + name;
        case SemanticErrorCode::NonlocalTypeParameter:
            return "nonlocal binding not allowed for type parameter " + name;
        case SemanticErrorCode::NamedExprRebindsIteration:
            return "assignment expression cannot rebind comprehension iteration variable " + name;
        case SemanticErrorCode::NamedExprInIterable:
            return "assignment expression cannot be used in a comprehension iterable expression";
        case SemanticErrorCode::NamedExprInClassComprehension:
            return "assignment expression within a comprehension cannot be used in a class body";
        case SemanticErrorCode::NamedExprInAnnotation:
            return "named expression cannot be used within an annotation";
        case SemanticErrorCode::YieldInComprehension:
            return "'yield' inside a comprehension";
        case SemanticErrorCode::YieldInAnnotation:
            return "yield expression cannot be used within an annotation";
        case SemanticErrorCode::IterationRebindsNamedExpr:
            return "comprehension inner loop cannot rebind assignment expression target " + name;
        case SemanticErrorCode::TypeParameterDefaultOrder:
            return "non-default type parameter " + name + " follows default type parameter";
        case SemanticErrorCode::FutureFeatureNotDefined:
            return "future feature " + std::string(model.names->text(error.name)) + " is not defined";
        case SemanticErrorCode::FutureNotAChance:
            return "not a chance";
        case SemanticErrorCode::FutureNotFirst:
            return "from __future__ imports must occur at the beginning of the file";
        case SemanticErrorCode::Other:
            break;
    }
    return "invalid use of a name";
}

}  // namespace pyforge::semantic
