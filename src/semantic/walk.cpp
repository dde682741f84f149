// The walk itself: the order in which code runs, and expressions.
#include <algorithm>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Context;
using parse::Node;
using parse::NodeKind;

namespace {
constexpr u64 bit(NodeKind kind) noexcept {
    return u64{1} << (static_cast<u32>(kind) & 63);
}
static_assert(parse::kNodeKindCount <= 128);

// Kinds at which a scan of an expression has something to do.
struct KindSet {
    u64 words[2] = {0, 0};
    constexpr KindSet(std::initializer_list<NodeKind> kinds) noexcept {
        for (const NodeKind kind : kinds) {
            words[static_cast<u32>(kind) >> 6] |= bit(kind);
        }
    }
    [[nodiscard]] constexpr bool has(NodeKind kind) const noexcept {
        return ((words[static_cast<u32>(kind) >> 6] >> (static_cast<u32>(kind) & 63)) & 1) != 0;
    }
};
constexpr KindSet kScanned = {NodeKind::NamedExpr, NodeKind::Constant,     NodeKind::MatchAs,
                              NodeKind::MatchStar, NodeKind::MatchMapping, NodeKind::Yield,
                              NodeKind::YieldFrom, NodeKind::Await};
constexpr KindSet kPrepared = {NodeKind::Lambda,    NodeKind::ListComp,     NodeKind::SetComp,
                               NodeKind::DictComp,  NodeKind::GeneratorExp, NodeKind::IfExp,
                               NodeKind::NamedExpr, NodeKind::Global,       NodeKind::comprehension,
                               NodeKind::Call,      NodeKind::Subscript};

// Parts of the surroundings that go with code that runs later.
constexpr u32 kLasting =
    kInTypeCheckingBlock | kInAnnotation | kTypingOnly | kForwardReference | kConditional;
}  // namespace

void Walker::prepare() {
    s_.strings.reset();
    s_.slots.clear();
    s_.slots.resize(names_.size(), NameSlots{});
    s_.builtins.assign(names::kKnownCount, kNone);
    s_.enter.assign(tree_.size(), kNone);
    s_.specials.clear();
    s_.walruses.clear();
    s_.globals.clear();
    s_.declarations.clear();
    s_.declared.clear();
    s_.stack.clear();
    s_.plan.clear();
    s_.functions.clear();
    s_.lambdas.clear();
    s_.type_expressions.clear();
    s_.string_annotations.clear();
    s_.annotation_scopes.clear();
    m_.facts.assign(tree_.size(), kNone);  // recovery may leave names where no statement looks for them

    const u32 count = tree_.size();
    for (NodeId id = 0; id < count; ++id) {
        const Node& node = tree_[id];
        if (!kPrepared.has(node.kind)) {
            continue;
        }
        switch (node.kind) {
            case NodeKind::NamedExpr:
                s_.walruses.push_back(id);
                continue;
            case NodeKind::Subscript:
                if (!options_.stub || node.context() != Context::Load) {
                    continue;
                }
                break;
            case NodeKind::Call:
                if (!options_.stub || !is_typing_call(tree_, id)) {
                    continue;
                }
                break;
            case NodeKind::comprehension:
                walrus_in_iterables(id);
                continue;
            case NodeKind::Global:
                s_.globals.push_back(id);
                continue;
            case NodeKind::IfExp: {
                // The test stands second and runs first: that matters when it binds a name.
                if (s_.walruses.empty() || s_.walruses.back() < node.first) {
                    continue;
                }
                break;
            }
            default:
                break;
        }
        s_.specials.push_back(Special{id, s_.enter[node.first]});
        s_.enter[node.first] = s_.specials.size() - 1;
    }
}

// No walrus may stand in what a comprehension iterates over, not even in a lambda there.
void Walker::walrus_in_iterables(NodeId comprehension) {
    const NodeId iterable = tree_.get<ast::comprehension>(comprehension).iter();
    u32 i = s_.walruses.size();
    while (i > 0 && s_.walruses[i - 1] > iterable) {
        --i;  // those in the conditions
    }
    NodeId found = kNone;
    while (i > 0 && s_.walruses[i - 1] >= tree_[iterable].first) {
        found = s_.walruses[--i];
    }
    if (found != kNone) {
        error(SemanticErrorCode::WalrusInIterable, tree_[found].start, tree_[found].end);
    }
}

