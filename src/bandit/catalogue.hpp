// Bandit's tests, as its reports name them, and its lists of suspicious calls and imports.
#pragma once
#include <span>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::bandit {

enum class Level : u8 { Low, Medium, High };
[[nodiscard]] std::string_view level_name(Level level) noexcept;  // "LOW" …

struct Test {
    std::string_view id;    // "B101"
    std::string_view name;  // "assert_used"
    u32 cwe;
    std::string_view page;  // of the documentation, below its root
    Level severity = Level::Low;
    std::string_view message = {};  // of listed calls and imports; {} stands for the name

    // The lists are one test each to bandit's reports.
    [[nodiscard]] std::string_view reported_name() const noexcept {
        return message.empty() ? name : std::string_view("blacklist");
    }
};

// All tests, sorted by id.
[[nodiscard]] std::span<const Test> all_tests() noexcept;
// The test with this id, which must exist.
[[nodiscard]] const Test& test(std::string_view id) noexcept;
// The test that a comment names by id or name; nullptr for none. Tests of listed calls and imports go by the
// name of the list.
[[nodiscard]] const Test* find_test(std::string_view id_or_name) noexcept;

// A function or class that should not be called.
[[nodiscard]] const Test* listed_call(std::string_view qualified_name) noexcept;

struct ListedImport {
    const Test* test = nullptr;
    u32 name = 0;  // index of the one that is listed
};
// The first entry of the list that one of the names begins with, or, where `exact`, is.
[[nodiscard]] ListedImport listed_import(std::span<const std::string_view> names, bool exact) noexcept;

}  // namespace pyforge::bandit
