// String annotations: which strings are type expressions, and the names in them.
#include <cstring>

#include "lex/literals.hpp"
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

// --- which strings
// --------------------------------------------------------------------------------------------------

namespace {
constexpr u32 kMaxClimb = 256;  // how far up a string looks for what it stands in

enum class Slot : u8 { Plain, Type, Literal, FirstOnly };

// The name of a Name, or the last of an Attribute.
NameId terminal_name(const parse::Tree& tree, NodeId node) noexcept {
    if (const auto name = tree.try_get<ast::Name>(node)) {
        return name.id();
    }
    if (const auto attribute = tree.try_get<ast::Attribute>(node)) {
        return attribute.attr();
    }
    return kNone;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) noexcept {
    for (const std::string_view item : list) {
        if (item == text) {
            return true;
        }
    }
    return false;
}

// What may stand in the brackets of a subscript of this name.
Slot slot_of(const QualifiedName& name) noexcept {
    if (name.count < 2) {
        return Slot::Plain;
    }
    const std::string_view module = name.segment(0);
    const std::string_view last = name.segment(name.count - 1);
    if (name.count == 2 && (module == "typing" || module == "typing_extensions" || module == "_typeshed")) {
        if (last == "Literal") {
            return Slot::Literal;
        }
        if (last == "Annotated") {
            return Slot::FirstOnly;
        }
        return is_one_of(last, {"TYPE_CHECKING", "Any", "AnyStr", "NoReturn", "Never", "Self",
                                "LiteralString", "Text", "Protocol"})
                   ? Slot::Plain
                   : Slot::Type;
    }
    if (module == "builtins" && name.count == 2) {
        return is_one_of(last, {"dict", "frozenset", "list", "set", "tuple", "type"}) ? Slot::Type
                                                                                      : Slot::Plain;
    }
    if (module == "collections" && name.count == 2) {
        return is_one_of(last, {"ChainMap", "Counter", "OrderedDict", "defaultdict", "deque"}) ? Slot::Type
                                                                                               : Slot::Plain;
    }
    if (module == "collections" && name.count == 3 && name.segment(1) == "abc") {
        return Slot::Type;
    }
    if (module == "contextlib" && name.count == 2) {
        return is_one_of(last, {"AbstractAsyncContextManager", "AbstractContextManager"}) ? Slot::Type
                                                                                          : Slot::Plain;
    }
    if (module == "re" && name.count == 2) {
        return is_one_of(last, {"Match", "Pattern"}) ? Slot::Type : Slot::Plain;
    }
    return Slot::Plain;
}
}  // namespace

// x["a"] in x["a"]["b"] = …
static bool in_subscript_target(const parse::Tree& tree, NodeId node) noexcept {
    for (u32 steps = 0; steps < kMaxClimb; ++steps) {
        node = tree.parent(node);
        if (node == kNone || !parse::is_expr(tree.kind(node))) {
            return false;
        }
        if (tree.kind(node) == NodeKind::Subscript && tree[node].context() != parse::Context::Load) {
            return true;
        }
    }
    return false;
}

bool is_typing_call(const parse::Tree& tree, NodeId call) noexcept {
    return is_typing_function(terminal_name(tree, tree.get<ast::Call>(call).func()));
}

// In stubs the types among the arguments may name what is defined further down.
void Walker::typing_call(NodeId node, u32 flags) {
    const auto call = tree_.get<ast::Call>(node);
    const QualifiedName name = m_.qualified_name(call.func());
    const bool typing =
        name.count == 2 && (name.segment(0) == "typing" || name.segment(0) == "typing_extensions");
    const NameId function = typing ? name.last() : kNone;
    const auto add = [&](NodeId argument, bool is_type) {
        if (is_type) {
            s_.type_expressions.push_back(
                Deferred{argument, scope_, branch_, flags | kInAnnotation | kTypingOnly | kForwardReference});
        } else {
            plan_expression(argument, flags);
        }
    };
    if (function == names::TypedDict && call.args().size() == 2 &&
        tree_.kind(call.args()[1]) == NodeKind::Dict) {
        const auto fields = tree_.get<ast::Dict>(call.args()[1]);
        plan_expression(call.args()[0], flags);
        plan_all(fields.keys(), flags);
        for (const NodeId value : fields.values()) {
            add(value, true);
        }
        plan_all(call.keywords(), flags);
        return;
    }
    u32 position = 0;
    for (const NodeId argument : call.args()) {
        add(argument,
            (function == names::cast && position == 0) || (function == names::TypeVar && position > 0) ||
                ((function == names::NewType || function == names::TypeAliasType) && position == 1));
        ++position;
    }
    for (const NodeId argument : call.keywords()) {
        const auto keyword = tree_.try_get<ast::keyword>(argument);
        add(argument, keyword && function == names::TypeVar &&
                          (keyword.arg() == names::bound || keyword.arg() == names::default_));
    }
}

