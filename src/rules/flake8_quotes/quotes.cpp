#include "rules/flake8_quotes/quotes.hpp"

#include <string>

#include "lint/facts.hpp"
#include "rules/flake8_quotes/places.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule q000_bad_quotes_inline_string, q001_bad_quotes_multiline_string, q002_bad_quotes_docstring,
    q003_avoidable_escaped_quote, q004_unnecessary_escaped_quote;

namespace {

using K = TokenKind;

constexpr lex::PythonVersion kFreeNesting = 312;  // from here on braces of f-strings hold any quotes

constexpr bool opens_formatted(K kind) noexcept {
    return kind == K::FStringStart || kind == K::TStringStart;
}
constexpr bool closes_formatted(K kind) noexcept {
    return kind == K::FStringEnd || kind == K::TStringEnd;
}
constexpr char character(Quote quote) noexcept {
    return quote == Quote::Double ? '"' : '\'';
}
constexpr char other(char quote) noexcept {
    return quote == '"' ? '\'' : '"';
}
constexpr std::string_view spelling(char quote, bool triple) noexcept {
    return std::string_view(quote == '"' ? "\"\"\"" : "'''").substr(0, triple ? 3 : 1);
}

// Calls fn(offset of the backslash) for every escaped `quote`, until it gives false.
template <class Fn>
void for_each_escaped(std::string_view text, char quote, Fn&& fn) {
    std::size_t at = text.find('\\');
    while (at != std::string_view::npos && at + 1 < text.size()) {
        if (text[at + 1] == quote && !fn(at)) {
            return;
        }
        at = text.find('\\', at + 2);
    }
}

bool has_escaped(std::string_view text, char quote) {
    bool found = false;
    for_each_escaped(text, quote, [&](std::size_t) { return !(found = true); });
    return found;
}

bool has_bare(std::string_view text, char quote) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == quote) {
            return true;
        }
        at += text[at] == '\\';
    }
    return false;
}

// The text with every escaped `quote` bare, in a buffer.
std::string_view without_escapes(std::string_view text, char quote, std::string& out) {
    out.clear();
    std::size_t done = 0;
    for_each_escaped(text, quote, [&](std::size_t at) {
        out.append(text.substr(done, at - done));
        done = at + 1;
        return true;
    });
    out.append(text.substr(done));
    return out;
}

// A String token, or all from [FT]StringStart to its End.
struct Literal {
    TokenId first;
    TokenId last;
    Range range;
    Range body;
    char quote;
    bool triple;
    bool raw;
    bool has_backslash;  // of String tokens
};

class Checker {
  public:
    explicit Checker(Context& ctx)
        : ctx_(ctx),
          tokens_(ctx.tokens),
          places_(ctx),
          inline_(character(ctx.settings.quotes.inline_quotes)),
          multiline_(character(ctx.settings.quotes.multiline_quotes)),
          docstring_(character(ctx.settings.quotes.docstring_quotes)),
          wants_escapes_(ctx.selected(q003_avoidable_escaped_quote) ||
                         ctx.selected(q004_unnecessary_escaped_quote)) {}

    void run() {
        for (TokenId i = 0; i < tokens_.size(); ++i) {
            if (is_literal(i)) {
                visit(i);
            } else if (closes_formatted(tokens_[i].kind) && tokens_[i].value != kNone) {
                --depth_;
            }
        }
    }

  private:
    // Literals that never end are none.
    [[nodiscard]] bool is_literal(TokenId i) const noexcept {
        const lex::Token& token = tokens_[i];
        return token.kind == K::String || (opens_formatted(token.kind) && token.value != kNone);
    }

    [[nodiscard]] Literal literal(TokenId i) const noexcept {
        const lex::Token& token = tokens_[i];
        const bool triple = (token.flags & lex::kTriple) != 0;
        const TokenId last = token.kind == K::String ? i : token.value;
        const Range range{token.start, tokens_[last].end};
        const u32 quotes = triple ? 3 : 1;
        return {.first = i,
                .last = last,
                .range = range,
                .body = {range.start + token.aux + quotes, range.end - quotes},
                .quote = (token.flags & lex::kDoubleQuote) != 0 ? '"' : '\'',
                .triple = triple,
                .raw = (token.flags & lex::kRaw) != 0,
                .has_backslash = (token.flags & lex::kHasBackslash) != 0};
    }

    [[nodiscard]] std::string_view body(const Literal& it) const noexcept { return ctx_.text.slice(it.body); }
    [[nodiscard]] std::string_view prefix(const Literal& it) const noexcept {
        return ctx_.text.slice(it.range.start, it.range.start + tokens_[it.first].aux);
    }

