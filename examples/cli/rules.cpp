// pyforge rules and pyforge explain: what the library can find.
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

int run_explain(int argc, char** argv) {
    cxxopts::Options options("pyforge explain", "Prints the documentation of a rule.");
    options.add_options()("rule", "a code (F401) or a name (unused-import)", cxxopts::value<std::string>(),
                          "RULE");
    options.parse_positional({"rule"});
    options.positional_help("RULE");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
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
