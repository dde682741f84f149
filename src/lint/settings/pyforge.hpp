// Options of the rules of our own: lint.pyforge.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

// Whose way of counting cognitive complexity.
enum class CognitiveDialect : u8 { Sonar, Complexipy };

// Sonar's limit for cognitive complexity, pylint's for the lines of a file, the end of radon's best rank for
// maintainability; the others are exceeded by about one function, or one file, in a hundred of well-known
// packages.
struct Pyforge {
    CognitiveDialect cognitive_dialect = CognitiveDialect::Sonar;
    u32 max_cognitive_complexity = 15;
    u32 max_halstead_volume = 300;
    u32 max_halstead_difficulty = 6;
    u32 max_halstead_effort = 1500;
    u32 max_file_halstead_volume = 6000;
    u32 max_file_halstead_difficulty = 14;
    u32 max_file_halstead_effort = 100'000;
    u32 min_maintainability = 20;
    u32 max_file_lines = 1000;
    u32 max_function_lines = 60;
};

[[nodiscard]] std::span<const OptionInfo> pyforge_options() noexcept;

}  // namespace pyforge::lint
