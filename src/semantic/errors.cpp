// What the names of a module may not do.
#include <algorithm>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

namespace {
std::string_view place_name(Place place) noexcept {
    switch (place) {
        case Place::None:
        case Place::Module:
            break;
        case Place::Annotation:
            return "an annotation";
        case Place::TypeAlias:
            return "a type alias";
        case Place::Generic:
            return "the definition of a generic";
        case Place::TypeVarBound:
            return "a TypeVar bound";
        case Place::TypeVarConstraint:
            return "a TypeVar constraint";
        case Place::TypeVarDefault:
            return "a TypeVar default";
        case Place::ParamSpecDefault:
            return "a ParamSpec default";
        case Place::TypeVarTupleDefault:
            return "a TypeVarTuple default";
        case Place::ClassBody:
            return "a class body";
        case Place::ListComprehension:
            return "list comprehension";
        case Place::SetComprehension:
            return "set comprehension";
        case Place::DictComprehension:
            return "dict comprehension";
        case Place::GeneratorExpression:
            return "generator expression";
    }
    return {};
}
}  // namespace

std::string describe(const SemanticError& error, const Model& model) {
    std::string name;
    if (error.name != kNone) {
        name.append("'").append(model.names->text(error.name)).append("'");
    }
    const std::string place(place_name(error.place));
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
        case SemanticErrorCode::NonlocalTypeParameter:
            return "nonlocal binding not allowed for type parameter " + name;
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
        case SemanticErrorCode::DuplicateTypeParameter:
            return "duplicate type parameter " + name;
        case SemanticErrorCode::StarImportNotAtModule:
            return "import * only allowed at module level";
        case SemanticErrorCode::FutureFeatureNotDefined:
            return "future feature " + std::string(model.names->text(error.name)) + " is not defined";
        case SemanticErrorCode::FutureNotAChance:
            return "not a chance";
        case SemanticErrorCode::FutureNotFirst:
            return "from __future__ imports must occur at the beginning of the file";
        case SemanticErrorCode::WalrusRebindsIteration:
            return "assignment expression cannot rebind comprehension iteration variable " + name;
        case SemanticErrorCode::WalrusInIterable:
            return "assignment expression cannot be used in a comprehension iterable expression";
        case SemanticErrorCode::WalrusInComprehension:
            return "assignment expression within a comprehension cannot be used " +
                   std::string(error.place == Place::Generic ? "within " : "in ") + place;
        case SemanticErrorCode::IterationRebindsWalrus:
            return "comprehension inner loop cannot rebind assignment expression target " + name;
        case SemanticErrorCode::WalrusInTypeScope:
            return "named expression cannot be used within " + place;
        case SemanticErrorCode::YieldInTypeScope:
            return "yield expression cannot be used within " + place;
        case SemanticErrorCode::AwaitInTypeScope:
            return "await expression cannot be used within " + place;
        case SemanticErrorCode::YieldInComprehension:
            return "'yield' inside " + place;
        case SemanticErrorCode::AssignToDebug:
            return "cannot assign to __debug__";
        case SemanticErrorCode::DeleteDebug:
            return "cannot delete __debug__";
        case SemanticErrorCode::AwaitOutsideFunction:
            return "'await' outside function";
        case SemanticErrorCode::AwaitOutsideAsync:
            return "'await' outside async function";
        case SemanticErrorCode::AsyncForOutsideAsync:
            return "'async for' outside async function";
        case SemanticErrorCode::AsyncWithOutsideAsync:
            return "'async with' outside async function";
        case SemanticErrorCode::AsyncComprehensionOutsideAsync:
            return "asynchronous comprehension outside of an asynchronous function";
    }
    return {};
}

