#include <algorithm>

#include "lint/characters.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules::isort {
namespace {

using lint::ImportForm;
using lint::ImportMember;
using lint::ImportStatement;

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
constexpr int compare(u32 a, u32 b) noexcept {
    return a < b ? -1 : a > b ? 1 : 0;
}
constexpr int compare_bytes(char a, char b) noexcept {
    return compare(static_cast<u32>(static_cast<u8>(a)), static_cast<u32>(static_cast<u8>(b)));
}

// Runs of digits, at `a` and `b`. With a leading zero they compare like fractions, digit by digit; otherwise
// as numbers. Leaves both behind the run when they are equal.
int compare_digits(const char*& a, const char* a_end, const char*& b, const char* b_end) noexcept {
    const bool fraction = *a == '0' || *b == '0';
    int first = 0;
    for (;; ++a, ++b) {
        const bool more_a = a != a_end && is_digit(*a);
        const bool more_b = b != b_end && is_digit(*b);
        if (!more_a || !more_b) {
            return more_a ? 1 : more_b ? -1 : first;
        }
        if (first == 0) {
            first = compare_bytes(*a, *b);
        }
        if (fraction && first != 0) {
            return first;
        }
    }
}

// Natural order: "a2" before "a10".
template <bool kLower>
int compare_names(std::string_view left, std::string_view right) noexcept {
    const char* a = left.data();
    const char* b = right.data();
    const char* const a_end = a + left.size();
    const char* const b_end = b + right.size();
    while (a != a_end && b != b_end) {
        if (is_digit(*a) && is_digit(*b)) {
            if (const int order = compare_digits(a, a_end, b, b_end); order != 0) {
                return order;
            }
            continue;
        }
        if (kLower && static_cast<u8>(*a | *b) >= 0x80) {
            const unicode::Decoded left_char = unicode::decode_utf8(a);
            const unicode::Decoded right_char = unicode::decode_utf8(b);
            const char32_t x = lint::to_lower(left_char.character);
            const char32_t y = lint::to_lower(right_char.character);
            if (x != y) {
                return x < y ? -1 : 1;
            }
            a += left_char.length;
            b += right_char.length;
            continue;
        }
        const int order = kLower ? compare_bytes(lower(*a), lower(*b)) : compare_bytes(*a, *b);
        if (order != 0) {
            return order;
        }
        ++a;
        ++b;
    }
    return a != a_end ? 1 : b != b_end ? -1 : 0;
}

class Order {
  public:
    Order(const Context& ctx, const ImportScratch& scratch) noexcept
        : ctx_(ctx), scratch_(scratch), options_(ctx.settings.isort) {}

    [[nodiscard]] int compare_members(const ImportMember& a, const ImportMember& b) const noexcept {
        const std::string_view left = text_of(ctx_, a.name);
        const std::string_view right = text_of(ctx_, b.name);
        if (const bool star = left == "*"; star != (right == "*")) {
            return star ? -1 : 1;
        }
        if (a.type != b.type) {
            return compare(a.type, b.type);
        }
        if (a.length != b.length) {
            return compare(a.length, b.length);
        }
        if (const int order = names(left, right); order != 0) {
            return order;
        }
        return optional(a.asname, b.asname);
    }

    [[nodiscard]] int compare_statements(u32 left, u32 right) const noexcept {
        const ImportStatement& a = scratch_.statements[left];
        const ImportStatement& b = scratch_.statements[right];
        if (a.group != b.group) {
            return compare(a.group, b.group);
        }
        if (a.section != b.section) {
            return compare(a.section, b.section);
        }
        if (const int order = style(a) - style(b); order != 0) {
            return order;
        }
        if (a.to_top != b.to_top) {
            return a.to_top ? -1 : 1;
        }
        if (a.length != b.length) {
            return compare(a.length, b.length);
        }
        if (a.level != b.level) {
            const bool closest = options_.relative_imports_order == lint::RelativeOrder::ClosestToFurthest;
            return closest ? compare(a.level, b.level) : compare(b.level, a.level);
        }
        if ((a.module == kNone) != (b.module == kNone)) {
            return a.module == kNone ? -1 : 1;
        }
        if (a.module != b.module) {
            if (const int order = names(text_of(ctx_, a.module), text_of(ctx_, b.module)); order != 0) {
                return order;
            }
        }
        const bool straight = a.form == ImportForm::Straight;
        if (straight != (b.form == ImportForm::Straight)) {
            return straight ? -1 : 1;
        }
        if (straight) {
            return optional(a.asname, b.asname);
        }
        return compare_members(scratch_.members[a.first_member], scratch_.members[b.first_member]);
    }

