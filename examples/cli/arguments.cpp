#include <algorithm>

#include "configuration.hpp"

namespace cli {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

// The long name of a short option that takes a value; empty for any other letter.
std::string long_name(const cxxopts::Options& options, char letter) {
    for (const std::string& group : options.groups()) {
        for (const cxxopts::HelpOptionDetails& option : options.group_help(group).options) {
            if (!option.is_boolean && !option.l.empty() && option.s == std::string_view(&letter, 1)) {
                return option.l.front();
            }
        }
    }
    return {};
}

// cxxopts without its regular expressions takes no value that hangs on a short option: "-qoout.json" becomes
// "-q --output-file=out.json". Anything else stays as it is.
std::vector<std::string> spelled_out(const cxxopts::Options& options, int argc, char** argv) {
    std::vector<std::string> out;
    bool options_end = false;
    for (int i = 0; i < argc; ++i) {
        const std::string word = argv[i];
        options_end = options_end || word == "--";
        std::size_t at = 1;
        std::string name;
        if (i != 0 && !options_end && word.size() > 2 && word[0] == '-' && word[1] != '-') {
            while (at + 1 < word.size() && (name = long_name(options, word[at])).empty()) {
                ++at;
            }
        }
        if (name.empty()) {
            out.push_back(word);
            continue;
        }
        if (at > 1) {
            out.push_back(word.substr(0, at));
        }
        out.push_back("--" + name + "=" + word.substr(at + 1));
    }
    return out;
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
    file("no-force-exclude", "take paths that are named in any case");
    file("respect-gitignore", "leave out what .gitignore files leave out, which is usual");
    file("no-respect-gitignore", "do not read .gitignore files");
    file("max-file-size", "larger files are not analysed", text(), "BYTES");
    file("stdin-filename", "the path that standard input is reported under", text(), "PATH");
    file("target-version", "the oldest Python that the source must run on, e.g. py311", text(), "VERSION");
    file("j,jobs", "threads; 0 is one for each core", cxxopts::value<unsigned>()->default_value("0"), "N");
    file("timings", "print to stderr what each stage and rule has cost");
    file("paths", "files, folders, or - for standard input", list(), "PATH");
    add_configuration_options(options);
    options.parse_positional({"paths"});
    options.positional_help("[PATH ...]");
}

void read_file_options(const cxxopts::ParseResult& arguments, pyforge::Options& out) {
    if (arguments.count("exclude") != 0) {
        out.exclude(list_of(arguments, "exclude"));
    }
    out.extend_exclude(list_of(arguments, "extend-exclude"));
    if (arguments.count("force-exclude") + arguments.count("no-force-exclude") != 0) {
        out.force_exclude(arguments.count("force-exclude") != 0);
    }
    if (arguments.count("respect-gitignore") + arguments.count("no-respect-gitignore") != 0) {
        out.respect_gitignore(arguments.count("respect-gitignore") != 0);
    }
    read_configuration_options(arguments, out);
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
    const std::vector<std::string> words = spelled_out(options, argc, argv);
    std::vector<const char*> pointers;
    for (const std::string& word : words) {
        pointers.push_back(word.c_str());
    }
    out = options.parse(static_cast<int>(pointers.size()), pointers.data());
    if (!out.unmatched().empty()) {
        throw UsageError{"unexpected argument `" + out.unmatched().front() + "`"};
    }
    if (out.count("help") != 0) {
        // What is special to the command first.
        std::vector<std::string> groups;
        const std::vector<std::string> known = options.groups();
        for (const char* group : {"rules", "output", "files", "configuration", "type checkers", ""}) {
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
