// Many inputs side by side.
#pragma once
#include <pyforge/engine.hpp>
#include <span>
#include <string>

#include "engine/impl.hpp"

namespace pyforge::engine {

// Files are analysed while more are looked for.
Result<ProjectReport> run_paths(const detail::EngineImpl& engine, std::span<const std::string> paths,
                                const RunOptions& options) noexcept;
Result<ProjectReport> run_sources(const detail::EngineImpl& engine, std::span<const Source> sources,
                                  const RunOptions& options) noexcept;

}  // namespace pyforge::engine
