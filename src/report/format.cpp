#include <exception>
#include <iterator>
#include <new>
#include <pyforge/format.hpp>

#include "report/formats.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

void write(std::span<const FileReport> reports, IssueFormat format, const FormatOptions& options,
           report::Output output) {
    switch (format) {
        case IssueFormat::Concise:
            return report::write_concise(reports, options, output);
        case IssueFormat::Full:
            return report::write_full(reports, options, output);
        case IssueFormat::Json:
            return report::write_json(reports, options, output);
        case IssueFormat::Sarif:
            return report::write_sarif(reports, options, output);
        case IssueFormat::Grouped:
            return report::write_grouped(reports, options, output);
        case IssueFormat::JsonLines:
            return report::write_json_lines(reports, options, output);
        case IssueFormat::Github:
            return report::write_github(reports, options, output);
        case IssueFormat::Gitlab:
            return report::write_gitlab(reports, options, output);
        case IssueFormat::Junit:
            return report::write_junit(reports, options, output);
        case IssueFormat::Pylint:
            return report::write_pylint(reports, options, output);
        case IssueFormat::Azure:
            return report::write_azure(reports, options, output);
        case IssueFormat::Rdjson:
            return report::write_rdjson(reports, options, output);
        case IssueFormat::Html:
            return report::write_html(reports, options, output);
    }
}

void write(const ProjectReport& project, MetricsFormat format, const FormatOptions& options,
           report::Output output) {
    switch (format) {
        case MetricsFormat::Text:
            return report::write_metrics_text(project, options, output);
        case MetricsFormat::Json:
            return report::write_metrics_json(project, options, output);
    }
}

// What `step` returns, or the exception that it ends with as an error.
template <class T, class Step>
Result<T> guarded(Step&& step) noexcept {
    try {
        return step();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const report::SinkClosed&) {
        return Error{ErrorCode::Cancelled, "the output was closed", {}};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    } catch (...) {
        return Error{ErrorCode::Internal, "the sink threw", {}};
    }
}

template <class Subject, class Format>
Result<std::string> to_string(const Subject& subject, Format format, const FormatOptions& options) noexcept {
    return guarded<std::string>([&] {
        std::string out;
        write(subject, format, options, report::Output{out});
        return out;
    });
}

template <class Subject, class Format>
Result<std::uint64_t> to_sink(const Subject& subject, Format format, const Sink& sink,
                              const FormatOptions& options) noexcept {
    return guarded<std::uint64_t>([&] {
        std::uint64_t written = 0;
        const Sink counting = [&](std::string_view piece) {
            written += piece.size();
            return sink(piece);
        };
        std::string out;
        report::Output output{out, &counting};
        write(subject, format, options, output);
        output.flush();
        return written;
    });
}

}  // namespace

std::span<const std::string_view> issue_format_names() noexcept {
    static constexpr std::string_view kNames[] = {"concise",    "full",   "json",   "sarif", "grouped",
                                                  "json-lines", "github", "gitlab", "junit", "pylint",
                                                  "azure",      "rdjson", "html"};
    static_assert(std::size(kNames) == static_cast<std::size_t>(IssueFormat::Html) + 1);
    return kNames;
}

std::optional<IssueFormat> find_issue_format(std::string_view name) noexcept {
    const std::span<const std::string_view> names = issue_format_names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<IssueFormat>(i);
        }
    }
    return std::nullopt;
}

Result<std::string> format_issues(std::span<const FileReport> reports, IssueFormat format,
                                  const FormatOptions& options) noexcept {
    return to_string(reports, format, options);
}

Result<std::uint64_t> write_issues(std::span<const FileReport> reports, IssueFormat format, const Sink& sink,
                                   const FormatOptions& options) noexcept {
    return to_sink(reports, format, sink, options);
}

Result<std::string> format_metrics(const ProjectReport& report, MetricsFormat format,
                                   const FormatOptions& options) noexcept {
    return to_string(report, format, options);
}

Result<std::uint64_t> write_metrics(const ProjectReport& report, MetricsFormat format, const Sink& sink,
                                    const FormatOptions& options) noexcept {
    return to_sink(report, format, sink, options);
}

Result<std::string> format_statistics(std::span<const FileReport> reports, StatisticsFormat format) noexcept {
    return guarded<std::string>([&] {
        std::string out;
        if (format == StatisticsFormat::Json) {
            report::write_statistics_json(reports, out);
        } else {
            report::write_statistics_text(reports, out);
        }
        return out;
    });
}

Result<std::string> format_rules(std::span<const RuleInfo> rules, RulesFormat format) noexcept {
    return guarded<std::string>([&] {
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
    });
}

PYFORGE_NAMESPACE_END
