// Figures about code: per function, class, file and project. Plain values.
//
// Dialects: tools disagree about what counts, so each figure says whose count it is. The unqualified one is
// the default dialect: ruff's for cyclomatic, Sonar's for cognitive complexity.
#pragma once

#include <array>
#include <cstdint>
#include <pyforge/issue.hpp>
#include <span>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

/// Cyclomatic complexity: independent ways through the code.
struct Cyclomatic {
    std::uint32_t ruff = 1;  // as rule C901 counts it
    std::uint32_t mccabe = 1;
    std::uint32_t radon = 1;
};

/// Cognitive complexity: how hard the code is to follow.
struct Cognitive {
    std::uint32_t sonar = 0;
    std::uint32_t complexipy = 0;
};

/// Halstead's figures as radon computes them.
struct Halstead {
    std::uint32_t distinct_operators = 0;  // h1
    std::uint32_t distinct_operands = 0;   // h2
    std::uint32_t total_operators = 0;     // N1
    std::uint32_t total_operands = 0;      // N2
    std::uint32_t vocabulary = 0;          // h1 + h2
    std::uint32_t length = 0;              // N1 + N2
    double volume = 0;
    double difficulty = 0;
    double effort = 0;
    double time = 0;  // seconds to write it
    double bugs = 0;  // expected
    double calculated_length = 0;
};

/// Counts of lines as radon computes them.
struct RawCounts {
    std::uint32_t loc = 0;              // lines
    std::uint32_t lloc = 0;             // logical lines
    std::uint32_t sloc = 0;             // lines with source
    std::uint32_t comments = 0;         // comment tokens
    std::uint32_t single_comments = 0;  // lines that are but a comment or a one-line docstring
    std::uint32_t multi = 0;            // lines of multi-line strings that stand alone
    std::uint32_t blank = 0;
};

/// How much is annotated. `self` and `cls` do not count as parameters.
struct TypeCoverage {
    std::uint32_t functions = 0;
    std::uint32_t annotated_returns = 0;
    std::uint32_t parameters = 0;
    std::uint32_t annotated_parameters = 0;
    std::uint32_t attributes = 0;
    std::uint32_t annotated_attributes = 0;
    std::uint32_t annotations = 0;
    std::uint32_t any_annotations = 0;  // of them, those that name Any
    double percent = 100;               // (annotated returns + parameters) of (functions + parameters)
    double any_share = 0;               // of the annotations, 0 … 1
};

struct FunctionMetrics {
    std::string_view name;
    std::string_view qualified_name;  // as __qualname__: "Class.method", "outer.<locals>.inner"
    SourceRange range;                // from `def` (or `async`), decorators left out, to the end of the body
    bool is_method = false;           // the nearest scope around it is a class
    bool is_nested = false;           // inside another function, at any depth
    bool is_async = false;
    bool is_generator = false;
    bool has_docstring = false;
    // Whether the tool lists this function by itself.
    bool in_mccabe = false;
    bool in_radon = false;
    bool in_complexipy = false;
    Cyclomatic cyclomatic;
    Cognitive cognitive;
    Halstead halstead;
    RawCounts raw;  // of the lines from `def` to the end
    TypeCoverage types;
    std::uint32_t statements = 0;  // as PLR0915 counts them
    std::uint32_t branches = 0;    // PLR0912
    std::uint32_t returns = 0;     // PLR0911
    std::uint32_t parameters = 0;  // of every kind but * and **
    std::uint32_t positional_parameters = 0;
    std::uint32_t nesting = 0;  // deepest nesting of blocks, 0 = flat
};

struct ClassMetrics {
    std::string_view name;
    std::string_view qualified_name;
    SourceRange range;
    bool in_radon = false;
    std::uint32_t methods = 0;
    std::uint32_t bases = 0;
    std::uint32_t attributes = 0;
    std::uint32_t cyclomatic_radon = 1;       // radon's figure: the average over the methods, plus one
    std::uint32_t cyclomatic_radon_real = 1;  // what it averages: body and methods together
    std::uint32_t cyclomatic_sum = 0;         // over the methods, ruff's dialect
    std::uint32_t cyclomatic_max = 0;
    std::uint32_t cognitive_sum = 0;  // over the methods, Sonar's dialect
    std::uint32_t cognitive_max = 0;
    RawCounts raw;
    TypeCoverage types;
};

/// A statement outside functions that mccabe lists by itself ("If 12", "Loop 3", "TryExcept 7").
struct McCabeBlock {
    std::string_view kind;        // "If", "Loop", "With", "TryExcept"
    std::string_view class_name;  // qualified name of the class around it; empty at module level
    std::uint32_t line = 0;
    std::uint32_t complexity = 1;
};

struct FileMetrics {
    RawCounts raw;
    Cyclomatic cyclomatic;  // sums over functions; radon: of the whole module
    Cognitive cognitive;    // sonar: of the whole file; complexipy: sum of the functions it lists
    Halstead halstead;
    TypeCoverage types;
    double maintainability = 100;  // radon's index, 0 … 100, its default: multi-line strings are comments
    double maintainability_strict = 100;  // the same with comments alone (multi=False)
    char maintainability_rank = 'A';      // radon's letter for the first
    std::uint32_t statements = 0;
    std::uint32_t nesting = 0;                   // deepest of the file
    std::uint32_t imports = 0;                   // import statements
    std::span<const FunctionMetrics> functions;  // in source order
    std::span<const ClassMetrics> classes;       // in source order
    std::span<const McCabeBlock> mccabe_blocks;  // in source order
};

/// A distribution in a few numbers. Percentiles lie between the two nearest values in proportion. All zero
/// for no values.
struct Distribution {
    std::uint64_t count = 0;
    double sum = 0;
    double mean = 0;
    double deviation = 0;  // standard deviation of all values
    double min = 0;
    double median = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
};

/// The files of one run together.
struct ProjectMetrics {
    std::uint64_t files = 0;
    std::uint64_t functions = 0;
    std::uint64_t classes = 0;
    std::uint64_t statements = 0;
    RawCounts raw;       // sums
    TypeCoverage types;  // of all the code
    // over functions
    Distribution cyclomatic;  // ruff's dialect
    Distribution cyclomatic_mccabe;
    Distribution cyclomatic_radon;
    Distribution cognitive;  // Sonar's dialect
    Distribution cognitive_complexipy;
    Distribution function_lines;
    Distribution parameters;
    Distribution nesting;
    Distribution volume;  // Halstead's
    // over files
    Distribution maintainability;
    Distribution maintainability_strict;
    Distribution file_lines;
    std::array<std::uint64_t, 6> cyclomatic_ranks{};       // functions of rank A … F, radon's dialect
    std::array<std::uint64_t, 3> maintainability_ranks{};  // files of rank A … C
};

PYFORGE_NAMESPACE_END
