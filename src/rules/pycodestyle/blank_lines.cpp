// Blank lines around definitions, imports and everything else.
#include <algorithm>

#include "lint/docstrings.hpp"
#include "lint/edits.hpp"
#include "rules/pycodestyle/line_walk.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule e301_blank_line_between_methods, e302_blank_lines_top_level, e303_too_many_blank_lines,
    e304_blank_line_after_decorator, e305_blank_lines_after_function_or_class,
    e306_blank_lines_before_nested_definition;

namespace {

enum class LineKind : u8 { Comment, Decorator, Function, Class, Import, FromImport, Docstring, Other };

class BlankLines {
  public:
    explicit BlankLines(Context& ctx) : ctx_(ctx) {}

    void line(const WalkedLine& line) {
        if (line.begins_cell) {
            begin_cell();
        }
        const LineKind kind = kind_of(line);
        leave(line, kind);
        // Blank lines before the comments that belong to the line count for it too.
        const u32 before = std::max(line.blank_lines, blank_before_comments_);
        check(line, kind, before);
        if (kind == LineKind::Comment) {
            blank_before_comments_ = before;
            return;
        }
        enter(line, kind);
        first_ = false;
        blank_before_comments_ = 0;
        previous_ = kind;
        previous_indent_ = line.indent;
        previous_end_ = ctx_.tokens[line.newline].end;
        if (line.indent == 0) {
            unindented_ = kind;
        }
    }

  private:
    // Nothing that is before the cell counts.
    void begin_cell() {
        first_ = true;
        blank_before_comments_ = 0;
        previous_ = LineKind::Other;
        previous_indent_ = 0;
        previous_one_liner_ = previous_stub_ = false;
        unindented_ = LineKind::Other;
    }
    [[nodiscard]] LineKind kind_of(const WalkedLine& line) const;
    [[nodiscard]] bool one_liner(const WalkedLine& line) const;
    [[nodiscard]] bool in_group(const WalkedLine& line, u32 before) const;
    void check(const WalkedLine& line, LineKind kind, u32 before);
    void enter(const WalkedLine& line, LineKind kind);
    void leave(const WalkedLine& line, LineKind kind);
    [[nodiscard]] u32 after_imports(u32 usual) const;
    [[nodiscard]] Range blank_range(const WalkedLine& line) const;
    void fix_number(Report report, const WalkedLine& line, u32 wanted, u32 found) const;
    void write_lines(Report report, Range range, u32 count) const;
    void fix_decorated(Report report, const WalkedLine& line) const;
    [[nodiscard]] u32 most(const WalkedLine& line, LineKind kind, u32 top) const;
    static bool is_definition(LineKind kind) {
        return kind == LineKind::Function || kind == LineKind::Class || kind == LineKind::Decorator;
    }

