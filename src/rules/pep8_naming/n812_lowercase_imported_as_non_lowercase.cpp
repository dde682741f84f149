#include "rules/pep8_naming/import_alias.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n812_lowercase_imported_as_non_lowercase{
    .code = "N812",
    .name = "lowercase-imported-as-non-lowercase",
    .family = "pep8-naming",
    .summary = "Lowercase `{name}` imported as non-lowercase `{asname}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds imports that give a function, a module or a variable, a name in small letters, a "
                    "name with capitals.",
            .why = "Capitals make readers take a module or a function for a class or a constant.",
            .example = "import parser as Parser\n",
            .instead = "import parser\n",
            .references = "https://peps.python.org/pep-0008/#naming-conventions\n"},
    .on = {.nodes = {NodeKind::alias}, .node = check_import_alias},
};

}  // namespace pyforge::rules
