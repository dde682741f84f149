#include "lex/lexer.hpp"

#include <gtest/gtest.h>

#include "lex_support.hpp"

namespace pyforge::lex {
namespace {

using testing::join;
using testing::Lexed;

TEST(Lexer, EmptyAndBlankTexts) {
    for (const char* source : {"", "\n", "  ", "\t\n \n", "# only", "  # only\n\n", "\f\n", "\r\r\n"}) {
        EXPECT_EQ(Lexed(source).kinds(), "EndMarker") << source;
    }
}

TEST(Lexer, EveryPunctuationAndKeyword) {
    for (u32 kind = 0; !kind_name(static_cast<TokenKind>(kind)).empty(); ++kind) {
        const auto expected = static_cast<TokenKind>(kind);
        const std::string_view text = kind_text(expected);
        if (text.empty()) {
            continue;
        }
        const Lexed lexed(join({"x ", text, " y"}));
        ASSERT_GE(lexed.tokens.size(), 3U) << text;
        const bool closing = text == ")" || text == "]" || text == "}";
        EXPECT_EQ(lexed.tokens[1].kind, closing ? TokenKind::Error : expected) << text;
        EXPECT_EQ(lexed.slice(lexed.tokens[1]), text);
    }
}

TEST(Lexer, OperatorsTakeTheLongest) {
    EXPECT_EQ(Lexed("a**=b//=c>>=d<<=e").spellings(), "a|**=|b|//=|c|>>=|d|<<=|e");
    EXPECT_EQ(Lexed("a***b").spellings(), "a|**|*|b");
    EXPECT_EQ(Lexed("a===b!==c").spellings(), "a|==|=|b|!=|=|c");
    EXPECT_EQ(Lexed("a->b-->c").spellings(), "a|->|b|-|->|c");
    EXPECT_EQ(Lexed("a<>b").kinds(), "Name Less Greater Name Newline EndMarker");
    EXPECT_EQ(Lexed("(a:=1)").kinds(), "LeftParen Name ColonEqual Number RightParen Newline EndMarker");
    EXPECT_EQ(Lexed("a....b").spellings(), "a|...|.|b");
    EXPECT_EQ(Lexed("a..b").spellings(), "a|.|.|b");
    EXPECT_EQ(Lexed("a[1:=2]").kinds(),
              "Name LeftBracket Number ColonEqual Number RightBracket Newline EndMarker");
}

TEST(Lexer, NamesAndKeywordsCarryTheirIds) {
    const Lexed lexed("def self(name): return name");
    EXPECT_EQ(lexed.kinds(), "KwDef Name LeftParen Name RightParen Colon KwReturn Name Newline EndMarker");
    EXPECT_EQ(lexed.tokens[0].value, u32{names::kw_def});
    EXPECT_EQ(lexed.tokens[1].value, u32{names::self});
    EXPECT_EQ(lexed.tokens[3].value, lexed.tokens[7].value);
    EXPECT_EQ(lexed.names.text(lexed.tokens[3].value), "name");
}

TEST(Lexer, NamesOfEveryLength) {
    std::string source;
    for (u32 length = 1; length <= 70; ++length) {
        const std::string name(length, 'q');
        source += join({name, " ", name, ";\n"});
    }
    const Lexed lexed(source);
    for (u32 length = 1; length <= 70; ++length) {
        const Token& first = lexed.tokens[(length - 1) * 4];
        EXPECT_EQ(first.end - first.start, length);
        EXPECT_EQ(lexed.names.text(first.value), std::string(length, 'q'));
        EXPECT_EQ(first.value, lexed.tokens[(length - 1) * 4 + 1].value);
    }
}

TEST(Lexer, NamesBeyondAsciiAreNormalised) {
    const Lexed lexed("\u212b = caf\u00e9; cafe\u0301; \U0001d53d\U0001d55a; \u00c5");
    EXPECT_EQ(lexed.error(), "");
    EXPECT_EQ(lexed.kinds(),
              "Name Equal Name Semicolon Name Semicolon Name Semicolon Name Newline EndMarker");
    EXPECT_EQ(lexed.names.text(lexed.tokens[0].value), "\u00c5");
    EXPECT_EQ(lexed.tokens[0].value, lexed.tokens[8].value);
    EXPECT_EQ(lexed.tokens[2].value, lexed.tokens[4].value);
    EXPECT_EQ(lexed.names.text(lexed.tokens[6].value), "Fi");
}

TEST(Lexer, Indentation) {
    EXPECT_EQ(Lexed("if a:\n  b\n  if c:\n  \td\ne\n").kinds(),
              "KwIf Name Colon Newline Indent Name Newline KwIf Name Colon Newline Indent Name Newline "
              "Dedent Dedent "
              "Name Newline EndMarker");
    EXPECT_EQ(Lexed("if a:\n    b\n\n  # c\n\n    d").kinds(),
              "KwIf Name Colon Newline Indent Name Newline Name Newline Dedent EndMarker");
    EXPECT_EQ(Lexed("if a:\n        b\n  \f        c\n").kinds(),
              "KwIf Name Colon Newline Indent Name Newline Name Newline Dedent EndMarker");
    EXPECT_EQ(
        Lexed("if a:\n                                        b\n                                        c\n")
            .kinds(),
        "KwIf Name Colon Newline Indent Name Newline Name Newline Dedent EndMarker");
    // Eight spaces and a tab are the same depth, and yet not the same.
    EXPECT_EQ(Lexed("if a:\n        b\n\tc\n").error(),
              "3:0 inconsistent use of tabs and spaces in indentation");
    EXPECT_EQ(Lexed("if a:\n\tb\n        c\n").error(),
              "3:0 inconsistent use of tabs and spaces in indentation");
}

TEST(Lexer, PositionsOfIndentAndDedent) {
    const Lexed lexed("if a:\n   b\nc\n");
    const Token& indent = lexed.tokens[4];
    EXPECT_EQ(indent.kind, TokenKind::Indent);
    EXPECT_EQ((Range{indent.start, indent.end}), (Range{6, 9}));
    const Token& dedent = lexed.tokens[7];
    EXPECT_EQ(dedent.kind, TokenKind::Dedent);
    EXPECT_EQ((Range{dedent.start, dedent.end}), (Range{11, 11}));
}

TEST(Lexer, LineEndsOfEveryKind) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const Lexed lexed(
            join({"a", end, "if b: # c", end, "  'x\\", end, "y'", end, "(", end, ")\\", end, "d", end}));
        EXPECT_EQ(lexed.error(), "");
        EXPECT_EQ(lexed.kinds(),
                  "Name Newline KwIf Name Colon Newline Indent String Newline Dedent LeftParen RightParen "
                  "Name Newline "
                  "EndMarker");
        EXPECT_EQ(lexed.tokens[1].end - lexed.tokens[1].start, end.size());
        ASSERT_EQ(lexed.tokens.comments.size(), 1U);
        EXPECT_EQ(lexed.text.slice(lexed.tokens.comments[0]), "# c");
    }
}

