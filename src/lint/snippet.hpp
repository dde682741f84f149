// Asks whether a piece of text is Python by itself.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "parse/parser.hpp"

namespace pyforge::lint {

// Its memory serves all files; nothing is set aside before the first question.
class SnippetParser {
  public:
    // Does the text, which has no line end, parse as a module of the newest version?
    [[nodiscard]] bool parses(std::string_view text);

  private:
    struct State {
        Interner names;
        Vec<char> text;
        lex::Tokens tokens;
        parse::Tree tree;
        parse::ParserScratch scratch;
        parse::SyntaxError error;
    };
    std::unique_ptr<State> state_;
};

}  // namespace pyforge::lint
