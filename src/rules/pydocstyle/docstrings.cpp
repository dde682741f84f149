#include "rules/pydocstyle/docstrings.hpp"

#include <algorithm>

namespace pyforge::rules::docstrings {

using namespace lint;

namespace {

// Is the dotted name of the decorator, or of what it calls, in the list?
bool is_listed(const Context& ctx, NodeId decorator, const NameList& list) {
    if (list.empty()) {
        return false;
    }
    if (const auto call = ctx.tree.try_get<ast::Call>(decorator)) {
        decorator = call.func();
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(decorator);
    if (!name) {
        return false;
    }
    std::string& dotted = ctx.facts().value;
    dotted.clear();
    name.append_to(dotted);
    // Builtins are listed by their bare names.
    constexpr std::string_view kBuiltins = "builtins.";
    std::string_view wanted = dotted;
    wanted.remove_prefix(wanted.starts_with(kBuiltins) ? kBuiltins.size() : 0);
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

bool is_ignored(const Context& ctx, const Definition& definition) {
    const NameList& ignored = ctx.settings.pydocstyle.ignore_decorators;
    if (ignored.empty() || !parse::is_function(ctx.tree.kind(definition.node))) {
        return false;
    }
    const auto decorators = function_of(ctx, definition.node).decorators;
    return std::any_of(decorators.begin(), decorators.end(),
                       [&](NodeId decorator) { return is_listed(ctx, decorator, ignored); });
}

bool is_property(const Context& ctx, const Function& function) {
    return std::any_of(function.decorators.begin(), function.decorators.end(), [&](NodeId decorator) {
        const auto call = ctx.tree.try_get<ast::Call>(decorator);
        const semantic::QualifiedName name = ctx.model.qualified_name(call ? call.func() : decorator);
        return name.is("builtins", "property") || name.is("functools", "cached_property") ||
               name.is("abc", "abstractproperty") || name.is("enum", "property") ||
               name.is("types", "DynamicClassAttribute") ||
               is_listed(ctx, decorator, ctx.settings.pydocstyle.property_decorators);
    });
}

bool begins_on_head(const Context& ctx, const Definition& definition, const Docstring& docstring) noexcept {
    const auto decorators = ctx.tree.get<ast::ClassDef>(definition.node).decorator_list();
    const NodeId first = decorators.empty() ? definition.node : decorators[0];
    return ctx.tree[first].start >= ctx.text.line_start(docstring.first_line);
}

u32 blank_lines_above(const Context& ctx, const Definition& definition, const Docstring& docstring) {
    const u32 start = ctx.tree[definition.node].start;
    u32 count = 0;
    u32 line = docstring.first_line;
    while (line > 1 && ctx.text.line_start(line - 1) > start &&
           is_blank(ctx.text.slice(ctx.text.line_range(line - 1)))) {
        --line;
        ++count;
    }
    return count;
}

Below below(const Context& ctx, const Definition& definition, const Docstring& docstring) {
    const u32 end = ctx.tree[definition.node].end;
    Below found{0, docstring.last_line + 1, false, true};
    const Range last = ctx.text.line_range(docstring.last_line);
    if (docstring.range.end < std::min(end, last.end)) {
        found.same_line =
            trim_start(ctx.text.slice(docstring.range.end, std::min(end, last.end))).starts_with(';');
    }
    const u32 count = ctx.text.line_count();
    bool counting = true;
    for (u32 line = docstring.last_line + 1; line <= count && ctx.text.line_start(line) < end; ++line) {
        const std::string_view text = trim(ctx.text.slice(ctx.text.line_range(line)));
        if (!text.empty() && counting) {
            counting = false;
            found.next_line = line;
        }
        found.blank_lines += counting ? 1 : 0;
        if (!text.empty() && text[0] != '#') {
            found.nothing_else = false;
            break;
        }
    }
    return found;
}

}  // namespace pyforge::rules::docstrings