TEST(Lexer, NoLineEndAtTheEnd) {
    EXPECT_EQ(Lexed("a").kinds(), "Name Newline EndMarker");
    EXPECT_EQ(Lexed("if a:\n  b # c").kinds(),
              "KwIf Name Colon Newline Indent Name Newline Dedent EndMarker");
    const Lexed lexed("ab");
    EXPECT_EQ(lexed.tokens[1].start, 2U);
    EXPECT_EQ(lexed.tokens[1].end, 2U);
}

TEST(Lexer, BracketsKnowTheirPartners) {
    const Lexed lexed("f(a[0], {1: (2)})");
    for (u32 i = 0; i < lexed.tokens.size(); ++i) {
        const Token& t = lexed.tokens[i];
        if (t.kind >= TokenKind::LeftParen && t.kind <= TokenKind::RightBrace) {
            ASSERT_LT(t.value, lexed.tokens.size());
            EXPECT_EQ(lexed.tokens[t.value].value, i);
        }
    }
    EXPECT_EQ(lexed.tokens.open_bracket, kNone);
    const Lexed open("f(a, [b\n");
    EXPECT_EQ(open.tokens.open_bracket, 4U);
    EXPECT_EQ(open.tokens[1].value, kNone);
    EXPECT_EQ(open.kinds(), "Name LeftParen Name Comma LeftBracket Name Newline EndMarker");
}

