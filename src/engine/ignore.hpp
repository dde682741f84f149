// .gitignore files along a path of folders.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/glob.hpp"

namespace pyforge::engine {

// The patterns of one file, in its order.
class PatternList {
  public:
    void add_text(std::string_view text);
    bool add_line(std::string_view line);
    [[nodiscard]] bool empty() const noexcept { return patterns_.empty(); }

    enum class Verdict : unsigned char { Silent, Ignored, Kept };
    // The last pattern that matches decides.
    [[nodiscard]] Verdict judge(std::string_view path, bool is_directory) const noexcept;

  private:
    std::vector<Pattern> patterns_;
};

// The ignore files that hold in one folder: its own, then those of the folders above it up to the root of the
// git repository. Outside a repository there are none.
struct IgnoreScope {
    std::shared_ptr<const IgnoreScope> above;
    std::string folder;    // absolute, with a slash at the end
    PatternList patterns;  // of folder/.gitignore
    PatternList exclude;   // of folder/.git/info/exclude; only where the repository begins

    // The scope of a folder whose parent has the scope `above` (null: not in a repository). Returns `above`
    // itself when the folder adds nothing. `folder` is absolute and ends in a slash; has_git and
    // has_gitignore tell what lies in it.
    static std::shared_ptr<const IgnoreScope> enter(std::shared_ptr<const IgnoreScope> above,
                                                    std::string folder, bool has_git, bool has_gitignore);
    // The scope of a folder reached from nowhere: looks through all folders above it.
    static std::shared_ptr<const IgnoreScope> find(std::string_view folder);

    // `path` is absolute and lies below the folder.
    [[nodiscard]] static bool ignored(const IgnoreScope* scope, std::string_view path,
                                      bool is_directory) noexcept;
};

}  // namespace pyforge::engine