    // The same in small letters: a literal that is not raw has one at most.
    [[nodiscard]] std::string_view small_prefix(const Literal& it) const noexcept {
        static constexpr std::string_view kLetters = "bftu";
        const std::string_view letters = prefix(it);
        const std::size_t at =
            letters.empty() ? kLetters.npos : kLetters.find(static_cast<char>(letters[0] | 0x20));
        return at == kLetters.npos ? letters : kLetters.substr(at, 1);
    }

    void visit(TokenId i) {
        const bool continues =
            i > 0 && (tokens_[i - 1].kind == K::String || closes_formatted(tokens_[i - 1].kind));
        if (depth_ == 0 && !continues) {
            begin(i);
        }
        const Literal it = literal(i);
        // What stands in the braces of a formatted string follows that one's quotes.
        if (depth_ == 0 && place_ != Place::LateType) {
            quotes(it);
        }
        if (wants_escapes_ && (depth_ > 0 || place_ == Place::Other) && !it.raw && !it.triple) {
            if (it.first == it.last) {
                escapes_of_plain(it);
            } else {
                escapes_of_formatted(it);
            }
        }
        depth_ += it.first != it.last;
    }

    // The first of the literals that stand side by side: where one holds the preferred quotes, all may use
    // the others.
    void begin(TokenId first) {
        place_ = places_.at(first);
        relaxed_ = false;
        TokenId at = first;
        while (place_ == Place::Other && !relaxed_ && at < tokens_.size() && is_literal(at)) {
            const Literal it = literal(at);
            relaxed_ = !it.triple && it.quote != inline_ && holds(it, inline_);
            at = it.last + 1;
        }
    }

    [[nodiscard]] bool holds(const Literal& it, char c) const noexcept {
        return body(it).find(c) != std::string_view::npos;
    }

    void quotes(const Literal& it) {
        if (place_ == Place::Docstring) {
            if (it.quote != docstring_ && !holds(it, docstring_)) {
                const Report report =
                    docstring_ == '"'
                        ? ctx_.report(q002_bad_quotes_docstring, it.range,
                                      {"Single quote docstring found but double quotes preferred"})
                        : ctx_.report(q002_bad_quotes_docstring, it.range,
                                      {"Double quote docstring found but single quotes preferred"});
                if ((it.triple || !joins_next(it, docstring_)) && !follows_empty(it, docstring_)) {
                    change_quotes(report, it, docstring_);
                }
            }
        } else if (it.triple) {
            const std::string_view text = body(it);
            if (it.quote != multiline_ && text.find(spelling(multiline_, true)) == std::string_view::npos &&
                !text.ends_with(multiline_)) {
                const Report report =
                    multiline_ == '"'
                        ? ctx_.report(q001_bad_quotes_multiline_string, it.range,
                                      {"Single quote multiline found but double quotes preferred"})
                        : ctx_.report(q001_bad_quotes_multiline_string, it.range,
                                      {"Double quote multiline found but single quotes preferred"});
                if (!follows_empty(it, multiline_)) {
                    change_quotes(report, it, multiline_);
                }
            }
        } else if (it.quote != inline_ && !relaxed_) {
            const Report report = inline_ == '"'
                                      ? ctx_.report(q000_bad_quotes_inline_string, it.range,
                                                    {"Single quotes found but double quotes preferred"})
                                      : ctx_.report(q000_bad_quotes_inline_string, it.range,
                                                    {"Double quotes found but single quotes preferred"});
            if (!joins_next(it, inline_) && !joins_previous(it, inline_)) {
                change_quotes(report, it, inline_);
            }
        }
    }

    // Would two quotes right before or behind become three?
    [[nodiscard]] bool joins_next(const Literal& it, char quote) const noexcept {
        return it.body.start == it.body.end && it.range.end < ctx_.text.size &&
               ctx_.text.data[it.range.end] == quote;
    }
    [[nodiscard]] bool joins_previous(const Literal& it, char quote) const noexcept {
        const u32 start = it.range.start;
        return start >= 2 && ctx_.text.data[start - 1] == quote && ctx_.text.data[start - 2] == quote;
    }

    // The same for an empty string right before, whose quotes would open this one.
    [[nodiscard]] bool follows_empty(const Literal& it, char quote) const noexcept {
        if (it.first == 0 || tokens_[it.first - 1].kind != K::String || tokens_[it.first].aux != 0) {
            return false;
        }
        const Literal before = literal(it.first - 1);
        return before.range.end == it.range.start && before.quote == quote && !before.triple &&
               before.body.start == before.body.end;
    }

    void change_quotes(Report report, const Literal& it, char quote) {
        const std::string_view mark = spelling(quote, it.triple);
        report.replace(it.range, {prefix(it), mark, body(it), mark});
    }

