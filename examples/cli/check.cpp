// pyforge check: issues.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "bandit.hpp"
#include "configuration.hpp"
#include "external.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "watch.hpp"

namespace cli {
namespace {

cxxopts::Options make_options(const OptionWords& words) {
    cxxopts::Options options("pyforge check", "Reports issues in files and folders.");
    const OptionGroup rule(options, "rules", words);
    rule("select", "rules to run: codes, beginnings of codes, ALL", Takes::List, "CODE,...");
    rule("extend-select", "rules to run in addition", Takes::List, "CODE,...");
    rule("ignore", "rules not to run", Takes::List, "CODE,...");
    rule("preview", "let selectors mean rules in preview, too");
    rule("no-preview", "let them not, whatever the configuration says");
    rule("line-length", "longest line for E501", Takes::Number, "N");
    rule("max-complexity", "complexity above which C901 speaks", Takes::Number, "N");
    rule("extend-ignore", "the same as --ignore", Takes::List, "CODE,...");
    rule("per-file-ignores", "rules not to run on files that match", Takes::List, "PATTERN:CODE,...");
    rule("extend-per-file-ignores", "the same, in addition to those of the configuration", Takes::List,
         "PATTERN:CODE,...");
    rule("ignore-noqa", "report also what comments suppress");
    const OptionGroup output(options, "output", words);
    output("output-format",
           "concise, full, grouped, json, json-lines, sarif, github, gitlab, junit, pylint, azure, rdjson, "
           "html or bandit-json",
           Takes::Text, "FORMAT", "concise");
    output("o,output-file", "write the issues there instead of to standard output", Takes::Text, "FILE");
    output("statistics", "print how often each rule speaks instead of the issues; as json with that format");
    add_narrow_options(options, words);
    output("watch", "run again whenever a file changes, until Ctrl-C");
    output("color", "auto, always or never", Takes::Text, "WHEN", "auto");
    output("q,quiet", "print issues only, no summary");
    output("exit-zero", "end with 0 also when there are issues");
    output("show-files", "list the files that would be analysed, and end");
    output("show-settings", "print the settings that hold for the first of the files, and end");
    add_file_options(options, words);
    add_external_options(options, words);
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

struct Output {
    pyforge::IssueFormat format;
    pyforge::FormatOptions options;
};

// Writes what is found, and gives the exit status.
int print(pyforge::ProjectReport all, const Output& output, const cxxopts::ParseResult& arguments) {
    const bool to_file = arguments.count("output-file") != 0;
    const Narrowed narrowed = narrow(std::move(all), arguments);
    const pyforge::ProjectReport& report = narrowed.report;
    const bool quiet = arguments.count("quiet") != 0;
    if (narrowed.ended) {
        std::fputs(quiet ? "" : narrowed.note.c_str(), stderr);
        return status_of(report);
    }
    OutputFile file(to_file ? arguments["output-file"].as<std::string>() : std::string());
    const bool written =
        arguments.count("statistics") != 0
            ? file.write(take(pyforge::format_statistics(report.files(), statistics_format(output.format))))
            : pyforge::write_issues(report.files(), output.format, file.sink(), output.options).ok();
    if (!written || !file.commit()) {
        return kFailed;
    }
    const bool for_people = to_file || is_for_people(output.format);
    if (for_people && !quiet && !report.files().empty()) {
        summarize(report);
        std::fputs(narrowed.note.c_str(), stderr);
    }
    print_timings(report);
    if (status_of(report) != kClean) {
        return kFailed;
    }
    return report.issues() == 0 || arguments.count("exit-zero") != 0 ? kClean : kFindings;
}

}  // namespace

int run_check(int argc, char** argv) {
    cxxopts::Options options = make_options(option_words(argc, argv));
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    pyforge::Options wanted;
    read_file_options(arguments, wanted);
    if (arguments.count("select") != 0) {
        wanted.select(list_of(arguments, "select"));
    }
    wanted.extend_select(list_of(arguments, "extend-select"));
    std::vector<std::string> ignored = list_of(arguments, "ignore");
    std::ranges::move(list_of(arguments, "extend-ignore"), std::back_inserter(ignored));
    wanted.ignore(std::move(ignored));
    if (arguments.count("line-length") != 0) {
        wanted.line_length(arguments["line-length"].as<unsigned>());
    }
    if (arguments.count("max-complexity") != 0) {
        wanted.max_complexity(arguments["max-complexity"].as<unsigned>());
    }
    if (arguments.count("preview") + arguments.count("no-preview") != 0) {
        wanted.preview(arguments.count("preview") != 0);
    }
    wanted.respect_suppressions(arguments.count("ignore-noqa") == 0);
    if (wants_bandit(arguments)) {
        return run_bandit(take(pyforge::Engine::create(wanted)), arguments);
    }
    const pyforge::Engine configured = take(pyforge::Engine::create(wanted));
    const pyforge::IssueFormat format = issue_format(output_format(configured, arguments));
    const bool to_file = arguments.count("output-file") != 0;
    pyforge::FormatOptions format_options = format_options_for(format);
    format_options.color = colors_wanted(arguments["color"].as<std::string>(), to_file);

    read_output_needs(format, wanted);
    read_narrow_needs(arguments, wanted);

    const pyforge::Engine engine = take(configured.with_contents(wanted));
    if (arguments.count("show-files") != 0) {
        return show_files(engine, arguments);
    }
    if (arguments.count("show-settings") != 0) {
        return show_settings(engine, arguments);
    }
    const ExternalTools external(arguments);
    const Output output{format, std::move(format_options)};
    if (arguments.count("watch") != 0) {
        return watch(
            arguments, [&wanted] { return take(pyforge::Engine::create(wanted)); },
            [&](pyforge::ProjectReport report) {
                write_out(::isatty(1) != 0 ? "\x1b[2J\x1b[3J\x1b[H" : "");
                tell_failures(report);
                external.run(report, wanted.keep_text());
                print(std::move(report), output, arguments);
            });
    }
    pyforge::ProjectReport report = analyze(engine, arguments);
    const bool complete = external.run(report, wanted.keep_text());
    const int status = print(report, output, arguments);  // not moved: it is left to the system, too
    return leave(complete ? status : kFailed);
}

}  // namespace cli
