#include "rules/pyflakes/percent_format.hpp"

#include <string>

#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "rules/pyflakes/static_type.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using parse::Operator;

// What a format string asks for.
struct Placeholders {
    enum class Problem : u8 { None, Incomplete, IncompleteKey, Unsupported } problem = Problem::None;
    std::string_view character;  // of Unsupported
    u32 positional = 0;
    u32 named = 0;
    bool star = false;
};

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

// Reads the placeholder after the '%' at `i`; leaves `i` behind it. `key` is empty data() == nullptr without
// a name.
Placeholders::Problem read_one(std::string_view format, std::size_t& i, std::string_view& key, u32& stars,
                               char& type, std::string_view& bad) {
    ++i;
    key = {};
    stars = 0;
    if (i < format.size() && format[i] == '(') {
        u32 depth = 1;
        const std::size_t from = ++i;
        while (i < format.size()) {
            depth += format[i] == '(' ? 1U : 0U;
            depth -= format[i] == ')' ? 1U : 0U;
            if (depth == 0) {
                break;
            }
            ++i;
        }
        if (i >= format.size()) {
            return Placeholders::Problem::IncompleteKey;
        }
        key = format.substr(from, i - from);
        ++i;
    }
    while (i < format.size() && is_one_of(format[i], "#0- +")) {
        ++i;
    }
    const auto number = [&] {
        if (i < format.size() && format[i] == '*') {
            ++stars;
            ++i;
            return;
        }
        while (i < format.size() && format[i] >= '0' && format[i] <= '9') {
            ++i;
        }
    };
    number();
    if (i < format.size() && format[i] == '.') {
        ++i;
        number();
    }
    if (i < format.size() && is_one_of(format[i], "hlL")) {
        ++i;
    }
    if (i >= format.size()) {
        return Placeholders::Problem::Incomplete;
    }
    type = format[i];
    if (!is_one_of(type, "diouxXeEfFgGcrsa")) {
        std::size_t length = 1;
        while (i + length < format.size() && (static_cast<u8>(format[i + length]) & 0xC0U) == 0x80U) {
            ++length;
        }
        bad = format.substr(i, length);
        i += length;
        return Placeholders::Problem::Unsupported;
    }
    ++i;
    return Placeholders::Problem::None;
}

// Calls fn(key) for each named placeholder.
template <class Fn>
Placeholders read(std::string_view format, Fn&& fn) {
    Placeholders out;
    for (std::size_t i = 0; i < format.size();) {
        if (format[i] != '%') {
            ++i;
            continue;
        }
        if (i + 1 < format.size() && format[i + 1] == '%') {
            i += 2;
            continue;
        }
        std::string_view key;
        u32 stars = 0;
        char type = 's';
        out.problem = read_one(format, i, key, stars, type, out.character);
        if (out.problem != Placeholders::Problem::None) {
            return out;
        }
        out.star = out.star || stars != 0;
        out.positional += stars;
        if (key.data() != nullptr) {
            ++out.named;
            fn(key);
        } else {
            ++out.positional;
        }
    }
    return out;
}

void add_name(std::string& list, std::string_view name) {
    list += list.empty() ? "" : ", ";
    list += name;
}

