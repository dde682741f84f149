#include <new>
#include <pyforge/format.hpp>

#include "report/formats.hpp"

PYFORGE_NAMESPACE_BEGIN

Result<std::string> format_issues(std::span<const FileReport> reports, IssueFormat format,
                                  const FormatOptions& options) noexcept {
    try {
        std::string out;
        switch (format) {
            case IssueFormat::Concise:
                report::write_concise(reports, options, out);
                break;
            case IssueFormat::Full:
                report::write_full(reports, options, out);
                break;
            case IssueFormat::Json:
                report::write_json(reports, options, out);
                break;
            case IssueFormat::Sarif:
                report::write_sarif(reports, options, out);
                break;
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception&) {
        return Error{ErrorCode::Internal, "the report could not be written", {}};
    }
}

Result<std::string> format_metrics(const ProjectReport& report, MetricsFormat format,
                                   const FormatOptions& options) noexcept {
    try {
        std::string out;
        switch (format) {
            case MetricsFormat::Text:
                report::write_metrics_text(report, options, out);
                break;
            case MetricsFormat::Json:
                report::write_metrics_json(report, options, out);
                break;
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<std::string> format_rules(std::span<const RuleInfo> rules, RulesFormat format) noexcept {
    try {
        std::string out;
        switch (format) {
            case RulesFormat::Text:
                report::write_rules_text(rules, out);
                break;
            case RulesFormat::Json:
                report::write_rules_json(rules, out);
                break;
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

PYFORGE_NAMESPACE_END
