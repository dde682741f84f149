#include "lint/settings/quotes.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr std::string_view kQuoteWords[] = {"double", "single"};

constexpr OptionInfo kOptions[] = {
    option<&Settings::quotes, &Quotes::inline_quotes>("lint.flake8-quotes.inline-quotes",
                                                      "Quotes of strings on one line.", kQuoteWords),
    option<&Settings::quotes, &Quotes::multiline_quotes>("lint.flake8-quotes.multiline-quotes",
                                                         "Quotes of strings in three quotes.", kQuoteWords),
    option<&Settings::quotes, &Quotes::docstring_quotes>("lint.flake8-quotes.docstring-quotes",
                                                         "Quotes of docstrings.", kQuoteWords),
    option<&Settings::quotes, &Quotes::avoid_escape>("lint.flake8-quotes.avoid-escape",
                                                     "Accept the other quotes where they avoid an escape."),
};

}  // namespace

std::span<const OptionInfo> quotes_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
