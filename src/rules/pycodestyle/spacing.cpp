// White space between the tokens of a logical line. One pass; each token is looked at with the gaps on both
// sides.
#include <algorithm>

#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule e201_whitespace_after_open_bracket, e202_whitespace_before_close_bracket,
    e203_whitespace_before_punctuation, e204_whitespace_after_decorator, e211_whitespace_before_parameters,
    e221_multiple_spaces_before_operator, e222_multiple_spaces_after_operator, e223_tab_before_operator,
    e224_tab_after_operator, e225_missing_whitespace_around_operator,
    e226_missing_whitespace_around_arithmetic_operator,
    e227_missing_whitespace_around_bitwise_or_shift_operator, e228_missing_whitespace_around_modulo_operator,
    e231_missing_whitespace, e241_multiple_spaces_after_comma, e242_tab_after_comma,
    e251_unexpected_spaces_around_keyword_parameter_equals, e252_missing_whitespace_around_parameter_equals,
    e271_multiple_spaces_after_keyword, e272_multiple_spaces_before_keyword, e273_tab_after_keyword,
    e274_tab_before_keyword, e275_missing_whitespace_after_keyword, e502_redundant_backslash;

namespace {

using K = TokenKind;

enum class Operate : u8 {
    No,
    Needs,       // space on both sides
    Arithmetic,  // both or none: E226
    Bitwise,     // E227
    Modulo,      // E228
    Power,       // both or none, and nobody asks for any
};

constexpr u32 kKinds = static_cast<u32>(K::KwYield) + 1;

constexpr std::array<Operate, kKinds> kOperate = [] {
    std::array<Operate, kKinds> table{};
    const auto set = [&](std::initializer_list<K> kinds, Operate value) {
        for (const K kind : kinds) {
            table[static_cast<u32>(kind)] = value;
        }
    };
    set({K::Equal,
         K::PlusEqual,
         K::MinusEqual,
         K::StarEqual,
         K::SlashEqual,
         K::DoubleSlashEqual,
         K::PercentEqual,
         K::AtEqual,
         K::AmpersandEqual,
         K::PipeEqual,
         K::CaretEqual,
         K::LeftShiftEqual,
         K::RightShiftEqual,
         K::DoubleStarEqual,
         K::EqualEqual,
         K::NotEqual,
         K::Less,
         K::Greater,
         K::LessEqual,
         K::GreaterEqual,
         K::ColonEqual,
         K::Arrow,
         K::KwAnd,
         K::KwIn,
         K::KwIs,
         K::KwOr,
         K::KwNot},
        Operate::Needs);
    set({K::Plus, K::Minus, K::Star, K::Slash, K::DoubleSlash, K::At}, Operate::Arithmetic);
    set({K::Ampersand, K::Pipe, K::Caret, K::LeftShift, K::RightShift}, Operate::Bitwise);
    table[static_cast<u32>(K::Percent)] = Operate::Modulo;
    table[static_cast<u32>(K::DoubleStar)] = Operate::Power;
    return table;
}();

constexpr TokenKinds kOpen{K::LeftParen, K::LeftBracket, K::LeftBrace};
constexpr TokenKinds kClose{K::RightParen, K::RightBracket, K::RightBrace};
constexpr TokenKinds kConstants{K::KwTrue, K::KwFalse, K::KwNone};
// An operand may end with these.
constexpr TokenKinds kOperandEnds{K::Name,       K::Number,     K::String,       K::FStringEnd,
                                  K::TStringEnd, K::RightParen, K::RightBracket, K::RightBrace,
                                  K::KwTrue,     K::KwFalse,    K::KwNone,       K::Ellipsis};

class Spacing {
  public:
    Spacing(Context& ctx, LogicalLine line)
        : ctx_(ctx), tokens_(ctx.tokens), text_(ctx.text), first_(line.first), end_(line.newline) {}

    void run() {
        TokenId i = first_;
        is_definition_ = begins_with(K::KwDef);
        is_class_ = tokens_[first_].kind == K::KwClass;
        begins_softly_ = tokens_[first_].kind == K::Name && is_soft();
        Gap before;
        for (; i < end_; ++i) {
            const Gap after = i + 1 < end_ ? gap(i) : Gap{};
            token(i, before, after);
            before = after;
        }
    }

  private:
    [[nodiscard]] bool begins_with(K kind) const {
        return tokens_[first_].kind == kind ||
               (tokens_[first_].kind == K::KwAsync && first_ + 1 < end_ && tokens_[first_ + 1].kind == kind);
    }

