// Where a file stands in its package.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace pyforge::lint {

// Where the last '/' or '\\' stands, npos without one: the name of the file begins one further on.
[[nodiscard]] std::size_t last_separator(std::string_view path) noexcept;

// The dotted name of the package that a file lies in: the folders around it that hold an __init__.py, as
// `is_package` says of each. Empty when its own folder is none. Paths without a folder count as none: pass an
// absolute path.
[[nodiscard]] std::string package_of(std::string_view path,
                                     const std::function<bool(const std::string&)>& is_package);

// The dotted name of the module itself, "package.module" or "package.__init__", written over `out`.
void module_of(std::string_view path, std::string_view package, std::string& out);

}  // namespace pyforge::lint
