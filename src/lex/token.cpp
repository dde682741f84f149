#include "lex/token.hpp"

#include <iterator>

namespace pyforge::lex {
namespace {

constexpr std::string_view kNames[] = {
#define TOKEN(Name) #Name,
#define PUNCT(Name, text) #Name,
#define KEYWORD(Name, text) "Kw" #Name,
#include "lex/token_kinds.def"
};
constexpr std::string_view kTexts[] = {
#define TOKEN(Name) "",
#define PUNCT(Name, text) text,
#define KEYWORD(Name, text) text,
#include "lex/token_kinds.def"
};

}  // namespace

std::string_view kind_name(TokenKind kind) noexcept {
    const auto index = static_cast<std::size_t>(kind);
    return index < std::size(kNames) ? kNames[index] : std::string_view{};
}

std::string_view kind_text(TokenKind kind) noexcept {
    const auto index = static_cast<std::size_t>(kind);
    return index < std::size(kTexts) ? kTexts[index] : std::string_view{};
}

TokenId Tokens::at_or_after(u32 offset) const noexcept {
    u32 low = 0;
    u32 high = items.size();
    while (low < high) {
        const u32 middle = low + (high - low) / 2;
        if (items[middle].end > offset) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

}  // namespace pyforge::lex
