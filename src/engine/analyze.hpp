// One file through all stages.
#pragma once
#include <pyforge/report.hpp>
#include <pyforge/source.hpp>

#include "engine/impl.hpp"
#include "metrics/project.hpp"

namespace pyforge::engine {

// Neither throws: what goes wrong stands in the report.
FileReport analyze_source(const detail::EngineImpl& engine, const Source& source) noexcept;
// `totals`, when there are any, take in the metrics.
FileReport analyze_source(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, const Source& source,
                          metrics::ProjectTotals* totals) noexcept;
FileReport analyze_file(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, const FoundFile& file,
                        metrics::ProjectTotals* totals) noexcept;

// What the operating system said about a file, as a public error code.
[[nodiscard]] ErrorCode error_code(const source::FileError& error) noexcept;

}  // namespace pyforge::engine