void Walker::flush() {
    for (u32 i = s_.plan.size(); i > 0; --i) {
        s_.stack.push_back(s_.plan[i - 1]);
    }
    s_.plan.clear();
}

void Walker::run() {
    m_.clear();
    m_.tree = &tree_;
    m_.names = &names_;
    m_.version = options_.version;
    m_.stub = options_.stub;
    prepare();
    late_annotations_ = options_.stub || options_.version >= 314;
    m_.branches.push_back(Branch{kNone, kNone, 0});
    const NodeId root = tree_.root();
    m_.facts[root] = add_scope(ScopeKind::Module, root, kNone);
    find_last_future();
    plan_body(tree_.get<ast::Module>(root).body());
    flush();
    run_tasks();
    run_deferred();
    resolve_late();
    resolve_all();
    if (m_.errors.size() > 1) {
        sort_errors();
    }
    resolve_symbols();
}

void Walker::run_deferred() {
    // Functions first, since lambdas and annotations may use what they define; each may put off more of any
    // kind.
    u32 functions = 0;
    u32 lambdas = 0;
    u32 types = 0;
    u32 strings = 0;
    const auto enter = [this](const Deferred& item) {
        scope_ = item.scope;
        branch_ = item.branch;
        surrounding_ = (item.flags & kLasting) | kInDeferredCode;
    };
    for (;;) {
        if (functions < s_.functions.size()) {
            const Deferred item = s_.functions[functions++];
            enter(item);
            function_body(item);
        } else if (types < s_.type_expressions.size()) {
            const Deferred item = s_.type_expressions[types++];
            enter(item);
            plan_expression(item.node, item.flags);
        } else if (lambdas < s_.lambdas.size()) {
            const Deferred item = s_.lambdas[lambdas++];
            enter(item);
            lambda_body(item);
        } else if (strings < s_.string_annotations.size()) {
            const Deferred item = s_.string_annotations[strings++];
            enter(item);
            string_annotation(item);
        } else {
            return;
        }
        flush();
        run_tasks();
    }
}

void Walker::run_tasks() {
    while (!s_.stack.empty()) {
        const Task task = s_.stack.back();
        s_.stack.pop_back();
        switch (task.op) {
            case TaskOp::Statements:
                if (task.b > 1) {
                    s_.stack.push_back(Task{task.op, task.kind, 0, task.flags, task.a + 1, task.b - 1});
                }
                statement(tree_.extra[task.a]);
                flush();
                break;
            case TaskOp::Expression:
                scan(task);
                break;
            case TaskOp::Restore:
                scope_ = task.a;
                branch_ = task.b;
                surrounding_ = task.flags;
                break;
            case TaskOp::Handler:
                handler(task.a, task.b);
                flush();
                break;
            case TaskOp::EndHandler:
                end_handler(task.a, task.b);
                break;
            case TaskOp::Function:
                function_name(task.a);
                break;
            case TaskOp::Parameters:
                annotations(task.a);
                flush();
                break;
            case TaskOp::ClassBases: {
                const auto cls = tree_.get<ast::ClassDef>(task.a);
                if (!cls.type_params().empty()) {
                    scope_ = add_scope(ScopeKind::TypeParams, task.a, scope_,
                                       m_.scopes[scope_].kind == ScopeKind::Class ? u8{kVisitsClass} : u8{0});
                    type_params(cls.type_params());
                }
                if (options_.stub) {  // may name what is defined further down
                    for (const std::span<const NodeId> part : {cls.bases(), cls.keywords()}) {
                        for (const NodeId base : part) {
                            s_.type_expressions.push_back(Deferred{base, scope_, branch_, surrounding_});
                        }
                    }
                } else {
                    plan_all(cls.bases());
                    plan_all(cls.keywords());
                }
                flush();
                break;
            }
            case TaskOp::ClassBody:
                class_body(task.a);
                flush();
                break;
            case TaskOp::ClassName: {
                const auto cls = tree_.get<ast::ClassDef>(task.a);
                bind(scope_, cls.name(), BindingKind::Class, task.a, cls.name_offset(),
                     name_end(cls.name_offset()), 0, surrounding_);
                break;
            }
            case TaskOp::Comprehension:
                comprehension(task.a, task.flags);
                flush();
                break;
            case TaskOp::AugLoad:
                load(task.a, surrounding_ | kRefAugmented);
                break;
            case TaskOp::Annotate:
                annotate(task.a);
                flush();
                break;
            case TaskOp::AnnotatedName:
                annotated_name(task.a);
                break;
            case TaskOp::TypingSubscript:
                typing_subscript(task.a, task.flags);
                flush();
                break;
            case TaskOp::TypingCall:
                typing_call(task.a, task.flags);
                flush();
                break;
            case TaskOp::DunderAll:
                dunder_all(task.a);
                break;
        }
    }
}