// The current scope as a place where only types belong; None for the others.
Place Walker::type_place(ScopeId id, NodeId node) const noexcept {
    const Scope& scope = m_.scopes[id];
    switch (scope.kind) {
        case ScopeKind::Annotation:
            return Place::Annotation;
        case ScopeKind::TypeAlias:
            return Place::TypeAlias;
        case ScopeKind::TypeParams:
            return Place::Generic;
        case ScopeKind::TypeVariable:
            if (const auto variable = tree_.try_get<ast::TypeVar>(scope.node)) {
                if (variable.bound() != kNone && tree_.within(node, variable.bound())) {
                    return tree_.kind(variable.bound()) == NodeKind::Tuple ? Place::TypeVarConstraint
                                                                           : Place::TypeVarBound;
                }
                return Place::TypeVarDefault;
            }
            return tree_.kind(scope.node) == NodeKind::ParamSpec ? Place::ParamSpecDefault
                                                                 : Place::TypeVarTupleDefault;
        default:
            return Place::None;
    }
}

// Yield, YieldFrom, Await.
void Walker::check_suspension(NodeId id) {
    const Node& node = tree_[id];
    const bool await = node.kind == NodeKind::Await;
    if (const Place place = type_place(scope_, id); place != Place::None) {
        error(await ? SemanticErrorCode::AwaitInTypeScope : SemanticErrorCode::YieldInTypeScope, node.start,
              node.end, kNone, place);
        return;
    }
    const Scope& scope = m_.scopes[scope_];
    if (await) {
        if (scope.kind == ScopeKind::Module || scope.kind == ScopeKind::Class) {
            error(SemanticErrorCode::AwaitOutsideFunction, node.start, node.end);
        } else if (scope.kind == ScopeKind::Comprehension) {
            mark_async(scope_);
        } else if (!in_async_function()) {
            error(SemanticErrorCode::AwaitOutsideAsync, node.start, node.end);
        }
    } else if (scope.kind == ScopeKind::Comprehension) {
        const NodeKind kind = tree_.kind(scope.node);
        error(SemanticErrorCode::YieldInComprehension, node.start, node.end, kNone,
              kind == NodeKind::ListComp   ? Place::ListComprehension
              : kind == NodeKind::SetComp  ? Place::SetComprehension
              : kind == NodeKind::DictComp ? Place::DictComprehension
                                           : Place::GeneratorExpression);
    }
}

bool Walker::in_async_function() const noexcept {
    const Scope& scope = m_.scopes[scope_];
    return scope.kind == ScopeKind::Function && tree_.kind(scope.node) == NodeKind::AsyncFunctionDef;
}

// A comprehension that waits makes those around it wait, up to a generator, which only its consumer runs.
void Walker::mark_async(ScopeId id) {
    for (;;) {
        Scope& scope = m_.scopes[id];
        if ((scope.flags & kScopeAsync) != 0) {
            return;
        }
        scope.flags |= kScopeAsync;
        if (tree_.kind(scope.node) == NodeKind::GeneratorExp) {
            return;
        }
        const Scope& around = m_.scopes[scope.parent];
        if (around.kind != ScopeKind::Comprehension) {
            if (around.kind != ScopeKind::Function || tree_.kind(around.node) != NodeKind::AsyncFunctionDef) {
                const Node& node = tree_[scope.node];
                error(SemanticErrorCode::AsyncComprehensionOutsideAsync, node.start, node.end, kNone,
                      around.kind == ScopeKind::Module ? Place::Module : Place::None);
            }
            return;
        }
        id = scope.parent;
    }
}

// Errors that CPython meets while it reads are found in our own order of walking: put them into that of the
// source.
void Walker::sort_errors() {
    std::sort(m_.errors.begin(), m_.errors.end(), [](const SemanticError& a, const SemanticError& b) {
        return a.start != b.start ? a.start < b.start : a.code < b.code;
    });
}

// Errors of global and nonlocal statements point to the first that names the symbol.
void Walker::declaration_error(SemanticErrorCode code, const Symbol& sym) {
    for (const Declaration& declaration : s_.declarations) {
        if (declaration.scope == sym.scope && declaration.name == sym.name) {
            const Node& node = tree_[declaration.node];
            error(code, node.start, node.end, sym.name);
            return;
        }
    }
}

}  // namespace pyforge::semantic
