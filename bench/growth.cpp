// growth [--megabytes N] [--rounds N] [--select CODES]… [FOLDER]: does the time per byte stay the same?
//
// Whole definitions (`def` and `class` at the left margin, each name once) are taken from the files below
// FOLDER, build/corpus without one, and put together into files of 1 KB to 10 MB: the same text in all of
// them, so that only the size of a file differs. Then files of one size, 10 to 50,000 of them. Each row is
// the least processor time of N rounds over all its files, in memory, on one thread, with one engine.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pyforge/pyforge.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace {

double seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

bool begins_definition(std::string_view line) {
    return line.starts_with("def ") || line.starts_with("class ");
}

// The definitions of one file: from their first line to the next line that begins at the margin.
void collect(const std::string& text, std::unordered_set<std::string>& names, std::vector<std::string>& out) {
    std::size_t start = std::string::npos;
    std::size_t at = 0;
    const auto close = [&](std::size_t end) {
        constexpr std::size_t kLeast = 200;
        constexpr std::size_t kMost = 1200;
        if (start == std::string::npos) {
            return;
        }
        std::string part = text.substr(start, end - start);
        const std::size_t name = part.find(' ') + 1;
        const std::string key = part.substr(name, part.find_first_of("(:[ \n", name) - name);
        if (part.size() >= kLeast && part.size() <= kMost && part.find("\"\"\"") == std::string::npos &&
            part.find("'''") == std::string::npos && part.back() == '\n' && names.insert(key).second) {
            out.push_back(std::move(part));
        }
        start = std::string::npos;
    };
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const char first = text[at];
        if (first != ' ' && first != '\t' && first != '\n' && first != ')') {
            close(at);
            if (begins_definition(std::string_view(text).substr(at, end - at))) {
                start = at;
            }
        }
        at = end;
    }
    close(text.size());
}

std::vector<std::string> definitions(const std::string& folder, std::size_t bytes,
                                     const pyforge::Engine& syntax) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(folder, fs::directory_options::follow_directory_symlink |
                                                      fs::directory_options::skip_permission_denied)) {
        if (entry.path().extension() == ".py") {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    std::unordered_set<std::string> names;
    std::vector<std::string> out;
    std::size_t total = 0;
    for (std::size_t i = 0; i < files.size() && total < bytes; ++i) {
        std::ifstream file(files[i * 7919 % files.size()], std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(file), {});
        const std::size_t before = out.size();
        collect(text, names, out);
        for (std::size_t k = before; k < out.size();) {
            if (!syntax.analyze(pyforge::Source::from_utf8_view(out[k])).parsed()) {
                out.erase(out.begin() + static_cast<std::ptrdiff_t>(k));
            } else {
                total += out[k++].size();
            }
        }
    }
    return out;
}

// Least seconds, and the findings of one round.
double measure(const pyforge::Engine& engine, const std::vector<std::string>& files, std::size_t count,
               int rounds, std::size_t& findings) {
    double least = 1e9;
    for (int round = 0; round < rounds; ++round) {
        findings = 0;
        const double start = seconds();
        for (std::size_t i = 0; i < count; ++i) {
            findings += engine.analyze(pyforge::Source::from_utf8_view(files[i % files.size()], "a.py"))
                            .issues()
                            .size();
        }
        least = std::min(least, seconds() - start);
    }
    return least;
}

std::size_t size_of(const std::vector<std::string>& files) {
    std::size_t total = 0;
    for (const std::string& file : files) {
        total += file.size();
    }
    return total;
}

// Files of about this size.
std::vector<std::string> joined(const std::vector<std::string>& parts, std::size_t size) {
    std::vector<std::string> out(1);
    for (const std::string& part : parts) {
        if (out.back().size() + part.size() / 2 >= size) {
            out.emplace_back();
        }
        out.back() += part;
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder = "build/corpus";
    std::size_t megabytes = 10;
    int rounds = 5;
    std::vector<std::string> select;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--megabytes" && i + 1 < argc) {
            megabytes = std::strtoull(argv[++i], nullptr, 10);
        } else if (word == "--rounds" && i + 1 < argc) {
            rounds = std::max(1, std::atoi(argv[++i]));
        } else if (word == "--select" && i + 1 < argc) {
            select.emplace_back(argv[++i]);
        } else {
            folder = word;
        }
    }
    if (select.empty()) {
        select = {"E4", "E7", "E9", "F"};
    }
    const pyforge::Engine engine =
        pyforge::Engine::create(pyforge::Options{}.select(select).metrics(false)).value();
    const std::vector<std::string> parts = definitions(folder, megabytes * 1'000'000, engine);
    std::printf("%zu definitions, %.1f MB\n", parts.size(), static_cast<double>(size_of(parts)) * 1e-6);
    std::size_t findings = 0;
    for (const std::size_t size : {std::size_t{1'000}, std::size_t{10'000}, std::size_t{100'000},
                                   std::size_t{1'000'000}, std::size_t{10'000'000}}) {
        const std::vector<std::string> files = joined(parts, size);
        const double spent = measure(engine, files, files.size(), rounds, findings);
        std::printf("%9zu bytes a file  %6zu files  %7.3f ns per byte  %zu findings\n", size, files.size(),
                    spent * 1e9 / static_cast<double>(size_of(files)), findings);
    }
    const std::vector<std::string> files = joined(parts, 4'000);
    for (const std::size_t count :
         {std::size_t{10}, std::size_t{100}, std::size_t{1'000}, std::size_t{10'000}, std::size_t{50'000}}) {
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < count; ++i) {
            bytes += files[i % files.size()].size();
        }
        // As many rounds as make the short ones last: a clock tells little about 10 files.
        const int repeated = rounds * static_cast<int>(std::max<std::size_t>(1, 2'000 / count));
        const double spent = measure(engine, files, count, repeated, findings);
        std::printf("%9zu files of 4 KB             %7.3f ns per byte\n", count,
                    spent * 1e9 / static_cast<double>(bytes));
    }
    return 0;
}
