// The rules as the public interface shows them.
#include "rules/rule_info.hpp"

#include <algorithm>
#include <memory>
#include <pyforge/rules.hpp>
#include <string>
#include <vector>

#include "base/nearest.hpp"
#include "lint/settings/text.hpp"
#include "rules/all_rules.hpp"

namespace pyforge::rules {
namespace {

static_assert(static_cast<int>(RuleStatus::Deprecated) == static_cast<int>(lint::Status::Deprecated));
static_assert(static_cast<int>(FixAvailability::Always) == static_cast<int>(lint::FixAvailability::Always));

void append_section(std::string& out, std::string_view title, std::string_view body) {
    if (!body.empty()) {
        out.append("\n## ").append(title).append("\n\n").append(body);
        out += body.ends_with('\n') ? "" : "\n";
    }
}

void append_code(std::string& out, std::string_view title, std::string_view code) {
    if (!code.empty()) {
        out.append("\n## ").append(title).append("\n\n```python\n").append(code);
        out += code.ends_with('\n') ? "```\n" : "\n```\n";
    }
}

void append_option(std::string& out, std::string_view key) {
    static const lint::Settings kUsual;
    out.append("- `").append(key).append("`");
    if (const lint::OptionInfo* option = lint::find_option(key)) {
        out.append(" (").append(lint::type_name(option->type)).append(", default `");
        out.append(lint::value_text(kUsual, *option)).append("`): ").append(option->summary);
    }
    out += '\n';
}

// "Warning, style, on by default, sometimes with a fix."
void append_facts(std::string& out, const lint::Rule& rule) {
    std::string facts(lint::severity_name(rule.severity));
    facts.front() = static_cast<char>(facts.front() - 'a' + 'A');
    facts.append(", ").append(lint::category_name(rule.category)).append(", ").append(rule.family);
    facts += rule.status == lint::Status::Preview ? ", in preview" : "";
    facts += rule.on_by_default ? ", on by default" : "";
    facts += rule.fix == lint::FixAvailability::Always      ? ", with a fix"
             : rule.fix == lint::FixAvailability::Sometimes ? ", sometimes with a fix"
                                                            : "";
    out.append(facts).append(".\n\n");
}

std::string document(const lint::Rule& rule) {
    std::string out;
    out.append("# ").append(rule.name).append(" (").append(rule.code).append(")\n\n");
    append_facts(out, rule);
    out.append(rule.doc.what);
    out += rule.doc.what.ends_with('\n') ? "" : "\n";
    append_section(out, "Why this is bad", rule.doc.why);
    append_code(out, "Example", rule.doc.example);
    append_code(out, "Use instead", rule.doc.instead);
    append_section(out, "Fix", rule.doc.fix);
    if (!rule.options.empty()) {
        std::string options;
        for (const std::string_view key : rule.options) {
            append_option(options, key);
        }
        append_section(out, "Options", options);
    }
    append_section(out, "References", rule.doc.references);
    return out;
}

// Made once, at the first question; never moved.
struct Catalogue {
    std::vector<std::string> documents;
    std::vector<std::string> urls;
    std::vector<RuleInfo> infos;

    Catalogue() {
        const std::span<const lint::Rule* const> all = rules::all_rules();
        documents.reserve(all.size());
        urls.reserve(all.size());
        infos.reserve(all.size());
        for (const lint::Rule* rule : all) {
            infos.push_back(describe(*rule));
        }
        std::sort(infos.begin(), infos.end(),
                  [](const RuleInfo& a, const RuleInfo& b) { return a.code < b.code; });
    }

    RuleInfo describe(const lint::Rule& rule) {
        documents.push_back(document(rule));
        RuleInfo info;
        info.code = rule.code;
        info.name = rule.name;
        info.family = rule.family;
        info.severity = static_cast<Severity>(rule.severity);
        info.category = static_cast<Category>(rule.category);
        info.status = static_cast<RuleStatus>(rule.status);
        info.fix = static_cast<FixAvailability>(rule.fix);
        info.enabled_by_default = rule.on_by_default;
        info.summary = rule.summary;
        info.documentation = documents.back();
        // The codes are the field's common ones, with a page for each; ours have none.
        urls.push_back(info.code.starts_with("PF")
                           ? std::string()
                           : "https://docs.astral.sh/ruff/rules/" + std::string(info.name));
        info.url = urls.back();
        return info;
    }
};

// Null when memory is short.
const Catalogue* catalogue() noexcept {
    try {
        static const Catalogue kCatalogue;
        return &kCatalogue;
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const RuleInfo* rule_info(const lint::Rule& rule) noexcept {
    const std::span<const RuleInfo> infos = pyforge::all_rules();
    const auto at =
        std::lower_bound(infos.begin(), infos.end(), rule.code,
                         [](const RuleInfo& info, std::string_view code) { return info.code < code; });
    return at != infos.end() && at->code == rule.code ? &*at : nullptr;
}

}  // namespace pyforge::rules

PYFORGE_NAMESPACE_BEGIN

std::span<const RuleInfo> all_rules() noexcept {
    const rules::Catalogue* catalogue = rules::catalogue();
    return catalogue == nullptr ? std::span<const RuleInfo>() : std::span<const RuleInfo>(catalogue->infos);
}

const RuleInfo* find_rule(std::string_view code_or_name) noexcept {
    for (const RuleInfo& info : all_rules()) {
        if (rules::same_ignoring_case(info.code, code_or_name) ||
            rules::same_ignoring_case(info.name, code_or_name)) {
            return &info;
        }
    }
    return nullptr;
}

const RuleInfo* nearest_rule(std::string_view code_or_name) noexcept {
    try {
        std::vector<std::string_view> codes;
        std::vector<std::string_view> names;
        for (const RuleInfo& info : all_rules()) {
            codes.push_back(info.code);
            names.push_back(info.name);
        }
        const std::string_view code = nearest(code_or_name, codes);
        return find_rule(code.empty() ? nearest(code_or_name, names) : code);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

PYFORGE_NAMESPACE_END
