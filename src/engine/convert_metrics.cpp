#include "engine/convert_metrics.hpp"

#include <algorithm>
#include <iterator>

namespace pyforge::engine {

Cyclomatic convert(const metrics::Cyclomatic& from) noexcept {
    return {from.ruff, from.mccabe, from.radon};
}

Cognitive convert(const metrics::Cognitive& from) noexcept {
    return {from.sonar, from.complexipy};
}

Halstead convert(const metrics::Halstead& from) noexcept {
    return {from.distinct_operators,
            from.distinct_operands,
            from.operators,
            from.operands,
            from.vocabulary(),
            from.length(),
            from.volume(),
            from.difficulty(),
            from.effort(),
            from.time(),
            from.bugs(),
            from.calculated_length()};
}

RawCounts convert(const metrics::RawCounts& from) noexcept {
    return {from.loc, from.lloc, from.sloc, from.comments, from.single_comments, from.multi, from.blank};
}

TypeCoverage convert(const metrics::TypeCoverage& from) noexcept {
    return {from.functions,  from.annotated_returns,    from.parameters,  from.annotated_parameters,
            from.attributes, from.annotated_attributes, from.annotations, from.any_annotations,
            from.percent(),  from.any_share()};
}

namespace {
Distribution convert(const metrics::Distribution& from) noexcept {
    return {from.count,  from.sum, from.mean, from.deviation, from.min,
            from.median, from.p90, from.p95,  from.p99,       from.max};
}
}  // namespace

ProjectMetrics convert(const metrics::ProjectMetrics& from) noexcept {
    ProjectMetrics to;
    to.files = from.files;
    to.functions = from.functions;
    to.classes = from.classes;
    to.statements = from.statements;
    to.raw = convert(from.raw);
    to.types = convert(from.types);
    to.cyclomatic = convert(from.cyclomatic);
    to.cyclomatic_mccabe = convert(from.cyclomatic_mccabe);
    to.cyclomatic_radon = convert(from.cyclomatic_radon);
    to.cognitive = convert(from.cognitive);
    to.cognitive_complexipy = convert(from.cognitive_complexipy);
    to.function_lines = convert(from.function_lines);
    to.parameters = convert(from.arguments);
    to.nesting = convert(from.nesting);
    to.volume = convert(from.volume);
    to.maintainability = convert(from.maintainability_multi);
    to.maintainability_strict = convert(from.maintainability);
    to.file_lines = convert(from.file_lines);
    std::copy(std::begin(from.cyclomatic_ranks), std::end(from.cyclomatic_ranks),
              to.cyclomatic_ranks.begin());
    std::copy(std::begin(from.maintainability_ranks), std::end(from.maintainability_ranks),
              to.maintainability_ranks.begin());
    return to;
}

}  // namespace pyforge::engine
