// pyforge check --output-format bandit-json.
#pragma once
#include <pyforge/pyforge.hpp>

#include "cli.hpp"

namespace cli {

[[nodiscard]] bool wants_bandit(const cxxopts::ParseResult& arguments);
int run_bandit(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments);

}  // namespace cli