    // Behind token i.
    [[nodiscard]] Gap gap(TokenId i) const {
        Gap g{tokens_[i].end, tokens_[i + 1].start};
        u32 at = g.start;
        for (; at < g.end && (text_.data[at] == ' ' || text_.data[at] == '\t' || text_.data[at] == '\f');
             ++at) {
            g.tab = g.tab || text_.data[at] == '\t';
        }
        g.blanks = at - g.start;
        g.broken = at < g.end;
        g.backslash = g.broken && text_.data[at] == '\\';
        return g;
    }

    [[nodiscard]] bool is_soft() const;
    Report report(const Rule& rule, Range range, std::initializer_list<Piece> message) {
        return ctx_.report(rule, range, message);
    }
    // White space that is too much: the fix leaves none, or one space.
    void report_none(const Rule& rule, Range range, std::initializer_list<Piece> message) {
        ctx_.report(rule, range, message).remove(range);
    }
    void report_one(const Rule& rule, Range range, std::initializer_list<Piece> message) {
        ctx_.report(rule, range, message).replace(range, {" "});
    }
    // White space that is missing on one side of a token, or on both.
    void report_missing(const Rule& rule, Range token, bool before, bool after,
                        std::initializer_list<Piece> message) {
        Report finding = ctx_.report(rule, token, message);
        if (before) {
            finding.insert(token.start, {" "});
        }
        if (after) {
            finding.insert(token.end, {" "});
        }
    }
    [[nodiscard]] std::string_view slice(TokenId i) const {
        return text_.slice(tokens_[i].start, tokens_[i].end);
    }
    [[nodiscard]] Surround surround() const { return depth_ == 0 ? Surround::None : stack_[depth_ - 1]; }
    void push(Surround s) {
        if (depth_ < kDeepest) {
            stack_[depth_] = s;
            annotated_[depth_] = false;
        }
        ++depth_;
    }
    void pop() { depth_ -= depth_ != 0 ? 1 : 0; }
    // Behind the colon of a replacement field?
    [[nodiscard]] bool in_format() const {
        return surround() == Surround::Field && depth_ <= kDeepest && annotated_[depth_ - 1];
    }
    // Is there an index around it, braces apart?
    [[nodiscard]] bool inside_index() const {
        for (u32 at = std::min(depth_, kDeepest); at > 0; --at) {
            if (stack_[at - 1] == Surround::Index) {
                return true;
            }
            if (stack_[at - 1] == Surround::Braces || stack_[at - 1] == Surround::Field) {
                return false;
            }
        }
        return false;
    }
    // The bracket below the lambdas.
    [[nodiscard]] Surround bracket() const {
        for (u32 at = std::min(depth_, kDeepest); at > 0; --at) {
            if (stack_[at - 1] != Surround::Lambda) {
                return stack_[at - 1];
            }
        }
        return Surround::None;
    }

    void token(TokenId i, const Gap& before, const Gap& after);
    void open(TokenId i, const Gap& before, const Gap& after);
    void close(TokenId i, const Gap& before);
    void punctuation(TokenId i, const Gap& before, const Gap& after);
    void before_colon(TokenId i, const Gap& before, const Gap& after);
    void equals(TokenId i, const Gap& before, const Gap& after);
    void operators(TokenId i, const Gap& before, const Gap& after);
    void around_operator(TokenId i, const Gap& before, const Gap& after);
    void keyword(TokenId i, const Gap& before, const Gap& after);
    void backslashes(const Gap& gap);
    [[nodiscard]] bool is_binary(TokenId i) const;

