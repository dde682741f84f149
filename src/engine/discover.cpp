#include "engine/discover.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <unordered_set>
#include <utility>

#include "lint/module_path.hpp"

namespace pyforge::engine {
namespace {

// Folders that hold no source of the project: those that ruff leaves out.
constexpr std::string_view kDefaultExclude[] = {".bzr",
                                                ".direnv",
                                                ".eggs",
                                                ".git",
                                                ".git-rewrite",
                                                ".hg",
                                                ".ipynb_checkpoints",
                                                ".mypy_cache",
                                                ".nox",
                                                ".pants.d",
                                                ".pyenv",
                                                ".pytest_cache",
                                                ".pytype",
                                                ".ruff_cache",
                                                ".svn",
                                                ".tox",
                                                ".venv",
                                                ".vscode",
                                                "__pypackages__",
                                                "_build",
                                                "buck-out",
                                                "dist",
                                                "node_modules",
                                                "site-packages",
                                                "venv"};

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
    bool is_directory = false;
};

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
};

bool exists(const std::string& path) noexcept {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
}

bool is_package(const std::string& folder) {
    return exists(folder + "/__init__.py");
}

std::string current_folder() {
    std::string folder(256, '\0');
    while (::getcwd(folder.data(), folder.size()) == nullptr) {
        if (errno != ERANGE) {
            return "/";
        }
        folder.resize(folder.size() * 2);
    }
    folder.resize(folder.find('\0'));
    return folder;
}

