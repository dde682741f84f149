// pyforge check: issues.
#include <cstdio>

#include "cli.hpp"

namespace cli {
namespace {

cxxopts::Options make_options() {
    cxxopts::Options options("pyforge check", "Reports issues in files and folders.");
    const auto list = [] { return cxxopts::value<std::vector<std::string>>(); };
    const auto number = [] { return cxxopts::value<unsigned>(); };
    const auto word = [](const char* usual) { return cxxopts::value<std::string>()->default_value(usual); };
    auto rule = options.add_options("rules");
    rule("select", "rules to run: codes, beginnings of codes, ALL", list(), "CODE,...");
    rule("extend-select", "rules to run in addition", list(), "CODE,...");
    rule("ignore", "rules not to run", list(), "CODE,...");
    rule("preview", "let selectors mean rules in preview, too");
    rule("line-length", "longest line for E501", number(), "N");
    rule("max-complexity", "complexity above which C901 speaks", number(), "N");
    rule("config", "an option of a rule, e.g. lint.pylint.max-args=8; `pyforge explain` names them", list(),
         "KEY=VALUE");
    rule("ignore-noqa", "report also what comments suppress");
    auto output = options.add_options("output");
    output("output-format", "concise, full, json or sarif", word("concise"), "FORMAT");
    output("color", "auto, always or never", word("auto"), "WHEN");
    output("q,quiet", "print issues only, no summary");
    output("exit-zero", "end with 0 also when there are issues");
    output("show-files", "list the files that would be analysed, and end");
    add_file_options(options);
    return options;
}

void summarize(const pyforge::ProjectReport& report) {
    std::size_t files = 0;
    for (const pyforge::FileReport& file : report.files()) {
        files += file.issues().empty() ? 0 : 1;
    }
    const std::size_t all = report.files().size();
    const char* plural = all == 1 ? "" : "s";
    const auto count = static_cast<unsigned long long>(report.issues());
    if (count == 0) {
        std::fprintf(stderr, "No issues in %zu file%s.\n", all, plural);
    } else {
        std::fprintf(stderr, "%llu issue%s in %zu of %zu file%s.\n", count, count == 1 ? "" : "s", files, all,
                     plural);
    }
}

int show_files(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    std::string out;
    for (const std::string& path : take(engine.discover(paths_of(arguments)))) {
        out.append(path).append("\n");
    }
    return write_out(out) ? kClean : kFailed;
}

}  // namespace

int run_check(int argc, char** argv) {
    cxxopts::Options options = make_options();
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    const auto format = static_cast<pyforge::IssueFormat>(choice(
        "output-format", arguments["output-format"].as<std::string>(), {"concise", "full", "json", "sarif"}));
    pyforge::FormatOptions format_options;
    format_options.color = colors_wanted(arguments["color"].as<std::string>());

    pyforge::Options wanted;
    read_file_options(arguments, wanted);
    if (arguments.count("select") != 0) {
        wanted.select(list_of(arguments, "select"));
    }
    wanted.extend_select(list_of(arguments, "extend-select"));
    wanted.ignore(list_of(arguments, "ignore"));
    if (arguments.count("line-length") != 0) {
        wanted.line_length(arguments["line-length"].as<unsigned>());
    }
    if (arguments.count("max-complexity") != 0) {
        wanted.max_complexity(arguments["max-complexity"].as<unsigned>());
    }
    if (arguments.count("config") != 0) {
        for (const std::string& setting : arguments["config"].as<std::vector<std::string>>()) {
            const std::size_t equals = setting.find('=');
            if (equals == std::string::npos) {
                throw UsageError{"--config is `" + setting + "`, it must be of the form KEY=VALUE"};
            }
            wanted.rule_option(setting.substr(0, equals), setting.substr(equals + 1));
        }
    }
    wanted.preview(arguments.count("preview") != 0);
    wanted.respect_suppressions(arguments.count("ignore-noqa") == 0);
    wanted.metrics(format == pyforge::IssueFormat::Json);
    wanted.keep_text(format == pyforge::IssueFormat::Full);

    const pyforge::Engine engine = take(pyforge::Engine::create(wanted));
    if (arguments.count("show-files") != 0) {
        return show_files(engine, arguments);
    }
    const pyforge::ProjectReport report = analyze(engine, arguments);
    if (!pyforge::write_issues(report.files(), format, write_out, format_options).ok()) {
        return kFailed;
    }
    const bool for_people = format == pyforge::IssueFormat::Concise || format == pyforge::IssueFormat::Full;
    if (for_people && arguments.count("quiet") == 0 && !report.files().empty()) {
        summarize(report);
    }
    if (status_of(report) != kClean) {
        return kFailed;
    }
    return report.issues() == 0 || arguments.count("exit-zero") != 0 ? kClean : kFindings;
}

}  // namespace cli