    Context& ctx_;
    bool first_ = true;
    u32 blank_before_comments_ = 0;
    LineKind previous_ = LineKind::Other;
    u32 previous_indent_ = 0;
    u32 previous_end_ = 0;  // of the last line that is no comment, its line end included
    bool previous_one_liner_ = false;
    bool previous_stub_ = false;  // a definition whose body is `...` on its line
    LineKind unindented_ = LineKind::Other;
    // Indentation of the definitions that the line is in.
    u32 function_ = kNone;
    u32 class_ = kNone;
};

LineKind BlankLines::kind_of(const WalkedLine& line) const {
    if (line.is_comment()) {
        return LineKind::Comment;
    }
    const lex::Tokens& tokens = ctx_.tokens;
    switch (tokens[line.first].kind) {
        case TokenKind::At:
            return LineKind::Decorator;
        case TokenKind::KwDef:
            return LineKind::Function;
        case TokenKind::KwAsync:
            return tokens[line.first + 1].kind == TokenKind::KwDef ? LineKind::Function : LineKind::Other;
        case TokenKind::KwClass:
            return LineKind::Class;
        case TokenKind::KwImport:
            return LineKind::Import;
        case TokenKind::KwFrom:
            return LineKind::FromImport;
        case TokenKind::String:
            return line.newline == line.first + 1 ? LineKind::Docstring : LineKind::Other;
        default:
            return LineKind::Other;
    }
}

// `def f(): ...`: the body on the line of the header.
bool BlankLines::one_liner(const WalkedLine& line) const {
    return ctx_.tokens[line.newline - 1].kind != TokenKind::Colon;
}

void BlankLines::leave(const WalkedLine& line, LineKind kind) {
    if (kind == LineKind::Comment) {
        return;
    }
    if (function_ != kNone && line.indent <= function_) {
        function_ = kNone;
    }
    if (class_ != kNone && line.indent <= class_) {
        class_ = kNone;
    }
}

void BlankLines::enter(const WalkedLine& line, LineKind kind) {
    if (kind == LineKind::Class && class_ == kNone) {
        class_ = line.indent;
    }
    if (kind == LineKind::Function && function_ == kNone) {
        function_ = line.indent;
    }
    previous_one_liner_ = kind == LineKind::Function && one_liner(line);
    previous_stub_ = previous_one_liner_ && ctx_.tokens[line.newline - 1].kind == TokenKind::Ellipsis &&
                     ctx_.tokens[line.newline - 2].kind == TokenKind::Colon;
}

// Definitions on one line may follow each other closely, and anything a stub of one.
bool BlankLines::in_group(const WalkedLine& line, u32 before) const {
    return previous_ == LineKind::Function && previous_indent_ == line.indent &&
           ((previous_one_liner_ && one_liner(line)) || (previous_stub_ && before == 0));
}

// How many blank lines belong behind what came before: behind imports the sorting of imports may say.
u32 BlankLines::after_imports(u32 usual) const {
    const bool imports =
        previous_indent_ == 0 && (previous_ == LineKind::Import || previous_ == LineKind::FromImport);
    const i32 wanted = ctx_.settings.isort.lines_after_imports;
    return imports && wanted >= 0 ? static_cast<u32>(wanted) : usual;
}

// The most blank lines that may stand before the line.
u32 BlankLines::most(const WalkedLine& line, LineKind kind, u32 top) const {
    if (line.indent != 0) {
        return 1;
    }
    const bool other_import = (previous_ == LineKind::Import && kind == LineKind::FromImport) ||
                              (previous_ == LineKind::FromImport && kind == LineKind::Import);
    return other_import ? std::max(top, ctx_.settings.isort.lines_between_types) : after_imports(top);
}

// The blank lines right before the line; the white space in the first of them stays.
Range BlankLines::blank_range(const WalkedLine& line) const {
    const source::Text& text = ctx_.text;
    u32 start = text.line_start(text.line_of(line.line_start) - line.blank_lines);
    while (text.data[start] == ' ' || text.data[start] == '\t' || text.data[start] == '\f') {
        ++start;
    }
    return {start, line.line_start};
}

void BlankLines::write_lines(Report report, Range range, u32 count) const {
    const std::string_view end = line_ending(ctx_);
    static constexpr u32 kMost = 10;  // nobody asks for more
    std::string_view ends[kMost];
    std::fill_n(ends, kMost, std::string_view());
    std::fill_n(ends, std::min(count, kMost), end);
    report.replace(
        range, {ends[0], ends[1], ends[2], ends[3], ends[4], ends[5], ends[6], ends[7], ends[8], ends[9]});
}

// Blank lines right before the line become as many as are wanted. Where there are none, what is missing is
// put before the comments that belong to the line.
void BlankLines::fix_number(Report report, const WalkedLine& line, u32 wanted, u32 found) const {
    if (!report) {
        return;
    }
    if (line.blank_lines > 0) {
        write_lines(report, blank_range(line), wanted);
    } else {
        write_lines(report, {previous_end_, previous_end_}, wanted - found);
    }
}

// Removes the blank lines behind the decorator, also those between comments.
void BlankLines::fix_decorated(Report report, const WalkedLine& line) const {
    if (!report) {
        return;
    }
    const source::Text& text = ctx_.text;
    const u32 last = text.line_of(line.line_start);
    for (u32 number = text.line_of(previous_end_); number < last; ++number) {
        if (is_blank(text.slice(text.line_range(number)))) {
            report.remove({text.line_start(number), text.line_start(number + 1)});
        }
    }
}

void BlankLines::check(const WalkedLine& line, LineKind kind, u32 before) {
    const u32 top = ctx_.is_stub ? 1 : 2;
    const Range place{line.start, line.is_comment() ? line.start : ctx_.tokens[line.first].end};
    const u32 limit = most(line, kind, top);
    if (line.blank_lines > limit) {
        fix_number(
            ctx_.report(e303_too_many_blank_lines, place, {"Too many blank lines (", line.blank_lines, ")"}),
            line, limit, line.blank_lines);
    }
    if (previous_ == LineKind::Decorator) {
        if (kind != LineKind::Comment && before > 0) {
            fix_decorated(ctx_.report(e304_blank_line_after_decorator, place,
                                      {"Blank lines found after function decorator (", before, ")"}),
                          line);
        }
        return;
    }
    if (kind == LineKind::Comment || first_ || ctx_.is_stub) {
        return;
    }
    if (is_definition(kind)) {
        if (in_group(line, before)) {
            return;
        }
        if (line.indent == 0) {
            const u32 expected = after_imports(top);
            if (before < expected) {
                fix_number(ctx_.report(e302_blank_lines_top_level, place,
                                       {"Expected ", expected, " blank lines, found ", before}),
                           line, expected, before);
            }
        } else if (before == 0 && previous_indent_ >= line.indent &&
                   !(previous_ == LineKind::Docstring && previous_indent_ == line.indent)) {
            if (function_ != kNone) {
                ctx_.report(e306_blank_lines_before_nested_definition, place,
                            {"Expected 1 blank line before a nested definition, found 0"})
                    .insert(line.line_start, {line_ending(ctx_)});
            } else if (class_ != kNone && kind != LineKind::Class) {
                fix_number(
                    ctx_.report(e301_blank_line_between_methods, place, {"Expected 1 blank line, found 0"}),
                    line, 1, 0);
            }
        }
    } else if (line.indent == 0 && before < top &&
               (unindented_ == LineKind::Function || unindented_ == LineKind::Class)) {
        fix_number(ctx_.report(
                       e305_blank_lines_after_function_or_class, place,
                       {"Expected ", top, " blank lines after class or function definition, found ", before}),
                   line, top, before);
    }
}

}  // namespace

void check_blank_lines(Context& ctx) {
    BlankLines state(ctx);
    walk_lines(ctx, [&](const WalkedLine& line) { state.line(line); });
}

}  // namespace pyforge::rules
