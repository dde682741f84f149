#include "engine/config/expand.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "base/glob.hpp"

namespace pyforge::engine {
namespace {

constexpr std::size_t kMostFolders = 100'000;  // that one pattern can mean
constexpr std::string_view kWildcards = "*?[";

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};

// Calls fn(name) for each folder in a folder; links lead on unless `own`.
template <class Fn>
void for_each_folder(const std::string& path, bool own, Fn&& fn) {
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.empty() ? "/" : path.c_str()));
    while (folder != nullptr) {
        const dirent* item = ::readdir(folder.get());
        if (item == nullptr) {
            return;
        }
        const std::string_view name = item->d_name;
        if (name == "." || name == "..") {
            continue;
        }
        struct stat info {};
        const int flags = own ? AT_SYMLINK_NOFOLLOW : 0;
        if (::fstatat(::dirfd(folder.get()), item->d_name, &info, flags) == 0 && S_ISDIR(info.st_mode)) {
            fn(name);
        }
    }
}

// Each folder with all that lie in it.
void add_inner_folders(std::vector<std::string>& folders) {
    for (std::size_t i = 0; i < folders.size() && folders.size() < kMostFolders; ++i) {
        const std::string at = folders[i];
        for_each_folder(at, true,
                        [&](std::string_view name) { folders.push_back(at + '/' + std::string(name)); });
    }
}

}  // namespace

std::vector<std::string> expand_folders(const std::string& pattern) {
    if (pattern.find_first_of(kWildcards) == std::string::npos) {
        return {pattern};
    }
    std::vector<std::string> folders{""};
    std::string_view rest = pattern;
    while (!rest.empty()) {
        rest.remove_prefix(rest.front() == '/' ? 1 : 0);
        const std::string_view name = rest.substr(0, rest.find('/'));
        rest.remove_prefix(name.size());
        if (name == "**") {
            add_inner_folders(folders);
            continue;
        }
        std::vector<std::string> next;
        for (const std::string& folder : folders) {
            if (name.find_first_of(kWildcards) == std::string_view::npos) {
                next.push_back(folder + '/' + std::string(name));
                continue;
            }
            for_each_folder(folder, false, [&](std::string_view found) {
                if (next.size() < kMostFolders && glob_match(name, found)) {
                    next.push_back(folder + '/' + std::string(found));
                }
            });
        }
        folders = std::move(next);
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace pyforge::engine
