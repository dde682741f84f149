#include "report/paths.hpp"

namespace pyforge::report {

std::string normal_path(std::string_view path) {
    std::string out;
    std::size_t at = 0;
    while (at < path.size()) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view part = path.substr(at, end - at);
        at = end + 1;
        if (part == "..") {
            out.resize(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
        } else if (!part.empty() && part != ".") {
            out.append("/").append(part);
        }
    }
    return out.empty() ? "/" : out;
}

std::string_view ShownPaths::operator()(std::string_view path) {
    if (options_.base.empty() || path.starts_with('/') || path == "-") {
        return shown_path(path, options_.root);
    }
    full_ = normal_path(options_.base + "/" + std::string(path));
    const std::string_view shown = shown_path(full_, options_.root);
    return shown.size() == full_.size() ? path : shown;
}

}  // namespace pyforge::report
