#include "report/tree_json.hpp"

#include "base/vec.hpp"
#include "lex/literals.hpp"
#include "report/json_writer.hpp"

namespace pyforge::report {
namespace {

using parse::ConstantKind;
using parse::FieldType;
using parse::NodeId;
using parse::NodeKind;

std::string_view constant_name(ConstantKind kind) noexcept {
    switch (kind) {
        case ConstantKind::None:
            return "None";
        case ConstantKind::True:
            return "True";
        case ConstantKind::False:
            return "False";
        case ConstantKind::Ellipsis:
            return "Ellipsis";
        case ConstantKind::Int:
            return "int";
        case ConstantKind::Float:
            return "float";
        case ConstantKind::Complex:
            return "complex";
        case ConstantKind::Str:
            return "str";
        case ConstantKind::Bytes:
            return "bytes";
    }
    return "None";
}

std::string_view context_name(parse::Context context) noexcept {
    static constexpr std::string_view kNames[] = {"Load", "Store", "Del"};
    const auto index = static_cast<u32>(context);
    return index < 3 ? kNames[index] : kNames[0];
}

class TreeWriter {
  public:
    TreeWriter(const parse::Tree& tree, std::string& out) : tree_(tree), json_(out, 1) {}

    // A stack of what is still to be written, so that depth of the source is no depth of the machine's stack.
    void write() {
        if (tree_.size() == 0) {
            json_.null();
            return;
        }
        node(tree_.root());
        while (!stack_.empty()) {
            Frame& frame = stack_.back();
            if (frame.list != 0) {
                if (frame.item == tree_.extra[frame.list]) {
                    json_.close_array();
                    frame.list = 0;
                    continue;
                }
                child(tree_.extra[frame.list + 1 + frame.item++]);
                continue;
            }
            const std::span<const parse::Field> fields = parse::fields_of(tree_.kind(frame.node));
            if (frame.field == fields.size()) {
                json_.close_object();
                stack_.pop_back();
                continue;
            }
            const parse::Field& field = fields[frame.field++];
            write_field(frame, field);
        }
    }

  private:
    struct Frame {
        NodeId node;
        u32 field;  // next one
        u32 list;   // index of a list's count while it is being written, else 0
        u32 item;
    };

    void child(NodeId id) {
        if (id == kNone) {
            json_.null();
        } else {
            node(id);
        }
    }

    void node(NodeId id) {
        const parse::Node& node = tree_[id];
        json_.open_object();
        json_.member("kind", parse::kind_name(node.kind));
        const source::LineColumn start = tree_.text->byte_position(node.start);
        const source::LineColumn end = tree_.text->byte_position(node.end);
        json_.member("line", start.line);
        json_.member("column", start.column);
        json_.member("end_line", end.line);
        json_.member("end_column", end.column);
        if (node.kind == NodeKind::Constant) {
            write_constant(id);
        }
        stack_.push_back({id, 0, 0, 0});
    }

    void write_constant(NodeId id) {
        const parse::Node& node = tree_[id];
        json_.member("type", constant_name(node.constant()));
        json_.key("value");
        switch (node.constant()) {
            case ConstantKind::None:
            case ConstantKind::Ellipsis:
                json_.null();
                break;
            case ConstantKind::True:
                json_.value(true);
                break;
            case ConstantKind::False:
                json_.value(false);
                break;
            case ConstantKind::Int: {
                const std::string_view literal = tree_.slice(id);
                u64 value = 0;
                constexpr u64 kExact = u64{1} << 53U;  // beyond it readers of JSON lose digits
                if (lex::integer_value(literal, value) && value <= kExact) {
                    json_.value(value);
                } else {
                    json_.value("0x" + lex::integer_hex(literal));
                }
                break;
            }
            case ConstantKind::Float:
            case ConstantKind::Complex:
                json_.value(lex::float_value(tree_.slice(id)));
                break;
            case ConstantKind::Str:
                text_.clear();
                tree_.append_constant(id, text_);
                json_.value(std::string_view(text_));
                break;
            case ConstantKind::Bytes:
                write_bytes(id);
                break;
        }
    }

    void write_singleton(ConstantKind kind) {
        if (kind == ConstantKind::None) {
            json_.null();
        } else {
            json_.value(kind == ConstantKind::True);
        }
    }

    // Each byte as the code point of the same number.
    void write_bytes(NodeId id) {
        text_.clear();
        tree_.append_constant(id, text_);
        std::string characters;
        for (const char c : text_) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80) {
                characters += c;
            } else {
                characters += static_cast<char>(0xC0U | byte >> 6U);
                characters += static_cast<char>(0x80U | (byte & 0x3FU));
            }
        }
        json_.value(std::string_view(characters));
    }

    void name(u32 id) {
        if (id == kNone) {
            json_.null();
        } else {
            json_.value(tree_.name(id));
        }
    }

    void write_field(Frame& frame, const parse::Field& field) {
        const NodeId id = frame.node;
        const parse::Node& node = tree_[id];
        if (field.type == FieldType::Raw) {
            return;
        }
        json_.key(field.name);
        const u32 slot =
            field.type == FieldType::Op || field.type == FieldType::Ctx ? 0 : tree_.slot(id, field.slot);
        switch (field.type) {
            case FieldType::Node:
            case FieldType::Opt:
                child(slot);  // may move the frames: nothing of this one is touched after it
                break;
            case FieldType::List:
            case FieldType::OptList:
                json_.open_array();
                if (slot == 0) {
                    json_.close_array();
                } else {
                    frame.list = slot;
                    frame.item = 0;
                }
                break;
            case FieldType::Name:
            case FieldType::OptName:
                name(slot);
                break;
            case FieldType::Names:
                json_.open_array();
                for (const u32 each : tree_.list(slot)) {
                    name(each);
                }
                json_.close_array();
                break;
            case FieldType::Int:
                json_.value(static_cast<i32>(slot));  // FormattedValue.conversion can be -1
                break;
            case FieldType::Ops:
                json_.open_array();
                for (const u32 op : tree_.list(slot)) {
                    json_.value(parse::operator_name(static_cast<parse::Operator>(op)));
                }
                json_.close_array();
                break;
            case FieldType::Op:
                if (node.kind == NodeKind::MatchSingleton) {
                    write_singleton(node.constant());
                } else {
                    json_.value(parse::operator_name(node.oper()));
                }
                break;
            case FieldType::Ctx:
                json_.value(context_name(node.context()));
                break;
            case FieldType::Raw:
                break;
        }
    }

    const parse::Tree& tree_;
    JsonWriter json_;
    Vec<Frame> stack_;
    std::string text_;
};

}  // namespace

void write_tree_json(const parse::Tree& tree, std::string& out) {
    TreeWriter(tree, out).write();
    out += '\n';
}

}  // namespace pyforge::report
