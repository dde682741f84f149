// Options of rules from TOML.
#include <algorithm>

#include "engine/config/layer.hpp"
#include "lint/settings/text.hpp"

namespace pyforge::engine {
namespace {

using lint::OptionInfo;
using Type = OptionInfo::Type;

bool read_names(const Value& value, lint::NameList& out) {
    lint::NameList names;
    if (value.type != Value::Type::Array) {
        return false;
    }
    for (const Value& item : value.items) {
        if (item.type != Value::Type::String) {
            return false;
        }
        names.push_back(item.text);
    }
    out = std::move(names);
    return true;
}

bool read_literals(const Value& value, lint::LiteralList& out) {
    lint::LiteralList literals;
    if (value.type != Value::Type::Array) {
        return false;
    }
    for (const Value& item : value.items) {
        if (item.type == Value::Type::Array || item.type == Value::Type::Table) {
            return false;
        }
        literals.push_back({item.type == Value::Type::String, item.text});
    }
    out = std::move(literals);
    return true;
}

// {name = ["a", "b"]} or {name = "a"}
bool read_table(const Value& value, lint::NameTable& out) {
    lint::NameTable table;
    if (value.type != Value::Type::Table) {
        return false;
    }
    for (const Value::Member& member : value.members) {
        lint::NameList names;
        if (member.value.type == Value::Type::String) {
            names.push_back(member.value.text);
        } else if (!read_names(member.value, names)) {
            return false;
        }
        table.emplace_back(member.key, std::move(names));
    }
    out = std::move(table);
    return true;
}

}  // namespace

bool set_from_value(lint::Settings& settings, const OptionInfo& option, const Value& value,
                    std::string& wanted) {
    using Kind = Value::Type;
    switch (option.type) {
        case Type::Boolean:
            wanted = "true or false";
            return value.type == Kind::Boolean && lint::set_from_text(settings, option, value.text, wanted);
        case Type::Number:
        case Type::Integer: {
            wanted = option.type == Type::Number ? "a number that is not negative" : "a number";
            std::string ignored;
            if (value.type != Kind::Integer || !lint::set_from_text(settings, option, value.text, ignored)) {
                return false;
            }
            if (option.key == "line-length" && (value.integer < 1 || value.integer > 65535)) {
                wanted = "between 1 and 65535";
                return false;
            }
            if (option.key == "indent-width" && (value.integer < 1 || value.integer > 255)) {
                wanted = "between 1 and 255";
                return false;
            }
            return true;
        }
        case Type::Choice:
            wanted = "a string";
            return value.type == Kind::String && lint::set_from_text(settings, option, value.text, wanted);
        case Type::Text:
            wanted = "a string";
            if (value.type == Kind::String) {
                option.value<std::string>(settings) = value.text;
                settings.compile_dummy_names();
            }
            return value.type == Kind::String;
        case Type::Names:
            wanted = "an array of strings";
            return read_names(value, option.value<lint::NameList>(settings));
        case Type::Literals:
            wanted = "an array of strings and numbers";
            return read_literals(value, option.value<lint::LiteralList>(settings));
        case Type::Table:
            wanted = "a table of strings or arrays of strings";
            return read_table(value, option.value<lint::NameTable>(settings));
    }
    return false;
}

}  // namespace pyforge::engine
