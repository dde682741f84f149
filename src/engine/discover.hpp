// Paths to files.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <pyforge/options.hpp>
#include <pyforge/result.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/types.hpp"
#include "engine/config/store.hpp"
#include "engine/ignore.hpp"

namespace pyforge::engine {

struct FoundFile {
    std::string path;                  // below the path that was given, as it was spelled
    u64 size = 0;                      // 0 when it could not be told
    i64 modified = 0;                  // nanoseconds
    int error = 0;                     // errno of a folder that could not be listed
    bool loop = false;                 // a folder that is one of those above it
    const Profile* profile = nullptr;  // what holds for it
    std::shared_ptr<const std::string>
        package;  // dotted name of the package around it; null outside packages
};

// Takes what is found, one after the other, on the thread that looks.
using FileSink = std::function<void(FoundFile&&)>;

// The files to analyse, each once: in the order of `paths`, and within a folder in the order of the names'
// bytes. Symbolic links to folders are followed only where `paths` names them. An error when a configuration
// file is wrong. Throws std::bad_alloc, and what the sink throws.
std::optional<Error> discover(std::span<const std::string> paths, ProfileStore& profiles,
                              const FileSink& sink);

// The dotted name of the package around a file or folder whose path is absolute; empty outside packages.
[[nodiscard]] std::string package_of(const std::string& path, const Profile& profile);

[[nodiscard]] bool is_python_file_name(std::string_view name) noexcept;

}  // namespace pyforge::engine
