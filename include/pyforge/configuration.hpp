// Configuration files: pyproject.toml ([tool.pyforge], else [tool.ruff]), pyforge.toml, .ruff.toml,
// ruff.toml.
#pragma once

#include <cstdint>
#include <pyforge/result.hpp>
#include <pyforge/version.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

/// Whether an engine reads configuration files that nobody has named.
enum class ConfigFiles : std::uint8_t {
    Ignore,    // it does not: what the options say holds for everything
    Discover,  // for every file the nearest one in the folders above it
};

/// Something odd that is no error: an unknown key of a configuration, rules that do not exist here, a
/// suppression comment that cannot be read.
struct Notice {
    std::string message;       // one sentence without a full stop
    std::string path;          // the file; empty when it is about none
    std::uint32_t line = 0;    // 1-based; 0 when it is about no line
    std::uint32_t column = 0;  // 1-based
};

/// One option that configuration files know.
struct OptionDescription {
    std::string_view key;      // "lint.mccabe.max-complexity"
    std::string_view type;     // "number", "array of strings" …
    std::string default_text;  // as TOML
    std::string_view summary;
};

/// All of them, sorted by key. Fails with OutOfMemory only.
[[nodiscard]] PYFORGE_API Result<std::vector<OptionDescription>> describe_options() noexcept;

/// What holds for one file after all files, overrides and defaults have been taken into account.
struct ResolvedSettings {
    std::string file;  // the configuration file that holds; empty for none
    std::string root;  // the folder that its patterns are relative to
    /// Keys as in describe_options() and values as TOML, sorted by key.
    std::vector<std::pair<std::string, std::string>> values;
    std::vector<std::string_view> rules;  // codes of the rules that run on it

    /// The value of a key as TOML; empty for an unknown key.
    [[nodiscard]] std::string_view value(std::string_view key) const noexcept {
        for (const auto& entry : values) {
            if (entry.first == key) {
                return entry.second;
            }
        }
        return {};
    }
};

/// The configuration file that holds for a file or folder, from the folders above it; empty for none. Fails
/// with Unreadable, InvalidOption (a file is no TOML) and OutOfMemory.
[[nodiscard]] PYFORGE_API Result<std::string> find_configuration(std::string_view path) noexcept;

PYFORGE_NAMESPACE_END
