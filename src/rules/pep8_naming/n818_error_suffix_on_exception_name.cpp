#include <algorithm>

#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto cls = ctx.tree.get<ast::ClassDef>(id);
    if (cls.bases().empty()) {
        return;
    }
    const std::string_view name = ctx.tree.name(cls.name());
    if (name.ends_with("Error")) {
        return;
    }
    const auto is_exception = [&](NodeId base) {
        const auto base_name = ctx.tree.try_get<ast::Name>(base);
        return base_name && (ctx.tree.name(base_name.id()) == "Exception" ||
                             ctx.tree.name(base_name.id()).ends_with("Error"));
    };
    if (std::any_of(cls.bases().begin(), cls.bases().end(), is_exception) &&
        !naming::is_ignored(ctx.settings, name)) {
        ctx.report(definition_name(ctx, id),
                   {"Exception name `", name, "` should be named with an Error suffix"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n818_error_suffix_on_exception_name{
    .code = "N818",
    .name = "error-suffix-on-exception-name",
    .family = "pep8-naming",
    .summary = "Exception name `{name}` should be named with an Error suffix",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds classes that inherit from `Exception`, or from a class whose name ends with "
                    "`Error`, and do not end with `Error` themselves.",
            .why = "The ending tells readers of a `raise` or an `except` what the class is for.",
            .example = "class BadInput(Exception): ...\n",
            .instead = "class BadInputError(Exception): ...\n",
            .references = "https://peps.python.org/pep-0008/#exception-names\n"},
    .on = {.nodes = {NodeKind::ClassDef}, .node = each<check>},
};

}  // namespace pyforge::rules
