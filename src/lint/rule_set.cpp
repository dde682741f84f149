#include "lint/rule_set.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/hash.hpp"

namespace pyforge::lint {

namespace {

std::size_t address_hash(const Rule* rule) noexcept {
    return static_cast<std::size_t>((reinterpret_cast<std::uintptr_t>(rule) * 0x9E37'79B9'7F4A'7C15U) >> 32);
}

std::size_t table_size(std::size_t items) noexcept {
    return std::bit_ceil(items * 2 + 1);
}

// `each_kind` calls its second argument for every kind that the rule wants.
template <class H, u32 Kinds, class EachKind, class Get>
void fill(Buckets<H, Kinds>& buckets, std::span<const Rule* const> rules, EachKind each_kind, Get get) {
    std::array<u32, Kinds + 1>& starts = buckets.starts;
    starts.fill(0);
    for (const Rule* rule : rules) {
        if (get(*rule) != nullptr) {
            each_kind(*rule, [&](u32 kind) { ++starts[kind + 1]; });
        }
    }
    for (u32 kind = 0; kind < Kinds; ++kind) {
        starts[kind + 1] += starts[kind];
    }
    std::vector<H>& hooks = buckets.hooks;
    hooks.assign(starts[Kinds], {});
    std::array<u32, Kinds + 1> ends = starts;
    for (const Rule* rule : rules) {
        const auto function = get(*rule);
        if (function == nullptr) {
            continue;
        }
        each_kind(*rule, [&](u32 kind) {
            const auto end = hooks.begin() + ends[kind];
            if (std::none_of(hooks.begin() + starts[kind], end,
                             [&](const H& hook) { return hook.call == function; })) {
                *end = {function, rule};
                ++ends[kind];
            }
        });
    }
    // Rules that share a function have left gaps.
    u32 kept = 0;
    for (u32 kind = 0; kind < Kinds; ++kind) {
        const u32 first = std::exchange(starts[kind], kept);
        for (u32 i = first; i < ends[kind]; ++i) {
            hooks[kept++] = hooks[i];
        }
        buckets.wanted[kind] = ends[kind] != first;
    }
    starts[Kinds] = kept;
    hooks.resize(kept);
}

template <class H, class Get>
void fill(std::vector<H>& hooks, std::span<const Rule* const> rules, Get get) {
    hooks.clear();
    for (const Rule* rule : rules) {
        const auto function = get(*rule);
        if (function != nullptr &&
            std::none_of(hooks.begin(), hooks.end(), [&](const H& hook) { return hook.call == function; })) {
            hooks.push_back({function, rule});
        }
    }
}

std::string_view last_segment(std::string_view name) noexcept {
    return name.substr(name.rfind('.') + 1);  // npos + 1 == 0: the whole name
}

}  // namespace

void CalleeTable::build(std::span<const Rule* const> rules) {
    struct Wish {
        std::string_view name;
        CallHook hook;
    };
    std::vector<Wish> wishes;
    for (const Rule* rule : rules) {
        if (rule->on.call != nullptr) {
            for (u32 i = 0; i < rule->on.callees.size(); ++i) {
                wishes.push_back({rule->on.callees[i], {rule->on.call, rule, i}});
            }
        }
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish& a, const Wish& b) { return a.name < b.name; });
    names_.clear();
    hooks_.clear();
    longest_ = 0;
    for (const Wish& wish : wishes) {
        if (names_.empty() || names_.back().name != wish.name) {
            names_.push_back({wish.name, static_cast<u32>(hooks_.size()), 0});
        }
        // Rules that share a list and a function share the call.
        const auto known = hooks_.begin() + names_.back().first;
        if (std::any_of(known, hooks_.end(), [&](const CallHook& hook) {
                return hook.call == wish.hook.call && hook.which == wish.hook.which &&
                       hook.rule->on.callees.data() == wish.hook.rule->on.callees.data();
            })) {
            continue;
        }
        hooks_.push_back(wish.hook);
        longest_ = std::max(longest_, wish.name.size());
        ++names_.back().count;
    }
    slots_.assign(table_size(names_.size()), 0);
    segment_bits_.assign(std::max<std::size_t>(1, std::bit_ceil(names_.size() / 4 + 1)), 0);
    for (u32 i = 0; i < names_.size(); ++i) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash_text(names_[i].name) & mask;
        while (slots_[at] != 0) {
            at = (at + 1) & mask;
        }
        slots_[at] = i + 1;
        const u64 h = hash_text(last_segment(names_[i].name));
        segment_bits_[(h >> 6) & (segment_bits_.size() - 1)] |= u64{1} << (h & 63);
    }
}

std::span<const CallHook> CalleeTable::find(std::string_view name) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_text(name) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        const Entry& entry = names_[slots_[at] - 1];
        if (entry.name == name) {
            return {hooks_.data() + entry.first, entry.count};
        }
    }
    return {};
}

