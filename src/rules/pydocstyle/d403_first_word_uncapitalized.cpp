#include <algorithm>

#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const std::string_view text = doc->text_view();
    if (text[0] < 'a' || text[0] > 'z') {
        return;
    }
    std::string_view word = until_white_space(text);
    while (!word.empty() && (word.back() == '.' || word.back() == '!' || word.back() == '?')) {
        word.remove_suffix(1);
    }
    if (!std::all_of(word.begin(), word.end(),
                     [](char c) { return c == '\'' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); })) {
        return;
    }
    const char capital = static_cast<char>(word[0] - 'a' + 'A');
    ctx.report(doc->range, {"First word of the docstring should be capitalized: `", word, "` -> `",
                            std::string_view(&capital, 1), word.substr(1), "`"})
        .replace({doc->text.start, doc->text.start + 1}, {std::string_view(&capital, 1)});
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d403_first_word_uncapitalized{
    .code = "D403",
    .name = "first-word-uncapitalized",
    .family = "pydocstyle",
    .summary = "First word of the docstring should be capitalized: `{word}` -> `{capitalized}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of functions that begin with a small letter.",
            .why = "The first line is a sentence, and should look like one.",
            .example = "def area(width, height):\n"
                       "    \"\"\"multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Makes it a capital letter.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
