#include "watch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/inotify.h>
#endif

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

namespace cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int kQuietMs = 80;     // so long nothing more may happen before a run
constexpr int kLongestMs = 800;  // but no longer than this
constexpr int kPollMs = 1000;    // where the system tells no changes
constexpr std::size_t kMostFolders = 50'000;
constexpr std::array<std::string_view, 6> kConfigurations{"pyproject.toml", "pyforge.toml", ".pyforge.toml",
                                                          "ruff.toml",      ".ruff.toml",   ".gitignore"};

int stop_pipe[2] = {-1, -1};

void on_stop(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(stop_pipe[1], &byte, 1);
}

// Which version of a file there is; equal as long as it has not been written.
struct Stamp {
    long long time = -1;
    long long size = -1;
    unsigned long long inode = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return {};
    }
    return {status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec, status.st_size, status.st_ino};
}

// Waits for changes below the folders that matter: by inotify, and by looking again from time to time.
class Waiter {
  public:
    Waiter() {
#if defined(__linux__)
        inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#endif
    }
    ~Waiter() {
        if (inotify_ >= 0) {
            ::close(inotify_);
        }
    }
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;

    // True when the folder was not watched before.
    bool add(const fs::path& folder) {
        if (!complete_ || !folders_.insert(folder.string()).second) {
            return false;
        }
#if defined(__linux__)
        const unsigned mask =
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
        const int handle =
            inotify_ < 0 ? -1 : ::inotify_add_watch(inotify_, folder.c_str(), mask | IN_ONLYDIR);
        std::error_code none;
        complete_ = (handle >= 0 || !fs::is_directory(folder, none)) && folders_.size() < kMostFolders;
        if (handle < 0) {
            folders_.erase(folder.string());
        }
        return handle >= 0;
#else
        complete_ = false;
        return false;
#endif
    }
    // The folder and all in it that may get Python files. True when one of them was not watched before.
    bool add_tree(const fs::path& folder) {
        bool added = add(folder);
        std::error_code none;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, none);
        for (; !none && at != fs::recursive_directory_iterator(); at.increment(none)) {
            std::error_code failed;
            if (at->is_directory(failed) && !at->is_symlink(failed)) {
                const std::string name = at->path().filename().string();
                if (name.starts_with('.') || name == "node_modules" || name == "__pycache__") {
                    at.disable_recursion_pending();
                } else {
                    added = add(at->path()) || added;
                }
            }
        }
        return added;
    }

    // False when it is time to end.
    bool wait() {
        if (!sleep(complete_ ? -1 : kPollMs)) {
            return false;
        }
        const Clock::time_point last = Clock::now() + std::chrono::milliseconds(kLongestMs);
        while (Clock::now() < last && drain()) {
            if (!sleep(kQuietMs)) {
                return false;
            }
        }
        return true;
    }

  private:
    bool sleep(int wait_ms) {
        pollfd sources[2] = {{stop_pipe[0], POLLIN, 0}, {inotify_, POLLIN, 0}};
        while (::poll(sources, 2, wait_ms) < 0 && errno == EINTR) {
        }
        return (sources[0].revents & POLLIN) == 0;
    }
    // Reads what the system has told; true when there was something.
    bool drain() {
#if defined(__linux__)
        alignas(inotify_event) char block[1 << 14];
        const ssize_t count = inotify_ < 0 ? 0 : ::read(inotify_, block, sizeof block);
        for (ssize_t at = 0; at < count;) {
            const auto* event = reinterpret_cast<const inotify_event*>(block + at);
            const bool moved = (event->mask & IN_ISDIR) != 0 && (event->mask & IN_MOVED_FROM) != 0;
            if (moved || (event->mask & (IN_IGNORED | IN_Q_OVERFLOW)) != 0) {
                folders_.clear();  // a folder's name may mean another one now: all are told again
            }
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
        return count > 0;
#else
        return false;
#endif
    }

    int inotify_ = -1;
    bool complete_ = true;  // every folder is watched
    std::set<std::string> folders_;
};

struct Known {
    Stamp stamp;
    pyforge::FileReport report;
};

class Watch {
  public:
    explicit Watch(const cxxopts::ParseResult& arguments) : paths_(paths_of(arguments)) {
        run_.jobs = arguments["jobs"].as<unsigned>();
    }

