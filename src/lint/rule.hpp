// A rule: one constant object in one source file, src/rules/<family>/<code>_<name>.cpp, whose name is the
// file's stem:
//
//     #include "lint/context.hpp"
//     namespace pyforge::rules {
//     namespace {
//     void check(lint::Context& ctx, parse::NodeId id) { … ctx.report(ctx.tree[id].range(), {"message"}); }
//     }
//     extern constinit const lint::Rule e722_bare_except{
//         .code = "E722", .name = "bare-except", .family = "pycodestyle", …,
//         .on = {.nodes = {NodeKind::ExceptHandler}, .node = each<check>},
//     };
//     }
//
// The build lists every such file in one generated table (rules/all_rules.hpp). A hook costs nothing where
// its rule is not selected: RuleSet puts the hooks of the selected rules into flat arrays by node kind, token
// kind and called name.
//
// Rules that share their work share the hook: the same function in several rules is called once per node, and
// reports with ctx.report(rule, …), which drops what is not selected. What is costly to find out and wanted
// by several rules belongs into a fact of the Context.
#pragma once
#include <bit>
#include <initializer_list>
#include <span>
#include <string_view>

#include "base/types.hpp"
#include "lex/token.hpp"
#include "parse/tree.hpp"
#include "semantic/model.hpp"

namespace pyforge::metrics {
struct FileMetrics;
}

