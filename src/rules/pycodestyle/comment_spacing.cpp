// What stands before and at the beginning of comments.
#include <algorithm>

#include "lint/docstrings.hpp"
#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule e261_too_few_spaces_before_inline_comment, e262_no_space_after_inline_comment,
    e265_no_space_after_block_comment, e266_multiple_leading_hashes_for_block_comment;

namespace {

bool is_space(char c) noexcept {
    return c == ' ' || c == '\t';
}

// One `#`, or the `#:` of documentation, and one space.
void fix_beginning(Context& ctx, Report report, Range comment) {
    if (!report) {
        return;
    }
    std::string_view body = ctx.text.slice(comment);
    const bool documents = body.starts_with("#:");
    body.remove_prefix(std::min(documents ? 2 : body.find_first_not_of('#'), body.size()));
    body = trim_start(body);
    report.replace({comment.start, comment.end - static_cast<u32>(body.size())}, {documents ? "#: " : "# "});
}

}  // namespace

void check_comment_spacing(Context& ctx, u32 comment) {
    const Range at = ctx.tokens.comments[comment];
    const char* const text = ctx.text.data;
    u32 before = at.start;
    while (before > 0 && is_space(text[before - 1])) {
        --before;
    }
    const bool is_inline =
        before > 0 && text[before - 1] != '\n' && text[before - 1] != '\r' && text[before - 1] != '\f';
    if (is_inline && at.start - before < 2) {
        ctx.report(e261_too_few_spaces_before_inline_comment, {before, at.start},
                   {"Insert at least two spaces before an inline comment"})
            .replace({before, at.start}, {"  "});
    }
    // The first word, `#`s included, and what follows it.
    const std::string_view body = ctx.text.slice(at);
    const std::size_t end = std::min(body.find(' '), body.size());
    const std::string_view word = body.substr(0, end);
    const std::string_view rest = body.substr(std::min(end + 1, body.size()));
    char bad = '\0';
    if (word != "#" && word != "#:") {
        const std::size_t first = word.find_first_not_of('#');
        bad = first == std::string_view::npos ? '#' : word[first];
    }
    if (is_inline) {
        const bool wide = !rest.empty() && (is_space(rest.front()) || rest.starts_with("\xC2\xA0"));
        if (bad != '\0' || wide) {
            fix_beginning(
                ctx,
                ctx.report(e262_no_space_after_inline_comment, at, {"Inline comment should start with `# `"}),
                at);
        }
    } else if (bad != '\0' && (bad != '!' || at.start != 0)) {
        if (bad != '#') {
            fix_beginning(
                ctx,
                ctx.report(e265_no_space_after_block_comment, at, {"Block comment should start with `# `"}),
                at);
        } else if (!rest.empty()) {
            fix_beginning(ctx,
                          ctx.report(e266_multiple_leading_hashes_for_block_comment, at,
                                     {"Too many leading `#` before block comment"}),
                          at);
        }
    }
}

}  // namespace pyforge::rules
