// What rules may be told: plain values with the defaults that users of the field expect.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.hpp"
#include "lex/lexer.hpp"

namespace pyforge::lint {

struct Settings {
    lex::PythonVersion target_version = 311;  // the oldest version that Python itself still maintains
    u32 line_length = 88;
    u32 indent_width = 4;
    bool preview = false;
    std::vector<std::string> task_tags{"TODO", "FIXME", "XXX"};
    std::vector<std::string> builtins;        // names to take for builtins besides Python's own
    std::vector<std::string> typing_modules;  // modules to take for `typing`
    std::vector<std::string> allowed_unused_imports;

    struct {
        u32 max_complexity = 10;
    } mccabe;
    struct {
        u32 max_args = 5;
        u32 max_branches = 12;
        u32 max_statements = 50;
    } pylint;
    struct {
        u32 max_line_length = 0;  // 0: line_length
        bool ignore_overlong_task_comments = false;
    } pycodestyle;
    struct {
        bool allow_star_arg_any = false;
        bool ignore_fully_untyped = false;
        bool mypy_init_return = false;
        bool suppress_dummy_args = false;
        bool suppress_none_returning = false;
    } annotations;
    struct {
        std::vector<std::string> ignore_names{
            "setUp",         "tearDown",         "setUpClass",  "tearDownClass",
            "setUpModule",   "tearDownModule",   "asyncSetUp",  "asyncTearDown",
            "setUpTestData", "failureException", "longMessage", "maxDiff"};
        std::vector<std::string> extend_ignore_names;
    } naming;

    // Names that say "not used on purpose": the default pattern of the field,
    // ^(_+|(_+[a-zA-Z0-9_]*[a-zA-Z0-9]+?))$.
    [[nodiscard]] bool is_dummy(std::string_view name) const noexcept;
};

// One option of a rule family, for configuration files and documentation.
struct OptionInfo {
    std::string_view key;  // as in a configuration file: "lint.mccabe.max-complexity"
    std::string_view summary;
    enum class Type : u8 { Boolean, Number, Names } type;
    // Where the value lies; the one that `type` says.
    bool* (*boolean)(Settings&) = nullptr;
    u32* (*number)(Settings&) = nullptr;
    std::vector<std::string>* (*names)(Settings&) = nullptr;
};
[[nodiscard]] std::span<const OptionInfo> all_options() noexcept;

}  // namespace pyforge::lint
