// SARIF 2.1.0, for code hosts and editors.
#include <map>
#include <nlohmann/json.hpp>
#include <pyforge/rules.hpp>
#include <pyforge/version.hpp>
#include <string>

#include "report/formats.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) noexcept {
    switch (severity) {
        case Severity::Info:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

// A path as a URI: absolute with the file scheme, relative otherwise.
std::string uri(std::string_view path) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        }
    }
    return out;
}

Json artifact(std::string_view path) {
    Json location{{"uri", uri(path)}};
    if (!path.starts_with('/')) {
        location["uriBaseId"] = "SRCROOT";
    }
    return location;
}

Json region(const SourceRange& range) {
    return {{"startLine", range.start.line},
            {"startColumn", range.start.column},
            {"endLine", range.end.line},
            {"endColumn", range.end.column}};
}

class Document {
  public:
    Document(Reports reports, const FormatOptions& options) : reports_(reports), options_(options) {}

    Json build() {
        Json results = Json::array();
        Json notifications = Json::array();
        bool complete = true;
        for (const FileReport& report : reports_) {
            const std::string_view path = shown_path(report.path(), options_.root);
            if (!report.analyzed()) {
                complete = false;
                notifications.push_back(notification(report, path));
            }
            for (const Issue& issue : report.issues()) {
                results.push_back(result(issue, path));
            }
        }
        Json run;
        run["tool"]["driver"] = {{"name", "pyforge"},
                                 {"version", PYFORGE_VERSION_STRING},
                                 {"semanticVersion", PYFORGE_VERSION_STRING},
                                 {"rules", rules_}};
        Json invocation{{"executionSuccessful", complete}};
        if (!notifications.empty()) {
            invocation["toolExecutionNotifications"] = std::move(notifications);
        }
        run["invocations"] = Json::array({std::move(invocation)});
        if (!options_.root.empty()) {
            std::string base = options_.root;
            base += base.ends_with('/') ? "" : "/";
            run["originalUriBaseIds"]["SRCROOT"] = {{"uri", uri(base)}};
        }
        run["columnKind"] = "unicodeCodePoints";
        run["results"] = std::move(results);
        Json document;
        document["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
        document["version"] = "2.1.0";
        document["runs"] = Json::array({std::move(run)});
        return document;
    }

  private:
    // The place of a rule in the driver's list; rules get there when they are first needed.
    std::size_t rule_index(const Issue& issue) {
        const auto [at, fresh] = indices_.try_emplace(issue.code, rules_.size());
        if (fresh) {
            Json rule{{"id", issue.code}, {"name", issue.name}};
            if (const RuleInfo* info = find_rule(issue.code)) {
                rule["shortDescription"]["text"] = info->summary;
                rule["help"] = {{"text", info->documentation}, {"markdown", info->documentation}};
            } else {
                rule["shortDescription"]["text"] = "The source is not valid Python";
            }
            rule["defaultConfiguration"]["level"] = level(issue.severity);
            rule["properties"]["tags"] = Json::array({to_string(issue.category)});
            rules_.push_back(std::move(rule));
        }
        return at->second;
    }

    Json result(const Issue& issue, std::string_view path) {
        Json out;
        out["ruleId"] = issue.code;
        out["ruleIndex"] = rule_index(issue);
        out["level"] = level(issue.severity);
        out["message"]["text"] = issue.message;
        Json location;
        location["physicalLocation"] = {{"artifactLocation", artifact(path)},
                                        {"region", region(issue.range)}};
        if (issue.range.cell != 0) {
            location["logicalLocations"] =
                Json::array({Json{{"name", "cell " + std::to_string(issue.range.cell)}, {"kind", "module"}}});
        }
        out["locations"] = Json::array({std::move(location)});
        if (issue.fix) {
            Json replacements = Json::array();
            for (const Edit& edit : issue.fix.edits) {
                Json replacement{{"deletedRegion", region(edit.range)}};
                replacement["insertedContent"]["text"] = edit.text;
                replacements.push_back(std::move(replacement));
            }
            Json change{{"artifactLocation", artifact(path)}, {"replacements", std::move(replacements)}};
            Json fix;
            fix["description"]["text"] = issue.fix.title.empty() ? issue.message : issue.fix.title;
            fix["artifactChanges"] = Json::array({std::move(change)});
            out["fixes"] = Json::array({std::move(fix)});
        }
        return out;
    }

    static Json notification(const FileReport& report, std::string_view path) {
        Json location;
        location["physicalLocation"]["artifactLocation"] = artifact(path);
        Json out;
        out["level"] = "error";
        out["message"]["text"] = "not analysed: " + report.reason().message;
        out["locations"] = Json::array({std::move(location)});
        return out;
    }

    Reports reports_;
    const FormatOptions& options_;
    Json rules_ = Json::array();
    std::map<std::string_view, std::size_t> indices_;
};

}  // namespace

void write_sarif(Reports reports, const FormatOptions& options, std::string& out) {
    out += Document(reports, options).build().dump(2, ' ', false, Json::error_handler_t::replace);
    out += '\n';
}

}  // namespace pyforge::report
