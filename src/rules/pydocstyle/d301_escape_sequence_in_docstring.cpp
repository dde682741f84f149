#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// The length of three quotes at the beginning, with or without backslashes between them: raw strings could
// not hold them. 0 for none.
u32 escaped_quotes(std::string_view text) {
    static constexpr std::string_view kQuotes[] = {"\"\"\"", "\'\'\'", "\"\\\"\\\"", "\'\\\'\\\'"};
    for (const std::string_view quotes : kQuotes) {
        if (text.starts_with(quotes)) {
            return static_cast<u32>(quotes.size());
        }
    }
    return 0;
}

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr || (doc->flags & (lex::kHasBackslash | lex::kRaw)) != lex::kHasBackslash) {
        return;
    }
    const std::string_view body = doc->body_view();
    std::size_t next = 0;
    for (std::size_t at = body.find('\\'); at != std::string_view::npos; at = body.find('\\', next)) {
        const std::string_view escaped = body.substr(at + 1);
        next = at + 2;
        if (const u32 quotes = escaped_quotes(escaped)) {
            next = at + 1 + quotes;
            continue;
        }
        static constexpr std::string_view kFine = "\n\ruUN";
        if (kFine.find(escaped[0]) == std::string_view::npos) {
            Report report = ctx.report(doc->range, {"Use `r\"\"\"` if any backslashes in a docstring"});
            if (doc->prefix == 0) {
                report.insert(doc->range.start, {"r"}).unsafe();
            }
            return;
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d301_escape_sequence_in_docstring{
    .code = "D301",
    .name = "escape-sequence-in-docstring",
    .family = "pydocstyle",
    .summary = "Use `r\"\"\"` if any backslashes in a docstring",
    .category = Category::Suspicious,
    .severity = Severity::Warning,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds backslashes in docstrings that are no raw strings. Line continuations, `\\N{…}`"
                    " and `\\u…` are left alone.",
            .why = "In a plain string `\\t` or `\\b` turns into a control character, and the reader of the"
                   " docstring does not see what was written.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides; split the pair by \\t before.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    r\"\"\"Multiply the sides; split the pair by \\t before.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Puts an `r` before the quotes of a string without a prefix; unsafe, as the value "
                   "changes.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
