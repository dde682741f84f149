// pyforge check --watch: the same again whenever a file changes.
#pragma once
#include <functional>

#include "cli.hpp"

namespace cli {

// Until Ctrl-C, which ends it well. `make_engine` is called again when a configuration file has changed;
// `tell` gets each report.
int watch(const cxxopts::ParseResult& arguments, const std::function<pyforge::Engine()>& make_engine,
          const std::function<void(pyforge::ProjectReport)>& tell);

}  // namespace cli