void Walker::typing_subscript(NodeId node, u32 flags) {
    const auto subscript = tree_.get<ast::Subscript>(node);
    const NodeId slice = subscript.slice();
    const auto later = [&](NodeId type) {
        s_.type_expressions.push_back(Deferred{
            type, scope_, branch_, flags | surrounding_ | kInAnnotation | kTypingOnly | kForwardReference});
    };
    const Slot slot =
        (surrounding_ & kForwardReference) != 0 ? Slot::Plain : slot_of(m_.qualified_name(subscript.value()));
    if (slot == Slot::Type) {
        later(slice);
    } else if (const auto tuple = tree_.try_get<ast::Tuple>(slice);
               slot == Slot::FirstOnly && tuple && !tuple.elts().empty()) {
        later(tuple.elts()[0]);
        for (u32 i = 1; i < tuple.elts().size(); ++i) {
            plan_expression(tuple.elts()[i], flags);
        }
    } else {
        plan_expression(slice, flags);
    }
}

// Is the argument `child` of a call a type? `inner` and `innermost` are the nodes below it on the way to the
// string.
static bool is_type_argument(const parse::Tree& tree, const QualifiedName& function, NodeId at, NodeId child,
                             NodeId inner, NodeId innermost) noexcept {
    if (function.count != 2 ||
        (function.segment(0) != "typing" && function.segment(0) != "typing_extensions")) {
        return false;
    }
    const auto call = tree.get<ast::Call>(at);
    if (const auto keyword = tree.try_get<ast::keyword>(child)) {
        const std::string_view name = keyword.arg() == kNone ? std::string_view() : tree.name(keyword.arg());
        switch (function.last()) {
            case names::cast:
                return name == "typ";
            case names::TypeVar:
                return name == "bound" || name == "default";
            case names::NewType:
                return name == "tp";
            case names::TypeAliasType:
                return name == "value";
            case names::TypedDict:
                return name != "total";
            default:
                return function.last() == names::NamedTuple;
        }
    }
    const auto args = call.args();
    u32 position = 0;
    while (position < args.size() && position < 2 && args[position] != child) {
        ++position;
    }
    switch (function.last()) {
        case names::cast:
            return position == 0;
        case names::TypeVar:
            return position != 0;
        case names::NewType:
        case names::TypeAliasType:
            return position == 1;
        case names::NamedTuple: {
            // [("name", "type")]: the second of a pair
            const auto is_list = [&](NodeId id) {
                return id != kNone && (tree.kind(id) == NodeKind::Tuple || tree.kind(id) == NodeKind::List);
            };
            if (position != 1 || !is_list(child) || !is_list(inner)) {
                return false;
            }
            const auto pair = tree.list(tree.slot(inner, 0));
            return pair.size() == 2 && pair[1] == innermost;
        }
        case names::TypedDict: {
            // {"name": "type"}: a value
            const auto dict = tree.try_get<ast::Dict>(child);
            if (position != 1 || !dict) {
                return false;
            }
            for (const NodeId value : dict.values()) {
                if (value == inner) {
                    return true;
                }
            }
            return false;
        }
        default:
            return false;
    }
}

// Looks outwards for what says whether types or values are expected here.
bool Walker::is_type_string(NodeId node, bool in_annotation) const noexcept {
    NodeId innermost = kNone;
    NodeId inner = kNone;
    NodeId child = node;
    bool decided = false;  // it is a type, unless a Literal stands around it
    for (u32 steps = 0; steps < kMaxClimb; ++steps) {
        const NodeId at = tree_.parent(child);
        if (at == kNone) {
            return decided || in_annotation;
        }
        const NodeKind kind = tree_.kind(at);
        if (kind == NodeKind::Subscript) {
            const auto subscript = tree_.get<ast::Subscript>(at);
            if (subscript.slice() == child && subscript.ctx() == parse::Context::Load) {
                const Slot slot = slot_of(m_.qualified_name(subscript.value()));
                if (slot != Slot::Plain && !decided && in_subscript_target(tree_, at)) {
                    return false;
                }
                if (slot == Slot::Literal) {
                    return false;
                }
                if (slot == Slot::FirstOnly && !decided && tree_.kind(child) == NodeKind::Tuple &&
                    tree_.get<ast::Tuple>(child).elts()[0] != inner) {
                    return false;
                }
                decided = decided || slot != Slot::Plain;
            } else if (subscript.ctx() != parse::Context::Load && !decided) {
                return false;
            }
        } else if (kind == NodeKind::Call) {
            const auto call = tree_.get<ast::Call>(at);
            if (call.func() != child && !decided) {
                if (!is_typing_call(tree_, at) ||
                    !is_type_argument(tree_, m_.qualified_name(call.func()), at, child, inner, innermost)) {
                    return false;
                }
                decided = true;
            }
        } else if (kind == NodeKind::JoinedStr || kind == NodeKind::TemplateStr) {
            if (child == node) {
                return false;  // literal text
            }
        } else if (kind != NodeKind::keyword && kind != NodeKind::comprehension && !parse::is_expr(kind)) {
            return decided || in_annotation;
        }
        innermost = inner;
        inner = child;
        child = at;
    }
    return false;
}

