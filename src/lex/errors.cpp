// The sentences of lexical errors.
#include "base/unicode.hpp"
#include "lex/char_class.hpp"
#include "lex/lexer.hpp"

namespace pyforge::lex {
namespace {

std::string quoted(char c) {
    return {'\'', c, '\''};
}

std::string code_point(char32_t c) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string digits;
    for (; c != 0 || digits.size() < 4; c >>= 4) {
        digits.insert(digits.begin(), kDigits[c & 15]);
    }
    return "U+" + digits;
}

std::string invalid_character(std::string_view bytes) {
    const unicode::Decoded d = unicode::decode_utf8(bytes.data());
    if (!unicode::is_printable(d.character)) {
        return "invalid non-printable character " + code_point(d.character);
    }
    if (d.character < 0x80) {
        return "invalid syntax";
    }
    return "invalid character '" + std::string(bytes.substr(0, d.length)) + "' (" + code_point(d.character) +
           ")";
}

// Which kind of literal the digits were meant to be, and what is wrong with them.
std::string invalid_number(const LexError& error, const Tokens& tokens, const source::Text& text) {
    const Token& token = tokens[error.token];
    const std::string_view literal = text.slice(token.start, token.end);
    const char base = literal.size() > 1 && literal[0] == '0' ? static_cast<char>(literal[1] | 0x20) : ' ';
    const char last = text.data[error.start];
    switch (base) {
        case 'x':
            return "invalid hexadecimal literal";
        case 'o':
            return last == '8' || last == '9' ? "invalid digit " + quoted(last) + " in octal literal"
                                              : "invalid octal literal";
        case 'b':
            return last >= '2' && last <= '9' ? "invalid digit " + quoted(last) + " in binary literal"
                                              : "invalid binary literal";
        default:
            break;
    }
    if (error.start == token.start && error.end > token.start && literal[0] == '0' && token.end > error.end) {
        bool zeros = true;
        for (u32 i = error.start; i < error.end; ++i) {
            zeros = zeros && (text.data[i] == '0' || text.data[i] == '_');
        }
        if (zeros && is_digit(text.data[error.end])) {
            return "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
                   "integers";
        }
    }
    if (last == 'j' || last == 'J') {
        return "invalid imaginary literal";
    }
    return "invalid decimal literal";
}

std::string too_many_digits(const LexError& error, const source::Text& text) {
    u32 count = 0;
    for (const char c : text.slice(error.start, error.end)) {
        count += is_digit(c);
    }
    return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
           std::to_string(count) +
           " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
           "integer "
           "literals to avoid decimal conversion limits.";
}

// The letter of an f-string or t-string from its first bytes.
char string_letter(const source::Text& text, u32 start) {
    for (u32 i = start; i < text.size && text.data[i] != '"' && text.data[i] != '\''; ++i) {
        if ((text.data[i] | 0x20) == 't') {
            return 't';
        }
    }
    return 'f';
}

// A string in one line, from its prefix on: is its quote in it behind a backslash?
bool escapes_its_quote(std::string_view literal) {
    const std::size_t quote = literal.find_first_of("'\"");
    if (quote == std::string_view::npos) {
        return false;
    }
    for (std::size_t i = quote + 1; i + 1 < literal.size(); ++i) {
        if (literal[i] == '\\') {
            ++i;
            if (literal[i] == literal[quote]) {
                return true;
            }
        }
    }
    return false;
}

std::string prefix_conflict(std::string_view prefix) {
    const auto has = [prefix](char c) {
        return prefix.find(c) != std::string_view::npos ||
               prefix.find(static_cast<char>(c - 0x20)) != std::string_view::npos;
    };
    constexpr std::pair<char, char> kPairs[] = {{'u', 'b'}, {'u', 'r'}, {'u', 'f'}, {'u', 't'},
                                                {'b', 'f'}, {'b', 't'}, {'f', 't'}};
    for (const auto& [a, b] : kPairs) {
        if (has(a) && has(b)) {
            return quoted(a) + " and " + quoted(b) + " prefixes are incompatible";
        }
    }
    return "invalid string prefix";
}

}  // namespace

