// Tokens: what the lexer makes of a text. Plain arrays, 16 bytes a token.
#pragma once
#include <string_view>

#include "base/names.hpp"
#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge::lex {

enum class TokenKind : u8 {
#define TOKEN(Name) Name,
#define PUNCT(Name, text) Name,
#define KEYWORD(Name, text) Kw##Name,
#include "lex/token_kinds.def"
};

// Name of the kind for people and tests ("Name", "LeftParen", "KwDef").
[[nodiscard]] std::string_view kind_name(TokenKind kind) noexcept;
// Spelling of punctuation and keywords, empty for the rest.
[[nodiscard]] std::string_view kind_text(TokenKind kind) noexcept;
[[nodiscard]] constexpr bool is_keyword(TokenKind k) noexcept {
    return k >= TokenKind::KwFalse;
}

using TokenId = u32;

// Token::flags of String and [FT]String tokens (Start, Middle and End alike).
enum StringFlag : u8 {
    kRaw = 1,
    kBytes = 2,
    kUnicodePrefix = 4,  // u'' or U''
    kTriple = 8,
    kDoubleQuote = 16,
    kHasBackslash = 32,  // String and Middle: the body holds at least one backslash
    kNonAscii = 64,      // String and Middle: the body holds a byte >= 0x80
    kFormatSpec = 128,   // Middle: text of a format specification
};
// Token::flags of Number.
enum NumberFlag : u8 { kInt = 0, kFloat = 1, kImaginary = 2, kNumberKindMask = 3 };

struct Token {
    u32 start;  // byte offsets into the text
    u32 end;
    u32 value;  // Name and keywords: NameId (NFKC-normalised). Brackets: TokenId of the partner, kNone
                // without one; [FT]StringStart and End: each other, likewise. Otherwise 0.
    TokenKind kind;
    u8 flags;
    u16 aux;  // String and [FT]StringStart: length of the prefix letters. Otherwise 0.
};
static_assert(sizeof(Token) == 16);

enum class LexErrorCode : u8 {
    InvalidCharacter,    // invalid non-printable or non-identifier character
    UnterminatedString,  // unterminated string literal
    UnterminatedTripleString,
    UnterminatedFString,
    UnterminatedTripleFString,
    LineContinuation,       // unexpected character after line continuation character
    EofAfterContinuation,   // unexpected end of file after a backslash
    UnindentMismatch,       // unindent does not match any outer indentation level
    InconsistentTabs,       // inconsistent use of tabs and spaces in indentation
    TooDeepIndentation,     // more than 100 levels
    TooDeepNesting,         // more than 200 brackets or 150 f-strings
    UnmatchedBracket,       // unmatched ')'
    MismatchedBracket,      // closing ']' does not match opening '('
    InvalidNumber,          // invalid decimal/hexadecimal/… literal, leading zeros
    NulByte,                // source code cannot contain null bytes
    SingleBraceInFString,   // f-string: single '}' is not allowed
    FStringBackslash,       // only before Python 3.12
    FStringNestedQuote,     // only before Python 3.12
    FStringComment,         // only before Python 3.12
    InvalidPrefix,          // prefixes that cannot be combined (ub'', …)
    TooManyDigits,          // more than 4300 decimal digits
    FStringExpectingBrace,  // f-string: expecting '}' (the string ends inside an expression)
    FStringTooDeep,         // f-string: expressions nested too deeply
    FStringSpecNewline,     // f-string: newlines are not allowed in format specifiers for single quoted
                            // f-strings
};

struct LexError {
    LexErrorCode code;
    u32 start;
    u32 end;
    u32 token;    // index of the Error token
    u32 related;  // offset of the opening bracket, string … that the message names; kNone without one
};

// All tokens of one file. The last token is EndMarker (zero width at the end of the text); before it stand a
// Newline (zero width when the text does not end with a line end) and the outstanding Dedents. Newlines
// inside brackets, blank lines and comments are not tokens. Indent covers the white space; Dedent is zero
// width at the next token. An empty literal part of an f-string is no token; a part between two replacement
// fields is one Middle, doubled braces and \N{...} included. The colon before a format specification is a
// Colon, the braces of a replacement field LeftBrace and RightBrace.
struct Tokens {
    static constexpr u32 kMaxErrors = 1000;  // further Error tokens have no entry

    Vec<Token> items;
    Vec<Range> comments;  // from '#' to the end of the line, in order
    Vec<LexError>
        errors;  // in order, the first kMaxErrors; each has its Error token; lexing goes on after it
    u32 open_bracket = kNone;  // TokenId of the innermost bracket that is still open at the end
    bool normalised = false;   // some Name is written otherwise than its NameId reads

    [[nodiscard]] const Token& operator[](TokenId id) const noexcept { return items[id]; }
    [[nodiscard]] u32 size() const noexcept { return items.size(); }
    // Index of the first token whose end lies after `offset`; O(log n).
    [[nodiscard]] TokenId at_or_after(u32 offset) const noexcept;
    void clear() noexcept {
        items.clear();
        comments.clear();
        errors.clear();
        open_bracket = kNone;
        normalised = false;
    }
};

}  // namespace pyforge::lex
