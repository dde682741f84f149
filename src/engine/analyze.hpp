// One file through all stages.
#pragma once
#include <pyforge/report.hpp>
#include <pyforge/source.hpp>

#include "base/fast_hash.hpp"
#include "engine/impl.hpp"
#include "engine/times.hpp"
#include "metrics/project.hpp"

namespace pyforge::engine {

// What one thread gathers over its files: null where nobody asks for it.
struct Tally {
    metrics::ProjectTotals* totals = nullptr;
    Times* times = nullptr;
    Hash128* content = nullptr;         // of the file's bytes
    std::string* looked_for = nullptr;  // lint::Facts::looked_for
};

// Neither throws: what goes wrong stands in the report.
FileReport analyze_source(const detail::EngineImpl& engine, const Source& source) noexcept;
FileReport analyze_source(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, const Source& source,
                          const Tally& tally = {}) noexcept;
// The path of the file moves into the report.
FileReport analyze_file(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, FoundFile& file,
                        const Tally& tally = {}) noexcept;

// What the operating system said about a file, as a public error code.
[[nodiscard]] ErrorCode error_code(const source::FileError& error) noexcept;

}  // namespace pyforge::engine
