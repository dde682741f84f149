// What is left out of a report: --diff and --baseline.
#pragma once
#include "cli.hpp"

namespace cli {

void add_narrow_options(cxxopts::Options& options, const OptionWords& words);
// What they need to be in the reports.
void read_narrow_needs(const cxxopts::ParseResult& arguments, pyforge::Options& out);

struct Narrowed {
    pyforge::ProjectReport report;
    std::string note;    // for people, lines
    bool ended = false;  // --write-baseline: there is nothing more to do
};
// Throws UsageError.
Narrowed narrow(pyforge::ProjectReport report, const cxxopts::ParseResult& arguments);

}  // namespace cli
