#include "external/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

extern char** environ;

namespace pyforge::external {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrors = std::size_t{1} << 16;  // bytes of standard error that are kept
constexpr auto kSlice = std::chrono::milliseconds(50);     // between looks at clock, stop token and child

bool is_program(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

class Pipe {
  public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
            ends_ = {-1, -1};
        }
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] bool ok() const noexcept { return ends_[0] >= 0; }
    [[nodiscard]] int reader() const noexcept { return ends_[0]; }
    [[nodiscard]] int writer() const noexcept { return ends_[1]; }
    void close_end(std::size_t end) noexcept {
        if (ends_[end] >= 0) {
            ::close(ends_[end]);
            ends_[end] = -1;
        }
    }

  private:
    std::array<int, 2> ends_{-1, -1};
};

// The attributes of posix_spawn, freed in any case.
struct SpawnSetup {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    SpawnSetup() {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
    }
    ~SpawnSetup() {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;
};

// Ends with the object, whatever happens.
class Child {
  public:
    explicit Child(pid_t pid) noexcept : pid_(pid) {}
    ~Child() {
        if (!ended_) {
            ::kill(-pid_, SIGKILL);
            while (::waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
            }
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool has_ended() noexcept {
        ended_ = ended_ || ::waitpid(pid_, &status_, WNOHANG) == pid_;
        return ended_;
    }
    [[nodiscard]] int status() const noexcept {
        return WIFEXITED(status_) ? WEXITSTATUS(status_)
                                  : 128 + (WIFSIGNALED(status_) ? WTERMSIG(status_) : 0);
    }

  private:
    pid_t pid_;
    int status_ = 0;
    bool ended_ = false;
};

Error failure(ErrorCode code, std::string message, const std::string& program) {
    return Error{code, std::move(message), program};
}

// What can be read at once; false at the end.
bool take(int descriptor, std::string& out, std::size_t most) {
    std::array<char, 1 << 16> block;
    const ssize_t count = ::read(descriptor, block.data(), block.size());
    if (count < 0) {
        return errno == EINTR || errno == EAGAIN;
    }
    const std::size_t room = most - std::min(most, out.size());
    out.append(block.data(), std::min(static_cast<std::size_t>(count), room));
    return count != 0;
}

}  // namespace

std::string find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) {
        return is_program(name) ? name : std::string();
    }
    const char* folders = std::getenv("PATH");
    std::string rest = folders == nullptr ? "/usr/local/bin:/usr/bin:/bin" : folders;
    rest += ':';
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t end = rest.find(':', at);
        std::string path = end == at ? std::string(".") : rest.substr(at, end - at);
        path.append("/").append(name);
        if (is_program(path)) {
            return path;
        }
        at = end + 1;
    }
    return {};
}

Result<ChildOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              const std::string& input, const ChildLimits& limits) {
    Pipe out;
    Pipe err;
    if (!out.ok() || !err.ok()) {
        return failure(ErrorCode::ToolFailed, std::strerror(errno), program);
    }
    SpawnSetup setup;
    const char* const stdin_path = input.empty() ? "/dev/null" : input.c_str();
    ::posix_spawn_file_actions_addopen(&setup.actions, 0, stdin_path, O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&setup.actions, out.writer(), 1);
    ::posix_spawn_file_actions_adddup2(&setup.actions, err.writer(), 2);
    ::posix_spawnattr_setpgroup(&setup.attributes, 0);
    ::posix_spawnattr_setflags(&setup.attributes, POSIX_SPAWN_SETPGROUP);
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    pid_t pid = 0;
    if (const int error =
            ::posix_spawn(&pid, program.c_str(), &setup.actions, &setup.attributes, argv.data(), environ);
        error != 0) {
        return failure(error == ENOENT ? ErrorCode::NotFound : ErrorCode::ToolFailed, std::strerror(error),
                       program);
    }
    Child child(pid);
    out.close_end(1);
    err.close_end(1);

    ChildOutput result;
    const auto started = Clock::now();
    bool out_open = true;
    bool err_open = true;
    while (out_open || err_open) {
        if (limits.stop.stop_requested()) {
            return failure(ErrorCode::Cancelled, "the run was cancelled", program);
        }
        if (limits.time.count() > 0 && Clock::now() - started >= limits.time) {
            return failure(ErrorCode::TimedOut,
                           "did not end within " + std::to_string(limits.time.count()) + " ms", program);
        }
        const bool ended = child.has_ended();
        std::array<pollfd, 2> polled{pollfd{out_open ? out.reader() : -1, POLLIN, 0},
                                     pollfd{err_open ? err.reader() : -1, POLLIN, 0}};
        const int ready = ::poll(polled.data(), polled.size(), static_cast<int>(kSlice.count()));
        if (ready == 0 && ended) {
            break;  // a process that it has left behind holds the pipe
        }
        if (ready <= 0) {
            continue;
        }
        if (polled[0].revents != 0) {
            out_open = take(out.reader(), result.out, limits.output + 1);
            if (result.out.size() > limits.output) {
                return failure(ErrorCode::TooLarge, "wrote more than it may", program);
            }
        }
        if (polled[1].revents != 0) {
            err_open = take(err.reader(), result.err, kMostErrors);
        }
    }
    while (!child.has_ended()) {  // it has closed its output, and is on its way out
        if (limits.stop.stop_requested() ||
            (limits.time.count() > 0 && Clock::now() - started >= limits.time)) {
            return failure(ErrorCode::TimedOut, "does not end", program);
        }
        ::poll(nullptr, 0, 1);
    }
    result.status = child.status();
    return result;
}

}  // namespace pyforge::external