std::string describe(const LexError& error, const source::Text& text, const Tokens& tokens) {
    const Token& token = tokens[error.token];
    const char here = text.data[error.start];
    // Where the search for the quote ended; an empty line after the last line end does not count.
    const auto detected = [&] {
        const u32 stop = token.end == text.size && token.end > token.start ? token.end - 1 : token.end;
        return " (detected at line " + std::to_string(text.line_of(stop)) + ")";
    };
    const auto fstring = [&](u32 start) { return std::string{string_letter(text, start)} + "-string: "; };
    switch (error.code) {
        case LexErrorCode::InvalidCharacter:
            return invalid_character(text.slice(error.start, error.end));
        case LexErrorCode::UnterminatedString:
            return "unterminated string literal" + detected() +
                   (escapes_its_quote(text.slice(token.start, token.end))
                        ? "; perhaps you escaped the end quote?"
                        : "");
        case LexErrorCode::UnterminatedTripleString:
            return "unterminated triple-quoted string literal" + detected();
        case LexErrorCode::UnterminatedFString:
            return std::string("unterminated ") + string_letter(text, error.start) + "-string literal" +
                   detected();
        case LexErrorCode::UnterminatedTripleFString:
            return std::string("unterminated triple-quoted ") + string_letter(text, error.start) +
                   "-string literal" + detected();
        case LexErrorCode::LineContinuation:
            return "unexpected character after line continuation character";
        case LexErrorCode::EofAfterContinuation:
            return "unexpected EOF while parsing";
        case LexErrorCode::UnindentMismatch:
            return "unindent does not match any outer indentation level";
        case LexErrorCode::InconsistentTabs:
            return "inconsistent use of tabs and spaces in indentation";
        case LexErrorCode::TooDeepIndentation:
            return "too many levels of indentation";
        case LexErrorCode::TooDeepNesting:
            return here == '(' || here == '[' || here == '{' ? "too many nested parentheses"
                                                             : "too many nested f-strings or t-strings";
        case LexErrorCode::UnmatchedBracket:
            return (error.related == kNone ? "" : fstring(error.related)) + "unmatched " + quoted(here);
        case LexErrorCode::MismatchedBracket: {
            std::string message = "closing parenthesis " + quoted(here) +
                                  " does not match opening parenthesis " + quoted(text.data[error.related]);
            const u32 line = text.line_of(error.related);
            if (line != text.line_of(error.start)) {
                message += " on line " + std::to_string(line);
            }
            return message;
        }
        case LexErrorCode::InvalidNumber:
            return invalid_number(error, tokens, text);
        case LexErrorCode::NulByte:
            return "source code cannot contain null bytes";
        case LexErrorCode::SingleBraceInFString:
            return fstring(error.related) + "single '}' is not allowed";
        case LexErrorCode::FStringBackslash:
            return "f-string expression part cannot include a backslash";
        case LexErrorCode::FStringNestedQuote:
            return "f-string: the quotes of the string cannot be used inside its expressions before Python "
                   "3.12";
        case LexErrorCode::FStringComment:
            return "f-string expression part cannot include '#'";
        case LexErrorCode::InvalidPrefix:
            return prefix_conflict(text.slice(error.start, error.end));
        case LexErrorCode::TooManyDigits:
            return too_many_digits(error, text);
        case LexErrorCode::FStringExpectingBrace:
            return fstring(error.related) + "expecting '}'";
        case LexErrorCode::FStringTooDeep:
            return fstring(error.related) + "expressions nested too deeply";
        case LexErrorCode::FStringSpecNewline: {
            const std::string letter{string_letter(text, error.related)};
            return letter + "-string: newlines are not allowed in format specifiers for single quoted " +
                   letter + "-strings";
        }
    }
    return {};
}

}  // namespace pyforge::lex
