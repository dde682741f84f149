#include "narrow.hpp"

#include <filesystem>
#include <map>

#include "output.hpp"
#include "process.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

// Where files really are: links in the folders above them are followed, the file itself may be one.
class RealPaths {
  public:
    std::string operator()(std::string_view path) {
        const fs::path full = (current_ / fs::path(path)).lexically_normal();
        const std::string folder = full.parent_path().string();
        const auto [at, fresh] = folders_.try_emplace(folder);
        if (fresh) {
            std::error_code none;
            const fs::path real = fs::canonical(folder, none);
            at->second = none ? folder : real.string();
        }
        return (fs::path(at->second) / full.filename()).string();
    }

  private:
    fs::path current_ = fs::current_path();
    std::map<std::string, std::string> folders_;
};

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

Finished git(std::vector<std::string> words, const std::string& folder = {}) {
    words.insert(words.begin(), {"git", "-c", "core.quotePath=false"});
    Finished result = run_program(words, folder);
    if (result.status == 127 && result.out.empty() && result.err.empty()) {
        throw UsageError{"--diff needs git, and there is none"};
    }
    return result;
}

struct Changes {
    pyforge::ChangedLines lines;
    std::string root;  // of the repository
};

// The lines that differ from `ref`, and the files that git does not know yet, by their full paths.
Changes changes_since(const std::string& ref) {
    if (ref.empty() || ref.starts_with('-')) {
        throw UsageError{"--diff is `" + ref + "`, it must be a commit, branch or tag"};
    }
    Finished top = git({"rev-parse", "--show-toplevel"});
    if (top.status != 0) {
        throw UsageError{"--diff works inside a git repository: " + first_line(top.err)};
    }
    std::string root = top.out;
    while (root.ends_with('\n')) {
        root.pop_back();
    }
    const Finished diff = git({"diff", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff",
                               "--no-textconv", "--text", "--find-renames", "--src-prefix=a/",
                               "--dst-prefix=b/", "--no-relative", "--submodule=short", ref, "--"},
                              root);
    if (diff.status != 0) {
        throw UsageError{"git cannot compare with `" + ref + "`: " + first_line(diff.err)};
    }
    const Finished fresh = git({"ls-files", "--others", "--exclude-standard", "-z"}, root);
    if (fresh.status != 0) {
        throw UsageError{"git cannot list new files: " + first_line(fresh.err)};
    }
    const pyforge::ChangedLines lines = take(pyforge::ChangedLines::from_diff(diff.out));
    pyforge::ChangedLines out = lines.below(root);
    for (std::size_t at = 0; at < fresh.out.size();) {
        const std::size_t end = std::min(fresh.out.find('\0', at), fresh.out.size());
        out.add_file(root + "/" + fresh.out.substr(at, end - at));
        at = end + 1;
    }
    return {std::move(out), root};
}

pyforge::ProjectReport only_changed(const pyforge::ProjectReport& report, const std::string& ref) {
    const Changes changes = changes_since(ref);
    std::string outside;
    RealPaths real;
    const pyforge::FileReport* current = nullptr;
    std::string path;
    pyforge::ProjectReport out =
        take(report.filtered([&](const pyforge::FileReport& file, const pyforge::Issue& issue) {
            if (&file != current) {
                current = &file;
                path = real(file.path());
                if (!path.starts_with(changes.root + "/")) {
                    outside = file.path();
                }
            }
            return changes.lines.touches(path, issue);
        }));
    if (!outside.empty()) {
        throw UsageError{outside + " is outside the repository that --diff looks at"};
    }
    return out;
}

// Paths in a baseline are relative to its folder.
pyforge::FormatOptions paths_for(const std::string& file) {
    const fs::path full = fs::absolute(file).lexically_normal();
    pyforge::FormatOptions out;
    out.root = full.parent_path().string();
    out.base = fs::current_path().string();
    return out;
}

std::string read_text(const std::string& path) {
    const pyforge::Source source = take(pyforge::Source::from_file(path));
    return std::string(source.bytes());
}

std::string plural(std::uint64_t count, const char* word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

Narrowed without_known(const pyforge::ProjectReport& report, const std::string& file) {
    pyforge::Result<pyforge::Baseline> baseline = pyforge::Baseline::parse(read_text(file));
    if (!baseline.ok()) {
        throw UsageError{file + ": " + baseline.error().message};
    }
    const pyforge::FormatOptions paths = paths_for(file);
    pyforge::BaselineResult result = take(baseline->apply(report, paths));
    std::uint64_t gone = 0;
    for (const pyforge::BaselineEntry& entry : result.gone) {
        gone += entry.count;
    }
    // Files that are no longer there have no findings either.
    for (const pyforge::BaselineEntry& entry : baseline->entries()) {
        std::error_code none;
        gone += fs::exists(fs::path(paths.root) / entry.path, none) ? 0 : entry.count;
    }
    Narrowed out{std::move(result.report), {}, false};
    if (result.known != 0) {
        out.note += plural(result.known, "known issue") + " left out.\n";
    }
    if (gone != 0) {
        out.note += plural(gone, "issue") + " of the baseline " + (gone == 1 ? "is" : "are") +
                    " no longer found: --write-baseline " + file + " brings it up to date.\n";
    }
    return out;
}

}  // namespace

void add_narrow_options(cxxopts::Options& options, const OptionWords& words) {
    const OptionGroup output(options, "output", words);
    output("diff", "only issues on lines that have changed since a git commit, branch or tag", Takes::Text,
           "REF");
    output("baseline", "leave out the issues that are recorded there", Takes::Text, "FILE");
    output("write-baseline", "record the issues there, and end with 0", Takes::Text, "FILE");
}

void read_narrow_needs(const cxxopts::ParseResult& arguments, pyforge::Options& out) {
    if (arguments.count("baseline") != 0 || arguments.count("write-baseline") != 0) {
        out.fingerprints(true);
    }
}

Narrowed narrow(pyforge::ProjectReport report, const cxxopts::ParseResult& arguments) {
    if (arguments.count("diff") != 0) {
        report = only_changed(report, arguments["diff"].as<std::string>());
    }
    if (arguments.count("write-baseline") != 0) {
        const auto path = arguments["write-baseline"].as<std::string>();
        const pyforge::Baseline baseline = take(pyforge::Baseline::of(report.files(), paths_for(path)));
        OutputFile file(path);
        if (!file.write(take(baseline.json())) || !file.commit()) {
            throw UsageError{path + " is not written"};
        }
        return {std::move(report), plural(baseline.size(), "issue") + " recorded in " + path + ".\n", true};
    }
    if (arguments.count("baseline") != 0) {
        return without_known(report, arguments["baseline"].as<std::string>());
    }
    return {std::move(report), {}, false};
}

}  // namespace cli
