// What an engine is to do. A plain value: set what differs from the defaults, hand it to Engine::create(),
// which checks it.
#pragma once

#include <cstdint>
#include <optional>
#include <pyforge/configuration.hpp>
#include <pyforge/custom.hpp>
#include <pyforge/version.hpp>
#include <string>
#include <utility>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

/// A version of the Python language, 3.8 … 3.14.
struct PythonVersion {
    std::uint8_t major = 3;
    std::uint8_t minor = 14;
    friend constexpr bool operator==(PythonVersion, PythonVersion) noexcept = default;
};

namespace detail {
struct OptionsReader;
}

/// Rules not to run on some files: a pattern and selectors.
using PerFileIgnores = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// Everything that can be chosen. What is set here goes before what configuration files say. Setters chain:
/// `Options{}.select({"E", "F"}).line_length(100)`.
///
/// Rules are chosen by selectors: a code ("F401"), the beginning of one ("F4", "F"), or "ALL". Where
/// selectors contradict each other the more specific one wins, and between equals ignoring wins. A selector
/// of rules that only ruff has is left out with a notice; one that nobody knows is an error of the run.
class Options {
  public:
    /// Rules to run, instead of the default set.
    Options& select(std::vector<std::string> selectors) {
        select_ = std::move(selectors);
        has_select_ = true;
        return *this;
    }
    /// Rules to run in addition.
    Options& extend_select(std::vector<std::string> selectors) {
        extend_select_ = std::move(selectors);
        return *this;
    }
    /// Rules not to run.
    Options& ignore(std::vector<std::string> selectors) {
        ignore_ = std::move(selectors);
        return *this;
    }
    /// The oldest version of Python that the source must run on; newer syntax is then an error. When it is
    /// not set, syntax up to the newest version is fine and rules assume 3.11.
    Options& target_version(PythonVersion version) noexcept {
        target_version_ = version;
        return *this;
    }
    /// Longest line that E501 lets pass, in columns; 1 … 320.
    Options& line_length(std::uint32_t columns) noexcept {
        line_length_ = columns;
        return *this;
    }
    /// Cyclomatic complexity above which C901 speaks.
    Options& max_complexity(std::uint32_t limit) noexcept {
        max_complexity_ = limit;
        return *this;
    }
    /// Rules not to run on some files, by pattern ("tests/*.py", "!src/**"), instead of what configuration
    /// files say, or in addition to it.
    Options& per_file_ignores(PerFileIgnores ignores) {
        per_file_ignores_ = std::move(ignores);
        return *this;
    }
    Options& extend_per_file_ignores(PerFileIgnores ignores) {
        extend_per_file_ignores_ = std::move(ignores);
        return *this;
    }
    /// Whether configuration files are looked for. They are not unless it is asked for; then also
    /// Engine::analyze() goes by the path of its source.
    Options& config_files(ConfigFiles files) noexcept {
        config_files_ = files;
        return *this;
    }
    /// One configuration file for everything, instead of those that would be found.
    Options& config_file(std::string path) {
        config_file_ = std::move(path);
        return *this;
    }
    /// A piece of configuration as TOML: "lint.mccabe.max-complexity = 5". Goes before files, after the other
    /// options here.
    Options& config(std::string toml) {
        config_.push_back(std::move(toml));
        return *this;
    }
    /// An option of a rule family by its name in configuration files, "lint.pylint.max-args" ("lint." may be
    /// left out), with a number, true or false, or names with commas between them. `pyforge explain CODE`
    /// lists those of a rule.
    Options& rule_option(std::string key, std::string value) {
        rule_options_.emplace_back(std::move(key), std::move(value));
        return *this;
    }
    /// A rule of the caller's own, in addition to those before it. Engine::create() fails with InvalidOption
    /// where it is none.
    Options& custom_rule(CustomRule rule) {
        custom_rules_.push_back(std::move(rule));
        return *this;
    }
    /// Let selectors mean rules in preview, too.
    Options& preview(bool on) noexcept {
        preview_ = on;
        return *this;
    }
    /// Put metrics, and the suggestions that follow from them, into the reports.
    Options& metrics(bool on) noexcept {
        metrics_ = on;
        return *this;
    }
    /// Keep the text of files that have issues in their reports, for OutputFormat::Full.
    Options& keep_text(bool on) noexcept {
        keep_text_ = on;
        return *this;
    }
    /// Give issues their fingerprints, by which a Baseline and code hosts recognise them.
    Options& fingerprints(bool on) noexcept {
        fingerprints_ = on;
        return *this;
    }
    /// Honour `# noqa`, `# nosec` and their like.
    Options& respect_suppressions(bool on) noexcept {
        respect_suppressions_ = on;
        return *this;
    }
    /// Names or patterns of files and folders not to enter, relative to the current folder, instead of the
    /// default ones. `*` matches slashes, too.
    Options& exclude(std::vector<std::string> patterns) {
        exclude_ = std::move(patterns);
        has_exclude_ = true;
        return *this;
    }
    Options& extend_exclude(std::vector<std::string> patterns) {
        extend_exclude_ = std::move(patterns);
        return *this;
    }
    /// Leave out what .gitignore files leave out, inside a git repository.
    Options& respect_gitignore(bool on) noexcept {
        respect_gitignore_ = on;
        return *this;
    }
    /// Apply the exclusions also to paths that the caller names.
    Options& force_exclude(bool on) noexcept {
        force_exclude_ = on;
        return *this;
    }
    /// Keep the issues of files in a folder and take them from there as long as neither the file nor what is
    /// asked about it has changed. Engine::analyze_paths() alone does, and only without metrics.
    Options& cache(bool on) noexcept {
        cache_ = on;
        return *this;
    }
    /// That folder, instead of the one that the configuration names, or ".pyforge_cache" beside it.
    Options& cache_folder(std::string folder) {
        cache_folder_ = std::move(folder);
        return *this;
    }
    /// Files with more bytes are not analysed, and say so.
    Options& max_file_size(std::uint64_t bytes) noexcept {
        max_file_size_ = bytes;
        return *this;
    }

