// Internal figures as public ones.
#pragma once
#include <pyforge/metrics.hpp>

#include "metrics/metrics.hpp"
#include "metrics/project.hpp"

namespace pyforge::engine {

[[nodiscard]] Cyclomatic convert(const metrics::Cyclomatic& from) noexcept;
[[nodiscard]] Cognitive convert(const metrics::Cognitive& from) noexcept;
[[nodiscard]] Halstead convert(const metrics::Halstead& from) noexcept;
[[nodiscard]] RawCounts convert(const metrics::RawCounts& from) noexcept;
[[nodiscard]] TypeCoverage convert(const metrics::TypeCoverage& from) noexcept;
[[nodiscard]] ProjectMetrics convert(const metrics::ProjectMetrics& from) noexcept;

}  // namespace pyforge::engine
