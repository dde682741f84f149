#include "rules/flake8_commas/commas.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule com812_missing_trailing_comma, com818_trailing_comma_on_bare_tuple,
    com819_prohibited_trailing_comma;

namespace {

using K = TokenKind;

enum Kind : u32 {
    kGroup,       // brackets around one expression until a comma makes it a tuple
    kItems,       // a list, a set, a dictionary, arguments, parameters
    kIndex,       // of a subscript: one without a comma is no tuple
    kNoCommas,    // a comprehension
    kParameters,  // of a lambda, up to its colon
};

constexpr TokenKinds kOperandEnds{K::Name,       K::String,       K::FStringEnd, K::TStringEnd,
                                  K::RightParen, K::RightBracket, K::RightBrace};

class Commas {
  public:
    explicit Commas(Context& ctx) : ctx_(ctx), tokens_(ctx.tokens), stack_(ctx.facts().stack) {
        stack_.clear();
        push(kNoCommas);
    }

    void run() {
        for (TokenId i = 0; i < tokens_.size(); ++i) {
            // What stands in a string is left alone.
            const bool text = tokens_[i].kind == K::FStringStart || tokens_[i].kind == K::TStringStart;
            if (text && tokens_[i].value != kNone) {
                i = tokens_[i].value;
            } else {
                token(i);
            }
        }
    }

  private:
    // A place where commas are counted: its kind and how many there were.
    void push(u32 kind) {
        stack_.push_back(kind);
        stack_.push_back(0);
    }
    void pop() {
        if (stack_.size() > 2) {
            stack_.truncate(stack_.size() - 2);
        }
    }
    [[nodiscard]] u32& kind() { return stack_[stack_.size() - 2]; }
    [[nodiscard]] u32& commas() { return stack_[stack_.size() - 1]; }
    // Does a line end stand between the token and the one before? One behind a backslash is none.
    [[nodiscard]] bool breaks_before(TokenId i) const {
        const char* const text = ctx_.text.data;
        for (u32 at = tokens_[i - 1].end; at < tokens_[i].start; ++at) {
            if (text[at] == '\n' || text[at] == '\r' || text[at] == '#') {
                return true;  // behind a comment follows one
            }
            if (text[at] == '\\') {
                at += text[at + 1] == '\r' && text[at + 2] == '\n' ? 2 : 1;
            }
        }
        return false;
    }

    // `case (…):` and `match (…):` look like calls.
    [[nodiscard]] bool is_pattern(TokenId i) const {
        const lex::Token& name = tokens_[i - 1];
        const K before = i >= 2 ? tokens_[i - 2].kind : K::Newline;
        const std::string_view text = ctx_.text.slice(name.start, name.end);
        return name.kind == K::Name && (text == "case" || text == "match") &&
               (before == K::Newline || before == K::Indent || before == K::Dedent);
    }

    // `def f[T]`, `class C[T]` and `type A[T]` look like subscripts.
    [[nodiscard]] bool has_type_parameters(TokenId i) const {
        if (i < 2 || tokens_[i - 1].kind != K::Name) {
            return false;
        }
        // Of two names side by side the first is `type`.
        const K before = tokens_[i - 2].kind;
        return before == K::KwDef || before == K::KwClass || before == K::Name;
    }

    void open(TokenId i) {
        const K previous = i == 0 ? K::Newline : tokens_[i - 1].kind;
        const bool follows = kOperandEnds.has(previous);
        switch (tokens_[i].kind) {
            case K::LeftParen:
                push((follows && !is_pattern(i)) || previous == K::KwImport ? kItems : kGroup);
                break;
            case K::LeftBracket:
                push(follows && !is_pattern(i) && !has_type_parameters(i) ? kIndex : kItems);
                break;
            default:
                push(kItems);
                break;
        }
    }

    void prohibit(TokenId comma) {
        const Range range{tokens_[comma].start, tokens_[comma].end};
        ctx_.report(com819_prohibited_trailing_comma, range, {"Trailing comma prohibited"}).remove(range);
    }

    void close(TokenId i) {
        while (kind() == kParameters && stack_.size() > 2) {
            pop();
        }
        const u32 what = kind();
        const u32 count = commas();
        if (i > 0 && tokens_[i - 1].kind == K::Comma) {
            const bool single = count == 1 && (what == kGroup || what == kIndex);
            if (!breaks_before(i) && !single && what != kNoCommas) {
                prohibit(i - 1);
            }
        } else if (i > 0 && breaks_before(i)) {
            const bool wanted = what == kItems || ((what == kGroup || what == kIndex) && count > 0);
            const K previous = tokens_[i - 1].kind;
            const bool empty =
                previous == K::LeftParen || previous == K::LeftBracket || previous == K::LeftBrace;
            if (wanted && !empty) {
                ctx_.report(com812_missing_trailing_comma, {tokens_[i - 1].end, tokens_[i - 1].end},
                            {"Trailing comma missing"})
                    .insert(tokens_[i - 1].end, {","});
            }
        }
        pop();
    }

    void token(TokenId i) {
        switch (tokens_[i].kind) {
            case K::LeftParen:
            case K::LeftBracket:
            case K::LeftBrace:
                open(i);
                break;
            case K::RightParen:
            case K::RightBracket:
            case K::RightBrace:
                close(i);
                break;
            case K::Comma:
                ++commas();
                break;
            case K::KwFor:
                if (stack_.size() > 2) {
                    kind() = kNoCommas;
                }
                break;
            case K::KwLambda:
                push(kParameters);
                break;
            case K::Colon:
                if (kind() == kParameters) {
                    if (tokens_[i - 1].kind == K::Comma && !breaks_before(i)) {
                        prohibit(i - 1);
                    }
                    pop();
                }
                break;
            case K::Newline:
                if (i > 0 && tokens_[i - 1].kind == K::Comma) {
                    ctx_.report(com818_trailing_comma_on_bare_tuple,
                                {tokens_[i - 1].start, tokens_[i - 1].end},
                                {"Trailing comma on bare tuple prohibited"});
                }
                stack_.clear();
                push(kNoCommas);
                break;
            default:
                break;
        }
    }

    Context& ctx_;
    const lex::Tokens& tokens_;
    Vec<u32>& stack_;
};

}  // namespace

void check_commas(Context& ctx) {
    Commas(ctx).run();
}

}  // namespace pyforge::rules
