#include "engine/discover.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <unordered_map>
#include <utility>

#include "base/fast_hash.hpp"
#include "lint/module_path.hpp"
#include "source/file.hpp"

namespace pyforge::engine {
namespace {

class Folder {
  public:
    explicit Folder(DIR* stream) noexcept : stream_(stream) {}
    ~Folder() {
        if (stream_ != nullptr) {
            ::closedir(stream_);
        }
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] DIR* get() const noexcept { return stream_; }

  private:
    DIR* stream_;
};

struct Entry {
    std::string name;
    u64 size = 0;
    i64 modified = 0;  // nanoseconds
    bool is_directory = false;
};

i64 modified(const struct stat& info) noexcept {
    return source::stamp_of(info).modified;
}

struct Identity {
    dev_t device;
    ino_t inode;
    friend bool operator==(const Identity&, const Identity&) noexcept = default;
};

// A folder that is being walked; its entries wait on the walker's stack of entries.
struct Level {
    std::size_t first;  // in Walker::entries_
    std::size_t end;
    std::size_t next;
    std::size_t shown_size;  // lengths of the paths at this level
    std::size_t absolute_size;
    Identity identity;
    std::shared_ptr<const IgnoreScope> scope;
    std::shared_ptr<const std::string> package;
    const Profile* profile;
};

bool exists(const std::string& path) noexcept {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
}

bool is_package(const std::string& folder, const Profile& profile) {
    return exists(folder + "/__init__.py") || profile.is_namespace_package(folder);
}

// As it is shown: without "./" at the beginning and slashes at the end.
std::string shown_path(std::string_view path) {
    while (path.starts_with("./")) {
        path.remove_prefix(2);
        while (path.starts_with('/')) {
            path.remove_prefix(1);
        }
    }
    while (path.size() > 1 && path.ends_with('/')) {
        path.remove_suffix(1);
    }
    return std::string(path.empty() ? "." : path);
}

// Dotted names of the packages that folders are, asked of the disk once for each folder.
class Packages {
  public:
    // Of the package around a path; null outside packages.
    const std::shared_ptr<const std::string>& around(std::string_view path, const Profile& profile) {
        const std::string_view folder = path.substr(0, lint::last_separator(path) + 1);
        if (profile_ != &profile) {
            known_.clear();
            last_folder_.clear();
            profile_ = &profile;
        } else if (folder == last_folder_) {  // files that follow each other often share their folder
            return last_;
        }
        last_ = find(path, profile);
        last_folder_ = folder;
        return last_;
    }

    // The package of this name inside the one around it.
    static std::shared_ptr<const std::string> inner(const std::string* around, std::string_view name) {
        return std::make_shared<const std::string>(around == nullptr ? std::string(name)
                                                                     : *around + "." + std::string(name));
    }

  private:
    std::shared_ptr<const std::string> find(std::string_view path, const Profile& profile) {
        std::shared_ptr<const std::string> package;
        inner_.clear();
        for (;;) {
            const std::size_t slash = lint::last_separator(path);
            if (slash == std::string_view::npos || slash == 0) {
                break;
            }
            path = path.substr(0, slash);
            folder_ = path;
            if (const auto found = known_.find(folder_); found != known_.end()) {
                package = found->second;
                break;
            }
            if (!is_package(folder_, profile)) {
                known_.emplace(folder_, nullptr);
                break;
            }
            inner_.push_back(path);
        }
        for (; !inner_.empty(); inner_.pop_back()) {
            const std::string_view name = inner_.back().substr(lint::last_separator(inner_.back()) + 1);
            package = inner(package.get(), name);
            known_.emplace(inner_.back(), package);
        }
        return package;
    }

    const Profile* profile_ = nullptr;
    std::unordered_map<std::string, std::shared_ptr<const std::string>> known_;
    std::string folder_;
    std::vector<std::string_view> inner_;
    std::string last_folder_;
    std::shared_ptr<const std::string> last_;  // the package around what lies in last_folder_
};

// The paths that a run has met, by 128 bits of each: a set of strings takes two allocations a file.
class SeenPaths {
  public:
    bool insert(std::string_view path) {
        if ((count_ + 1) * 2 > slots_.size()) {
            grow();
        }
        Hash128 hash = fast_hash(path, seed_);
        hash.high |= 1U;  // zeros are a free slot
        const bool is_new = place(hash);
        count_ += is_new ? 1 : 0;
        return is_new;
    }

  private:
    bool place(Hash128 hash) noexcept {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash.low & mask;; at = (at + 1) & mask) {
            if (slots_[at] == Hash128{}) {
                slots_[at] = hash;
                return true;
            }
            if (slots_[at] == hash) {
                return false;
            }
        }
    }
    void grow() {
        std::vector<Hash128> larger(std::max<std::size_t>(64, slots_.size() * 4));
        slots_.swap(larger);
        for (const Hash128 hash : larger) {
            if (hash != Hash128{}) {
                place(hash);
            }
        }
    }

