#include "base/unicode.hpp"

#include <algorithm>
#include <cstring>

#include "base/unicode_tables.hpp"

namespace pyforge::unicode {
namespace {

constexpr char32_t kLastCharacter = 0x10FFFF;

// Hangul syllables decompose, compose and are named by rule: 19 initials, 21 vowels, 28 finals (the first one
// empty).
constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kInitials = 0x1100;
constexpr char32_t kVowels = 0x1161;
constexpr char32_t kFinals = 0x11A7;
constexpr u32 kInitialCount = 19;
constexpr u32 kVowelCount = 21;
constexpr u32 kFinalCount = 28;
constexpr u32 kSyllableCount = kInitialCount * kVowelCount * kFinalCount;

constexpr std::string_view kInitialNames[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                              "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowelNames[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                            "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                            "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kFinalNames[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                            "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                            "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
static_assert(std::size(kInitialNames) == kInitialCount && std::size(kVowelNames) == kVowelCount &&
              std::size(kFinalNames) == kFinalCount);

u8 flags(char32_t c) noexcept {
    return c > kLastCharacter ? u8{0} : tables::flag_blocks[tables::flag_index[c >> 8]][c & 255];
}

u8 combining_class(char32_t c) noexcept {
    const auto classes = tables::combining_classes;
    const auto after =
        std::ranges::upper_bound(classes, static_cast<u32>(c), {}, &tables::CombiningClass::first);
    if (after == classes.begin()) {
        return 0;
    }
    const tables::CombiningClass& range = *(after - 1);
    return c <= range.last ? range.value : u8{0};
}

// kNoCharacter when the two do not compose.
char32_t compose(char32_t first, char32_t second) noexcept {
    if (first - kInitials < kInitialCount && second - kVowels < kVowelCount) {
        return kSyllables + ((first - kInitials) * kVowelCount + (second - kVowels)) * kFinalCount;
    }
    const char32_t syllable = first - kSyllables;
    if (syllable < kSyllableCount && syllable % kFinalCount == 0 && second > kFinals &&
        second - kFinals < kFinalCount) {
        return first + (second - kFinals);
    }
    const u64 pair = static_cast<u64>(first) << 32 | second;
    const auto all = tables::compositions;
    const auto at = std::ranges::lower_bound(all, pair, {}, &tables::Composition::pair);
    return at != all.end() && at->pair == pair ? static_cast<char32_t>(at->composed) : kNoCharacter;
}

// Appends the full compatibility decomposition.
void decompose(char32_t c, std::u32string& out) {
    const char32_t syllable = c - kSyllables;
    if (syllable < kSyllableCount) {
        out.push_back(kInitials + syllable / (kVowelCount * kFinalCount));
        out.push_back(kVowels + syllable / kFinalCount % kVowelCount);
        if (syllable % kFinalCount != 0) {
            out.push_back(kFinals + syllable % kFinalCount);
        }
        return;
    }
    const auto all = tables::decompositions;
    const auto at = std::ranges::lower_bound(all, static_cast<u32>(c), {}, &tables::Decomposition::character);
    if (at == all.end() || at->character != c) {
        out.push_back(c);
        return;
    }
    for (const u32 piece : tables::decomposed.subspan(at->offset, at->length)) {
        out.push_back(static_cast<char32_t>(piece));
    }
}

// Canonical order: each run of characters that have a combining class is sorted by it, equal ones stay as
// they stand.
void reorder(std::u32string& text) {
    auto at = text.begin();
    while (at != text.end()) {
        const auto first = std::find_if(at, text.end(), [](char32_t c) { return combining_class(c) != 0; });
        at = std::find_if(first, text.end(), [](char32_t c) { return combining_class(c) == 0; });
        if (at - first > 1) {
            std::stable_sort(first, at,
                             [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
        }
    }
}

// Composes in place; `text` is decomposed and in canonical order.
void compose_all(std::u32string& text) {
    constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
    std::size_t starter = kNowhere;
    std::size_t size = 0;
    u8 last_class = 0;
    for (const char32_t c : text) {
        const u8 rank = combining_class(c);
        // Nothing of its own class or of a higher one, and no other starter, may stand between the two.
        const bool adjacent = starter != kNowhere && size == starter + 1;
        if (starter != kNowhere && (adjacent || (last_class < rank && last_class != 0))) {
            const char32_t composed = compose(text[starter], c);
            if (composed != kNoCharacter) {
                text[starter] = composed;
                continue;
            }
        }
        if (rank == 0) {
            starter = size;
        }
        last_class = rank;
        text[size++] = c;
    }
    text.resize(size);
}

constexpr char upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

// Index and length of the longest name that `text` begins with; the empty one always fits where there is one.
template <std::size_t N>
int longest(const std::string_view (&choices)[N], std::string_view& text) noexcept {
    int best = -1;
    std::size_t length = 0;
    for (std::size_t i = 0; i < N; ++i) {
        if (text.starts_with(choices[i]) && (best < 0 || choices[i].size() > length)) {
            best = static_cast<int>(i);
            length = choices[i].size();
        }
    }
    text.remove_prefix(length);
    return best;
}

char32_t hangul_from_name(std::string_view rest) noexcept {
    const int initial = longest(kInitialNames, rest);
    const int vowel = longest(kVowelNames, rest);
    const int final = longest(kFinalNames, rest);
    if (initial < 0 || vowel < 0 || final < 0 || !rest.empty()) {
        return kNoCharacter;
    }
    return kSyllables + (static_cast<u32>(initial) * kVowelCount + static_cast<u32>(vowel)) * kFinalCount +
           static_cast<u32>(final);
}

char32_t ideograph_from_name(std::string_view digits) noexcept {
    if (digits.size() != 4 && digits.size() != 5) {
        return kNoCharacter;
    }
    u32 c = 0;
    for (const char digit : digits) {
        if (digit >= '0' && digit <= '9') {
            c = c * 16 + static_cast<u32>(digit - '0');
        } else if (digit >= 'A' && digit <= 'F') {
            c = c * 16 + static_cast<u32>(digit - 'A') + 10;
        } else {
            return kNoCharacter;
        }
    }
    const auto within = [c](const tables::Span& span) { return span.first <= c && c <= span.last; };
    return std::ranges::any_of(tables::unified_ideographs, within) ? static_cast<char32_t>(c) : kNoCharacter;
}

constexpr u32 byte_at(std::span<const char> bytes, std::size_t i) noexcept {
    return static_cast<u32>(static_cast<unsigned char>(bytes[i]));
}

char32_t listed_name(std::string_view wanted) noexcept {
    const auto names = tables::names;
    const auto head = [names](u32 offset) {
        return std::string_view(names.data() + offset + 2, byte_at(names, offset + 1));
    };
    const auto blocks = tables::name_blocks;
    auto after = std::ranges::upper_bound(blocks, wanted, {}, head);
    if (after == blocks.begin()) {
        return kNoCharacter;
    }
    const auto block = static_cast<u32>(after - blocks.begin()) - 1;
    const u32 count = std::min(tables::kNameBlock, tables::name_count - block * tables::kNameBlock);
    std::size_t at = blocks[block];
    std::size_t matched = 0;  // how much of `wanted` the entry before begins with
    for (u32 i = 0; i < count; ++i) {
        const std::size_t shared = byte_at(names, at);
        const std::size_t own = byte_at(names, at + 1);
        const char* bytes = names.data() + at + 2;
        at += 2 + own;
        // With more in common with its forerunner than `wanted` has, the entry differs from `wanted` where
        // that one did.
        if (shared <= matched) {
            std::size_t same = 0;
            while (same < own && shared + same < wanted.size() && bytes[same] == wanted[shared + same]) {
                ++same;
            }
            matched = shared + same;
            if (same == own && matched == wanted.size()) {
                return static_cast<char32_t>(byte_at(names, at) | byte_at(names, at + 1) << 8 |
                                             byte_at(names, at + 2) << 16);
            }
        }
        at += 3;
    }
    return kNoCharacter;
}

}  // namespace

bool is_xid_start(char32_t c) noexcept {
    return (flags(c) & tables::kXidStart) != 0;
}
bool is_xid_continue(char32_t c) noexcept {
    return (flags(c) & tables::kXidContinue) != 0;
}
bool is_printable(char32_t c) noexcept {
    return (flags(c) & tables::kPrintable) != 0;
}

bool surely_nfkc(std::string_view utf8) noexcept {
    for (std::size_t i = 0; i < utf8.size();) {
        if (static_cast<unsigned char>(utf8[i]) < 0x80) {
            ++i;
            continue;
        }
        const Decoded decoded = decode_utf8(utf8.data() + i);
        if ((flags(decoded.character) & tables::kUnstable) != 0) {
            return false;
        }
        i += decoded.length;
    }
    return true;
}

void nfkc(std::string_view utf8, std::string& out) {
    if (surely_nfkc(utf8)) {
        out += utf8;
        return;
    }
    std::u32string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const Decoded decoded = decode_utf8(utf8.data() + i);
        decompose(decoded.character, text);
        i += decoded.length;
    }
    reorder(text);
    compose_all(text);
    for (const char32_t c : text) {
        append_utf8(c, out);
    }
}

char32_t char_from_name(std::string_view name) noexcept {
    // These two families are known in capitals only, as CPython has it.
    constexpr std::string_view kSyllable = "HANGUL SYLLABLE ";
    constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-";
    if (name.starts_with(kSyllable)) {
        return hangul_from_name(name.substr(kSyllable.size()));
    }
    if (name.starts_with(kIdeograph)) {
        return ideograph_from_name(name.substr(kIdeograph.size()));
    }
    char capitals[256];
    if (name.empty() || name.size() > sizeof capitals) {
        return kNoCharacter;
    }
    std::ranges::transform(name, capitals, upper);
    return listed_name({capitals, name.size()});
}

}  // namespace pyforge::unicode
