#include "source/decode.hpp"

#include <cstring>
#include <random>

#include "source/codecs.hpp"
#include "source/scan.hpp"

namespace {

using pyforge::kNone;
using pyforge::u32;
using namespace pyforge::source;

struct Result {
    bool good = false;
    std::string text;
    std::vector<u32> lines;
    Encoding encoding = Encoding::Utf8;
    bool ascii = false;
    DecodeError error;
};

Result run(std::string_view bytes, Input input = Input::Bytes) {
    static Buffer buffer;  // reused on purpose: nothing of an earlier text may show
    Text text;
    Result result;
    result.good = decode(bytes, buffer, input, text, result.error);
    result.text = text.view();
    result.lines.assign(text.line_starts.begin(), text.line_starts.end());
    result.encoding = text.encoding;
    result.ascii = text.ascii;
    if (result.good) {
        for (u32 i = 0; i < kPadding; ++i) {
            EXPECT_EQ(text.data[text.size + i], '\0');
        }
    } else {
        EXPECT_TRUE(result.text.empty());
    }
    return result;
}

std::string_view bytes(const char* text, std::size_t size) {
    return {text, size};
}
#define BYTES(literal) bytes(literal, sizeof(literal) - 1)

struct Failure {
    std::string_view input;
    DecodeErrorCode code;
    u32 line;
    u32 column;
    std::string_view message;
};

// Sentences and lines are CPython 3.14's, for compile() of bytes, except for the line of a failing
// declaration: there it says 0.
TEST(Decode, Failures) {
    using enum DecodeErrorCode;
    const std::string pep = ", but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    const auto non_utf8 = [&pep](const char* byte, int line) {
        return std::string("Non-UTF-8 code starting with '\\x") + byte + "' on line " + std::to_string(line) +
               pep;
    };
    const std::string ff1 = non_utf8("ff", 1), e93 = non_utf8("e9", 3), c33 = non_utf8("c3", 3),
                      ff4 = non_utf8("ff", 4), ff3 = non_utf8("ff", 3), c12 = non_utf8("c1", 2),
                      c13 = non_utf8("c1", 3), c14 = non_utf8("c1", 4), ed1 = non_utf8("ed", 1),
                      f41 = non_utf8("f4", 1), f01 = non_utf8("f0", 1), e91 = non_utf8("e9", 1),
                      b801 = non_utf8("80", 1), ff2 = non_utf8("ff", 2);
    const Failure failures[] = {
        {"x='\xff'\n", InvalidUtf8, 1, 3, ff1},
        {"\n\nx='\xe9'\n", InvalidUtf8, 3, 3, e93},
        {"# a\n# b\nx='\xc3'\n", InvalidUtf8, 3, 3, c33},
        {"# coding: utf-8\n\n\nx='\xff'\n", InvalidUtf8, 4, 3, ff4},
        {"\xef\xbb\xbf\n\nx='\xff'\n", InvalidUtf8, 3, 3, ff3},
        {"#coding : koi8-r\nx='\xc1'", InvalidUtf8, 2, 3, c12},
        {"\x0b# coding=koi8-r\nx='\xc1'", InvalidUtf8, 2, 3, c12},
        {"\\\n# coding=koi8-r\nx='\xc1'", InvalidUtf8, 3, 3, c13},
        {"'''\n# coding=koi8-r\nx='\xc1'", InvalidUtf8, 3, 3, c13},
        {"\r\r# coding=koi8-r\rx='\xc1'", InvalidUtf8, 4, 3, c14},
        {"x='\xed\xa0\x80'\n", InvalidUtf8, 1, 3, ed1},
        {"x='\xf4\x90\x80\x80'\n", InvalidUtf8, 1, 3, f41},
        {"x='\xf0\x9f\x98", InvalidUtf8, 1, 3, f01},
        {"x='\xf0\x9f\x98'", InvalidUtf8, 1, 3, f01},
        {"\xe9# coding=koi8-r\nx='\xc1'", InvalidUtf8, 1, 0, e91},
        {"\x80"
         "abc",
         InvalidUtf8, 1, 0, b801},
        {"# \xff comment\nx=1", InvalidUtf8, 1, 2, ff1},
        {"# coding: utf-8\n# \xff", InvalidUtf8, 2, 2, ff2},
        {"x = '''\n\n\xff\n\n'''", InvalidUtf8, 3, 0, ff3},
        {BYTES("\xff\xfex\0=\0"), InvalidUtf8, 1, 0, ff1},
        {BYTES("x\0=1\n"), NulByte, 1, 1, "source code cannot contain null bytes"},
        {BYTES("x=1\ny\0\n"), NulByte, 2, 1, "source code cannot contain null bytes"},
        {BYTES("'''\n\0'''"), NulByte, 2, 0, "source code cannot contain null bytes"},
        {BYTES("# coding=cp1252\nx=1\n\0"), NulByte, 3, 0, "source code cannot contain null bytes"},
        {BYTES("\0\xff"), NulByte, 1, 0, "source code cannot contain null bytes"},
        {"# coding: foo\n", UnknownEncoding, 1, 10, "unknown encoding: foo"},
        {"\n# coding: foo\nx=1\n", UnknownEncoding, 2, 10, "unknown encoding: foo"},
        {"# coding= coding: koi8-r\n", UnknownEncoding, 1, 10, "unknown encoding: coding"},
        {"# coding=koi8.r\n", UnknownEncoding, 1, 9, "unknown encoding: koi8.r"},
        {"# coding=cp-1252\n", UnknownEncoding, 1, 9, "unknown encoding: cp-1252"},
        {"# coding: .\n", UnknownEncoding, 1, 10, "unknown encoding: ."},
        {"# coding: aliases\n", UnknownEncoding, 1, 10, "unknown encoding: aliases"},
        {"# coding: ut\n", UnknownEncoding, 1, 10, "unknown encoding: ut"},
        {"\xef\xbb\xbf# coding: latin-1\nx=1\n", EncodingWithBom, 1, 10,
         "encoding problem: iso-8859-1 with BOM"},
        {"\xef\xbb\xbf# coding: utf8\nx=1\n", EncodingWithBom, 1, 10, "encoding problem: utf8 with BOM"},
        {"\xef\xbb\xbf\n# coding: U8\n", EncodingWithBom, 2, 10, "encoding problem: U8 with BOM"},
        {"# coding: utf-16\nx=1\n", UnsupportedEncoding, 1, 10, "encoding problem: utf-16"},
        {"# coding: utf-32\nx=1\n", UnsupportedEncoding, 1, 10, "encoding problem: utf-32"},
        {"# coding: rot13\nk=1\n", UnsupportedEncoding, 1, 10,
         "'rot13' is not a text encoding; use codecs.decode() to handle arbitrary codecs"},
        {"# coding: ascii\n\n\nx='\xe9'\n", Undecodable, 4, 3,
         "'ascii' codec can't decode byte 0xe9 in position 21: ordinal not in range(128)"},
        {"# coding: cp1252\r\n\r\nx='\x81'\r\n", Undecodable, 3, 3,
         "'charmap' codec can't decode byte 0x81 in position 23: character maps to <undefined>"},
        {"# coding: euc-jp\n\nx='\xa4\n'\n", Undecodable, 3, 3,
         "'euc_jp' codec can't decode byte 0xa4 in position 21: illegal multibyte sequence"},
        {"# coding: utf8\nx='\xff'\n", Undecodable, 2, 3,
         "'utf-8' codec can't decode byte 0xff in position 18: invalid start byte"},
        {"# coding: utf8\nx='\xed\xa0\x80'\n", Undecodable, 2, 3,
         "'utf-8' codec can't decode byte 0xed in position 18: invalid continuation byte"},
        {"# coding: utf8\n\xf0\x9f\x98", Undecodable, 2, 0,
         "'utf-8' codec can't decode bytes in position 15-17: unexpected end of data"},
    };
    for (const Failure& failure : failures) {
        const Result result = run(failure.input);
        EXPECT_FALSE(result.good) << failure.input;
        EXPECT_EQ(result.error.code, failure.code) << failure.input;
        EXPECT_EQ(result.error.message, failure.message);
        EXPECT_EQ(result.error.line, failure.line) << failure.message;
        EXPECT_EQ(result.error.column, failure.column) << failure.message;
    }
}