  private:
    [[nodiscard]] int names(std::string_view a, std::string_view b) const noexcept {
        const int order = options_.case_sensitive ? 0 : compare_names<true>(a, b);
        return order != 0 ? order : compare_names<false>(a, b);
    }
    [[nodiscard]] int optional(NameId a, NameId b) const noexcept {
        if (a == b) {
            return 0;
        }
        if (a == kNone || b == kNone) {
            return a == kNone ? -1 : 1;
        }
        return compare_names<false>(text_of(ctx_, a), text_of(ctx_, b));
    }
    // Which of `import` and `from` comes first, where they are kept apart.
    [[nodiscard]] int style(const ImportStatement& statement) const noexcept {
        const bool straight = statement.form == ImportForm::Straight;
        if (is_future(statement)) {
            return straight ? 1 : 0;
        }
        if (options_.force_sort_within_sections) {
            return 0;
        }
        return straight == options_.from_first ? 1 : 0;
    }
    [[nodiscard]] bool is_future(const ImportStatement& statement) const noexcept {
        return section_name(ctx_, statement.section) == "future";
    }

    const Context& ctx_;
    const ImportScratch& scratch_;
    const lint::Isort& options_;
};

// Constants, classes, variables: by the lists of the options, else by their letters.
u8 member_type(const lint::Isort& options, std::string_view name) noexcept {
    constexpr u8 kConstant = 0;
    constexpr u8 kClass = 1;
    constexpr u8 kVariable = 2;
    if (contains(options.constants, name)) {
        return kConstant;
    }
    if (contains(options.classes, name)) {
        return kClass;
    }
    if (contains(options.variables, name)) {
        return kVariable;
    }
    bool any_upper = false;
    bool any_lower = false;
    bool first_upper = false;
    u32 count = 0;
    lint::for_each_character(name, [&](char32_t c, u32) {
        const bool upper = lint::is_upper(c);
        first_upper = count == 0 ? upper : first_upper;
        any_upper = any_upper || upper;
        any_lower = any_lower || lint::is_lower(c);
        ++count;
        return true;
    });
    if (name.size() > 1 && any_upper && !any_lower) {
        return kConstant;
    }
    return first_upper ? kClass : kVariable;
}

// Members of one statement become neighbours, in their order.
void sort_members(const Order& order, ImportScratch& scratch) {
    std::sort(
        scratch.members.begin(), scratch.members.end(), [&](const ImportMember& a, const ImportMember& b) {
            return a.statement != b.statement ? a.statement < b.statement : order.compare_members(a, b) < 0;
        });
    for (u32 id = 0; id < scratch.members.size(); ++id) {
        ImportStatement& owner = scratch.statements[scratch.members[id].statement];
        owner.first_member = owner.member_count == 0 ? id : owner.first_member;
        ++owner.member_count;
    }
}

}  // namespace

void sort_imports(const Context& ctx, ImportScratch& scratch) {
    const lint::Isort& options = ctx.settings.isort;
    if (options.order_by_type || options.length_sort) {
        for (ImportMember& member : scratch.members) {
            const std::string_view name = text_of(ctx, member.name);
            member.type = options.order_by_type ? member_type(options, name) : u8{0};
            member.length = options.length_sort ? columns(name) : 0;
        }
    }
    const Order order(ctx, scratch);
    sort_members(order, scratch);
    scratch.order.clear();
    for (u32 id = 0; id < scratch.statements.size(); ++id) {
        ImportStatement& s = scratch.statements[id];
        const bool by_length =
            options.length_sort || (options.length_sort_straight && s.form == ImportForm::Straight);
        s.length = by_length ? 1 + s.level + columns(text_of(ctx, s.module)) : 0;
        s.to_top = !options.force_to_top.empty() && s.module != kNone &&
                   contains(options.force_to_top, text_of(ctx, s.module));
        scratch.order.push_back(id);
    }
    std::sort(scratch.order.begin(), scratch.order.end(), [&](u32 a, u32 b) {
        const int result = order.compare_statements(a, b);
        return result != 0 ? result < 0 : a < b;
    });
}

}  // namespace pyforge::rules::isort
