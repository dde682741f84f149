#include "lint/characters.hpp"
#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_cap_words(std::string_view name) {
    while (name.starts_with('_')) {
        name.remove_prefix(1);
    }
    return !name.empty() && is_upper(unicode::decode_utf8(name.data()).character) &&
           name.find('_') == std::string_view::npos;
}

void check(Context& ctx, NodeId id) {
    const std::string_view name = ctx.tree.name(ctx.tree.get<ast::ClassDef>(id).name());
    if (!is_cap_words(name) && !naming::is_ignored(ctx.settings, name)) {
        ctx.report(definition_name(ctx, id), {"Class name `", name, "` should use CapWords convention"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n801_invalid_class_name{
    .code = "N801",
    .name = "invalid-class-name",
    .family = "pep8-naming",
    .summary = "Class name `{name}` should use CapWords convention",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc =
        {.what = "Finds classes whose name does not begin with a capital, or has underscores within.",
         .why =
             "The form of a name tells what it is: readers take `parser_error` for a function or a variable.",
         .example = "class parser_error(Exception): ...\n",
         .instead = "class ParserError(Exception): ...\n",
         .references = "https://peps.python.org/pep-0008/#class-names\n"},
    .on = {.nodes = {NodeKind::ClassDef}, .node = each<check>},
};

}  // namespace pyforge::rules
