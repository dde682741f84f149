// A configuration file as a tree of values, each with its place.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/types.hpp"

namespace pyforge::engine {

struct Place {
    u32 line = 0;  // 1-based; 0: not from a file
    u32 column = 0;
};

struct Value {
    enum class Type : u8 { String, Integer, Float, Boolean, Date, Array, Table };
    struct Member;

    Type type = Type::Table;
    Place place;
    std::string text;  // of a string: itself; of a number: as it is read
    std::int64_t integer = 0;
    bool boolean = false;
    std::vector<Value> items;     // of an array
    std::vector<Member> members;  // of a table, in the order of the file

    [[nodiscard]] const Value* find(std::string_view key) const noexcept;
};

struct Value::Member {
    std::string key;
    Place place;  // of the key
    Value value;
};

inline const Value* Value::find(std::string_view key) const noexcept {
    for (const Member& member : members) {
        if (member.key == key) {
            return &member.value;
        }
    }
    return nullptr;
}

[[nodiscard]] constexpr std::string_view name_of(Value::Type type) noexcept {
    constexpr std::string_view kNames[] = {"a string", "a number", "a fraction", "a boolean",
                                           "a date",   "an array", "a table"};
    return kNames[static_cast<u8>(type)];
}

// Reads TOML. False with a sentence and its place in `why` and `place`. Throws std::bad_alloc.
bool parse_toml(std::string_view text, Value& out, std::string& why, Place& place);

}  // namespace pyforge::engine
