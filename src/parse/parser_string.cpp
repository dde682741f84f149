// String literals: implicit concatenation, f-strings, t-strings.
#include <algorithm>

#include "lex/literals.hpp"
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

// Text between two replacement fields: becomes one Constant, as CPython folds neighbouring constants. It may
// span several literals, and may end with the text of an f"{x=}" field.
struct Parser::StringRun {
    u32 first_token = kNone;
    u32 last_token = 0;
    u32 start = 0;
    u32 end = 0;
    u32 debug_start = 0;
    u32 debug_end = 0;
    bool open = false;
    bool has_text = false;  // the folded value is not empty
    bool has_debug = false;
    bool unicode_kind = false;
};

bool Parser::check_literal(const Token& t) {
    if ((t.flags & (lex::kHasBackslash | lex::kBytes)) == 0) [[likely]] {
        return true;
    }
    lex::LiteralError error;
    if (lex::check_string(t, text_, &error)) {
        return true;
    }
    set_error(error.start, error.end, {error.message}, false);
    return false;
}

NodeId Parser::strings() {
    const TokenKind next = next_kind();
    const bool alone = kind() == TokenKind::String && next != TokenKind::String &&
                       next != TokenKind::FStringStart && next != TokenKind::TStringStart;
    return alone ? literal() : joined_strings();
}

NodeId Parser::joined_strings() {
    const u32 at = start();
    const u32 first = pos_;
    bool formatted = false;
    // Plain literals only.
    u32 bytes = 0;
    while (kind() == TokenKind::String) {
        if (!check_literal(token())) {
            return kNone;
        }
        bytes += (token().flags & lex::kBytes) != 0 ? 1 : 0;
        ++pos_;
    }
    formatted = kind() == TokenKind::FStringStart || kind() == TokenKind::TStringStart;
    if (bytes != 0 && (bytes != pos_ - first || formatted)) {
        return mixed_literals();
    }
    const bool unicode_kind = text_.data[toks_[first].start] == 'u';
    if (!formatted) [[likely]] {
        const u8 flags =
            static_cast<u8>((pos_ - first > 1 ? kConcatenated : 0) | (unicode_kind ? kUnicodeKind : 0));
        const ConstantKind constant = bytes != 0 ? ConstantKind::Bytes : ConstantKind::Str;
        return add<NodeKind::Constant>(at, prev_end(), static_cast<u8>(constant), flags, first, pos_ - 1, 0U,
                                       0U);
    }

    const DepthGuard guard(*this);
    if (failed_) {
        return kNone;
    }
    const u32 base = stack_.size();
    StringRun run;
    pos_ = first;
    bool any_template = false;
    bool any_other = false;
    u32 literals = 0;
    while (!failed_) {
        const Token& t = token();
        if (t.kind == TokenKind::String) {
            if ((t.flags & lex::kBytes) != 0) {
                mixed_literals();
                break;
            }
            if (!check_literal(t)) {
                break;
            }
            any_other = true;
            const Range body = lex::string_body(t);
            bool filled = body.size() != 0;
            if (filled && (t.flags & lex::kHasBackslash) != 0) {
                std::string value;  // a body of nothing but escaped line ends is empty
                lex::append_string_value(t, text_, value, nullptr);
                filled = !value.empty();
            }
            if (!run.open) {
                run.open = true;
                run.start = t.start;
                run.unicode_kind = text_.data[t.start] == 'u';
            }
            if (run.first_token == kNone) {
                run.first_token = pos_;
            }
            run.last_token = pos_;
            run.end = t.end;
            run.has_text = run.has_text || filled;
            ++pos_;
        } else if (t.kind == TokenKind::FStringStart) {
            any_other = true;
            ++pos_;
            joined_parts(run, TokenKind::FStringMiddle, TokenKind::FStringEnd, false);
        } else if (t.kind == TokenKind::TStringStart) {
            require(314, t.start, t.end, "template strings are");
            any_template = true;
            ++pos_;
            joined_parts(run, TokenKind::TStringMiddle, TokenKind::TStringEnd, true);
        } else {
            break;
        }
        ++literals;
    }
    flush(run);
    if (any_template && any_other && !failed_) {
        fail_range(at, prev_end(), "cannot mix t-string literals with string or bytes literals");
    }
    if (failed_) {
        stack_.truncate(base);
        return kNone;
    }
    const u32 values = take_list(base);
    const u8 flags = literals > 1 ? kConcatenated : 0;
    if (any_template) {
        return add<NodeKind::TemplateStr>(at, prev_end(), 0, flags, values, first, pos_ - 1);
    }
    return add<NodeKind::JoinedStr>(at, prev_end(), 0, flags, values, first, pos_ - 1);
}

