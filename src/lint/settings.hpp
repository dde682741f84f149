// What rules may be told: plain values with the defaults that users of the field expect.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/pattern.hpp"
#include "lex/lexer.hpp"
#include "lint/settings/annotations.hpp"
#include "lint/settings/bandit.hpp"
#include "lint/settings/implicit_str_concat.hpp"
#include "lint/settings/isort.hpp"
#include "lint/settings/mccabe.hpp"
#include "lint/settings/naming.hpp"
#include "lint/settings/pycodestyle.hpp"
#include "lint/settings/pydocstyle.hpp"
#include "lint/settings/pyflakes.hpp"
#include "lint/settings/pyforge.hpp"
#include "lint/settings/pylint.hpp"
#include "lint/settings/quotes.hpp"

namespace pyforge::lint {

class SourceRoots;

inline constexpr std::string_view kUsualDummyNames = "^(_+|(_+[a-zA-Z0-9_]*[a-zA-Z0-9]+?))$";

struct Settings {
    lex::PythonVersion target_version = 311;  // the oldest version that Python itself still maintains
    u32 line_length = 88;
    u32 indent_width = 4;
    bool preview = false;
    NameList task_tags{"TODO", "FIXME", "XXX"};
    NameList builtins;        // names to take for builtins besides Python's own
    NameList typing_modules;  // modules to take for `typing`
    NameList external;        // beginnings of codes that belong to other tools
    // Does the selection mean this code of the field, and is there no rule for it here? Null: nothing is
    // known.
    std::function<bool(std::string_view code)> selected_elsewhere;
    std::string dummy_variable_rgx{kUsualDummyNames};
    std::shared_ptr<const Pattern> dummy_names;  // that expression, compiled; null: the usual one
    // The folders that hold the project's own modules; null: none is known.
    std::shared_ptr<const SourceRoots> source_roots;

    Annotations annotations;
    Bandit bandit;
    Quotes quotes;
    ImplicitStrConcat implicit_str_concat;
    Isort isort;
    Mccabe mccabe;
    Naming naming;
    Pycodestyle pycodestyle;
    Pydocstyle pydocstyle;
    Pyflakes pyflakes;
    Pyforge pyforge;
    Pylint pylint;

    // Names that say "not used on purpose". Throws std::bad_alloc where the expression is not the usual one.
    [[nodiscard]] bool is_dummy(std::string_view name) const;
    // Call it when the expression has been set. One that is none leaves the usual one in force.
    void compile_dummy_names();
};

// Calls fn(const OptionInfo&) for every option, family by family.
template <class Fn>
void for_each_option(Fn&& fn);
// The option with this key, unless `whole` with or without "lint." before it; nullptr for none.
[[nodiscard]] const OptionInfo* find_option(std::string_view key, bool whole = false) noexcept;
// The tables of all families.
[[nodiscard]] std::span<const std::span<const OptionInfo>> option_tables() noexcept;

template <class Fn>
void for_each_option(Fn&& fn) {
    for (const std::span<const OptionInfo> table : option_tables()) {
        for (const OptionInfo& option : table) {
            fn(option);
        }
    }
}

}  // namespace pyforge::lint