TEST(Decode, DeclaredEncodings) {
    struct Case {
        std::string_view input;
        std::string_view body;  // the decoded text ends so
        Encoding encoding;
    };
    const Case cases[] = {
        {"# coding: latin-1\nx='\xe9'\n", "x='é'\n", Encoding::Latin1},
        {"# coding: latin-1-foo\nx='\xe9'\n", "x='é'\n", Encoding::Latin1},
        {"# coding: iso-latin-1-unix\nx='\xe9'\n", "x='é'\n", Encoding::Latin1},
        {"# coding: ISO_8859_1\nx='\xa4'", "x='¤'", Encoding::Latin1},
        {"# coding: l1\nx='\xa4'", "x='¤'", Encoding::Latin1},
        {"# coding: cp1252\nx='\x80'\n", "x='€'\n", Encoding::Other},
        {"# coding: iso-8859-15\nx='\xa4'", "x='€'", Encoding::Other},
        {"# coding=Windows-1251\nx='\xc1'", "x='Б'", Encoding::Other},
        {"#coding=koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"#coding= koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"#xcoding=KOI8_R\nx='\xc1'", "x='а'", Encoding::Other},
        {"\f# coding=koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"   \n# coding=koi8--r\nx='\xc1'", "x='а'", Encoding::Other},
        {"\r# coding=koi8-r\rx='\xc1'", "x='а'", Encoding::Other},
        {"#\r\n# coding=koi8-r\r\nx='\xc1'", "x='а'", Encoding::Other},
        {"# coding=\n# coding=koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"# coding; coding: koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"# coding=koi8-r\n# coding: latin-1\nx='\xc1'", "x='а'", Encoding::Other},
        {"#\xe9 coding=koi8-r\nx='\xc1'", "x='а'", Encoding::Other},
        {"# vim: set fileencoding=latin-1 :\nx='\xe9'\n", "x='é'\n", Encoding::Latin1},
        {"# coding: euc-jp\nx='\xa4\xa2'\n", "x='あ'\n", Encoding::Other},
        {"# coding: shift_jis\nx='\x83\x5c'\n", "x='ソ'\n", Encoding::Other},
        {"# coding: gbk\nx='\xa4\xa2'", "x='あ'", Encoding::Other},
        {"# coding: big5\nx='\xa4\x40'", "x='一'", Encoding::Other},
        {"# coding: iso-2022-jp\nx='\x1b$B$\"\x1b(B'", "x='あ'", Encoding::Other},
        {"# coding: cp949\nx='\xb0\xa1'", "x='가'", Encoding::Other},
        {"# coding: utf-8-xyz\nx='é'\n", "x='é'\n", Encoding::Utf8},
        {"# coding: utf\nx='é'", "x='é'", Encoding::Utf8},
        {"\xef\xbb\xbf# coding: utf_8\nx=1\n", "x=1\n", Encoding::Utf8Bom},
        {"\xef\xbb\xbf# coding: UTF-8-sig\nx=1\n", "x=1\n", Encoding::Utf8Bom},
        {"x=1\n# coding: foo\n", "foo\n", Encoding::Utf8},
    };
    for (const Case& c : cases) {
        const Result result = run(c.input);
        EXPECT_TRUE(result.good) << c.input << result.error.message;
        EXPECT_TRUE(result.text.ends_with(c.body)) << result.text;
        EXPECT_EQ(result.encoding, c.encoding) << c.input;
    }
}

TEST(Decode, ByteOrderMarkIsNotText) {
    const Result result = run("\xef\xbb\xbfx = 1\n");
    EXPECT_EQ(result.text, "x = 1\n");
    EXPECT_EQ(result.lines, (std::vector<u32>{0, 6}));
    EXPECT_TRUE(result.ascii);
    EXPECT_TRUE(run("\xef\xbb\xbf").good);
    // A decoded string keeps it, as compile(str) does.
    EXPECT_EQ(run("\xef\xbb\xbfx", Input::Utf8).text, "\xef\xbb\xbfx");
    EXPECT_EQ(run("# coding: latin-1\n'é'", Input::Utf8).text, "# coding: latin-1\n'é'");
}

// Every block position, against a scan of one byte at a time.
TEST(Decode, LineStartsAgreeWithTheSimpleScan) {
    std::mt19937 random(7);
    constexpr std::string_view kPieces[] = {
        "\n", "\r", "\r\n", "x", "abc", "é", "€", "\xF0\x9F\x98\x80", "\t", "          "};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const std::size_t length = random() % 300;
        while (text.size() < length) {
            text += kPieces[random() % (round % 2 == 0 ? 10 : 5)];
        }
        std::vector<u32> expected{0};
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
                expected.push_back(static_cast<u32>(i + 1));
            }
        }
        const Result result = run(text, Input::Utf8);
        ASSERT_TRUE(result.good) << result.error.message;
        ASSERT_EQ(result.text, text);
        ASSERT_EQ(result.lines, expected);
        const bool ascii = text.find_first_of("\xc3\xe2\xf0") == std::string::npos;
        ASSERT_EQ(result.ascii, ascii);
    }
}

