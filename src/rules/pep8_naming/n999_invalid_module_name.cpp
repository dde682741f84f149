#include <algorithm>

#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Keywords that could be the name of a file in lower case; soft keywords may be.
constexpr std::string_view kKeywords[] = {
    "and",    "as",   "assert", "async",  "await",  "break",   "class",    "continue",
    "def",    "del",  "elif",   "else",   "except", "finally", "for",      "from",
    "global", "if",   "import", "in",     "is",     "lambda",  "nonlocal", "not",
    "or",     "pass", "raise",  "return", "try",    "while",   "with",     "yield"};

bool is_word(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// The name of the folder that the file lies in.
std::string_view folder_name(std::string_view path) {
    const std::size_t end = path.find_last_of('/');
    if (end == std::string_view::npos) {
        return {};
    }
    path = path.substr(0, end);
    return path.substr(path.find_last_of('/') + 1);
}

void check(Context& ctx) {
    if (ctx.package.empty()) {
        return;
    }
    const std::size_t dot = ctx.file_name.rfind('.');
    const std::string_view extension = dot == std::string_view::npos ? "" : ctx.file_name.substr(dot);
    if (extension != ".py" && extension != ".pyi") {
        return;
    }
    std::string_view name = ctx.file_name.substr(0, dot);
    if (name == "__init__" || name == "__main__") {
        name = ctx.package.substr(0, ctx.package.find('.'));
    }
    const std::string_view folder = folder_name(ctx.path);
    const bool migration = folder == "migrations" || folder == "versions";
    const bool digit = !name.empty() && name.front() >= '0' && name.front() <= '9';
    const bool keyword = std::find(std::begin(kKeywords), std::end(kKeywords), name) != std::end(kKeywords);
    if ((!is_word(name) || (digit && !migration) || keyword) && !naming::is_ignored(ctx.settings, name)) {
        ctx.report({0, 0}, {"Invalid module name: '", name, "'"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n999_invalid_module_name{
    .code = "N999",
    .name = "invalid-module-name",
    .family = "pep8-naming",
    .summary = "Invalid module name: '{name}'",
    .category = Category::Style,
    .severity = Severity::Warning,
    .on_by_default = true,
    .options = kOptions,
    .doc = {.what = "Finds modules of a package whose file name is no lower-case identifier, or is a "
                    "keyword. Of `__init__.py` and `__main__.py` the name of the outermost package counts. "
                    "Migrations, in folders named `migrations` or `versions`, may begin with a digit.",
            .why = "Only an identifier can be imported, and names that differ in capitals alone are the same "
                   "file on some systems.",
            .example = "# shapes/Round-Box.py\n",
            .instead = "# shapes/round_box.py\n",
            .references = "https://peps.python.org/pep-0008/#package-and-module-names\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
