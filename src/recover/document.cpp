#include "recover/document.hpp"

#if PYFORGE_HAVE_TREE_SITTER
#include <tree_sitter/api.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string_view>

extern "C" const TSLanguage* tree_sitter_python(void);
#endif

namespace pyforge::recover {

#if PYFORGE_HAVE_TREE_SITTER

namespace {
struct ParserDeleter {
    void operator()(TSParser* parser) const noexcept { ts_parser_delete(parser); }
};
struct TreeDeleter {
    void operator()(TSTree* tree) const noexcept { ts_tree_delete(tree); }
};

// What one parse may cost, in numbers that do not depend on the machine: progress callbacks, and chunks of
// text read (its scanner can run over the same text again and again between two callbacks).
struct Budget {
    std::string_view text;
    u64 steps = 0;
    u64 step_limit = 0;
    u64 chunks = 0;
    u64 chunk_limit = 0;
    std::chrono::nanoseconds deadline{};
    bool late = false;

    [[nodiscard]] bool spent() const noexcept { return late || steps > step_limit || chunks > chunk_limit; }
};
constexpr u32 kChunk = 1024;

// Of this thread: what others do on the machine must not decide what a text gets.
std::chrono::nanoseconds processor_time() noexcept {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}
// The limits on time are those of an ordinary build: a sanitizer must not decide what a text gets, either.
#if defined(__has_feature)
#define PYFORGE_SANITIZED (__has_feature(thread_sanitizer) || __has_feature(address_sanitizer))
#elif defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define PYFORGE_SANITIZED 1
#else
#define PYFORGE_SANITIZED 0
#endif
constexpr u64 kSlowness = PYFORGE_SANITIZED ? 20 : 1;
#undef PYFORGE_SANITIZED

// Nodes looked at in search of errors; past it, what was found has to do.
constexpr u32 kMaxVisits = 1U << 20;

TSPoint point_at(const source::Text& text, u32 offset) noexcept {
    const u32 line = text.line_of(offset);
    return {line - 1, offset - text.line_start(line)};
}

// The deepest nesting of brackets, counted without regard to strings: an upper bound that is cheap to have.
u32 bracket_depth(const source::Text& text) noexcept {
    u32 depth = 0;
    u32 deepest = 0;
    for (u32 i = 0; i < text.size; ++i) {
        const char c = text.data[i];
        if (c == '(' || c == '[' || c == '{') {
            deepest = ++depth > deepest ? depth : deepest;
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}
}  // namespace

struct Document::State {
    std::unique_ptr<TSParser, ParserDeleter> parser;
    std::unique_ptr<TSTree, TreeDeleter> tree;
    u32 changed = 0;

    ParseStatus run(const source::Text& text, const Limits& limits) {
        if (text.size > limits.max_size) {
            tree.reset();
            return ParseStatus::TooLarge;
        }
        if (bracket_depth(text) > limits.max_depth) {
            tree.reset();
            return ParseStatus::TooDeep;
        }
        if (parser == nullptr) {
            parser.reset(ts_parser_new());
            if (parser == nullptr || !ts_parser_set_language(parser.get(), tree_sitter_python())) {
                return ParseStatus::Unavailable;
            }
        }
        Budget budget;
        budget.text = text.view();
        budget.step_limit = limits.steps_base + u64{limits.steps_per_kib} * (text.size >> 10U);
        budget.chunk_limit = limits.chunks_base + u64{limits.chunks_per_kib} * (text.size >> 10U);
        const u64 microseconds =
            limits.microseconds_base + u64{limits.microseconds_per_kib} * (text.size >> 10U);
        budget.deadline = processor_time() + std::chrono::microseconds(microseconds * kSlowness);
        TSInput input{};
        input.payload = &budget;
        input.encoding = TSInputEncodingUTF8;
        input.read = [](void* payload, uint32_t byte, TSPoint, uint32_t* count) -> const char* {
            auto& b = *static_cast<Budget*>(payload);
            if (byte >= b.text.size() || ++b.chunks > b.chunk_limit) {
                *count = 0;
                return "";
            }
            *count = std::min(kChunk, static_cast<uint32_t>(b.text.size() - byte));
            return b.text.data() + byte;
        };
        TSParseOptions options{};
        options.payload = &budget;
        options.progress_callback = [](TSParseState* state) {
            auto& b = *static_cast<Budget*>(state->payload);
            ++b.steps;
            b.late = b.late || processor_time() > b.deadline;
            return b.spent();
        };
        TSTree* const made = ts_parser_parse_with_options(parser.get(), tree.get(), input, options);
        if (made == nullptr || budget.spent()) {
            ts_tree_delete(made);
            ts_parser_reset(parser.get());
            tree.reset();
            return ParseStatus::Stalled;
        }
        tree.reset(made);
        return ParseStatus::Ok;
    }
};

Document::Document() : state_(std::make_unique<State>()) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

bool Document::available() noexcept {
    return true;
}

ParseStatus Document::parse(const source::Text& text, const Limits& limits) {
    state_->tree.reset();
    state_->changed = text.size;
    return state_->run(text, limits);
}

ParseStatus Document::edit(const Edit& change, const source::Text& old_text, const source::Text& text,
                           const Limits& limits) {
    if (state_->tree == nullptr) {
        return parse(text, limits);
    }
    TSInputEdit input{};
    input.start_byte = change.start;
    input.old_end_byte = change.old_end;
    input.new_end_byte = change.new_end;
    input.start_point = point_at(old_text, change.start);
    input.old_end_point = point_at(old_text, change.old_end);
    input.new_end_point = point_at(text, change.new_end);
    ts_tree_edit(state_->tree.get(), &input);
    const std::unique_ptr<TSTree, TreeDeleter> before(ts_tree_copy(state_->tree.get()));
    const ParseStatus status = state_->run(text, limits);
    state_->changed = 0;
    if (status == ParseStatus::Ok) {
        uint32_t count = 0;
        TSRange* const ranges = ts_tree_get_changed_ranges(before.get(), state_->tree.get(), &count);
        for (uint32_t i = 0; i < count; ++i) {
            state_->changed += ranges[i].end_byte - ranges[i].start_byte;
        }
        std::free(ranges);
    }
    return status;
}

const void* Document::native() const noexcept {
    return state_->tree.get();
}

u32 Document::changed_bytes() const noexcept {
    return state_->changed;
}

// Walks only into nodes that hold an error, with a cursor (no recursion); remembers the statement around it.
void Document::error_lines(const source::Text& text, Vec<LineSpan>& out) const {
    if (state_->tree == nullptr) {
        return;
    }
    const TSNode root = ts_tree_root_node(state_->tree.get());
    if (!ts_node_has_error(root)) {
        return;
    }
    const TSLanguage* const language = tree_sitter_python();
    const TSFieldId body_field = ts_language_field_id_for_name(language, "body", 4);
    const TSFieldId consequence_field = ts_language_field_id_for_name(language, "consequence", 11);
    auto is = [](TSNode node, const char* type) { return std::strcmp(ts_node_type(node), type) == 0; };

    // One entry a level: the span that an error at this level condemns, and whether statements stand at it.
    // (Asking tree-sitter for a node's parent walks down from the root each time.)
    struct Level {
        LineSpan span;
        bool statements;
    };
    Vec<Level> levels;
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    levels.push_back({{1, text.line_count()}, true});
    bool descend = ts_tree_cursor_goto_first_child(&cursor);
    if (descend) {
        levels.push_back(levels.back());
    }
    u32 visits = 0;
    while (descend && ++visits < kMaxVisits) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        const bool error = ts_node_is_error(node);
        const bool missing = ts_node_is_missing(node);
        bool inside = false;
        if (error || missing || ts_node_has_error(node)) {
            const bool in_block = levels.back().statements;
            LineSpan span = levels.back().span;
            if (in_block || error) {
                const u32 first = ts_node_start_point(node).row + 1;
                const TSPoint end = ts_node_end_point(node);
                const u32 last = end.column == 0 && end.row + 1 > first ? end.row : end.row + 1;
                if (in_block || (first >= span.first && last <= span.last)) {
                    span = {first, last};
                }
                // Only the header of a compound statement stands for it; its body is looked into on its own.
                TSNode body = ts_node_child_by_field_id(node, body_field);
                if (ts_node_is_null(body)) {
                    body = ts_node_child_by_field_id(node, consequence_field);
                }
                if (!ts_node_is_null(body)) {
                    const u32 body_line = ts_node_start_point(body).row + 1;
                    span.last = body_line > first ? body_line - 1 : first;
                }
            } else if (is(node, "else_clause") || is(node, "elif_clause") || is(node, "except_clause") ||
                       is(node, "finally_clause") || is(node, "case_clause")) {
                const u32 first = ts_node_start_point(node).row + 1;
                span = {first, first};
            }
            if (error || missing) {
                out.push_back(span);
            }
            if (!missing && ts_tree_cursor_goto_first_child(&cursor)) {
                levels.push_back({span, is(node, "block")});
                inside = true;
            }
        }
        while (!inside && !ts_tree_cursor_goto_next_sibling(&cursor)) {
            levels.pop_back();
            if (!ts_tree_cursor_goto_parent(&cursor) || levels.size() <= 1) {
                descend = false;
                break;
            }
        }
    }
    ts_tree_cursor_delete(&cursor);
}

#else

struct Document::State {};
Document::Document() = default;
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
bool Document::available() noexcept {
    return false;
}
ParseStatus Document::parse(const source::Text&, const Limits&) {
    return ParseStatus::Unavailable;
}
ParseStatus Document::edit(const Edit&, const source::Text&, const source::Text&, const Limits&) {
    return ParseStatus::Unavailable;
}
void Document::error_lines(const source::Text&, Vec<LineSpan>&) const {}
const void* Document::native() const noexcept {
    return nullptr;
}
u32 Document::changed_bytes() const noexcept {
    return 0;
}

#endif

}  // namespace pyforge::recover
