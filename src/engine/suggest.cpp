#include "engine/suggest.hpp"

#include <fmt/format.h>

namespace pyforge::engine {
namespace {

constexpr u32 kCognitiveLimit = 15;        // Sonar's
constexpr u32 kFewAnnotations = 50;        // percent
constexpr u32 kEnoughToAnnotate = 4;       // functions and parameters
constexpr std::size_t kLongestQuote = 40;  // bytes

// Code in a sentence: one line, not long.
std::string quote(std::string_view code) {
    const std::size_t line = code.find_first_of("\r\n");
    const bool cut = line != std::string_view::npos || code.size() > kLongestQuote;
    code = code.substr(0, std::min(line, kLongestQuote));
    while (cut && !code.empty() && (static_cast<unsigned char>(code.back()) & 0xC0U) == 0x80U) {
        code.remove_suffix(1);  // not in the middle of a character
    }
    if (cut && !code.empty() && static_cast<unsigned char>(code.back()) >= 0xC0U) {
        code.remove_suffix(1);
    }
    return fmt::format("`{}{}`", code, cut ? "…" : "");
}

std::string fix_title(const Fix& fix, std::string_view text) {
    if (fix.edits.size() > 1) {
        return fmt::format("Change {} places", fix.edits.size());
    }
    const Edit& edit = fix.edits.front();
    const std::string_view old =
        text.substr(edit.range.start.offset, edit.range.end.offset - edit.range.start.offset);
    if (edit.text.empty()) {
        return "Delete " + quote(old);
    }
    return old.empty() ? "Insert " + quote(edit.text)
                       : fmt::format("Replace {} by {}", quote(old), quote(edit.text));
}

class Suggester {
  public:
    Suggester(detail::ReportData& data, std::string_view text) : data_(data), text_(text) {}

    void from_fixes() {
        for (Issue& issue : data_.issues) {
            if (issue.fix) {
                titled_.push_back({&issue, add("fix", issue.code, issue.range, fix_title(issue.fix, text_))});
                pending_.back().suggestion.fix = issue.fix;
            }
        }
    }

    void from_metrics(u32 max_complexity) {
        const FileMetrics& metrics = data_.extras().metrics->file;
        for (const FunctionMetrics& function : metrics.functions) {
            if (function.cognitive.sonar > kCognitiveLimit) {
                add("split-function", "cognitive-complexity", function.range,
                    fmt::format("{} has a cognitive complexity of {} (limit {}): move nested parts into "
                                "functions of their own",
                                quote(function.name), function.cognitive.sonar, kCognitiveLimit));
            } else if (function.cyclomatic.ruff > max_complexity) {
                add("simplify-function", "cyclomatic-complexity", function.range,
                    fmt::format("{} has {} independent paths (limit {}): simplify its conditions or split it",
                                quote(function.name), function.cyclomatic.ruff, max_complexity));
            }
        }
        const TypeCoverage& types = metrics.types;
        const u32 slots = types.functions + types.parameters;
        if (slots >= kEnoughToAnnotate && types.percent < kFewAnnotations) {
            add("add-annotations", "type-coverage", SourceRange{},
                fmt::format("{} of {} parameters and return values are annotated: annotate the public "
                            "functions first",
                            types.annotated_returns + types.annotated_parameters, slots));
        }
        if (metrics.maintainability_rank == 'C') {
            add("split-module", "maintainability-index", SourceRange{},
                fmt::format("The maintainability index is {:.1f} of 100: split the module",
                            metrics.maintainability));
        }
    }

    // Puts all messages into one string and the suggestions into the report.
    void finish() {
        if (pending_.empty()) {
            return;
        }
        std::vector<Suggestion>& suggestions = data_.extras().suggestions;
        data_.extras().suggestion_strings = std::move(messages_);
        const std::string_view all = data_.extras().suggestion_strings;
        suggestions.reserve(pending_.size());
        for (Pending& pending : pending_) {
            pending.suggestion.message = all.substr(pending.start, pending.end - pending.start);
            suggestions.push_back(pending.suggestion);
        }
        for (const Titled& titled : titled_) {
            Suggestion& suggestion = suggestions[titled.suggestion];
            titled.issue->fix.title = suggestion.message;
            suggestion.fix.title = suggestion.message;
        }
    }

  private:
    struct Pending {
        Suggestion suggestion;
        std::size_t start;
        std::size_t end;
    };
    struct Titled {
        Issue* issue;
        std::size_t suggestion;
    };

    std::size_t add(std::string_view kind, std::string_view code, const SourceRange& range,
                    std::string_view message) {
        Suggestion suggestion;
        suggestion.kind = kind;
        suggestion.code = code;
        suggestion.range = range;
        pending_.push_back({suggestion, messages_.size(), messages_.size() + message.size()});
        messages_ += message;
        return pending_.size() - 1;
    }

    detail::ReportData& data_;
    std::string_view text_;
    std::string messages_;
    std::vector<Pending> pending_;
    std::vector<Titled> titled_;
};

}  // namespace

void suggest(detail::ReportData& data, std::string_view text, u32 max_complexity) {
    Suggester suggester(data, text);
    suggester.from_fixes();
    if (std::as_const(data).extras().metrics) {
        suggester.from_metrics(max_complexity);
    }
    suggester.finish();
}

}  // namespace pyforge::engine
