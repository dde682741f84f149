#include "recover/recover.hpp"

#include <gtest/gtest.h>

#include "lex/lexer.hpp"
#include "source/decode.hpp"

namespace pyforge::recover {
namespace {

// A text that does not parse, made whole again.
class Mended {
  public:
    explicit Mended(std::string_view code) {
        source::DecodeError decode_error;
        EXPECT_TRUE(source::decode(code, buffer_, source::Input::Utf8, text_, decode_error));
        lex::tokenize(text_, lex::kNewestVersion, names_, tokens_);
        EXPECT_FALSE(
            parse::parse_module(text_, tokens_, names_, lex::kNewestVersion, parser_, tree_, error_));
        outcome = recover_module(text_, lex::kNewestVersion, names_, tokens_, parser_, tree_, scratch_);
    }

    // Names of the functions that are there, and the first lines of what was broken.
    [[nodiscard]] std::string functions() const {
        std::string out;
        for (parse::NodeId id = 0; id < tree_.nodes.size(); ++id) {
            if (tree_.kind(id) == parse::NodeKind::FunctionDef) {
                out.append(out.empty() ? "" : " ")
                    .append(text_.slice(tree_.nodes[id].start + 4, tree_.nodes[id].start + 6));
            }
        }
        return out;
    }
    [[nodiscard]] std::string broken_lines() const {
        std::string out;
        for (parse::NodeId id = 0; id < tree_.nodes.size(); ++id) {
            if (tree_.kind(id) == parse::NodeKind::ErrorStmt) {
                out.append(out.empty() ? "" : " ")
                    .append(std::to_string(text_.line_of(tree_.nodes[id].start)));
            }
        }
        return out;
    }

    Outcome outcome;

  private:
    source::Buffer buffer_;
    source::Text text_;
    Interner names_;
    lex::Tokens tokens_;
    parse::ParserScratch parser_;
    parse::Tree tree_;
    parse::SyntaxError error_;
    Scratch scratch_;
};

std::string many_functions(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += "def f" + std::to_string(i) + "(x):\n    y = x\n    return y\n";
    }
    return out;
}

TEST(Recover, OneErrorAmongManyFunctions) {
    const Mended mended("def a1(x):\n    y = (x\n    return y\n" + many_functions(3));
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_FALSE(mended.outcome.used_tree_sitter);
    EXPECT_EQ(mended.outcome.blanked_lines, 1U);
    EXPECT_EQ(mended.outcome.rounds, 2U);
    EXPECT_EQ(mended.functions(), "a1 f0 f1 f2");
    EXPECT_EQ(mended.broken_lines(), "2");
}

TEST(Recover, ManyErrorsInOneFunctionCostNoRoundsOverTheWholeText) {
    std::string code = many_functions(500) + "def zz(x):\n";
    for (int i = 0; i < 20; ++i) {
        code += "    x = = 1\n    y = x\n";
    }
    const Mended mended(code + many_functions(3));
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.outcome.blanked_lines, 20U);
    EXPECT_EQ(mended.outcome.rounds, 2U);
}

TEST(Recover, ErrorsInSeveralFunctions) {
    const Mended mended(
        "def a1(:\n    pass\ndef b1():\n    pass\n@c\ndef d1():\n    x = = 1\ndef e1():\n    pass\n");
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.outcome.blanked_lines, 2U);
    EXPECT_EQ(mended.outcome.rounds, 3U);
    EXPECT_EQ(mended.functions(), "b1 d1 e1");
    EXPECT_EQ(mended.broken_lines(), "1 2 7");  // a block without its header stands alone
}

TEST(Recover, StatementsOfOneLineWithAStringThatDoesNotEnd) {
    // Looking further for the string's end must come to an end itself.
    const Mended mended("x = '''\nimport os\nimport re\nimport sys\n");
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.broken_lines(), "1");
}

TEST(Recover, CodeInAStringIsNoEndOfAStatement) {
    const Mended mended(
        "def a1():\n    x = = 1\n    y = '''\ndef z1():\n    text\n'''\n    return y\ndef b1():\n    pass\n");
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.outcome.blanked_lines, 1U);
    EXPECT_EQ(mended.functions(), "a1 b1");
    EXPECT_EQ(mended.broken_lines(), "2");
}

TEST(Recover, StringWithoutEndReachesTheEnd) {
    const Mended mended(many_functions(4) + "x = '''\n" + many_functions(2));
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.outcome.blanked_lines, 1U);
    EXPECT_EQ(mended.broken_lines(), "13");
    EXPECT_EQ(mended.functions(), "f0 f1 f2 f3 f0 f1");
}

TEST(Recover, ClausesStayWithTheirStatement) {
    const Mended mended("if a:\n    x = 1\nelse:\n    x = = 2\ndef b1():\n    pass\n");
    EXPECT_TRUE(mended.outcome.recovered);
    EXPECT_EQ(mended.outcome.blanked_lines, 1U);
    EXPECT_EQ(mended.broken_lines(), "4");
    EXPECT_EQ(mended.functions(), "b1");
}

TEST(Recover, TextsOfOneLine) {
    for (const char* code :
         {"(", ")", "'''", "x = = 1", "def", "@", "\\", "  x\n y", "if x:\n", "\xC3\xA9 = ="}) {
        const Mended mended(code);
        EXPECT_TRUE(mended.outcome.recovered) << code;
    }
}

}  // namespace
}  // namespace pyforge::recover
