#include "engine/rule_options.hpp"

#include <charconv>
#include <vector>

#include "base/nearest.hpp"

namespace pyforge::engine {
namespace {

constexpr std::string_view kPrefix = "lint.";

const lint::OptionInfo* find_option(std::string_view key) noexcept {
    for (const lint::OptionInfo& option : lint::all_options()) {
        const bool shortened = option.key.starts_with(kPrefix) && option.key.substr(kPrefix.size()) == key;
        if (option.key == key || shortened) {
            return &option;
        }
    }
    return nullptr;
}

std::string unknown_option(std::string_view key) {
    std::vector<std::string_view> known;
    for (const lint::OptionInfo& option : lint::all_options()) {
        known.push_back(option.key);
    }
    std::string message = "there is no option `";
    message.append(key).append("`");
    if (const std::string_view near = nearest(key, known); !near.empty()) {
        message.append(": did you mean `").append(near).append("`?");
    }
    return message;
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view name = list.substr(0, comma);
        while (name.starts_with(' ')) {
            name.remove_prefix(1);
        }
        while (name.ends_with(' ')) {
            name.remove_suffix(1);
        }
        if (!name.empty()) {
            out.emplace_back(name);
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return out;
}

std::string wrong_value(std::string_view key, std::string_view value, std::string_view wanted) {
    std::string message = "option `";
    message.append(key).append("` is `").append(value).append("`, it must be ").append(wanted);
    return message;
}

}  // namespace

bool set_rule_option(lint::Settings& settings, std::string_view key, std::string_view value,
                     std::string& message) {
    const lint::OptionInfo* option = find_option(key);
    if (option == nullptr) {
        message = unknown_option(key);
        return false;
    }
    switch (option->type) {
        case lint::OptionInfo::Type::Boolean:
            if (value != "true" && value != "false") {
                message = wrong_value(key, value, "true or false");
                return false;
            }
            *option->boolean(settings) = value == "true";
            return true;
        case lint::OptionInfo::Type::Number: {
            u32 number = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
            if (error != std::errc() || end != value.data() + value.size()) {
                message = wrong_value(key, value, "a number");
                return false;
            }
            *option->number(settings) = number;
            return true;
        }
        case lint::OptionInfo::Type::Names:
            *option->names(settings) = split(value);
            return true;
    }
    return false;
}

}  // namespace pyforge::engine
