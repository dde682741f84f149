// One configuration made ready: which files it takes and what runs on them. Immutable, but for the variants
// that single files need, which are made when they are first asked for.
#pragma once
#include <map>
#include <memory>
#include <pyforge/configuration.hpp>
#include <pyforge/rules.hpp>
#include <shared_mutex>
#include <string>
#include <vector>

#include "base/once.hpp"
#include "engine/config/layer.hpp"
#include "lint/rule_set.hpp"

namespace pyforge::engine {

// What runs on a file.
struct Variant {
    lint::RuleSet rules;
    lex::PythonVersion version;  // newest syntax that is accepted
};

// Which files belong to it.
struct FileChoice {
    FilePatterns exclude;
    FilePatterns include;  // empty: the usual endings
    FilePatterns lint_exclude;
    bool respect_gitignore = true;
    bool force_exclude = false;
};

class Profile {
  public:
    // Throws std::bad_alloc. `layer` is everything laid together.
    explicit Profile(const Layer& layer);

    // For a file whose path is absolute. Patterns for single files are looked at only where there are any.
    // Thread-safe; throws std::bad_alloc.
    [[nodiscard]] const Variant& variant(std::string_view path) const;
    [[nodiscard]] const Variant& usual() const noexcept { return usual_; }
    [[nodiscard]] bool has_conditions() const noexcept { return !ignores_.empty() || !versions_.empty(); }

    [[nodiscard]] const FileChoice& files() const noexcept { return files_; }
    // Made at the first question, since it writes out the documentation of every rule; empty when memory is
    // short. Thread-safe.
    [[nodiscard]] std::span<const RuleInfo> infos() const noexcept;
    [[nodiscard]] const std::string& file() const noexcept { return file_; }
    [[nodiscard]] const std::string& folder() const noexcept { return folder_; }
    // Is the folder (absolute) a package by configuration, without an __init__.py?
    [[nodiscard]] bool is_namespace_package(std::string_view folder) const noexcept;
    [[nodiscard]] const std::string& cache_folder() const noexcept { return cache_folder_; }
    // Empty for none.
    [[nodiscard]] const std::string& output_format() const noexcept { return output_format_; }
    // Changes whenever something in the settings does that findings depend on. Made at the first question,
    // which only a cache asks. Thread-safe; throws std::bad_alloc.
    [[nodiscard]] u64 fingerprint() const;
    [[nodiscard]] ResolvedSettings describe(std::string_view path) const;

  private:
    using CustomInfo = std::pair<const lint::Rule*, RuleInfo>;
    struct Ignore {
        FileCondition files;
        std::vector<const lint::Rule*> rules;
    };

    [[nodiscard]] u64 make_fingerprint() const;

    std::string file_;
    std::string folder_;
    std::string cache_folder_;
    std::string output_format_;
    bool show_fixes_ = false;
    bool explicit_preview_ = false;
    std::optional<lex::PythonVersion> target_version_;
    std::vector<std::string> src_;
    std::vector<std::string> namespace_packages_;
    FileChoice files_;
    std::vector<RuleSelection> selections_;
    CompiledRules custom_rules_;
    std::vector<Ignore> ignores_;
    std::vector<PerFileVersion> versions_;
    Variant usual_;
    std::vector<CustomInfo> custom_infos_;
    mutable Once fingerprinted_;
    mutable u64 fingerprint_ = 0;
    mutable std::shared_mutex mutex_;
    mutable std::vector<RuleInfo> infos_;
    mutable std::map<std::string, std::unique_ptr<const Variant>, std::less<>> variants_;
};

}  // namespace pyforge::engine
