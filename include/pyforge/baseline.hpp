// Findings that a project knows of and leaves for later: recorded once, left out of later reports. What is
// recorded outlives edits elsewhere, moved code and new indentation (see Issue::fingerprint).
#pragma once

#include <cstdint>
#include <pyforge/engine.hpp>
#include <pyforge/format.hpp>
#include <pyforge/result.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

/// Findings that are equal in all that counts.
struct BaselineEntry {
    std::string path;
    std::string code;
    std::string definition;  // qualified name of the definition around them, for people
    std::uint64_t fingerprint = 0;
    std::uint32_t count = 1;
};

struct BaselineResult;

/// A value. Paths are written as FormatOptions::root and base say: relative to the folder of the baseline's
/// file is best.
class PYFORGE_API Baseline {
  public:
    /// The issues of these reports, which were made with Options::fingerprints.
    static Result<Baseline> of(std::span<const FileReport> reports, const FormatOptions& paths = {}) noexcept;
    /// Reads what json() wrote. Fails with InvalidOption when the text is none, or of another version.
    static Result<Baseline> parse(std::string_view json) noexcept;

    /// As JSON, sorted, an entry on each line, so that versions can be compared and merged.
    [[nodiscard]] Result<std::string> json() const noexcept;
    /// In the order of paths, codes, definitions and fingerprints.
    [[nodiscard]] std::span<const BaselineEntry> entries() const noexcept { return entries_; }
    /// Findings, not entries.
    [[nodiscard]] std::uint64_t size() const noexcept;

    /// Leaves out what is recorded here. Of equal findings the first ones are taken for the known ones.
    [[nodiscard]] Result<BaselineResult> apply(const ProjectReport& report,
                                               const FormatOptions& paths = {}) const noexcept;

  private:
    std::vector<BaselineEntry> entries_;
};

struct BaselineResult {
    ProjectReport report;     // what is new
    std::uint64_t known = 0;  // findings that were left out
    /// What is recorded and no longer found in the files that were analysed, with how many of each.
    std::vector<BaselineEntry> gone;
    /// Recorded paths that this run did not analyse: nothing is said about them.
    std::vector<std::string> unseen;
};

PYFORGE_NAMESPACE_END
