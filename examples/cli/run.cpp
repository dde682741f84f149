// Runs over the paths that were given, and what the driver says about them.
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <mutex>

#include "configuration.hpp"

namespace cli {
namespace {

using Clock = std::chrono::steady_clock;

// A counter on the terminal, from the first half second on. Nothing where stderr is no terminal.
class ProgressLine {
  public:
    ProgressLine() : on_(::isatty(2) != 0), next_(Clock::now() + std::chrono::milliseconds(500)) {}
    ~ProgressLine() {
        if (shown_) {
            std::fputs("\r\x1b[K", stderr);
        }
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    [[nodiscard]] bool on() const noexcept { return on_; }
    void tell(const pyforge::Progress& progress) {
        const std::unique_lock lock(mutex_, std::try_to_lock);
        if (!lock || Clock::now() < next_) {
            return;
        }
        next_ = Clock::now() + std::chrono::milliseconds(100);
        shown_ = true;
        std::fprintf(stderr, "\r%u of %u files", progress.done, progress.total);
    }

  private:
    const bool on_;
    bool shown_ = false;
    Clock::time_point next_;
    std::mutex mutex_;
};

pyforge::ProjectReport analyze_stdin(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments,
                                     const pyforge::RunOptions& run) {
    const std::string bytes = read_stdin();
    const std::string name = arguments.count("stdin-filename") != 0
                                 ? arguments["stdin-filename"].as<std::string>()
                                 : std::string("-");
    // A name that --force-exclude leaves out stands for no file.
    if (name != "-" && take(engine.discover({&name, 1})).empty()) {
        return {};
    }
    const pyforge::Source source = pyforge::Source::from_bytes(bytes, name);
    return take(engine.analyze_all({&source, 1}, run));
}

}  // namespace

std::string read_stdin() {
    std::string text;
    char block[1 << 16];
    std::size_t count = 0;
    while ((count = std::fread(block, 1, sizeof block, stdin)) != 0) {
        text.append(block, count);
    }
    if (std::ferror(stdin) != 0) {
        throw UsageError{"standard input cannot be read"};
    }
    return text;
}

pyforge::ProjectReport analyze(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    const std::vector<std::string> paths = paths_of(arguments);
    pyforge::ProjectReport report;
    pyforge::RunOptions run;
    run.jobs = arguments["jobs"].as<unsigned>();
    run.timings = arguments.count("timings") != 0;
    if (paths.size() == 1 && paths.front() == "-") {
        report = analyze_stdin(engine, arguments, run);
    } else {
        for (const std::string& path : paths) {
            if (path == "-") {
                throw UsageError{"- (standard input) stands alone, not beside other paths"};
            }
        }
        ProgressLine line;
        if (line.on()) {
            run.progress = [&line](const pyforge::Progress& progress) { line.tell(progress); };
        }
        report = take(engine.analyze_paths(paths, run));
    }
    tell_notices(engine);
    tell_failures(report);
    return report;
}

void tell_failures(const pyforge::ProjectReport& report) {
    for (const pyforge::FileReport& file : report.files()) {
        for (const pyforge::Notice& notice : file.notices()) {
            tell_notice(notice);
        }
    }
    for (const pyforge::FileReport& file : report.files()) {
        if (!file.analyzed() && file.issues().empty()) {  // otherwise an issue says it
            complain(std::string(file.path()) + ": not analysed: " + file.reason().message);
        }
    }
    if (report.files().empty()) {
        complain("no Python files under the given paths");
    }
}

int status_of(const pyforge::ProjectReport& report) {
    for (const pyforge::FileReport& file : report.files()) {
        if (!file.analyzed() && file.reason().code != pyforge::ErrorCode::OtherLanguage) {
            return kFailed;
        }
    }
    return kClean;
}

void print_timings(const pyforge::ProjectReport& report) {
    double all = 0;
    for (const pyforge::Timing& timing : report.timings()) {
        all += timing.is_rule ? 0 : timing.seconds;
    }
    for (const pyforge::Timing& timing : report.timings()) {
        std::fprintf(stderr, "%s%-12.*s %10.3f ms %5.1f %% %12llu calls\n", timing.is_rule ? "  " : "",
                     static_cast<int>(timing.name.size()), timing.name.data(), timing.seconds * 1e3,
                     all > 0 ? 100 * timing.seconds / all : 0.0,
                     static_cast<unsigned long long>(timing.calls));
    }
}

int leave(int status) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return status;
#else
    std::fflush(nullptr);
    std::_Exit(status);
#endif
}

bool write_out(std::string_view text) {
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written) {
        complain("standard output cannot be written");
    }
    return written;
}

void complain(std::string_view message) {
    std::fprintf(stderr, "pyforge: %.*s\n", static_cast<int>(message.size()), message.data());
}

bool colors_wanted(const std::string& when, bool to_file) {
    switch (choice("color", when, {"auto", "always", "never"})) {
        case 1:
            return true;
        case 2:
            return false;
        default:
            break;
    }
    const char* no_color = std::getenv("NO_COLOR");
    return !to_file && ::isatty(1) != 0 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace cli