bool CalleeTable::has_last_segment(std::string_view segment) const noexcept {
    if (segment.size() > longest_) {
        return false;
    }
    const u64 h = hash_text(segment);
    return ((segment_bits_[(h >> 6) & (segment_bits_.size() - 1)] >> (h & 63)) & 1) != 0;
}

void Dispatch::build(std::span<const Rule* const> rules) {
    fill(
        nodes, rules, [](const Rule& r, auto add) { r.on.nodes.each(add); },
        [](const Rule& r) { return r.on.node; });
    fill(
        tokens, rules, [](const Rule& r, auto add) { r.on.tokens.each(add); },
        [](const Rule& r) { return r.on.token; });
    callees.build(rules);
    if (!callees.empty()) {
        nodes.wanted[static_cast<u32>(NodeKind::Call)] = true;
    }
    fill(lines, rules, [](const Rule& r) { return r.on.line; });
    fill(
        logical_lines, rules,
        [](const Rule& r, auto add) {
            if (!r.on.line_starts.empty()) {
                return r.on.line_starts.each(add);
            }
            for (u32 kind = 0; kind < TokenKinds::kLimit; ++kind) {
                add(kind);
            }
        },
        [](const Rule& r) { return r.on.logical_line; });
    for (u32 kind = 0; kind < TokenKinds::kLimit; ++kind) {
        token_steps[kind] = tokens.wanted[kind] ? kCallsHooks : 0;
    }
    token_steps[static_cast<u32>(TokenKind::EndMarker)] |= kIsLast;
    node_kinds.clear();
    only_listed = true;
    for (u32 kind = 0; kind < parse::kNodeKindCount; ++kind) {
        if (nodes.wanted[kind]) {
            node_kinds.push_back(static_cast<NodeKind>(kind));
            only_listed = only_listed && parse::is_listed(static_cast<NodeKind>(kind));
        }
    }
    if (!logical_lines.empty()) {
        token_steps[static_cast<u32>(TokenKind::Newline)] |= kEndsLine;
        token_steps[static_cast<u32>(TokenKind::Indent)] |= kBeginsBlock;
        token_steps[static_cast<u32>(TokenKind::Dedent)] |= kBeginsBlock;
    }
    fill(comments, rules, [](const Rule& r) { return r.on.comment; });
    fill(definitions, rules, [](const Rule& r) { return r.on.definition; });
    fill(scopes, rules, [](const Rule& r) { return r.on.scope; });
    fill(
        bindings, rules, [](const Rule& r, auto add) { r.on.bindings.each(add); },
        [](const Rule& r) { return r.on.binding; });
    fill(measured, rules, [](const Rule& r) { return r.on.measured; });
    fill(files, rules, [](const Rule& r) { return r.on.file; });
    fill(suppressions, rules, [](const Rule& r) { return r.on.suppressions; });
}

