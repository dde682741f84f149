// Runs over the paths that were given, and what the driver says about them.
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <mutex>

#include "cli.hpp"

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

pyforge::ProjectReport analyze_stdin(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments) {
    const std::string bytes = read_stdin();
    const std::string name = arguments.count("stdin-filename") != 0
                                 ? arguments["stdin-filename"].as<std::string>()
                                 : std::string("-");
    const pyforge::Source source = pyforge::Source::from_bytes(bytes, name);
    return take(engine.analyze_all({&source, 1}));
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
    if (paths.size() == 1 && paths.front() == "-") {
        report = analyze_stdin(engine, arguments);
    } else {
        for (const std::string& path : paths) {
            if (path == "-") {
                throw UsageError{"- (standard input) stands alone, not beside other paths"};
            }
        }
        ProgressLine line;
        pyforge::RunOptions run;
        run.jobs = arguments["jobs"].as<unsigned>();
        if (line.on()) {
            run.progress = [&line](const pyforge::Progress& progress) { line.tell(progress); };
        }
        report = take(engine.analyze_paths(paths, run));
    }
    for (const pyforge::FileReport& file : report.files()) {
        if (!file.analyzed()) {
            complain(std::string(file.path()) + ": not analysed: " + file.reason().message);
        }
    }
    if (report.files().empty()) {
        complain("no Python files under the given paths");
    }
    return report;
}

int status_of(const pyforge::ProjectReport& report) {
    for (const pyforge::FileReport& file : report.files()) {
        if (!file.analyzed() && file.reason().code != pyforge::ErrorCode::OtherLanguage) {
            return kFailed;
        }
    }
    return kClean;
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

bool colors_wanted(const std::string& when) {
    switch (choice("color", when, {"auto", "always", "never"})) {
        case 1:
            return true;
        case 2:
            return false;
        default:
            break;
    }
    const char* no_color = std::getenv("NO_COLOR");
    return ::isatty(1) != 0 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace cli
