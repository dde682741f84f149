#include "source/text.hpp"

#include "source/decode.hpp"

namespace {

using pyforge::Range;
using pyforge::u32;
using namespace pyforge::source;

class TextTest : public testing::Test {
  protected:
    Text decode(std::string_view bytes) {
        Text text;
        DecodeError error;
        EXPECT_TRUE(pyforge::source::decode(bytes, buffer_, Input::Bytes, text, error)) << error.message;
        return text;
    }
    Buffer buffer_;
};

TEST_F(TextTest, EmptyTextHasOneEmptyLine) {
    const Text text = decode("");
    EXPECT_EQ(text.line_count(), 1U);
    EXPECT_EQ(text.line_of(0), 1U);
    EXPECT_EQ(text.line_range(1), (Range{0, 0}));
    EXPECT_EQ(text.data[0], '\0');
}

TEST_F(TextTest, EveryLineEndCountsOnce) {
    const Text text = decode("a\nb\r\nc\rd\r\r\n\n");
    const std::vector<u32> starts(text.line_starts.begin(), text.line_starts.end());
    EXPECT_EQ(starts, (std::vector<u32>{0, 2, 5, 7, 9, 11, 12}));
    EXPECT_EQ(text.slice(text.line_range(1)), "a");
    EXPECT_EQ(text.slice(text.line_range(2)), "b");
    EXPECT_EQ(text.slice(text.line_range(3)), "c");
    EXPECT_EQ(text.slice(text.line_range(4)), "d");
    EXPECT_EQ(text.slice(text.line_range(5)), "");
    EXPECT_EQ(text.slice(text.line_range(6)), "");
    EXPECT_EQ(text.slice(text.line_range(7)), "");
}

TEST_F(TextTest, ColumnsInBytesAndCharacters) {
    const Text text = decode("x = 'äöü'\ny = '€'  # c\n");
    EXPECT_FALSE(text.ascii);
    const auto offset = static_cast<u32>(text.view().find('#'));
    EXPECT_EQ(text.byte_position(offset).line, 2U);
    EXPECT_EQ(text.byte_position(offset).column, 11U);
    EXPECT_EQ(text.char_position(offset).line, 2U);
    EXPECT_EQ(text.char_position(offset).column, 9U);
}

// Far into a long line the marks are used; they must agree with counting.
TEST_F(TextTest, LongLineColumns) {
    std::string line = "# first\n#";
    u32 characters = 1;
    std::vector<std::pair<u32, u32>> expected;
    const std::string_view pieces[] = {"a", "é", "€", "\xF0\x9F\x98\x80"};
    for (u32 i = 0; i < 5000; ++i) {
        expected.emplace_back(static_cast<u32>(line.size()), characters++);
        line += pieces[(i * 7 + i / 3) % 4];
    }
    const Text text = decode(line);
    EXPECT_FALSE(text.character_marks.empty());
    for (const auto& [offset, column] : expected) {
        ASSERT_EQ(text.char_position(offset).column, column);
        ASSERT_EQ(text.characters_before(offset), column + 8);
    }
    EXPECT_EQ(text.characters_before(text.size), characters + 8);
}

}  // namespace