void Walker::scan(Task task) {
    const u32 flags = surrounding_ | task.flags;
    const Node* nodes = tree_.nodes.data();
    const u32* enter = s_.enter.data();
    for (NodeId id = task.a; id <= task.b; ++id) {
        if (enter[id] != kNone) [[unlikely]] {
            u32 special = enter[id];
            // Those that reach beyond this run have been entered already; a nested one begins at the same
            // node.
            while (special != kNone && (s_.specials[special].node > task.b)) {
                special = s_.specials[special].inner;
            }
            if (special != kNone) {
                task.a = id;
                enter_special(special, task);
                flush();
                return;
            }
        }
        const NodeKind kind = nodes[id].kind;
        if (kind == NodeKind::Name) {
            switch (nodes[id].context()) {
                case Context::Load:
                    load(id, flags);
                    break;
                case Context::Store:
                    // Its NamedExpr binds it when the value is known.
                    if (nodes[id].parent == kNone || nodes[nodes[id].parent].kind != NodeKind::NamedExpr) {
                        store(id, task.kind, flags);
                    }
                    break;
                case Context::Del:
                    remove(id, flags);
                    break;
            }
            continue;
        }
        if (!kScanned.has(kind)) {
            continue;
        }
        switch (kind) {
            case NodeKind::NamedExpr:
                named_expression(id, flags);
                break;
            case NodeKind::Constant:
                if (nodes[id].constant() == parse::ConstantKind::Str) {
                    string_constant(id, flags);
                }
                break;
            case NodeKind::MatchAs:
                pattern_name(id, tree_.get<ast::MatchAs>(id).name(), flags);
                break;
            case NodeKind::MatchStar:
                pattern_name(id, tree_.get<ast::MatchStar>(id).name(), flags);
                break;
            case NodeKind::MatchMapping:
                pattern_name(id, tree_.get<ast::MatchMapping>(id).rest(), flags);
                break;
            default:
                check_suspension(id);
                break;
        }
    }
}

// Plans what a special node needs and the rest of the run behind it.
void Walker::enter_special(u32 special, const Task& rest) {
    const NodeId node = s_.specials[special].node;
    const u32 flags = surrounding_ | rest.flags;
    switch (tree_.kind(node)) {
        case NodeKind::Lambda:
            lambda(node, flags);
            break;
        case NodeKind::IfExp: {
            const auto choice = tree_.get<ast::IfExp>(node);
            plan_expression(choice.test(), rest.flags, rest.kind);
            plan_expression(choice.body(), rest.flags, rest.kind);
            plan_expression(choice.orelse(), rest.flags, rest.kind);
            break;
        }
        case NodeKind::Call:
            plan_expression(tree_.get<ast::Call>(node).func(), rest.flags, rest.kind);
            plan(TaskOp::TypingCall, node, 0, rest.flags);
            break;
        case NodeKind::Subscript:
            plan_expression(tree_.get<ast::Subscript>(node).value(), rest.flags, rest.kind);
            plan(TaskOp::TypingSubscript, node, 0, rest.flags);
            break;
        default: {
            // The first iterable belongs to the scope around the comprehension.
            NodeId first = kNone;
            tree_.for_each_child(node, [&](NodeId child) {
                if (first == kNone && tree_.kind(child) == NodeKind::comprehension) {
                    first = child;
                }
            });
            if (first != kNone) {
                plan_expression(tree_.get<ast::comprehension>(first).iter(), rest.flags);
            }
            plan(TaskOp::Comprehension, node, 0, flags);
            break;
        }
    }
    if (node < rest.b) {
        plan(TaskOp::Expression, node + 1, rest.b, rest.flags, rest.kind);
    }
}

