// The one file that knows toml++: from its nodes to our values.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <cstdio>

#include "engine/config/value.hpp"

namespace pyforge::engine {
namespace {

Place place_of(const toml::source_region& region) noexcept {
    return {region.begin.line, region.begin.column};
}

std::string number_text(double number) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", number);
    std::string out = text;
    double again = 0;
    for (int digits = 1; digits < 17; ++digits) {  // the shortest that reads the same
        std::snprintf(text, sizeof text, "%.*g", digits, number);
        if (std::sscanf(text, "%lf", &again) == 1 && !(again < number) && !(again > number)) {
            out = text;
            break;
        }
    }
    return out.find_first_of(".en") == std::string::npos ? out + ".0" : out;
}

// The depth is bounded by the parser.
void convert(const toml::node& node, Value& out) {
    out.place = place_of(node.source());
    if (const auto* table = node.as_table()) {
        out.type = Value::Type::Table;
        for (const auto& [key, value] : *table) {
            out.members.push_back({std::string(key.str()), place_of(key.source()), {}});
            convert(value, out.members.back().value);
        }
        std::stable_sort(out.members.begin(), out.members.end(),
                         [](const Value::Member& a, const Value::Member& b) {
                             return a.place.line != b.place.line ? a.place.line < b.place.line
                                                                 : a.place.column < b.place.column;
                         });
    } else if (const auto* array = node.as_array()) {
        out.type = Value::Type::Array;
        out.items.resize(array->size());
        for (std::size_t i = 0; i < array->size(); ++i) {
            convert((*array)[i], out.items[i]);
        }
    } else if (const auto* string = node.as_string()) {
        out.type = Value::Type::String;
        out.text = string->get();
    } else if (const auto* integer = node.as_integer()) {
        out.type = Value::Type::Integer;
        out.integer = integer->get();
        out.text = std::to_string(out.integer);
    } else if (const auto* real = node.as_floating_point()) {
        out.type = Value::Type::Float;
        out.text = number_text(real->get());
    } else if (const auto* boolean = node.as_boolean()) {
        out.type = Value::Type::Boolean;
        out.boolean = boolean->get();
        out.text = out.boolean ? "true" : "false";
    } else {
        out.type = Value::Type::Date;
    }
}

}  // namespace

bool parse_toml(std::string_view text, Value& out, std::string& why, Place& place) {
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        why = result.error().description();
        place = place_of(result.error().source());
        return false;
    }
    out = Value{};
    convert(result.table(), out);
    return true;
}

}  // namespace pyforge::engine
