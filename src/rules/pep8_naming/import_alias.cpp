#include "rules/pep8_naming/import_alias.hpp"

#include "lint/characters.hpp"
#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_one_character(std::string_view name) {
    return unicode::decode_utf8(name.data()).length == name.size();
}

// Is `acronym` made of the capitals of `name`?
bool is_acronym(std::string_view name, std::string_view acronym) {
    bool same = true;
    for_each_character(name, [&](char32_t c, u32 at) {
        if (is_upper(c)) {
            const std::string_view letter = name.substr(at, unicode::decode_utf8(name.data() + at).length);
            same = acronym.starts_with(letter);
            acronym.remove_prefix(same ? letter.size() : 0);
        }
        return same;
    });
    return same && acronym.empty();
}

// import xml.etree.ElementTree as ET, from xml.etree import ElementTree as ET.
bool is_convention(const Context& ctx, NodeId alias, std::string_view name, std::string_view asname) {
    if (asname != "ET") {
        return false;
    }
    const NodeId statement = ctx.tree.parent(alias);
    const auto from = ctx.tree.try_get<ast::ImportFrom>(statement);
    if (!from) {
        return name == "xml.etree.ElementTree";
    }
    return name == "ElementTree" && from.level() == 0 && from.module() != kNone &&
           ctx.tree.name(from.module()) == "xml.etree";
}

void check(Context& ctx, NodeId id) {
    const auto alias = ctx.tree.get<ast::alias>(id);
    if (alias.asname() == kNone) {
        return;
    }
    const std::string_view full = ctx.tree.name(alias.name());
    const std::string_view name = full.substr(full.rfind('.') + 1);
    const std::string_view asname = ctx.tree.name(alias.asname());
    const naming::Cases from = naming::cases_of(name);
    const naming::Cases to = naming::cases_of(asname);
    const auto report = [&](const Rule& rule, std::string_view what, std::string_view as) {
        if (!naming::is_ignored(ctx.settings, name) && !naming::is_ignored(ctx.settings, asname)) {
            ctx.report(rule, ctx.range(id), {what, name, as, asname, "`"});
        }
    };
    if (from.all_upper()) {
        // F as Foo: one capital may be the name of a class.
        if (!to.all_upper() && !(is_one_character(name) && to.camel())) {
            report(n811_constant_imported_as_non_constant, "Constant `", "` imported as non-constant `");
        }
    } else if (from.all_lower()) {
        if (!naming::is_lower_case(asname)) {
            report(n812_lowercase_imported_as_non_lowercase, "Lowercase `", "` imported as non-lowercase `");
        }
    } else if (!from.camel()) {
        return;
    } else if (to.all_lower()) {
        report(n813_camelcase_imported_as_lowercase, "Camelcase `", "` imported as lowercase `");
    } else if (to.all_upper() && is_acronym(name, asname)) {
        if (!is_convention(ctx, id, full, asname)) {
            report(n817_camelcase_imported_as_acronym, "CamelCase `", "` imported as acronym `");
        }
    } else if (to.all_upper() && !is_one_character(asname)) {
        report(n814_camelcase_imported_as_constant, "Camelcase `", "` imported as constant `");
    }
}

}  // namespace

void check_import_alias(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
