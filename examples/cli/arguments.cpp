#include <algorithm>
#include <iterator>

#include "configuration.hpp"

namespace cli {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

// May one of the words mean the option, or does it ask for help?
bool is_meant(const OptionWords& words, std::string_view names) {
    const bool has_letter = names.size() > 1 && names[1] == ',';
    const std::string_view letter = names.substr(0, has_letter ? 1 : 0);
    const std::string_view name = names.substr(has_letter ? 2 : 0);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        if (!word.starts_with("--")) {  // letters, perhaps with a value behind them
            return word.find('h') != std::string_view::npos ||
                   (has_letter && word.find(letter) != std::string_view::npos);
        }
        word = word.substr(2, word.find('=') - 2);
        return word == name || word == "help" || word == "h" || (has_letter && word == letter);
    });
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
    return arguments["paths"].as<Paths>().items;
}

OptionWords option_words(int argc, char** argv) {
    OptionWords out;
    std::copy_if(argv, argv + argc, std::back_inserter(out), [](const char* word) { return *word == '-'; });
    return out;
}

void OptionGroup::operator()(std::string_view names, const char* help, Takes takes, const char* placeholder,
                             const char* usual) const {
    if (usual == nullptr && !is_meant(words_, names)) {
        return;
    }
    std::shared_ptr<cxxopts::Value> value;
    switch (takes) {
        case Takes::Nothing:
            value = cxxopts::value<bool>();
            break;
        case Takes::Text:
            value = cxxopts::value<std::string>();
            break;
        case Takes::List:
            value = cxxopts::value<std::vector<std::string>>();
            break;
        case Takes::Number:
            value = cxxopts::value<unsigned>();
            break;
    }
    if (usual != nullptr) {
        value = value->default_value(usual);
    }
    options_.add_options(group_)(std::string(names), help, value, placeholder);
}

void add_file_options(cxxopts::Options& options, const OptionWords& words) {
    const OptionGroup file(options, "files", words);
    file("exclude", "patterns of files and folders to leave out, instead of the usual ones", Takes::List,
         "PATTERN,...");
    file("extend-exclude", "patterns to leave out in addition", Takes::List, "PATTERN,...");
    file("force-exclude", "leave out also paths that are named");
    file("no-force-exclude", "take paths that are named in any case");
    file("respect-gitignore", "leave out what .gitignore files leave out, which is usual");
    file("no-respect-gitignore", "do not read .gitignore files");
    file("max-file-size", "larger files are not analysed", Takes::Text, "BYTES");
    file("stdin-filename", "the path that standard input is reported under", Takes::Text, "PATH");
    file("target-version", "the oldest Python that the source must run on, e.g. py311", Takes::Text,
         "VERSION");
    file("j,jobs", "threads; 0 is one for each core", Takes::Number, "N", "0");
    file("timings", "print to stderr what each stage and rule has cost");
    options.add_options("files")("paths", "files, folders, or - for standard input", cxxopts::value<Paths>(),
                                 "PATH");
    add_configuration_options(options, words);
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
