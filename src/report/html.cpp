// One page with everything in it: findings with their source, figures, filters. The data is JSON inside the
// page; what shows it is in html_page.cpp.
#include <algorithm>
#include <map>
#include <pyforge/version.hpp>
#include <string>
#include <vector>

#include "report/formats.hpp"
#include "report/html_page.hpp"
#include "report/json_writer.hpp"
#include "report/paths.hpp"
#include "report/rule_of.hpp"

namespace pyforge::report {
namespace {

// The lines of a text by their numbers from 0.
class Lines {
  public:
    void read(std::string_view text) {
        text_ = text;
        starts_.assign(1, 0);
        for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
             at = text.find_first_of("\r\n", at)) {
            at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
            starts_.push_back(static_cast<u32>(at));
        }
    }
    [[nodiscard]] u32 count() const noexcept { return static_cast<u32>(starts_.size()); }
    [[nodiscard]] u32 at(u32 offset) const noexcept {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
        return static_cast<u32>(after - starts_.begin()) - 1;
    }
    // Without its end, and not all of a very long one.
    [[nodiscard]] std::string_view line(u32 number) const noexcept {
        constexpr std::size_t kLongest = 1000;
        const std::size_t start = starts_[number];
        const std::size_t end = number + 1 < count() ? starts_[number + 1] : text_.size();
        std::string_view out = text_.substr(start, end - start);
        while (out.ends_with('\n') || out.ends_with('\r')) {
            out.remove_suffix(1);
        }
        if (out.size() > kLongest) {
            std::size_t cut = kLongest;
            while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0U) == 0x80U) {
                --cut;
            }
            out = out.substr(0, cut);
        }
        return out;
    }

  private:
    std::string_view text_;
    std::vector<u32> starts_;
};

struct Span {
    u32 first;
    u32 last;
};

class Page {
  public:
    Page(Reports reports, const FormatOptions& options, Output output)
        : reports_(reports), paths_(options), output_(output), json_(output.text, 0) {
        json_.inside_page();
    }

    void write() {
        output_.text += html_head();
        json_.open_object();
        json_.member("version", PYFORGE_VERSION_STRING);
        json_.key("files");
        json_.open_array();
        for (const FileReport& report : reports_) {
            output_.spill();
            write_file(report);
        }
        json_.close_array();
        json_.key("rules");
        json_.open_object();
        for (const auto& [code, issue] : rules_) {
            write_rule(*issue);
        }
        json_.close_object();
        json_.close_object();
        output_.text += html_tail();
    }

  private:
    void write_file(const FileReport& report) {
        json_.open_object();
        json_.member("path", paths_(report.path()));
        if (!report.analyzed()) {
            json_.member("reason", std::string_view(report.reason().message));
        }
        if (report.suppressed() != 0) {
            json_.member("suppressed", report.suppressed());
        }
        if (!report.issues().empty()) {
            write_excerpts(report);
            json_.key("issues");
            json_.open_array();
            for (std::size_t i = 0; i < report.issues().size(); ++i) {
                write_issue(report.issues()[i], i < places_.size() ? places_[i] : 0);
            }
            json_.close_array();
        }
        if (const FileMetrics* metrics = report.metrics()) {
            write_metrics(*metrics);
        }
        json_.close_object();
    }

    // The lines around the findings, each once: [number from 0, line, line …]. places_ gets each finding's
    // line.
    void write_excerpts(const FileReport& report) {
        constexpr u32 kAround = 3;
        constexpr u32 kShown = 12;
        places_.clear();
        if (report.text().empty()) {
            return;
        }
        lines_.read(report.text());
        spans_.clear();
        for (const Issue& issue : report.issues()) {
            const u32 line = lines_.at(issue.range.start.offset);
            const u32 last = std::min(lines_.at(issue.range.end.offset), line + kShown);
            places_.push_back(line);
            spans_.push_back({line - std::min(line, kAround), std::min(last + kAround, lines_.count() - 1)});
        }
        std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.first < b.first; });
        json_.key("source");
        json_.open_array();
        for (std::size_t i = 0; i < spans_.size();) {
            Span span = spans_[i];
            for (++i; i < spans_.size() && spans_[i].first <= span.last + 1; ++i) {
                span.last = std::max(span.last, spans_[i].last);
            }
            json_.open_array();
            json_.value(span.first);
            for (u32 line = span.first; line <= span.last; ++line) {
                json_.value(lines_.line(line));
            }
            json_.close_array();
        }
        json_.close_array();
    }

    void write_issue(const Issue& issue, u32 place) {
        rules_.try_emplace(issue.code, &issue);
        json_.open_array();
        json_.value(issue.code);
        json_.value(issue.message);
        json_.value(issue.range.start.line);
        json_.value(issue.range.start.column);
        json_.value(issue.range.end.line);
        json_.value(issue.range.end.column);
        json_.value(issue.range.cell);
        json_.value(place);
        if (issue.fix) {
            json_.value(issue.fix.title);
            json_.value(to_string(issue.fix.applicability));
        }
        json_.close_array();
    }

    void write_metrics(const FileMetrics& metrics) {
        json_.key("metrics");
        json_.open_array();
        json_.value(metrics.raw.loc);
        json_.value(metrics.raw.sloc);
        json_.value(metrics.maintainability);
        json_.value(std::string_view(&metrics.maintainability_rank, 1));
        json_.value(metrics.cyclomatic.ruff);
        json_.value(metrics.cognitive.sonar);
        json_.value(metrics.types.percent);
        json_.close_array();
        json_.key("functions");
        json_.open_array();
        for (const FunctionMetrics& function : metrics.functions) {
            json_.open_array();
            json_.value(function.qualified_name);
            json_.value(function.range.start.line);
            json_.value(function.cyclomatic.ruff);
            json_.value(function.cognitive.sonar);
            json_.value(function.raw.loc);
            json_.value(function.parameters);
            json_.value(function.nesting);
            json_.close_array();
        }
        json_.close_array();
    }

    void write_rule(const Issue& issue) {
        json_.key(issue.code);
        json_.open_object();
        json_.member("name", issue.name);
        json_.member("severity", to_string(issue.severity));
        json_.member("category", to_string(issue.category));
        if (const RuleInfo* rule = rule_of(issue.code)) {
            json_.member("documentation", rule->documentation);
        }
        json_.close_object();
    }

    Reports reports_;
    ShownPaths paths_;
    Output output_;
    JsonWriter json_;
    Lines lines_;
    std::vector<Span> spans_;
    std::vector<u32> places_;
    std::map<std::string_view, const Issue*> rules_;
};

}  // namespace

void write_html(Reports reports, const FormatOptions& options, Output output) {
    Page(reports, options, output).write();
}

}  // namespace pyforge::report
