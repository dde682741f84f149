#include "lint/module_path.hpp"

namespace pyforge::lint {

std::size_t last_separator(std::string_view path) noexcept {
    std::size_t at = path.size();
    while (at != 0 && path[at - 1] != '/' && path[at - 1] != '\\') {
        --at;
    }
    return at - 1;  // npos without one
}

std::string package_of(std::string_view path, const std::function<bool(const std::string&)>& is_package) {
    std::string package;
    for (;;) {
        const std::size_t slash = last_separator(path);
        if (slash == std::string_view::npos || slash == 0) {
            return package;
        }
        path = path.substr(0, slash);
        if (!is_package(std::string(path))) {
            return package;
        }
        const std::string_view name = path.substr(last_separator(path) + 1);
        package.insert(0, package.empty() ? std::string(name) : std::string(name) + '.');
    }
}

void module_of(std::string_view path, std::string_view package, std::string& out) {
    std::string_view stem = path.substr(last_separator(path) + 1);
    stem = stem.substr(0, stem.rfind('.'));
    out.assign(package);
    if (!package.empty()) {
        out.push_back('.');
    }
    out.append(stem);
}

}  // namespace pyforge::lint
