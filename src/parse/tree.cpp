#include "parse/tree.hpp"

#include <algorithm>

#include "lex/literals.hpp"

namespace pyforge::parse {

std::string_view kind_name(NodeKind kind) noexcept {
    static constexpr std::string_view kNames[] = {
#define NODE(Name) #Name,
#include "parse/node_kinds.def"
    };
    return kNames[static_cast<u32>(kind)];
}

std::string_view operator_name(Operator op) noexcept {
    static constexpr std::string_view kNames[] = {
        "Add",    "Sub",    "Mult",     "MatMult", "Div", "Mod",  "Pow",   "LShift", "RShift", "BitOr",
        "BitXor", "BitAnd", "FloorDiv", "Invert",  "Not", "UAdd", "USub",  "And",    "Or",     "Eq",
        "NotEq",  "Lt",     "LtE",      "Gt",      "GtE", "Is",   "IsNot", "In",     "NotIn"};
    return kNames[static_cast<u32>(op)];
}

namespace {
struct FieldTable {
    Field fields[kNodeKindCount * 8] = {};
    u32 starts[kNodeKindCount + 1] = {};
};

constexpr FieldTable make_fields() {
    FieldTable table;
    u32 at = 0;
    u32 kind = 0;
    u8 slot = 0;
#define NODE(Name)           \
    table.starts[kind] = at; \
    slot = 0;
#define FIELD(type, name) table.fields[at++] = Field{FieldType::type, slot++, #name};
#define NOSLOT(type, name) table.fields[at++] = Field{FieldType::type, 0, #name};
#define END(Name) ++kind;
#include "parse/node_kinds.def"
    table.starts[kind] = at;
    // A C++ member cannot have its class's name: arg.arg is called arg.name in the views.
    table.fields[table.starts[static_cast<u32>(NodeKind::arg)]].name = "arg";
    return table;
}
constexpr FieldTable kFields = make_fields();
}  // namespace

std::span<const Field> fields_of(NodeKind kind) noexcept {
    const auto k = static_cast<u32>(kind);
    return {kFields.fields + kFields.starts[k], kFields.starts[k + 1] - kFields.starts[k]};
}

void Tree::append_constant(NodeId id, std::string& out) const {
    const auto constant = get<ast::Constant>(id);
    const u32 last = constant.last_token();
    if (constant.first_token() != kNone) {
        for (lex::TokenId t = constant.first_token(); t <= last; ++t) {
            const lex::Token& token = (*tokens)[t];
            if (token.kind == lex::TokenKind::String || token.kind == lex::TokenKind::FStringMiddle ||
                token.kind == lex::TokenKind::TStringMiddle) {
                lex::append_string_value(token, *text, out, nullptr);
            }
        }
    }
    if ((nodes[id].flags & kHasDebugText) != 0) {
        append_source(constant.debug_start(), constant.debug_end(), out);
    }
}

void Tree::append_source(u32 start, u32 end, std::string& out) const {
    const auto comments = tokens->comments.span();
    auto comment = std::lower_bound(comments.begin(), comments.end(), start,
                                    [](const Range& range, u32 offset) { return range.start < offset; });
    for (u32 i = start; i < end; ++i) {
        if (comment != comments.end() && i == comment->start) {
            i = comment++->end - 1;
        } else if (text->data[i] == '\r') {
            out.push_back('\n');
            i += i + 1 < end && text->data[i + 1] == '\n' ? 1 : 0;
        } else {
            out.push_back(text->data[i]);
        }
    }
}

}  // namespace pyforge::parse