// CPython points behind the literals.
NodeId Parser::mixed_literals() {
    for (;; ++pos_) {
        const TokenKind k = kind();
        if (k == TokenKind::FStringStart || k == TokenKind::TStringStart) {
            if (token().value == kNone) {
                break;
            }
            pos_ = token().value;
        } else if (k != TokenKind::String) {
            break;
        }
    }
    return fail_at_token("cannot mix bytes and nonbytes literals");
}

// Pushes the run's constant, if it has any text.
void Parser::flush(StringRun& run) {
    if (run.open && run.has_text && !failed_) {
        const u8 flags =
            static_cast<u8>((run.has_debug ? kHasDebugText : 0) | (run.unicode_kind ? kUnicodeKind : 0));
        const NodeId constant =
            add<NodeKind::Constant>(run.start, run.end, static_cast<u8>(ConstantKind::Str), flags,
                                    run.first_token, run.last_token, run.debug_start, run.debug_end);
        stack_.push_back(constant);
    }
    run = StringRun{};
}

// Doubled braces end a token in CPython, and tokens without a value do not count: after the last doubled
// brace nothing but escaped line ends is no part of the constant.
u32 Parser::end_of_text(const Token& t) const noexcept {
    u32 end = t.end;
    while ((t.flags & lex::kHasBackslash) != 0 && end - t.start >= 2) {
        u32 line_end = end;
        if (text_.data[line_end - 1] == '\n') {
            --line_end;
        }
        if (line_end > t.start && text_.data[line_end - 1] == '\r') {
            --line_end;
        }
        if (line_end == end || line_end <= t.start || text_.data[line_end - 1] != '\\') {
            break;
        }
        end = line_end - 1;
    }
    const char last = end > t.start ? text_.data[end - 1] : ' ';
    const bool doubled = end - t.start >= 2 && (last == '{' || last == '}') && text_.data[end - 2] == last;
    return doubled ? end : t.end;
}

// Everything between the opening and the closing quotes; the latter are consumed.
void Parser::joined_parts(StringRun& run, TokenKind middle, TokenKind close, bool is_template) {
    const bool raw = (toks_[pos_ - 1].flags & lex::kRaw) != 0;
    for (;;) {
        const Token& t = token();
        if (t.kind == middle) {
            if (!check_literal(t)) {
                return;
            }
            if (t.end > t.start) {
                bool filled = true;
                if ((t.flags & lex::kHasBackslash) != 0) {
                    std::string value;
                    lex::append_string_value(t, text_, value, nullptr);
                    filled = !value.empty();
                }
                if (filled) {
                    if (!run.open) {
                        run.open = true;
                        run.start = t.start;
                    }
                    if (run.first_token == kNone) {
                        run.first_token = pos_;
                    }
                    run.last_token = pos_;
                    run.has_text = true;
                    run.end = raw ? t.end : end_of_text(t);
                }
            }
            ++pos_;
        } else if (t.kind == TokenKind::LeftBrace) {
            replacement_field(run, is_template, raw);
            if (failed_) {
                return;
            }
        } else if (t.kind == close) {
            ++pos_;
            return;
        } else {
            fail();
            return;
        }
    }
}

