#include "rules/pep8_naming/import_alias.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n811_constant_imported_as_non_constant{
    .code = "N811",
    .name = "constant-imported-as-non-constant",
    .family = "pep8-naming",
    .summary = "Constant `{name}` imported as non-constant `{asname}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds imports that give a constant, a name all in capitals, a name of another form.",
            .why = "The new name hides that the value is a constant.",
            .example = "from limits import MAX_SIZE as max_size\n",
            .instead = "from limits import MAX_SIZE\n",
            .references = "https://peps.python.org/pep-0008/#naming-conventions\n"},
    .on = {.nodes = {NodeKind::alias}, .node = check_import_alias},
};

}  // namespace pyforge::rules