    void escapes_of_plain(const Literal& it) {
        if (!it.has_backslash) {
            return;
        }
        const std::string_view text = body(it);
        const char opposite = other(it.quote);
        const auto rewrite = [&](Report report, char escaped, char quote) {
            if (report) {
                const std::string_view mark = spelling(quote, false);
                report.replace(it.range, {small_prefix(it), mark,
                                          without_escapes(text, escaped, ctx_.facts().buffer), mark});
            }
        };
        if (is_avoidable(it) && text.find(opposite) == std::string_view::npos &&
            has_escaped(text, it.quote)) {
            rewrite(report_avoidable(it), it.quote, opposite);
        }
        if (has_escaped(text, opposite)) {
            rewrite(report_unnecessary(it), opposite, it.quote);
        }
    }

    // Would the quotes end the literal in one of its format specifications?
    [[nodiscard]] bool specification_holds(const Literal& it, char quote) const noexcept {
        for (TokenId i = it.first + 1; i < it.last; ++i) {
            const lex::Token& token = tokens_[i];
            if (is_literal(i)) {
                i = literal(i).last;
            } else if ((token.flags & lex::kFormatSpec) != 0 &&
                       (token.kind == K::FStringMiddle || token.kind == K::TStringMiddle) &&
                       has_bare(ctx_.text.slice(token.start, token.end), quote)) {
                return true;
            }
        }
        return false;
    }

    // Calls fn(token) for each part of the literal's own text, but not for format specifications.
    template <class Fn>
    void for_each_text(const Literal& it, Fn&& fn) const {
        for (TokenId i = it.first + 1; i < it.last; ++i) {
            const lex::Token& token = tokens_[i];
            if (is_literal(i)) {
                i = literal(i).last;
            } else if ((token.kind == K::FStringMiddle || token.kind == K::TStringMiddle) &&
                       (token.flags & lex::kFormatSpec) == 0) {
                fn(token);
            }
        }
    }

    [[nodiscard]] bool holds_literals(const Literal& it) const noexcept {
        for (TokenId i = it.first + 1; i < it.last; ++i) {
            if (is_literal(i)) {
                return true;
            }
        }
        return false;
    }

    void escapes_of_formatted(const Literal& it) {
        const char opposite = other(it.quote);
        bool has_opposite = false;
        bool own_escaped = false;
        bool opposite_escaped = false;
        for_each_text(it, [&](const lex::Token& token) {
            const std::string_view text = ctx_.text.slice(token.start, token.end);
            has_opposite = has_opposite || text.find(opposite) != std::string_view::npos;
            if ((token.flags & lex::kHasBackslash) != 0) {
                own_escaped = own_escaped || has_escaped(text, it.quote);
                opposite_escaped = opposite_escaped || has_escaped(text, opposite);
            }
        });
        if (own_escaped && !has_opposite && is_avoidable(it) &&
            (ctx_.settings.target_version >= kFreeNesting || !holds_literals(it))) {
            if (Report report = report_avoidable(it); report && !specification_holds(it, opposite)) {
                const std::string_view mark = spelling(opposite, false);
                report.replace({it.range.start, it.body.start}, {small_prefix(it), mark});
                bare(report, it, it.quote);
                report.replace({it.body.end, it.range.end}, {mark});
            }
        }
        if (opposite_escaped) {
            if (Report report = report_unnecessary(it)) {
                bare(report, it, opposite);
            }
        }
    }

    // Takes the backslashes before `quote` away.
    void bare(Report report, const Literal& it, char quote) {
        for_each_text(it, [&](const lex::Token& token) {
            const std::string_view text = ctx_.text.slice(token.start, token.end);
            if ((token.flags & lex::kHasBackslash) != 0 && has_escaped(text, quote)) {
                report.replace({token.start, token.end}, {without_escapes(text, quote, ctx_.facts().buffer)});
            }
        });
    }

    [[nodiscard]] bool is_avoidable(const Literal& it) const noexcept {
        return ctx_.settings.quotes.avoid_escape && it.quote == inline_ &&
               (depth_ == 0 || ctx_.settings.target_version >= kFreeNesting);
    }
    Report report_avoidable(const Literal& it) {
        return ctx_.report(q003_avoidable_escaped_quote, it.range,
                           {"Change outer quotes to avoid escaping inner quotes"});
    }
    Report report_unnecessary(const Literal& it) {
        return ctx_.report(q004_unnecessary_escaped_quote, it.range,
                           {"Unnecessary escape on inner quote character"});
    }

    Context& ctx_;
    const lex::Tokens& tokens_;
    Places places_;
    char inline_;
    char multiline_;
    char docstring_;
    bool wants_escapes_;
    // Of the literals side by side that are being looked at, outside of all braces.
    Place place_ = Place::Other;
    bool relaxed_ = false;
    u32 depth_ = 0;  // formatted strings around
};

}  // namespace

void check_quotes(Context& ctx) {
    Checker(ctx).run();
}

}  // namespace pyforge::rules