void Walker::comprehension(NodeId node, u32 flags) {
    const Task restore{TaskOp::Restore, BindingKind::Assignment, 0, surrounding_, scope_, branch_};
    scope_ = add_scope(ScopeKind::Comprehension, node, scope_);
    m_.facts[node] = scope_;
    surrounding_ = flags;
    bool first = true;
    tree_.for_each_child(node, [&](NodeId child) {
        if (tree_.kind(child) != NodeKind::comprehension) {
            return;
        }
        const auto generator = tree_.get<ast::comprehension>(child);
        if (!first) {
            plan_expression(generator.iter());
        }
        first = false;
        if (generator.is_async() != 0) {
            mark_async(scope_);
        }
        plan_expression(generator.target(), kInIterationTarget, BindingKind::ComprehensionVar);
        plan_all(generator.ifs());
    });
    tree_.for_each_child(node, [&](NodeId child) {
        if (tree_.kind(child) != NodeKind::comprehension) {
            plan_expression(child);
        }
    });
    s_.plan.push_back(restore);
}

void Walker::lambda(NodeId node, u32 flags) {
    const auto lambda = tree_.get<ast::Lambda>(node);
    const auto args = tree_.get<ast::arguments>(lambda.args());
    plan_all(args.defaults());
    plan_all(args.kw_defaults());
    const ScopeId scope = add_scope(ScopeKind::Lambda, node, scope_, kScopeDeferred);
    m_.facts[node] = scope;
    s_.lambdas.push_back(Deferred{node, scope, branch_, flags});
}

void Walker::parameters(NodeId arguments) {
    const auto args = tree_.get<ast::arguments>(arguments);
    const auto add = [this](NodeId id) {
        if (id == kNone) {
            return;
        }
        const auto arg = tree_.get<ast::arg>(id);
        const Node& node = tree_[id];
        const u32 end = arg.annotation() == kNone ? node.end : name_end(node.start);
        const SymbolId known = find(scope_, arg.name());
        if (known != kNone && (m_.symbols[known].flags & kSymParameter) != 0) {
            error(SemanticErrorCode::DuplicateArgument, node.start, node.end, arg.name());
        }
        bind(scope_, arg.name(), BindingKind::Argument, id, node.start, end, 0, surrounding_);
    };
    for (const NodeId id : args.posonlyargs()) {
        add(id);
    }
    for (const NodeId id : args.args()) {
        add(id);
    }
    for (const NodeId id : args.kwonlyargs()) {
        add(id);
    }
    add(args.vararg());
    add(args.kwarg());
}

void Walker::function_body(const Deferred& item) {
    // FunctionDef and AsyncFunctionDef have the same fields.
    ast::FunctionDef function;
    function.tree = &tree_;
    function.fields = tree_[item.node].fields;
    function.id = item.node;
    parameters(function.args());
    plan_body(function.body());
}

void Walker::lambda_body(const Deferred& item) {
    const auto lambda = tree_.get<ast::Lambda>(item.node);
    parameters(lambda.args());
    plan_expression(lambda.body());
}

void Walker::pattern_name(NodeId node, NameId name, u32 flags) {
    if (name == kNone) {
        return;
    }
    const Node& at = tree_[node];
    u32 end = at.end;
    if (at.kind == NodeKind::MatchMapping) {
        // `**rest` stands last, before the brace and perhaps a comma and comments: search behind the last
        // pair.
        u32 from = at.start;
        tree_.for_each_child(node,
                             [&](NodeId child) { from = tree_[child].end > from ? tree_[child].end : from; });
        lex::TokenId token = tree_.tokens->at_or_after(from);
        while (token < tree_.tokens->size() && (*tree_.tokens)[token].start < at.end) {
            const lex::Token& item = (*tree_.tokens)[token];
            if (item.kind == lex::TokenKind::Name && item.value == name) {
                end = item.end;
                break;
            }
            ++token;
        }
    }
    bind(scope_, name, BindingKind::Pattern, node, name_start(end), end, 0, flags);
}

void build(const parse::Tree& tree, Interner& names, const BuildOptions& options, Scratch& scratch,
           Model& out) {
    Walker(tree, names, options, scratch.state(), out).run();
    for (std::string_view rest = options.module; !rest.empty();) {
        const std::size_t dot = std::min(rest.find('.'), rest.size());
        out.module.push_back(names.intern_copy(rest.substr(0, dot)));
        rest.remove_prefix(std::min(rest.size(), dot + 1));
    }
}

Scratch::Scratch() : state_(new State) {}
Scratch::~Scratch() {
    delete state_;
}

}  // namespace pyforge::semantic
