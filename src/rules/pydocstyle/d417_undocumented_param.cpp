#include <algorithm>
#include <utility>

#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_word(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c & 0x80) != 0;
}

std::size_t indentation_of(std::string_view line) {
    return static_cast<std::size_t>(trim_start(line).data() - line.data());
}

// The name that `name (type): …` describes; empty when the line is of another form.
std::string_view google_name(std::string_view text, bool more) {
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == '*' || text[begin] == '\\')) {
        ++begin;
    }
    std::size_t end = begin;
    while (end < text.size() && is_word(text[end])) {
        ++end;
    }
    const std::string_view name = text.substr(begin, end - begin);
    std::string_view rest = trim_start(text.substr(end));
    if (rest.starts_with('(')) {
        std::size_t close = rest.find(')');
        while (close != std::string_view::npos && !trim_start(rest.substr(close + 1)).starts_with(':')) {
            close = rest.find(')', close + 1);
        }
        rest = close == std::string_view::npos ? std::string_view{} : trim_start(rest.substr(close + 1));
    }
    return rest.starts_with(':') && (more || !is_blank(rest.substr(1))) ? name : std::string_view{};
}

// Calls fn(name) for each argument that the section describes.
template <class Fn>
void google_names(const Docstring& doc, const Section& section, Fn&& fn) {
    std::size_t level = std::string_view::npos;
    for (u32 line = section.line + 1; line < section.end; ++line) {
        const std::string_view text = doc.line_view(line);
        if (is_blank(text)) {
            continue;
        }
        const std::size_t indentation = indentation_of(text);
        level = level == std::string_view::npos ? indentation : level;
        if (indentation < level) {
            return;
        }
        if (indentation == level) {
            u32 next = line + 1;
            while (next < section.end && is_blank(doc.line_view(next))) {
                ++next;
            }
            const bool more = next < section.end && indentation_of(doc.line_view(next)) > level;
            fn(google_name(text.substr(indentation), more));
        }
    }
}
template <class Fn>
void numpy_names(const Docstring& doc, const Section& section, Fn&& fn) {
    const std::size_t level = indentation_of(doc.line_view(section.line));
    for (u32 line = section.line + 2; line + 1 < section.end; ++line) {
        const std::string_view text = doc.line_view(line);
        const std::string_view next = doc.line_view(line + 1);
        if (indentation_of(text) != level || is_blank(text) || is_blank(next) ||
            indentation_of(next) <= level) {
            continue;
        }
        std::string_view names = text.substr(0, text.find(':'));
        while (!names.empty()) {
            const std::size_t comma = std::min(names.find(','), names.size());
            std::string_view name = trim(names.substr(0, comma));
            name.remove_prefix(std::min(name.find_first_not_of("*\\"), name.size()));
            fn(name);
            names.remove_prefix(std::min(comma + 1, names.size()));
        }
    }
}

// The ranges of the names that the sections of arguments describe, sorted by their text; false without such a
// section.
bool described(const Context& ctx, const Docstring& doc, Vec<Range>& out) {
    const Sections& sections = ctx.facts().sections;
    const DocstringStyle style = docstrings::find_style(ctx, doc, ctx.facts().sections);
    out.clear();
    bool any = false;
    const auto add = [&](std::string_view name) {
        if (!name.empty()) {
            const u32 start = static_cast<u32>(name.data() - ctx.text.data);
            out.push_back({start, start + static_cast<u32>(name.size())});
        }
    };
    for (const Section& section : sections) {
        const std::string_view name = section.kind->name;
        if (style == DocstringStyle::Numpy) {
            if (name == "Parameters") {
                any = true;
                numpy_names(doc, section, add);
            }
        } else if (name.ends_with("Args") || name.ends_with("Arguments")) {
            any = true;
            google_names(doc, section, add);
        }
    }
    std::sort(out.begin(), out.end(),
              [&](Range a, Range b) { return ctx.text.slice(a) < ctx.text.slice(b); });
    return any;
}

// **kwargs: Unpack[Options], whose description is that of Options.
bool is_unpacked(const Context& ctx, NodeId annotation) {
    const auto subscript =
        annotation == kNone ? ast::Subscript{} : ctx.tree.try_get<ast::Subscript>(annotation);
    return subscript && ctx.model.is_typing(subscript.value(), "Unpack");
}

// Stars, escaped or not, before a name.
u32 stars_before(const Context& ctx, u32 at) {
    u32 count = 0;
    for (; at > 0 && (ctx.text.data[at - 1] == '*' || ctx.text.data[at - 1] == '\\'); --at) {
        count += ctx.text.data[at - 1] == '*' ? 1 : 0;
    }
    return count;
}

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    Vec<Range>& names = ctx.facts().ranges;
    if (doc == nullptr || doc->first_line == doc->last_line || !described(ctx, *doc, names)) {
        return;
    }
    const Function function = function_of(ctx, definition.node);
    const FunctionKind kind = function_kind(ctx, function);
    bool skip = kind == FunctionKind::Method || kind == FunctionKind::ClassMethod;
    std::string& missing = ctx.facts().list;
    missing.clear();
    u32 count = 0;
    for_each_parameter(ctx.tree, function.args, [&](Parameter p) {
        const auto arg = ctx.tree.get<ast::arg>(p.arg);
        const std::string_view name = ctx.tree.name(arg.name());
        if (p.star == 0 && std::exchange(skip, false)) {
            return;
        }
        if (name.starts_with('_') || (p.star != 0 && ctx.settings.pydocstyle.ignore_var_parameters) ||
            (p.star == 2 && is_unpacked(ctx, arg.annotation()))) {
            return;
        }
        const Range* at =
            std::lower_bound(names.begin(), names.end(), name,
                             [&](Range r, std::string_view n) { return ctx.text.slice(r) < n; });
        bool found = false;
        for (; !found && at != names.end() && ctx.text.slice(*at) == name; ++at) {
            const u32 stars = stars_before(ctx, at->start);
            found = stars == 0 || stars == p.star;
        }
        if (!found) {
            missing.append(count == 0 ? "`" : ", `").append(p.star, '*').append(name).append("`");
            ++count;
        }
    });
    if (count != 0) {
        ctx.report(definition_name(ctx, definition.node),
                   {count == 1 ? "Missing argument description in the docstring for `"
                               : "Missing argument descriptions in the docstring for `",
                    ctx.tree.name(function.name), "`: ", std::string_view(missing)});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention",
                                         "lint.pydocstyle.ignore-var-parameters",
                                         "lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d417_undocumented_param{
    .code = "D417",
    .name = "undocumented-param",
    .family = "pydocstyle",
    .summary = "Missing argument description in the docstring for `{definition}`: `{name}`",
    .category = Category::Pedantic,
    .severity = Severity::Info,
    .contradicted = docstrings::under<Convention::Numpy, Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds functions whose docstring has a section of arguments that leaves some out. "
                    "Names that begin with an underscore may be missing.",
            .why = "Whoever reads such a section takes it for complete.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Args:\n"
                       "        width: of the rectangle.\n"
                       "    \"\"\"\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Args:\n"
                       "        width: of the rectangle.\n"
                       "        height: of the rectangle.\n"
                       "    \"\"\"\n",
            .references = "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
