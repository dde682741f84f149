// One function for each format; they throw std::bad_alloc and what the sink throws.
#pragma once
#include <pyforge/format.hpp>
#include <string>

namespace pyforge::report {

using Reports = std::span<const FileReport>;

struct SinkClosed {};

// Where a format is written: into a string, which is handed on and emptied from time to time when there is a
// sink.
struct Output {
    std::string& text;
    const Sink* sink = nullptr;
    // Between two files.
    void spill() {
        if (sink != nullptr && text.size() >= kSpill) {
            flush();
        }
    }
    void flush() {
        if (sink != nullptr) {
            if (!(*sink)(text)) {
                throw SinkClosed{};
            }
            text.clear();
        }
    }
    static constexpr std::size_t kSpill = std::size_t{1} << 20U;
};

void write_concise(Reports reports, const FormatOptions& options, Output out);
void write_full(Reports reports, const FormatOptions& options, Output out);
void write_json(Reports reports, const FormatOptions& options, Output out);
void write_sarif(Reports reports, const FormatOptions& options, Output out);
void write_grouped(Reports reports, const FormatOptions& options, Output out);
void write_json_lines(Reports reports, const FormatOptions& options, Output out);
void write_github(Reports reports, const FormatOptions& options, Output out);
void write_gitlab(Reports reports, const FormatOptions& options, Output out);
void write_junit(Reports reports, const FormatOptions& options, Output out);
void write_pylint(Reports reports, const FormatOptions& options, Output out);
void write_azure(Reports reports, const FormatOptions& options, Output out);
void write_rdjson(Reports reports, const FormatOptions& options, Output out);
void write_html(Reports reports, const FormatOptions& options, Output out);

void write_statistics_text(Reports reports, std::string& out);
void write_statistics_json(Reports reports, std::string& out);

void write_metrics_text(const ProjectReport& report, const FormatOptions& options, Output out);
void write_metrics_json(const ProjectReport& report, const FormatOptions& options, Output out);

void write_rules_text(std::span<const RuleInfo> rules, std::string& out);
void write_rules_json(std::span<const RuleInfo> rules, std::string& out);

}  // namespace pyforge::report
