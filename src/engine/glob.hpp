// Patterns over paths, as .gitignore files write them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace pyforge::engine {

// One pattern. Without a slash (other than a last one) it matches the last name of a path at any depth,
// otherwise the whole path relative to the pattern's folder. `*`, `?` and `[…]` stop at slashes; `**` as a
// whole segment spans any number of them.
class Pattern {
  public:
    // False for what is no pattern: an empty line, a comment.
    static bool parse(std::string_view line, Pattern& out);

    // `path` is relative to the pattern's folder, with '/' between names and none at either end.
    [[nodiscard]] bool matches(std::string_view path, bool is_directory) const noexcept;
    [[nodiscard]] bool negated() const noexcept { return negated_; }

  private:
    std::vector<std::string> segments_;
    bool negated_ = false;
    bool only_directories_ = false;
    bool anchored_ = false;
    bool literal_ = false;  // no wildcard in its only segment
};

// Does one name match one segment? In time that is at most the product of the lengths.
[[nodiscard]] bool segment_matches(std::string_view pattern, std::string_view name) noexcept;

}  // namespace pyforge::engine