    static constexpr u32 kDeepest = 400;
    Context& ctx_;
    const lex::Tokens& tokens_;
    const source::Text& text_;
    TokenId first_;
    TokenId end_;
    bool is_definition_ = false;
    bool is_class_ = false;
    bool begins_softly_ = false;  // with `match`, `case` or `type` as a keyword
    u32 depth_ = 0;
    Surround stack_[kDeepest];
    bool annotated_[kDeepest];
};

// A statement that begins with `match` or `case` has a colon outside of brackets, one with `type` a name
// next.
bool Spacing::is_soft() const {
    const std::string_view word = slice(first_);
    if (first_ + 1 >= end_ || (word != "match" && word != "case" && word != "type")) {
        return false;
    }
    const K next = tokens_[first_ + 1].kind;
    if (word == "type") {
        return next == K::Name;
    }
    if (next == K::Colon || next == K::Dot || next == K::Comma || next == K::Equal) {
        return false;
    }
    for (TokenId i = first_ + 1; i < end_; ++i) {
        const lex::Token& token = tokens_[i];
        if (token.kind == K::Colon) {
            return true;
        }
        if (kOpen.has(token.kind) || token.kind == K::FStringStart || token.kind == K::TStringStart) {
            if (token.value == kNone) {
                return false;
            }
            i = token.value;
        } else if (token.kind == K::KwLambda || token.kind == K::Equal) {
            return false;
        }
    }
    return false;
}

void Spacing::token(TokenId i, const Gap& before, const Gap& after) {
    const K kind = tokens_[i].kind;
    switch (kind) {
        case K::LeftParen:
        case K::LeftBracket:
        case K::LeftBrace:
            open(i, before, after);
            break;
        case K::RightParen:
        case K::RightBracket:
        case K::RightBrace:
            while (depth_ != 0 && surround() == Surround::Lambda) {
                pop();
            }
            close(i, before);
            pop();
            break;
        case K::FStringStart:
        case K::TStringStart:
            push(Surround::Text);
            break;
        case K::FStringEnd:
        case K::TStringEnd:
            pop();
            break;
        case K::Comma:
        case K::Semicolon:
        case K::Colon:
            punctuation(i, before, after);
            break;
        case K::Equal:
            equals(i, before, after);
            break;
        case K::KwLambda:
            keyword(i, before, after);
            push(Surround::Lambda);
            break;
        case K::At:
            if (i == first_) {
                if (after.inside_line()) {
                    report_none(e204_whitespace_after_decorator, {after.start, after.end},
                                {"Whitespace after decorator"});
                }
                break;
            }
            operators(i, before, after);
            break;
        case K::Name:
            if (i == first_ && begins_softly_) {
                keyword(i, before, after);
            }
            break;
        default:
            if (kOperate[static_cast<u32>(kind)] != Operate::No) {
                operators(i, before, after);
            }
            if (lex::is_keyword(kind)) {
                keyword(i, before, after);
            }
            break;
    }
    if (after.broken && depth_ != 0) {
        backslashes(after);
    }
}

void Spacing::open(TokenId i, const Gap& before, const Gap& after) {
    const K kind = tokens_[i].kind;
    Surround what = kind == K::LeftBrace     ? Surround::Braces
                    : kind == K::LeftBracket ? Surround::Index
                                             : Surround::Group;
    if (i > first_) {
        const K previous = tokens_[i - 1].kind;
        const bool follows = previous == K::Name || kClose.has(previous);
        if (kind == K::LeftBrace && (surround() == Surround::Text || in_format())) {
            what = Surround::Field;
        }
        if (kind != K::LeftBrace && depth_ == 0 && is_definition_ && follows) {
            const bool behind_name =
                tokens_[i - 2].kind == K::KwDef || (previous == K::RightBracket && kind == K::LeftParen);
            if (behind_name) {
                what = kind == K::LeftBracket ? Surround::Types : Surround::Parameters;
            }
        } else if (kind == K::LeftBracket && is_class_ && depth_ == 0 && i == first_ + 2) {
            what = Surround::Types;
        } else if (kind == K::LeftParen && follows) {
            what = Surround::Arguments;
        }
        if (kind != K::LeftBrace && follows && before.has_blanks()) {
            const bool class_name = i >= first_ + 2 && tokens_[i - 2].kind == K::KwClass;
            const bool soft = i == first_ + 1 && begins_softly_;
            if (!class_name && !soft) {
                report(e211_whitespace_before_parameters, before.blank_range(),
                       {"Whitespace before '", slice(i), "'"})
                    .remove({before.start, before.end});  // with the line that a backslash ends
            }
        }
    }
    if (after.has_blanks() && what != Surround::Field) {
        report_none(e201_whitespace_after_open_bracket, after.blank_range(),
                    {"Whitespace after '", slice(i), "'"});
    }
    push(what);
}

void Spacing::close(TokenId i, const Gap& before) {
    if (!before.inside_line() || tokens_[i - 1].kind == K::Comma || surround() == Surround::Field) {
        return;
    }
    report_none(e202_whitespace_before_close_bracket, {before.start, before.end},
                {"Whitespace before '", slice(i), "'"});
}

// In an index the colon may have one space on both sides, or stand before the end of its part.
void Spacing::before_colon(TokenId i, const Gap& before, const Gap& after) {
    if (bracket() == Surround::Index && surround() != Surround::Braces) {
        const K previous = tokens_[i - 1].kind;
        const K next = i + 1 < end_ ? tokens_[i + 1].kind : K::Newline;
        if (previous == K::LeftBracket || previous == K::Comma) {
            return;
        }
        const bool single = before.single_space();
        const bool symmetric = single && after.single_space() && previous != K::Colon;
        const bool ends =
            after.broken || (after.empty() && (kClose.has(next) || next == K::Comma || next == K::Colon));
        if (symmetric || (single && ends)) {
            return;
        }
    }
    report_none(e203_whitespace_before_punctuation, {before.start, before.end}, {"Whitespace before ':'"});
}

void Spacing::punctuation(TokenId i, const Gap& before, const Gap& after) {
    const K kind = tokens_[i].kind;
    const bool ends_lambda = kind == K::Colon && surround() == Surround::Lambda;
    if (before.inside_line() && i > first_) {
        if (kind == K::Colon) {
            before_colon(i, before, after);
        } else if (tokens_[i - 1].kind != K::Comma) {
            report_none(e203_whitespace_before_punctuation, {before.start, before.end},
                        {"Whitespace before '", slice(i), "'"});
        }
    }
    // After it.
    const K next = i + 1 < end_ ? tokens_[i + 1].kind : K::Newline;
    const bool touches =
        next == K::Newline || after.broken ? text_.data[tokens_[i].end] == '#' : after.empty();
    if (touches) {
        bool wanted = true;
        if (kind == K::Comma) {
            wanted = next != K::RightParen && next != K::RightBracket;
        } else if (kind == K::Colon) {
            wanted = surround() != Surround::Index && surround() != Surround::Field && next != K::Equal &&
                     !(ends_lambda && inside_index());
        } else {
            wanted = next != K::Semicolon;
        }
        if (wanted) {
            report_missing(e231_missing_whitespace, {tokens_[i].start, tokens_[i].end}, false, true,
                           {"Missing whitespace after '", slice(i), "'"});
        }
    } else if (kind == K::Comma && after.has_blanks() && i + 1 < end_) {
        if (after.tab) {
            report_one(e242_tab_after_comma, after.blank_range(), {"Tab after comma"});
        } else if (after.blanks > 1) {
            report_one(e241_multiple_spaces_after_comma, after.blank_range(),
                       {"Multiple spaces after comma"});
        }
    }
    if (ends_lambda) {
        pop();
    } else if (depth_ != 0 && depth_ <= kDeepest) {
        if (kind == K::Comma) {
            annotated_[depth_ - 1] = false;
        } else if (kind == K::Colon) {
            annotated_[depth_ - 1] = true;
        }
    }
}

// A default or a keyword argument in brackets; else an operator like others.
void Spacing::equals(TokenId i, const Gap& before, const Gap& after) {
    const Surround in = surround();
    const bool spaced_before = !before.empty();
    const bool spaced_after = !after.empty();
    const bool annotated = depth_ != 0 && depth_ <= kDeepest && annotated_[depth_ - 1];
    if ((in == Surround::Parameters && annotated) || in == Surround::Types) {
        if (!spaced_before) {
            report_missing(e252_missing_whitespace_around_parameter_equals,
                           {tokens_[i].start, tokens_[i].end}, true, false,
                           {"Missing whitespace around parameter equals"});
        }
        if (!spaced_after) {
            report_missing(e252_missing_whitespace_around_parameter_equals,
                           {tokens_[i].start, tokens_[i].end}, false, true,
                           {"Missing whitespace around parameter equals"});
        }
        around_operator(i, before, after);
        return;
    }
    if (in == Surround::Field) {
        return;
    }
    const Surround outer = bracket();
    if (in == Surround::Arguments || in == Surround::Parameters || in == Surround::Group ||
        (in == Surround::Lambda && outer != Surround::None)) {
        if (spaced_before) {
            report_none(e251_unexpected_spaces_around_keyword_parameter_equals, {before.start, before.end},
                        {"Unexpected spaces around keyword / parameter equals"});
        }
        if (spaced_after) {
            report_none(e251_unexpected_spaces_around_keyword_parameter_equals, {after.start, after.end},
                        {"Unexpected spaces around keyword / parameter equals"});
        }
        around_operator(i, before, after);
        return;
    }
    if (in == Surround::Lambda) {
        around_operator(i, before, after);
        return;
    }
    operators(i, before, after);
}

// Has the operator an operand on its left?
bool Spacing::is_binary(TokenId i) const {
    return i > first_ && kOperandEnds.has(tokens_[i - 1].kind) && !(begins_softly_ && i == first_ + 1);
}

void Spacing::around_operator(TokenId i, const Gap& before, const Gap& after) {
    // Behind another operator the space is that one's.
    const bool behind_operator = i > first_ && !lex::is_keyword(tokens_[i - 1].kind) &&
                                 kOperate[static_cast<u32>(tokens_[i - 1].kind)] != Operate::No;
    if (before.inside_line() && i > first_ && !behind_operator) {
        if (before.tab) {
            report_one(e223_tab_before_operator, before.blank_range(), {"Tab before operator"});
        } else if (before.blanks > 1) {
            report_one(e221_multiple_spaces_before_operator, before.blank_range(),
                       {"Multiple spaces before operator"});
        }
    }
    if (after.has_blanks() && i + 1 < end_) {
        if (after.tab) {
            report_one(e224_tab_after_operator, after.blank_range(), {"Tab after operator"});
        } else if (after.blanks > 1) {
            report_one(e222_multiple_spaces_after_operator, after.blank_range(),
                       {"Multiple spaces after operator"});
        }
    }
}

void Spacing::operators(TokenId i, const Gap& before, const Gap& after) {
    const lex::Token& token = tokens_[i];
    const Operate operate = kOperate[static_cast<u32>(token.kind)];
    if (!lex::is_keyword(token.kind) && token.kind != K::Arrow) {
        around_operator(i, before, after);
    }
    const bool left = !before.empty() || i == first_;
    const bool right = !after.empty() || i + 1 >= end_;
    const Range at{token.start, token.end};
    if (operate == Operate::Needs) {
        if (lex::is_keyword(token.kind) && !is_binary(i)) {
            return;
        }
        if (!left || !right) {
            report_missing(e225_missing_whitespace_around_operator, at, !left, !right,
                           {"Missing whitespace around operator"});
        }
        return;
    }
    if (!is_binary(i) || (left && right)) {
        return;
    }
    if (operate == Operate::Power && !left && !right) {
        return;
    }
    switch (operate) {
        case Operate::Arithmetic:
        case Operate::Power:
            report_missing(e226_missing_whitespace_around_arithmetic_operator, at, !left, !right,
                           {"Missing whitespace around arithmetic operator"});
            break;
        case Operate::Bitwise:
            report_missing(e227_missing_whitespace_around_bitwise_or_shift_operator, at, !left, !right,
                           {"Missing whitespace around bitwise or shift operator"});
            break;
        case Operate::Modulo:
            report_missing(e228_missing_whitespace_around_modulo_operator, at, !left, !right,
                           {"Missing whitespace around modulo operator"});
            break;
        default:
            break;
    }
}

void Spacing::keyword(TokenId i, const Gap& before, const Gap& after) {
    const K kind = tokens_[i].kind;
    if (kConstants.has(kind)) {
        return;
    }
    // Behind another keyword the space is that one's.
    const bool behind_keyword =
        i > first_ && lex::is_keyword(tokens_[i - 1].kind) && !kConstants.has(tokens_[i - 1].kind);
    if (i > first_ && before.inside_line() && !behind_keyword) {
        if (before.tab) {
            report_one(e274_tab_before_keyword, before.blank_range(), {"Tab before keyword"});
        } else if (before.blanks > 1) {
            report_one(e272_multiple_spaces_before_keyword, before.blank_range(),
                       {"Multiple spaces before keyword"});
        }
    }
    if (i + 1 >= end_) {
        return;
    }
    const K next = tokens_[i + 1].kind;
    if (after.has_blanks()) {
        if (after.tab) {
            report_one(e273_tab_after_keyword, after.blank_range(), {"Tab after keyword"});
        } else if (after.blanks > 1) {
            report_one(e271_multiple_spaces_after_keyword, after.blank_range(),
                       {"Multiple spaces after keyword"});
        }
    } else if (after.empty()) {
        const bool fine = next == K::Colon || next == K::Semicolon || next == K::Comma || next == K::Dot ||
                          kClose.has(next) || (kind == K::KwExcept && next == K::Star) || next == K::Equal ||
                          next == K::Exclamation || next == K::FStringEnd;
        if (!fine) {
            report_missing(e275_missing_whitespace_after_keyword, {tokens_[i].start, tokens_[i].end}, false,
                           true, {"Missing whitespace after keyword"});
        }
    }
}

// Line continuations where the brackets continue the line already.
void Spacing::backslashes(const Gap& gap) {
    for (u32 at = gap.start; at < gap.end; ++at) {
        const char c = text_.data[at];
        if (c == '#') {
            while (at < gap.end && text_.data[at] != '\n' && text_.data[at] != '\r') {
                ++at;
            }
        } else if (c == '\\') {
            report(e502_redundant_backslash, {at, at + 1}, {"Redundant backslash"}).remove({at, at + 1});
        }
    }
}

}  // namespace

void check_spacing(Context& ctx, LogicalLine line) {
    Spacing(ctx, line).run();
}

}  // namespace pyforge::rules
