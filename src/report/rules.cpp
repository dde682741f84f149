// Lists of rules.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/formats.hpp"
#include "report/json_writer.hpp"

namespace pyforge::report {

void write_rules_text(std::span<const RuleInfo> rules, std::string& out) {
    std::size_t code = 4;
    std::size_t name = 4;
    std::size_t family = 6;
    for (const RuleInfo& rule : rules) {
        code = std::max(code, rule.code.size());
        name = std::max(name, rule.name.size());
        family = std::max(family, rule.family.size());
    }
    fmt::format_to(std::back_inserter(out), "{:<{}}  {:<{}}  {:<{}}  {:<8}  {:<11}  {:<7}  {:<9}  {}\n",
                   "code", code, "name", name, "family", family, "severity", "category", "default", "fix",
                   "finds");
    for (const RuleInfo& rule : rules) {
        fmt::format_to(std::back_inserter(out), "{:<{}}  {:<{}}  {:<{}}  {:<8}  {:<11}  {:<7}  {:<9}  {}\n",
                       rule.code, code, rule.name, name, rule.family, family, to_string(rule.severity),
                       to_string(rule.category), rule.enabled_by_default ? "on" : "",
                       rule.fix == FixAvailability::None ? "" : to_string(rule.fix), rule.summary);
    }
}

void write_rules_json(std::span<const RuleInfo> rules, std::string& out) {
    JsonWriter json(out);
    json.open_array();
    for (const RuleInfo& rule : rules) {
        json.open_object();
        json.member("code", rule.code);
        json.member("name", rule.name);
        json.member("family", rule.family);
        json.member("category", to_string(rule.category));
        json.member("severity", to_string(rule.severity));
        json.member("status", to_string(rule.status));
        json.member("fix", to_string(rule.fix));
        json.member("default", rule.enabled_by_default);
        json.member("summary", rule.summary);
        json.member("documentation", rule.documentation);
        json.close_object();
    }
    json.close_array();
    out += '\n';
}

}  // namespace pyforge::report
