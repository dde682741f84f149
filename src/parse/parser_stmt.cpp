// Simple statements, imports and assignments.
#include <algorithm>
#include <iterator>

#include "parse/parser_impl.hpp"

namespace pyforge::parse {

bool parse_module(const source::Text& text, const lex::Tokens& tokens, Interner& names,
                  lex::PythonVersion version, ParserScratch& scratch, Tree& out, SyntaxError& error,
                  const Recovery* recovery) {
    scratch.stack.clear();
    error.start = error.end = 0;
    error.message.clear();
    error.indentation = false;
    Parser parser(text, tokens, names, version, scratch, out, error, recovery);
    if (parser.module()) {
        return true;
    }
    out.clear();
    return false;
}

bool Parser::module() {
    while (kind() != TokenKind::EndMarker) {
        statement();
    }
    if (recovery_ != nullptr && !failed_) {
        push_regions(0);
    }
    if (!failed_ && tokens_.open_bracket != kNone) {
        fail();
    }
    if (failed_) {
        return false;
    }
    if (version_ >= 314 && recovery_ == nullptr && !check_future_imports()) {
        return false;
    }
    const u32 body = take_list(0);
    add<NodeKind::Module>(0, text_.size, 0, 0, body);
    b_.finish();
    return true;
}

// From 3.14 on CPython's parser itself refuses features that it does not know; before, its compiler did.
bool Parser::check_future_imports() {
    static constexpr std::string_view kFeatures[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
    const Tree& tree = b_.tree();
    for (u32 i = 0; i < stack_.size(); ++i) {
        const NodeId id = stack_[i];
        if (i == 0 && tree.kind(id) == NodeKind::Expr) {
            const NodeId value = tree.get<ast::Expr>(id).value();
            if (tree.kind(value) == NodeKind::Constant && tree[value].constant() == ConstantKind::Str) {
                continue;
            }
        }
        const auto import = tree.try_get<ast::ImportFrom>(id);
        if (!import || import.level() != 0 || names_.text(import.module()) != "__future__") {
            break;
        }
        for (const NodeId alias : import.names()) {
            const std::string_view feature = names_.text(tree.get<ast::alias>(alias).name());
            if (std::find(std::begin(kFeatures), std::end(kFeatures), feature) == std::end(kFeatures)) {
                fail_node(alias, feature == "braces"
                                     ? "not a chance"
                                     : "future feature " + std::string(feature) + " is not defined");
                return false;
            }
        }
    }
    return true;
}

// One logical statement or line of simple ones, pushed onto the stack.
void Parser::statement() {
    NodeId made = kNone;
    if (recovery_ != nullptr) [[unlikely]] {
        push_regions(0);
        if (at_placeholder()) {
            return;
        }
        if (kind() == TokenKind::Indent) {
            stack_.push_back(stray_block());
            return;
        }
    }
    if (kind() == TokenKind::Name) {  // half of all
        if (token().value == names::match) [[unlikely]] {
            made = match_statement();
            if (failed_) {
                return;
            }
            if (made != kNone) {
                stack_.push_back(made);
                return;
            }
        }
        made = name_statement();
        end_of_statement(made);
        return;
    }
    switch (kind()) {
        case TokenKind::KwIf:
            made = if_statement();
            break;
        case TokenKind::KwFor:
            made = for_statement(false, start());
            break;
        case TokenKind::KwWhile:
            made = while_statement();
            break;
        case TokenKind::KwTry:
            made = try_statement();
            break;
        case TokenKind::KwWith:
            made = with_statement(false, start());
            break;
        case TokenKind::KwDef:
            made = function(false, start(), 0);
            break;
        case TokenKind::KwClass:
            made = class_definition(0);
            break;
        case TokenKind::KwAsync:
            made = async_statement();
            break;
        case TokenKind::At:
            made = decorated();
            break;
        case TokenKind::KwReturn:
            made = return_statement();
            end_of_statement(made);
            return;
        case TokenKind::KwImport:
            made = import_name();
            end_of_statement(made);
            return;
        case TokenKind::KwFrom:
            made = import_from();
            end_of_statement(made);
            return;
        case TokenKind::KwRaise:
            made = raise_statement();
            end_of_statement(made);
            return;
        case TokenKind::KwAssert:
            made = assert_statement();
            end_of_statement(made);
            return;
        default:
            made = other_simple_statement();
            end_of_statement(made);
            return;
    }
    stack_.push_back(made);
}

void Parser::simple_statements() {
    const NodeId made = simple_statement();
    end_of_statement(made);
}

// Behind a statement that does not end the line.
void Parser::more_statements() {
    do {
        if (!accept(TokenKind::Semicolon)) {
            fail();
            return;
        }
        b_.add_joint(pos_ - 1);
        if (kind() == TokenKind::Newline) {
            break;
        }
        const NodeId next = simple_statement();
        stack_.push_back(next);
    } while (kind() != TokenKind::Newline);
    line_end_ = prev_end();
    ++pos_;
}

NodeId Parser::simple_statement() {
    switch (kind()) {
        case TokenKind::Name:
            return name_statement();
        case TokenKind::KwReturn:
            return return_statement();
        case TokenKind::KwRaise:
            return raise_statement();
        case TokenKind::KwImport:
            return import_name();
        case TokenKind::KwFrom:
            return import_from();
        case TokenKind::KwAssert:
            return assert_statement();
        default:
            return other_simple_statement();
    }
}

[[gnu::always_inline]] inline NodeId Parser::assignment(NodeId first, u32 at) {
    // At a token that fits nothing has failed: the nodes are there.
    Node& target = node(first);
    if (target.kind == NodeKind::Name || target.kind == NodeKind::Attribute ||
        target.kind == NodeKind::Subscript) [[likely]] {
        target.flags |= static_cast<u8>(Context::Store);
    } else {
        set_targets(first, Context::Store, TargetUse::Assign);
        if (failed_) [[unlikely]] {
            return kNone;
        }
    }
    ++pos_;
    const NodeId value = yield_or_star_expressions();
    if (kind() != TokenKind::Newline) [[unlikely]] {
        return assignments(first, at, value);
    }
    const NodeId id = b_.node_count();
    const u32 from = b_.adopt(first, id);
    b_.adopt(value, id);
    u32* const out = b_.open_lists(4);
    out[0] = 1;
    out[1] = first;
    const u32 targets = b_.close_list(out + 2);
    return b_.add_linked_within<NodeKind::Assign>(at, prev_end(), 0, 0, from, targets, value);
}

[[gnu::always_inline]] inline NodeId Parser::expression_statement(NodeId first, u32 at) {
    if (kind() == TokenKind::Equal) {
        return assignment(first, at);
    }
    if (kind() == TokenKind::Newline) [[likely]] {
        return add<NodeKind::Expr>(at, prev_end(), 0, 0, first);
    }
    return other_statement(first, at);
}

NodeId Parser::other_simple_statement() {
    const u32 at = start();
    switch (kind()) {
        case TokenKind::KwPass:
            ++pos_;
            return add<NodeKind::Pass>(at, prev_end(), 0, 0);
        case TokenKind::KwBreak:
            ++pos_;
            return add<NodeKind::Break>(at, prev_end(), 0, 0);
        case TokenKind::KwContinue:
            ++pos_;
            return add<NodeKind::Continue>(at, prev_end(), 0, 0);
        case TokenKind::KwGlobal:
        case TokenKind::KwNonlocal:
            return global_or_nonlocal();
        case TokenKind::KwDel:
            return delete_statement();
        default: {
            const NodeId first = yield_or_star_expressions();
            return expression_statement(first, at);
        }
    }
}

NodeId Parser::return_statement() {
    const u32 at = start();
    ++pos_;
    const NodeId value = traits().starts_expression ? star_expressions() : kNone;
    return add<NodeKind::Return>(at, prev_end(), 0, 0, value);
}

// One that begins with a name.
NodeId Parser::name_statement() {
    const Token& begin = token();
    if (begin.value == names::type && next_kind() == TokenKind::Name) [[unlikely]] {
        return type_alias();
    }
    NodeId first = expression();
    if (kind() == TokenKind::Comma) [[unlikely]] {
        first = tuple_of(first, begin.start);
    }
    return expression_statement(first, begin.start);
}

// Annotated and augmented assignments, and what ends at a semicolon or is wrong.
NodeId Parser::other_statement(NodeId first, u32 at) {
    if (kind() == TokenKind::Colon && first != kNone) {
        const NodeKind k = node(first).kind;
        if (k == NodeKind::Name || k == NodeKind::Attribute || k == NodeKind::Subscript) {
            return annotated(first, at);
        }
        if (k == NodeKind::Tuple || k == NodeKind::List) {
            const u32 colon = pos_;
            advance();
            const Mark m = mark();
            expression();
            const bool ok = !failed_;
            rewind(m);
            pos_ = colon;
            if (ok) {
                return fail_node(first, k == NodeKind::Tuple
                                            ? "only single target (not tuple) can be annotated"
                                            : "only single target (not list) can be annotated");
            }
        }
        return fail();
    }
    static_assert(static_cast<u32>(TokenKind::DoubleStarEqual) - static_cast<u32>(TokenKind::PlusEqual) == 12,
                  "the thirteen augmented assignments stand side by side");
    if (kind() >= TokenKind::PlusEqual && kind() <= TokenKind::DoubleStarEqual) {
        const u8 op = traits().op;
        if (first != kNone) {
            const NodeKind k = node(first).kind;
            if (k != NodeKind::Name && k != NodeKind::Attribute && k != NodeKind::Subscript) {
                return fail_node(first, {"'", describe_expression(first),
                                         "' is an illegal expression for augmented assignment"});
            }
        }
        set_target(first, Context::Store, TargetUse::Augmented);
        advance();
        const NodeId value = yield_or_star_expressions();
        return add<NodeKind::AugAssign>(at, prev_end(), op, 0, first, value);
    }
    return add<NodeKind::Expr>(at, prev_end(), 0, 0, first);
}

// Maybe more than one target.
NodeId Parser::assignments(NodeId first, u32 at, NodeId value) {
    const u32 base = stack_.size();
    stack_.push_back(first);
    while (kind() == TokenKind::Equal) {
        set_target(value, Context::Store, TargetUse::Assign);
        stack_.push_back(value);
        advance();
        value = yield_or_star_expressions();
    }
    const u32 targets = take_list(base);
    return add<NodeKind::Assign>(at, prev_end(), 0, 0, targets, value);
}

NodeId Parser::annotated(NodeId target, u32 at) {
    const u32 simple =
        node(target).kind == NodeKind::Name && (node(target).flags & kParenthesized) == 0 ? 1 : 0;
    if (toks_[pos_ - 1].kind != TokenKind::RightParen && begins_with_group(target)) [[unlikely]] {
        return fail_node(target, "illegal target for annotation");
    }
    set_target(target, Context::Store, TargetUse::Annotated);
    advance();
    const NodeId annotation = expression();
    NodeId value = kNone;
    if (accept(TokenKind::Equal)) {
        value = yield_or_star_expressions();
    }
    return add<NodeKind::AnnAssign>(at, prev_end(), 0, 0, target, annotation, value, simple);
}

// `(a).b: int` is what CPython's grammar does not take: a target in parentheses must be the whole of it.
bool Parser::begins_with_group(NodeId id) noexcept {
    for (bool whole = true;; whole = false) {
        const Node& n = node(id);
        const bool target =
            n.kind == NodeKind::Name || n.kind == NodeKind::Attribute || n.kind == NodeKind::Subscript;
        if ((n.flags & kParenthesized) != 0) {
            return target && !whole;
        }
        if (n.kind == NodeKind::Name || (!target && n.kind != NodeKind::Call)) {
            return false;
        }
        id = b_.tree().slot(id, 0);
    }
}

// a.b.c as one name.
NameId Parser::dotted_name() {
    if (kind() != TokenKind::Name) {
        fail();
        return kNone;
    }
    if (next_kind() != TokenKind::Dot) [[likely]] {
        ++pos_;
        return pos_.get()[-1].value;
    }
    const u32 first = pos_;
    ++pos_;
    while (kind() == TokenKind::Dot) {
        if (peek() != TokenKind::Name) {
            advance();
            fail();
            return kNone;
        }
        pos_ += 2;
    }
    const u32 from = toks_[first].start;
    const u32 to = prev_end();
    // What is ASCII is as it was written, but for white space.
    u32 length = 0;
    for (u32 i = first; i < pos_; ++i) {
        length += toks_[i].end - toks_[i].start;
    }
    if (length == to - from && text_.ascii) [[likely]] {
        return names_.intern_padded(text_.data + from, length);
    }
    std::string joined;
    for (u32 i = first; i < pos_; ++i) {
        if (toks_[i].kind == TokenKind::Dot) {
            joined.push_back('.');
        } else {
            joined.append(names_.text(toks_[i].value));
        }
    }
    return names_.intern_copy(joined);
}

// The name after `as`.
NameId Parser::import_target() {
    const NameId id = kind() == TokenKind::Name ? token().value : kNone;
    const TokenKind after = peek();
    if (id != kNone && (after == TokenKind::Newline || after == TokenKind::Comma ||
                        after == TokenKind::RightParen || after == TokenKind::Semicolon)) [[likely]] {
        advance();
        return id;
    }
    const NodeId target = expression();
    if (!failed_) {
        fail_node(target, {"cannot use ", describe_expression(target), " as import target"});
    }
    return kNone;
}

NodeId Parser::import_name() {
    const u32 at = start();
    advance();
    const u32 base = stack_.size();
    do {
        const u32 from = start();
        if (kind() == TokenKind::Newline) {
            fail_at_token("Expected one or more names after 'import'");
            break;
        }
        const NameId module = dotted_name();
        NameId asname = kNone;
        if (accept(TokenKind::KwAs)) {
            asname = import_target();
        }
        const NodeId alias = add<NodeKind::alias>(from, prev_end(), 0, 0, module, asname);
        stack_.push_back(alias);
    } while (accept(TokenKind::Comma));
    const u32 names = take_list(base);
    return add<NodeKind::Import>(at, prev_end(), 0, 0, names);
}

NodeId Parser::import_from() {
    const u32 at = start();
    advance();
    u32 level = 0;
    for (;;) {
        if (accept(TokenKind::Dot)) {
            level += 1;
        } else if (accept(TokenKind::Ellipsis)) {
            level += 3;
        } else {
            break;
        }
    }
    NameId module = kNone;
    if (kind() == TokenKind::Name || level == 0) {
        module = dotted_name();
    }
    if (!expect(TokenKind::KwImport)) {
        return kNone;
    }
    const u32 base = stack_.size();
    u8 flags = 0;
    if (kind() == TokenKind::Star) {
        const Token& t = token();
        advance();
        const NameId star = names_.intern_copy("*");
        const NodeId alias = add<NodeKind::alias>(t.start, t.end, 0, 0, star, kNone);
        stack_.push_back(alias);
    } else {
        const bool paren = accept(TokenKind::LeftParen);
        bool comma = false;
        if (kind() == TokenKind::Newline || (paren && kind() == TokenKind::RightParen)) {
            return fail_at_token("Expected one or more names after 'import'");
        }
        do {
            comma = false;
            const Token& t = token();
            if (t.kind != TokenKind::Name) {
                fail();
                break;
            }
            advance();
            NameId asname = kNone;
            if (accept(TokenKind::KwAs)) {
                asname = import_target();
            }
            const NodeId alias = add<NodeKind::alias>(t.start, prev_end(), 0, 0, t.value, asname);
            stack_.push_back(alias);
            comma = accept(TokenKind::Comma);
            if (comma && kind() == TokenKind::Newline && !paren) {
                fail_at_token("trailing comma not allowed without surrounding parentheses");
            }
        } while (comma && !(paren && kind() == TokenKind::RightParen));
        flags = comma ? kTrailingComma : 0;
        if (paren) {
            expect(TokenKind::RightParen);
        }
    }
    const u32 names = take_list(base);
    return add<NodeKind::ImportFrom>(at, prev_end(), 0, flags, module, names, level);
}

NodeId Parser::global_or_nonlocal() {
    const u32 at = start();
    const bool global = kind() == TokenKind::KwGlobal;
    advance();
    const u32 base = stack_.size();
    do {
        if (kind() != TokenKind::Name) {
            fail();
            break;
        }
        stack_.push_back(token().value);
        advance();
    } while (accept(TokenKind::Comma));
    const u32 names = take_list(base);
    return global ? add<NodeKind::Global>(at, prev_end(), 0, 0, names)
                  : add<NodeKind::Nonlocal>(at, prev_end(), 0, 0, names);
}

NodeId Parser::delete_statement() {
    const u32 at = start();
    advance();
    const u32 base = stack_.size();
    do {
        if (kind() == TokenKind::Newline || kind() == TokenKind::Semicolon) {
            if (stack_.size() == base) {
                fail();
            }
            break;
        }
        const NodeId target = kind() == TokenKind::Star ? star_expression() : expression();
        set_target(target, Context::Del, TargetUse::Delete);
        stack_.push_back(target);
    } while (accept(TokenKind::Comma));
    const u32 targets = take_list(base);
    return add<NodeKind::Delete>(at, prev_end(), 0, 0, targets);
}

NodeId Parser::assert_statement() {
    const u32 at = start();
    advance();
    const NodeId test = expression();
    const NodeId msg = accept(TokenKind::Comma) ? expression() : kNone;
    return add<NodeKind::Assert>(at, prev_end(), 0, 0, test, msg);
}

NodeId Parser::raise_statement() {
    const u32 at = start();
    advance();
    NodeId exc = kNone;
    NodeId cause = kNone;
    if (traits().starts_expression) {
        exc = expression();
        if (accept(TokenKind::KwFrom)) {
            cause = expression();
        }
    }
    return add<NodeKind::Raise>(at, prev_end(), 0, 0, exc, cause);
}

NodeId Parser::type_alias() {
    const u32 at = start();
    advance();
    const NodeId alias = name();
    node(alias).flags |= static_cast<u8>(Context::Store);
    const u32 params = kind() == TokenKind::LeftBracket ? type_params() : 0;
    if (!expect(TokenKind::Equal)) {
        return kNone;
    }
    require(312, at, at + 4, "type alias statements are");
    const NodeId value = expression();
    return add<NodeKind::TypeAlias>(at, prev_end(), 0, 0, alias, params, value);
}

}  // namespace pyforge::parse
