#include "metrics/project.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pyforge::metrics {
namespace {

[[nodiscard]] double percentile(std::span<const double> sorted, double share) noexcept {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - static_cast<double>(below));
}

// A project may have more lines than a u32 counts.
void add(u32& to, u32 value) noexcept {
    const u32 room = std::numeric_limits<u32>::max() - to;
    to += std::min(room, value);
}

void add(RawCounts& to, const RawCounts& from) noexcept {
    add(to.loc, from.loc);
    add(to.lloc, from.lloc);
    add(to.sloc, from.sloc);
    add(to.comments, from.comments);
    add(to.multi, from.multi);
    add(to.blank, from.blank);
    add(to.single_comments, from.single_comments);
}

void add(TypeCoverage& to, const TypeCoverage& from) noexcept {
    add(to.functions, from.functions);
    add(to.annotated_returns, from.annotated_returns);
    add(to.parameters, from.parameters);
    add(to.annotated_parameters, from.annotated_parameters);
    add(to.attributes, from.attributes);
    add(to.annotated_attributes, from.annotated_attributes);
    add(to.annotations, from.annotations);
    add(to.any_annotations, from.any_annotations);
}

}  // namespace

Distribution distribution_of(std::span<double> values) {
    Distribution d;
    d.count = values.size();
    if (values.empty()) {
        return d;
    }
    std::sort(values.begin(), values.end());
    for (const double value : values) {  // sorted, so that the sum does not depend on the order of the files
        d.sum += value;
    }
    const auto count = static_cast<double>(values.size());
    d.mean = d.sum / count;
    double squares = 0;
    for (const double value : values) {
        squares += (value - d.mean) * (value - d.mean);
    }
    d.deviation = std::sqrt(squares / count);
    d.min = values.front();
    d.max = values.back();
    d.median = percentile(values, 0.5);
    d.p90 = percentile(values, 0.9);
    d.p95 = percentile(values, 0.95);
    d.p99 = percentile(values, 0.99);
    return d;
}

void ProjectTotals::add(const FileMetrics& file) {
    ++sums_.files;
    sums_.functions += file.functions.size();
    sums_.classes += file.classes.size();
    sums_.statements += file.statements;
    metrics::add(sums_.raw, file.raw);
    metrics::add(sums_.types, file.types);
    for (const FunctionMetrics& f : file.functions) {
        const double row[kFunctionColumns] = {static_cast<double>(f.cyclomatic.ruff),
                                              static_cast<double>(f.cyclomatic.mccabe),
                                              static_cast<double>(f.cyclomatic.radon),
                                              static_cast<double>(f.cognitive.sonar),
                                              static_cast<double>(f.cognitive.complexipy),
                                              static_cast<double>(f.end_line - f.line + 1),
                                              static_cast<double>(f.arguments),
                                              static_cast<double>(f.nesting),
                                              f.halstead.volume()};
        for (u32 i = 0; i < kFunctionColumns; ++i) {
            functions_[i].push_back(row[i]);
        }
        ++sums_.cyclomatic_ranks[cyclomatic_rank(f.cyclomatic.radon) - 'A'];
    }
    files_[0].push_back(file.maintainability);
    files_[1].push_back(file.maintainability_multi);
    files_[2].push_back(static_cast<double>(file.raw.loc));
    ++sums_.maintainability_ranks[maintainability_rank(file.maintainability_multi) - 'A'];
}

void ProjectTotals::merge(const ProjectTotals& other) {
    sums_.files += other.sums_.files;
    sums_.functions += other.sums_.functions;
    sums_.classes += other.sums_.classes;
    sums_.statements += other.sums_.statements;
    metrics::add(sums_.raw, other.sums_.raw);
    metrics::add(sums_.types, other.sums_.types);
    for (u32 i = 0; i < kFunctionColumns; ++i) {
        functions_[i].append(other.functions_[i].data(), other.functions_[i].size());
    }
    for (u32 i = 0; i < kFileColumns; ++i) {
        files_[i].append(other.files_[i].data(), other.files_[i].size());
    }
    for (u32 i = 0; i < std::size(sums_.cyclomatic_ranks); ++i) {
        sums_.cyclomatic_ranks[i] += other.sums_.cyclomatic_ranks[i];
    }
    for (u32 i = 0; i < std::size(sums_.maintainability_ranks); ++i) {
        sums_.maintainability_ranks[i] += other.sums_.maintainability_ranks[i];
    }
}

ProjectMetrics ProjectTotals::finish() {
    ProjectMetrics result = sums_;
    Distribution* const over_functions[kFunctionColumns] = {&result.cyclomatic,
                                                            &result.cyclomatic_mccabe,
                                                            &result.cyclomatic_radon,
                                                            &result.cognitive,
                                                            &result.cognitive_complexipy,
                                                            &result.function_lines,
                                                            &result.arguments,
                                                            &result.nesting,
                                                            &result.volume};
    Distribution* const over_files[kFileColumns] = {&result.maintainability, &result.maintainability_multi,
                                                    &result.file_lines};
    for (u32 i = 0; i < kFunctionColumns; ++i) {
        *over_functions[i] = distribution_of({functions_[i].data(), functions_[i].size()});
    }
    for (u32 i = 0; i < kFileColumns; ++i) {
        *over_files[i] = distribution_of({files_[i].data(), files_[i].size()});
    }
    return result;
}

}  // namespace pyforge::metrics
