#include <array>
#include <cmath>
#include <vector>

#include "base/unicode.hpp"
#include "lex/literals.hpp"
#include "parse/dump.hpp"
#include "parse/dump_internal.hpp"

namespace pyforge::parse {
namespace {
using namespace dump;

// Deeper levels are not indented further, or a long chain of operators would be written in quadratic space.
constexpr u32 kMaxIndent = 256;

constexpr char kDigits[] = "0123456789abcdef";

void put_escape(std::string& out, char letter, u32 value, int digits) {
    out.push_back('\\');
    out.push_back(letter);
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        out.push_back(kDigits[value >> shift & 15]);
    }
}

// repr() of a str (UTF-8) or of bytes.
void put_repr(std::string& out, std::string_view value, bool bytes) {
    const bool double_quoted =
        value.find('\'') != std::string_view::npos && value.find('"') == std::string_view::npos;
    const char quote = double_quoted ? '"' : '\'';
    out.push_back(quote);
    for (std::size_t i = 0; i < value.size();) {
        const auto c = static_cast<u8>(value[i]);
        if (c >= 0x80 && !bytes) {
            const auto [character, size] = unicode::decode_utf8(value.data() + i);
            const u32 code = static_cast<u32>(character);
            if (unicode::is_printable(character)) {
                out.append(value.substr(i, size));
            } else if (code <= 0xFF) {
                put_escape(out, 'x', code, 2);
            } else if (code <= 0xFFFF) {
                put_escape(out, 'u', code, 4);
            } else {
                put_escape(out, 'U', code, 8);
            }
            i += size;
            continue;
        }
        ++i;
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\\' || c == static_cast<u8>(quote)) {
            out.push_back('\\');
            out.push_back(static_cast<char>(c));
        } else if (c < ' ' || c >= 0x7F) {
            put_escape(out, 'x', c, 2);
        } else {
            out.push_back(static_cast<char>(c));
        }
    }
    out.push_back(quote);
}

// repr() of a float: the shortest digits that read back the same.
void put_float(std::string& out, double value, bool imaginary) {
    if (std::isinf(value)) {
        out += imaginary ? "infj" : "inf";
        return;
    }
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    const std::string_view scientific(text, static_cast<std::size_t>(end - text));
    const std::size_t e = scientific.find('e');
    std::string digits(1, scientific[0]);
    if (e > 2) {
        digits += scientific.substr(2, e - 2);
    }
    int exponent = 0;
    std::from_chars(text + e + (scientific[e + 1] == '+' ? 2 : 1), end, exponent);
    const int count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        out.push_back(digits[0]);
        if (count > 1) {
            out.push_back('.');
            out += std::string_view(digits).substr(1);
        }
        out += exponent < 0 ? "e-" : "e+";
        const u32 size = static_cast<u32>(exponent < 0 ? -exponent : exponent);
        if (size < 10) {
            out.push_back('0');
        }
        put_number(out, size);
    } else if (exponent < 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-exponent - 1), '0');
        out += digits;
    } else {
        for (int i = 0; i <= exponent || i < count; ++i) {
            if (i == exponent + 1) {
                out.push_back('.');
            }
            out.push_back(i < count ? digits[static_cast<std::size_t>(i)] : '0');
        }
        if (count <= exponent + 1 && !imaginary) {
            out += ".0";
        }
    }
    if (imaginary) {
        out.push_back('j');
    }
}

// Hexadecimal digits in decimal. CPython itself prints no more than 4300 digits; longer ones stay as they
// are.
void put_long_integer(std::string& out, const std::string& hex) {
    if (hex.size() > 3570) {
        out += "0x" + hex;
        return;
    }
    constexpr u64 kLimb = 1'000'000'000;
    std::vector<u64> limbs(1, 0);  // least significant first
    for (const char c : hex) {
        u64 carry = static_cast<u64>(c <= '9' ? c - '0' : c - 'a' + 10);
        for (u64& limb : limbs) {
            limb = limb * 16 + carry;
            carry = limb / kLimb;
            limb %= kLimb;
        }
        if (carry != 0) {
            limbs.push_back(carry);
        }
    }
    std::string digits = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i > 0; --i) {
        const std::string low = std::to_string(limbs[i - 1]);
        digits.append(9 - low.size(), '0');
        digits += low;
    }
    out += digits;
}