// '{' expression ['='] ['!' conversion] [':' spec] '}'
void Parser::replacement_field(StringRun& run, bool is_template, bool raw) {
    const DepthGuard guard(*this);
    const u32 at = start();
    advance();
    const char* const who = is_template ? "t-string: " : "f-string: ";
    switch (kind()) {
        case TokenKind::RightBrace:
        case TokenKind::Equal:
        case TokenKind::Exclamation:
        case TokenKind::Colon:
            fail_at_token(std::string(who) + "valid expression required before '" +
                          std::string(lex::kind_text(kind())) + "'");
            return;
        default:
            break;
    }
    // The run's text stands before this field, so its constant must come first: flushed before the expression
    // unless the field turns out to be a debug one, whose text joins the run. That is known only after the
    // expression; so the expression is parsed ahead once when an '=' may follow, which the tokens tell
    // cheaply.
    bool debug = false;
    {
        u32 i = pos_;
        u32 depth = 0;
        for (; i < end_; ++i) {
            const TokenKind k = toks_[i].kind;
            if (k == TokenKind::LeftParen || k == TokenKind::LeftBracket || k == TokenKind::LeftBrace ||
                k == TokenKind::FStringStart || k == TokenKind::TStringStart) {
                const u32 partner = toks_[i].value;
                if (partner == kNone || partner <= i) {
                    break;
                }
                i = partner;
                continue;
            }
            if (k == TokenKind::Equal && depth == 0) {
                const TokenKind next = i + 1 <= end_ ? toks_[i + 1].kind : TokenKind::EndMarker;
                debug = next == TokenKind::RightBrace || next == TokenKind::Exclamation ||
                        next == TokenKind::Colon;
                break;
            }
            if (k == TokenKind::RightBrace || k == TokenKind::Colon || k == TokenKind::Exclamation ||
                k == TokenKind::Newline || k == TokenKind::Error) {
                break;
            }
        }
        if (debug) {
            const u32 text_end = toks_[i + 1].start;
            if (!run.open) {
                run.open = true;
                run.start = at + 1;
            }
            run.has_debug = true;
            run.has_text = true;
            run.debug_start = at + 1;
            run.debug_end = text_end;
            run.end = text_end;
        }
    }
    flush(run);
    const u32 expression_start = at + 1;
    const NodeId value = yield_or_star_expressions();
    if (failed_) {
        return;
    }
    const u32 expression_end = start();
    if (debug && !accept(TokenKind::Equal)) {
        fail();
        return;
    }
    u32 conversion = kNone;  // -1
    if (accept(TokenKind::Exclamation)) {
        if (kind() != TokenKind::Name || token().start != prev_end()) {
            fail_at_token(std::string(who) +
                          (kind() == TokenKind::Name
                               ? "conversion type must come right after the exclamation mark"
                               : "invalid conversion character"));
            return;
        }
        const std::string_view letter = text_.slice(token().start, token().end);
        if (letter != "s" && letter != "r" && letter != "a") {
            fail_at_token(std::string(who) + "invalid conversion character '" + std::string(letter) +
                          "': expected 's', 'r', or 'a'");
            return;
        }
        conversion = static_cast<u8>(letter[0]);
        advance();
    }
    NodeId spec = kNone;
    if (kind() == TokenKind::Colon) {
        spec = format_spec(raw);
    }
    if (failed_) {
        return;
    }
    if (kind() != TokenKind::RightBrace) {
        if (kind() == TokenKind::Error) {
            fail();
            return;
        }
        fail_at_token(std::string(who) + (spec != kNone         ? "expecting '}', or format specs"
                                          : conversion != kNone ? "expecting ':' or '}'"
                                                                : "expecting '=', or '!', or ':', or '}'"));
        return;
    }
    if (debug && conversion == kNone && spec == kNone) {
        conversion = 'r';
    }
    advance();
    if (is_template) {
        // Neither white space nor comments at the end belong to Interpolation.str.
        u32 str_end = expression_end;
        const auto comments = tokens_.comments.span();
        auto comment = std::lower_bound(comments.begin(), comments.end(), expression_end,
                                        [](const Range& range, u32 offset) { return range.start < offset; });
        while (str_end > expression_start) {
            const char c = text_.data[str_end - 1];
            if (comment != comments.begin() && (comment - 1)->end == str_end) {
                str_end = (--comment)->start;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                --str_end;
            } else {
                break;
            }
        }
        stack_.push_back(add<NodeKind::Interpolation>(at, prev_end(), 0, 0, value, conversion, spec,
                                                      expression_start, str_end));
    } else {
        stack_.push_back(add<NodeKind::FormattedValue>(at, prev_end(), 0, 0, value, conversion, spec));
    }
}

// ':' then text and nested fields, up to the closing brace, which stays.
NodeId Parser::format_spec(bool raw) {
    const u32 at = start();
    const u32 first = pos_;
    advance();
    const u32 base = stack_.size();
    StringRun run;
    for (;;) {
        const Token& t = token();
        if (t.kind == TokenKind::FStringMiddle || t.kind == TokenKind::TStringMiddle) {
            if (!check_literal(t)) {
                break;
            }
            if (!run.open) {
                run.open = true;
                run.start = t.start;
            }
            if (run.first_token == kNone) {
                run.first_token = pos_;
            }
            run.last_token = pos_;
            run.end = t.end;
            run.has_text = run.has_text || t.end > t.start;
            ++pos_;
        } else if (t.kind == TokenKind::LeftBrace) {
            replacement_field(run, false, raw);  // a FormattedValue in t-strings too
            if (failed_) {
                break;
            }
        } else {
            break;
        }
    }
    flush(run);
    if (failed_) {
        stack_.truncate(base);
        return kNone;
    }
    const u32 values = take_list(base);
    return add<NodeKind::JoinedStr>(at, prev_end(), 0, 0, values, first, pos_ - 1);
}

}  // namespace pyforge::parse
