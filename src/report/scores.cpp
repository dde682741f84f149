#include <algorithm>
#include <pyforge/report.hpp>
#include <pyforge/scores.hpp>

#include "base/types.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

constexpr double kBest = 100;
constexpr double kHalfSecurity = 10;  // points that leave half of the security score

struct Points {
    u64 security = 0;
    u64 style = 0;
};

u64 cost(Severity severity) noexcept {
    switch (severity) {
        case Severity::Info:
            return 1;
        case Severity::Warning:
            return 2;
        case Severity::Error:
            return 5;
    }
    return 0;
}

Points points_of(std::span<const Issue> issues) noexcept {
    Points points;
    for (const Issue& issue : issues) {
        (issue.category == Category::Security ? points.security : points.style) += cost(issue.severity);
    }
    return points;
}

double security(u64 points) noexcept {
    return kBest * kHalfSecurity / (kHalfSecurity + static_cast<double>(points));
}

double style(u64 points, u64 lines) noexcept {
    return kBest *
           (1 - std::min(1.0, static_cast<double>(points) / static_cast<double>(std::max<u64>(1, lines))));
}

}  // namespace

double security_score(std::span<const Issue> issues) noexcept {
    return security(points_of(issues).security);
}

double style_score(std::span<const Issue> issues, std::uint64_t lines) noexcept {
    return style(points_of(issues).style, lines);
}

Scores scores_of(std::span<const FileReport> files) noexcept {
    Scores scores;
    u64 points = 0;
    u64 lines = 0;
    u64 functions = 0;
    u64 complexity = 0;
    u64 slots = 0;
    u64 annotated = 0;
    bool measured = false;
    for (const FileReport& file : files) {
        if (!file.analyzed()) {
            continue;
        }
        const Points of_file = points_of(file.issues());
        points += of_file.style;
        lines += file.lines();
        scores.security_score = std::min(scores.security_score, security(of_file.security));
        if (const FileMetrics* metrics = file.metrics()) {
            measured = true;
            functions += metrics->functions.size();
            for (const FunctionMetrics& function : metrics->functions) {
                complexity += function.cyclomatic.ruff;
            }
            slots += u64{metrics->types.functions} + metrics->types.parameters;
            annotated += u64{metrics->types.annotated_returns} + metrics->types.annotated_parameters;
        }
    }
    scores.style_score = style(points, lines);
    if (measured) {
        scores.complexity =
            functions == 0 ? 0 : static_cast<double>(complexity) / static_cast<double>(functions);
        scores.type_coverage =
            slots == 0 ? kBest : kBest * static_cast<double>(annotated) / static_cast<double>(slots);
    }
    return scores;
}

Scores FileReport::scores() const noexcept {
    return scores_of({this, 1});
}

PYFORGE_NAMESPACE_END
