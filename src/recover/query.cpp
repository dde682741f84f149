#include "recover/query.hpp"

#if PYFORGE_HAVE_TREE_SITTER
#include <tree_sitter/api.h>

#include <algorithm>

#include "base/pattern.hpp"

extern "C" const TSLanguage* tree_sitter_python(void);
#endif

namespace pyforge::recover {

#if PYFORGE_HAVE_TREE_SITTER

namespace {

constexpr u32 kMostOpenMatches = 1U << 14;
constexpr u64 kStepsPerKib = 4096;
constexpr u64 kStepsBase = 1U << 16;

enum class Kind : u8 { Equal, AnyOf, Match };

// One operand: a capture, or a text.
struct Operand {
    bool is_capture = false;
    u32 capture = 0;
    std::string text;
};

struct Predicate {
    Kind kind = Kind::Equal;
    bool negated = false;
    u32 capture = 0;
    std::vector<Operand> others;
    Pattern pattern;
};

struct QueryDeleter {
    void operator()(TSQuery* query) const noexcept { ts_query_delete(query); }
};
struct CursorDeleter {
    void operator()(TSQueryCursor* cursor) const noexcept { ts_query_cursor_delete(cursor); }
};

std::string place(std::string_view source, u32 offset) {
    const std::string_view before = source.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - start + 1);
}

const char* describe(TSQueryError error) noexcept {
    switch (error) {
        case TSQueryErrorNodeType:
            return "there is no such kind of node";
        case TSQueryErrorField:
            return "there is no such field";
        case TSQueryErrorCapture:
            return "there is no such capture";
        case TSQueryErrorStructure:
            return "no tree can have this form";
        default:
            return "it is no query";
    }
}

std::string_view slice(std::string_view text, TSNode node) noexcept {
    const u32 start = std::min<u32>(ts_node_start_byte(node), static_cast<u32>(text.size()));
    const u32 end = std::min<u32>(ts_node_end_byte(node), static_cast<u32>(text.size()));
    return text.substr(start, end - start);
}

// The text of a capture in this match; false when it has none.
bool find(const TSQueryMatch& match, u32 capture, std::string_view text, std::string_view& out) noexcept {
    for (u16 i = 0; i < match.capture_count; ++i) {
        if (match.captures[i].index == capture) {
            out = slice(text, match.captures[i].node);
            return true;
        }
    }
    return false;
}

bool same(const Predicate& predicate, std::string_view subject, const TSQueryMatch& match,
          std::string_view text) {
    for (const Operand& other : predicate.others) {
        std::string_view wanted = other.text;
        if (other.is_capture && !find(match, other.capture, text, wanted)) {
            continue;
        }
        if (subject == wanted) {
            return true;
        }
    }
    return false;
}

// A predicate on a capture that the match does not have holds; one on several nodes must hold for each.
bool holds(const Predicate& predicate, const TSQueryMatch& match, std::string_view text) {
    for (u16 i = 0; i < match.capture_count; ++i) {
        if (match.captures[i].index != predicate.capture) {
            continue;
        }
        const std::string_view subject = slice(text, match.captures[i].node);
        const bool yes = predicate.kind == Kind::Match ? predicate.pattern.search(subject)
                                                       : same(predicate, subject, match, text);
        if (yes == predicate.negated) {
            return false;
        }
    }
    return true;
}

}  // namespace

struct Query::State {
    std::unique_ptr<TSQuery, QueryDeleter> query;
    std::vector<std::vector<Predicate>> predicates;  // by pattern

    [[nodiscard]] std::string_view text(u32 id) const noexcept {
        u32 length = 0;
        const char* const value = ts_query_string_value_for_id(query.get(), id, &length);
        return {value, length};
    }
    [[nodiscard]] std::string_view capture(u32 id) const noexcept {
        u32 length = 0;
        const char* const name = ts_query_capture_name_for_id(query.get(), id, &length);
        return {name, length};
    }

    bool read(std::span<const TSQueryPredicateStep> steps, std::vector<Predicate>& out, std::string& why) {
        std::string_view name =
            steps[0].type == TSQueryPredicateStepTypeString ? text(steps[0].value_id) : std::string_view();
        if (name == "set!") {
            return true;
        }
        Predicate predicate;
        std::string_view bare = name;
        if (bare.starts_with("not-")) {
            predicate.negated = true;
            bare.remove_prefix(4);
        }
        if (bare == "eq?") {
            predicate.kind = Kind::Equal;
        } else if (bare == "any-of?") {
            predicate.kind = Kind::AnyOf;
        } else if (bare == "match?") {
            predicate.kind = Kind::Match;
        } else {
            why = "there is no predicate `#" + std::string(name) + "`";
            return false;
        }
        const bool several = predicate.kind == Kind::AnyOf ? steps.size() >= 3 : steps.size() == 3;
        if (!several || steps[1].type != TSQueryPredicateStepTypeCapture) {
            why = "`#" + std::string(name) + "` takes a capture and " +
                  (predicate.kind == Kind::AnyOf ? "texts" : "one text");
            return false;
        }
        predicate.capture = steps[1].value_id;
        for (const TSQueryPredicateStep& step : steps.subspan(2)) {
            Operand operand;
            operand.is_capture = step.type == TSQueryPredicateStepTypeCapture;
            operand.capture = operand.is_capture ? step.value_id : 0;
            operand.text = operand.is_capture ? std::string_view() : text(step.value_id);
            predicate.others.push_back(std::move(operand));
        }
        if (predicate.kind == Kind::Match) {
            if (predicate.others[0].is_capture || !predicate.pattern.compile(predicate.others[0].text, why)) {
                why = "`#" + std::string(name) + "`: `" + predicate.others[0].text +
                      "` is no pattern: " + (why.empty() ? "a text is wanted" : why);
                return false;
            }
        }
        out.push_back(std::move(predicate));
        return true;
    }
};

