#include "rules/pyflakes/dot_format.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// What a format string asks for; a nested specification may hold fields, those of a nested one may not. Lives
// in the scratch memory of the file's facts.
struct Fields {
    Vec<u32>& indices;
    std::string& names;          // each behind a NUL
    std::string_view problem{};  // empty: it is well formed
    u32 automatic = 0;
    bool numbered = false;

    explicit Fields(Facts& facts) : indices(facts.stack), names(facts.value) {
        indices.clear();
        names.clear();
    }
    [[nodiscard]] bool has_name(std::string_view name) const {
        for (std::size_t at = names.find(name); at != std::string::npos; at = names.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if (at > 0 && names[at - 1] == '\0' && (end == names.size() || names[end] == '\0')) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool has_index(u32 index) const {
        return std::find(indices.begin(), indices.end(), index) != indices.end();
    }
    void add(std::string_view name) {
        if (name.empty()) {
            indices.push_back(automatic++);
            return;
        }
        if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
            name.size() < 10) {
            u32 index = 0;
            for (const char c : name) {
                index = index * 10 + static_cast<u32>(c - '0');
            }
            numbered = true;
            indices.push_back(index);
            return;
        }
        if (!has_name(name)) {
            names += '\0';
            names += name;
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

void append(std::string& list, std::string_view item) {
    list += list.empty() ? "" : ", ";
    list += item;
}

void append(std::string& list, u32 number) {
    char digits[10];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    append(list, {digits, static_cast<std::size_t>(end - digits)});
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
    Fields fields(ctx.facts());
    std::string& list = ctx.facts().list;
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
    list.clear();
    for (const NodeId keyword : call.keywords()) {
        const NameId name = tree.get<ast::keyword>(keyword).arg();
        if (!unpacks && !fields.has_name(ctx.names.text(name))) {
            append(list, ctx.names.text(name));
        }
    }
    if (!list.empty()) {
        ctx.report(f522_string_dot_format_extra_named_arguments, range,
                   {"`.format` call has unused named argument(s): ", std::string_view(list)});
    }
    // Those before a starred argument keep their place.
    list.clear();
    for (u32 i = 0; i < args.size() && tree.kind(args[i]) != NodeKind::Starred; ++i) {
        if (!fields.has_index(i)) {
            append(list, i);
        }
    }
    if (!list.empty()) {
        ctx.report(f523_string_dot_format_extra_positional_arguments, range,
                   {"`.format` call has unused arguments at position(s): ", std::string_view(list)});
    }
    if (!stars && !unpacks) {
        list.clear();
        std::sort(fields.indices.begin(), fields.indices.end());
        u32 last = kNone;
        for (const u32 index : fields.indices) {
            if (index >= args.size() && index != last) {
                append(list, index);
            }
            last = index;
        }
        for (std::size_t at = 0; at < fields.names.size();) {
            const std::size_t end = std::min(fields.names.find('\0', at + 1), fields.names.size());
            const std::string_view name(fields.names.data() + at + 1, end - at - 1);
            const bool given =
                std::any_of(call.keywords().begin(), call.keywords().end(), [&](NodeId keyword) {
                    return ctx.names.text(tree.get<ast::keyword>(keyword).arg()) == name;
                });
            if (!given) {
                append(list, name);
            }
            at = end;
        }
        if (!list.empty()) {
            ctx.report(
                f524_string_dot_format_missing_arguments, range,
                {"`.format` call is missing argument(s) for placeholder(s): ", std::string_view(list)});
        }
    }
    if (fields.automatic != 0 && fields.numbered) {
        ctx.report(f525_string_dot_format_mixing_automatic, range,
                   {"`.format` string mixes automatic and manual numbering"});
    }
}

}  // namespace pyforge::rules
