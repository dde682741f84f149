// Import, global and nonlocal statements.
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;

namespace {
u32 push_dotted(NameId name, Interner& names, Vec<NameId>& segments) {
    std::string_view dotted = names.text(name);
    if (dotted.find('.') == std::string_view::npos) {
        segments.push_back(name);
        return 1;
    }
    u32 count = 0;
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        segments.push_back(names.intern_copy(dotted.substr(0, dot)));
        ++count;
        if (dot == std::string_view::npos) {
            break;
        }
        dotted.remove_prefix(dot + 1);
    }
    return count;
}

bool is_future_feature(std::string_view name) noexcept {
    for (const std::string_view feature :
         {"nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
          "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"}) {
        if (feature == name) {
            return true;
        }
    }
    return false;
}
}  // namespace

// Future imports may stand behind a docstring and each other.
void Walker::find_last_future() {
    last_future_ = kNone;
    bool first = true;
    for (const NodeId statement : tree_.get<ast::Module>(tree_.root()).body()) {
        const auto from = tree_.try_get<ast::ImportFrom>(statement);
        if (from && from.level() == 0 && from.module() == names::dunder_future) {
            last_future_ = statement;
        } else {
            const auto expr = tree_.try_get<ast::Expr>(statement);
            if (!first || !expr || tree_.kind(expr.value()) != parse::NodeKind::Constant ||
                tree_[expr.value()].constant() != parse::ConstantKind::Str) {
                return;
            }
        }
        first = false;
    }
}

// Field by field: what was written in small parts is not to be read as a whole at once.
inline void Walker::add_import(const Import& import) {
    Import& made = one_more(m_.imports);
    made.statement = import.statement;
    made.alias = import.alias;
    made.binding = import.binding;
    made.module = import.module;
    made.member = import.member;
    made.segments = import.segments;
    made.segment_count = import.segment_count;
    made.level = import.level;
    made.star = import.star;
}

void Walker::statement_import(NodeId node) {
    for (const NodeId id : tree_.get<ast::Import>(node).names()) {
        const auto alias = tree_.try_get<ast::alias>(id);
        if (!alias) {
            continue;
        }
        const Node& at = tree_[id];
        const std::string_view dotted = names_.text(alias.name());
        const bool is_dotted = dotted.find('.') != std::string_view::npos;
        Import import{node, id, kNone, alias.name(), kNone, m_.segments.size(), 1, 0, false};
        if (is_dotted) {
            import.segment_count = static_cast<u16>(push_dotted(alias.name(), names_, m_.segments));
        } else {
            m_.segments.push_back(alias.name());
        }
        NameId name = m_.segments[import.segments];
        calls_typing_ = calls_typing_ || name == names::typing || name == names::typing_extensions;
        BindingKind kind = is_dotted ? BindingKind::SubmoduleImport : BindingKind::Import;
        u32 start = at.start;
        u16 flags = 0;
        if (alias.asname() != kNone) {
            name = alias.asname();
            kind = BindingKind::Import;
            start = name_start(at.end);
            flags = alias.asname() == alias.name() ? u16{kExplicitReexport} : u16{0};
        }
        if (kind == BindingKind::SubmoduleImport) {
            simple_kinds_ &= ~(u32{1} << static_cast<u32>(BindingKind::Import));
        }
        import.binding = bind(scope_, name, kind, id, start, at.end, flags, surrounding_);
        m_.bindings[import.binding].import = m_.imports.size();
        add_import(import);
    }
}

