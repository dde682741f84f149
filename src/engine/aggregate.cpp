#include "engine/aggregate.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pyforge::engine {
namespace {

// Percentiles by the nearest-rank method. Sorts `values`.
Summary summarize(std::vector<double>& values) {
    Summary summary;
    if (values.empty()) {
        return summary;
    }
    std::sort(values.begin(), values.end());
    const auto count = static_cast<double>(values.size());
    const auto rank = [&](double share) {
        const auto at = static_cast<std::size_t>(std::ceil(share * count));
        return values[at == 0 ? 0 : at - 1];
    };
    for (const double value : values) {
        summary.sum += value;
    }
    summary.mean = summary.sum / count;
    summary.min = values.front();
    summary.median = rank(0.5);
    summary.p90 = rank(0.9);
    summary.max = values.back();
    return summary;
}

void add(RawCounts& to, const RawCounts& from) noexcept {
    to.loc += from.loc;
    to.lloc += from.lloc;
    to.sloc += from.sloc;
    to.comments += from.comments;
    to.single_comments += from.single_comments;
    to.multi += from.multi;
    to.blank += from.blank;
}

void add(TypeCoverage& to, const TypeCoverage& from) noexcept {
    to.functions += from.functions;
    to.annotated_returns += from.annotated_returns;
    to.parameters += from.parameters;
    to.annotated_parameters += from.annotated_parameters;
    to.attributes += from.attributes;
    to.annotated_attributes += from.annotated_attributes;
    to.annotations += from.annotations;
    to.any_annotations += from.any_annotations;
}

}  // namespace

ProjectMetrics aggregate(std::span<const FileReport> files) {
    ProjectMetrics project;
    std::vector<double> cyclomatic;
    std::vector<double> cognitive;
    std::vector<double> maintainability;
    for (const FileReport& file : files) {
        const FileMetrics* metrics = file.metrics();
        if (metrics == nullptr) {
            continue;
        }
        ++project.files;
        project.functions += static_cast<std::uint32_t>(metrics->functions.size());
        project.classes += static_cast<std::uint32_t>(metrics->classes.size());
        add(project.raw, metrics->raw);
        add(project.types, metrics->types);
        maintainability.push_back(metrics->maintainability);
        for (const FunctionMetrics& function : metrics->functions) {
            cyclomatic.push_back(function.cyclomatic.ruff);
            cognitive.push_back(function.cognitive.sonar);
        }
    }
    TypeCoverage& types = project.types;
    const double slots = static_cast<double>(types.functions) + types.parameters;
    const double annotated = static_cast<double>(types.annotated_returns) + types.annotated_parameters;
    types.percent = slots == 0 ? 100.0 : 100.0 * annotated / slots;
    types.any_share =
        types.annotations == 0 ? 0.0 : static_cast<double>(types.any_annotations) / types.annotations;
    project.cyclomatic = summarize(cyclomatic);
    project.cognitive = summarize(cognitive);
    project.maintainability = summarize(maintainability);
    return project;
}

}  // namespace pyforge::engine
