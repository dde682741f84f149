#include "engine/build_report.hpp"

#include <algorithm>
#include <cstddef>
#include <new>
#include <tuple>

#include "base/hash.hpp"
#include "engine/convert_metrics.hpp"
#include "engine/fingerprint.hpp"
#include "engine/locate.hpp"
#include "engine/suggest.hpp"
#include "lint/custom.hpp"
#include "report/data.hpp"

namespace pyforge::engine {
namespace {

// The public enumerations follow the internal ones.
static_assert(static_cast<int>(Severity::Error) == static_cast<int>(lint::Severity::Error));
static_assert(static_cast<int>(Category::Restriction) == static_cast<int>(lint::Category::Restriction));
static_assert(static_cast<int>(Applicability::DisplayOnly) ==
              static_cast<int>(lint::Applicability::DisplayOnly));

constexpr std::string_view kSyntaxCode = "invalid-syntax";

class Builder {
  public:
    Builder(const detail::EngineImpl& engine, const lint::RuleSet& rules, const Workspace& workspace,
            const Outcome& outcome)
        : engine_(engine),
          settings_(rules.settings()),
          custom_(rules.custom()),
          work_(workspace),
          outcome_(outcome),
          locator_(workspace.text, outcome.notebook ? &workspace.notebook : nullptr),
          data_(std::make_shared<detail::ReportData>()) {}

    // Takes the path at the end, when nothing can fail any more.
    FileReport build(std::string&& path) {
        if (custom_) {
            data_->extras().custom_rules = custom_;
        }
        data_->analyzed = true;
        data_->parsed = outcome_.parsed;
        data_->lines = outcome_.decoded ? line_count(work_.text) : 0;
        reserve();
        add_syntax_issues();
        add_findings();
        add_notices();
        if (outcome_.measured && engine_.options.metrics()) {
            add_metrics();
        }
        if (engine_.options.metrics() || engine_.options.keep_text()) {
            suggest(*data_, work_.text.view(), settings_.mccabe.max_complexity);
        }
        if (engine_.options.fingerprints() && !data_->issues.empty()) {
            add_fingerprints();
        }
        if (engine_.options.keep_text() && !data_->issues.empty()) {
            data_->extras().text = work_.text.view();
        }
        if (!work_.linting.suppressions.faults().empty()) {
            for (Notice& notice : data_->extras().notices) {
                notice.path = path;
            }
        }
        data_->path = std::move(path);
        return FileReport(std::move(data_));
    }

  private:
    // A line end at the end begins no line.
    static u32 line_count(const source::Text& text) noexcept {
        const u32 count = text.line_count();
        const Range last = text.line_range(count);
        return last.start == last.end ? count - 1 : count;
    }

    [[nodiscard]] bool wanted(const lint::Finding& finding) const noexcept {
        return (!finding.suppressed || !engine_.options.respect_suppressions()) &&
               !(outcome_.notebook && !finding.rule->of_lines &&
                 work_.notebook.in_escape(finding.range.start));
    }

    // Rules tell the others; and IPython lets the cells of a notebook wait.
    [[nodiscard]] bool told(const semantic::SemanticError& error) const noexcept {
        using enum semantic::SemanticErrorCode;
        const bool waits = error.code == AsyncForOutsideAsync || error.code == AsyncWithOutsideAsync ||
                           error.code == AsyncComprehensionOutsideAsync;
        return !semantic::has_rule(error.code) &&
               !(waits && outcome_.notebook && error.place == semantic::Place::Module);
    }

