// The walk itself: the order in which code runs, and expressions.
#include <algorithm>
#include <cstring>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Context;
using parse::Node;
using parse::NodeKind;

namespace {
// Parts of the surroundings that go with code that runs later.
constexpr u32 kLasting =
    kInTypeCheckingBlock | kInAnnotation | kTypingOnly | kForwardReference | kConditional;
// A tree with more nodes than this does not stay in the caches from the walk over definitions to that over
// bodies.
constexpr u32 kLargeTree = 1U << 14U;
}  // namespace

void Walker::prepare() {
    s_.strings.reset();
    m_.slots.resize_uninitialized(names_.size());
    std::memset(static_cast<void*>(m_.slots.data()), 0xFF, names_.size() * sizeof(NameSlots));
    s_.builtins.assign(kImplicitCount, kNone);
    const u32 count = tree_.size();
    for (const Special& special : s_.specials) {  // of the file before
        s_.enter[special.first] = kNone;
    }
    if (s_.enter.size() < count) {
        s_.enter.resize(count, kNone);
    }
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
    m_.facts.resize_uninitialized(count);
    std::memset(m_.facts.data(), 0xFF, count * sizeof(u32));  // kNone: recovery may leave names unvisited

    if (!options_.stub) {
        for (const NodeId id : tree_.turning) {
            prepare_special(id);
        }
        return;
    }
    for (NodeId id = 0; id < count; ++id) {
        const NodeKind kind = tree_.kind(id);
        if (parse::is_turning(kind) || kind == NodeKind::Call || kind == NodeKind::Subscript) {
            prepare_special(id);
        }
    }
}