void put_integer(std::string& out, std::string_view literal) {
    u64 value = 0;
    if (lex::integer_value(literal, value)) {
        char digits[24];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
        return;
    }
    if (literal[0] == '0') {
        put_long_integer(out, lex::integer_hex(literal));
        return;
    }
    for (const char c : literal) {
        if (c != '_') {
            out.push_back(c);
        }
    }
}

// One argument of the printed call: a field with a value, or a position.
struct Argument {
    std::string_view name;
    FieldType type;
    u32 value;  // slot's value; for Raw: a number to print as it is
};

class Readable {
  public:
    Readable(const Tree& tree, ReadableOptions options, DumpScratch& scratch, std::string& out)
        : tree_(tree),
          options_(options),
          frames_(scratch.frames),
          value_(scratch.value),
          out_(out),
          positions_(*tree.text) {}

    void run() {
        frames_.clear();
        open_node(tree_.root(), 0);
        while (!frames_.empty()) {
            if (frames_.back().field == kNone) {
                step_node();
            } else {
                step_list();
            }
        }
        out_.push_back('\n');
    }

  private:
    using Arguments = std::array<Argument, 16>;

    u32 collect(NodeId id, Arguments& into) {
        const Node& node = tree_[id];
        u32 count = 0;
        for (const Field& field : fields_of(node.kind)) {
            const u32 value =
                field.type == FieldType::Op || field.type == FieldType::Ctx ? id : tree_.slot(id, field.slot);
            switch (field.type) {
                case FieldType::Opt:
                case FieldType::OptName:
                    if (value == kNone) {
                        continue;
                    }
                    break;
                case FieldType::List:
                case FieldType::OptList:
                case FieldType::Names:
                case FieldType::Ops:
                    if (tree_.extra[value] == 0) {
                        continue;
                    }
                    break;
                case FieldType::Raw:
                    continue;
                default:
                    break;
            }
            if (node.kind == NodeKind::Interpolation && field.name == "conversion") {
                into[count++] = {"str", FieldType::Op, id};
            }
            into[count++] = {field.name, field.type, value};
        }
        if (node.kind == NodeKind::Constant) {
            into[count++] = {"value", FieldType::Op, id};
            if ((node.flags & kUnicodeKind) != 0) {
                into[count++] = {"kind", FieldType::Ctx, id};
            }
        }
        if (options_.positions && has_position(node.kind)) {
            const source::LineColumn start = positions_.at(node.start);
            const source::LineColumn end = positions_.at(node.end);
            into[count++] = {"lineno", FieldType::Raw, start.line};
            into[count++] = {"col_offset", FieldType::Raw, start.column};
            into[count++] = {"end_lineno", FieldType::Raw, end.line};
            into[count++] = {"end_col_offset", FieldType::Raw, end.column};
        }
        return count;
    }

    // A node without arguments counts as a plain value, as in CPython.
    [[nodiscard]] bool simple(const Argument& argument) {
        switch (argument.type) {
            case FieldType::List:
            case FieldType::OptList:
            case FieldType::Names:
            case FieldType::Ops:
                return false;
            case FieldType::Node:
            case FieldType::Opt: {
                Arguments inner;
                return collect(argument.value, inner) == 0;
            }
            default:
                return true;
        }
    }

    void new_line(u32 level) {
        out_.push_back('\n');
        out_.append(std::size_t{options_.indent} * (level < kMaxIndent ? level : kMaxIndent), ' ');
    }

    void open_node(NodeId id, u32 level) {
        out_ += kind_name(tree_.kind(id));
        out_.push_back('(');
        Arguments arguments;
        const u32 count = collect(id, arguments);
        bool all_simple = count <= 3;
        for (u32 i = 0; all_simple && i < count; ++i) {
            all_simple = simple(arguments[i]);
        }
        if (!all_simple) {
            frames_.push_back({id, level + 1, 0, kNone});
            return;
        }
        for (u32 i = 0; i < count; ++i) {
            if (i != 0) {
                out_ += ", ";
            }
            out_ += arguments[i].name;
            out_.push_back('=');
            if (arguments[i].type == FieldType::Node || arguments[i].type == FieldType::Opt) {
                out_ += kind_name(tree_.kind(arguments[i].value));
                out_ += "()";
            } else {
                put_value(arguments[i]);
            }
        }
        out_.push_back(')');
    }

