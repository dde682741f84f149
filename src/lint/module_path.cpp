#include "lint/module_path.hpp"

namespace pyforge::lint {

std::string package_of(std::string_view path, const std::function<bool(const std::string&)>& is_package) {
    std::string package;
    for (;;) {
        const std::size_t slash = path.find_last_of("/\\");
        if (slash == std::string_view::npos || slash == 0) {
            return package;
        }
        path = path.substr(0, slash);
        if (!is_package(std::string(path))) {
            return package;
        }
        const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
        package.insert(0, package.empty() ? std::string(name) : std::string(name) + '.');
    }
}

void module_of(std::string_view path, std::string_view package, std::string& out) {
    std::string_view stem = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 == 0
    stem = stem.substr(0, stem.rfind('.'));
    out.assign(package);
    if (!package.empty()) {
        out.push_back('.');
    }
    out.append(stem);
}

}  // namespace pyforge::lint