void Walker::prepare_special(NodeId id) {
    const Node& node = tree_[id];
    switch (node.kind) {
        case NodeKind::NamedExpr:
            s_.walruses.push_back(id);
            return;
        case NodeKind::Subscript:  // in stubs
            if (node.context() != Context::Load) {
                return;
            }
            break;
        case NodeKind::Call:  // in stubs
            if (!is_typing_call(tree_, id)) {
                return;
            }
            break;
        case NodeKind::comprehension:
            walrus_in_iterables(id);
            return;
        case NodeKind::Global:
            s_.globals.push_back(id);
            return;
        case NodeKind::IfExp:
            // The test stands second and runs first: that matters when it binds a name.
            if (s_.walruses.empty() || s_.walruses.back() < node.first) {
                return;
            }
            break;
        default:
            break;
    }
    s_.specials.push_back(Special{id, s_.enter[node.first], node.first});
    s_.enter[node.first] = s_.specials.size() - 1;
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

void Walker::flush_plan() {
    const u32 count = s_.plan.size();
    const u32 before = s_.stack.size();
    s_.stack.resize_uninitialized(before + count);
    const Task* from = s_.plan.data();
    Task* to = s_.stack.data() + before + count;
    for (const Task* end = from + count; from != end; ++from) {
        *--to = *from;
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
    unrecorded_ = options_.own_references ? 0 : kSimpleKinds & ~kImportKinds;
    large_ = tree_.size() > kLargeTree;
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
    if (options_.resolutions || declares_nonlocal_) {
        resolve_symbols();
    }
}

// What the body of the next function to come lies in, as long as the one before it runs.
[[gnu::always_inline]] inline void Walker::prefetch_function(u32 index) const noexcept {
    const NodeId id = s_.functions[index].node;
    const Node& node = tree_[id];
    if (index + 1 < s_.functions.size()) {
        __builtin_prefetch(&tree_[s_.functions[index + 1].node]);
    }
    prefetch_lines<64>(&tree_[node.first], &node);
    const u32 before = tree_[s_.functions[index - 1].node].fields;
    constexpr u32 kMostFields = 768;
    const u32 fields =
        node.fields - before < kMostFields ? before : node.fields - std::min(node.fields, kMostFields);
    prefetch_lines<kMostFields / 16>(&tree_.extra[fields], &tree_.extra[node.fields]);
    prefetch_lines<16>(&m_.facts[node.first], &m_.facts[id]);
    prefetch_lines<16>(&s_.enter[node.first], &s_.enter[id]);
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
        reads_module_ = kNone;
    };
    for (;;) {
        if (functions < s_.functions.size()) {
            const Deferred item = s_.functions[functions++];
            enter(item);
            if (large_ && functions < s_.functions.size()) {
                prefetch_function(functions);
            }
            function_body(item);
        } else if (types < s_.type_expressions.size()) {
            const Deferred item = s_.type_expressions[types++];
            enter(item);
            reads_forward_ =
                m_.scopes[scope_].kind == ScopeKind::Annotation && !options_.resolutions ? scope_ : kNone;
            run_expression(item.node, item.flags);
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
                branch_ = task.branch;
                surrounding_ = task.flags;
                statements(task.a, task.a + task.b);
                break;
            case TaskOp::Expression:
                scan(task.a, task.b, task.kind, task.flags);
                flush();
                break;
            case TaskOp::Restore:
                if (scope_ != task.a) {
                    scope_ = task.a;
                    reads_module_ = module_reader(scope_);
                    reads_in_class_ = m_.scopes[scope_].kind == ScopeKind::Class;
                }
                branch_ = task.branch;
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
            case TaskOp::ClassBases:
                class_bases(task.a);
                flush();
                break;
            case TaskOp::ClassBody:
                class_body(task.a);
                flush();
                break;
            case TaskOp::ClassName: {
                const auto cls = tree_.get<ast::ClassDef>(task.a);
                bind(scope_, cls.name(), BindingKind::Class, task.a, cls.name_offset(),
                     name_end(cls.name_offset(), cls.name()), 0, surrounding_);
                break;
            }
            case TaskOp::Comprehension:
                comprehension(task.a, task.flags);
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

// The parts of a comprehension; its first iterable belongs to the scope around it.
std::span<const NodeId> Walker::generators(NodeId node) const noexcept {
    static_assert(u32{ast::slots::ListComp::generators} == 1 && u32{ast::slots::SetComp::generators} == 1 &&
                  u32{ast::slots::GeneratorExp::generators} == 1 &&
                  u32{ast::slots::DictComp::generators} == 2);
    return tree_.list(tree_.slot(node, tree_.kind(node) == NodeKind::DictComp ? 2 : 1));
}

void Walker::comprehension(NodeId node, u32 flags) {
    const Task around = restore();
    scope_ = add_scope(ScopeKind::Comprehension, node, scope_);
    m_.facts[node] = scope_;
    surrounding_ = flags;
    bool first = true;
    for (const NodeId id : generators(node)) {
        const auto generator = tree_.get<ast::comprehension>(id);
        if (!first) {
            run_part(generator.iter());
        }
        first = false;
        if (generator.is_async() != 0) {
            mark_async(scope_);
        }
        run_part(generator.target(), kInIterationTarget, BindingKind::ComprehensionVar);
        for (const NodeId condition : generator.ifs()) {
            run_part(condition);
        }
    }
    run_part(tree_.slot(node, 0));
    if (tree_.kind(node) == NodeKind::DictComp) {
        run_part(tree_.slot(node, 1));
    }
    if (!s_.plan.empty()) {  // what is left runs later, in this state
        s_.plan.push_back(around);
        s_.plan.push_back(around);
        for (u32 i = s_.plan.size() - 2; i != 0; --i) {
            s_.plan[i] = s_.plan[i - 1];
        }
        s_.plan[0] = restore();
    }
    scope_ = around.a;
    surrounding_ = around.flags;
}

void Walker::lambda(NodeId node, u32 flags) {
    const auto lambda = tree_.get<ast::Lambda>(node);
    const auto args = tree_.get<ast::arguments>(lambda.args());
    for (const std::span<const NodeId> defaults : {args.defaults(), args.kw_defaults()}) {
        for (const NodeId value : defaults) {
            if (value != kNone) {
                run_part(value);
            }
        }
    }
    const ScopeId scope = add_scope(ScopeKind::Lambda, node, scope_, kScopeDeferred);
    m_.facts[node] = scope;
    s_.lambdas.push_back(Deferred{node, scope, branch_, flags});
}

void Walker::function_body(const Deferred& item) {
    const auto function = view_as<ast::FunctionDef>(tree_, item.node);
    reads_module_ = module_reader(scope_);
    reads_in_class_ = false;
    parameters(function.args());
    const auto body = function.body();
    const u32 first = index_of(body);
    statements(first, first + static_cast<u32>(body.size()));
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
