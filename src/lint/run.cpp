#include "lint/run.hpp"

#include <algorithm>

#include "lint/custom.hpp"

namespace pyforge::lint {

// The first token from here on at whose kind there is something to do. Nearly all have nothing; the last one,
// an EndMarker, always has.
inline const lex::Token* next_step(const lex::Token* at,
                                   const std::array<u8, TokenKinds::kLimit>& steps) noexcept {
    while (steps[static_cast<u32>(at->kind)] == 0) {
        ++at;
    }
    return at;
}

// Does nothing around the calls of rules.
struct NoClock {
    NoClock(const RuleSet&, RuleTimes*) noexcept {}
    void start() noexcept {}
    void stop(const Rule*, u64) noexcept {}
};

// Measures each call of a rule.
class CallClock {
  public:
    CallClock(const RuleSet& rules, RuleTimes* times) : rules_(rules), times_(*times) {
        times_.rules.resize(rules.slot_count());
    }
    void start() noexcept { start_ = TimingClock::now(); }
    void stop(const Rule* rule, u64 calls) noexcept {
        const TimingClock::duration spent = TimingClock::now() - start_;
        times_.rules[rules_.slot_of(*rule)].add(spent, calls);
    }

  private:
    const RuleSet& rules_;
    RuleTimes& times_;
    TimingClock::time_point start_;
};

template <class Clock>
class Runner {
  public:
    Runner(const RuleSet& rules, const Input& input, Scratch& scratch, Findings& out, RuleTimes* times)
        : clock_(rules, times),
          dispatch_(rules.dispatch(input.broken)),
          scratch_(scratch),
          metrics_(input.metrics),
          custom_(rules.custom().get()),
          ctx_(input, rules, scratch.facts, out) {}

    [[nodiscard]] bool preview() const { return ctx_.settings.preview; }
    [[nodiscard]] bool asks_for_suppressions() const { return !dispatch_.suppressions.empty(); }
    void suppressions() {
        for (const SuppressionHook& hook : dispatch_.suppressions) {
            call<SuppressionHook, const Suppressions&>(hook, scratch_.suppressions);
        }
    }

    void run() {
        if (!dispatch_.nodes.empty() || !dispatch_.callees.empty()) {
            nodes();
        }
        if (!dispatch_.tokens.empty() || !dispatch_.logical_lines.empty()) {
            tokens();
        }
        if (!dispatch_.lines.empty()) {
            lines();
        }
        indices(dispatch_.comments, ctx_.tokens.comments.size());
        if (!dispatch_.definitions.empty()) {
            definitions();
        }
        indices(dispatch_.scopes, ctx_.model.scopes.size());
        if (!dispatch_.bindings.empty()) {
            bindings();
        }
        for (const MeasuredHook& hook : dispatch_.measured) {
            call<MeasuredHook, const metrics::FileMetrics&>(hook, metrics_);
        }
        for (const FileHook& hook : dispatch_.files) {
            call(hook);
        }
        if (custom_ != nullptr) {
            custom_->run(ctx_);
        }
    }

  private:
    template <class H, class... Args>
    void call(const H& hook, Args... args) {
        call_for<H, Args...>(1, hook, args...);
    }
    // For so many items at once.
    template <class H, class... Args>
    void call_for(u64 items, const H& hook, Args... args) {
        ctx_.running_ = hook.rule;
        clock_.start();
        hook.call(ctx_, args...);
        clock_.stop(hook.rule, items);
    }

    // The nodes of each kind one after the other: a branch that the processor cannot foresee costs as much as
    // most checks, and so there is none for each node. And not more of them at once than stay in the caches
    // with what the rules look at: one rule after the other reads the same nodes.
    void nodes() {
        const parse::Tree& tree = ctx_.tree;
        if (dispatch_.only_listed) {
            const u32 last = tree.listed.size() - 1;
            in_portions(last + 1, [nodes = tree.nodes.data(), listed = tree.listed.data(), last](u32 at) {
                constexpr u32 kAhead = 16;  // in a large file they lie in no cache, far from each other
                __builtin_prefetch(nodes + listed[std::min(at + kAhead, last)]);
                return listed[at];
            });
        } else {
            in_portions(tree.size(), [](u32 at) { return NodeId{at}; });
        }
    }

    template <class NodeAt>
    void in_portions(u32 count, const NodeAt& node_at) {
        constexpr u32 kPortion = 1024;
        for (u32 start = 0; start < count; start += kPortion) {
            portion(start, std::min(start + kPortion, count), node_at);
        }
    }