Query::Query() = default;
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;

bool Query::compile(std::string_view source, std::string& why) {
    auto state = std::make_unique<State>();
    u32 offset = 0;
    TSQueryError error = TSQueryErrorNone;
    state->query.reset(
        ts_query_new(tree_sitter_python(), source.data(), static_cast<u32>(source.size()), &offset, &error));
    if (!state->query) {
        why = place(source, offset) + ": " + describe(error);
        return false;
    }
    const u32 patterns = ts_query_pattern_count(state->query.get());
    if (patterns == 0 || ts_query_capture_count(state->query.get()) == 0) {
        why = "it has no pattern with a capture";
        return false;
    }
    state->predicates.resize(patterns);
    for (u32 pattern = 0; pattern < patterns; ++pattern) {
        u32 count = 0;
        const TSQueryPredicateStep* const steps =
            ts_query_predicates_for_pattern(state->query.get(), pattern, &count);
        u32 first = 0;
        for (u32 i = 0; i < count; ++i) {
            if (steps[i].type != TSQueryPredicateStepTypeDone) {
                continue;
            }
            if (i != first && !state->read({steps + first, i - first}, state->predicates[pattern], why)) {
                why =
                    place(source, ts_query_start_byte_for_pattern(state->query.get(), pattern)) + ": " + why;
                return false;
            }
            first = i + 1;
        }
    }
    state_ = std::move(state);
    return true;
}

bool Query::has_capture(std::string_view name) const {
    const u32 count = state_ ? ts_query_capture_count(state_->query.get()) : 0;
    for (u32 id = 0; id < count; ++id) {
        if (state_->capture(id) == name) {
            return true;
        }
    }
    return false;
}

QueryStatus Query::run(const Document& document, std::string_view text,
                       const std::function<void(std::span<const Capture>)>& each) const {
    const auto* const tree = static_cast<const TSTree*>(document.native());
    if (tree == nullptr || !state_) {
        return QueryStatus::NotParsed;
    }
    struct Budget {
        u64 steps = 0;
        u64 limit = 0;
    } budget;
    budget.limit = kStepsBase + kStepsPerKib * (text.size() >> 10U);
    const std::unique_ptr<TSQueryCursor, CursorDeleter> cursor(ts_query_cursor_new());
    ts_query_cursor_set_match_limit(cursor.get(), kMostOpenMatches);
    TSQueryCursorOptions options{};
    options.payload = &budget;
    options.progress_callback = [](TSQueryCursorState* state) {
        auto& spent = *static_cast<Budget*>(state->payload);
        return ++spent.steps > spent.limit;
    };
    ts_query_cursor_exec_with_options(cursor.get(), state_->query.get(), ts_tree_root_node(tree), &options);
    std::vector<Capture> captures;
    TSQueryMatch match;
    while (ts_query_cursor_next_match(cursor.get(), &match)) {
        const std::vector<Predicate>& predicates = state_->predicates[match.pattern_index];
        if (!std::all_of(predicates.begin(), predicates.end(),
                         [&](const Predicate& predicate) { return holds(predicate, match, text); })) {
            continue;
        }
        captures.clear();
        for (u16 i = 0; i < match.capture_count; ++i) {
            const TSNode node = match.captures[i].node;
            captures.push_back({state_->capture(match.captures[i].index),
                                {std::min<u32>(ts_node_start_byte(node), static_cast<u32>(text.size())),
                                 std::min<u32>(ts_node_end_byte(node), static_cast<u32>(text.size()))}});
        }
        if (!captures.empty()) {
            each(captures);
        }
    }
    const bool stopped = budget.steps > budget.limit || ts_query_cursor_did_exceed_match_limit(cursor.get());
    return stopped ? QueryStatus::TooMuch : QueryStatus::Ok;
}

#else

struct Query::State {};
Query::Query() = default;
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;
bool Query::compile(std::string_view, std::string& why) {
    why = "this library was built without tree-sitter";
    return false;
}
bool Query::has_capture(std::string_view) const {
    return false;
}
QueryStatus Query::run(const Document&, std::string_view,
                       const std::function<void(std::span<const Capture>)>&) const {
    return QueryStatus::NotParsed;
}

#endif

}  // namespace pyforge::recover