    // One allocation for each array, and views that stay valid.
    void reserve() {
        std::size_t issues = 0;
        std::size_t edits = 0;
        std::size_t characters = 0;
        for (const lint::Finding& finding : work_.findings.items) {
            if (wanted(finding)) {
                ++issues;
                edits += finding.edit_count;
                characters += finding.message_end - finding.message_start;
                for (u32 i = 0; i < finding.edit_count; ++i) {
                    const lint::Edit& edit = work_.findings.edits[finding.first_edit + i];
                    characters += edit.text_end - edit.text_start;
                }
            }
        }
        if (!outcome_.decoded) {
            ++issues;
            characters += work_.decode_error.message.size();
        } else if (!outcome_.parsed) {
            ++issues;
            characters += work_.syntax_error.message.size();
        }
        if (outcome_.decoded) {
            for (const semantic::SemanticError& error : work_.model.errors) {
                if (!told(error)) {
                    continue;
                }
                ++issues;
                semantic_messages_ += semantic::describe(error, work_.model);
                semantic_messages_ += '\n';
            }
            characters += semantic_messages_.size();
        }
        if (outcome_.measured && engine_.options.metrics()) {
            for (const metrics::FunctionMetrics& function : work_.metrics.functions) {
                metrics::append_qualified_name(work_.metrics, function, work_.names, qualified_names_);
                qualified_names_ += '\n';
            }
            for (const metrics::ClassMetrics& cls : work_.metrics.classes) {
                metrics::append_qualified_name(work_.metrics, cls, work_.names, qualified_names_);
                qualified_names_ += '\n';
            }
            characters += qualified_names_.size();
        }
        data_->issues.reserve(issues);
        data_->edits.reserve(edits);
        data_->strings.reserve(characters);
    }

    void add_syntax_issue(SourceRange range, std::string_view message) {
        Issue issue;
        issue.code = kSyntaxCode;
        issue.name = kSyntaxCode;
        issue.message = data_->keep(message);
        issue.severity = Severity::Error;
        issue.category = Category::Syntax;
        issue.range = range;
        data_->issues.push_back(issue);
    }

    void add_syntax_issues() {
        if (!outcome_.decoded) {
            const source::DecodeError& error = work_.decode_error;
            const Position at{error.line, error.column + 1, error.offset};
            add_syntax_issue({at, at, 0}, error.message);
        } else if (!outcome_.parsed) {
            const parse::SyntaxError& error = work_.syntax_error;
            add_syntax_issue(locator_.range({error.start, error.end}), error.message);
        }
        if (outcome_.decoded) {
            std::string_view rest = semantic_messages_;
            for (const semantic::SemanticError& error : work_.model.errors) {
                if (!told(error)) {
                    continue;
                }
                const std::size_t end = rest.find('\n');
                add_syntax_issue(locator_.range({error.start, error.end}), rest.substr(0, end));
                rest.remove_prefix(end + 1);
            }
        }
        // Those of names come in the order in which scopes close.
        std::sort(data_->issues.begin(), data_->issues.end(), [](const Issue& a, const Issue& b) {
            const auto key = [](const Issue& issue) {
                return std::tuple(issue.range.start.offset, issue.range.end.offset, issue.message);
            };
            return key(a) < key(b);
        });
    }

    void add_findings() {
        for (const lint::Finding& finding : work_.findings.items) {
            data_->suppressed += finding.suppressed ? 1 : 0;
            if (!wanted(finding)) {
                continue;
            }
            Issue issue;
            issue.code = finding.rule->code;
            issue.name = finding.rule->name;
            issue.message = data_->keep(work_.findings.message(finding));
            issue.severity = static_cast<Severity>(finding.rule->severity);
            issue.category = static_cast<Category>(finding.rule->category);
            issue.range = locator_.range(finding.range);
            if (finding.edit_count != 0) {
                const std::size_t first = data_->edits.size();
                for (u32 i = 0; i < finding.edit_count; ++i) {
                    const lint::Edit& edit = work_.findings.edits[finding.first_edit + i];
                    data_->edits.push_back(
                        {locator_.range(edit.range), data_->keep(work_.findings.replacement(edit))});
                }
                issue.fix.applicability = static_cast<Applicability>(finding.applicability);
                issue.fix.edits = {data_->edits.data() + first, finding.edit_count};
            }
            data_->issues.push_back(issue);
        }
    }

    void add_notices() {
        for (const lint::FaultyComment& comment : work_.linting.suppressions.faults()) {
            const Position at = locator_.range({comment.at, comment.at}).start;
            data_->extras().notices.push_back({lint::describe(comment), {}, at.line, at.column});
        }
    }

