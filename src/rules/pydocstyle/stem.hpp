// The stems of English words, by the "English" (Porter 2) algorithm of Snowball: "returns", "returned" and
// "returning" have the stem "return". Usable at compile time.
#pragma once
#include <array>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::rules::docstrings {

class Stem {
  public:
    static constexpr u32 kLongest = 40;  // longer words have no stem: view() is empty

    // Lower-case ASCII letters only.
    explicit constexpr Stem(std::string_view word) noexcept {
        if (word.size() > kLongest) {
            return;
        }
        for (const char c : word) {
            letters_[size_++] = c;
        }
        if (size_ > 2 && !is_exception()) {
            mark_consonant_y();
            find_regions();
            plurals();
            if (!is_invariant()) {
                past_and_progressive();
                final_y();
                long_suffixes();
                middle_suffixes();
                short_suffixes();
                final_letters();
            }
            for (u32 i = 0; i < size_; ++i) {
                letters_[i] = letters_[i] == 'Y' ? 'y' : letters_[i];
            }
        }
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {letters_.data(), size_}; }

  private:
    struct Replacement {
        std::string_view suffix;
        std::string_view by;
    };

    static constexpr bool is_vowel(char c) noexcept {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
    constexpr bool vowel_at(u32 i) const noexcept { return is_vowel(letters_[i]); }
    constexpr bool ends(std::string_view suffix) const noexcept { return view().ends_with(suffix); }
    // Where the suffix begins.
    constexpr u32 before(std::string_view suffix) const noexcept {
        return size_ - static_cast<u32>(suffix.size());
    }
    constexpr bool has_vowel_before(u32 end) const noexcept {
        for (u32 i = 0; i < end; ++i) {
            if (vowel_at(i)) {
                return true;
            }
        }
        return false;
    }
    constexpr void replace(std::string_view suffix, std::string_view by) noexcept {
        size_ = before(suffix);
        for (const char c : by) {
            letters_[size_++] = c;
        }
    }
    constexpr void set(std::string_view word) noexcept {
        size_ = 0;
        replace({}, word);
    }

    constexpr bool is_exception() noexcept {
        constexpr Replacement kWhole[] = {
            {"skis", "ski"},    {"skies", "sky"},   {"dying", "die"},    {"lying", "lie"},
            {"tying", "tie"},   {"idly", "idl"},    {"gently", "gentl"}, {"ugly", "ugli"},
            {"early", "earli"}, {"only", "onli"},   {"singly", "singl"}, {"sky", "sky"},
            {"news", "news"},   {"howe", "howe"},   {"atlas", "atlas"},  {"cosmos", "cosmos"},
            {"bias", "bias"},   {"andes", "andes"},
        };
        for (const Replacement& r : kWhole) {
            if (view() == r.suffix) {
                set(r.by);
                return true;
            }
        }
        return false;
    }
    // Words that step 1b would mistake for forms of a verb.
    constexpr bool is_invariant() const noexcept {
        for (const std::string_view word :
             {"inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"}) {
            if (view() == word) {
                return true;
            }
        }
        return false;
    }
    // A y at the beginning or behind a vowel is a consonant.
    constexpr void mark_consonant_y() noexcept {
        for (u32 i = 0; i < size_; ++i) {
            if (letters_[i] == 'y' && (i == 0 || vowel_at(i - 1))) {
                letters_[i] = 'Y';
            }
        }
    }
    // Behind the first consonant that follows a vowel, from `at` on.
    constexpr u32 region_from(u32 at) const noexcept {
        while (at < size_ && !vowel_at(at)) {
            ++at;
        }
        while (at < size_ && vowel_at(at)) {
            ++at;
        }
        return at < size_ ? at + 1 : size_;
    }
    constexpr void find_regions() noexcept {
        r1_ = 0;
        for (const std::string_view prefix : {"gener", "commun", "arsen"}) {
            if (view().starts_with(prefix)) {
                r1_ = static_cast<u32>(prefix.size());
            }
        }
        r1_ = r1_ != 0 ? r1_ : region_from(0);
        r2_ = region_from(r1_);
    }
    // Does the word up to `end` end in a short syllable?
    constexpr bool short_syllable(u32 end) const noexcept {
        if (end == 2) {
            return vowel_at(0) && !vowel_at(1);
        }
        if (end < 3) {
            return false;
        }
        const char last = letters_[end - 1];
        return !is_vowel(last) && last != 'w' && last != 'x' && last != 'Y' && vowel_at(end - 2) &&
               !vowel_at(end - 3);
    }

    constexpr void plurals() noexcept {  // step 1a
        if (ends("sses")) {
            replace("sses", "ss");
        } else if (ends("ied") || ends("ies")) {
            replace("ies", size_ > 4 ? "i" : "ie");
        } else if (ends("s") && !ends("us") && !ends("ss") && has_vowel_before(size_ - 2)) {
            --size_;
        }
    }
    constexpr void past_and_progressive() noexcept {  // step 1b
        for (const std::string_view suffix : {"eedly", "eed"}) {
            if (ends(suffix)) {
                if (before(suffix) >= r1_) {
                    replace(suffix, "ee");
                }
                return;
            }
        }
        for (const std::string_view suffix : {"ingly", "edly", "ing", "ed"}) {
            if (ends(suffix)) {
                if (has_vowel_before(before(suffix))) {
                    size_ = before(suffix);
                    mend();
                }
                return;
            }
        }
    }
    // What lost its ending may need an e, or have one consonant too many.
    constexpr void mend() noexcept {
        constexpr std::string_view kDoubled = "bdfgmnprt";
        if (ends("at") || ends("bl") || ends("iz") || (short_syllable(size_) && r1_ >= size_)) {
            letters_[size_++] = 'e';
        } else if (size_ >= 2 && letters_[size_ - 1] == letters_[size_ - 2] &&
                   kDoubled.find(letters_[size_ - 1]) != std::string_view::npos) {
            --size_;
        }
    }
    constexpr void final_y() noexcept {  // step 1c
        if (size_ > 2 && (letters_[size_ - 1] == 'y' || letters_[size_ - 1] == 'Y') && !vowel_at(size_ - 2)) {
            letters_[size_ - 1] = 'i';
        }
    }
    constexpr void long_suffixes() noexcept {  // step 2; a suffix stands before those that it ends in
        constexpr Replacement kSuffixes[] = {
            {"ational", "ate"}, {"tional", "tion"}, {"ization", "ize"}, {"fulness", "ful"},
            {"ousness", "ous"}, {"iveness", "ive"}, {"biliti", "ble"},  {"lessli", "less"},
            {"ation", "ate"},   {"alism", "al"},    {"aliti", "al"},    {"ousli", "ous"},
            {"iviti", "ive"},   {"fulli", "ful"},   {"entli", "ent"},   {"enci", "ence"},
            {"anci", "ance"},   {"abli", "able"},   {"izer", "ize"},    {"ator", "ate"},
            {"alli", "al"},     {"bli", "ble"},     {"ogi", "og"},      {"li", ""},
        };
        for (const Replacement& r : kSuffixes) {
            if (ends(r.suffix)) {
                const u32 at = before(r.suffix);
                constexpr std::string_view kBeforeLi = "cdeghkmnrt";
                const char previous = at > 0 ? letters_[at - 1] : '\0';
                const bool fits = r.suffix == "ogi"  ? previous == 'l'
                                  : r.suffix == "li" ? kBeforeLi.find(previous) != std::string_view::npos
                                                     : true;
                if (at >= r1_ && fits) {
                    replace(r.suffix, r.by);
                }
                return;
            }
        }
    }
    constexpr void middle_suffixes() noexcept {  // step 3
        constexpr Replacement kSuffixes[] = {
            {"ational", "ate"}, {"tional", "tion"}, {"alize", "al"}, {"icate", "ic"}, {"iciti", "ic"},
            {"ative", ""},      {"ical", "ic"},     {"ness", ""},    {"ful", ""},
        };
        for (const Replacement& r : kSuffixes) {
            if (ends(r.suffix)) {
                if (before(r.suffix) >= (r.suffix == "ative" ? r2_ : r1_)) {
                    replace(r.suffix, r.by);
                }
                return;
            }
        }
    }
    constexpr void short_suffixes() noexcept {  // step 4
        for (const std::string_view suffix :
             {"ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
              "ive", "ize", "ion", "al", "er", "ic"}) {
            if (ends(suffix)) {
                const u32 at = before(suffix);
                const bool fits =
                    suffix != "ion" || (at > 0 && (letters_[at - 1] == 's' || letters_[at - 1] == 't'));
                if (at >= r2_ && fits) {
                    size_ = at;
                }
                return;
            }
        }
    }
    constexpr void final_letters() noexcept {  // step 5
        const u32 at = size_ - 1;
        if (letters_[at] == 'e') {
            size_ -= at >= r2_ || (at >= r1_ && !short_syllable(at)) ? 1 : 0;
        } else if (letters_[at] == 'l') {
            size_ -= at >= r2_ && letters_[at - 1] == 'l' ? 1 : 0;
        }
    }

    std::array<char, kLongest + 4> letters_{};
    u32 size_ = 0;
    u32 r1_ = 0;
    u32 r2_ = 0;
};

}  // namespace pyforge::rules::docstrings
