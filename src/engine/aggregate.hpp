// The figures of many files together.
#pragma once
#include <pyforge/report.hpp>
#include <span>

namespace pyforge::engine {

// Throws std::bad_alloc.
ProjectMetrics aggregate(std::span<const FileReport> files);

}  // namespace pyforge::engine