    void step_node() {
        const DumpScratch::Frame frame = frames_.back();
        Arguments arguments;
        const u32 count = collect(frame.node, arguments);
        if (frame.next == count) {
            out_.push_back(')');
            frames_.pop_back();
            return;
        }
        ++frames_.back().next;
        if (frame.next != 0) {
            out_.push_back(',');
        }
        new_line(frame.level);
        const Argument& argument = arguments[frame.next];
        out_ += argument.name;
        out_.push_back('=');
        switch (argument.type) {
            case FieldType::Node:
            case FieldType::Opt:
                open_node(argument.value, frame.level);
                return;
            case FieldType::List:
            case FieldType::OptList:
            case FieldType::Names:
            case FieldType::Ops:
                out_.push_back('[');
                frames_.push_back({argument.value, frame.level + 1, 0, static_cast<u32>(argument.type)});
                return;
            default:
                put_value(argument);
        }
    }

    void step_list() {
        const DumpScratch::Frame frame = frames_.back();
        const auto items = tree_.list(frame.node);
        if (frame.next == items.size()) {
            out_.push_back(']');
            frames_.pop_back();
            return;
        }
        ++frames_.back().next;
        if (frame.next != 0) {
            out_.push_back(',');
        }
        new_line(frame.level);
        const u32 item = items[frame.next];
        switch (static_cast<FieldType>(frame.field)) {
            case FieldType::Names:
                put_repr(out_, tree_.name(item), false);
                return;
            case FieldType::Ops:
                out_ += operator_name(static_cast<Operator>(item));
                out_ += "()";
                return;
            default:
                if (item == kNone) {
                    out_ += "None";
                } else {
                    open_node(item, frame.level);
                }
        }
    }

    void put_value(const Argument& argument) {
        switch (argument.type) {
            case FieldType::Name:
            case FieldType::OptName:
                put_repr(out_, tree_.name(argument.value), false);
                return;
            case FieldType::Int: {
                const auto value = static_cast<i32>(argument.value);
                if (value < 0) {
                    out_.push_back('-');
                }
                put_number(out_, static_cast<u32>(value < 0 ? -value : value));
                return;
            }
            case FieldType::Raw:
                put_number(out_, argument.value);
                return;
            case FieldType::Ctx: {
                if (tree_.kind(argument.value) == NodeKind::Constant) {
                    out_ += "'u'";
                    return;
                }
                static constexpr std::string_view kNames[] = {"Load()", "Store()", "Del()"};
                out_ += kNames[static_cast<u32>(tree_[argument.value].context())];
                return;
            }
            default:
                put_operator_or_constant(argument.value);
        }
    }

    void put_operator_or_constant(NodeId id) {
        switch (tree_.kind(id)) {
            case NodeKind::Constant:
            case NodeKind::MatchSingleton:
                put_constant(id);
                return;
            case NodeKind::Interpolation: {
                const auto view = tree_.get<ast::Interpolation>(id);
                value_.clear();
                tree_.append_source(view.str_start(), view.str_end(), value_);
                put_repr(out_, value_, false);
                return;
            }
            default:
                out_ += operator_name(tree_[id].oper());
                out_ += "()";
        }
    }

    void put_constant(NodeId id) {
        const ConstantKind kind = tree_[id].constant();
        static constexpr std::string_view kSingletons[] = {"None", "True", "False", "Ellipsis"};
        if (kind <= ConstantKind::Ellipsis) {
            out_ += kSingletons[static_cast<u32>(kind)];
            return;
        }
        if (kind == ConstantKind::Str || kind == ConstantKind::Bytes) {
            value_.clear();
            tree_.append_constant(id, value_);
            if (kind == ConstantKind::Bytes) {
                out_.push_back('b');
            }
            put_repr(out_, value_, kind == ConstantKind::Bytes);
            return;
        }
        const lex::Token& token = (*tree_.tokens)[tree_.get<ast::Constant>(id).first_token()];
        const std::string_view literal = tree_.text->slice(token.start, token.end);
        if (kind == ConstantKind::Int) {
            put_integer(out_, literal);
        } else {
            put_float(out_, lex::float_value(literal), kind == ConstantKind::Complex);
        }
    }

    const Tree& tree_;
    ReadableOptions options_;
    Vec<DumpScratch::Frame>& frames_;
    std::string& value_;
    std::string& out_;
    Positions positions_;
};

}  // namespace

void dump_readable(const Tree& tree, ReadableOptions options, DumpScratch& scratch, std::string& out) {
    Readable(tree, options, scratch, out).run();
}

}  // namespace pyforge::parse
