// Which comments have suppressed something, and what is wrong with the others.
#include <algorithm>

#include "base/hash.hpp"
#include "lint/codes.hpp"
#include "lint/suppress.hpp"

namespace pyforge::lint {

std::string describe(const FaultyComment& comment) {
    const std::string name = comment.whole_file ? "`# ruff: noqa`" : "`# noqa`";
    switch (comment.fault) {
        case SuppressionFault::NoCodes:
            return "invalid " + name +
                   " comment: expected codes after the colon, with commas (`# noqa: F401, F841`)";
        case SuppressionFault::NoColon:
            return "invalid " + name +
                   " comment: expected a colon and codes, with commas (`# noqa: F401, F841`)";
        case SuppressionFault::BadCode:
            return "invalid " + name + " comment: expected codes of capital letters and digits (`F401`)";
        case SuppressionFault::EmptyItem:
            return name + " comment: expected a code between commas";
        case SuppressionFault::JoinedCodes:
            return name + " comment: expected a comma or a space between codes";
        case SuppressionFault::NotAlone:
            break;
    }
    return name + " counts only in a line of its own; for one line leave the first word out (`# noqa`)";
}

// The outermost region that has the code there, of the next few before it.
bool Suppressions::claim_region(std::string_view code, u32 offset) noexcept {
    static constexpr u32 kMostNested = 32;
    const u64 wanted = hash_text(code);
    const auto* const after =
        std::upper_bound(owners_.begin(), owners_.end(), offset, [wanted](u32 o, const Owner& owner) {
            return owner.code != wanted ? wanted < owner.code : o < owner.start;
        });
    const Owner* best = nullptr;
    u32 left = kMostNested;
    for (const Owner* at = after; at != owners_.begin() && at[-1].code == wanted && left != 0; --left) {
        --at;
        best = offset < at->end ? at : best;
    }
    // Those for the whole file come first of all.
    const auto* const first =
        std::lower_bound(owners_.begin(), owners_.end(), wanted,
                         [](const Owner& owner, u64 hash) { return owner.code < hash; });
    if (first != owners_.end() && first->code == wanted && first->start == 0 && first->end == kNone) {
        best = first;
    }
    if (best == nullptr) {
        return false;
    }
    used_[best->index] = 1;
    return true;
}

bool Suppressions::claim_line(u32 offset, const Rule& rule) noexcept {
    const u32 line = group_of(text_->line_of(offset)).last;
    const auto* at = std::lower_bound(lines_.begin(), lines_.end(), line,
                                      [](const LineDirective& d, u32 l) { return d.line < l; });
    for (; at != lines_.end() && at->line == line; ++at) {
        if (at->codes.all) {
            directives_[at->directive].used = true;
            return true;
        }
        for (u32 i = at->codes.first; i < at->codes.first + at->codes.count; ++i) {
            const std::string_view named = current_code(code(i));
            if (named == rule.code || (by_name_ && named == rule.name)) {
                used_[i] = 1;
                return true;
            }
        }
    }
    return false;
}

void Suppressions::count_uses(const Findings& findings) {
    used_.assign(codes_.size(), 0);
    std::sort(owners_.begin(), owners_.end(), [](const Owner& a, const Owner& b) {
        if (a.code != b.code) {
            return a.code < b.code;
        }
        return a.start != b.start ? a.start < b.start : a.index < b.index;
    });
    for (const Finding& finding : findings.items) {
        const Rule& rule = *finding.rule;
        const u32 start = finding.range.start;
        if (!finding.suppressed || claim_region(rule.code, start) ||
            (by_name_ && claim_region(rule.name, start)) || lines_.empty()) {
            continue;
        }
        if (finding.parent == kNone || !claim_line(finding.parent, rule)) {
            claim_line(start, rule);
        }
    }
}

}  // namespace pyforge::lint