// Unicode's own definition (table 3-7), byte by byte, for every sequence of up to three bytes at every edge
// of a block.
bool well_formed(std::string_view s) {
    const auto* p = reinterpret_cast<const unsigned char*>(s.data());
    std::size_t i = 0;
    const auto in = [&](std::size_t k, unsigned low, unsigned high) {
        return k < s.size() && p[k] >= low && p[k] <= high;
    };
    while (i < s.size()) {
        if (p[i] < 0x80) {
            i += 1;
        } else if (in(i, 0xC2, 0xDF) && in(i + 1, 0x80, 0xBF)) {
            i += 2;
        } else if (in(i + 2, 0x80, 0xBF) &&
                   ((p[i] == 0xE0 && in(i + 1, 0xA0, 0xBF)) || (in(i, 0xE1, 0xEC) && in(i + 1, 0x80, 0xBF)) ||
                    (p[i] == 0xED && in(i + 1, 0x80, 0x9F)) ||
                    (in(i, 0xEE, 0xEF) && in(i + 1, 0x80, 0xBF)))) {
            i += 3;
        } else if (in(i + 3, 0x80, 0xBF) && in(i + 2, 0x80, 0xBF) &&
                   ((p[i] == 0xF0 && in(i + 1, 0x90, 0xBF)) || (in(i, 0xF1, 0xF3) && in(i + 1, 0x80, 0xBF)) ||
                    (p[i] == 0xF4 && in(i + 1, 0x80, 0x8F)))) {
            i += 4;
        } else {
            return false;
        }
    }
    return true;
}

