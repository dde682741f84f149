// Versions of Python as configuration files write them.
#include <algorithm>
#include <charconv>

#include "engine/config/layer.hpp"

namespace pyforge::engine {
namespace {

constexpr unsigned kOldest = 7;  // minor versions that ruff knows
constexpr unsigned kNewest = 15;

lex::PythonVersion clamped(unsigned minor) noexcept {
    return static_cast<lex::PythonVersion>(
        std::clamp<unsigned>(300 + minor, lex::kOldestVersion, lex::kNewestVersion));
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

// Major and minor version of "3.11", "3", "3.11.2", "3.*".
struct Release {
    unsigned major = 0;
    unsigned minor = 0;
};

bool read_release(std::string_view text, Release& out) noexcept {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.major);
    if (error != std::errc()) {
        return false;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.size() > 1 && text[0] == '.' && text[1] != '*') {
        text.remove_prefix(1);
        return std::from_chars(text.data(), text.data() + text.size(), out.minor).ec == std::errc();
    }
    return true;
}

}  // namespace

std::optional<lex::PythonVersion> version_from(std::string_view text, bool dotted) noexcept {
    const bool plain = text.starts_with("py3");
    if (!plain && !(dotted && text.starts_with("3."))) {
        return {};
    }
    text.remove_prefix(plain ? 3 : 2);
    unsigned minor = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minor);
    if (error != std::errc() || end != text.data() + text.size() || minor < kOldest || minor > kNewest) {
        return {};
    }
    return clamped(minor);
}

std::optional<lex::PythonVersion> oldest_required(std::string_view specifiers) noexcept {
    std::optional<Release> oldest;
    while (!specifiers.empty()) {
        const std::size_t comma = std::min(specifiers.find(','), specifiers.size());
        const std::string_view one = trimmed(specifiers.substr(0, comma));
        specifiers.remove_prefix(std::min(comma + 1, specifiers.size()));
        const std::size_t version = std::min(one.find_first_not_of("<>=!~"), one.size());
        const std::string_view operation = one.substr(0, version);
        Release release;
        if (!read_release(trimmed(one.substr(version)), release)) {
            continue;
        }
        // Only what bounds from below counts; the bound itself is taken even where it is excluded.
        const bool bounds = operation == ">=" || operation == ">" || operation == "~=" || operation == "==" ||
                            operation == "===";
        if (bounds &&
            (!oldest || std::pair(oldest->major, oldest->minor) < std::pair(release.major, release.minor))) {
            oldest = release;
        }
    }
    if (!oldest || oldest->major != 3 || oldest->minor < kOldest || oldest->minor > kNewest) {
        return {};
    }
    return clamped(oldest->minor);
}

}  // namespace pyforge::engine
