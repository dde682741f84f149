// Paths as reports show them.
#pragma once
#include <pyforge/format.hpp>
#include <string>
#include <string_view>

namespace pyforge::report {

// Relative to `root` when it lies below; unchanged otherwise.
[[nodiscard]] inline std::string_view shown_path(std::string_view path, std::string_view root) noexcept {
    while (root.size() > 1 && root.ends_with('/')) {
        root.remove_suffix(1);
    }
    if (!root.empty() && path.size() > root.size() + 1 && path.starts_with(root) &&
        path[root.size()] == '/') {
        return path.substr(root.size() + 1);
    }
    return path;
}

// An absolute path without empty parts, `.` and `..`.
[[nodiscard]] std::string normal_path(std::string_view path);

// Paths by the format's options; the view lasts until the next call.
class ShownPaths {
  public:
    explicit ShownPaths(const FormatOptions& options) : options_(options) {}
    [[nodiscard]] std::string_view operator()(std::string_view path);

  private:
    const FormatOptions& options_;
    std::string full_;
};

}  // namespace pyforge::report
