// One function for each format; they append to `out` and throw std::bad_alloc and nothing else.
#pragma once
#include <pyforge/format.hpp>
#include <string>

namespace pyforge::report {

using Reports = std::span<const FileReport>;

void write_concise(Reports reports, const FormatOptions& options, std::string& out);
void write_full(Reports reports, const FormatOptions& options, std::string& out);
void write_json(Reports reports, const FormatOptions& options, std::string& out);
void write_sarif(Reports reports, const FormatOptions& options, std::string& out);

void write_metrics_text(const ProjectReport& report, const FormatOptions& options, std::string& out);
void write_metrics_json(const ProjectReport& report, const FormatOptions& options, std::string& out);

void write_rules_text(std::span<const RuleInfo> rules, std::string& out);
void write_rules_json(std::span<const RuleInfo> rules, std::string& out);

}  // namespace pyforge::report
