#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <new>
#include <pyforge/external.hpp>

#include "base/hash.hpp"
#include "external/child.hpp"
#include "external/places.hpp"
#include "external/tools.hpp"
#include "report/data.hpp"

namespace pyforge::external {
namespace {

// More than this on the command line, and the paths go through a file.
constexpr std::size_t kMostOnCommandLine = 100'000;

std::string program_name(ExternalTool tool, const ExternalOptions& options) {
    return options.program.empty() ? std::string(to_string(tool)) : options.program;
}

// A file of its own with the paths, one a line; removed at the end.
class PathFile {
  public:
    PathFile() = default;
    ~PathFile() {
        if (!path_.empty()) {
            ::unlink(path_.c_str());
        }
    }
    PathFile(const PathFile&) = delete;
    PathFile& operator=(const PathFile&) = delete;

    bool write(const std::vector<std::string>& paths) {
        std::error_code ignored;
        std::string name = (std::filesystem::temp_directory_path(ignored) / "pyforge-XXXXXX").string();
        const int descriptor = ::mkstemp(name.data());
        if (descriptor < 0) {
            return false;
        }
        path_ = name;
        std::string text;
        for (const std::string& path : paths) {
            text.append(path).append("\n");
        }
        std::size_t written = 0;
        while (written < text.size()) {
            const ssize_t count = ::write(descriptor, text.data() + written, text.size() - written);
            if (count <= 0) {
                break;
            }
            written += static_cast<std::size_t>(count);
        }
        ::close(descriptor);
        return written == text.size();
    }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

  private:
    std::string path_;
};

// The last line that says something, or the beginning of it.
std::string last_line(std::string_view text) {
    while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    static constexpr std::size_t kLongest = 300;
    return std::string(text.substr(text.rfind('\n') + 1).substr(0, kLongest));
}

class ToolRun {
  public:
    ToolRun(ExternalTool tool, const ExternalOptions& options) : tool_(tool), options_(options) {}

    Result<ProjectReport> run(std::span<const std::string> paths) {
        const std::string name = program_name(tool_, options_);
        program_ = find_program(name);
        if (program_.empty()) {
            return not_found(name);
        }
        Result<ChildOutput> output = check(paths);
        if (!output.ok()) {
            Error error = output.error();
            error.path = name;
            return error;
        }
        std::vector<Finding> findings;
        const bool readable = read_findings(tool_, output->out, findings);
        // 0 and 1: it has done its work; mypy ends with 2 also where a syntax error has stopped it.
        if (!readable || (output->status > 1 && findings.empty())) {
            std::string reason = last_line(output->err);
            reason = reason.empty() ? last_line(output->out) : reason;
            return Error{ErrorCode::ToolFailed,
                         "failed with status " + std::to_string(output->status) +
                             (reason.empty() ? std::string() : ": " + reason),
                         name};
        }
        return build(findings);
    }

    static Error not_found(const std::string& name) {
        return {ErrorCode::NotFound, "is not installed: there is no such program on PATH", name};
    }

  private:
    [[nodiscard]] ChildLimits limits() const {
        return {options_.time_limit, options_.max_output, options_.stop};
    }

    Result<ChildOutput> check(std::span<const std::string> paths) {
        std::vector<std::string> arguments = json_arguments(tool_);
        arguments.insert(arguments.end(), options_.arguments.begin(), options_.arguments.end());
        std::vector<std::string> files;
        std::size_t size = 0;
        for (const std::string& path : paths) {
            // A path is no option.
            const bool plain = !path.empty() && path.front() != '-' && path.front() != '@';
            files.push_back(plain ? path : "./" + path);
            size += path.size() + 3;
        }
        PathFile list;
        std::string input;
        if (size > kMostOnCommandLine) {
            if (!list.write(files)) {
                return Error{ErrorCode::ToolFailed, "the list of files cannot be written", {}};
            }
            if (tool_ == ExternalTool::Mypy) {
                arguments.push_back("@" + list.path());
            } else {
                arguments.emplace_back("-");
                input = list.path();
            }
        } else {
            arguments.insert(arguments.end(), files.begin(), files.end());
        }
        return run_child(program_, arguments, input, limits());
    }

    // What mypy's columns count depends on its version and its configuration. It is asked: the second string
    // of this line stands at character 23.
    Columns ask_columns() {
        const std::vector<std::string> arguments{"--output", "json", "--no-error-summary", "-c",
                                                 "x: str = \"\xC3\xA9\"; y: int = \"\""};
        const Result<ChildOutput> answer = run_child(program_, arguments, {}, limits());
        std::vector<Finding> findings;
        if (!answer.ok() || !read_findings(tool_, answer->out, findings)) {
            return Columns::Bytes;
        }
        for (const Finding& finding : findings) {
            if (finding.rule == "assignment") {
                return finding.column == 22   ? Columns::TwiceLess
                       : finding.column == 23 ? Columns::Characters
                                              : Columns::Bytes;
            }
        }
        return Columns::Bytes;
    }