    std::vector<Hash128> slots_;  // a power of two of them, half of them free
    // Nobody can name files so that one of them is taken for another.
    const u64 seed_ = reinterpret_cast<std::uintptr_t>(this) ^
                      static_cast<u64>(std::chrono::steady_clock::now().time_since_epoch().count());
    std::size_t count_ = 0;
};

class Walker {
  public:
    Walker(ProfileStore& profiles, const FileSink& sink)
        : profiles_(profiles), current_(profiles.current_folder()), sink_(sink) {}

    // False when a configuration is wrong.
    bool add(const std::string& path, bool unique) {
        shown_ = shown_path(path);
        absolute_ = absolute_path(path, current_);
        unique_ = unique;
        struct stat info {};
        const bool known = ::stat(path.c_str(), &info) == 0;
        const bool is_folder = known && S_ISDIR(info.st_mode);
        const Result<const Profile*> above =
            profiles_.for_folder(is_folder ? absolute_ : parent_folder(absolute_));
        if (!above) {
            error = above.error();
            return false;
        }
        if (profiles_.base().files().force_exclude && excluded_with_parents(is_folder, **above)) {
            return true;
        }
        if (is_folder) {
            if (shown_ == ".") {
                shown_.clear();
            }
            return walk(*above);
        }
        const std::shared_ptr<const std::string>& package = packages_.around(absolute_, **above);
        found({std::move(shown_), known ? static_cast<u64>(info.st_size) : 0, known ? modified(info) : 0, 0,
               false, *above, package});
        return true;
    }

    std::optional<Error> error;

  private:
    void found(FoundFile file) {
        if (unique_ || seen_.insert(absolute_)) {
            sink_(std::move(file));
        }
    }

    bool walk(const Profile* profile) {
        std::shared_ptr<const IgnoreScope> above;
        if (profiles_.base().files().respect_gitignore) {
            const std::size_t slash = absolute_.rfind('/');
            above = IgnoreScope::find(absolute_.substr(0, slash == std::string::npos ? 0 : slash + 1));
        }
        open_level(std::move(above), packages_.around(absolute_, *profile), profile);
        while (!levels_.empty() && !error) {
            Level& level = levels_.back();
            if (level.next == level.end) {
                entries_.resize(level.first);
                levels_.pop_back();
                continue;
            }
            const Entry entry = std::move(entries_[level.next++]);
            shown_.resize(level.shown_size);
            absolute_.resize(level.absolute_size);
            shown_ += entry.name;
            absolute_ += entry.name;
            if (excluded(level, entry.is_directory)) {
                continue;
            }
            if (!entry.is_directory) {
                if (wanted(*level.profile)) {
                    found({shown_, entry.size, entry.modified, 0, false, level.profile, level.package});
                }
                continue;
            }
            open_level(level.scope, level.package, level.profile);
        }
        return !error;
    }

    // Lists the folder shown_/absolute_ and makes it the innermost level.
    void open_level(std::shared_ptr<const IgnoreScope> above, std::shared_ptr<const std::string> around,
                    const Profile* profile) {
        const Folder folder(::opendir(absolute_.empty() ? "/" : absolute_.c_str()));
        struct stat info {};
        if (folder.get() == nullptr || ::fstat(::dirfd(folder.get()), &info) != 0) {
            found({shown_.empty() ? "." : shown_, 0, 0, errno, false, profile, {}});
            return;
        }
        const Identity identity{info.st_dev, info.st_ino};
        if (std::any_of(levels_.begin(), levels_.end(),
                        [&](const Level& l) { return l.identity == identity; })) {
            found({shown_, 0, 0, 0, true, profile, {}});
            return;
        }
        const std::size_t first = entries_.size();
        bool has_git = false;
        bool has_gitignore = false;
        bool has_init = false;
        FolderFiles configurations;
        // Names that are not Python's matter only where patterns may let them in.
        bool any_name = !profile->files().include.empty();
        int problem = 0;
        for (;;) {
            for (;;) {
                errno = 0;
                const dirent* item = ::readdir(folder.get());
                if (item == nullptr) {
                    problem = errno;
                    break;
                }
                const std::string_view name = item->d_name;
                has_git = has_git || name == ".git";
                has_gitignore = has_gitignore || name == ".gitignore";
                has_init = has_init || name == "__init__.py";
                configurations.see(name);
                if (name != "." && name != "..") {
                    add_entry(::dirfd(folder.get()), *item, name, any_name);
                }
            }
            const Result<const Profile*> here = profiles_.enter(absolute_, configurations, profile);
            if (!here) {
                error = here.error();
                return;
            }
            profile = *here;
            if (any_name || profile->files().include.empty()) {
                break;
            }
            any_name = true;
            entries_.resize(first);
            ::rewinddir(folder.get());
        }
        if (problem != 0) {
            found({shown_.empty() ? "." : shown_, 0, 0, problem, false, profile, {}});
        }
        std::sort(entries_.begin() + static_cast<std::ptrdiff_t>(first), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.name < b.name; });
        std::shared_ptr<const std::string> package;
        if (has_init || profile->is_namespace_package(absolute_)) {
            package = Packages::inner(around.get(), absolute_.substr(absolute_.rfind('/') + 1));
        }
        if (!shown_.empty() && shown_.back() != '/') {
            shown_ += '/';
        }
        absolute_ += '/';
        std::shared_ptr<const IgnoreScope> scope;
        if (profiles_.base().files().respect_gitignore) {
            scope = IgnoreScope::enter(std::move(above), absolute_, has_git, has_gitignore);
        }
        levels_.push_back({first, entries_.size(), first, shown_.size(), absolute_.size(), identity,
                           std::move(scope), std::move(package), profile});
    }