void Walker::string_constant(NodeId node, u32 flags) {
    const bool in_annotation = (flags & kInAnnotation) != 0;
    if (!in_annotation) {
        // By far the most frequent places: arguments, values, docstrings.
        const NodeId parent = tree_.parent(node);
        const NodeKind kind = parent == kNone ? NodeKind::Module : tree_.kind(parent);
        if (kind == NodeKind::Call
                ? !calls_typing_ || !is_typing_call(tree_, parent)
                : !parse::is_expr(kind) && kind != NodeKind::keyword && kind != NodeKind::comprehension) {
            return;
        }
    }
    if (is_type_string(node, in_annotation)) {
        s_.string_annotations.push_back(Deferred{
            node, scope_, branch_, flags | kInAnnotation | kInString | kTypingOnly | kForwardReference});
    }
}

// --- their names
// ----------------------------------------------------------------------------------------------------

namespace {
constexpr bool is_name_byte(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
constexpr bool is_name_start(char c) noexcept {
    return is_name_byte(c) && !(c >= '0' && c <= '9');
}

// a, a.b, a.b.c in ASCII: the length of the first name, 0 for anything else.
u32 dotted_name(std::string_view text) noexcept {
    u32 first = 0;
    bool begin = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') {
            if (begin) {
                return 0;
            }
            first = first == 0 ? static_cast<u32>(i) : first;
            begin = true;
        } else if (begin) {
            if (!is_name_start(c)) {
                return 0;
            }
            begin = false;
        } else if (!is_name_byte(c)) {
            return 0;
        }
    }
    if (begin) {
        return 0;
    }
    return first == 0 ? static_cast<u32>(text.size()) : first;
}
}  // namespace

void Walker::string_annotation(const Deferred& item) {
    const auto constant = tree_.get<ast::Constant>(item.node);
    const u32 flags = item.flags | kInDeferredCode;
    NestedString outer{nullptr, 0, kNone, false};
    const lex::Token& token = (*tree_.tokens)[constant.first_token()];
    const bool simple = constant.first_token() == constant.last_token() &&
                        token.kind == lex::TokenKind::String && (token.flags & lex::kHasBackslash) == 0;
    if (simple) {
        const Range body = lex::string_body(token);
        outer = NestedString{tree_.text->data + body.start, body.size(), body.start,
                             (token.flags & lex::kTriple) != 0};
    } else {
        s_.text.clear();
        tree_.append_constant(item.node, s_.text);
        outer = NestedString{s_.strings.keep(s_.text), static_cast<u32>(s_.text.size()), kNone, false};
    }
    s_.nested.clear();
    s_.nested.push_back(outer);
    for (u32 i = 0; i < s_.nested.size(); ++i) {
        const NestedString string = s_.nested[i];
        const std::string_view text{string.data, string.size};
        if (const u32 length = dotted_name(text); length != 0) {
            const NameId name = intern(text.substr(0, length));
            if (name < names::kKeywordCount && name != names::kw_None && name != names::kw_True &&
                name != names::kw_False) {
                m_.invalid_string_annotations.push_back(item.node);
            } else if (name >= names::kKeywordCount) {
                string_name(name, item.node, string.offset,
                            string.offset == kNone ? kNone : string.offset + length, flags);
            }
            continue;
        }
        u32 shift = 0;
        std::string_view source = text;
        if (string.parenthesize) {
            s_.text.assign("(");
            s_.text.append(text);
            s_.text.append("\n)");
            source = s_.text;
            shift = 1;
        }
        const parse::Tree* tree = s_.strings.parse(source, names_, options_.version);
        if (tree == nullptr) {
            m_.invalid_string_annotations.push_back(item.node);
            continue;
        }
        string_names(*tree, item.node, string.offset == kNone ? kNone : string.offset - shift, flags);
    }
}

void Walker::string_name(NameId name, NodeId constant, u32 start, u32 end, u32 flags) {
    bool star = false;
    const BindingId binding = resolve(scope_, name, flags, star);
    if (start == kNone) {  // the text is not the source's: the whole string stands for the name
        start = tree_[constant].start;
        end = tree_[constant].end;
    }
    reference(name, constant, start, end, binding,
              flags | (binding == kNone && star ? u32{kRefMaybeStar} : 0U));
    if (binding != kNone && m_.bindings[binding].kind == BindingKind::Import) {
        use_submodule(binding, constant, flags);
    }
}

