#include "lint/context.hpp"
#include "lint/facts.hpp"
#include "rules/eradicate/comment_code.hpp"

namespace pyforge::rules {
namespace {

using namespace lint;

bool stands_alone(const source::Text& text, Range comment) noexcept {
    u32 at = comment.start;
    while (at > 0 && (text.data[at - 1] == ' ' || text.data[at - 1] == '\t' || text.data[at - 1] == '\f')) {
        --at;
    }
    return at == 0 || text.data[at - 1] == '\n' || text.data[at - 1] == '\r';
}

bool begins_line(const source::Text& text, u32 offset) noexcept {
    return offset == 0 || text.data[offset - 1] == '\n' || text.data[offset - 1] == '\r';
}

struct Metadata {
    u32 last;   // its last comment; kNone when nothing ends it
    u32 after;  // the first comment behind the lines that were looked at
};

// Script metadata (PEP 723) that begin with the comment `first`.
Metadata read_metadata(const Context& ctx, u32 first) noexcept {
    const Vec<Range>& comments = ctx.tokens.comments;
    Metadata found{kNone, first + 1};
    for (; found.after < comments.size(); ++found.after) {
        const Range comment = comments[found.after];
        const std::string_view gap = ctx.text.slice(comments[found.after - 1].end, comment.start);
        const std::string_view text = ctx.text.slice(comment);
        if ((gap != "\n" && gap != "\r\n" && gap != "\r") || (text != "#" && !text.starts_with("# "))) {
            break;
        }
        if (text == "# ///") {
            found.last = found.after;
        }
    }
    return found;
}

void check(Context& ctx) {
    const Vec<Range>& comments = ctx.tokens.comments;
    u32 endless = 0;  // no metadata end before this comment
    for (u32 i = 0; i < comments.size(); ++i) {
        const Range comment = comments[i];
        if (!stands_alone(ctx.text, comment)) {
            continue;
        }
        const std::string_view text = ctx.text.slice(comment);
        if (text == "# /// script" && i >= endless && begins_line(ctx.text, comment.start)) {
            const Metadata metadata = read_metadata(ctx, i);
            if (metadata.last != kNone) {
                i = metadata.last;
                continue;
            }
            endless = metadata.after;
        }
        const std::string_view body = comment_body(text);
        const CommentVerdict verdict = judge_comment(body, ctx.settings.task_tags);
        if (verdict == CommentVerdict::Code ||
            (verdict == CommentVerdict::Parse && ctx.facts().snippets.parses(body))) {
            ctx.report(comment, {"Found commented-out code"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.task-tags"};

}  // namespace

extern constinit const Rule era001_commented_out_code{
    .code = "ERA001",
    .name = "commented-out-code",
    .family = "eradicate",
    .summary = "Found commented-out code",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what =
                "Finds comments that are Python code.\n\nA comment counts when it stands alone on its line "
                "and its text parses, or is a piece of a statement over several lines: a lone `else:`, "
                "an entry of a dictionary, brackets. Comments that speak to tools and script metadata "
                "(PEP 723) are left alone, and so are comments that begin with a task tag. Prose that "
                "happens to be Python (`# see: below`) is reported, too.",
            .why = "Code in comments does nothing, is not kept up to date, and lies in the history anyway.",
            .example = "# print(\"Hello, world!\")\n",
            .references = "https://peps.python.org/pep-0723/\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
