// Many inputs side by side.
#pragma once
#include <pyforge/engine.hpp>
#include <span>
#include <vector>

#include "engine/impl.hpp"

namespace pyforge::engine {

Result<ProjectReport> run_files(const detail::EngineImpl& engine, std::span<const FoundFile> files,
                                const RunOptions& options) noexcept;
Result<ProjectReport> run_sources(const detail::EngineImpl& engine, std::span<const Source> sources,
                                  const RunOptions& options) noexcept;

}  // namespace pyforge::engine