    [[nodiscard]] const std::vector<std::string>& select() const noexcept { return select_; }
    [[nodiscard]] bool has_select() const noexcept { return has_select_; }
    [[nodiscard]] const std::vector<std::string>& extend_select() const noexcept { return extend_select_; }
    [[nodiscard]] const std::vector<std::string>& ignore() const noexcept { return ignore_; }
    [[nodiscard]] std::optional<PythonVersion> target_version() const noexcept { return target_version_; }
    [[nodiscard]] std::uint32_t line_length() const noexcept { return line_length_.value_or(88); }
    [[nodiscard]] std::uint32_t max_complexity() const noexcept { return max_complexity_.value_or(10); }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& rule_options() const noexcept {
        return rule_options_;
    }
    [[nodiscard]] bool preview() const noexcept { return preview_.value_or(false); }
    [[nodiscard]] bool metrics() const noexcept { return metrics_; }
    [[nodiscard]] bool keep_text() const noexcept { return keep_text_; }
    [[nodiscard]] bool fingerprints() const noexcept { return fingerprints_; }
    [[nodiscard]] bool respect_suppressions() const noexcept { return respect_suppressions_; }
    [[nodiscard]] const std::vector<std::string>& exclude() const noexcept { return exclude_; }
    [[nodiscard]] bool has_exclude() const noexcept { return has_exclude_; }
    [[nodiscard]] const std::vector<std::string>& extend_exclude() const noexcept { return extend_exclude_; }
    [[nodiscard]] bool respect_gitignore() const noexcept { return respect_gitignore_.value_or(true); }
    [[nodiscard]] bool force_exclude() const noexcept { return force_exclude_.value_or(false); }
    [[nodiscard]] std::uint64_t max_file_size() const noexcept { return max_file_size_; }

    [[nodiscard]] const PerFileIgnores& extend_per_file_ignores() const noexcept {
        return extend_per_file_ignores_;
    }
    [[nodiscard]] ConfigFiles config_files() const noexcept { return config_files_; }
    [[nodiscard]] bool cache() const noexcept { return cache_; }
    [[nodiscard]] const std::string& cache_folder() const noexcept { return cache_folder_; }
    [[nodiscard]] const std::string& config_file() const noexcept { return config_file_; }
    [[nodiscard]] const std::vector<CustomRule>& custom_rules() const noexcept { return custom_rules_; }
    [[nodiscard]] const std::vector<std::string>& config() const noexcept { return config_; }

  private:
    friend struct detail::OptionsReader;  // tells what is set from what is usual

    std::vector<std::string> select_;
    std::vector<std::string> extend_select_;
    std::vector<std::string> ignore_;
    std::vector<std::string> exclude_;
    std::vector<std::string> extend_exclude_;
    std::vector<std::pair<std::string, std::string>> rule_options_;
    std::vector<std::string> config_;
    std::vector<CustomRule> custom_rules_;
    std::string config_file_;
    std::string cache_folder_;
    std::optional<PerFileIgnores> per_file_ignores_;
    PerFileIgnores extend_per_file_ignores_;
    std::uint64_t max_file_size_ = std::uint64_t{256} << 20U;
    std::optional<std::uint32_t> line_length_;
    std::optional<std::uint32_t> max_complexity_;
    std::optional<PythonVersion> target_version_;
    bool has_select_ = false;
    bool has_exclude_ = false;
    std::optional<bool> preview_;
    bool metrics_ = true;
    bool keep_text_ = false;
    bool fingerprints_ = false;
    bool respect_suppressions_ = true;
    bool cache_ = false;
    ConfigFiles config_files_ = ConfigFiles::Ignore;
    std::optional<bool> respect_gitignore_;
    std::optional<bool> force_exclude_;
};

PYFORGE_NAMESPACE_END
