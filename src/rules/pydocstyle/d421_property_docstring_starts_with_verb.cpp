#include <algorithm>

#include "rules/pydocstyle/docstrings.hpp"
#include "rules/pydocstyle/mood.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kVerbs[] = {"fetch",     "fetches", "get",     "gets",  "retrieve",
                                       "retrieves", "return",  "returns", "yield", "yields"};

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const std::string_view word = until_white_space(doc->text_view());
    const docstrings::PlainWord plain(word);
    if (std::find(std::begin(kVerbs), std::end(kVerbs), plain.view()) != std::end(kVerbs) &&
        docstrings::is_property(ctx, function_of(ctx, definition.node))) {
        ctx.report({doc->text.start, doc->text.start + static_cast<u32>(word.size())},
                   {"Property docstring should not start with a verb (\"", word, "\")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.property-decorators"};

}  // namespace

extern constinit const Rule d421_property_docstring_starts_with_verb{
    .code = "D421",
    .name = "property-docstring-starts-with-verb",
    .family = "pydocstyle",
    .summary = "Property docstring should not start with a verb (\"{first_word}\")",
    .category = Category::Style,
    .severity = Severity::Info,
    .status = Status::Preview,
    .options = kOptions,
    .doc = {.what =
                "Finds docstrings of properties that begin with \"Get\", \"Return\", \"Fetch\", \"Retrieve\" "
                "or \"Yield\".",
            .why = "A property is read like an attribute, and should be described like one: by what it is.",
            .example = "class Square:\n"
                       "    @property\n"
                       "    def area(self):\n"
                       "        \"\"\"Return the area of the square.\"\"\"\n"
                       "        return self.side**2\n",
            .instead = "class Square:\n"
                       "    @property\n"
                       "    def area(self):\n"
                       "        \"\"\"The area of the square.\"\"\"\n"
                       "        return self.side**2\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