TEST(Decode, Utf8AgreesWithTheDefinition) {
    constexpr unsigned char kEdges[] = {0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                        0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
                                        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    constexpr std::size_t kCount = std::size(kEdges);
    pyforge::Vec<u32> lines;
    std::size_t good = 0;
    for (const std::size_t before : {0U, 60U, 61U, 62U, 63U}) {
        for (std::size_t code = 0; code < kCount * kCount * kCount * kCount; ++code) {
            char data[256] = {};
            std::memset(data, 'x', before);
            std::size_t rest = code;
            for (std::size_t i = 0; i < 4; ++i) {
                data[before + i] = static_cast<char>(kEdges[rest % kCount]);
                rest /= kCount;
            }
            const std::string_view view(data, before + 4);
            const Scan scan = scan_utf8(data, static_cast<u32>(view.size()), lines);
            const bool expected = well_formed(view);
            ASSERT_EQ(scan.invalid == kNone, expected);
            good += expected;
            if (!expected) {
                ASSERT_TRUE(well_formed(view.substr(0, scan.invalid)));
            }
        }
    }
    EXPECT_GT(good, 1000U);
}

TEST(Decode, LinesOfAnyLengthWithEveryWidth) {
    // Runs of line ends and of text, of ASCII and beyond, longer than what is looked at in one go.
    constexpr std::string_view kPieces[] = {"\n", "\n\n\n\n\n\n\n", "x\n",    "\r\n",
                                            "\r", "abc def",        "\n    ", "\xC3\xA9"};
    std::mt19937 generator(7);
    const auto random = [&generator] { return static_cast<u32>(generator()); };
    pyforge::Vec<u32> lines;
    for (u32 round = 0; round < 2000; ++round) {
        std::string text;
        const u32 wanted = round % 100 == 0 ? 12000 : random() % 400;
        const u32 kinds = 1 + random() % static_cast<u32>(std::size(kPieces));
        while (text.size() < wanted) {
            text +=
                random() % 8 == 0 ? std::string(random() % 200, 'y') : std::string(kPieces[random() % kinds]);
        }
        const auto size = static_cast<u32>(text.size());
        std::vector<u32> expected = {0};
        for (u32 i = 0; i < size; ++i) {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'))) {
                expected.push_back(i + 1);
            }
        }
        const bool ascii = text.find('\xC3') == std::string::npos;
        text.append(kPadding, '\0');
        for (const Vectors vectors : {Vectors::Widest, Vectors::Baseline}) {
            const Scan scan = scan_utf8(text.data(), size, lines, vectors);
            ASSERT_EQ(scan.ascii, ascii);
            ASSERT_EQ(scan.nul, kNone);
            ASSERT_EQ(scan.invalid, kNone);
            ASSERT_TRUE(std::ranges::equal(lines.span(), expected)) << round;
        }
    }
}

TEST(Decode, ReusedBufferKeepsItsMemory) {
    Buffer buffer;
    Text text;
    DecodeError error;
    const std::string big(100000, '\n');
    ASSERT_TRUE(decode(big, buffer, Input::Bytes, text, error));
    EXPECT_EQ(text.line_count(), 100001U);
    const char* where = buffer.data();
    ASSERT_TRUE(decode(std::string_view("x"), buffer, Input::Bytes, text, error));
    EXPECT_EQ(buffer.data(), where);
    EXPECT_EQ(text.view(), "x");
    EXPECT_EQ(text.line_count(), 1U);
}

TEST(Decode, CodecTableIsSortedAndWhole) {
    const auto aliases = tables::codec_aliases;
    EXPECT_TRUE(std::ranges::is_sorted(aliases, std::less<std::string_view>(), &CodecAlias::name));
    EXPECT_GT(aliases.size(), 300U);
    for (const CodecAlias& alias : aliases) {
        EXPECT_EQ(find_codec(alias.name), &tables::codecs[alias.codec]) << std::string_view(alias.name);
    }
    EXPECT_EQ(find_codec("Latin-1"), find_codec("latin_1"));
    EXPECT_EQ(find_codec(""), nullptr);
    EXPECT_EQ(find_codec(std::string(200, 'a')), nullptr);
}

}  // namespace
