// What an Engine holds: options made ready. Immutable but for the pool of workspaces, which locks itself.
#pragma once
#include <pyforge/engine.hpp>
#include <vector>

#include "engine/discover.hpp"
#include "engine/workspace.hpp"
#include "lint/rule_set.hpp"

PYFORGE_NAMESPACE_BEGIN
namespace detail {

class EngineImpl {
  public:
    EngineImpl(Options options_in, lint::RuleSet rules_in, std::vector<RuleInfo> infos_in,
               engine::DiscoverySettings discovery_in, lex::PythonVersion version_in)
        : options(std::move(options_in)),
          rules(std::move(rules_in)),
          infos(std::move(infos_in)),
          discovery(std::move(discovery_in)),
          version(version_in) {}

    const Options options;
    const lint::RuleSet rules;
    const std::vector<RuleInfo> infos;  // of the rules that are on
    const engine::DiscoverySettings discovery;
    const lex::PythonVersion version;  // newest syntax that is accepted
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
