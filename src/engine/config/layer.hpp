// What one source of configuration says: a file, a KEY=VALUE of the command line, the caller's options. All
// of it may be unsaid; layers are laid over each other and then resolved into a profile.
#pragma once
#include <optional>
#include <pyforge/configuration.hpp>
#include <pyforge/options.hpp>
#include <pyforge/result.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/path_glob.hpp"
#include "engine/config/value.hpp"
#include "engine/custom_rules.hpp"
#include "lex/lexer.hpp"
#include "lint/settings.hpp"

namespace pyforge::engine {

// The selectors of one source. Each source is decided by itself, then laid over what the ones below it chose.
struct RuleSelection {
    std::optional<std::vector<std::string>> select{};
    std::vector<std::string> extend_select{};
    std::vector<std::string> ignore{};
    [[nodiscard]] bool empty() const noexcept { return !select && extend_select.empty() && ignore.empty(); }
};

struct PerFileIgnore {
    FileCondition files;
    std::vector<std::string> selectors;
};

struct PerFileVersion {
    FileCondition files;
    lex::PythonVersion version;
};

// An option of a rule. Its value fits, which was tried when it was read.
struct Assignment {
    const lint::OptionInfo* option;
    Value value;
    bool is_text = false;  // not TOML, but what lint::set_from_text() takes
};

struct Layer {
    std::string folder;                     // absolute: what relative patterns hang on; of the topmost file
    std::string file;                       // the topmost file; empty for none
    std::vector<RuleSelection> selections;  // the lowest first
    std::vector<Assignment> assignments;    // later ones win
    std::optional<std::vector<PerFileIgnore>> per_file_ignores;
    std::vector<PerFileIgnore> extend_per_file_ignores;
    std::optional<std::vector<PerFileVersion>> per_file_versions;
    std::optional<FilePatterns> exclude;
    FilePatterns extend_exclude;
    std::optional<FilePatterns> include;
    FilePatterns extend_include;
    std::optional<FilePatterns> lint_exclude;
    std::optional<bool> force_exclude;
    std::optional<bool> respect_gitignore;
    std::optional<bool> preview;       // of everything
    std::optional<bool> lint_preview;  // of the rules
    std::optional<bool> explicit_preview_rules;
    std::optional<bool> show_fixes;
    std::optional<lex::PythonVersion> target_version;
    std::optional<std::string> output_format;
    std::optional<std::string> cache_folder;                     // absolute
    std::optional<std::vector<std::string>> src;                 // absolute
    std::optional<std::vector<std::string>> namespace_packages;  // absolute
    std::optional<std::string> extend;                           // as written
    CompiledRules custom_rules;                                  // later ones replace those of the same code

    // Lays this one over `below`.
    void lay_over(Layer below);
};

// What is odd without being an error, gathered over all files of a run.
struct Notes {
    std::vector<Notice> notices;
    std::set<std::string> missing_rules;  // selectors of rules that only others have
};

// Where a layer comes from.
struct Origin {
    std::string file;    // for messages; empty for the command line
    std::string folder;  // absolute: relative paths hang on it
    // Is it written for this tool? Then a selector must name a rule that exists.
    bool own = false;
};

// The layer in a table that has the keys of ruff.toml. Throws std::bad_alloc.
std::optional<Error> read_layer(const Value& table, const Origin& origin, Layer& out, Notes& notes);
// The same for a "KEY=VALUE" of the command line; what is no TOML may still be plain text.
std::optional<Error> read_inline(std::string_view text, const Origin& origin, Layer& out, Notes& notes);
// The caller's options.
std::optional<Error> read_options(const Options& options, const std::string& folder, Layer& out,
                                  Notes& notes);

// A key that is no option of a rule, for lists of them.
struct KeyInfo {
    std::string_view key;
    std::string_view type;
    std::string_view usual;  // the default, as TOML
    std::string_view summary;
};
[[nodiscard]] std::span<const KeyInfo> general_keys() noexcept;

// "py311", and "3.11" where `dotted`.
[[nodiscard]] std::optional<lex::PythonVersion> version_from(std::string_view text, bool dotted) noexcept;
// The oldest version that a `requires-python` admits; none when it says nothing about it.
[[nodiscard]] std::optional<lex::PythonVersion> oldest_required(std::string_view specifiers) noexcept;
// Sets an option from TOML. False with what it must be in `wanted`.
bool set_from_value(lint::Settings& settings, const lint::OptionInfo& option, const Value& value,
                    std::string& wanted);

}  // namespace pyforge::engine
