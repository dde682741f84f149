#include "lint/codes.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace pyforge::lint {
namespace {

#define FIELD_RULE(code, name) code,
constexpr FieldCode kCodes[] = {
#include "lint/field_rules.def"
};
#undef FIELD_RULE
static_assert(std::ranges::is_sorted(kCodes, std::less<std::string_view>()));

// In the same order.
#define FIELD_RULE(code, name) name,
constexpr FixedText<63> kNames[] = {
#include "lint/field_rules.def"
};
#undef FIELD_RULE

struct Renamed {
    FieldCode before;
    FieldCode now;
};
constexpr Renamed kRenamed[] = {
    {"C9", "C90"},          {"I2", "TID2"},      {"I25", "TID25"},     {"I252", "TID252"},
    {"IC", "ICN"},          {"IC0", "ICN0"},     {"IC00", "ICN00"},    {"IC001", "ICN001"},
    {"IC002", "ICN001"},    {"IC003", "ICN001"}, {"IC004", "ICN001"},  {"PDV", "PD"},
    {"PDV0", "PD0"},        {"PDV002", "PD002"}, {"PDV003", "PD003"},  {"PDV004", "PD004"},
    {"PDV007", "PD007"},    {"PDV008", "PD008"}, {"PDV009", "PD009"},  {"PDV01", "PD01"},
    {"PDV010", "PD010"},    {"PDV011", "PD011"}, {"PDV012", "PD012"},  {"PDV013", "PD013"},
    {"PDV015", "PD015"},    {"PDV9", "PD9"},     {"PDV90", "PD90"},    {"PDV901", "PD901"},
    {"PGH001", "S307"},     {"PGH002", "G010"},  {"PIE802", "C419"},   {"PLR1701", "SIM101"},
    {"PLW0117", "PLW0177"}, {"PLW0130", "B033"}, {"RUF004", "B026"},   {"RUF011", "B035"},
    {"RUF025", "C420"},     {"RUF035", "S704"},  {"SIM111", "SIM110"}, {"T001", "FIX001"},
    {"T002", "FIX002"},     {"T003", "FIX003"},  {"T004", "FIX004"},   {"T1", "T10"},
    {"T2", "T20"},          {"TCH", "TC"},       {"TCH001", "TC001"},  {"TCH002", "TC002"},
    {"TCH003", "TC003"},    {"TCH004", "TC004"}, {"TCH005", "TC005"},  {"TCH006", "TC010"},
    {"TCH010", "TC010"},    {"TRY200", "B904"},  {"TRY302", "TRY203"}, {"TYP", "TC"},
    {"TYP001", "TC001"},    {"U", "UP"},         {"U0", "UP0"},        {"U00", "UP00"},
    {"U001", "UP001"},      {"U003", "UP003"},   {"U004", "UP004"},    {"U005", "UP005"},
    {"U006", "UP006"},      {"U007", "UP007"},   {"U008", "UP008"},    {"U009", "UP009"},
    {"U01", "UP01"},        {"U010", "UP010"},   {"U011", "UP011"},    {"U012", "UP012"},
    {"U013", "UP013"},      {"U014", "UP014"},   {"U015", "UP015"},    {"U016", "UP016"},
    {"U017", "UP017"},      {"U019", "UP019"}};

struct Named {
    std::string_view name;
    std::string_view code;
};

std::vector<Named> by_name() {
    std::vector<Named> out;
    out.reserve(std::size(kCodes));
    for (std::size_t i = 0; i < std::size(kCodes); ++i) {
        out.push_back({kNames[i], kCodes[i]});
    }
    std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
    return out;
}

}  // namespace

std::span<const FieldCode> field_codes() noexcept {
    return kCodes;
}

bool is_field_code(std::string_view code) noexcept {
    return std::ranges::binary_search(kCodes, code, std::less<std::string_view>());
}

std::string_view code_of_name(std::string_view name) {
    static const std::vector<Named> kByName = by_name();
    const auto at = std::lower_bound(kByName.begin(), kByName.end(), name,
                                     [](const Named& named, std::string_view n) { return named.name < n; });
    return at != kByName.end() && at->name == name ? at->code : std::string_view();
}

std::string_view current_code(std::string_view code) noexcept {
    const auto* const at = std::lower_bound(
        std::begin(kRenamed), std::end(kRenamed), code,
        [](const Renamed& renamed, std::string_view c) { return std::string_view(renamed.before) < c; });
    return at != std::end(kRenamed) && at->before == code ? std::string_view(at->now) : code;
}

}  // namespace pyforge::lint