    template <class NodeAt>
    void portion(u32 start, u32 end, const NodeAt& node_at) {
        // Each kind has a list with room for all; not a power of two apart, since they would fall on each
        // other in the cache.
        constexpr u32 kApart = 16;
        const u32 room = end - start + kApart;
        std::array<u32, parse::kNodeKindCount> ends;
        std::array<NodeKind, parse::kNodeKindCount> present;
        std::array<u32, parse::kNodeKindCount> firsts;
        fill_lists(start, end, room, node_at, ends);
        const u32 kinds = find_present(room, ends, firsts, present);
        scratch_.facts.other_nodes();
        for (u32 i = 0; i < kinds; ++i) {
            const NodeKind kind = present[i];
            const NodeIds ids{scratch_.nodes.data() + firsts[i], ends[static_cast<u32>(kind)] - firsts[i]};
            for (const NodeHook& hook : dispatch_.nodes.of(static_cast<u32>(kind))) {
                call_for(ids.size(), hook, ids);
            }
            if (kind == NodeKind::Call && !dispatch_.callees.empty()) {
                for (const NodeId id : ids) {
                    callee(id);
                }
            }
        }
    }

    // Puts each node into the list of its kind, without a branch; the first list is of kinds that nobody
    // wants. Gives where the lists end.
    template <class NodeAt>
    void fill_lists(u32 start, u32 end, u32 room, const NodeAt& node_at,
                    std::array<u32, parse::kNodeKindCount>& ends) {
        scratch_.nodes.resize_uninitialized(room * static_cast<u32>(dispatch_.node_kinds.size() + 1));
        ends.fill(0);
        u32 list = 0;
        for (const NodeKind kind : dispatch_.node_kinds) {
            list += room;
            ends[static_cast<u32>(kind)] = list;
        }
        const parse::Node* const nodes = &ctx_.tree[0];
        const u32* const extra = ctx_.tree.extra.data();
        NodeId* const lists = scratch_.nodes.data();
        for (u32 at = start; at < end; ++at) {
            const NodeId id = node_at(at);
            const auto kind = static_cast<u8>(nodes[id].kind);
            // The rules will ask for them.
            __builtin_prefetch(extra + (nodes[id].fields & parse::kExtraMask[kind]));
            lists[ends[kind]++] = id;
        }
    }

    // The kinds that there are, and how many: which ones a short file has is hard to foresee.
    u32 find_present(u32 room, const std::array<u32, parse::kNodeKindCount>& ends,
                     std::array<u32, parse::kNodeKindCount>& firsts,
                     std::array<NodeKind, parse::kNodeKindCount>& present) const {
        u32 list = 0;
        u32 kinds = 0;
        for (const NodeKind kind : dispatch_.node_kinds) {
            list += room;
            firsts[kinds] = list;
            present[kinds] = kind;
            kinds += ends[static_cast<u32>(kind)] != list ? 1U : 0U;
        }
        return kinds;
    }

    // The last segment of what a callee may stand for; empty when it can be no known name.
    std::string_view last_segment(NodeId callee) const {
        if (const auto attribute = ctx_.tree.try_get<ast::Attribute>(callee)) {
            return ctx_.names.text(attribute.attr());
        }
        if (ctx_.tree.kind(callee) == NodeKind::Name) {
            if (const semantic::QualifiedName name = ctx_.model.qualified_name(callee)) {
                return name.names->text(name.last());
            }
        }
        return {};
    }

    static std::size_t length_of(const semantic::QualifiedName& name) {
        std::size_t length = name.count - 1;
        for (u32 i = 0; i < name.count; ++i) {
            length += name.segment(i).size();
        }
        return length;
    }

    void callee(NodeId id) {
        const NodeId callee = ctx_.tree.get<ast::Call>(id).func();
        const std::string_view last = last_segment(callee);
        if (last.empty() || !dispatch_.callees.has_last_segment(last)) {
            return;
        }
        const semantic::QualifiedName name = ctx_.model.qualified_name(callee);
        if (!name || length_of(name) > dispatch_.callees.longest()) {
            return;
        }
        scratch_.name.clear();
        name.append_to(scratch_.name);
        for (const CallHook& hook : dispatch_.callees.find(scratch_.name)) {
            call(hook, id, hook.which);
        }
    }