TEST(Lexer, Comments) {
    const Lexed lexed("#a\nb #c\n  # d\nif e: #f\n  g(#h\n   i)#j");
    ASSERT_EQ(lexed.tokens.comments.size(), 6U);
    std::string all;
    for (const Range& c : lexed.tokens.comments) {
        all += lexed.text.slice(c);
    }
    EXPECT_EQ(all, "#a#c# d#f#h#j");
    EXPECT_EQ(Lexed("x # \t tab \f and form feed\ny").spellings(), "x|\n|y");
}

TEST(Lexer, StringsAndTheirFlags) {
    const auto flags = [](std::string_view source) {
        const Lexed lexed(source);
        EXPECT_EQ(lexed.kinds(), "String Newline EndMarker") << source;
        EXPECT_EQ(lexed.slice(lexed.tokens[0]), source);
        return static_cast<u32>(lexed.tokens[0].flags);
    };
    EXPECT_EQ(flags("''"), 0U);
    EXPECT_EQ(flags("'a'"), 0U);
    EXPECT_EQ(flags("\"\""), u32{kDoubleQuote});
    EXPECT_EQ(flags("'\\''"), u32{kHasBackslash});
    EXPECT_EQ(flags("'\\\\'"), u32{kHasBackslash});
    EXPECT_EQ(flags("'\u00e9'"), u32{kNonAscii});
    EXPECT_EQ(flags("'0123456789abcdef0123456789\u00e9'"), u32{kNonAscii});
    EXPECT_EQ(flags("'0123456789abcdef\\n0123456789'"), u32{kHasBackslash});
    EXPECT_EQ(flags("'\\\u00e9'"), kNonAscii | u32{kHasBackslash});
    EXPECT_EQ(flags("''''''"), u32{kTriple});
    EXPECT_EQ(flags("'''a'b''c\n\\''''"), kTriple | u32{kHasBackslash});
    EXPECT_EQ(flags("\"\"\"a\"\"\""), kTriple | u32{kDoubleQuote});
    EXPECT_EQ(flags("u'a'"), u32{kUnicodePrefix});
    EXPECT_EQ(flags("R'\\'"
                    "'"),
              kRaw | u32{kHasBackslash});
    for (const char* prefix : {"rb", "bR", "Rb", "BR"}) {
        EXPECT_EQ(flags(join({prefix, "'a'"})), kRaw | u32{kBytes});
        EXPECT_EQ(Lexed(join({prefix, "'a'"})).tokens[0].aux, 2U);
    }
    EXPECT_EQ(Lexed("''''a'").kinds(), "Error Newline EndMarker");
    EXPECT_EQ(Lexed("'' ''").kinds(), "String String Newline EndMarker");
    EXPECT_EQ(Lexed("bb'a'").kinds(), "Name String Newline EndMarker");
    EXPECT_EQ(Lexed("ub'a'", 313).kinds(), "Name String Newline EndMarker");
}

TEST(Lexer, Numbers) {
    const auto kind = [](std::string_view source) {
        const Lexed lexed(source);
        EXPECT_EQ(lexed.kinds(), "Number Newline EndMarker") << source;
        EXPECT_EQ(lexed.slice(lexed.tokens[0]), source);
        return static_cast<u32>(lexed.tokens[0].flags);
    };
    for (const char* source : {"0", "00", "0_0", "7", "1234567890123456789012345678901234567890", "1_000",
                               "0xFf_e", "0X_1", "0o17", "0O_7", "0b1_0", "0B1"}) {
        EXPECT_EQ(kind(source), u32{kInt}) << source;
    }
    for (const char* source :
         {"1.", "0.", ".5", "1.5", "1e5", "1E+5", "1e-5", "1_0.0_1e1_0", "00.5", "07.5", "09e1", "1.e1"}) {
        EXPECT_EQ(kind(source), u32{kFloat}) << source;
    }
    for (const char* source : {"1j", "1J", "1.5j", ".5J", "1e5j", "07j", "0j"}) {
        EXPECT_EQ(kind(source), u32{kImaginary}) << source;
    }
    EXPECT_EQ(Lexed("1if 2else 3").spellings(), "1|if|2|else|3");
    EXPECT_EQ(Lexed("0xfor x").spellings(), "0xf|or|x");
    EXPECT_EQ(Lexed("1.real").error(), "1:1 invalid decimal literal");
    EXPECT_EQ(Lexed("1..real").spellings(), "1.|.|real");
    EXPECT_EQ(Lexed("1_a", 309).spellings(), "1_a");
    EXPECT_EQ(Lexed("1as x", 309).spellings(), "1|as|x");
}