    int run(const std::function<pyforge::Engine()>& make_engine,
            const std::function<void(pyforge::ProjectReport)>& tell) {
        pyforge::Engine engine = make_engine();
        for (bool first = true;; first = false) {
            watch_folders();  // before the files are looked at, so that a change from here on is told
            if (const auto now = configurations(); first || now != configurations_) {
                configurations_ = now;
                known_.clear();
                if (!first) {
                    try {
                        engine = make_engine();
                    } catch (const UsageError& error) {
                        complain(error.message);  // until it is mended, the settings from before hold
                    }
                }
            }
            int count = update(engine);
            while (watch_folders()) {  // what came into a new folder before it was watched
                count += update(engine);
            }
            if (first || count != 0) {
                tell(take(pyforge::ProjectReport::of(reports_)));
                if (!first) {
                    std::fprintf(stderr, "%d file%s analysed again.\n", count, count == 1 ? "" : "s");
                }
                std::fputs("Watching for changes; Ctrl-C ends.\n", stderr);
            }
            if (!waiter_.wait()) {
                return kClean;
            }
        }
    }

  private:
    // Analyses what has changed. Returns how many files that are, those counted that are gone.
    int update(const pyforge::Engine& engine) {
        files_ = take(engine.discover(paths_));
        std::vector<std::string> changed;
        std::map<std::string, Known> next;
        for (const std::string& file : files_) {
            const Stamp stamp = stamp_of(file);
            const auto before = known_.find(file);
            if (before == known_.end() || before->second.stamp != stamp) {
                changed.push_back(file);
                next[file].stamp = stamp;
            } else {
                next[file] = std::move(before->second);
                known_.erase(before);
            }
        }
        int count = static_cast<int>(changed.size());
        for (const auto& [file, report] : known_) {
            count += next.contains(file) ? 0 : 1;
        }
        if (!changed.empty()) {
            const pyforge::ProjectReport fresh = take(engine.analyze_paths(changed, run_));
            for (const pyforge::FileReport& report : fresh.files()) {
                next[std::string(report.path())].report = report;
            }
        }
        known_ = std::move(next);
        reports_.clear();
        for (const std::string& file : files_) {
            reports_.push_back(known_[file].report);
        }
        return count;
    }

    // True when there is a folder that was not watched before.
    bool watch_folders() {
        bool added = false;
        for (const std::string& path : paths_) {
            std::error_code none;
            if (fs::is_directory(path, none)) {
                added = waiter_.add_tree(path) || added;
            }
        }
        for (const fs::path& folder : folders()) {
            added = waiter_.add(folder) || added;
        }
        return added;
    }

    // Those of the files, and the ones above, which may hold configuration.
    [[nodiscard]] std::set<fs::path> folders() const {
        std::set<fs::path> out;
        const fs::path here = fs::current_path();
        const auto add = [&](const fs::path& file) {
            for (fs::path at = (here / file).lexically_normal().parent_path(); out.insert(at).second;
                 at = at.parent_path()) {
            }
        };
        for (const std::string& file : files_) {
            add(file);
        }
        for (const std::string& path : paths_) {
            add(fs::path(path) / "x");
        }
        return out;
    }

    [[nodiscard]] std::map<std::string, Stamp> configurations() const {
        std::map<std::string, Stamp> out;
        for (const fs::path& folder : folders()) {
            for (const std::string_view name : kConfigurations) {
                std::string path = (folder / name).string();
                if (const Stamp stamp = stamp_of(path); stamp != Stamp{}) {
                    out.emplace(std::move(path), stamp);
                }
            }
        }
        return out;
    }

    std::vector<std::string> paths_;
    pyforge::RunOptions run_;
    Waiter waiter_;
    std::vector<std::string> files_;
    std::map<std::string, Stamp> configurations_;
    std::map<std::string, Known> known_;
    std::vector<pyforge::FileReport> reports_;
};

}  // namespace

int watch(const cxxopts::ParseResult& arguments, const std::function<pyforge::Engine()>& make_engine,
          const std::function<void(pyforge::ProjectReport)>& tell) {
    for (const std::string& path : paths_of(arguments)) {
        if (path == "-") {
            throw UsageError{"--watch looks at files, not at standard input"};
        }
    }
    if (::pipe(stop_pipe) != 0) {
        throw UsageError{"no pipe for signals"};
    }
    for (const int handle : stop_pipe) {
        ::fcntl(handle, F_SETFL, O_NONBLOCK);
        ::fcntl(handle, F_SETFD, FD_CLOEXEC);
    }
    struct sigaction action {};
    action.sa_handler = on_stop;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    return Watch(arguments).run(make_engine, tell);
}

}  // namespace cli