    // Logical lines end at their Newline.
    void tokens() {
        const lex::Token* const tokens = ctx_.tokens.items.data();
        TokenId first = 0;
        for (const lex::Token* at = tokens;; ++at) {
            at = next_step(at, dispatch_.token_steps);
            const auto kind = static_cast<u32>(at->kind);
            const auto id = static_cast<TokenId>(at - tokens);
            const u8 step = dispatch_.token_steps[kind];
            if ((step & kCallsHooks) != 0) {
                for (const TokenHook& hook : dispatch_.tokens.of(kind)) {
                    call(hook, id);
                }
            }
            if ((step & kEndsLine) != 0) {
                if (first < id) {
                    for (const LogicalLineHook& hook :
                         dispatch_.logical_lines.of(static_cast<u32>(tokens[first].kind))) {
                        call(hook, LogicalLine{first, id});
                    }
                }
                first = id + 1;
            } else if ((step & kBeginsBlock) != 0) {
                first += first == id ? 1 : 0;
            } else if ((step & kIsLast) != 0) {
                return;
            }
        }
    }

    void lines() {
        const source::Text& text = ctx_.text;
        const u32 count = text.line_count();
        Vec<Line>& all = scratch_.lines;
        all.clear();
        all.reserve(count);
        for (u32 number = 1; number <= count; ++number) {
            const Range range = text.line_range(number);
            all.push_unchecked({number, range.start, range.end});
        }
        for (const LineHook& hook : dispatch_.lines) {
            for (const Line line : all) {
                call(hook, line);
            }
        }
    }

    void definitions() {
        find_definitions(ctx_, scratch_.facts.definitions);
        for (const Definition& definition : scratch_.facts.definitions) {
            for (const DefinitionHook& hook : dispatch_.definitions) {
                call<DefinitionHook, const Definition&>(hook, definition);
            }
        }
    }

    void bindings() {
        // Those of wanted kinds first, without a branch.
        const semantic::Model& model = ctx_.model;
        Vec<u32>& ids = scratch_.nodes;
        ids.resize_uninitialized(model.bindings.size());
        u32 count = 0;
        for (u32 id = 0; id < model.bindings.size(); ++id) {
            ids[count] = id;
            count += dispatch_.bindings.wanted[static_cast<u32>(model.bindings[id].kind)] ? 1U : 0U;
        }
        ids.truncate(count);
        for (const u32 id : ids) {
            for (const IndexHook& hook : dispatch_.bindings.of(static_cast<u32>(model.bindings[id].kind))) {
                call(hook, id);
            }
        }
    }

    void indices(const std::vector<IndexHook>& hooks, u32 count) {
        for (const IndexHook& hook : hooks) {
            for (u32 i = 0; i < count; ++i) {
                call(hook, i);
            }
        }
    }

    [[no_unique_address]] Clock clock_;
    const Dispatch& dispatch_;
    Scratch& scratch_;
    const metrics::FileMetrics& metrics_;
    const CustomRules* custom_;
    Context ctx_;
};

namespace {

void sort(Findings& out) {
    std::sort(out.items.begin(), out.items.end(), [](const Finding& a, const Finding& b) {
        if (a.range.start != b.range.start) {
            return a.range.start < b.range.start;
        }
        if (a.rule != b.rule) {
            return a.rule->code < b.rule->code;
        }
        return a.range.end != b.range.end ? a.range.end < b.range.end : a.message_start < b.message_start;
    });
}

// What comments suppress is marked; then the rules about those comments run.
template <class Clock>
void suppress(const Input& input, Scratch& scratch, Findings& out, Runner<Clock>& runner) {
    const bool asks = runner.asks_for_suppressions() && input.suppressions;
    Suppressions& suppressions = scratch.suppressions;
    const bool only_faults = out.items.empty() && !asks;
    const auto is_security = [](const Finding& finding) { return finding.rule->family == "flake8-bandit"; };
    const bool security = std::any_of(out.items.begin(), out.items.end(), is_security);
    suppressions.read(input.text, input.tokens,
                      {.by_name = runner.preview(), .security = security, .only_faults = only_faults});
    if (only_faults) {
        return;
    }
    sort(out);
    for (Finding& finding : out.items) {
        finding.suppressed = suppressions.covers(finding);
    }
    if (asks && !suppressions.comments().empty()) {
        suppressions.count_uses(out);
        const u32 before = out.items.size();
        runner.suppressions();
        if (out.items.size() != before) {
            sort(out);
        }
    }
}

}  // namespace

void run(const RuleSet& rules, const Input& input, Scratch& scratch, Findings& out, RuleTimes* times) {
    out.clear();
    scratch.facts.clear();
    if (times == nullptr) {
        Runner<NoClock> runner(rules, input, scratch, out, times);
        runner.run();
        suppress(input, scratch, out, runner);
        return;
    }
    Runner<CallClock> runner(rules, input, scratch, out, times);
    runner.run();
    const auto start = TimingClock::now();
    suppress(input, scratch, out, runner);
    times->suppressions.add(TimingClock::now() - start, 1);
}

}  // namespace pyforge::lint
