// SARIF 2.1.0, for code hosts and editors.
#include <map>
#include <pyforge/rules.hpp>
#include <pyforge/version.hpp>
#include <string>
#include <vector>

#include "report/fingerprint.hpp"
#include "report/formats.hpp"
#include "report/json_writer.hpp"
#include "report/paths.hpp"
#include "report/rule_of.hpp"

namespace pyforge::report {
namespace {

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

class Document {
  public:
    Document(Reports reports, const FormatOptions& options, Output output)
        : reports_(reports), options_(options), paths_(options), output_(output), json_(output.text) {}

    void write() {
        collect_rules();
        json_.open_object();
        json_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json_.member("version", "2.1.0");
        json_.key("runs");
        json_.open_array();
        json_.open_object();
        write_tool();
        write_invocation();
        write_base();
        json_.member("columnKind", "unicodeCodePoints");
        json_.key("results");
        json_.open_array();
        for (const FileReport& report : reports_) {
            output_.spill();
            for (const Issue& issue : report.issues()) {
                write_result(issue, paths_(report.path()));
            }
        }
        json_.close_array();
        json_.close_object();
        json_.close_array();
        json_.close_object();
    }

  private:
    // The rules that have results, in the order in which they first do.
    void collect_rules() {
        for (const FileReport& report : reports_) {
            for (const Issue& issue : report.issues()) {
                if (indices_.try_emplace(issue.code, static_cast<u32>(rules_.size())).second) {
                    rules_.push_back(&issue);
                }
            }
        }
    }

    void write_text(std::string_view key, std::string_view text) {
        json_.key(key);
        json_.open_object();
        json_.member("text", text);
        json_.close_object();
    }

    void write_tool() {
        json_.key("tool");
        json_.open_object();
        json_.key("driver");
        json_.open_object();
        json_.member("name", "pyforge");
        json_.member("version", PYFORGE_VERSION_STRING);
        json_.member("semanticVersion", PYFORGE_VERSION_STRING);
        json_.key("rules");
        json_.open_array();
        for (const Issue* issue : rules_) {
            write_rule(*issue);
        }
        json_.close_array();
        json_.close_object();
        json_.close_object();
    }

    void write_rule(const Issue& issue) {
        json_.open_object();
        json_.member("id", issue.code);
        json_.member("name", issue.name);
        if (const RuleInfo* info = rule_of(issue.code)) {
            write_text("shortDescription", info->summary);
            if (!info->url.empty()) {
                json_.member("helpUri", info->url);
            }
            json_.key("help");
            json_.open_object();
            json_.member("text", info->documentation);
            json_.member("markdown", info->documentation);
            json_.close_object();
        } else {
            write_text("shortDescription",
                       issue.category == Category::Syntax ? "The source is not valid Python" : issue.name);
        }
        json_.key("defaultConfiguration");
        json_.open_object();
        json_.member("level", level(issue.severity));
        json_.close_object();
        json_.key("properties");
        json_.open_object();
        json_.key("tags");
        json_.open_array();
        json_.value(to_string(issue.category));
        json_.close_array();
        json_.close_object();
        json_.close_object();
    }

    // Inputs that were not analysed are notifications of the run.
    void write_invocation() {
        bool complete = true;
        for (const FileReport& report : reports_) {
            complete = complete && report.analyzed();
        }
        json_.key("invocations");
        json_.open_array();
        json_.open_object();
        json_.member("executionSuccessful", complete);
        if (!complete) {
            json_.key("toolExecutionNotifications");
            json_.open_array();
            for (const FileReport& report : reports_) {
                if (!report.analyzed()) {
                    write_notification(report);
                }
            }
            json_.close_array();
        }
        json_.close_object();
        json_.close_array();
    }

    void write_notification(const FileReport& report) {
        json_.open_object();
        json_.member("level", "error");
        write_text("message", "not analysed: " + report.reason().message);
        json_.key("locations");
        json_.open_array();
        json_.open_object();
        json_.key("physicalLocation");
        json_.open_object();
        write_artifact(paths_(report.path()));
        json_.close_object();
        json_.close_object();
        json_.close_array();
        json_.close_object();
    }

    void write_base() {
        if (options_.root.empty()) {
            return;
        }
        std::string base = options_.root;
        base += base.ends_with('/') ? "" : "/";
        json_.key("originalUriBaseIds");
        json_.open_object();
        json_.key("SRCROOT");
        json_.open_object();
        json_.member("uri", uri(base));
        json_.close_object();
        json_.close_object();
    }

    void write_artifact(std::string_view path) {
        json_.key("artifactLocation");
        json_.open_object();
        json_.member("uri", uri(path));
        if (!path.starts_with('/')) {
            json_.member("uriBaseId", "SRCROOT");
        }
        json_.close_object();
    }

    void write_region(std::string_view key, const SourceRange& range) {
        json_.key(key);
        json_.open_object();
        json_.member("startLine", range.start.line);
        json_.member("startColumn", range.start.column);
        json_.member("endLine", range.end.line);
        json_.member("endColumn", range.end.column);
        json_.close_object();
    }

    void write_result(const Issue& issue, std::string_view path) {
        json_.open_object();
        json_.member("ruleId", issue.code);
        json_.member("ruleIndex", indices_.at(issue.code));
        json_.member("level", level(issue.severity));
        write_text("message", issue.message);
        json_.key("locations");
        json_.open_array();
        json_.open_object();
        json_.key("physicalLocation");
        json_.open_object();
        write_artifact(path);
        write_region("region", issue.range);
        json_.close_object();
        if (issue.range.cell != 0) {
            json_.key("logicalLocations");
            json_.open_array();
            json_.open_object();
            json_.member("name", "cell " + std::to_string(issue.range.cell));
            json_.member("kind", "module");
            json_.close_object();
            json_.close_array();
        }
        json_.close_object();
        json_.close_array();
        if (issue.fingerprint != 0) {
            json_.key("partialFingerprints");
            json_.open_object();
            json_.member("pyforge/v1", fingerprints_.of(path, issue));
            json_.close_object();
        }
        if (issue.fix) {
            write_fix(issue, path);
        }
        json_.close_object();
    }

    void write_fix(const Issue& issue, std::string_view path) {
        json_.key("fixes");
        json_.open_array();
        json_.open_object();
        write_text("description", issue.fix.title.empty() ? issue.message : issue.fix.title);
        json_.key("artifactChanges");
        json_.open_array();
        json_.open_object();
        write_artifact(path);
        json_.key("replacements");
        json_.open_array();
        for (const Edit& edit : issue.fix.edits) {
            json_.open_object();
            write_region("deletedRegion", edit.range);
            write_text("insertedContent", edit.text);
            json_.close_object();
        }
        json_.close_array();
        json_.close_object();
        json_.close_array();
        json_.close_object();
        json_.close_array();
    }

    Reports reports_;
    const FormatOptions& options_;
    ShownPaths paths_;
    Output output_;
    JsonWriter json_;
    std::vector<const Issue*> rules_;
    std::map<std::string_view, u32> indices_;
    Fingerprints fingerprints_;
};

}  // namespace

void write_sarif(Reports reports, const FormatOptions& options, Output output) {
    Document(reports, options, output).write();
    output.text += '\n';
}

}  // namespace pyforge::report
