// The engine: options made ready once, then applied to any number of sources.
//
//     auto engine = pyforge::Engine::create(pyforge::Options{}.select({"E", "F", "S", "C90"})).value();
//     pyforge::FileReport report = engine.analyze(pyforge::Source::from_file("app.py").value());
//     for (const pyforge::Issue& issue : report.issues()) use(issue.code, issue.range, issue.message);
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <pyforge/configuration.hpp>
#include <pyforge/options.hpp>
#include <pyforge/report.hpp>
#include <pyforge/rules.hpp>
#include <pyforge/source.hpp>
#include <pyforge/timings.hpp>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

namespace detail {
class EngineImpl;
struct ProjectData;
}  // namespace detail

class Document;

/// How far a run has come.
struct Progress {
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    std::string_view path;  // the file that has just been finished
};

/// How a run over many files is carried out.
struct RunOptions {
    /// Threads that analyse, the caller's among them; 0: one for each core. Without meaning when there is an
    /// executor.
    std::uint32_t jobs = 0;
    /// The caller's threads: runs the task once, at any time, on any thread, or drops it unrun. The calling
    /// thread works too, so the run ends even when the executor never runs anything. At most `jobs` - 1 tasks
    /// are handed over.
    std::function<void(std::function<void()>)> executor;
    /// Asked before every file; files that are left then are not analysed, with the reason Cancelled.
    std::stop_token stop;
    /// Called after each file, from the thread that analysed it, by several threads at once.
    std::function<void(const Progress&)> progress;
    /// Measure where the time goes, for ProjectReport::timings(). Costs some time itself.
    bool timings = false;
};

/// The reports of one run, in an order that depends on the inputs alone: that of the paths given, and within
/// a folder that of the names. Immutable; copies share their contents.
class PYFORGE_API ProjectReport {
  public:
    ProjectReport() noexcept = default;
    explicit ProjectReport(std::shared_ptr<const detail::ProjectData> data) noexcept
        : data_(std::move(data)) {}

    [[nodiscard]] std::span<const FileReport> files() const noexcept;
    [[nodiscard]] std::uint32_t analyzed() const noexcept;
    [[nodiscard]] std::uint32_t not_analyzed() const noexcept;
    [[nodiscard]] std::uint64_t issues() const noexcept;
    [[nodiscard]] bool cancelled() const noexcept;
    /// All zero when the options leave metrics out.
    [[nodiscard]] const ProjectMetrics& metrics() const noexcept;
    /// Of all files together.
    [[nodiscard]] Scores scores() const noexcept { return scores_of(files()); }

    /// Reports that were made one by one, in this order. Without figures over all of them. Fails with
    /// OutOfMemory only.
    static Result<ProjectReport> of(std::vector<FileReport> files) noexcept;

    /// The files' reports filtered, see FileReport::filtered(). Figures stay those of the whole code.
    [[nodiscard]] Result<ProjectReport> filtered(
        const std::function<bool(const FileReport&, const Issue&)>& keep) const noexcept;
    /// The stages in their order, then the rules, the most costly first. Empty unless RunOptions::timings.
    [[nodiscard]] std::span<const Timing> timings() const noexcept;

  private:
    std::shared_ptr<const detail::ProjectData> data_;
};

/// Immutable. Multiple threads may call the const functions of one engine at the same time; each call takes a
/// workspace of the engine's, whose memory is used again by later calls. Copies share everything.
class PYFORGE_API Engine {
  public:
    /// Fails with InvalidOption: an unknown selector, a version that is not 3.8 … 3.14, a malformed pattern,
    /// a wrong configuration file (then the error has path, line and column); with Unreadable and the like
    /// where Options::config_file() cannot be read.
    static Result<Engine> create(const Options& options = {});

    /// The same engine whose reports hold what these options want: metrics(), keep_text() and fingerprints().
    /// Configuration that has been read is shared, so this is cheap. Fails with OutOfMemory only.
    [[nodiscard]] Result<Engine> with_contents(const Options& options) const noexcept;

    [[nodiscard]] const Options& options() const noexcept;
    /// The rules that are on, sorted by code; for files without a configuration of their own.
    [[nodiscard]] std::span<const RuleInfo> rules() const noexcept;

    /// What is odd about the configuration files that have been read so far; more may follow when files are
    /// discovered.
    [[nodiscard]] std::vector<Notice> notices() const;
    /// What holds for a file, whether it exists or not. Fails with InvalidOption and Unreadable for a wrong
    /// configuration file, and with OutOfMemory.
    [[nodiscard]] Result<ResolvedSettings> settings_for(std::string_view path) const noexcept;

    /// The `output-format` of the configuration that holds for the working folder; empty where it names none.
    /// Valid as long as the engine or a copy of it.
    [[nodiscard]] std::string_view output_format() const noexcept;

    /// Never fails: what went wrong stands in the report.
    [[nodiscard]] FileReport analyze(const Source& source) const noexcept;

    /// The files to analyse under the given paths, in the order of analyze_paths(), each once. Named files
    /// are taken whatever their name; in folders *.py, *.pyi and *.ipynb. Fails with OutOfMemory only: a path
    /// that leads nowhere is listed too, and fails when it is analysed. A wrong configuration file on the way
    /// fails the whole run, as in create().
    [[nodiscard]] Result<std::vector<std::string>> discover(
        std::span<const std::string> paths) const noexcept;

    /// Finds the files under the paths and analyses them side by side. Fails with OutOfMemory, and with
    /// Internal when a callback throws; what is wrong with single files stands in their reports.
    [[nodiscard]] Result<ProjectReport> analyze_paths(std::span<const std::string> paths,
                                                      const RunOptions& run = {}) const noexcept;
    /// The same for sources that are in memory, in their order.
    [[nodiscard]] Result<ProjectReport> analyze_all(std::span<const Source> sources,
                                                    const RunOptions& run = {}) const noexcept;

  private:
    friend class Document;
    explicit Engine(std::shared_ptr<const detail::EngineImpl> impl) noexcept : impl_(std::move(impl)) {}
    std::shared_ptr<const detail::EngineImpl> impl_;
};

PYFORGE_NAMESPACE_END
