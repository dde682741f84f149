// Figures about code: per function, class, file and project. Plain values.
//
// Dialects: tools disagree about what counts, so each figure says whose count it is. The unqualified one is
// the default dialect: ruff's for cyclomatic, Sonar's for cognitive complexity.
#pragma once

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
};

struct FunctionMetrics {
    std::string_view name;
    std::string_view qualified_name;  // "Class.method", "outer.<locals>.inner"
    SourceRange range;                // from `def` (or `async`) to the end of the body
    bool is_method = false;
    bool is_async = false;
    bool is_closure = false;  // defined inside another function
    Cyclomatic cyclomatic;
    Cognitive cognitive;
    Halstead halstead;
    std::uint32_t parameters = 0;
    std::uint32_t statements = 0;
    std::uint32_t branches = 0;
    std::uint32_t returns = 0;
    std::uint32_t nesting = 0;  // deepest nesting of blocks
    std::uint32_t lines = 0;
};

struct ClassMetrics {
    std::string_view name;
    std::string_view qualified_name;
    SourceRange range;
    std::uint32_t cyclomatic_radon = 1;  // radon's figure for a class, from its methods
    std::uint32_t methods = 0;
    std::uint32_t attributes = 0;
    std::uint32_t lines = 0;
};

struct FileMetrics {
    RawCounts raw;
    Cyclomatic cyclomatic;  // of the module as a whole
    Cognitive cognitive;
    Halstead halstead;
    TypeCoverage types;
    double maintainability = 100;                // radon's index, 0 … 100, docstrings counted as comments
    double maintainability_strict = 100;         // the same without counting them
    std::span<const FunctionMetrics> functions;  // in source order
    std::span<const ClassMetrics> classes;       // in source order
};

/// A distribution in a few numbers.
struct Summary {
    double sum = 0;
    double mean = 0;
    double median = 0;
    double p90 = 0;
    double max = 0;
};

/// The files of one run together.
struct ProjectMetrics {
    std::uint32_t files = 0;
    std::uint32_t functions = 0;
    std::uint32_t classes = 0;
    RawCounts raw;            // sums
    TypeCoverage types;       // of all together
    Summary cyclomatic;       // over functions
    Summary cognitive;        // over functions
    Summary maintainability;  // over files
};

PYFORGE_NAMESPACE_END
