// What the rules of this family have in common.
#pragma once
#include "lint/docstrings.hpp"
#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules::docstrings {

// Is it a function with one of the decorators of lint.pydocstyle.ignore-decorators?
[[nodiscard]] bool is_ignored(const lint::Context& ctx, const lint::Definition& definition);

// The docstring if there is one with a text to judge; nullptr otherwise.
[[nodiscard]] inline const lint::Docstring* to_check(const lint::Context& ctx,
                                                     const lint::Definition& definition) {
    const lint::Docstring& docstring = lint::docstring_of(ctx, definition);
    return docstring.found() && !docstring.blank() && !is_ignored(ctx, definition) ? &docstring : nullptr;
}
// The same for functions, for classes alone.
[[nodiscard]] inline const lint::Docstring* of_function(const lint::Context& ctx,
                                                        const lint::Definition& definition) {
    return parse::is_function(ctx.tree.kind(definition.node)) ? to_check(ctx, definition) : nullptr;
}
[[nodiscard]] inline const lint::Docstring* of_class(const lint::Context& ctx,
                                                     const lint::Definition& definition) {
    return ctx.tree.kind(definition.node) == parse::NodeKind::ClassDef ? to_check(ctx, definition) : nullptr;
}

// @property and what is made like it: functools.cached_property, lint.pydocstyle.property-decorators …
[[nodiscard]] bool is_property(const lint::Context& ctx, const lint::Function& function);

// Does the docstring of a class stand on the line where the class, or its first decorator, begins?
[[nodiscard]] bool begins_on_head(const lint::Context& ctx, const lint::Definition& definition,
                                  const lint::Docstring& docstring) noexcept;

// How many blank lines stand right above the docstring, and right below it, in the definition.
[[nodiscard]] u32 blank_lines_above(const lint::Context& ctx, const lint::Definition& definition,
                                    const lint::Docstring& docstring);
struct Below {
    u32 blank_lines;
    u32 next_line;      // the first that is not blank
    bool same_line;     // a statement follows behind a semicolon
    bool nothing_else;  // only blank lines and comments, up to the end of the definition
};
[[nodiscard]] Below below(const lint::Context& ctx, const lint::Definition& definition,
                          const lint::Docstring& docstring);

// For Rule::contradicted: does the convention in force rule it out?
template <lint::Convention... Conventions>
bool under(const lint::Settings& settings) noexcept {
    return ((settings.pydocstyle.convention == Conventions) || ...);
}

}  // namespace pyforge::rules::docstrings
