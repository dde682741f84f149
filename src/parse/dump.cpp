#include "parse/dump.hpp"

#include <bit>

#include "base/unicode.hpp"
#include "lex/literals.hpp"
#include "parse/dump_internal.hpp"

namespace pyforge::parse {
namespace {
using namespace dump;

constexpr u32 kBelowJoinedStr = 1U << 31;

void put_bits(std::string& out, double value) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const u64 bits = std::bit_cast<u64>(value);
    for (int shift = 60; shift >= 0; shift -= 4) {
        out.push_back(kDigits[bits >> shift & 15]);
    }
}

void put_hex(std::string& out, std::string_view bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    for (const char c : bytes) {
        const auto byte = static_cast<u8>(c);
        out.push_back(kDigits[byte >> 4]);
        out.push_back(kDigits[byte & 15]);
    }
}

void put_escape(std::string& out, u32 unit) {
    static constexpr char kDigits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        out.push_back(kDigits[unit >> shift & 15]);
    }
}

// `str LENGTH "…"`: length in code points, then a JSON string in ASCII.
void put_string(std::string& out, std::string_view utf8) {
    u32 length = 0;
    for (const char c : utf8) {
        length += (static_cast<u8>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
    out += "str ";
    put_number(out, length);
    out += " \"";
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<u8>(utf8[i]);
        if (c >= 0x80) {
            const auto [character, size] = unicode::decode_utf8(utf8.data() + i);
            if (character >= 0x10000) {
                const u32 rest = static_cast<u32>(character) - 0x10000;
                put_escape(out, 0xD800 + (rest >> 10));
                put_escape(out, 0xDC00 + (rest & 0x3FF));
            } else {
                put_escape(out, static_cast<u32>(character));
            }
            i += size;
            continue;
        }
        ++i;
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\b':
                out += "\\b";
                break;
            default:
                if (c < ' ' || c == 0x7F) {
                    put_escape(out, c);
                } else {
                    out.push_back(static_cast<char>(c));
                }
        }
    }
    out.push_back('"');
}

void put_constant(const Tree& tree, NodeId id, std::string& value, std::string& out) {
    const Node& node = tree[id];
    const auto literal = [&] {
        const lex::Token& token = (*tree.tokens)[tree.get<ast::Constant>(id).first_token()];
        return tree.text->slice(token.start, token.end);
    };
    switch (node.constant()) {
        case ConstantKind::None:
            out += "None";
            return;
        case ConstantKind::True:
            out += "True";
            return;
        case ConstantKind::False:
            out += "False";
            return;
        case ConstantKind::Ellipsis:
            out += "Ellipsis";
            return;
        case ConstantKind::Int:
            out += "int ";
            out += lex::integer_hex(literal());
            return;
        case ConstantKind::Float:
            out += "float ";
            put_bits(out, lex::float_value(literal()));
            return;
        case ConstantKind::Complex:
            out += "complex ";
            put_bits(out, lex::float_value(literal()));
            return;
        case ConstantKind::Str:
            value.clear();
            tree.append_constant(id, value);
            put_string(out, value);
            if ((node.flags & kUnicodeKind) != 0) {
                out += " u";
            }
            return;
        case ConstantKind::Bytes:
            value.clear();
            tree.append_constant(id, value);
            out += "bytes ";
            put_hex(out, value);
            return;
    }
}

class Canonical {
  public:
    Canonical(const Tree& tree, bool fstring_positions, DumpScratch& scratch, std::string& out)
        : tree_(tree),
          scratch_(scratch),
          out_(out),
          positions_(*tree.text),
          below_joined_(fstring_positions ? 0 : kBelowJoinedStr) {}

    void run() {
        auto& stack = scratch_.stack;
        stack.clear();
        stack.push_back({tree_.root(), 0});
        while (!stack.empty()) {
            const DumpScratch::Item item = stack.back();
            stack.pop_back();
            put_number(out_, item.depth & ~kBelowJoinedStr);
            out_.push_back(' ');
            if (item.node == kNone) {
                out_ += "None";
            } else {
                line(item.node, item.depth);
            }
            out_.push_back('\n');
        }
    }

