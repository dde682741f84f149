#include "lint/settings/text.hpp"

#include <algorithm>
#include <charconv>

namespace pyforge::lint {
namespace {

using Type = OptionInfo::Type;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

// Where a string in quotes at the beginning ends; 0 without one.
std::size_t after_string(std::string_view text) {
    const std::size_t open = text.find_first_not_of(' ');
    if (open == std::string_view::npos || (text[open] != '"' && text[open] != '\'')) {
        return 0;
    }
    const std::size_t close = text.find(text[open], open + 1);
    return close == std::string_view::npos ? 0 : close + 1;
}

template <class Fn>
void for_each_part(std::string_view list, char separator, Fn&& fn) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator, after_string(list)), list.size());
        if (const std::string_view part = trimmed(list.substr(0, end)); !part.empty()) {
            fn(part);
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

// Lists and strings may also be written as in TOML: ["a", "b"].
std::string_view without(std::string_view text, char open, char close) {
    const bool inside = text.size() >= 2 && text.front() == open && text.back() == close;
    return inside ? text.substr(1, text.size() - 2) : text;
}

std::string_view unquoted(std::string_view text) {
    return without(without(text, '"', '"'), '\'', '\'');
}

NameList split(std::string_view list) {
    NameList out;
    for_each_part(without(trimmed(list), '[', ']'), ',',
                  [&](std::string_view part) { out.emplace_back(unquoted(part)); });
    return out;
}

// Quotes make a string, everything else is taken as written.
Literal literal(std::string_view text) {
    const std::string_view inner = unquoted(text);
    return {inner.size() != text.size(), std::string(inner)};
}

// "section=a,b;other=c", or as in TOML: {section = ["a", "b"], other = "c"}
bool read_table(std::string_view text, NameTable& out) {
    bool good = true;
    out.clear();
    const auto add = [&](std::string_view entry) {
        const std::size_t equals = entry.find('=');
        good = good && equals != std::string_view::npos;
        if (good) {
            out.emplace_back(unquoted(trimmed(entry.substr(0, equals))), split(entry.substr(equals + 1)));
        }
    };
    if (!text.starts_with('{') || !text.ends_with('}')) {
        for_each_part(text, ';', add);
        return good;
    }
    // Entries end at the commas outside lists.
    text = text.substr(1, text.size() - 2);
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == ',' && (depth == 0 || i == text.size())) {
            if (const std::string_view entry = trimmed(text.substr(start, i - start)); !entry.empty()) {
                add(entry);
            }
            start = i + 1;
        }
    }
    return good;
}

template <class T>
bool read_number(std::string_view text, T& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
}

std::string one_of(std::span<const std::string_view> words) {
    std::string out = "one of";
    for (const std::string_view word : words) {
        out.append(word == words.front() ? " `" : ", `").append(word).append("`");
    }
    return out;
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<u8>(c) < 0x20 || c == 0x7F) {
            constexpr std::string_view kHex = "0123456789ABCDEF";
            out.append("\\u00").push_back(kHex[static_cast<u8>(c) >> 4U]);
            out.push_back(kHex[static_cast<u8>(c) & 15U]);
        } else {
            out += c;
        }
    }
    out += '"';
}

template <class List, class Append>
std::string joined(const List& list, Append append) {
    std::string out = "[";
    for (const auto& item : list) {
        out += out.size() == 1 ? "" : ", ";
        append(out, item);
    }
    return out + "]";
}

}  // namespace

bool set_from_text(Settings& settings, const OptionInfo& option, std::string_view value,
                   std::string& wanted) {
    switch (option.type) {
        case Type::Boolean:
            wanted = "true or false";
            if (value != "true" && value != "false") {
                return false;
            }
            option.value<bool>(settings) = value == "true";
            return true;
        case Type::Number: {
            wanted = "a number";
            u32 number = 0;
            if (!read_number(value, number)) {
                return false;
            }
            option.value<u32>(settings) = number;
            return true;
        }
        case Type::Integer: {
            wanted = "a number";
            i32 number = 0;
            if (!read_number(value, number)) {
                return false;
            }
            option.value<i32>(settings) = number;
            return true;
        }
        case Type::Choice: {
            wanted = one_of(option.words);
            const auto word = std::find(option.words.begin(), option.words.end(), unquoted(value));
            if (word == option.words.end()) {
                return false;
            }
            option.value<u8>(settings) = static_cast<u8>(word - option.words.begin());
            return true;
        }
        case Type::Text:
            option.value<std::string>(settings) = unquoted(value);
            settings.compile_dummy_names();
            wanted = "a regular expression";
            return settings.dummy_names != nullptr || settings.dummy_variable_rgx == kUsualDummyNames;
        case Type::Names:
            option.value<NameList>(settings) = split(value);
            return true;
        case Type::Literals: {
            auto& literals = option.value<LiteralList>(settings);
            literals.clear();
            for_each_part(without(trimmed(value), '[', ']'), ',',
                          [&](std::string_view part) { literals.push_back(literal(part)); });
            return true;
        }
        case Type::Table:
            wanted = "a list of the form `name=a,b;other=c`";
            return read_table(value, option.value<NameTable>(settings));
    }
    return false;
}

std::string_view type_name(OptionInfo::Type type) noexcept {
    constexpr std::string_view kNames[] = {
        "boolean",           "number",         "number", "string", "string", "array of strings",
        "array of literals", "table of arrays"};
    return kNames[static_cast<u8>(type)];
}

std::string value_text(const Settings& settings, const OptionInfo& option) {
    std::string out;
    switch (option.type) {
        case Type::Boolean:
            return option.value<bool>(settings) ? "true" : "false";
        case Type::Number:
            return std::to_string(option.value<u32>(settings));
        case Type::Integer:
            return std::to_string(option.value<i32>(settings));
        case Type::Choice:
            append_quoted(out, option.words[option.value<u8>(settings)]);
            return out;
        case Type::Text:
            append_quoted(out, option.value<std::string>(settings));
            return out;
        case Type::Names:
            return joined(option.value<NameList>(settings), append_quoted);
        case Type::Literals:
            return joined(option.value<LiteralList>(settings), [](std::string& to, const Literal& literal) {
                literal.is_string ? append_quoted(to, literal.text) : void(to += literal.text);
            });
        case Type::Table: {
            out = "{";
            for (const auto& [name, values] : option.value<NameTable>(settings)) {
                out += out.size() == 1 ? "" : ", ";
                append_quoted(out, name);
                out += " = " + joined(values, append_quoted);
            }
            return out + "}";
        }
    }
    return out;
}

}  // namespace pyforge::lint
