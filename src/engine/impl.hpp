// What an Engine holds: options made ready. Immutable but for the pool of workspaces, which locks itself.
#pragma once
#include <pyforge/engine.hpp>
#include <vector>

#include "engine/config/store.hpp"
#include "engine/discover.hpp"
#include "engine/workspace.hpp"

PYFORGE_NAMESPACE_BEGIN
namespace detail {

class EngineImpl {
  public:
    EngineImpl(Options options_in, std::shared_ptr<engine::ProfileStore> profiles_in)
        : options(std::move(options_in)), profiles(std::move(profiles_in)) {}

    const Options options;
    const std::shared_ptr<engine::ProfileStore> profiles;  // locks itself
    mutable engine::WorkspacePool pool;
};

}  // namespace detail
PYFORGE_NAMESPACE_END

namespace pyforge::engine {

// The public form of an internal version, and the default one when none is asked for.
[[nodiscard]] inline lex::PythonVersion syntax_version(const Options& options) noexcept {
    const auto version = options.target_version();
    return version ? static_cast<lex::PythonVersion>(version->major * 100 + version->minor)
                   : lex::kNewestVersion;
}

}  // namespace pyforge::engine