RuleSet::RuleSet(std::span<const Rule* const> rules, Settings settings,
                 std::shared_ptr<const CustomRules> custom)
    : rules_(rules.begin(), rules.end()), settings_(std::move(settings)), custom_(std::move(custom)) {
    slots_.assign(table_size(rules_.size()), nullptr);
    for (const Rule* rule : rules_) {
        std::size_t at = address_hash(rule) & (slots_.size() - 1);
        while (slots_[at] != nullptr) {
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = rule;
        measures_ |= rule->on.measures;
        own_references_ = own_references_ || rule->on.own_references;
    }
    sound_.build(rules_);
}

const Dispatch& RuleSet::dispatch(bool broken) const {
    if (!broken) {
        return sound_;
    }
    broken_->once.call([this] {
        std::vector<const Rule*> sturdy;
        std::copy_if(rules_.begin(), rules_.end(), std::back_inserter(sturdy),
                     [](const Rule* rule) { return rule->on_broken_source; });
        broken_->dispatch.build(sturdy);
    });
    return broken_->dispatch;
}

u32 RuleSet::slot_of(const Rule& rule) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = address_hash(&rule) & mask;
    while (slots_[at] != nullptr && slots_[at] != &rule) {
        at = (at + 1) & mask;
    }
    return static_cast<u32>(at);
}

bool RuleSet::contains(std::string_view code) const noexcept {
    return std::ranges::binary_search(rules_, code, {}, &Rule::code);
}

bool RuleSet::contains(const Rule& rule) const noexcept {
    return slots_[slot_of(rule)] == &rule;
}

// --- selection
// ------------------------------------------------------------------------------------------------------

namespace {

std::string_view letters_of(std::string_view code) noexcept {
    std::size_t n = 0;
    while (n < code.size() && code[n] >= 'A' && code[n] <= 'Z') {
        ++n;
    }
    return code.substr(0, n);
}

constexpr u32 kNoMatch = 0;
// How specific the best matching term is: ALL 1, then by length.
u32 best_match(const std::vector<std::string>& terms, std::string_view code) noexcept {
    u32 best = kNoMatch;
    for (const std::string& term : terms) {
        if (selector_matches(term, code)) {
            best = std::max(best, term == "ALL" ? 1U : static_cast<u32>(term.size()) + 1);
        }
    }
    return best;
}

}  // namespace

bool selector_matches(std::string_view selector, std::string_view code) noexcept {
    if (selector == "ALL") {
        return true;
    }
    if (selector.empty() || !code.starts_with(selector)) {
        return false;
    }
    const std::string_view letters = letters_of(selector);
    return letters.size() == letters_of(code).size() || (selector == "PL" && code.size() > 3);
}

void drop_yielding(std::vector<const Rule*>& chosen) {
    const auto is_chosen = [&](std::string_view code) {
        return std::any_of(chosen.begin(), chosen.end(),
                           [&](const Rule* rule) { return rule->code == code; });
    };
    // No rule yields to one that yields itself: the order of removal does not matter.
    std::erase_if(chosen,
                  [&](const Rule* rule) { return !rule->yields_to.empty() && is_chosen(rule->yields_to); });
}

std::vector<const Rule*> select_rules(std::span<const Rule* const> all, const Selection& selection,
                                      const Settings& settings, std::vector<std::string>* unknown) {
    std::vector<const Rule*> chosen;
    for (const Rule* rule : all) {
        u32 wanted = best_match(selection.select, rule->code);
        if (selection.select.empty() && rule->on_by_default) {
            wanted = 1;
        }
        wanted = std::max(wanted, best_match(selection.extend_select, rule->code));
        const bool spelled_out = wanted > rule->code.size();
        const bool allowed = (rule->status != Status::Preview || selection.preview) &&
                             (spelled_out || rule->contradicted == nullptr || !rule->contradicted(settings));
        if (wanted != kNoMatch && allowed && best_match(selection.ignore, rule->code) < wanted) {
            chosen.push_back(rule);
        }
    }
    drop_yielding(chosen);
    if (unknown != nullptr) {
        for (const auto* terms : {&selection.select, &selection.extend_select, &selection.ignore}) {
            for (const std::string& term : *terms) {
                if (std::none_of(all.begin(), all.end(),
                                 [&](const Rule* rule) { return selector_matches(term, rule->code); })) {
                    unknown->push_back(term);
                }
            }
        }
    }
    return chosen;
}

}  // namespace pyforge::lint
