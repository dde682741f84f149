// growth [--megabytes N] [--rounds N] [--select CODES]… [FOLDER]: does the time per byte stay the same?
//
// Whole definitions (`def` and `class` at the left margin, each name once) are taken from the files below
// FOLDER, build/corpus without one, and put together into files of 1 KB to 10 MB: the same definitions in all
// of them, so that only the size of a file differs. What a definition took from its module would be
// undefined, a finding in every line, which no real file has: so each file begins with `from somewhere import
// …` of the names that its definitions lack. Then files of one size, 10 to 50,000 of them in one run, whose
// reports are all kept to its end, as a report on a project keeps them; as many runs as it takes to come past
// every file, so that the short ones do not meet the same text again. Each row is the least processor time of
// N rounds, in memory, on one thread, with one engine; the rows take turns, because machines have slower
// minutes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <pyforge/pyforge.hpp>
#include <span>
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

struct Definition {
    std::string text;
    std::string name;
    std::vector<std::string> lacks;  // names that it takes from its module
};

// The definitions of one file: from their first line to the next line that begins at the margin.
void collect(const std::string& text, std::unordered_set<std::string>& names, std::vector<Definition>& out) {
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
            out.push_back({std::move(part), key, {}});
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

// What stands between the backquotes of "Undefined name `x`", each once.
std::vector<std::string> undefined_names(const pyforge::FileReport& report) {
    std::vector<std::string> out;
    for (const pyforge::Issue& issue : report.issues()) {
        const std::size_t start = issue.message.find('`') + 1;
        out.emplace_back(issue.message.substr(start, issue.message.rfind('`') - start));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<Definition> definitions(const std::string& folder, std::size_t bytes) {
    namespace fs = std::filesystem;
    const pyforge::Engine names_only =
        pyforge::Engine::create(pyforge::Options{}.select({"F821"}).metrics(false)).value();
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
    std::vector<Definition> out;
    std::size_t total = 0;
    for (std::size_t i = 0; i < files.size() && total < bytes; ++i) {
        std::ifstream file(files[i * 7919 % files.size()], std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(file), {});
        std::vector<Definition> found;
        collect(text, names, found);
        for (Definition& one : found) {
            const pyforge::FileReport report =
                names_only.analyze(pyforge::Source::from_utf8_view(one.text, "a.py"));
            if (report.parsed()) {
                one.lacks = undefined_names(report);
                total += one.text.size();
                out.push_back(std::move(one));
            }
        }
    }
    return out;
}

// Imports, in lines as people write them, of what these definitions lack together.
std::string imports(std::span<const Definition> parts) {
    constexpr std::size_t kWidth = 80;
    std::unordered_set<std::string_view> known;
    for (const Definition& part : parts) {
        known.insert(part.name);
    }
    std::string out;
    std::string line;
    for (const Definition& part : parts) {
        for (const std::string& name : part.lacks) {
            if (!known.insert(name).second) {
                continue;
            }
            if (!line.empty() && line.size() + 2 + name.size() > kWidth) {
                out += line + '\n';
                line.clear();
            }
            line += (line.empty() ? "from somewhere import " : ", ") + name;
        }
    }
    return line.empty() ? out : out + line + '\n';
}

// Leaves out definitions that get in each other's way when all of them stand in one file: a loop over a name
// that another one imports, a base that is defined further down. What is left has as many findings in small
// files as in large ones.
void leave_out_clashes(std::vector<Definition>& parts) {
    const pyforge::Engine engine =
        pyforge::Engine::create(pyforge::Options{}.select({"F"}).metrics(false)).value();
    for (std::size_t before = 0; before != parts.size();) {
        before = parts.size();
        std::string text = imports(parts);
        std::vector<std::size_t> ends;
        for (const Definition& part : parts) {
            ends.push_back((text += part.text).size());
        }
        const pyforge::FileReport report = engine.analyze(pyforge::Source::from_utf8_view(text, "a.py"));
        for (const pyforge::Issue& issue : report.issues()) {
            const auto end = std::upper_bound(ends.begin(), ends.end(), issue.range.start.offset);
            parts[static_cast<std::size_t>(end - ends.begin())].text.clear();
        }
        std::erase_if(parts, [](const Definition& part) { return part.text.empty(); });
    }
}

using Files = std::vector<std::string>;

std::size_t size_of(const Files& files) {
    std::size_t total = 0;
    for (const std::string& file : files) {
        total += file.size();
    }
    return total;
}

// Files of about this size; the last one may be smaller, or larger by a half.
Files joined(const std::vector<Definition>& parts, std::size_t size) {
    Files out;
    std::size_t rest = 0;
    for (const Definition& part : parts) {
        rest += part.text.size();
    }
    for (std::size_t first = 0; first < parts.size();) {
        std::string text;
        std::size_t end = first;
        while (end < parts.size() &&
               (rest < size / 2 || end == first || text.size() + parts[end].text.size() / 2 < size)) {
            rest -= parts[end].text.size();
            text += parts[end++].text;
        }
        out.push_back(imports(std::span(parts).subspan(first, end - first)) + text);
        first = end;
    }
    return out;
}

struct Row {
    std::string name;
    const Files* files;
    std::size_t run;   // how many files in one run: their reports are kept to its end
    std::size_t runs;  // in one round
    double least = 1e9;
    std::size_t findings = 0;
};

void measure(const pyforge::Engine& engine, Row& row) {
    row.findings = 0;
    const double start = seconds();
    std::size_t next = 0;
    for (std::size_t run = 0; run < row.runs; ++run) {
        std::vector<pyforge::FileReport> reports;
        reports.reserve(row.run);
        for (std::size_t i = 0; i < row.run; ++i) {
            reports.push_back(engine.analyze(pyforge::Source::from_utf8_view((*row.files)[next], "a.py")));
            row.findings += reports.back().issues().size();
            next = next + 1 == row.files->size() ? 0 : next + 1;
        }
    }
    row.least = std::min(row.least, seconds() - start);
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
    std::vector<Definition> parts = definitions(folder, megabytes * 1'100'000);
    leave_out_clashes(parts);  // a tenth
    std::vector<Row> rows;
    const std::size_t sizes[] = {1'000, 10'000, 100'000, 1'000'000, 10'000'000};
    Files by_size[std::size(sizes)];
    for (std::size_t i = 0; i < std::size(sizes); ++i) {
        by_size[i] = joined(parts, sizes[i]);
        rows.push_back({std::to_string(sizes[i]) + " bytes a file", &by_size[i], 1, by_size[i].size()});
    }
    // Every number of files is made of whole tours through these.
    Files small = joined(parts, 4'000);
    constexpr std::size_t kStep = 500;
    small.resize(small.size() < kStep ? small.size() : small.size() / kStep * kStep);
    for (const std::size_t count : {10, 100, 1'000, 10'000, 50'000}) {
        rows.push_back(
            {std::to_string(count) + " files of 4 KB", &small, count, std::lcm(count, small.size()) / count});
    }
    std::printf("%zu definitions, %.1f MB\n", parts.size(),
                static_cast<double>(size_of(by_size[std::size(sizes) - 1])) * 1e-6);
    for (int round = 0; round < rounds; ++round) {
        for (Row& row : rows) {
            measure(engine, row);
        }
    }
    for (const Row& row : rows) {
        const double files = static_cast<double>(row.run * row.runs);
        const double bytes =
            static_cast<double>(size_of(*row.files)) * files / static_cast<double>(row.files->size());
        std::printf("%23s  %6zu runs  %7.3f ns per byte  %5.2f findings per 10 KB\n", row.name.c_str(),
                    row.runs, row.least * 1e9 / bytes, static_cast<double>(row.findings) * 1e4 / bytes);
    }
    return 0;
}
