#include "rules/flake8_annotations/annotations.hpp"

#include <algorithm>

#include "lex/literals.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules::annotations {

using namespace lint;

bool is_untyped(const Context& ctx, const Function& function) noexcept {
    bool typed = function.returns != kNone;
    for_each_parameter(ctx.tree, function.args, [&](Parameter p) {
        typed = typed || ctx.tree.get<ast::arg>(p.arg).annotation() != kNone;
    });
    return !typed;
}

bool is_checked(const Context& ctx, const Definition& definition) noexcept {
    if (!parse::is_function(ctx.tree.kind(definition.node)) || definition.implements_overload) {
        return false;
    }
    return !ctx.settings.annotations.ignore_fully_untyped ||
           !is_untyped(ctx, function_of(ctx, definition.node));
}

namespace {

// The expression inside a string annotation, read just far enough to tell whether it means Any.
class StringAnnotation {
  public:
    // `text` is the source from `offset` on, or, with kNone, the value of a literal that is written
    // otherwise.
    StringAnnotation(const Context& ctx, NodeId constant, std::string_view text, u32 offset) noexcept
        : ctx_(ctx), constant_(constant), text_(text), offset_(offset) {}

    bool means_any() {
        const bool any = union_of(0);
        skip();
        return any && at_ == text_.size();
    }

  private:
    static constexpr u32 kDepth = 40;

    [[nodiscard]] char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip() noexcept {
        while (at_ < text_.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) {
            ++at_;
        }
    }
    bool take(char c) noexcept {
        skip();
        if (peek() != c) {
            return false;
        }
        ++at_;
        return true;
    }
    static bool in_name(char c) noexcept {
        return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' || static_cast<u8>(c) >= 0x80
                                 : (c >= '0' && c <= '9') || c == '_' || static_cast<u8>(c) >= 0x80;
    }

    bool union_of(u32 depth) {
        bool any = false;
        do {
            any = part(depth) || any;
        } while (!failed_ && take('|'));
        return any && !failed_;
    }

    // A dotted name, with or without a subscript; brackets around an expression; anything else is no type of
    // interest.
    bool part(u32 depth) {
        skip();
        if (depth == kDepth) {
            failed_ = true;
            return false;
        }
        if (take('(')) {
            const bool any = union_of(depth + 1);
            failed_ = !take(')') || failed_;
            return any;
        }
        for (const char quote : {'\'', '"'}) {  // a forward reference within
            if (take(quote)) {
                const bool any = union_of(depth + 1);
                failed_ = !take(quote) || failed_;
                return any;
            }
        }
        const u32 start = at_;
        while (in_name(peek()) || (peek() == '.' && at_ > start)) {
            ++at_;
        }
        if (at_ == start) {
            failed_ = true;
            return false;
        }
        const Range name{start, at_};
        if (peek() != '[') {
            return is_typing(name, "Any");
        }
        return subscript(name, depth);
    }

    bool subscript(Range name, u32 depth) {
        const bool optional = is_typing(name, "Optional");
        const bool all = is_typing(name, "Union");
        const bool first = is_typing(name, "Annotated");
        if (!optional && !all && !first) {
            return skip_brackets() && false;
        }
        ++at_;
        bool any = union_of(depth + 1);
        u32 count = 1;
        while (!failed_ && take(',')) {
            skip();
            if (peek() == ']') {
                break;
            }
            ++count;
            if (first) {  // what follows describes, and may be any expression
                at_ -= 1;
                return any && skip_to_end();
            }
            any = union_of(depth + 1) || any;
        }
        failed_ = !take(']') || failed_;
        return any && !failed_ && (!optional || count == 1);
    }