// Absolute, without "." and ".." and double slashes. Symbolic links stay: .gitignore files go by the
// spelling.
std::string absolute_path(std::string_view path, const std::string& current) {
    std::string out;
    const std::string whole = path.starts_with('/') ? std::string(path) : current + "/" + std::string(path);
    std::size_t at = 0;
    while (at < whole.size()) {
        const std::size_t slash = std::min(whole.find('/', at), whole.size());
        const std::string_view name = std::string_view(whole).substr(at, slash - at);
        at = slash + 1;
        if (name.empty() || name == ".") {
            continue;
        }
        if (name == "..") {
            out.erase(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
            continue;
        }
        out += '/';
        out += name;
    }
    return out;
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

class Walker {
  public:
    explicit Walker(const DiscoverySettings& settings) : settings_(settings), current_(current_folder()) {}

    void add(const std::string& path, bool unique) {
        shown_ = shown_path(path);
        absolute_ = absolute_path(path, current_);
        unique_ = unique;
        struct stat info {};
        const bool known = ::stat(path.c_str(), &info) == 0;
        if (settings_.force_exclude && excluded_with_parents(known && S_ISDIR(info.st_mode))) {
            return;
        }
        if (known && S_ISDIR(info.st_mode)) {
            if (shown_ == ".") {
                shown_.clear();
            }
            walk(info);
            return;
        }
        found({shown_, known ? static_cast<u64>(info.st_size) : 0, 0, false, package_around(absolute_)});
    }

    std::vector<FoundFile> files;

  private:
    void found(FoundFile file) {
        if (unique_ || seen_.insert(absolute_).second) {
            files.push_back(std::move(file));
        }
    }

    void walk(const struct stat& info) {
        std::shared_ptr<const IgnoreScope> above;
        if (settings_.respect_gitignore) {
            const std::size_t slash = absolute_.rfind('/');
            above = IgnoreScope::find(absolute_.substr(0, slash == std::string::npos ? 0 : slash + 1));
        }
        open_level(std::move(above), package_around(absolute_), Identity{info.st_dev, info.st_ino});
        while (!levels_.empty()) {
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
            if (excluded(level.scope.get(), entry.is_directory)) {
                continue;
            }
            if (!entry.is_directory) {
                found({shown_, entry.size, 0, false, level.package});
                continue;
            }
            struct stat inner {};
            if (::stat(absolute_.c_str(), &inner) != 0) {
                found({shown_, 0, errno, false, {}});
                continue;
            }
            const Identity identity{inner.st_dev, inner.st_ino};
            if (std::any_of(levels_.begin(), levels_.end(),
                            [&](const Level& l) { return l.identity == identity; })) {
                found({shown_, 0, 0, true, {}});
                continue;
            }
            open_level(level.scope, level.package, identity);
        }
    }

    // Lists the folder shown_/absolute_ and makes it the innermost level.
    void open_level(std::shared_ptr<const IgnoreScope> above, std::shared_ptr<const std::string> around,
                    Identity identity) {
        const Folder folder(::opendir(absolute_.empty() ? "/" : absolute_.c_str()));
        if (folder.get() == nullptr) {
            found({shown_.empty() ? "." : shown_, 0, errno, false, {}});
            return;
        }
        const std::size_t first = entries_.size();
        bool has_git = false;
        bool has_gitignore = false;
        bool has_init = false;
        int error = 0;
        for (;;) {
            errno = 0;
            const dirent* item = ::readdir(folder.get());
            if (item == nullptr) {
                error = errno;
                break;
            }
            const std::string_view name = item->d_name;
            has_git = has_git || name == ".git";
            has_gitignore = has_gitignore || name == ".gitignore";
            has_init = has_init || name == "__init__.py";
            if (name != "." && name != "..") {
                add_entry(::dirfd(folder.get()), *item, name);
            }
        }
        if (error != 0) {
            found({shown_.empty() ? "." : shown_, 0, error, false, {}});
        }
        std::sort(entries_.begin() + static_cast<std::ptrdiff_t>(first), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.name < b.name; });
        std::shared_ptr<const std::string> package;
        if (has_init) {
            package = inner_package(around.get(), absolute_);
        }
        if (!shown_.empty() && shown_.back() != '/') {
            shown_ += '/';
        }
        absolute_ += '/';
        std::shared_ptr<const IgnoreScope> scope;
        if (settings_.respect_gitignore) {
            scope = IgnoreScope::enter(std::move(above), absolute_, has_git, has_gitignore);
        }
        levels_.push_back({first, entries_.size(), first, shown_.size(), absolute_.size(), identity,
                           std::move(scope), std::move(package)});
    }

    // The package that `folder` is, inside the one around it.
    static std::shared_ptr<const std::string> inner_package(const std::string* around,
                                                            std::string_view folder) {
        const std::string_view name = folder.substr(folder.rfind('/') + 1);
        return std::make_shared<const std::string>(around == nullptr ? std::string(name)
                                                                     : *around + "." + std::string(name));
    }

    // The package of the folder that `path` lies in, from what the disk says of the folders above it.
    static std::shared_ptr<const std::string> package_around(const std::string& path) {
        std::string package = lint::package_of(path, is_package);
        return package.empty() ? nullptr : std::make_shared<const std::string>(std::move(package));
    }

    void add_entry(int folder, const dirent& item, std::string_view name) {
        const bool python = is_python_file_name(name);
        if (item.d_type == DT_DIR) {
            entries_.push_back({std::string(name), 0, true});
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
                entries_.push_back({std::string(name), 0, true});
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
        entries_.push_back({std::string(name), known ? static_cast<u64>(info.st_size) : 0, false});
    }

    [[nodiscard]] bool excluded(const IgnoreScope* scope, bool is_directory) const noexcept {
        return excluded_by_option(absolute_, is_directory) ||
               IgnoreScope::ignored(scope, absolute_, is_directory);
    }

    // A path outside the current folder is matched by its names alone.
    [[nodiscard]] bool excluded_by_option(std::string_view path, bool is_directory) const noexcept {
        std::string_view relative = path;
        if (path.size() > current_.size() && path.starts_with(current_) && path[current_.size()] == '/') {
            relative = path.substr(current_.size() + 1);
        } else if (!path.empty()) {
            relative = path.substr(1);
        }
        return settings_.exclude.judge(relative, is_directory) == PatternList::Verdict::Ignored;
    }

    // For named paths under force_exclude: any folder above may be the excluded one.
    [[nodiscard]] bool excluded_with_parents(bool is_directory) const {
        const std::string_view path = absolute_;
        for (std::size_t slash = path.find('/', 1); slash != std::string_view::npos;
             slash = path.find('/', slash + 1)) {
            if (excluded_by_option(path.substr(0, slash), true)) {
                return true;
            }
        }
        if (excluded_by_option(path, is_directory)) {
            return true;
        }
        if (!settings_.respect_gitignore) {
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

    const DiscoverySettings& settings_;
    std::string current_;
    std::string shown_;
    std::string absolute_;
    std::vector<Entry> entries_;
    std::vector<Level> levels_;
    std::unordered_set<std::string> seen_;
    bool unique_ = true;
};

}  // namespace

bool is_python_file_name(std::string_view name) noexcept {
    return name.ends_with(".py") || name.ends_with(".pyi") || name.ends_with(".ipynb");
}

bool DiscoverySettings::load(const Options& options, std::string& bad) {
    respect_gitignore = options.respect_gitignore();
    force_exclude = options.force_exclude();
    if (!options.has_exclude()) {
        for (const std::string_view name : kDefaultExclude) {
            exclude.add_line(name);
        }
    }
    for (const std::vector<std::string>* list : {&options.exclude(), &options.extend_exclude()}) {
        for (const std::string& pattern : *list) {
            if (pattern.find('\n') != std::string::npos || !exclude.add_line(pattern)) {
                bad = pattern;
                return false;
            }
        }
    }
    return true;
}

std::vector<FoundFile> discover(std::span<const std::string> paths, const DiscoverySettings& settings) {
    Walker walker(settings);
    for (const std::string& path : paths) {
        walker.add(path, paths.size() == 1);
    }
    return std::move(walker.files);
}

}  // namespace pyforge::engine