    Columns columns_for(const Places& places, const Finding& finding) {
        if (tool_ == ExternalTool::Pyright) {
            return Columns::Utf16;
        }
        if (places.is_plain(finding.line) && places.is_plain(finding.end_line)) {
            return Columns::Characters;
        }
        if (!asked_) {
            asked_ = true;
            columns_ = ask_columns();
        }
        return columns_;
    }

    Result<ProjectReport> build(const std::vector<Finding>& findings) {
        std::map<std::string, std::vector<const Finding*>, std::less<>> by_file;
        std::vector<const std::string*> order;
        for (const Finding& finding : findings) {
            std::vector<const Finding*>& list = by_file[finding.file];
            if (list.empty()) {
                order.push_back(&finding.file);
            }
            list.push_back(&finding);
        }
        auto project = std::make_shared<detail::ProjectData>();
        for (const std::string* file : order) {
            project->files.push_back(report_of(*file, by_file[*file]));
            project->issues += project->files.back().issues().size();
        }
        project->analyzed = static_cast<u32>(project->files.size());
        return ProjectReport(std::move(project));
    }

    FileReport report_of(const std::string& file, const std::vector<const Finding*>& findings) {
        const Places places(file);
        auto data = std::make_shared<detail::ReportData>();
        data->path = file;
        data->analyzed = data->parsed = true;
        data->lines = places.lines();
        std::size_t characters = 0;
        for (const Finding* finding : findings) {
            characters += finding->rule.size() + finding->message.size() + finding->hint.size() + 16;
        }
        data->strings.reserve(characters);
        data->issues.reserve(findings.size());
        for (const Finding* finding : findings) {
            add(*data, places, *finding);
        }
        if (options_.keep_text && places.readable()) {
            data->extras().text = places.text();
        }
        std::stable_sort(data->issues.begin(), data->issues.end(), [](const Issue& a, const Issue& b) {
            return a.range.start.line != b.range.start.line ? a.range.start.line < b.range.start.line
                                                            : a.range.start.column < b.range.start.column;
        });
        return FileReport(std::move(data));
    }

    void add(detail::ReportData& data, const Places& places, const Finding& finding) {
        const std::string_view tool = to_string(tool_);
        Issue issue;
        issue.code =
            data.keep(std::string(tool).append(finding.rule.empty() ? "" : ":").append(finding.rule));
        issue.name = finding.rule.empty() ? issue.code : issue.code.substr(tool.size() + 1);
        issue.message = data.keep(finding.message);
        issue.severity = finding.severity;
        issue.category = finding.rule == "syntax" ? Category::Syntax : Category::Correctness;
        const Columns columns = columns_for(places, finding);
        issue.range.start = issue.range.end = places.at(finding.line, finding.column, columns);
        if (finding.line >= 1 && finding.end_line >= finding.line) {
            const Position end = places.at(finding.end_line, finding.end_column, columns);
            const Position& start = issue.range.start;
            const bool after = end.line != start.line ? end.line > start.line : end.column > start.column;
            issue.range.end = after ? end : start;
        }
        const std::string_view line =
            places.readable() && finding.line >= 1 ? places.line(issue.range.start.line) : std::string_view();
        issue.fingerprint =
            hash_text(issue.code) ^ (hash_text(issue.message) * 31) ^ (hash_text(trimmed(line)) * 961);
        data.issues.push_back(issue);
        if (!finding.hint.empty()) {
            Suggestion suggestion;
            suggestion.kind = "hint";
            suggestion.code = issue.code;
            suggestion.message = data.keep(finding.hint);
            suggestion.range = issue.range;
            data.extras().suggestions.push_back(suggestion);
        }
    }

    static std::string_view trimmed(std::string_view line) noexcept {
        while (line.starts_with(' ') || line.starts_with('\t')) {
            line.remove_prefix(1);
        }
        while (line.ends_with(' ') || line.ends_with('\t')) {
            line.remove_suffix(1);
        }
        return line;
    }

    const ExternalTool tool_;
    const ExternalOptions& options_;
    std::string program_;
    Columns columns_ = Columns::Bytes;
    bool asked_ = false;
};

}  // namespace
}  // namespace pyforge::external

PYFORGE_NAMESPACE_BEGIN

std::string_view to_string(ExternalTool tool) noexcept {
    return tool == ExternalTool::Mypy ? "mypy" : "pyright";
}

Result<std::string> find_external(ExternalTool tool, const ExternalOptions& options) noexcept {
    try {
        const std::string name = external::program_name(tool, options);
        std::string path = external::find_program(name);
        if (path.empty()) {
            return external::ToolRun::not_found(name);
        }
        return path;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<ProjectReport> run_external(ExternalTool tool, std::span<const std::string> paths,
                                   const ExternalOptions& options) noexcept {
    try {
        if (paths.empty()) {
            return ProjectReport(std::make_shared<detail::ProjectData>());
        }
        return external::ToolRun(tool, options).run(paths);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception&) {
        return Error{ErrorCode::ToolFailed, "its output cannot be read", std::string(to_string(tool))};
    }
}

PYFORGE_NAMESPACE_END