namespace pyforge::lint {

class Context;
class Suppressions;
struct Definition;
struct Settings;
using lex::TokenId;
using lex::TokenKind;
using parse::NodeId;
using parse::NodeKind;
using NodeIds = std::span<const NodeId>;

// How bad a finding is unless the configuration says otherwise.
enum class Severity : u8 { Info, Warning, Error };

// What kind of thing a rule is about.
enum class Category : u8 {
    Correctness,
    Suspicious,
    Security,
    Complexity,
    Performance,
    Pedantic,
    Style,
    Formatting,
    Restriction
};

// Preview rules run only where the configuration asks for them.
enum class Status : u8 { Stable, Preview, Deprecated };

enum class FixAvailability : u8 { None, Sometimes, Always };

[[nodiscard]] std::string_view severity_name(Severity severity) noexcept;  // "info" …
[[nodiscard]] std::string_view category_name(Category category) noexcept;  // "correctness" …
[[nodiscard]] std::string_view status_name(Status status) noexcept;        // "stable" …

// A constant set of small enumerators, written {Kind::A, Kind::B}.
template <class Enum, u32 Limit>
struct EnumSet {
    static constexpr u32 kLimit = Limit;
    static constexpr u32 kWords = (Limit + 63) / 64;
    u64 words[kWords] = {};
    constexpr EnumSet() noexcept = default;
    constexpr EnumSet(std::initializer_list<Enum> items) noexcept {
        for (const Enum item : items) {
            words[static_cast<u32>(item) / 64] |= u64{1} << (static_cast<u32>(item) % 64);
        }
    }
    [[nodiscard]] constexpr bool has(Enum item) const noexcept {
        return ((words[static_cast<u32>(item) / 64] >> (static_cast<u32>(item) % 64)) & 1) != 0;
    }
    // Calls fn(u32) for each of them.
    template <class Fn>
    constexpr void each(Fn fn) const {
        for (u32 i = 0; i < kWords; ++i) {
            for (u64 left = words[i]; left != 0; left &= left - 1) {
                fn(i * 64 + static_cast<u32>(std::countr_zero(left)));
            }
        }
    }
    [[nodiscard]] constexpr bool empty() const noexcept {
        for (const u64 word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
};
using NodeKinds = EnumSet<NodeKind, parse::kNodeKindCount>;
using TokenKinds = EnumSet<TokenKind, static_cast<u32>(TokenKind::KwYield) + 1>;
using BindingKinds = EnumSet<semantic::BindingKind, static_cast<u32>(semantic::BindingKind::DunderAll) + 1>;

// One physical line, without its line end.
struct Line {
    u32 number;  // 1-based
    u32 start;   // byte offsets
    u32 end;
};

// One logical line: from its first token (after Indent and Dedent) to its Newline token.
struct LogicalLine {
    TokenId first;
    TokenId newline;
};

// What a rule listens to. Every hook sees the whole Context; all stages before have run. The order of calls
// within one hook is the order of the source (nodes: kind by kind, children before parents); the order of
// hooks is not specified.
struct Hooks {
    // Nodes of these kinds: many of one kind at once. A check of one node is each<check>.
    NodeKinds nodes{};
    void (*node)(Context&, NodeIds) = nullptr;
    // Tokens of these kinds.
    TokenKinds tokens{};
    void (*token)(Context&, TokenId) = nullptr;
    // Calls whose callee resolves, through imports and builtins, to one of these dotted names
    // ("subprocess.Popen", "builtins.eval"); `which` is the index of the name in the list.
    std::span<const std::string_view> callees{};
    void (*call)(Context&, NodeId call, u32 which) = nullptr;
    // Every physical line, logical line, comment (index into Tokens::comments). Logical lines can be narrowed
    // to those whose first token is of one of these kinds.
    void (*line)(Context&, Line) = nullptr;
    TokenKinds line_starts{};
    void (*logical_line)(Context&, LogicalLine) = nullptr;
    void (*comment)(Context&, u32 comment) = nullptr;
    // The module, then every class and function.
    void (*definition)(Context&, const Definition&) = nullptr;
    // Every scope and the bindings of these kinds of the semantic model, when the whole file is known.
    void (*scope)(Context&, u32 scope) = nullptr;
    BindingKinds bindings{};
    void (*binding)(Context&, u32 binding) = nullptr;
    // Once a file: its metrics. They are computed only when a selected rule has this hook or the user wants
    // them.
    void (*measured)(Context&, const metrics::FileMetrics&) = nullptr;
    u8 measures = 0;  // which metrics::Part it reads besides what is always counted
    // It reads references to names of the reader's own scope other than imports, or to builtins: the model
    // holds all of them only when a selected rule says so.
    bool own_references = false;
    // Once a file: whatever walks by itself.
    void (*file)(Context&) = nullptr;
    // Once a file, after all others: its suppression comments, and which of them have suppressed something.
    // Not called where suppressions do not count. No comment suppresses what it reports.
    void (*suppressions)(Context&, const Suppressions&) = nullptr;
};

// The hook that asks `Check` about one node after the other.
template <auto Check>
void each(Context& ctx, NodeIds nodes) {
    for (const NodeId id : nodes) {
        Check(ctx, id);
    }
}

// The text of `pyforge explain CODE` and of the rule's page: plain Markdown without headings.
struct Documentation {
    std::string_view what;             // what it finds; the first sentence serves as the summary
    std::string_view why;              // why this is bad
    std::string_view example;          // Python
    std::string_view instead = {};     // Python; empty when there is no better form to show
    std::string_view fix = {};         // when the fix is offered, and when it is unsafe
    std::string_view references = {};  // one per line
};

struct Rule {
    std::string_view code;     // "E711"
    std::string_view name;     // "none-comparison"
    std::string_view family;   // "pycodestyle": the folder
    std::string_view summary;  // the message, with placeholders in braces
    std::string_view alias =
        {};  // name of the same check in the tool it is known from ("assert_used" in bandit)
    Category category;
    Severity severity = Severity::Warning;
    Status status = Status::Stable;
    bool on_by_default = false;  // selected when the configuration names no rules
    FixAvailability fix = FixAvailability::None;
    // Does it stand on trees with error nodes too? Rules that draw conclusions from what is absent should say
    // no.
    bool on_broken_source = true;
    // Does it speak of the lines of a file whatever is in them, so that it looks at IPython's commands too?
    bool of_lines = false;
    // Do the settings contradict it? Then only its own code, spelled out, selects it.
    bool (*contradicted)(const Settings&) noexcept = nullptr;
    // The code of a rule that demands the opposite: where both are selected, only that one runs.
    std::string_view yields_to = {};
    // Names of the options it reads ("lint.mccabe.max-complexity"), as listed in lint/settings.hpp.
    std::span<const std::string_view> options{};
    Documentation doc{};
    Hooks on{};
};

}  // namespace pyforge::lint
