#include <algorithm>

#include "lint/query.hpp"
#include "lint/required_imports.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using Required = RequiredImport;

bool has_member(const Context& ctx, parse::NodeList names, const Required& required) noexcept {
    return std::any_of(names.begin(), names.end(), [&](NodeId id) {
        const auto alias = ctx.tree.get<ast::alias>(id);
        return isort::text_of(ctx, alias.name()) == required.name &&
               isort::text_of(ctx, alias.asname()) == required.asname;
    });
}

bool provides(const Context& ctx, NodeId id, const Required& required) noexcept {
    if (const auto import = ctx.tree.try_get<ast::Import>(id)) {
        return !required.from && has_member(ctx, import.names(), required);
    }
    const auto import = ctx.tree.try_get<ast::ImportFrom>(id);
    return import && required.from && static_cast<u32>(import.level()) == required.level &&
           isort::text_of(ctx, import.module()) == required.module &&
           has_member(ctx, import.names(), required);
}

bool is_docstring(const Context& ctx, NodeId id) noexcept {
    const auto statement = ctx.tree.try_get<ast::Expr>(id);
    return statement && is_string(ctx.tree, statement.value());
}

bool is_future(const Context& ctx, NodeId id) noexcept {
    const auto import = ctx.tree.try_get<ast::ImportFrom>(id);
    return import && import.level() == 0 && isort::text_of(ctx, import.module()) == "__future__";
}

// Where an import may stand at the earliest.
struct Place {
    u32 offset = 0;
    std::string_view before;
    std::string_view after;
};

// Past comments at the beginning and the empty lines between and after them.
u32 after_comments(const Context& ctx, u32 line) noexcept {
    u32 place = line;
    bool comments = false;
    for (; line <= ctx.text.line_count(); ++line) {
        const std::string_view text = ctx.text.slice(ctx.text.line_range(line));
        const std::size_t first = text.find_first_not_of(" \t\f");
        if (first != std::string_view::npos && text[first] != '#') {
            break;
        }
        comments = comments || first != std::string_view::npos;
        place = comments ? line + 1 : place;
    }
    return place <= ctx.text.line_count() ? ctx.text.line_start(place) : ctx.text.size;
}

Place find_place(const Context& ctx, parse::NodeList body) noexcept {
    const u32 docstring = is_docstring(ctx, body[0]) ? 1 : 0;
    u32 futures = docstring;
    while (futures < body.size() && is_future(ctx, body[futures])) {
        ++futures;
    }
    if (futures == 0) {
        return {after_comments(ctx, 1), {}, isort::line_ending(ctx)};
    }
    const u32 end = ctx.node(body[futures - 1]).end;
    TokenId token = ctx.tokens.at_or_after(end);
    while (ctx.tokens[token].kind != TokenKind::Newline && ctx.tokens[token].kind != TokenKind::Semicolon) {
        ++token;
    }
    if (ctx.tokens[token].kind == TokenKind::Semicolon) {
        return {ctx.tokens[token].end, " ", ";"};
    }
    const u32 line = ctx.text.line_of(ctx.tokens[token].start);
    if (line == ctx.text.line_count()) {
        return {ctx.text.size, isort::line_ending(ctx), {}};
    }
    return {futures != docstring ? ctx.text.line_start(line + 1) : after_comments(ctx, line + 1),
            {},
            isort::line_ending(ctx)};
}

void add_text(const Required& required, std::string& out) {
    if (required.from) {
        out.append("from ");
        out.append(required.level, '.');
        out.append(required.module);
        out.append(" ");
    }
    out.append("import ");
    out.append(required.name);
    if (!required.asname.empty()) {
        out.append(" as ");
        out.append(required.asname);
    }
}

void check(Context& ctx) {
    const NameList& wanted = ctx.settings.isort.required_imports;
    const parse::NodeList body = ctx.tree.get<ast::Module>(ctx.tree.root()).body();
    if (wanted.empty() ||
        std::all_of(body.begin(), body.end(), [&](NodeId id) { return is_docstring(ctx, id); }) ||
        isort::skips_file(ctx)) {
        return;
    }
    HashSet& told = ctx.facts().set;
    told.clear();
    std::string& text = ctx.facts().buffer;
    for (const std::string& statement : wanted) {
        for_each_required(statement, [&](const Required& required) {
            const bool future = required.from && required.level == 0 && required.module == "__future__";
            if ((future && ctx.is_stub) || std::any_of(body.begin(), body.end(), [&](NodeId id) {
                    return provides(ctx, id, required);
                })) {
                return;
            }
            text.clear();
            add_text(required, text);
            const std::string_view line = text;
            if (!told.insert(hash_text(line))) {
                return;
            }
            const Place place = find_place(ctx, body);
            ctx.report({0, 0}, {"Missing required import: `", line, "`"})
                .insert(place.offset, {place.before, line, place.after});
        });
    }
}

constexpr std::string_view kOptions[] = {"lint.isort.required-imports"};

}  // namespace

extern constinit const Rule i002_missing_required_import{
    .code = "I002",
    .name = "missing-required-import",
    .family = "isort",
    .summary = "Missing required import: `{import}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Always,
    .on_broken_source = false,
    .options = kOptions,
    .doc = {.what =
                "Finds files without an import that the options demand of every file.\n\nFiles that hold "
                "nothing but comments and docstrings need none, nor do those with `# isort: skip_file`, and "
                "stubs no `__future__`.",
            .why = "Some imports change how a whole file is read, such as `from __future__ import "
                   "annotations`; where a project relies on one, a file without it behaves differently.",
            .example = "import os\n\nprint(os.name)\n",
            .instead = "from __future__ import annotations\n\nimport os\n\nprint(os.name)\n",
            .fix = "Inserts the import at the top of the file, after its docstring and comments."},
    .on = {.file = check},
};

}  // namespace pyforge::rules
