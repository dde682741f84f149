// pyforge metrics: figures.
#include "cli.hpp"

namespace cli {

int run_metrics(int argc, char** argv) {
    cxxopts::Options options("pyforge metrics", "Measures files and folders.");
    options.add_options("output")("output-format", "text or json",
                                  cxxopts::value<std::string>()->default_value("text"), "FORMAT");
    add_file_options(options, option_words(argc, argv));
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    const auto format = static_cast<pyforge::MetricsFormat>(
        choice("output-format", arguments["output-format"].as<std::string>(), {"text", "json"}));
    pyforge::Options wanted;
    read_file_options(arguments, wanted);
    wanted.select({});
    const pyforge::Engine engine = take(pyforge::Engine::create(wanted));
    const pyforge::ProjectReport report = analyze(engine, arguments);
    print_timings(report);
    const bool written = pyforge::write_metrics(report, format, write_out).ok();
    return leave(written ? status_of(report) : kFailed);
}

}  // namespace cli
