// Figures of many files together.
#pragma once
#include <span>

#include "metrics/metrics.hpp"

namespace pyforge::metrics {

// A distribution in a few numbers. Percentiles lie between the two nearest values in proportion (as numpy's
// default).
struct Distribution {
    u64 count = 0;
    double sum = 0;
    double mean = 0;
    double min = 0;
    double median = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
    double deviation = 0;  // standard deviation of all values
};

// Sorts `values`.
[[nodiscard]] Distribution distribution_of(std::span<double> values);

struct ProjectMetrics {
    u64 files = 0;
    u64 functions = 0;
    u64 classes = 0;
    RawCounts raw;       // sums; they stop at 2^32 - 1
    TypeCoverage types;  // sums, so that percent() is that of all the code
    u64 statements = 0;
    // over functions
    Distribution cyclomatic;  // ruff's dialect
    Distribution cyclomatic_mccabe;
    Distribution cyclomatic_radon;
    Distribution cognitive;  // Sonar's
    Distribution cognitive_complexipy;
    Distribution function_lines;
    Distribution arguments;
    Distribution nesting;
    Distribution volume;
    // over files
    Distribution maintainability;
    Distribution maintainability_multi;
    Distribution file_lines;
    u64 cyclomatic_ranks[6] = {};       // functions of rank A … F, radon's dialect
    u64 maintainability_ranks[3] = {};  // files of rank A … C
};

// Takes one file after the other, in any order; what comes out depends on the order in no figure.
class ProjectTotals {
  public:
    void add(const FileMetrics& file);
    // Takes over what another one has gathered, as threads do at the end.
    void merge(const ProjectTotals& other);
    [[nodiscard]] ProjectMetrics finish();

  private:
    ProjectMetrics sums_;
    // a column each, in the order of the distributions above
    static constexpr u32 kFunctionColumns = 9;
    static constexpr u32 kFileColumns = 3;
    Vec<double> functions_[kFunctionColumns];
    Vec<double> files_[kFileColumns];
};

}  // namespace pyforge::metrics