    void add_fingerprints() {
        if (!outcome_.decoded) {
            for (Issue& issue : data_->issues) {
                issue.fingerprint = hash_text(issue.message);
            }
            return;
        }
        Fingerprinter printer(work_);
        std::string names;
        std::vector<std::size_t> ends;
        u32 last = kNone;
        for (Issue& issue : data_->issues) {
            const auto [hash, definition] = printer.of(issue.code, issue.range.start.offset);
            // A syntax error is known by its message, too: its statement is no more than a guess.
            issue.fingerprint = issue.category == Category::Syntax ? hash ^ hash_text(issue.message) : hash;
            if (definition != kNone && definition != last) {
                printer.append_name(definition, names);
            }
            last = definition == kNone ? last : definition;
            ends.push_back(definition == kNone ? 0 : names.size());
        }
        if (names.empty()) {
            return;
        }
        std::string& kept = data_->extras().definition_strings;
        kept = std::move(names);
        // Findings that follow each other in one definition share its name.
        std::size_t start = 0;
        std::size_t end = 0;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            if (ends[i] == 0) {
                continue;
            }
            if (ends[i] != end) {
                start = end;
                end = ends[i];
            }
            data_->issues[i].definition = std::string_view(kept).substr(start, end - start);
        }
    }

    // The next of the names that reserve() has collected.
    std::string_view take_name() {
        const std::size_t end = qualified_names_.find('\n', names_taken_);
        const std::string_view name =
            std::string_view(qualified_names_).substr(names_taken_, end - names_taken_);
        names_taken_ = end + 1;
        return data_->keep(name);
    }
    static std::string_view last_part(std::string_view qualified) noexcept {
        return qualified.substr(qualified.rfind('.') + 1);
    }

    FunctionMetrics describe(const metrics::FunctionMetrics& from) {
        const auto has = [&from](metrics::FunctionFlag flag) { return (from.flags & flag) != 0; };
        FunctionMetrics to;
        to.qualified_name = take_name();
        to.name = last_part(to.qualified_name);
        to.range = locator_.range(from.range);
        to.is_method = has(metrics::kMethod);
        to.is_nested = has(metrics::kNested);
        to.is_async = has(metrics::kAsync);
        to.is_generator = has(metrics::kGenerator);
        to.has_docstring = has(metrics::kDocstring);
        to.in_mccabe = has(metrics::kInMccabe);
        to.in_radon = has(metrics::kInRadon);
        to.in_complexipy = has(metrics::kInComplexipy);
        to.cyclomatic = convert(from.cyclomatic);
        to.cognitive = convert(from.cognitive);
        to.halstead = convert(from.halstead);
        to.raw = convert(from.raw);
        to.types = convert(from.types);
        to.statements = from.statements;
        to.branches = from.branches;
        to.returns = from.returns;
        to.parameters = from.arguments;
        to.positional_parameters = from.positional_arguments;
        to.nesting = from.nesting;
        return to;
    }

    ClassMetrics describe(const metrics::ClassMetrics& from) {
        ClassMetrics to;
        to.qualified_name = take_name();
        to.name = last_part(to.qualified_name);
        to.range = locator_.range(from.range);
        to.in_radon = from.in_radon;
        to.methods = from.methods;
        to.bases = from.bases;
        to.attributes = from.attributes;
        to.cyclomatic_radon = from.radon;
        to.cyclomatic_radon_real = from.radon_real;
        to.cyclomatic_sum = from.cyclomatic_sum;
        to.cyclomatic_max = from.cyclomatic_max;
        to.cognitive_sum = from.cognitive_sum;
        to.cognitive_max = from.cognitive_max;
        to.raw = convert(from.raw);
        to.types = convert(from.types);
        return to;
    }

    [[nodiscard]] std::string_view block_kind(parse::NodeId node) const noexcept {
        switch (work_.tree.kind(node)) {
            case parse::NodeKind::If:
                return "If";
            case parse::NodeKind::For:
            case parse::NodeKind::AsyncFor:
            case parse::NodeKind::While:
                return "Loop";
            case parse::NodeKind::With:
            case parse::NodeKind::AsyncWith:
                return "With";
            default:
                return "TryExcept";
        }
    }

