// Regular expressions in time proportional to text times pattern, whatever both are.
//
// What there is: characters, `.`, classes [a-z] and [^…] with \d \w \s \D \W \S and [:alpha:] and its like,
// groups (…), (?:…) and (?P<name>…), `|`, `*` `+` `?` `{m}` `{m,}` `{m,n}` (a `?` behind them changes nothing
// here), ^ $ \A \z \b \B, and (?i) at the beginning for letters of ASCII in either case. No groups to refer to,
// no looking around.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/types.hpp"

namespace pyforge {

class Pattern {
  public:
    // False with a sentence in `why` for what is no pattern or too large.
    bool compile(std::string_view text, std::string& why);
    // Does it match anywhere in the text? Throws std::bad_alloc.
    [[nodiscard]] bool search(std::string_view text) const;

  private:
    enum class Op : u8 { Set, Split, Jump, Begin, End, Boundary, NoBoundary, Match };
    struct Span {
        u32 first;
        u32 last;
    };
    struct Step {
        Op op;
        bool negated = false;  // of a set
        u32 x = 0;             // the next step; of a set: the first of its spans
        u32 y = 0;             // the other one; of a set: behind its last span
    };
    class Compiler;
    [[nodiscard]] bool has(const Step& set, u32 character) const noexcept;

    std::vector<Step> steps_;
    std::vector<Span> spans_;
    bool fold_ = false;
};

}  // namespace pyforge
