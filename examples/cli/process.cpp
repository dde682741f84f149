#include "process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "cli.hpp"

namespace cli {
namespace {

// Reads both pipes until they end, whichever has something.
void drain(int out, int err, Finished& result) {
    pollfd pipes[2] = {{out, POLLIN, 0}, {err, POLLIN, 0}};
    std::string* texts[2] = {&result.out, &result.err};
    char block[1 << 16];
    for (int open = 2; open > 0;) {
        if (::poll(pipes, 2, -1) < 0 && errno != EINTR) {
            break;
        }
        for (int i = 0; i < 2; ++i) {
            if (pipes[i].fd < 0 || pipes[i].revents == 0) {
                continue;
            }
            const ssize_t count = ::read(pipes[i].fd, block, sizeof block);
            if (count > 0) {
                texts[i]->append(block, static_cast<std::size_t>(count));
            } else if (count == 0 || errno != EINTR) {
                pipes[i].fd = -1;
                --open;
            }
        }
    }
}

}  // namespace

Finished run_program(const std::vector<std::string>& words, const std::string& folder) {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    int out[2];
    int err[2];
    if (::pipe(out) != 0) {
        throw UsageError{std::string("no pipe: ") + std::strerror(errno)};
    }
    if (::pipe(err) != 0) {
        ::close(out[0]);
        ::close(out[1]);
        throw UsageError{std::string("no pipe: ") + std::strerror(errno)};
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_RDONLY);
        ::dup2(nothing, 0);
        ::dup2(out[1], 1);
        ::dup2(err[1], 2);
        for (const int handle : {out[0], out[1], err[0], err[1]}) {
            ::close(handle);
        }
        ::signal(SIGPIPE, SIG_DFL);
        if (folder.empty() || ::chdir(folder.c_str()) == 0) {
            ::execvp(arguments[0], arguments.data());
        }
        ::_exit(127);
    }
    ::close(out[1]);
    ::close(err[1]);
    Finished result;
    if (child > 0) {
        drain(out[0], err[0], result);
        int status = 0;
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    ::close(out[0]);
    ::close(err[0]);
    if (child < 0) {
        throw UsageError{std::string("no process: ") + std::strerror(errno)};
    }
    return result;
}

}  // namespace cli
