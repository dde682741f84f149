#include "rules/pyflakes/dot_format.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// What a format string asks for; a nested specification may hold fields, those of a nested one may not.
struct Fields {
    std::string_view format;
    Vec<u64>& indices;
    Vec<Range>& names;         // in `format`, as often as they occur
    std::string_view problem;  // empty: it is well formed
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
        const u32 at = static_cast<u32>(name.data() - format.data());
        names.push_back({at, at + static_cast<u32>(name.size())});
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

void append_name(std::string& list, std::string_view name) {
    list += list.empty() ? "" : ", ";
    list += name;
}

void append_number(std::string& list, u64 number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    append_name(list, {digits, static_cast<std::size_t>(end - digits)});
}

std::string_view name_of(const Context& ctx, NodeId keyword) {
    return ctx.names.text(ctx.tree.get<ast::keyword>(keyword).arg());
}

void check_unused(Context& ctx, NodeId id, const Fields& fields, bool unpacks) {
    const auto call = ctx.tree.get<ast::Call>(id);
    std::string& list = ctx.facts().list;
    HashSet& wanted = ctx.facts().set;
    if (!unpacks && !call.keywords().empty()) {
        wanted.clear();
        for (const Range name : fields.names) {
            wanted.insert(hash_text(fields.format.substr(name.start, name.size())));
        }
        list.clear();
        for (const NodeId keyword : call.keywords()) {
            if (!wanted.contains(hash_text(name_of(ctx, keyword)))) {
                append_name(list, name_of(ctx, keyword));
            }
        }
        if (!list.empty()) {
            ctx.report(f522_string_dot_format_extra_named_arguments, ctx.range(id),
                       {"`.format` call has unused named argument(s): ", std::string_view(list)});
        }
    }
    list.clear();
    const auto args = call.args();
    // Those before a starred argument keep their place.
    for (u32 i = 0; i < args.size() && ctx.tree.kind(args[i]) != NodeKind::Starred; ++i) {
        if (!std::binary_search(fields.indices.begin(), fields.indices.end(), u64{i})) {
            append_number(list, i);
        }
    }
    if (!list.empty()) {
        ctx.report(f523_string_dot_format_extra_positional_arguments, ctx.range(id),
                   {"`.format` call has unused arguments at position(s): ", std::string_view(list)});
    }
}

void check_missing(Context& ctx, NodeId id, const Fields& fields) {
    const auto call = ctx.tree.get<ast::Call>(id);
    HashSet& given = ctx.facts().set;
    HashSet& seen = ctx.facts().seen;
    given.clear();
    seen.clear();
    for (const NodeId keyword : call.keywords()) {
        given.insert(hash_text(name_of(ctx, keyword)));
    }
    std::string& list = ctx.facts().list;
    list.clear();
    for (u32 i = 0; i < fields.indices.size(); ++i) {
        const u64 index = fields.indices[i];
        if (index >= call.args().size() && (i == 0 || fields.indices[i - 1] != index)) {
            append_number(list, index);
        }
    }
    for (const Range range : fields.names) {
        const std::string_view name = fields.format.substr(range.start, range.size());
        const u64 hash = hash_text(name);
        if (!given.contains(hash) && seen.insert(hash)) {
            append_name(list, name);
        }
    }
    if (!list.empty()) {
        ctx.report(f524_string_dot_format_missing_arguments, ctx.range(id),
                   {"`.format` call is missing argument(s) for placeholder(s): ", std::string_view(list)});
    }
}

void check(Context& ctx, NodeId attribute) {
    const parse::Tree& tree = ctx.tree;
    const auto method = tree.get<ast::Attribute>(attribute);
    if (method.attr() != names::format || !is_string(tree, method.value())) {
        return;
    }
    const NodeId id = tree.parent(attribute);
    const auto call = tree.try_get<ast::Call>(id);
    if (!call || call.func() != attribute) {
        return;
    }
    Facts& facts = ctx.facts();
    facts.buffer.clear();
    facts.numbers.clear();
    facts.ranges.clear();
    tree.append_constant(method.value(), facts.buffer);
    Fields fields{.format = facts.buffer, .indices = facts.numbers, .names = facts.ranges, .problem = {}};
    if (!read(fields.format, fields, 0)) {
        ctx.report(f521_string_dot_format_invalid_format, ctx.range(id),
                   {"`.format` call has invalid format string: ", fields.problem});
        return;
    }
    std::sort(fields.indices.begin(), fields.indices.end());
    bool stars = false;
    bool unpacks = false;
    for (const NodeId arg : call.args()) {
        stars = stars || tree.kind(arg) == NodeKind::Starred;
    }
    for (const NodeId keyword : call.keywords()) {
        unpacks = unpacks || tree.get<ast::keyword>(keyword).arg() == kNone;
    }
    check_unused(ctx, id, fields, unpacks);
    if (!stars && !unpacks) {
        check_missing(ctx, id, fields);
    }
    if (fields.automatic != 0 && fields.numbered) {
        ctx.report(f525_string_dot_format_mixing_automatic, ctx.range(id),
                   {"`.format` string mixes automatic and manual numbering"});
    }
}

}  // namespace

void check_dot_format(Context& ctx) {
    each<check>(ctx, ctx.tree.of_constants.span());
}

}  // namespace pyforge::rules