    void add_metrics() {
        const metrics::FileMetrics& from = work_.metrics;
        data_->extras().metrics = std::make_unique<detail::ReportMetrics>();
        detail::ReportMetrics& all = *data_->extras().metrics;
        FileMetrics& to = all.file;
        to.raw = convert(from.raw);
        to.cyclomatic = convert(from.cyclomatic);
        to.cognitive = convert(from.cognitive);
        to.halstead = convert(from.halstead);
        to.types = convert(from.types);
        to.maintainability = from.maintainability_multi;
        to.maintainability_strict = from.maintainability;
        to.maintainability_rank = metrics::maintainability_rank(from.maintainability_multi);
        to.statements = from.statements;
        to.nesting = from.nesting;
        to.imports = from.imports;
        all.functions.reserve(from.functions.size());
        for (const metrics::FunctionMetrics& function : from.functions) {
            all.functions.push_back(describe(function));
        }
        all.classes.reserve(from.classes.size());
        for (const metrics::ClassMetrics& cls : from.classes) {
            all.classes.push_back(describe(cls));
        }
        all.mccabe_blocks.reserve(from.mccabe_blocks.size());
        for (const metrics::McCabeBlock& block : from.mccabe_blocks) {
            const std::string_view around =
                block.parent == kNone ? std::string_view() : all.classes[block.parent].qualified_name;
            all.mccabe_blocks.push_back({block_kind(block.node), around, block.line, block.complexity});
        }
        to.functions = all.functions;
        to.classes = all.classes;
        to.mccabe_blocks = all.mccabe_blocks;
    }

    const detail::EngineImpl& engine_;
    const lint::Settings& settings_;
    const std::shared_ptr<const lint::CustomRules> custom_;
    const Workspace& work_;
    const Outcome& outcome_;
    Locator locator_;
    std::shared_ptr<detail::ReportData> data_;
    std::string semantic_messages_;
    std::string qualified_names_;
    std::size_t names_taken_ = 0;
};

std::shared_ptr<detail::ReportData> failure(std::string_view path, ErrorCode code, std::string_view message) {
    auto data = std::make_shared<detail::ReportData>();
    data->path = path;
    data->extras().reason = {code, std::string(message), std::string(path)};
    return data;
}

}  // namespace

FileReport build_report(const detail::EngineImpl& engine, const lint::RuleSet& rules,
                        const Workspace& workspace, std::string&& path, const Outcome& outcome) {
    return Builder(engine, rules, workspace, outcome).build(std::move(path));
}

FileReport build_failure(std::string_view path, ErrorCode code, std::string_view message) {
    return FileReport(failure(path, code, message));
}

FileReport build_failure(std::string_view path, ErrorCode code, std::string_view message,
                         const lint::Rule* rule) {
    auto data = failure(path, code, message);
    Issue issue;
    issue.code = rule != nullptr ? rule->code : kSyntaxCode;
    issue.name = rule != nullptr ? rule->name : kSyntaxCode;
    issue.message = data->extras().reason.message;
    issue.severity = Severity::Error;
    issue.category = rule != nullptr ? static_cast<Category>(rule->category) : Category::Syntax;
    issue.fingerprint = hash_text(issue.message);
    data->issues.push_back(issue);
    return FileReport(std::move(data));
}

FileReport out_of_memory_report() noexcept {
    // In memory that is there already, and never destroyed.
    static const detail::ReportData* const kData = []() noexcept {
        alignas(detail::ReportExtras) static std::byte extras[sizeof(detail::ReportExtras)];
        alignas(detail::ReportData) static std::byte data[sizeof(detail::ReportData)];
        auto* const made = new (extras) detail::ReportExtras;
        made->reason.code = ErrorCode::OutOfMemory;
        made->reason.message = "out of memory";  // short enough for the string itself
        return new (data) detail::ReportData(std::unique_ptr<detail::ReportExtras>(made));
    }();
    return FileReport(std::shared_ptr<const detail::ReportData>(std::shared_ptr<void>(), kData));
}

}  // namespace pyforge::engine
