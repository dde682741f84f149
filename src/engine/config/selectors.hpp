// Rules by selectors, and which of them several layers choose together.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/layer.hpp"
#include "lint/rule.hpp"
#include "lint/settings.hpp"

namespace pyforge::engine {

enum class SelectorKind : u8 {
    Ours,
    AlwaysOn,   // syntax errors, which are reported in any case
    Elsewhere,  // rules of the field that are not here: left out with a warning
    Missing,    // it has the form of a code, and none that is known begins like that
    Nonsense,
};
// A name of a rule, or an older code for it, is replaced by its code.
[[nodiscard]] SelectorKind judge_selector(std::string& selector);
// Does it mean one of the caller's rules?
[[nodiscard]] bool selects_custom(std::string_view selector, const CompiledRules& rules) noexcept;
// Those of the caller's rules that no selection leaves out.
[[nodiscard]] CompiledRules choose_custom(const CompiledRules& rules,
                                          std::span<const RuleSelection> selections);
[[nodiscard]] std::string unknown_selector(std::string_view selector);

// How far selectors reach into rules in preview.
struct PreviewReach {
    bool on = false;
    bool whole_codes_only = false;
};
// Does it mean the rule?
[[nodiscard]] bool selects(std::string_view selector, const lint::Rule& rule, PreviewReach reach) noexcept;

// The rules that the selections choose, each laid over those before it, in the order of `all`: without those
// that the settings contradict (Rule::contradicted) or that yield to another one (Rule::yields_to).
[[nodiscard]] std::vector<const lint::Rule*> choose_rules(std::span<const lint::Rule* const> all,
                                                          std::span<const RuleSelection> selections,
                                                          const lint::Settings& settings, PreviewReach reach);

// Do the selections mean this code of the field, for which there is no rule here? Whether a rule that nobody
// has is on by default is not known: a comment that names it is left alone.
[[nodiscard]] bool is_selected_elsewhere(std::string_view code,
                                         std::span<const RuleSelection> selections) noexcept;

// Do all specifiers (">=0.1,<1") admit the version? A bare version must be equal.
[[nodiscard]] bool version_fits(std::string_view specifiers, std::string_view version) noexcept;

// "~/x" with the user's folder.
[[nodiscard]] std::string expand_home(std::string_view path);

}  // namespace pyforge::engine
