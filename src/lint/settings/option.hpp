// One option of a rule family, for configuration files, the command line and documentation. Each family keeps
// its values in a plain structure and its options in a table of these, in lint/settings/<family>.cpp:
//
//     constexpr OptionInfo kOptions[] = {
//         option<&Settings::mccabe, &Mccabe::max_complexity>("lint.mccabe.max-complexity", "Highest …"),
//     };
//
// The type of the member is the type of the option.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/types.hpp"

namespace pyforge::lint {

struct Settings;

// A literal of the configuration where its type matters: 1 is not "1".
struct Literal {
    bool is_string = false;
    std::string text;  // of a number, as it is written
    friend bool operator==(const Literal&, const Literal&) = default;
};

using NameList = std::vector<std::string>;
using LiteralList = std::vector<Literal>;
using NameTable = std::vector<std::pair<std::string, NameList>>;  // in the order of the configuration

struct OptionInfo {
    // Boolean: bool. Number: u32. Integer: i32, may be negative. Choice: an enumeration of type u8, one of
    // `words`. Text: std::string. The others: as named above.
    enum class Type : u8 { Boolean, Number, Integer, Choice, Text, Names, Literals, Table };

    std::string_view key;  // as in a configuration file: "lint.mccabe.max-complexity"
    std::string_view summary;
    Type type;
    void* (*at)(Settings&);  // the value, of the C++ type above
    std::span<const std::string_view> words = {};

    template <class T>
    [[nodiscard]] T& value(Settings& settings) const noexcept {
        return *static_cast<T*>(at(settings));
    }
    template <class T>
    [[nodiscard]] const T& value(const Settings& settings) const noexcept {
        return *static_cast<const T*>(at(const_cast<Settings&>(settings)));
    }
};

namespace detail {

template <class T>
consteval OptionInfo::Type option_type() {
    using enum OptionInfo::Type;
    if constexpr (std::is_same_v<T, bool>) {
        return Boolean;
    } else if constexpr (std::is_same_v<T, u32>) {
        return Number;
    } else if constexpr (std::is_same_v<T, i32>) {
        return Integer;
    } else if constexpr (std::is_enum_v<T>) {
        static_assert(sizeof(T) == 1);
        return Choice;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return Text;
    } else if constexpr (std::is_same_v<T, lint::NameList>) {
        return OptionInfo::Type::Names;
    } else if constexpr (std::is_same_v<T, lint::LiteralList>) {
        return OptionInfo::Type::Literals;
    } else {
        static_assert(std::is_same_v<T, lint::NameTable>);
        return OptionInfo::Type::Table;
    }
}

template <class>
struct MemberOf;
template <class T, class Class>
struct MemberOf<T Class::*> {
    using type = T;
};

}  // namespace detail

// The option whose value lies in `Settings::family.member`. An enumeration needs its words, in order.
template <auto Family, auto Member>
constexpr OptionInfo option(std::string_view key, std::string_view summary,
                            std::span<const std::string_view> words = {}) {
    using T = typename detail::MemberOf<decltype(Member)>::type;
    return {key, summary, detail::option_type<T>(),
            [](auto& settings) -> void* { return &((settings.*Family).*Member); }, words};
}
// The option whose value lies in `Settings::member`.
template <auto Member>
constexpr OptionInfo option(std::string_view key, std::string_view summary) {
    using T = typename detail::MemberOf<decltype(Member)>::type;
    return {key,
            summary,
            detail::option_type<T>(),
            [](auto& settings) -> void* { return &(settings.*Member); },
            {}};
}

}  // namespace pyforge::lint
