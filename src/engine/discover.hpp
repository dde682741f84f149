// Paths to files.
#pragma once
#include <memory>
#include <pyforge/options.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/types.hpp"
#include "engine/ignore.hpp"

namespace pyforge::engine {

struct FoundFile {
    std::string path;   // below the path that was given, as it was spelled
    u64 size = 0;       // 0 when it could not be told
    int error = 0;      // errno of a folder that could not be listed
    bool loop = false;  // a folder that is one of those above it
    std::shared_ptr<const std::string>
        package;  // dotted name of the package around it; null outside packages
};

// What discovery needs of the options, checked once.
struct DiscoverySettings {
    PatternList exclude;  // relative to the current folder
    bool respect_gitignore = true;
    bool force_exclude = false;

    // False when a pattern of the options is none; `bad` is then the pattern.
    bool load(const Options& options, std::string& bad);
};

// The files to analyse, each once: in the order of `paths`, and within a folder in the order of the names'
// bytes. Symbolic links to folders are followed only where `paths` names them. Throws std::bad_alloc.
std::vector<FoundFile> discover(std::span<const std::string> paths, const DiscoverySettings& settings);

[[nodiscard]] bool is_python_file_name(std::string_view name) noexcept;

}  // namespace pyforge::engine
