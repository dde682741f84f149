// Patterns over paths, as configuration files write them (`exclude`, `per-file-ignores` …).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.hpp"

namespace pyforge::engine {

// One pattern over a whole path. `*` and `?` match any characters, slashes too; `**` between slashes stands
// for any number of folders; `[a-z]`, `[!a-z]`, `{one,two}` and backslashes as in a shell. A match takes time
// that is at most the product of the lengths.
class PathGlob {
  public:
    // False with a reason in `why` when it is malformed. Throws std::bad_alloc.
    static bool parse(std::string_view pattern, PathGlob& out, std::string& why);
    [[nodiscard]] bool matches(std::string_view path) const noexcept;

  private:
    friend class GlobParser;
    struct Step {
        enum class Kind : u8 { Character, Any, Star, Class, Folders };
        Kind kind;
        u8 character = 0;  // or the index of a class
    };
    struct Class {
        std::array<u64, 4> bits{};
    };
    // One way through the alternatives.
    struct Way {
        std::string head;  // what every match begins with
        std::string tail;  // and ends with, behind the head
        std::vector<Step> steps;
        bool literal = false;  // it is the head alone
    };
    [[nodiscard]] bool matches(const Way& way, std::string_view path) const noexcept;
    void finish(std::vector<Step> steps);

    std::vector<Way> ways_;
    std::vector<Class> classes_;
};

// `path` with "." and ".." and doubled slashes resolved, below `folder` unless it is absolute. Neither ends
// in a slash; the root is "".
[[nodiscard]] std::string absolute_path(std::string_view path, std::string_view folder);
// The folder that an absolute path lies in, without the slash at its end.
[[nodiscard]] std::string_view parent_folder(std::string_view path) noexcept;
[[nodiscard]] std::string_view base_name(std::string_view path) noexcept;
[[nodiscard]] std::string current_folder();
// Is it a folder on the disk? `path` is absolute.
[[nodiscard]] bool is_folder(const std::string& path) noexcept;

// Patterns of files and folders, relative to a folder. One without a slash is also matched by itself.
class FilePatterns {
  public:
    // False with a reason. Throws std::bad_alloc.
    bool add(std::string_view pattern, std::string_view folder, std::string& why);
    void append(const FilePatterns& more);
    [[nodiscard]] bool empty() const noexcept { return texts_.empty(); }
    [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }
    // As for exclusions: the path or its last name. `path` is absolute.
    [[nodiscard]] bool covers(std::string_view path) const noexcept;
    // As for inclusions: the path alone.
    [[nodiscard]] bool matches(std::string_view path) const noexcept;

  private:
    std::vector<PathGlob> globs_;
    // Names without wildcards, of which there are many, and the paths that they stand for; both sorted.
    std::vector<std::string> names_;
    std::vector<std::string> paths_;
    std::vector<std::string> texts_;
};

// A pattern that says for which files something holds: "tests/*.py", "__init__.py", or with "!" before it for
// which it does not.
class FileCondition {
  public:
    bool parse(std::string_view pattern, std::string_view folder, std::string& why);
    [[nodiscard]] bool holds(std::string_view path) const noexcept;
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    // What relative patterns hang on.
    [[nodiscard]] const std::string& folder() const noexcept { return folder_; }

  private:
    std::string folder_;
    PathGlob absolute_;
    PathGlob name_;
    std::string text_;
    bool negated_ = false;
};

}  // namespace pyforge::engine
