#include "bandit.hpp"

#include <algorithm>

#include "configuration.hpp"
#include "output.hpp"

namespace cli {

bool wants_bandit(const cxxopts::ParseResult& arguments) {
    return arguments["output-format"].as<std::string>() == "bandit-json";
}

int run_bandit(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    const std::vector<std::string> named = paths_of(arguments);
    std::vector<std::string> paths = take(engine.discover(named));
    // Of folders bandit takes programs only, no stubs and notebooks.
    std::erase_if(paths, [&](const std::string& path) {
        return !path.ends_with(".py") && !path.ends_with(".pyw") &&
               std::find(named.begin(), named.end(), path) == named.end();
    });
    const std::vector<pyforge::BanditFile> files =
        take(pyforge::scan_as_bandit(paths, arguments["jobs"].as<unsigned>()));
    const bool to_file = arguments.count("output-file") != 0;
    OutputFile file(to_file ? arguments["output-file"].as<std::string>() : std::string());
    if (!file.write(take(pyforge::format_bandit_json(files))) || !file.commit()) {
        return kFailed;
    }
    bool clean = true;
    for (const pyforge::BanditFile& judged : files) {
        clean = clean && judged.issues.empty();
    }
    return clean || arguments.count("exit-zero") != 0 ? kClean : kFindings;
}

}  // namespace cli
