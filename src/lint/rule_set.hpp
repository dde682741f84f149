// The selected rules, arranged for the traversal. Immutable: one per engine, shared by all threads.
#pragma once
#include <array>
#include <memory>
#include <span>
#include <vector>

#include "base/once.hpp"
#include "lint/rule.hpp"
#include "lint/settings.hpp"

namespace pyforge::lint {

class CustomRules;

template <class Function>
struct Hook {
    Function call;
    const Rule* rule;
};
using NodeHook = Hook<void (*)(Context&, NodeIds)>;
using TokenHook = Hook<void (*)(Context&, TokenId)>;
using LineHook = Hook<void (*)(Context&, Line)>;
using LogicalLineHook = Hook<void (*)(Context&, LogicalLine)>;
using IndexHook = Hook<void (*)(Context&, u32)>;
using DefinitionHook = Hook<void (*)(Context&, const Definition&)>;
using MeasuredHook = Hook<void (*)(Context&, const metrics::FileMetrics&)>;
using FileHook = Hook<void (*)(Context&)>;
using SuppressionHook = Hook<void (*)(Context&, const Suppressions&)>;
struct CallHook {
    void (*call)(Context&, NodeId, u32);
    const Rule* rule;
    u32 which;
};

// Hooks by kind: those of kind k are hooks[starts[k] … starts[k + 1]).
template <class H, u32 Kinds>
struct Buckets {
    std::vector<H> hooks;
    std::array<u32, Kinds + 1> starts{};
    std::array<bool, Kinds> wanted{};  // has the kind any hook?
    [[nodiscard]] bool empty() const noexcept { return hooks.empty(); }
    [[nodiscard]] std::span<const H> of(u32 kind) const noexcept {
        return {hooks.data() + starts[kind], starts[kind + 1] - starts[kind]};
    }
};

// Calls by the dotted name of the callee: an open hash table.
class CalleeTable {
  public:
    void build(std::span<const Rule* const> rules);
    [[nodiscard]] bool empty() const noexcept { return names_.empty(); }
    // The hooks for this dotted name.
    [[nodiscard]] std::span<const CallHook> find(std::string_view name) const noexcept;
    // Names longer than this are none of the listed ones.
    [[nodiscard]] std::size_t longest() const noexcept { return longest_; }
    // Could any listed name end in this segment? A cheap question before a callee is resolved.
    [[nodiscard]] bool has_last_segment(std::string_view segment) const noexcept;

  private:
    struct Entry {
        std::string_view name;
        u32 first;
        u32 count;
    };
    std::vector<Entry> names_;
    std::vector<CallHook> hooks_;
    std::vector<u32> slots_;         // index into names_ + 1
    std::size_t longest_ = 0;        // of names_
    std::vector<u64> segment_bits_;  // a small Bloom filter over last segments
};

enum Step : u8 { kCallsHooks = 1, kEndsLine = 2, kBeginsBlock = 4, kIsLast = 8 };

// All hooks of a set of rules.
struct Dispatch {
    Buckets<NodeHook, parse::kNodeKindCount> nodes;
    Buckets<TokenHook, TokenKinds::kLimit> tokens;
    CalleeTable callees;
    std::vector<LineHook> lines;
    Buckets<LogicalLineHook, TokenKinds::kLimit> logical_lines;  // by the kind of the first token
    // The kinds of node that some hook wants, and whether all of them are listed in the tree.
    std::vector<NodeKind> node_kinds;
    bool only_listed = true;
    // What the pass over tokens does at each kind: Step.
    std::array<u8, TokenKinds::kLimit> token_steps{};
    std::vector<IndexHook> comments;
    std::vector<DefinitionHook> definitions;
    std::vector<IndexHook> scopes;
    Buckets<IndexHook, BindingKinds::kLimit> bindings;
    std::vector<MeasuredHook> measured;
    std::vector<FileHook> files;
    std::vector<SuppressionHook> suppressions;

    void build(std::span<const Rule* const> rules);
};

class RuleSet {
  public:
    // `rules` in the order of their codes.
    RuleSet(std::span<const Rule* const> rules, Settings settings,
            std::shared_ptr<const CustomRules> custom = {});
    [[nodiscard]] std::span<const Rule* const> rules() const noexcept { return rules_; }
    [[nodiscard]] bool contains(const Rule& rule) const noexcept;
    [[nodiscard]] bool contains(std::string_view code) const noexcept;
    // A small number that is the rule's own among the selected ones; below slot_count().
    [[nodiscard]] u32 slot_of(const Rule& rule) const noexcept;
    [[nodiscard]] u32 slot_count() const noexcept { return static_cast<u32>(slots_.size()); }
    [[nodiscard]] const Settings& settings() const noexcept { return settings_; }
    // The caller's rules; null without any.
    [[nodiscard]] const std::shared_ptr<const CustomRules>& custom() const noexcept { return custom_; }
    // For sound trees, or for those that recovery made: the latter is made when it is first asked for, and
    // then may throw std::bad_alloc. Thread-safe.
    [[nodiscard]] const Dispatch& dispatch(bool broken) const;
    // Does any rule read the metrics? When not, they need not be computed.
    [[nodiscard]] bool wants_metrics() const noexcept { return !sound_.measured.empty(); }
    // Which metrics::Part.
    [[nodiscard]] u8 measures() const noexcept { return measures_; }
    // Hooks::own_references of any rule.
    [[nodiscard]] bool own_references() const noexcept { return own_references_; }

  private:
    std::vector<const Rule*> rules_;
    std::vector<const Rule*> slots_;  // hash set by address
    Settings settings_;
    std::shared_ptr<const CustomRules> custom_;
    u8 measures_ = 0;
    bool own_references_ = false;
    Dispatch sound_;
    struct Later {
        Once once;
        Dispatch dispatch;
    };
    std::unique_ptr<Later> broken_ = std::make_unique<Later>();
};

// One term of a selection: "ALL", a code, or the beginning of one. The letters must be a whole prefix ("E"
// does not mean "ERA"), except that "PL" covers Pylint's four groups and "C" both of its own.
[[nodiscard]] bool selector_matches(std::string_view selector, std::string_view code) noexcept;

// Takes out the rules that yield to another one of the chosen (Rule::yields_to).
void drop_yielding(std::vector<const Rule*>& chosen);

struct Selection {
    std::vector<std::string> select{};  // empty: the rules that are on by default
    std::vector<std::string> extend_select{};
    std::vector<std::string> ignore{};
    bool preview = false;
};
// The rules that a selection means. The more specific term wins; ignore wins over select of the same length.
// Rules that the settings contradict, or that yield to another selected one, are left out
// (Rule::contradicted, Rule::yields_to). Terms that name no rule are appended to `unknown`.
[[nodiscard]] std::vector<const Rule*> select_rules(std::span<const Rule* const> all,
                                                    const Selection& selection, const Settings& settings,
                                                    std::vector<std::string>* unknown);

}  // namespace pyforge::lint
