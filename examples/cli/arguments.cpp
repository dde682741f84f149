#include <algorithm>

#include "cli.hpp"

namespace cli {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

std::vector<std::string> list_of(const cxxopts::ParseResult& arguments, const std::string& name) {
    std::vector<std::string> out;
    if (arguments.count(name) == 0) {
        return out;
    }
    for (const std::string& list : arguments[name].as<std::vector<std::string>>()) {
        std::size_t at = 0;
        while (at <= list.size()) {
            const std::size_t comma = std::min(list.find(',', at), list.size());
            if (std::string word = trimmed(list.substr(at, comma - at)); !word.empty()) {
                out.push_back(std::move(word));
            }
            at = comma + 1;
        }
    }
    return out;
}

pyforge::PythonVersion python_version(const std::string& text) {
    std::string digits = text;
    if (digits.starts_with("py")) {
        digits.erase(0, 2);
    }
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    const bool plausible =
        digits.size() >= 2 && digits.size() <= 3 && digits[0] == '3' &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!plausible) {
        throw UsageError{"target version `" + text + "` is not of the form py311 or 3.11"};
    }
    return {3, static_cast<std::uint8_t>(std::stoi(digits.substr(1)))};
}

std::size_t choice(const std::string& option, const std::string& value,
                   const std::vector<std::string_view>& words) {
    const auto at = std::find(words.begin(), words.end(), value);
    if (at == words.end()) {
        std::string message = "--" + option + " is `" + value + "`, it must be one of";
        for (const std::string_view word : words) {
            message.append(word == words.front() ? " " : ", ").append(word);
        }
        throw UsageError{message};
    }
    return static_cast<std::size_t>(at - words.begin());
}

std::vector<std::string> paths_of(const cxxopts::ParseResult& arguments) {
    if (arguments.count("paths") == 0) {
        return {"."};
    }
    return arguments["paths"].as<std::vector<std::string>>();
}

void add_file_options(cxxopts::Options& options) {
    const auto text = [] { return cxxopts::value<std::string>(); };
    const auto list = [] { return cxxopts::value<std::vector<std::string>>(); };
    auto file = options.add_options("files");
    file("exclude", "patterns of files and folders to leave out, instead of the usual ones", list(),
         "PATTERN,...");
    file("extend-exclude", "patterns to leave out in addition", list(), "PATTERN,...");
    file("force-exclude", "leave out also paths that are named");
    file("no-respect-gitignore", "do not read .gitignore files");
    file("max-file-size", "larger files are not analysed", text(), "BYTES");
    file("stdin-filename", "the path that standard input is reported under", text(), "PATH");
    file("target-version", "the oldest Python that the source must run on, e.g. py311", text(), "VERSION");
    file("j,jobs", "threads; 0 is one for each core", cxxopts::value<unsigned>()->default_value("0"), "N");
    file("isolated", "read no configuration files (none are read yet)");
    file("no-cache", "do not use a cache (there is none yet)");
    file("paths", "files, folders, or - for standard input", list(), "PATH");
    options.parse_positional({"paths"});
    options.positional_help("[PATH ...]");
}

void read_file_options(const cxxopts::ParseResult& arguments, pyforge::Options& out) {
    if (arguments.count("exclude") != 0) {
        out.exclude(list_of(arguments, "exclude"));
    }
    out.extend_exclude(list_of(arguments, "extend-exclude"));
    out.force_exclude(arguments.count("force-exclude") != 0);
    out.respect_gitignore(arguments.count("no-respect-gitignore") == 0);
    if (arguments.count("target-version") != 0) {
        out.target_version(python_version(arguments["target-version"].as<std::string>()));
    }
    if (arguments.count("max-file-size") != 0) {
        const auto& text = arguments["max-file-size"].as<std::string>();
        if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string::npos) {
            throw UsageError{"--max-file-size is `" + text + "`, it must be a number of bytes"};
        }
        out.max_file_size(std::stoull(text));
    }
}

bool parse(cxxopts::Options& options, int argc, char** argv, cxxopts::ParseResult& out) {
    options.add_options()("h,help", "print this help");
    out = options.parse(argc, argv);
    if (!out.unmatched().empty()) {
        throw UsageError{"unexpected argument `" + out.unmatched().front() + "`"};
    }
    if (out.count("help") != 0) {
        // What is special to the command first.
        std::vector<std::string> groups;
        const std::vector<std::string> known = options.groups();
        for (const char* group : {"rules", "output", "files", ""}) {
            if (std::find(known.begin(), known.end(), group) != known.end()) {
                groups.emplace_back(group);
            }
        }
        write_out(options.help(groups));
        return true;
    }
    return false;
}

}  // namespace cli