TEST(Lexer, ReusesItsMemory) {
    Tokens tokens;
    Interner names;
    source::Buffer buffer;
    source::Text text;
    source::DecodeError error;
    std::string source;
    for (int i = 0; i < 2000; ++i) {
        source += join({"x", std::to_string(i), " = f'{y}'\n"});
    }
    source::decode({source.data(), source.size()}, buffer, source::Input::Utf8, text, error);
    tokenize(text, kNewestVersion, names, tokens);
    const Token* where = tokens.items.data();
    const u32 count = tokens.size();
    for (int i = 0; i < 5; ++i) {
        names.reset();
        tokenize(text, kNewestVersion, names, tokens);
        EXPECT_EQ(tokens.items.data(), where);
        EXPECT_EQ(tokens.size(), count);
    }
}

TEST(Lexer, TokenAtAnOffset) {
    const Lexed lexed("ab + cd");
    EXPECT_EQ(lexed.tokens.at_or_after(0), 0U);
    EXPECT_EQ(lexed.tokens.at_or_after(1), 0U);
    EXPECT_EQ(lexed.tokens.at_or_after(2), 1U);
    EXPECT_EQ(lexed.tokens.at_or_after(5), 2U);
    EXPECT_EQ(lexed.tokens.at_or_after(7), 5U);
}

// Whatever the bytes are: tokens lie in order inside the text, and the last is EndMarker.
TEST(Lexer, RandomTextsGiveOrderedTokens) {
    static constexpr std::string_view kPieces[] = {
        "a", "def ", "f'",     "{",      "}",    "f\"\"\"", "\"\"\"", "'",   "\"",  "(",
        ")", "[",    "]",      ":",      "\n",   "\n  ",    "\n    ", "\t",  "\\",  "\\\n",
        "#", "!r",   "=",      ":=",     "0x",   "1_",      ".",      "t'",  "rb'", "\r",
        " ", "\f",   "\u00e9", "\u20ac", "\\N{", "{{",      "}}",     "...", "$",   "async "};
    u64 state = 1;
    for (int round = 0; round < 20000; ++round) {
        std::string source;
        for (u32 i = 0; i < 1 + round % 40U; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            source += kPieces[(state >> 33) % std::size(kPieces)];
        }
        for (const PythonVersion version : {PythonVersion{308}, PythonVersion{314}}) {
            const Lexed lexed(source, version);
            u32 last = 0;
            i64 depth = 0;
            for (u32 i = 0; i < lexed.tokens.size(); ++i) {
                const Token& t = lexed.tokens[i];
                ASSERT_LE(last, t.start) << source;
                ASSERT_LE(t.start, t.end) << source;
                ASSERT_LE(t.end, source.size()) << source;
                last = t.end;
                depth += t.kind == TokenKind::Indent ? 1 : t.kind == TokenKind::Dedent ? -1 : 0;
                ASSERT_GE(depth, 0);
                const bool paired = (t.kind >= TokenKind::LeftParen && t.kind <= TokenKind::RightBrace) ||
                                    t.kind == TokenKind::FStringStart || t.kind == TokenKind::FStringEnd ||
                                    t.kind == TokenKind::TStringStart || t.kind == TokenKind::TStringEnd;
                if (paired && t.value != kNone) {
                    ASSERT_LT(t.value, lexed.tokens.size());
                    ASSERT_EQ(lexed.tokens[t.value].value, i) << source;
                }
            }
            ASSERT_EQ(depth, 0) << source;
            ASSERT_EQ(lexed.tokens.items.back().kind, TokenKind::EndMarker);
            for (const LexError& e : lexed.tokens.errors) {
                ASSERT_EQ(lexed.tokens[e.token].kind, TokenKind::Error);
                ASSERT_FALSE(describe(e, lexed.text, lexed.tokens).empty());
            }
        }
    }
}

}  // namespace
}  // namespace pyforge::lex
