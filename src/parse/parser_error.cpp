// Which error is reported, where, and in which words.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

u32 Parser::block_end() const noexcept {
    u32 i = pos_;
    while (i > 0) {
        --i;
        const TokenKind k = toks_[i].kind;
        if (k != TokenKind::Newline && k != TokenKind::Indent && k != TokenKind::Dedent) {
            return toks_[i].end;
        }
    }
    return 0;
}

Parser::Mark Parser::mark() noexcept {
    return {pos_, b_.tree().nodes.size(), b_.tree().extra.size(), stack_.size(), depth_};
}

void Parser::rewind(const Mark& m) noexcept {
    pos_ = m.pos;
    b_.tree().nodes.truncate(m.nodes);
    b_.tree().extra.truncate(m.extra);
    stack_.truncate(m.stack);
    depth_ = m.depth;
    failed_ = false;
    error_.message.clear();
}

void Parser::set_error(u32 start, u32 end, std::string message, bool indentation) {
    if (!failed_) {
        failed_ = true;
        error_.start = start;
        error_.end = end < start ? start : end;
        error_.message = std::move(message);
        error_.indentation = indentation;
        // What the lexer found wrong further on wins, as in CPython, and so does a bracket that is never
        // closed.
        later_lex_error(text_.line_of(toks_[pos_].start));
    }
    pos_ = end_;
}

void Parser::later_lex_error(u32 line) {
    for (const lex::LexError& e : tokens_.errors) {
        if (e.token >= pos_) {
            error_.start = e.start;
            error_.end = e.end;
            error_.message = lex::describe(e, text_, tokens_);
            error_.indentation = e.code == lex::LexErrorCode::UnindentMismatch ||
                                 e.code == lex::LexErrorCode::InconsistentTabs ||
                                 e.code == lex::LexErrorCode::TooDeepIndentation;
            return;
        }
    }
    if (tokens_.open_bracket != kNone) {
        const Token& open = toks_[tokens_.open_bracket];
        if (line > text_.line_of(open.start) || pos_ >= end_) {
            error_.start = open.start;
            error_.end = open.end;
            error_.message = "'" + std::string(lex::kind_text(open.kind)) + "' was never closed";
            error_.indentation = false;
        }
    }
}

NodeId Parser::fail() {
    if (failed_) {
        return kNone;
    }
    const Token& t = token();
    if (t.kind == TokenKind::Indent) {
        set_error(t.start, t.end, "unexpected indent", true);
    } else if (t.kind == TokenKind::Dedent && pos_ > 0 && toks_[pos_ - 1].kind == TokenKind::Newline) {
        set_error(t.start, t.end, "invalid syntax", false);
    } else {
        set_error(t.start, t.end, "invalid syntax", false);
    }
    return kNone;
}

NodeId Parser::fail_at_token(std::string_view message) {
    set_error(token().start, token().end, std::string(message), false);
    return kNone;
}

NodeId Parser::fail_range(u32 start, u32 end, std::string_view message, bool indentation) {
    set_error(start, end, std::string(message), indentation);
    return kNone;
}

NodeId Parser::fail_node(NodeId id, std::string_view message) {
    if (id == kNone) {
        return fail();
    }
    set_error(node(id).start, node(id).end, std::string(message), false);
    return kNone;
}

NodeId Parser::fail_version(u32 start, u32 end, std::string_view what, std::string_view version) {
    set_error(start, end,
              std::string(what) + " only supported in Python " + std::string(version) + " and greater",
              false);
    return kNone;
}

void Parser::require(lex::PythonVersion version, u32 start, u32 end, std::string_view what) {
    if (version_ < version) [[unlikely]] {
        fail_version(start, end, what, "3." + std::to_string(version - 300));
    }
}

// Two expressions side by side inside brackets: CPython points at the first.
void Parser::missing_comma(NodeId left, u32 left_start) {
    if (failed_ || left == kNone || !traits().starts_expression || kind() == TokenKind::Star ||
        kind() == TokenKind::KwYield || kind() == TokenKind::KwNot) {
        return;
    }
    const NodeKind k = node(left).kind;
    if (k == NodeKind::Name && kind() == TokenKind::String) {
        return;  // an unknown string prefix: plain invalid syntax
    }
    const u32 error_token = pos_;
    const Mark m = mark();
    const NodeId right = k == NodeKind::Lambda ? kNone : disjunction();
    const bool ok = !failed_ && right != kNone;
    const u32 right_end = prev_end();
    rewind(m);
    pos_ = error_token;
    if (ok) {
        set_error(left_start, right_end, "invalid syntax. Perhaps you forgot a comma?", false);
    }
}

std::string Parser::describe_expression(NodeId id) const {
    const Node& n = b_.tree_view().nodes[id];
    switch (n.kind) {
        case NodeKind::Attribute:
            return "attribute";
        case NodeKind::Subscript:
            return "subscript";
        case NodeKind::Starred:
            return "starred";
        case NodeKind::Name:
            return "name";
        case NodeKind::List:
            return "list";
        case NodeKind::Tuple:
            return "tuple";
        case NodeKind::Lambda:
            return "lambda";
        case NodeKind::Call:
            return "function call";
        case NodeKind::BoolOp:
        case NodeKind::BinOp:
        case NodeKind::UnaryOp:
            return "expression";
        case NodeKind::GeneratorExp:
            return "generator expression";
        case NodeKind::Yield:
        case NodeKind::YieldFrom:
            return "yield expression";
        case NodeKind::Await:
            return "await expression";
        case NodeKind::ListComp:
            return "list comprehension";
        case NodeKind::SetComp:
            return "set comprehension";
        case NodeKind::DictComp:
            return "dict comprehension";
        case NodeKind::Dict:
            return "dict literal";
        case NodeKind::Set:
            return "set display";
        case NodeKind::JoinedStr:
        case NodeKind::FormattedValue:
            return "f-string expression";
        case NodeKind::TemplateStr:
        case NodeKind::Interpolation:
            return "t-string expression";
        case NodeKind::Compare:
            return "comparison";
        case NodeKind::IfExp:
            return "conditional expression";
        case NodeKind::NamedExpr:
            return "named expression";
        case NodeKind::Constant:
            switch (n.constant()) {
                case ConstantKind::None:
                    return "None";
                case ConstantKind::True:
                    return "True";
                case ConstantKind::False:
                    return "False";
                case ConstantKind::Ellipsis:
                    return "ellipsis";
                default:
                    return "literal";
            }
        default:
            return "expression";
    }
}

}  // namespace pyforge::parse
