#include <gtest/gtest.h>

#include "lex_support.hpp"

namespace pyforge::lex {
namespace {

using testing::Lexed;

TEST(FString, PartsAndFields) {
    const Lexed lexed("f'a{b!r:>{w}}c'");
    EXPECT_EQ(lexed.error(), "");
    EXPECT_EQ(lexed.kinds(),
              "FStringStart FStringMiddle LeftBrace Name Exclamation Name Colon FStringMiddle LeftBrace Name "
              "RightBrace "
              "RightBrace FStringMiddle FStringEnd Newline EndMarker");
    EXPECT_EQ(lexed.spellings(), "f'|a|{|b|!|r|:|>|{|w|}|}|c|'");
    EXPECT_EQ(lexed.tokens[7].flags & kFormatSpec, kFormatSpec);
    EXPECT_EQ(lexed.tokens[12].flags & kFormatSpec, 0);
    EXPECT_EQ(lexed.tokens[0].value, 13U);
    EXPECT_EQ(lexed.tokens[13].value, 0U);
    EXPECT_EQ(lexed.tokens[2].value, 11U);
}

TEST(FString, LiteralParts) {
    EXPECT_EQ(Lexed("f''").spellings(), "f'|'");
    EXPECT_EQ(Lexed("f'{a}{b}'").spellings(), "f'|{|a|}|{|b|}|'");
    EXPECT_EQ(Lexed("f'{{x}}'").spellings(), "f'|{{x}}|'");
    EXPECT_EQ(Lexed("f'{{{x}}}'").spellings(), "f'|{{|{|x|}|}}|'");
    EXPECT_EQ(Lexed("f'\\N{BULLET}{x}'").spellings(), "f'|\\N{BULLET}|{|x|}|'");
    EXPECT_EQ(Lexed("rf'\\N{x}'").spellings(), "rf'|\\N|{|x|}|'");
    EXPECT_EQ(Lexed("f'\\{x}'").spellings(), "f'|\\|{|x|}|'");
    EXPECT_EQ(Lexed("f'\\'{x}'").spellings(), "f'|\\'|{|x|}|'");
    EXPECT_EQ(Lexed("f'''a'b''{x}\n'''").spellings(), "f'''|a'b''|{|x|}|\n|'''");
    EXPECT_EQ(Lexed("f'\\\n{x}'").spellings(), "f'|\\\n|{|x|}|'");
    const Lexed lexed("Rf\"\u00e9\\{x}\"");
    EXPECT_EQ(lexed.tokens[0].flags, kRaw | kDoubleQuote);
    EXPECT_EQ(lexed.tokens[0].aux, 2U);
    EXPECT_EQ(lexed.tokens[1].flags, kRaw | kDoubleQuote | kNonAscii | kHasBackslash);
}

TEST(FString, WhereTheFormatSpecificationBegins) {
    EXPECT_EQ(Lexed("f'{a!=b}'").spellings(), "f'|{|a|!=|b|}|'");
    EXPECT_EQ(Lexed("f'{a:=5}'").spellings(), "f'|{|a|:|=5|}|'");
    EXPECT_EQ(Lexed("f'{(a:=5)}'").spellings(), "f'|{|(|a|:=|5|)|}|'");
    EXPECT_EQ(Lexed("f'{a[1:2]}'").spellings(), "f'|{|a|[|1|:|2|]|}|'");
    EXPECT_EQ(Lexed("f'{ {1: 2}[1] }'").spellings(), "f'|{|{|1|:|2|}|[|1|]|}|'");
    EXPECT_EQ(Lexed("f'{a:%H:%M}'").spellings(), "f'|{|a|:|%H:%M|}|'");
    EXPECT_EQ(Lexed("f'{a:{b}:{c}}'").spellings(), "f'|{|a|:|{|b|}|:|{|c|}|}|'");
    EXPECT_EQ(Lexed("f'{a = }'").spellings(), "f'|{|a|=|}|'");
    EXPECT_EQ(Lexed("f'{a:}'").spellings(), "f'|{|a|:|}|'");
    EXPECT_EQ(Lexed("f'{a:{{b}}}'").spellings(), "f'|{|a|:|{|{|b|}|}|}|'");
    EXPECT_EQ(Lexed("f'''{a:\n}'''").spellings(), "f'''|{|a|:|\n|}|'''");
}

TEST(FString, NestingFrom312) {
    EXPECT_EQ(Lexed("f'{f'{'x'}'}'").spellings(), "f'|{|f'|{|'x'|}|'|}|'");
    EXPECT_EQ(Lexed("f'{\n  a # why\n}'").spellings(), "f'|{|a|}|'");
    EXPECT_EQ(Lexed("f'{a[\"\\n\"]}'").spellings(), "f'|{|a|[|\"\\n\"|]|}|'");
    EXPECT_EQ(Lexed("f'{a}' 'b' f\"{c}\"").error(), "");
    std::string deep = "1";
    for (int i = 0; i < 149; ++i) {
        deep.insert(0, "f'{");
        deep += "}'";
    }
    EXPECT_EQ(Lexed(deep).error(), "");
    deep.insert(0, "f'{");
    deep += "}'";
    EXPECT_EQ(Lexed(deep).error(), "1:447 too many nested f-strings or t-strings");
}

TEST(FString, Before312) {
    EXPECT_EQ(Lexed("f'{a[\"b\"]!r:>{w}}'", 311).error(), "");
    EXPECT_EQ(Lexed("f'''{\"a\" 'b'\n}'''", 311).error(), "");
    EXPECT_EQ(Lexed("f'''{f\"{f'{1}'}\"}'''", 311).error(), "");
    EXPECT_EQ(Lexed("f'{'a'}'", 311).error(), "1:3 f-string: expecting '}'");
    EXPECT_EQ(Lexed("f'{a['b']}'", 311).tokens.errors.size() > 0, true);
    EXPECT_EQ(Lexed("f'{\"\\n\"}'", 311).error(), "1:3 f-string expression part cannot include a backslash");
    EXPECT_EQ(Lexed("f'''{a # b\n}'''", 311).error(), "1:7 f-string expression part cannot include '#'");
    EXPECT_EQ(Lexed("f'{\na}'", 311).error(), "1:0 unterminated string literal (detected at line 1)");
    EXPECT_EQ(Lexed("f'{a:{b:{c}}}'", 311).error(), "1:8 f-string: expressions nested too deeply");
    EXPECT_EQ(Lexed("f'{a:{b:{c}}}'", 312).error(), "");
}

TEST(FString, TemplateStrings) {
    EXPECT_EQ(Lexed("t'a{b}'").kinds(),
              "TStringStart TStringMiddle LeftBrace Name RightBrace TStringEnd Newline EndMarker");
    EXPECT_EQ(Lexed("rt'{b}' Tr''").kinds(),
              "TStringStart LeftBrace Name RightBrace TStringEnd TStringStart TStringEnd Newline EndMarker");
    EXPECT_EQ(Lexed("t'a'", 313).kinds(), "Name String Newline EndMarker");
    EXPECT_EQ(Lexed("t'{f't'}'").kinds(),
              "TStringStart LeftBrace FStringStart FStringMiddle FStringEnd RightBrace TStringEnd Newline "
              "EndMarker");
}

}  // namespace
}  // namespace pyforge::lex