void Walker::statement_import_from(NodeId node) {
    const auto from = tree_.get<ast::ImportFrom>(node);
    const u16 level = static_cast<u16>(from.level());
    const bool future = level == 0 && from.module() == names::dunder_future;
    if (future && (last_future_ == kNone || node > last_future_)) {
        error(SemanticErrorCode::FutureNotFirst, tree_[node].start, tree_[node].end);
    }
    const bool typing =
        level == 0 && (from.module() == names::typing || from.module() == names::typing_extensions);
    u32 known = kNone;  // where the parts of the module's name stand, from the first alias on
    u32 count = 0;
    for (const NodeId id : from.names()) {
        const auto alias = tree_.try_get<ast::alias>(id);
        if (!alias) {
            continue;
        }
        const Node& at = tree_[id];
        Import import{node, id, kNone, from.module(), alias.name(), m_.segments.size(), 0, level, false};
        if (names_.text(alias.name()) == "*") {
            if (future) {
                error(SemanticErrorCode::FutureFeatureNotDefined, tree_[node].start, tree_[node].end,
                      alias.name());
            }
            import.star = true;
            import.member = kNone;
            add_import(import);
            m_.scopes[scope_].flags |= kUsesStarImport;
            if (scope_ == kModuleScope) {
                m_.has_star_import = true;
            } else {
                error(SemanticErrorCode::StarImportNotAtModule, tree_[node].start, tree_[node].end);
            }
            continue;
        }
        if (known == kNone) {
            known = m_.segments.size();
            count = from.module() == kNone ? 0 : push_dotted(from.module(), names_, m_.segments);
        } else {
            for (u32 i = 0; i < count; ++i) {
                m_.segments.push_back(m_.segments[known + i]);
            }
        }
        m_.segments.push_back(alias.name());
        import.segment_count = static_cast<u16>(count + 1);
        NameId name = alias.name();
        u32 start = at.start;
        u16 flags = 0;
        if (alias.asname() != kNone) {
            name = alias.asname();
            start = name_start(at.end);
            flags = alias.asname() == alias.name() ? u16{kExplicitReexport} : u16{0};
        }
        if (future) {
            const std::string_view feature = names_.text(alias.name());
            if (feature == "braces") {
                error(SemanticErrorCode::FutureNotAChance, tree_[node].start, tree_[node].end);
            } else if (!is_future_feature(feature)) {
                error(SemanticErrorCode::FutureFeatureNotDefined, tree_[node].start, tree_[node].end,
                      alias.name());
            }
        }
        calls_typing_ = calls_typing_ || (typing && is_typing_function(alias.name()));
        if (future && alias.name() == names::annotations) {
            m_.future_annotations = true;
            late_annotations_ = true;
        }
        import.binding = bind(scope_, name, future ? BindingKind::FutureImport : BindingKind::FromImport, id,
                              start, at.end, flags, surrounding_);
        m_.bindings[import.binding].import = m_.imports.size();
        add_import(import);
    }
}

void Walker::statement_global(NodeId node) {
    const Node& at = tree_[node];
    for (const NameId name : tree_.get<ast::Global>(node).names()) {
        const SymbolId id = symbol(scope_, name);
        const u16 flags = m_.symbols[id].flags;
        if ((flags & kSymParameter) != 0) {
            error(SemanticErrorCode::ParameterAndGlobal, at.start, at.end, name);
        } else if ((flags & kSymReferenced) != 0) {
            error(SemanticErrorCode::UsedBeforeGlobal, at.start, at.end, name);
        } else if ((flags & kSymAnnotated) != 0) {
            error(SemanticErrorCode::AnnotatedGlobal, at.start, at.end, name);
        } else if ((flags & kSymAssigned) != 0) {
            error(SemanticErrorCode::AssignedBeforeGlobal, at.start, at.end, name);
        }
        s_.declarations.push_back(Declaration{scope_, name, node});
        m_.symbols[id].flags |= kSymDeclaredGlobal;
        if (scope_ == kModuleScope) {
            continue;
        }
        bind(scope_, name, BindingKind::GlobalDecl, node, at.start, at.end, kGlobal, surrounding_);
    }
}

void Walker::statement_nonlocal(NodeId node) {
    const Node& at = tree_[node];
    for (const NameId name : tree_.get<ast::Nonlocal>(node).names()) {
        const SymbolId id = symbol(scope_, name);
        const u16 flags = m_.symbols[id].flags;
        if ((flags & kSymParameter) != 0) {
            error(SemanticErrorCode::ParameterAndNonlocal, at.start, at.end, name);
        } else if ((flags & kSymReferenced) != 0) {
            error(SemanticErrorCode::UsedBeforeNonlocal, at.start, at.end, name);
        } else if ((flags & kSymAnnotated) != 0) {
            error(SemanticErrorCode::AnnotatedNonlocal, at.start, at.end, name);
        } else if ((flags & kSymAssigned) != 0) {
            error(SemanticErrorCode::AssignedBeforeNonlocal, at.start, at.end, name);
        }
        s_.declarations.push_back(Declaration{scope_, name, node});
        m_.symbols[id].flags |= kSymDeclaredNonlocal;
        if (scope_ == kModuleScope) {
            continue;
        }
        for (ScopeId outer = m_.scopes[scope_].parent; outer != kModuleScope;
             outer = m_.scopes[outer].parent) {
            const SymbolId known = m_.scopes[outer].kind == ScopeKind::Class ? kNone : find(outer, name);
            if (known != kNone && m_.symbols[known].current != kNone) {
                Binding& owner = m_.bindings[m_.symbols[known].current];
                owner.flags |= kUsed;
                if (owner.kind == BindingKind::Annotation) {
                    owner.flags |= kNonlocal;  // has no value of its own, but gets one
                }
                break;
            }
        }
        bind(scope_, name, BindingKind::NonlocalDecl, node, at.start, at.end, kNonlocal, surrounding_);
    }
}

}  // namespace pyforge::semantic