    void add_entry(int folder, const dirent& item, std::string_view name, bool any_name) {
        const bool python = any_name || is_python_file_name(name);
        if (item.d_type == DT_DIR) {
            entries_.push_back({std::string(name), 0, 0, true});
            return;
        }
        if (item.d_type != DT_UNKNOWN && !python) {
            return;
        }
        struct stat info {};
        if (item.d_type == DT_UNKNOWN) {
            if (::fstatat(folder, item.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0) {
                return;
            }
            if (S_ISDIR(info.st_mode)) {
                entries_.push_back({std::string(name), 0, 0, true});
                return;
            }
            if (!python) {
                return;
            }
        }
        // Through a link now: a file behind it counts, a folder does not.
        const bool known = ::fstatat(folder, item.d_name, &info, 0) == 0;
        if (known && S_ISDIR(info.st_mode)) {
            return;
        }
        entries_.push_back({std::string(name), known ? static_cast<u64>(info.st_size) : 0,
                            known ? modified(info) : 0, false});
    }

    [[nodiscard]] bool excluded(const Level& level, bool is_directory) const noexcept {
        return level.profile->files().exclude.covers(absolute_) ||
               IgnoreScope::ignored(level.scope.get(), absolute_, is_directory);
    }

    // A file that nobody has named. Only Python has rules, whatever the patterns let in.
    [[nodiscard]] bool wanted(const Profile& profile) const noexcept {
        const FileChoice& choice = profile.files();
        const bool included = choice.include.empty()
                                  ? is_python_file_name(absolute_)
                                  : choice.include.matches(absolute_) && !absolute_.ends_with(".toml") &&
                                        !absolute_.ends_with(".md");
        return included && !choice.lint_exclude.covers(absolute_);
    }

    // For named paths under force_exclude: any folder above may be the excluded one.
    [[nodiscard]] bool excluded_with_parents(bool is_directory, const Profile& profile) const {
        const std::string_view path = absolute_;
        const FileChoice& choice = profile.files();
        for (std::string_view part = path; part.size() > profile.folder().size();
             part = parent_folder(part)) {
            if (choice.exclude.covers(part)) {
                return true;
            }
        }
        if (!is_directory && choice.lint_exclude.covers(path)) {
            return true;
        }
        if (!profiles_.base().files().respect_gitignore) {
            return false;
        }
        for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
            const bool last = slash == std::string_view::npos;
            const std::string_view part = path.substr(0, slash);
            const std::size_t parent = part.rfind('/');
            if (parent != std::string_view::npos) {
                const auto scope = IgnoreScope::find(part.substr(0, parent + 1));
                if (IgnoreScope::ignored(scope.get(), part, !last || is_directory)) {
                    return true;
                }
            }
            if (last) {
                return false;
            }
        }
    }

    ProfileStore& profiles_;
    const std::string& current_;
    const FileSink& sink_;
    Packages packages_;
    std::string shown_;
    std::string absolute_;
    std::vector<Entry> entries_;
    std::vector<Level> levels_;
    SeenPaths seen_;
    bool unique_ = true;
};

}  // namespace

std::string package_of(const std::string& path, const Profile& profile) {
    return lint::package_of(path,
                            [&profile](const std::string& folder) { return is_package(folder, profile); });
}

bool is_python_file_name(std::string_view name) noexcept {
    return name.ends_with(".py") || name.ends_with(".pyi") || name.ends_with(".ipynb");
}

std::optional<Error> discover(std::span<const std::string> paths, ProfileStore& profiles,
                              const FileSink& sink) {
    Walker walker(profiles, sink);
    for (const std::string& path : paths) {
        if (!walker.add(path, paths.size() == 1)) {
            return std::move(walker.error);
        }
    }
    return {};
}

}  // namespace pyforge::engine
