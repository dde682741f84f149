#include "external/tools.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace pyforge::external {

namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

i64 number_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<i64>() : -1;
}

Severity severity_of(const std::string& word) {
    return word == "error" ? Severity::Error : word == "warning" ? Severity::Warning : Severity::Info;
}

// One line: pyright breaks and indents its messages, also with no-break spaces.
std::string on_one_line(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        while (line.starts_with(' ') || line.starts_with("\xC2\xA0")) {
            line.remove_prefix(line.front() == ' ' ? 1 : 2);
        }
        while (line.ends_with(' ') || line.ends_with('\r') || line.ends_with('.')) {
            line.remove_suffix(1);
        }
        if (!line.empty()) {
            out.append(out.empty() ? "" : "; ").append(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// One object a line. Between them the tool may write sentences.
bool read_mypy(std::string_view output, std::vector<Finding>& out) {
    while (!output.empty()) {
        const std::size_t end = std::min(output.find('\n'), output.size());
        const std::string_view line = output.substr(0, end);
        output.remove_prefix(std::min(end + 1, output.size()));
        if (!line.starts_with('{')) {
            continue;
        }
        const json object = json::parse(line, nullptr, false);
        if (!object.is_object() || !object.contains("file")) {
            return false;
        }
        Finding finding;
        finding.file = text_of(object, "file");
        finding.line = number_of(object, "line");
        finding.column = number_of(object, "column");
        finding.end_line = number_of(object, "end_line");
        finding.end_column = number_of(object, "end_column");
        finding.rule = text_of(object, "code");
        finding.message = on_one_line(text_of(object, "message"));
        finding.hint = on_one_line(text_of(object, "hint"));
        finding.severity = severity_of(text_of(object, "severity"));
        if (finding.rule == "syntax") {  // these columns alone count from 1
            finding.column -= finding.column > 0 ? 1 : 0;
            finding.end_column -= finding.end_column > 0 ? 1 : 0;
        }
        out.push_back(std::move(finding));
    }
    return true;
}

bool read_pyright(std::string_view output, std::vector<Finding>& out) {
    const json document = json::parse(output, nullptr, false);
    if (!document.is_object() || !document.contains("generalDiagnostics") ||
        !document["generalDiagnostics"].is_array()) {
        return false;
    }
    for (const json& object : document["generalDiagnostics"]) {
        if (!object.is_object()) {
            return false;
        }
        Finding finding;
        finding.file = text_of(object, "file");
        finding.rule = text_of(object, "rule");
        finding.message = on_one_line(text_of(object, "message"));
        finding.severity = severity_of(text_of(object, "severity"));
        const json range = object.value("range", json::object());
        const auto place = [&range](const char* key, i64& line, i64& column) {
            if (range.is_object() && range.contains(key) && range[key].is_object()) {
                line = number_of(range[key], "line");
                line += line >= 0 ? 1 : 0;
                column = number_of(range[key], "character");
            }
        };
        place("start", finding.line, finding.column);
        place("end", finding.end_line, finding.end_column);
        out.push_back(std::move(finding));
    }
    return true;
}

}  // namespace

std::vector<std::string> json_arguments(ExternalTool tool) {
    return tool == ExternalTool::Mypy ? std::vector<std::string>{"--output", "json", "--no-error-summary"}
                                      : std::vector<std::string>{"--outputjson"};
}

bool read_findings(ExternalTool tool, std::string_view output, std::vector<Finding>& out) {
    return tool == ExternalTool::Mypy ? read_mypy(output, out) : read_pyright(output, out);
}

}  // namespace pyforge::external