void Walker::string_names(const parse::Tree& tree, NodeId constant, u32 offset, u32 flags) {
    // Names that a lambda or comprehension in the string binds are its own.
    Vec<NodeId>& own = s_.pending;
    own.clear();
    for (NodeId id = 0; id < tree.size(); ++id) {
        const NodeKind kind = tree.kind(id);
        if (kind == NodeKind::Name && tree[id].context() != parse::Context::Load) {
            own.push_back(tree.get<ast::Name>(id).id());
        } else if (kind == NodeKind::arg) {
            own.push_back(tree.get<ast::arg>(id).name());
        }
    }
    const auto is_own = [&](NameId name) {
        for (const NameId mine : own) {
            if (mine == name) {
                return true;
            }
        }
        return false;
    };
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node& node = tree[id];
        if (node.kind == NodeKind::Name && node.context() == parse::Context::Load) {
            const NameId name = tree.get<ast::Name>(id).id();
            if (own.empty() || !is_own(name)) {
                string_name(name, constant, offset == kNone ? kNone : node.start + offset,
                            offset == kNone ? kNone : node.end + offset, flags);
            }
        } else if (node.kind == NodeKind::Constant && node.constant() == parse::ConstantKind::Str) {
            const auto inner = tree.get<ast::Constant>(id);
            if (inner.first_token() != inner.last_token() || !nested_is_type(tree, id)) {
                continue;
            }
            const lex::Token& token = (*tree.tokens)[inner.first_token()];
            if (token.kind != lex::TokenKind::String || (token.flags & lex::kHasBackslash) != 0) {
                continue;
            }
            const Range body = lex::string_body(token);
            s_.nested.push_back(NestedString{tree.text->data + body.start, body.size(),
                                             offset == kNone ? kNone : body.start + offset,
                                             (token.flags & lex::kTriple) != 0});
        }
    }
}

// Is a string in a string annotation a type again? Only names can be asked there.
bool Walker::nested_is_type(const parse::Tree& tree, NodeId node) const noexcept {
    NodeId child = node;
    for (u32 steps = 0; steps < kMaxClimb; ++steps) {
        const NodeId at = tree.parent(child);
        if (at == kNone || parse::is_stmt(tree.kind(at))) {
            return true;
        }
        if (tree.kind(at) == NodeKind::Call || tree.kind(at) == NodeKind::JoinedStr) {
            return false;
        }
        if (const auto subscript = tree.try_get<ast::Subscript>(at);
            subscript && subscript.slice() == child) {
            const NameId name = terminal_name(tree, subscript.value());
            if (name == names::Literal) {
                return false;
            }
            if (name == names::Annotated && tree.kind(child) == NodeKind::Tuple &&
                !tree.within(node, tree.get<ast::Tuple>(child).elts()[0])) {
                return false;
            }
        }
        child = at;
    }
    return false;
}

// --- parser
// ---------------------------------------------------------------------------------------------------------

StringParser::~StringParser() {
    for (const Block& block : blocks_) {
        ::operator delete(block.data);
    }
}

void StringParser::reset() noexcept {
    block_ = 0;
    used_ = 0;
}

const char* StringParser::keep(std::string_view text) {
    constexpr u32 kBlockSize = 16 * 1024;
    const u32 size = static_cast<u32>(text.size()) + source::kPadding;
    while (block_ < blocks_.size() && blocks_[block_].size - used_ < size) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        const u32 capacity = size > kBlockSize ? size : kBlockSize;
        blocks_.push_back(Block{static_cast<char*>(::operator new(capacity)), capacity});
        used_ = 0;
    }
    char* data = blocks_[block_].data + used_;
    std::memcpy(data, text.data(), text.size());
    std::memset(data + text.size(), 0, source::kPadding);
    used_ += size;
    return data;
}

const parse::Tree* StringParser::parse(std::string_view text, Interner& names, lex::PythonVersion version) {
    static constexpr u32 kOneLine[] = {0};
    text_ = source::Text{};
    text_.data = keep(text);
    text_.size = static_cast<u32>(text.size());
    text_.line_starts = kOneLine;
    for (const char c : text) {
        text_.ascii = text_.ascii && static_cast<unsigned char>(c) < 0x80;
    }
    lex::tokenize(text_, version, names, tokens_);
    if (!tokens_.errors.empty() ||
        !parse::parse_module(text_, tokens_, names, version, scratch_, tree_, error_)) {
        return nullptr;
    }
    const auto body = tree_.get<ast::Module>(tree_.root()).body();
    if (body.size() != 1 || tree_.kind(body[0]) != NodeKind::Expr) {
        return nullptr;
    }
    return tree_.kind(tree_.get<ast::Expr>(body[0]).value()) == NodeKind::Starred ? nullptr : &tree_;
}

}  // namespace pyforge::semantic