  private:
    void line(NodeId id, u32 depth) {
        const Node& node = tree_[id];
        out_ += kind_name(node.kind);
        if (has_position(node.kind)) {
            out_.push_back(' ');
            if ((depth & kBelowJoinedStr) != 0) {
                out_.push_back('*');
            } else {
                put_position(node.start);
                out_.push_back('-');
                put_position(node.end);
            }
        }
        if (node.kind == NodeKind::Constant) {
            out_.push_back(' ');
            put_constant(tree_, id, scratch_.value, out_);
            return;
        }
        u32 below = depth + 1;
        if (node.kind == NodeKind::JoinedStr) {
            below |= below_joined_;
        }
        const u32 first = scratch_.stack.size();
        for (const Field& field : fields_of(node.kind)) {
            this->field(id, node, field, below);
        }
        // The stack gives the last one back first.
        for (u32 i = first, j = scratch_.stack.size(); i + 1 < j; ++i) {
            std::swap(scratch_.stack[i], scratch_.stack[--j]);
        }
    }

    void field(NodeId id, const Node& node, const Field& field, u32 below) {
        auto& stack = scratch_.stack;
        const auto slot = [&] { return tree_.slot(id, field.slot); };
        switch (field.type) {
            case FieldType::Node:
                stack.push_back({slot(), below});
                return;
            case FieldType::Opt:
                out_ += slot() == kNone ? " -" : " +";
                if (slot() != kNone) {
                    stack.push_back({slot(), below});
                }
                return;
            case FieldType::List:
            case FieldType::OptList: {
                const auto items = tree_.list(slot());
                out_.push_back(' ');
                put_number(out_, static_cast<u32>(items.size()));
                for (const NodeId child : items) {
                    stack.push_back({child, below});
                }
                return;
            }
            case FieldType::Name:
            case FieldType::OptName:
                out_.push_back(' ');
                out_ += slot() == kNone ? std::string_view("-") : tree_.name(slot());
                return;
            case FieldType::Names:
                put_list(tree_.list(slot()), [&](u32 name) { return tree_.name(name); });
                return;
            case FieldType::Ops:
                put_list(tree_.list(slot()), [](u32 op) { return operator_name(static_cast<Operator>(op)); });
                return;
            case FieldType::Int: {
                if (node.kind == NodeKind::Interpolation) {
                    const auto view = tree_.get<ast::Interpolation>(id);
                    out_.push_back(' ');
                    scratch_.value.clear();
                    tree_.append_source(view.str_start(), view.str_end(), scratch_.value);
                    put_string(out_, scratch_.value);
                }
                const auto value = static_cast<i32>(slot());
                out_ += value < 0 ? " -" : " ";
                put_number(out_, static_cast<u32>(value < 0 ? -value : value));
                return;
            }
            case FieldType::Op:
                out_.push_back(' ');
                if (node.kind == NodeKind::MatchSingleton) {
                    put_constant(tree_, id, scratch_.value, out_);
                } else {
                    out_ += operator_name(node.oper());
                }
                return;
            case FieldType::Ctx: {
                static constexpr std::string_view kNames[] = {" Load", " Store", " Del"};
                out_ += kNames[static_cast<u32>(node.context())];
                return;
            }
            case FieldType::Raw:
                return;
        }
    }

    void put_position(u32 offset) {
        const source::LineColumn at = positions_.at(offset);
        put_number(out_, at.line);
        out_.push_back(':');
        put_number(out_, at.column);
    }

    template <class Text>
    void put_list(std::span<const u32> items, Text&& text) {
        out_ += " [";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i != 0) {
                out_.push_back(',');
            }
            out_ += text(items[i]);
        }
        out_.push_back(']');
    }

    const Tree& tree_;
    DumpScratch& scratch_;
    std::string& out_;
    Positions positions_;
    u32 below_joined_;
};

}  // namespace

void dump_canonical(const Tree& tree, bool fstring_positions, DumpScratch& scratch, std::string& out) {
    Canonical(tree, fstring_positions, scratch, out).run();
}

}  // namespace pyforge::parse
