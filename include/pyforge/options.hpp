// What an engine is to do. A plain value: set what differs from the defaults, hand it to Engine::create(),
// which checks it.
#pragma once

#include <cstdint>
#include <optional>
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

/// Everything that can be chosen. Setters chain: `Options{}.select({"E", "F"}).line_length(100)`.
///
/// Rules are chosen by selectors: a code ("F401"), the beginning of one ("F4", "F"), or "ALL". Where
/// selectors contradict each other the more specific one wins, and between equals ignoring wins.
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
    /// An option of a rule family by its name in configuration files, "lint.pylint.max-args" ("lint." may be
    /// left out), with a number, true or false, or names with commas between them. `pyforge explain CODE`
    /// lists those of a rule.
    Options& rule_option(std::string key, std::string value) {
        rule_options_.emplace_back(std::move(key), std::move(value));
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
    /// Honour `# noqa`, `# nosec` and their like.
    Options& respect_suppressions(bool on) noexcept {
        respect_suppressions_ = on;
        return *this;
    }
    /// Names or glob patterns (as in .gitignore) of files and folders not to enter, instead of the default
    /// ones.
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
    [[nodiscard]] std::uint32_t line_length() const noexcept { return line_length_; }
    [[nodiscard]] std::uint32_t max_complexity() const noexcept { return max_complexity_; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& rule_options() const noexcept {
        return rule_options_;
    }
    [[nodiscard]] bool preview() const noexcept { return preview_; }
    [[nodiscard]] bool metrics() const noexcept { return metrics_; }
    [[nodiscard]] bool keep_text() const noexcept { return keep_text_; }
    [[nodiscard]] bool respect_suppressions() const noexcept { return respect_suppressions_; }
    [[nodiscard]] const std::vector<std::string>& exclude() const noexcept { return exclude_; }
    [[nodiscard]] bool has_exclude() const noexcept { return has_exclude_; }
    [[nodiscard]] const std::vector<std::string>& extend_exclude() const noexcept { return extend_exclude_; }
    [[nodiscard]] bool respect_gitignore() const noexcept { return respect_gitignore_; }
    [[nodiscard]] bool force_exclude() const noexcept { return force_exclude_; }
    [[nodiscard]] std::uint64_t max_file_size() const noexcept { return max_file_size_; }

  private:
    std::vector<std::string> select_;
    std::vector<std::string> extend_select_;
    std::vector<std::string> ignore_;
    std::vector<std::string> exclude_;
    std::vector<std::string> extend_exclude_;
    std::vector<std::pair<std::string, std::string>> rule_options_;
    std::uint64_t max_file_size_ = std::uint64_t{256} << 20U;
    std::uint32_t line_length_ = 88;
    std::uint32_t max_complexity_ = 10;
    std::optional<PythonVersion> target_version_;
    bool has_select_ = false;
    bool has_exclude_ = false;
    bool preview_ = false;
    bool metrics_ = true;
    bool keep_text_ = false;
    bool respect_suppressions_ = true;
    bool respect_gitignore_ = true;
    bool force_exclude_ = false;
};

PYFORGE_NAMESPACE_END
