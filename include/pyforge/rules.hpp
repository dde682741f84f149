// The rules that this library knows, and their documentation.
#pragma once

#include <pyforge/issue.hpp>
#include <span>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

enum class RuleStatus : std::uint8_t { Stable, Preview, Deprecated };
PYFORGE_API std::string_view to_string(RuleStatus status) noexcept;

/// Whether a rule's issues come with fixes.
enum class FixAvailability : std::uint8_t { None, Sometimes, Always };
PYFORGE_API std::string_view to_string(FixAvailability availability) noexcept;

/// Points into static data: valid for the life of the process.
struct RuleInfo {
    std::string_view code;    // "E711"
    std::string_view name;    // "none-comparison"
    std::string_view family;  // "pycodestyle"
    Severity severity = Severity::Warning;
    Category category = Category::Style;
    RuleStatus status = RuleStatus::Stable;
    FixAvailability fix = FixAvailability::None;
    bool enabled_by_default = false;
    std::string_view summary;        // the message, with placeholders in braces
    std::string_view documentation;  // Markdown: what it does, why, an example, a better form, options
    std::string_view url;            // of a page about it; empty for rules of this library alone
};

/// All rules, sorted by code. Never fails, allocates at the first call only; safe from any thread.
PYFORGE_API std::span<const RuleInfo> all_rules() noexcept;

/// The rule with this code ("F401") or name ("unused-import"), in any letter case; null when there is none.
PYFORGE_API const RuleInfo* find_rule(std::string_view code_or_name) noexcept;

/// For "did you mean": the rule whose code or name is nearest to a misspelt one; null when none is near.
PYFORGE_API const RuleInfo* nearest_rule(std::string_view code_or_name) noexcept;

PYFORGE_NAMESPACE_END
