// edit_files [--edits N] [--limit MS] FILE…: how long a report takes after a one-character edit.
//
// Every file is opened as a pyforge::Document; N times a character is put in at a place drawn by chance, a
// report is taken, the character is taken out again, and a report is taken. Prints percentiles of this
// thread's CPU time and of the time on the wall, for the default rules and for all rules (those in preview
// too), apart for text that parses and text that does not. With --limit the exit status is 1 when the 95th
// percentile over all edits (CPU time) is above it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <pyforge/pyforge.hpp>
#include <random>
#include <string>
#include <vector>

namespace {

struct Times {
    std::vector<double> cpu;
    std::vector<double> wall;
};

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double wall_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double percentile(std::vector<double>& times, double percent) {
    std::sort(times.begin(), times.end());
    return times.empty()
               ? 0
               : times[static_cast<std::size_t>(percent / 100 * static_cast<double>(times.size() - 1))];
}

void print(const char* rules, const char* what, Times times) {
    std::printf(
        "%-8s %-8s %6zu reports  CPU p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms  wall p50 %6.2f  p95 "
        "%6.2f ms\n",
        rules, what, times.cpu.size(), percentile(times.cpu, 50), percentile(times.cpu, 95),
        percentile(times.cpu, 99), percentile(times.cpu, 100), percentile(times.wall, 50),
        percentile(times.wall, 95));
}

void append(Times& to, const Times& from) {
    to.cpu.insert(to.cpu.end(), from.cpu.begin(), from.cpu.end());
    to.wall.insert(to.wall.end(), from.wall.begin(), from.wall.end());
}

}  // namespace

int main(int argc, char** argv) {
    unsigned edits = 300;
    double limit = 0;
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--edits" && i + 1 < argc) {
            edits = static_cast<unsigned>(std::strtoul(argv[++i], nullptr, 10));
        } else if (word == "--limit" && i + 1 < argc) {
            limit = std::strtod(argv[++i], nullptr);
        } else {
            files.push_back(word);
        }
    }
    if (files.empty()) {
        std::fputs("usage: edit_files [--edits N] [--limit MS] FILE...\n", stderr);
        return 2;
    }
    bool within = true;
    const std::pair<const char*, pyforge::Options> choices[] = {
        {"default", pyforge::Options{}}, {"all", pyforge::Options{}.select({"ALL"}).preview(true)}};
    for (const auto& [name, options] : choices) {
        const pyforge::Engine engine = pyforge::Engine::create(options).value();
        std::mt19937 random(1);
        Times parsed;
        Times broken;
        for (const std::string& path : files) {
            const pyforge::Source source = pyforge::Source::from_file(path).value();
            pyforge::Document document =
                pyforge::Document::open(engine, std::string(source.bytes()), path).value();
            if (!document.report().analyzed()) {
                std::fprintf(stderr, "edit_files: %s is not analysed\n", path.c_str());
                return 2;
            }
            static constexpr std::string_view kTyped = "abx1 ._()[]\"':=\n";
            for (unsigned edit = 0; edit < 2 * edits; ++edit) {
                static std::size_t at = 0;
                if (edit % 2 == 0) {
                    at = random() % document.text().size();
                    document.edit(at, at, kTyped.substr(random() % kTyped.size(), 1));
                } else {
                    document.edit(at, at + 1, "");
                }
                const double wall = wall_ms();
                const double cpu = cpu_ms();
                const pyforge::FileReport report = document.report();
                Times& times = report.parsed() ? parsed : broken;
                times.cpu.push_back(cpu_ms() - cpu);
                times.wall.push_back(wall_ms() - wall);
            }
        }
        Times all = parsed;
        append(all, broken);
        print(name, "parsed", parsed);
        print(name, "broken", broken);
        print(name, "together", all);
        within = within && (limit <= 0 || percentile(all.cpu, 95) <= limit);
    }
    return within ? 0 : 1;
}
