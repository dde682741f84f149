// pyforge rules and pyforge explain: what the library can find.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli.hpp"

namespace cli {

int run_rules(int argc, char** argv) {
    cxxopts::Options options("pyforge rules", "Lists the rules.");
    auto add = options.add_options();
    add("select", "only these: codes, beginnings of codes, ALL", cxxopts::value<std::vector<std::string>>(),
        "CODE,...");
    add("output-format", "text or json", cxxopts::value<std::string>()->default_value("text"), "FORMAT");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    const auto format = static_cast<pyforge::RulesFormat>(
        choice("output-format", arguments["output-format"].as<std::string>(), {"text", "json"}));
    const bool selected = arguments.count("select") != 0;
    pyforge::Options wanted;
    wanted.select(selected ? list_of(arguments, "select") : std::vector<std::string>{"ALL"});
    const pyforge::Engine engine = take(pyforge::Engine::create(wanted));
    const std::span<const pyforge::RuleInfo> rules = selected ? engine.rules() : pyforge::all_rules();
    return write_out(take(pyforge::format_rules(rules, format))) ? kClean : kFailed;
}

namespace {

void write_file(const std::filesystem::path& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) {
        throw UsageError{path.string() + " cannot be written"};
    }
}

// The same pages as `pyforge explain CODE` prints, one a file, and a table of them by family.
int write_pages(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw UsageError{folder.string() + ": " + error.message()};
    }
    std::vector<pyforge::RuleInfo> rules(pyforge::all_rules().begin(), pyforge::all_rules().end());
    std::stable_sort(rules.begin(), rules.end(),
                     [](const auto& a, const auto& b) { return a.family < b.family; });
    std::string index = "# Rules\n";
    std::string_view family;
    for (const pyforge::RuleInfo& rule : rules) {
        const std::string name = std::string(rule.code) + ".md";
        write_file(folder / name, rule.documentation);
        if (rule.family != family) {
            family = rule.family;
            index.append("\n## ").append(family).append("\n\n| code | name | finds |\n|---|---|---|\n");
        }
        index.append("| [").append(rule.code).append("](").append(name).append(") | ").append(rule.name);
        index.append(" | ");
        for (const char c : rule.summary) {
            index.append(c == '|' ? "\\" : "").push_back(c);
        }
        index.append(" |\n");
    }
    write_file(folder / "index.md", index);
    return kClean;
}

}  // namespace

int run_explain(int argc, char** argv) {
    cxxopts::Options options("pyforge explain", "Prints the documentation of a rule.");
    auto add = options.add_options();
    add("rule", "a code (F401) or a name (unused-import)", cxxopts::value<std::string>(), "RULE");
    add("pages", "write a page for every rule and an index into this folder", cxxopts::value<std::string>(),
        "FOLDER");
    options.parse_positional({"rule"});
    options.positional_help("RULE");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    if (arguments.count("pages") != 0) {
        return write_pages(arguments["pages"].as<std::string>());
    }
    if (arguments.count("rule") == 0) {
        throw UsageError{"explain needs a rule: a code such as F401 or a name such as unused-import"};
    }
    const auto word = arguments["rule"].as<std::string>();
    const pyforge::RuleInfo* rule = pyforge::find_rule(word);
    if (rule == nullptr) {
        std::string message = "there is no rule `" + word + "`";
        if (const pyforge::RuleInfo* nearest = pyforge::nearest_rule(word)) {
            message.append(": did you mean `")
                .append(nearest->code)
                .append("` (")
                .append(nearest->name)
                .append(")?");
        }
        throw UsageError{message};
    }
    return write_out(rule->documentation) ? kClean : kFailed;
}

}  // namespace cli
