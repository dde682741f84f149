#include "engine/config/selectors.hpp"

#include <algorithm>
#include <charconv>
#include <pyforge/rules.hpp>

#include "lint/codes.hpp"
#include "lint/rule_set.hpp"
#include "rules/all_rules.hpp"

namespace pyforge::engine {
namespace {

bool is_always_on(std::string_view selector) noexcept {
    return selector == "E99" || selector == "E999";
}

bool has_code_form(std::string_view text) noexcept {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') {
        ++letters;
    }
    return letters != 0 && letters <= 6 && text.size() <= letters + 4 &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(letters), text.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

// Less specific first: ALL, then by length, which orders families, beginnings and codes of one rule.
std::size_t specificity(std::string_view selector) noexcept {
    return selector == "ALL" ? 0 : selector.size();
}

// How specifically a list means the rule, plus one; 0 when it does not.
std::size_t best(const std::vector<std::string>& selectors, const lint::Rule& rule,
                 PreviewReach reach) noexcept {
    std::size_t most = 0;
    for (const std::string& selector : selectors) {
        if (selects(selector, rule, reach)) {
            most = std::max(most, specificity(selector) + 1);
        }
    }
    return most;
}

int compare_versions(std::string_view a, std::string_view b) noexcept {
    while (!a.empty() || !b.empty()) {
        unsigned x = 0;
        unsigned y = 0;
        for (auto [text, number] : {std::pair{&a, &x}, std::pair{&b, &y}}) {
            const char* end = std::from_chars(text->data(), text->data() + text->size(), *number).ptr;
            text->remove_prefix(static_cast<std::size_t>(end - text->data()));
            text->remove_prefix(std::min(text->size(), text->find_first_of("0123456789")));
        }
        if (x != y) {
            return x < y ? -1 : 1;
        }
    }
    return 0;
}

// Does some layer select the rule by its whole code?
bool is_spelled_out(std::string_view code, std::span<const RuleSelection> selections) noexcept {
    const auto has = [code](const std::vector<std::string>& terms) {
        return std::find(terms.begin(), terms.end(), code) != terms.end();
    };
    // A `select` begins anew: what was spelled out below it does not count.
    for (std::size_t i = selections.size(); i-- != 0;) {
        const RuleSelection& selection = selections[i];
        if (has(selection.extend_select) || (selection.select && has(*selection.select))) {
            return true;
        }
        if (selection.select) {
            return false;
        }
    }
    return false;
}

}  // namespace

SelectorKind judge_selector(std::string& selector) {
    selector = lint::current_code(selector);
    const auto& all = rules::all_rules();
    if (std::any_of(all.begin(), all.end(),
                    [&](const lint::Rule* rule) { return lint::selector_matches(selector, rule->code); })) {
        return SelectorKind::Ours;
    }
    if (is_always_on(selector)) {
        return SelectorKind::AlwaysOn;
    }
    for (const lint::Rule* rule : all) {
        if (rule->name == selector) {
            selector = rule->code;
            return SelectorKind::Ours;
        }
    }
    if (const std::string_view code = lint::code_of_name(selector); !code.empty()) {
        selector = code;
    }
    const auto known = lint::field_codes();
    if (std::any_of(known.begin(), known.end(),
                    [&](std::string_view code) { return lint::selector_matches(selector, code); })) {
        return SelectorKind::Elsewhere;
    }
    return has_code_form(selector) ? SelectorKind::Missing : SelectorKind::Nonsense;
}

bool selects_custom(std::string_view selector, const CompiledRules& rules) noexcept {
    return std::any_of(rules.begin(), rules.end(), [&](const auto& compiled) {
        return lint::selector_matches(selector, compiled->rule.code) || selector == compiled->rule.name;
    });
}

CompiledRules choose_custom(const CompiledRules& rules, std::span<const RuleSelection> selections) {
    CompiledRules out;
    for (const auto& compiled : rules) {
        const lint::Rule& rule = compiled->rule;
        // Defining a rule is selecting it; only what names it changes that, the last word counts.
        bool on = true;
        for (const RuleSelection& selection : selections) {
            const auto names = [&](const std::vector<std::string>& list) {
                return std::any_of(list.begin(), list.end(), [&](const std::string& selector) {
                    return lint::selector_matches(selector, rule.code) || selector == rule.name;
                });
            };
            const bool wanted =
                (selection.select && names(*selection.select)) || names(selection.extend_select);
            const bool refused = names(selection.ignore);
            on = refused ? false : wanted || on;
        }
        if (on) {
            out.push_back(compiled);
        }
    }
    return out;
}

std::string unknown_selector(std::string_view selector) {
    std::string message = "unknown rule selector `" + std::string(selector) + "`";
    if (const RuleInfo* rule = nearest_rule(selector)) {
        message.append(": did you mean `").append(rule->code).append("`?");
    }
    return message;
}

bool selects(std::string_view selector, const lint::Rule& rule, PreviewReach reach) noexcept {
    if (!lint::selector_matches(selector, rule.code)) {
        return false;
    }
    const bool whole = selector == rule.code;
    switch (rule.status) {
        case lint::Status::Preview:
            return reach.on && (whole || !reach.whole_codes_only);
        case lint::Status::Deprecated:
            return whole || (!reach.on && selector != "ALL");
        case lint::Status::Stable:
            break;
    }
    return true;
}

namespace {

// Do the selections, each laid over those before it, mean the rule?
bool is_chosen(const lint::Rule& rule, std::span<const RuleSelection> selections,
               PreviewReach reach) noexcept {
    bool on =
        rule.on_by_default && (rule.status != lint::Status::Preview || (reach.on && !reach.whole_codes_only));
    const std::vector<std::string>* carried = nullptr;
    for (const RuleSelection& selection : selections) {
        std::size_t wanted = best(selection.extend_select, rule, reach);
        if (selection.select) {
            wanted = std::max(wanted, best(*selection.select, rule, reach));
        }
        std::size_t refused = best(selection.ignore, rule, reach);
        if (carried != nullptr) {
            refused = std::max(refused, best(*carried, rule, reach));
            carried = nullptr;
        }
        if (selection.select) {
            on = wanted > refused;
            // An empty `select` is to be filled by the next layer, to which the exceptions then belong.
            if (selection.select->empty() && selection.extend_select.empty() && !selection.ignore.empty()) {
                carried = &selection.ignore;
            }
        } else if (wanted != refused) {
            on = wanted > refused;
        } else if (wanted != 0) {
            on = false;
        }
    }
    return on;
}

}  // namespace

std::vector<const lint::Rule*> choose_rules(std::span<const lint::Rule* const> all,
                                            std::span<const RuleSelection> selections,
                                            const lint::Settings& settings, PreviewReach reach) {
    std::vector<const lint::Rule*> chosen;
    chosen.reserve(all.size());
    for (const lint::Rule* rule : all) {
        const bool on = is_chosen(*rule, selections, reach);
        const bool contradicted = on && rule->contradicted != nullptr && rule->contradicted(settings);
        if (on && (!contradicted || is_spelled_out(rule->code, selections))) {
            chosen.push_back(rule);
        }
    }
    lint::drop_yielding(chosen);
    return chosen;
}

bool is_selected_elsewhere(std::string_view code, std::span<const RuleSelection> selections) noexcept {
    if (!lint::is_field_code(code) ||
        std::ranges::binary_search(rules::all_rules(), code, {}, &lint::Rule::code)) {
        return false;
    }
    const lint::Rule rule{.code = code,
                          .name = {},
                          .family = {},
                          .summary = {},
                          .category = lint::Category::Style,
                          .on_by_default = true};
    return is_chosen(rule, selections, {});
}

bool version_fits(std::string_view specifiers, std::string_view version) noexcept {
    while (!specifiers.empty()) {
        const std::size_t comma = std::min(specifiers.find(','), specifiers.size());
        std::string_view one = specifiers.substr(0, comma);
        specifiers.remove_prefix(std::min(comma + 1, specifiers.size()));
        while (one.starts_with(' ')) {
            one.remove_prefix(1);
        }
        const std::size_t digits = std::min(one.find_first_of("0123456789"), one.size());
        std::string_view operation = one.substr(0, digits);
        while (operation.ends_with(' ')) {
            operation.remove_suffix(1);
        }
        const int order = compare_versions(version, one.substr(digits));
        const bool good = operation == ">=" || operation == "~=" ? order >= 0
                          : operation == ">"                     ? order > 0
                          : operation == "<="                    ? order <= 0
                          : operation == "<"                     ? order < 0
                          : operation == "!="                    ? order != 0
                                                                 : order == 0;
        if (!good) {
            return false;
        }
    }
    return true;
}

}  // namespace pyforge::engine
