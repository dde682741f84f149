#include "external.hpp"

#include <algorithm>

namespace cli {

void add_external_options(cxxopts::Options& options, const OptionWords& words) {
    const OptionGroup external(options, "type checkers", words);
    external("with-mypy", "run the installed mypy as well, and report what it finds");
    external("with-pyright", "run the installed pyright as well, and report what it finds");
    external("external-timeout", "seconds that each of them may take; 0 is no limit", Takes::Number, "N",
             "300");
}

ExternalTools::ExternalTools(const cxxopts::ParseResult& arguments) {
    if (arguments.count("with-mypy") != 0) {
        tools_.push_back(pyforge::ExternalTool::Mypy);
    }
    if (arguments.count("with-pyright") != 0) {
        tools_.push_back(pyforge::ExternalTool::Pyright);
    }
    options_.time_limit = std::chrono::seconds(arguments["external-timeout"].as<unsigned>());
    for (const pyforge::ExternalTool tool : tools_) {
        take(pyforge::find_external(tool, options_));
    }
}

bool ExternalTools::run(pyforge::ProjectReport& report, bool keep_text) const {
    if (tools_.empty()) {
        return true;
    }
    std::vector<std::string> paths;
    for (const pyforge::FileReport& file : report.files()) {
        // Neither reads notebooks or standard input.
        if (file.analyzed() && file.path() != "-" && !file.path().ends_with(".ipynb")) {
            paths.emplace_back(file.path());
        }
    }
    pyforge::ExternalOptions options = options_;
    options.keep_text = keep_text;
    bool good = true;
    for (const pyforge::ExternalTool tool : tools_) {
        const auto found = pyforge::run_external(tool, paths, options);
        if (found.ok()) {
            report = take(pyforge::merge_reports(report, *found));
        } else {
            good = false;
            complain(std::string(to_string(tool)) + ": " + found.error().message +
                     "; its findings are left out");
        }
    }
    return good;
}

}  // namespace cli
