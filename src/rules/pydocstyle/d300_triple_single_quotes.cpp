#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const bool is_double = (doc->flags & lex::kDoubleQuote) != 0;
    const std::string_view body = doc->body_view();
    const bool wants_double = body.find("\"\"\"") == std::string_view::npos;
    if ((doc->triple() && is_double == wants_double) ||
        (!wants_double && body.find("'''") != std::string_view::npos)) {
        return;
    }
    Report report = wants_double ? ctx.report(doc->range, {"Use triple double quotes `\"\"\"`"})
                                 : ctx.report(doc->range, {"Use triple single quotes `'''`"});
    const char quote = wants_double ? '"' : '\'';
    if (body.back() != quote) {
        const std::string_view quotes = wants_double ? "\"\"\"" : "'''";
        report.replace({doc->range.start + doc->prefix, doc->body.start}, {quotes})
            .replace({doc->body.end, doc->range.end}, {quotes});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d300_triple_single_quotes{
    .code = "D300",
    .name = "triple-single-quotes",
    .family = "pydocstyle",
    .summary = "Use triple double quotes `\"\"\"`",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds docstrings that are not written in triple double quotes. Where the text itself"
                    " holds three double quotes, triple single ones are asked for.",
            .why = "One form of quotes for all docstrings makes them easy to see, and a second line can "
                   "be added to any of them.",
            .example = "def area(width, height):\n"
                       "    'Multiply the sides.'\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Changes the quotes, unless the text ends with one or has backslashes.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
