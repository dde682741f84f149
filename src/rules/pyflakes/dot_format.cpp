#include "rules/pyflakes/dot_format.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// What a format string asks for; a nested specification may hold fields, those of a nested one may not.
struct Fields {
    std::string_view problem;  // empty: it is well formed
    std::vector<u64> indices;
    std::vector<std::string> names;
    u32 automatic = 0;
    bool numbered = false;

    void add(std::string_view name) {
        if (name.empty()) {
            indices.push_back(automatic++);
            return;
        }
        if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
            name.size() < 19) {
            u64 index = 0;
            for (const char c : name) {
                index = index * 10 + static_cast<u64>(c - '0');
            }
            numbered = true;
            indices.push_back(index);
            return;
        }
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.emplace_back(name);
        }
    }
};

// The name before attributes and indices, after checking those.
bool read_name(std::string_view field, Fields& out) {
    const std::size_t end = field.find_first_of(".[");
    const std::string_view name = field.substr(0, end);
    std::size_t i = end == std::string_view::npos ? field.size() : end;
    while (i < field.size()) {
        if (field[i] == '.') {
            const std::size_t from = ++i;
            while (i < field.size() && field[i] != '.' && field[i] != '[') {
                ++i;
            }
            if (i == from) {
                out.problem = "Empty attribute in format string";
                return false;
            }
        } else if (field[i] == '[') {
            const std::size_t close = field.find(']', i);
            if (close == std::string_view::npos) {
                out.problem = "Missing ']' in format string";
                return false;
            }
            if (close == i + 1) {
                out.problem = "Empty attribute in format string";
                return false;
            }
            i = close + 1;
        } else {
            out.problem = "Only '.' or '[' may follow ']' in format field specifier";
            return false;
        }
    }
    out.add(name);
    return true;
}

bool read(std::string_view format, Fields& out, u32 level);

// One field, between its braces.
bool read_field(std::string_view field, Fields& out, u32 level) {
    // The first '!' or ':' outside an index ends the name.
    std::size_t end = field.size();
    bool in_index = false;
    for (std::size_t i = 0; i < field.size(); ++i) {
        in_index = field[i] == '[' || (in_index && field[i] != ']');
        if (!in_index && (field[i] == '!' || field[i] == ':')) {
            end = i;
            break;
        }
    }
    std::string_view rest = field.substr(end);
    if (!rest.empty() && rest[0] == '!') {
        std::size_t length = 1;  // of the conversion's one character
        while (1 + length < rest.size() && (static_cast<u8>(rest[1 + length]) & 0xC0U) == 0x80U) {
            ++length;
        }
        if (rest.size() < 2 || (rest.size() > 1 + length && rest[1 + length] != ':')) {
            out.problem = "Unexpected conversion in format string";
            return false;
        }
        rest = rest.substr(1 + length);
    }
    if (!read_name(field.substr(0, end), out)) {
        return false;
    }
    return rest.empty() || read(rest.substr(1), out, level + 1);
}

bool read(std::string_view format, Fields& out, u32 level) {
    for (std::size_t i = 0; i < format.size();) {
        const char c = format[i];
        if (c != '{' && c != '}') {
            ++i;
            continue;
        }
        if (level == 0 && i + 1 < format.size() && format[i + 1] == c) {
            i += 2;
            continue;
        }
        if (c == '}') {
            out.problem = "Single '}' encountered in format string";
            return false;
        }
        if (level >= 2) {
            out.problem = "Max format placeholder recursion exceeded";
            return false;
        }
        u32 depth = 1;
        std::size_t close = i + 1;
        bool in_index = false;
        for (; close < format.size(); ++close) {
            const char d = format[close];
            if (d == '[') {
                in_index = true;
            } else if (d == ']') {
                in_index = false;
            } else if (d == '{' && !in_index) {
                ++depth;
            } else if (d == '}' && !in_index && --depth == 0) {
                break;
            }
        }
        if (close >= format.size()) {
            out.problem =
                in_index ? "Expected '}' before end of string" : "Single '{' encountered in format string";
            return false;
        }
        if (!read_field(format.substr(i + 1, close - i - 1), out, level)) {
            return false;
        }
        i = close + 1;
    }
    return true;
}

void append_number(std::string& list, u64 number) {
    list += list.empty() ? "" : ", ";
    list += std::to_string(number);
}

}  // namespace

void check_dot_format(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto call = tree.get<ast::Call>(id);
    const auto method = tree.try_get<ast::Attribute>(call.func());
    if (!method || method.attr() != names::format || !is_string(tree, method.value())) {
        return;
    }
    std::string& format = ctx.facts().buffer;
    format.clear();
    tree.append_constant(method.value(), format);
    const Range range = ctx.range(id);
    Fields fields;
    if (!read(format, fields, 0)) {
        ctx.report(f521_string_dot_format_invalid_format, range,
                   {"`.format` call has invalid format string: ", fields.problem});
        return;
    }
    const auto args = call.args();
    bool stars = false;
    bool unpacks = false;
    for (const NodeId arg : args) {
        stars = stars || tree.kind(arg) == NodeKind::Starred;
    }
    for (const NodeId keyword : call.keywords()) {
        unpacks = unpacks || tree.get<ast::keyword>(keyword).arg() == kNone;
    }
    const auto has_name = [&](std::string_view name) {
        return std::find(fields.names.begin(), fields.names.end(), name) != fields.names.end();
    };
    if (!unpacks) {
        std::string unused;
        for (const NodeId keyword : call.keywords()) {
            const std::string_view name = ctx.names.text(tree.get<ast::keyword>(keyword).arg());
            if (!has_name(name)) {
                unused += unused.empty() ? "" : ", ";
                unused += name;
            }
        }
        if (!unused.empty()) {
            ctx.report(f522_string_dot_format_extra_named_arguments, range,
                       {"`.format` call has unused named argument(s): ", std::string_view(unused)});
        }
    }
    // Those before a starred argument keep their place.
    std::string unused;
    for (u32 i = 0; i < args.size(); ++i) {
        if (tree.kind(args[i]) == NodeKind::Starred) {
            break;
        }
        if (std::find(fields.indices.begin(), fields.indices.end(), i) == fields.indices.end()) {
            append_number(unused, i);
        }
    }
    if (!unused.empty()) {
        ctx.report(f523_string_dot_format_extra_positional_arguments, range,
                   {"`.format` call has unused arguments at position(s): ", std::string_view(unused)});
    }
    if (!stars && !unpacks) {
        std::string missing;
        std::sort(fields.indices.begin(), fields.indices.end());
        fields.indices.erase(std::unique(fields.indices.begin(), fields.indices.end()), fields.indices.end());
        for (const u64 index : fields.indices) {
            if (index >= args.size()) {
                append_number(missing, index);
            }
        }
        for (const std::string& name : fields.names) {
            const bool given =
                std::any_of(call.keywords().begin(), call.keywords().end(), [&](NodeId keyword) {
                    return ctx.names.text(tree.get<ast::keyword>(keyword).arg()) == name;
                });
            if (!given) {
                missing += missing.empty() ? "" : ", ";
                missing += name;
            }
        }
        if (!missing.empty()) {
            ctx.report(
                f524_string_dot_format_missing_arguments, range,
                {"`.format` call is missing argument(s) for placeholder(s): ", std::string_view(missing)});
        }
    }
    if (fields.automatic != 0 && fields.numbered) {
        ctx.report(f525_string_dot_format_mixing_automatic, range,
                   {"`.format` string mixes automatic and manual numbering"});
    }
}

}  // namespace pyforge::rules
