#include "lint/source_roots.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace pyforge::lint {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};

// What a name leads to, links followed.
mode_t mode_of(DIR* folder, const dirent& item) noexcept {
    if (item.d_type == DT_DIR || item.d_type == DT_REG) {
        return item.d_type == DT_DIR ? S_IFDIR : S_IFREG;
    }
    struct stat info {};
    return ::fstatat(::dirfd(folder), item.d_name, &info, 0) == 0 ? info.st_mode : mode_t{0};
}

}  // namespace

SourceRoots::SourceRoots(std::span<const std::string> folders, Clock::duration fresh) : fresh_(fresh) {
    for (const std::string& folder : folders) {
        folders_.push_back({folder, {}});
    }
    roots_ = static_cast<u32>(folders_.size());
}

std::vector<SourceRoots::Entry> SourceRoots::list(const std::string& path) {
    std::vector<Entry> out;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    while (folder != nullptr) {
        const dirent* item = ::readdir(folder.get());
        if (item == nullptr) {
            break;
        }
        const std::string_view name = item->d_name;
        const std::size_t dot = name.rfind('.');
        const std::string_view suffix = name.substr(std::min(dot, name.size()));
        const bool python = suffix == ".py" || suffix == ".pyi";
        if (dot != std::string_view::npos && !python) {
            continue;  // no part of a module's name has a dot
        }
        const mode_t mode = mode_of(folder.get(), *item);
        if (python ? S_ISREG(mode) : S_ISDIR(mode)) {
            out.push_back({std::string(name.substr(0, dot)), python, !python});
        }
    }
    std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    std::size_t kept = 0;
    for (Entry& entry : out) {
        if (kept != 0 && out[kept - 1].name == entry.name) {
            out[kept - 1].module = out[kept - 1].module || entry.module;
            out[kept - 1].folder = out[kept - 1].folder || entry.folder;
        } else if (&out[kept++] != &entry) {
            out[kept - 1] = std::move(entry);
        }
    }
    out.resize(kept);
    return out;
}

SourceRoots::Entry* SourceRoots::find(Folder& folder, std::string_view name) {
    const auto found = std::lower_bound(folder.entries.begin(), folder.entries.end(), name,
                                        [](const Entry& e, std::string_view n) { return e.name < n; });
    return found != folder.entries.end() && found->name == name ? &*found : nullptr;
}

SourceRoots::Answer SourceRoots::ask(u32 folder, std::string_view module) const {
    for (;;) {
        const std::size_t dot = module.find('.');
        const Entry* entry = find(folders_[folder], module.substr(0, dot));
        if (entry == nullptr) {
            return Answer::No;
        }
        if (dot == std::string_view::npos) {
            return Answer::Yes;
        }
        if (!entry->folder) {
            return Answer::No;
        }
        if (entry->inside == kNone) {
            return Answer::NotListed;
        }
        folder = entry->inside;
        module.remove_prefix(dot + 1);
    }
}

void SourceRoots::list_towards(u32 folder, std::string_view module) const {
    for (;;) {
        const std::size_t dot = module.find('.');
        Entry* entry = find(folders_[folder], module.substr(0, dot));
        if (entry == nullptr || dot == std::string_view::npos || !entry->folder) {
            return;
        }
        if (entry->inside == kNone) {
            std::string path = folders_[folder].path + '/' + entry->name;
            std::vector<Entry> entries = list(path);
            folders_.push_back({std::move(path), std::move(entries)});
            entry->inside = static_cast<u32>(folders_.size() - 1);
        }
        folder = entry->inside;
        module.remove_prefix(dot + 1);
    }
}

bool SourceRoots::holds(std::string_view module) const {
    bool missing = false;
    const Clock::time_point now = Clock::now();
    {
        const std::shared_lock lock(mutex_);
        missing = !listed_ || now - listed_at_ > fresh_;
        for (u32 root = 0; root < roots_ && !missing; ++root) {
            const Answer answer = ask(root, module);
            if (answer == Answer::Yes) {
                return true;
            }
            missing = answer == Answer::NotListed;
        }
    }
    if (!missing) {
        return false;
    }
    const std::unique_lock lock(mutex_);
    if (!listed_ || now - listed_at_ > fresh_) {
        listed_ = false;
        folders_.erase(folders_.begin() + roots_, folders_.end());
        for (u32 root = 0; root < roots_; ++root) {
            folders_[root].entries = list(folders_[root].path);
        }
        listed_ = true;
        listed_at_ = now;
    }
    for (u32 root = 0; root < roots_; ++root) {
        list_towards(root, module);
        if (ask(root, module) == Answer::Yes) {
            return true;
        }
    }
    return false;
}

}  // namespace pyforge::lint
