// measure FILE COMMAND…: runs the command and writes to FILE its time on the wall in nanoseconds, its CPU
// time (user and system) in microseconds and its largest resident set in KiB. Ends as the command ends. A
// program of its own because a process begins with the peak of the one that made it, and because what an
// interpreter takes to start a process and to hear of its end is a tenth of what a run on a few files takes.
// This one is small, and starts the clock last.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstring>
#include <ctime>

extern char** environ;

// As shells say it, so that it is not taken for the status of a command.
constexpr int kFailed = 127;

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: measure FILE COMMAND...\n", stderr);
        return kFailed;
    }
    timespec begin{};
    timespec end{};
    pid_t child = 0;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    if (const int error = ::posix_spawnp(&child, argv[2], nullptr, nullptr, argv + 2, environ); error != 0) {
        std::fprintf(stderr, "%s: %s\n", argv[2], std::strerror(error));
        return kFailed;
    }
    int status = 0;
    struct rusage usage {};
    if (::wait4(child, &status, 0, &usage) < 0) {
        std::perror("measure");
        return kFailed;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    const long long wall = (end.tv_sec - begin.tv_sec) * 1'000'000'000LL + (end.tv_nsec - begin.tv_nsec);
    const long long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000'000LL +
                          usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
    std::FILE* out = std::fopen(argv[1], "w");
    if (out == nullptr || std::fprintf(out, "%lld %lld %ld\n", wall, cpu, usage.ru_maxrss) < 0 ||
        std::fclose(out) != 0) {
        std::perror(argv[1]);
        return kFailed;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : kFailed;
}
