// Configuration files on the command line.
#pragma once
#include "cli.hpp"

namespace cli {

// --config, --isolated, --per-file-ignores and the like.
void add_configuration_options(cxxopts::Options& options, const OptionWords& words);
void read_configuration_options(const cxxopts::ParseResult& arguments, pyforge::Options& out);
// Tells on stderr what is odd about the configuration.
void tell_notices(const pyforge::Engine& engine);
void tell_notice(const pyforge::Notice& notice);
// The output format that holds: --output-format, else that of the configuration, else the usual one.
std::string output_format(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments);
// --show-settings: what holds for each of the paths.
int show_settings(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments);

}  // namespace cli
