#include "source/notebook.hpp"

#include <cstring>

#include "source/json_scan.hpp"

namespace {

using namespace pyforge;
using namespace pyforge::source;

class NotebookTest : public testing::Test {
  protected:
    bool read(std::string_view json) {
        std::memcpy(buffer_.prepare(static_cast<u32>(json.size())), json.data(), json.size());
        buffer_.set_size(static_cast<u32>(json.size()));
        return decode_notebook(buffer_, notebook_, text_, error_);
    }
    bool read_cells(std::string_view cells) {
        return read("{\"cells\": [" + std::string(cells) +
                    "], \"metadata\": {\"language_info\": {\"name\": \"python\"}}, \"nbformat\": 4, "
                    "\"nbformat_minor\": 5}");
    }
    static std::string code(std::string_view source) {
        return "{\"cell_type\": \"code\", \"metadata\": {}, \"outputs\": [], \"source\": " +
               std::string(source) + "}";
    }
    Buffer buffer_;
    Notebook notebook_;
    Text text_;
    DecodeError error_;
};

TEST_F(NotebookTest, CodeCellsBecomeOneModule) {
    ASSERT_TRUE(read_cells(code(R"(["import os\n", "x = 1"])") +
                           R"(, {"cell_type": "markdown", "source": "# no"}, )" +
                           code(R"("y = '\u00e9\ud83d\ude00\"'\n")") + "," + code("\"\"")));
    EXPECT_EQ(text_.view(), "import os\nx = 1\ny = 'é😀\"'\n\n\n");
    EXPECT_FALSE(text_.ascii);
    ASSERT_EQ(notebook_.cells.size(), 3U);
    const auto at = [this](std::string_view what) {
        return notebook_.locate(text_, static_cast<u32>(text_.view().find(what)));
    };
    EXPECT_EQ(at("import").cell, 1U);
    EXPECT_EQ(at("x =").cell, 1U);
    EXPECT_EQ(at("x =").line, 2U);
    EXPECT_EQ(at("y =").cell, 3U);
    EXPECT_EQ(at("y =").line, 1U);
    EXPECT_EQ(notebook_.locate(text_, text_.size - 1).cell, 4U);
    for (u32 i = 0; i < kPadding; ++i) {
        EXPECT_EQ(text_.data[text_.size + i], '\0');
    }
}

TEST_F(NotebookTest, CellsInOtherLanguages) {
    ASSERT_TRUE(read_cells(
        code(R"("%%bash\necho $x")") + "," + code(R"("%%time\nx = 1")") + "," + code(R"("pip install y")") +
        "," + code(R"("pip = 3")") + "," +
        R"({"cell_type": "code", "metadata": {"vscode": {"languageId": "julia"}}, "source": "no"},)" +
        R"({"cell_type": "code", "source": "z", "metadata": {"vscode": {"languageId": "python"}}},)" +
        R"({"cell_type": "raw", "source": "no"})"));
    EXPECT_EQ(text_.view(), "0#time\nx = 1\npip = 3\nz\n");
    ASSERT_EQ(notebook_.cells.size(), 3U);
    EXPECT_EQ(notebook_.cells[0].number, 2U);
    EXPECT_EQ(notebook_.cells[1].number, 4U);
    EXPECT_EQ(notebook_.cells[2].number, 6U);
}

TEST_F(NotebookTest, Languages) {
    const auto with = [this](std::string_view metadata) {
        return read("{\"cells\": [], \"metadata\": " + std::string(metadata) + ", \"nbformat\": 4}");
    };
    EXPECT_TRUE(with("{}"));
    EXPECT_TRUE(with(R"({"kernelspec": null})"));
    EXPECT_TRUE(with(R"({"kernelspec": {"language": "python", "name": "x"}})"));
    EXPECT_TRUE(with(
        R"({"kernelspec": {"language": "julia"}, "language_info": {"name": "python", "version": "3"}})"));
    for (const char* other :
         {R"({"language_info": {"name": "julia"}})", R"({"kernelspec": {"language": "R"}})",
          R"({"kernelspec": {"name": "python3"}})",
          R"({"kernelspec": {"language": "python"}, "language_info": {"name": "R"}})"}) {
        EXPECT_FALSE(with(other)) << other;
        EXPECT_EQ(error_.code, DecodeErrorCode::OtherLanguage) << other;
    }
}

TEST_F(NotebookTest, Refused) {
    struct Case {
        std::string_view json;
        u32 offset;
    };
    for (const Case& c :
         {Case{"", 0}, Case{"not", 0}, Case{"[]", 0}, Case{"{", 1}, Case{R"({"cells": [)", 11},
          Case{R"({"cells": [}], "nbformat": 4})", 11}, Case{R"({"cells": [], "nbformat": 4} x)", 29},
          Case{R"({"a": 01})", 6}, Case{R"({"a": tru})", 6}, Case{R"({"a" 1})", 5}, Case{R"({"a": "\x"})", 8},
          Case{R"({"a": "\ud800"})", 13}, Case{"{\"a\": \"\n\"}", 7}, Case{R"({"a": [1,]})", 9},
          Case{R"({"a": 1,})", 8}, Case{R"({"a": 1.})", 8}, Case{"{\"a\": \"\xff\"}", 7},
          Case{R"({"cells": 5, "nbformat": 4})", 10}}) {
        EXPECT_FALSE(read(c.json)) << c.json;
        EXPECT_EQ(error_.code, DecodeErrorCode::InvalidNotebook) << c.json;
        EXPECT_EQ(error_.offset, c.offset) << c.json << ": " << error_.message;
        EXPECT_TRUE(text_.view().empty());
    }
    EXPECT_FALSE(read(R"({"cells": [], "nbformat": 3})"));
    EXPECT_FALSE(read(R"({"nbformat": 4})"));
    EXPECT_FALSE(read_cells(code(R"("x\u0000y")")));
    EXPECT_EQ(error_.code, DecodeErrorCode::NulByte);
}

// No recursion and no quadratic time, whatever is nested.
TEST_F(NotebookTest, DeepNesting) {
    std::string deep = R"({"x": )";
    deep.append(1'000'000, '[');
    EXPECT_FALSE(read(deep));
    deep.append(1'000'000, ']');
    EXPECT_TRUE(read(deep + R"(, "cells": [], "nbformat": 4})"));
    std::string objects = R"({"x": )";
    for (int i = 0; i < 200'000; ++i) {
        objects += "{\"a\":";
    }
    EXPECT_FALSE(read(objects));
}

std::string replaced(std::string text) {
    Vec<Range> escapes;
    const std::size_t size = text.size();
    replace_escapes(text.data(), 0, static_cast<u32>(size), escapes);
    EXPECT_EQ(text.size(), size);
    return text;
}

TEST(IPython, EscapesBecomeAnExpressionAndAComment) {
    EXPECT_EQ(replaced("!ls -la\nx"), "0#s -la\nx");
    EXPECT_EQ(replaced("%cd ..\n"), "0#d ..\n");
    EXPECT_EQ(replaced("!"), "0");
    EXPECT_EQ(replaced("?é"), "0# ");
    EXPECT_EQ(replaced("if x:\n    !ls\n    y"), "if x:\n    0#s\n    y");
    EXPECT_EQ(replaced("x = !ls\ny"), "x = 0#s\ny");
    EXPECT_EQ(replaced("x: int = %time f()\ny"), "x: int = 0#ime f()\ny");
    EXPECT_EQ(replaced("a = b = !ls"), "a = b = 0#s");
    EXPECT_EQ(replaced("!a \\\n  b \\\r\n  c\nd"), "0# \\\n# b \\\r\n# c\nd");
    EXPECT_EQ(replaced("foo?\nfoo.bar[1]??  \nfoo(a)?"), "0#o?\n0#o.bar[1]??  \nfoo(a)?");
    EXPECT_EQ(replaced("?foo\n/f a\n,f a\n;f a"), "0#oo\n0# a\n0# a\n0# a");
}

TEST(IPython, PythonStaysAsItIs) {
    for (const char* text :
         {"x = 5 % 3", "x = (1,\n%y)", "'''\n!ls\n'''", "x = [\n!a\n]", "a != b", "x == !y", "x %= 2",
          "# foo?\n", "x = 1 # a?", "'a\\\n!b'", "x = 1; !ls", "f(a=!b)", "x = \\\n 5 % 3"}) {
        EXPECT_EQ(replaced(text), text);
    }
    EXPECT_EQ(replaced("x = 'abc\n!ls"), "x = 'abc\n0#s");
}

TEST(IPython, PythonCells) {
    for (const char* cell :
         {"", "x", "%matplotlib inline", "%%time\nx", "# c\n%%timeit -n 3\nx", "pip = 3", "pip += 1", "pip.x",
          "pip(1)", "x\npip install y", "pip, a = 1, 2", "ls -la", "%pip x"}) {
        EXPECT_TRUE(is_python_cell(cell)) << cell;
    }
    for (const char* cell :
         {"%%bash\nx", "%%\nx", "%%time;\nx", "x\n%%html", "  %%bash", "%%time\n%%bash", "pip", "pip x",
          "  pip x", "pip == 3", "pip 'x'", "who", "time x", "pip\tx", "pip (1)"}) {
        EXPECT_FALSE(is_python_cell(cell)) << cell;
    }
}

}  // namespace
