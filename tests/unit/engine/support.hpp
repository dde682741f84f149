// What the tests of the engine share.
#pragma once
#include <filesystem>
#include <fstream>
#include <pyforge/pyforge.hpp>
#include <string>

namespace pyforge::testing {

// A folder of its own, removed at the end.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "pyforge-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    std::string write(std::string_view name, std::string_view text) const {
        const std::filesystem::path path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }

  private:
    std::filesystem::path path_;
};

inline std::string codes(const FileReport& report) {
    std::string out;
    for (const Issue& issue : report.issues()) {
        out.append(out.empty() ? "" : " ").append(issue.code);
    }
    return out;
}

inline Engine engine_for(std::vector<std::string> rules) {
    return Engine::create(Options{}.select(std::move(rules))).value();
}

}  // namespace pyforge::testing