    bool skip_brackets() {
        u32 depth = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            depth += c == '[' ? 1U : 0U;
            if (c == ']' && --depth == 0) {
                return true;
            }
        }
        failed_ = true;
        return false;
    }
    bool skip_to_end() {
        u32 depth = 1;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            depth += c == '[' ? 1U : 0U;
            if (c == ']' && --depth == 0) {
                return true;
            }
        }
        failed_ = true;
        return false;
    }

    // Does the dotted name in the text stand for typing.<member>?
    [[nodiscard]] bool is_typing(Range name, std::string_view member) const {
        const std::string_view text = text_.substr(name.start, name.size());
        const std::size_t dot = text.find('.');
        const semantic::Reference* reference = find(name.start, text.substr(0, dot));
        if (reference == nullptr || reference->binding == kNone) {
            return false;
        }
        const semantic::Binding& binding = ctx_.model.bindings[reference->binding];
        if (!binding.is_import()) {
            return false;
        }
        const semantic::Import& import = ctx_.model.imports[binding.import];
        const u32 known = binding.kind == semantic::BindingKind::SubmoduleImport ? 1 : import.segment_count;
        if (import.level != 0 || known + (dot == std::string_view::npos ? 0U : 1U) != 2) {
            return false;
        }
        const auto segment = [&](u32 i) { return ctx_.names.text(ctx_.model.segments[import.segments + i]); };
        const std::string_view last = known == 2 ? segment(1) : text.substr(dot + 1);
        return last == member && (segment(0) == "typing" || segment(0) == "typing_extensions");
    }

    // The model's reference for a name of the annotation.
    [[nodiscard]] const semantic::Reference* find(u32 at, std::string_view name) const {
        const auto& references = ctx_.model.references;
        const Vec<u32>& order = ctx_.facts().string_references(ctx_.model);
        const u32 start = offset_ == kNone ? ctx_.node(constant_).start : offset_ + at;
        const u32 end = offset_ == kNone ? ctx_.node(constant_).end : start + 1;
        const auto* id = std::lower_bound(order.begin(), order.end(), start,
                                          [&](u32 r, u32 offset) { return references[r].start < offset; });
        for (; id != order.end() && references[*id].start < end; ++id) {
            if (references[*id].node == constant_ && ctx_.names.text(references[*id].name) == name) {
                return &references[*id];
            }
        }
        return nullptr;
    }

    const Context& ctx_;
    NodeId constant_;
    std::string_view text_;
    u32 offset_;
    u32 at_ = 0;
    bool failed_ = false;
};

bool string_means_any(const Context& ctx, NodeId id) {
    const auto constant = ctx.tree.get<ast::Constant>(id);
    if (constant.first_token() == kNone) {
        return false;
    }
    const lex::Token& token = ctx.tokens[constant.first_token()];
    if (constant.first_token() == constant.last_token() && (token.flags & lex::kHasBackslash) == 0) {
        const Range body = lex::string_body(token);
        return StringAnnotation(ctx, id, ctx.text.slice(body), body.start).means_any();
    }
    static constexpr std::size_t kLongest = 512;  // names are searched one by one here
    std::string& value = ctx.facts().value;
    value.clear();
    ctx.tree.append_constant(id, value);
    return value.size() <= kLongest && StringAnnotation(ctx, id, value, kNone).means_any();
}

}  // namespace

bool means_any(const Context& ctx, NodeId annotation) {
    const parse::Tree& tree = ctx.tree;
    Vec<u32>& work = ctx.facts().stack;
    work.clear();
    work.push_back(annotation);
    while (!work.empty()) {
        const NodeId id = work.back();
        work.pop_back();
        switch (tree.kind(id)) {
            case NodeKind::Name:
            case NodeKind::Attribute:
                if (ctx.model.is_typing(id, "Any")) {
                    return true;
                }
                break;
            case NodeKind::Constant:
                if (is_string(tree, id) && string_means_any(ctx, id)) {
                    return true;
                }
                break;
            case NodeKind::BinOp:
                if (tree[id].oper() == parse::Operator::BitOr) {
                    const auto either = tree.get<ast::BinOp>(id);
                    work.push_back(either.left());
                    work.push_back(either.right());
                }
                break;
            case NodeKind::Subscript: {
                const auto subscript = tree.get<ast::Subscript>(id);
                const auto tuple = tree.try_get<ast::Tuple>(subscript.slice());
                if (ctx.model.is_typing(subscript.value(), "Union")) {
                    if (tuple) {
                        const auto items = tuple.elts();
                        work.append(items.data(), static_cast<u32>(items.size()));
                    } else {
                        work.push_back(subscript.slice());
                    }
                } else if (ctx.model.is_typing(subscript.value(), "Optional")) {
                    work.push_back(subscript.slice());
                } else if (tuple && !tuple.elts().empty() &&
                           ctx.model.is_typing(subscript.value(), "Annotated")) {
                    work.push_back(tuple.elts()[0]);
                }
                break;
            }
            default:
                break;
        }
    }
    return false;
}

}  // namespace pyforge::rules::annotations
