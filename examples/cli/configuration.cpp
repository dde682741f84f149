#include "configuration.hpp"

#include <algorithm>
#include <cstdlib>

namespace cli {
namespace {

// "pattern:code,pattern:code" as a list of pairs; a code without a pattern belongs to the one before it.
pyforge::PerFileIgnores per_file(const cxxopts::ParseResult& arguments, const std::string& name) {
    pyforge::PerFileIgnores out;
    for (const std::string& pair : list_of(arguments, name)) {
        const std::size_t colon = pair.rfind(':');
        if (colon == std::string::npos) {
            throw UsageError{"--" + name + " is `" + pair + "`, it must be of the form PATTERN:CODE"};
        }
        out.push_back({pair.substr(0, colon), {pair.substr(colon + 1)}});
    }
    return out;
}

// Of the form KEY=VALUE, or a file?
bool is_setting(const std::string& text) {
    return text.find('=') != std::string::npos && !pyforge::Source::from_file(text).ok();
}

std::string place(const std::string& path, std::uint32_t line, std::uint32_t column) {
    return line == 0 ? path : path + ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace

void add_configuration_options(cxxopts::Options& options, const OptionWords& words) {
    const OptionGroup add(options, "configuration", words);
    add("config",
        "a configuration file to use for everything, or one setting as in such a file: "
        "line-length=100, lint.select=['E']",
        Takes::List, "FILE|KEY=VALUE");
    add("isolated", "read no configuration files");
    add("n,no-cache", "use no results of earlier runs, and keep none");
    add("cache-dir", "where results are kept for the next run", Takes::Text, "FOLDER");
}

void read_configuration_options(const cxxopts::ParseResult& arguments, pyforge::Options& out) {
    const bool isolated = arguments.count("isolated") != 0;
    out.config_files(isolated ? pyforge::ConfigFiles::Ignore : pyforge::ConfigFiles::Discover);
    if (arguments.count("config") != 0) {
        for (const std::string& text : arguments["config"].as<std::vector<std::string>>()) {
            if (is_setting(text)) {
                out.config(text);
            } else if (isolated) {
                throw UsageError{"--config with a file and --isolated contradict each other"};
            } else if (!out.config_file().empty()) {
                throw UsageError{"--config names two files: `" + out.config_file() + "` and `" + text + "`"};
            } else if (const auto file = pyforge::Source::from_file(text);
                       !file.ok() && file.error().code == pyforge::ErrorCode::NotFound) {
                throw UsageError{"--config is `" + text +
                                 "`, which is neither a file nor of the form KEY=VALUE"};
            } else {
                out.config_file(text);
            }
        }
    }
    out.cache(arguments.count("no-cache") == 0);
    if (const char* folder = std::getenv("PYFORGE_CACHE_DIR"); folder != nullptr) {
        out.cache_folder(folder);
    }
    if (arguments.count("cache-dir") != 0) {
        out.cache_folder(arguments["cache-dir"].as<std::string>());
    }
    if (arguments.count("per-file-ignores") != 0) {
        out.per_file_ignores(per_file(arguments, "per-file-ignores"));
    }
    if (arguments.count("extend-per-file-ignores") != 0) {
        out.extend_per_file_ignores(per_file(arguments, "extend-per-file-ignores"));
    }
}

void tell_notices(const pyforge::Engine& engine) {
    for (const pyforge::Notice& notice : engine.notices()) {
        tell_notice(notice);
    }
}

void tell_notice(const pyforge::Notice& notice) {
    const std::string where = place(notice.path, notice.line, notice.column);
    complain((where.empty() ? "" : where + ": ") + "warning: " + notice.message);
}

std::string output_format(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    if (arguments.count("output-format") == 0) {
        // Where the files lie decides nothing here: one run has one format.
        if (const std::string_view format = engine.output_format(); !format.empty()) {
            return std::string(format);
        }
    }
    return arguments["output-format"].as<std::string>();
}

int show_settings(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    std::string out;
    for (const std::string& path : take(engine.discover(paths_of(arguments)))) {
        const pyforge::ResolvedSettings settings = take(engine.settings_for(path));
        out.append("# ").append(path).append("\n");
        out.append("# configuration: ").append(settings.file.empty() ? "none" : settings.file).append("\n");
        out.append("# patterns are relative to: ").append(settings.root).append("\n");
        for (const auto& [key, value] : settings.values) {
            out.append(key).append(" = ").append(value).append("\n");
        }
        out.append("# rules:");
        for (const std::string_view code : settings.rules) {
            out.append(" ").append(code);
        }
        out.append("\n");
        break;  // the first stands for the others, as their number may be large
    }
    tell_notices(engine);
    return write_out(out) ? kClean : kFailed;
}

int run_config(int argc, char** argv) {
    cxxopts::Options options("pyforge config", "Lists the options that configuration files know.");
    auto add = options.add_options();
    add("output-format", "text or markdown", cxxopts::value<std::string>()->default_value("text"), "FORMAT");
    add("key", "an option, or the beginning of several: lint.isort", cxxopts::value<std::string>(), "KEY");
    options.parse_positional({"key"});
    options.positional_help("[KEY]");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    const bool markdown =
        choice("output-format", arguments["output-format"].as<std::string>(), {"text", "markdown"}) == 1;
    const std::string key = arguments.count("key") != 0 ? arguments["key"].as<std::string>() : std::string();
    std::string out;
    if (markdown) {
        out = "| option | type | default | |\n| --- | --- | --- | --- |\n";
    }
    bool found = false;
    for (const pyforge::OptionDescription& option : take(pyforge::describe_options())) {
        const std::string whole = "lint." + key;
        const auto under = [&option](const std::string& prefix) {
            return option.key == prefix ||
                   (option.key.starts_with(prefix) && option.key.substr(prefix.size()).starts_with('.'));
        };
        if (!key.empty() && !under(key) && !under(whole)) {
            continue;
        }
        found = true;
        if (markdown) {
            out.append("| `").append(option.key).append("` | ").append(option.type).append(" | `");
            out.append(option.default_text).append("` | ").append(option.summary).append(" |\n");
        } else {
            out.append(option.key).append(" = ").append(option.default_text).append("\n    ");
            out.append(option.summary).append(" (").append(option.type).append(")\n");
        }
    }
    if (!found) {
        throw UsageError{"there is no option `" + key + "`; `pyforge config` lists all"};
    }
    return write_out(out) ? kClean : kFailed;
}

}  // namespace cli