void check_mapping(Context& ctx, NodeId id, NodeId right, std::string_view format,
                   const Placeholders& wanted) {
    const parse::Tree& tree = ctx.tree;
    if (tree.kind(right) != NodeKind::Dict || wanted.positional != 0) {
        return;
    }
    const auto keys = tree.get<ast::Dict>(right).keys();
    bool plain = true;  // every key is a string literal
    bool unpacks = false;
    for (const NodeId key : keys) {
        unpacks = unpacks || key == kNone;
        plain = plain && key != kNone && is_string(tree, key);
    }
    if (unpacks) {
        return;
    }
    std::string& list = ctx.facts().list;
    HashSet& others = ctx.facts().set;
    HashSet& seen = ctx.facts().seen;
    list.clear();
    others.clear();
    seen.clear();
    read(format, [&](std::string_view name) { others.insert(hash_text(name)); });
    for (const NodeId key : keys) {
        if (!is_string(tree, key)) {
            continue;
        }
        const std::string_view value = string_value(ctx, key);
        if (!others.contains(hash_text(value)) && seen.insert(hash_text(value))) {
            add_name(list, value);
        }
    }
    if (!list.empty()) {
        ctx.report(f504_percent_format_extra_named_arguments, ctx.range(id),
                   {"`%`-format string has unused named argument(s): ", std::string_view(list)});
    }
    if (!plain || wanted.named == 0) {
        return;
    }
    list.clear();
    others.clear();
    seen.clear();
    for (const NodeId key : keys) {
        others.insert(hash_text(string_value(ctx, key)));
    }
    read(format, [&](std::string_view name) {
        const u64 hash = hash_text(name);
        if (!others.contains(hash) && seen.insert(hash)) {
            add_name(list, name);
        }
    });
    if (!list.empty()) {
        ctx.report(f505_percent_format_missing_argument, ctx.range(id),
                   {"`%`-format string is missing argument(s) for placeholder(s): ", std::string_view(list)});
    }
}

void check_count(Context& ctx, NodeId id, NodeId right, u32 wanted) {
    const parse::Tree& tree = ctx.tree;
    u32 found = 1;
    if (tree.kind(right) == NodeKind::Tuple) {
        const auto elements = tree.get<ast::Tuple>(right).elts();
        for (const NodeId element : elements) {
            if (tree.kind(element) == NodeKind::Starred) {
                return;
            }
        }
        found = static_cast<u32>(elements.size());
    } else if (wanted != 0) {
        const StaticType type = static_type(tree, right);
        if (type == StaticType::Unknown || type == StaticType::Tuple) {
            return;
        }
    }
    if (found != wanted) {
        ctx.report(f507_percent_format_positional_count_mismatch, ctx.range(id),
                   {"`%`-format string has ", wanted, " placeholder(s) but ", found, " substitution(s)"});
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    if (tree[id].oper() != Operator::Mod) {
        return;
    }
    const auto binary = tree.get<ast::BinOp>(id);
    if (!is_string(tree, binary.left())) {
        return;
    }
    const NodeId right = binary.right();
    std::string& format = ctx.facts().buffer;
    format.clear();
    tree.append_constant(binary.left(), format);
    const Placeholders wanted = read(format, [](std::string_view) {});
    const Range range = ctx.range(id);
    using Problem = Placeholders::Problem;
    switch (wanted.problem) {
        case Problem::None:
            break;
        case Problem::Unsupported:
            ctx.report(f509_percent_format_unsupported_format_character, range,
                       {"`%`-format string has unsupported format character `", wanted.character, "`"});
            return;
        default:
            ctx.report(
                f501_percent_format_invalid_format, range,
                {"`%`-format string has invalid format string: ",
                 wanted.problem == Problem::IncompleteKey ? "incomplete format key" : "incomplete format"});
            return;
    }
    const NodeKind kind = tree.kind(right);
    const bool mapping = kind == NodeKind::Dict || kind == NodeKind::DictComp;
    const bool sequence = kind == NodeKind::List || kind == NodeKind::Tuple || kind == NodeKind::Set ||
                          kind == NodeKind::ListComp || kind == NodeKind::SetComp ||
                          kind == NodeKind::GeneratorExp;
    if (wanted.named != 0 && sequence) {
        ctx.report(f502_percent_format_expected_mapping, range,
                   {"`%`-format string expected mapping but got sequence"});
    }
    if (wanted.positional > 1 && mapping) {
        ctx.report(f503_percent_format_expected_sequence, range,
                   {"`%`-format string expected sequence but got mapping"});
    }
    check_mapping(ctx, id, right, format, wanted);
    if (wanted.named != 0 && wanted.positional != 0) {
        ctx.report(f506_percent_format_mixed_positional_and_named, range,
                   {"`%`-format string has mixed positional and named placeholders"});
    }
    if (wanted.named == 0) {
        check_count(ctx, id, right, wanted.positional);
    }
    if (wanted.star && mapping) {
        ctx.report(f508_percent_format_star_requires_sequence, range,
                   {"`%`-format string `*` specifier requires sequence"});
    }
}

}  // namespace

void check_percent_format(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
