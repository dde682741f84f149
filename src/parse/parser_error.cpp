// Which error is reported, where, and in which words.
#include <algorithm>

#include "parse/parser_impl.hpp"

namespace pyforge::parse {

namespace {
bool is_indentation(lex::LexErrorCode code) noexcept {
    using enum lex::LexErrorCode;
    return code == UnindentMismatch || code == InconsistentTabs || code == TooDeepIndentation;
}
bool is_layout(lex::LexErrorCode code) noexcept {
    using enum lex::LexErrorCode;
    return is_indentation(code) || code == LineContinuation || code == EofAfterContinuation;
}
}  // namespace

// Where the last token before this one ends that is not Newline, Indent or Dedent.
u32 Parser::block_end_among_regions() const noexcept {
    u32 i = pos_;
    while (i > 0) {
        --i;
        const TokenKind k = toks_[i].kind;
        if (k != TokenKind::Newline && k != TokenKind::Indent && k != TokenKind::Dedent) {
            const u32 end = toks_[i].end;
            if (next_region_ == 0) {
                return end;
            }
            // A broken region reaches beyond the placeholder that the lexer read for it.
            const u32 region_end = recovery_->regions[next_region_ - 1].end;
            return end < region_end ? region_end : end;
        }
    }
    return 0;
}

Parser::Mark Parser::mark() noexcept {
    return {pos_, b_.node_count(), b_.extra_size(), stack_.size(), depth_};
}

void Parser::rewind(const Mark& m) noexcept {
    pos_ = m.pos;
    b_.truncate(m.nodes, m.extra);
    stack_.truncate(m.stack);
    depth_ = m.depth;
    failed_ = false;
    error_.message.clear();
}

void Parser::abandon(const Mark& m) noexcept {
    const u32 seen = failed_ ? error_token_ : pos_;
    furthest_ = seen > furthest_ ? seen : furthest_;
    rewind(m);
}

void Parser::set_error(u32 start, u32 end, std::initializer_list<std::string_view> message, bool indentation,
                       bool is_final) {
    if (!failed_) {
        failed_ = true;
        error_token_ = pos_;
        error_.start = start;
        error_.end = end < start ? start : end;
        error_.message.clear();
        for (const std::string_view piece : message) {
            error_.message.append(piece);
        }
        error_.indentation = indentation;
        if (!is_final) {
            later_lex_error();
        }
        // What is missing at the end is missing on the last line, not on the empty one after it.
        if (error_.start >= text_.size && text_.size != 0) {
            u32 last = text_.size;
            last -= text_.data[last - 1] == '\n' ? 1 : 0;
            last -= last != 0 && text_.data[last - 1] == '\r' ? 1 : 0;
            error_.start = error_.end = last;
        }
    }
    pos_ = end_;
}

// As in CPython what is wrong with a token further on wins over a syntax error, and so does a bracket that is
// open where the tokens end; but tokens end at errors of layout and in f-strings, which count only where the
// parser meets them.
void Parser::later_lex_error() {
    u32 open = tokens_.open_bracket;
    if (!tokens_.errors.empty()) {
        if (tokens_.errors[0].token == pos_ && !is_stray_character(tokens_.errors[0])) {
            report(tokens_.errors[0]);
            return;
        }
        if (lex_error_ == kNone) {
            lex_error_ = first_lex_error();
        }
        if (lex_error_ < tokens_.errors.size()) {
            const lex::LexError& first = tokens_.errors[lex_error_];
            if (lex_error_in_fstring_) {
                return;
            }
            if (!is_layout(first.code)) {
                report(first);
                return;
            }
            open = enclosing_bracket(first.token);
        }
    }
    if (open != kNone &&
        (text_.line_of(toks_[pos_].start) > text_.line_of(toks_[open].start) || pos_ >= end_)) {
        error_.start = toks_[open].start;
        error_.end = toks_[open].end;
        error_.message.assign("'").append(lex::kind_text(toks_[open].kind)).append("' was never closed");
        error_.indentation = false;
    }
}

void Parser::report(const lex::LexError& error) {
    error_.start = error.start;
    error_.end = error.end;
    error_.message = lex::describe(error, text_, tokens_);
    error_.indentation = is_indentation(error.code);
}

// A character that is merely no operator: a token to CPython.
bool Parser::is_stray_character(const lex::LexError& error) const noexcept {
    const char c = text_.data[error.start];
    return error.code == lex::LexErrorCode::InvalidCharacter &&
           (c == '?' || c == '$' || c == '`' || c == '!');
}

// The first error that CPython's tokenizer would raise. The parser never gets beyond the first one, so that
// this is the same for all its errors. Before 3.12 an f-string was one token, whatever stood in it.
u32 Parser::first_lex_error() noexcept {
    u32 scanned = 0;
    u32 fstring_end = 0;  // tokens before this one stand in an f-string
    for (u32 i = 0; i < tokens_.errors.size(); ++i) {
        const lex::LexError& error = tokens_.errors[i];
        for (; scanned <= error.token; ++scanned) {
            const Token& t = toks_[scanned];
            if ((t.kind == TokenKind::FStringStart || t.kind == TokenKind::TStringStart) &&
                scanned >= fstring_end) {
                fstring_end = t.value == kNone || t.value <= scanned ? end_ + 1 : t.value + 1;
            }
        }
        using enum lex::LexErrorCode;
        const bool unterminated =
            error.code == UnterminatedFString || error.code == UnterminatedTripleFString;
        const bool inside = error.token < fstring_end || unterminated;
        if (is_stray_character(error) || (version_ < 312 && inside && !unterminated)) {
            continue;
        }
        lex_error_in_fstring_ = version_ >= 312 && inside;
        return i;
    }
    return tokens_.errors.size();
}

// The innermost bracket open before a token; a Newline says that there is none.
u32 Parser::enclosing_bracket(u32 token) const noexcept {
    for (u32 i = token; i > 0;) {
        switch (toks_[--i].kind) {
            case TokenKind::Newline:
                return kNone;
            case TokenKind::LeftParen:
            case TokenKind::LeftBracket:
            case TokenKind::LeftBrace:
                return i;
            case TokenKind::RightParen:
            case TokenKind::RightBracket:
            case TokenKind::RightBrace:
                i = toks_[i].value < i ? toks_[i].value : i;
                break;
            default:
                break;
        }
    }
    return kNone;
}

NodeId Parser::fail() {
    if (failed_) {
        return kNone;
    }
    // As in CPython, where several readings were tried, at the token that none of them could take.
    pos_ = furthest_ > pos_ ? furthest_ : pos_;
    const Token& t = token();
    if (t.kind == TokenKind::Indent) {
        set_error(t.start, t.end, {"unexpected indent"}, true, true);
    } else if (t.kind == TokenKind::Dedent) {
        set_error(t.start, t.end, {"unexpected unindent"}, true, true);
    } else {
        set_error(t.start, t.end, {"invalid syntax"}, false);
    }
    return kNone;
}

NodeId Parser::fail_at_token(std::string_view message) {
    set_error(token().start, token().end, {message}, false);
    return kNone;
}

NodeId Parser::fail_range(u32 start, u32 end, std::string_view message, bool indentation) {
    set_error(start, end, {message}, indentation);
    return kNone;
}

// What stands from `first` on has failed, and in CPython the token after it is not negotiable: the error is
// that this one is missing, where the longest beginning that can be read ends.
NodeId Parser::fail_before(u32 first, std::string_view message) {
    const bool lexical = !tokens_.errors.empty() && tokens_.errors[0].token == error_token_ &&
                         !is_stray_character(tokens_.errors[0]);
    if (lexical || error_.message.find("only supported in Python") != std::string::npos) {
        return kNone;
    }
    u32 at = error_token_;
    for (u32 open = enclosing_bracket(at); open != kNone && open >= first; open = enclosing_bracket(at)) {
        at = open;
    }
    const auto ends_operand = [this](u32 token) {
        const Token& t = toks_[token];
        switch (t.kind) {
            case TokenKind::Name:
            case TokenKind::Number:
            case TokenKind::String:
            case TokenKind::FStringEnd:
            case TokenKind::TStringEnd:
            case TokenKind::RightParen:
            case TokenKind::RightBracket:
            case TokenKind::RightBrace:
            case TokenKind::Ellipsis:
            case TokenKind::KwNone:
            case TokenKind::KwTrue:
            case TokenKind::KwFalse:
                return true;
            default:
                return false;
        }
    };
    while (at > first && !ends_operand(at - 1)) {
        --at;
    }
    failed_ = false;
    pos_ = at;
    return fail_at_token(message);
}

NodeId Parser::fail_node(NodeId id, std::initializer_list<std::string_view> message) {
    if (id == kNone) {
        return fail();
    }
    set_error(node(id).start, node(id).end, message, false);
    return kNone;
}

NodeId Parser::fail_version(u32 start, u32 end, std::string_view what, std::string_view version) {
    set_error(start, end, {what, " only supported in Python ", version, " and greater"}, false);
    return kNone;
}

void Parser::require(lex::PythonVersion version, u32 start, u32 end, std::string_view what) {
    if (version_ < version) [[unlikely]] {
        fail_version(start, end, what, "3." + std::to_string(version - 300));
    }
}

// Where two expressions stand side by side CPython looks for the likely slip: a quote too many, a call of
// old, a comma that is missing. `first` is the token at which the left one begins.
void Parser::two_expressions(NodeId left, u32 first) {
    if (failed_ || left == kNone || trying_) {
        return;
    }
    const Mark here = mark();
    trying_ = true;
    std::string_view message;
    u32 from = 0;
    u32 to = 0;
    if (toks_[first].kind == TokenKind::String && toks_[first + 1].kind != TokenKind::String) {
        pos_ = first + 1;
        from = start();
        do {
            expression();
        } while (!failed_ && kind() != TokenKind::String && traits().starts_expression);
        if (!failed_ && kind() == TokenKind::String) {
            message = "invalid syntax. Is this intended to be part of the string?";
            to = prev_end();
        }
        rewind(here);
    }
    const Token& begin = toks_[first];
    const bool soft =
        begin.kind == TokenKind::Name && (begin.value == names::match || begin.value == names::case_ ||
                                          begin.value == names::type || begin.value == names::underscore);
    const bool legacy = node(left).kind == NodeKind::Name && begin.kind == TokenKind::Name &&
                        (begin.value == names::print || begin.value == names::exec);
    const bool prefix = begin.kind == TokenKind::Name && toks_[first + 1].kind == TokenKind::String;
    if (message.empty() && (legacy || (!soft && !prefix && enclosing_bracket(pos_) != kNone))) {
        legacy ? star_expressions() : expression();
        if (!failed_) {
            message = legacy ? "Missing parentheses in call to '{}'. Did you mean {}(...)?"
                      : enclosing_bracket(pos_) != kNone ? "invalid syntax. Perhaps you forgot a comma?"
                                                         : "";
            from = begin.start;
            to = prev_end();
        }
        rewind(here);
    }
    trying_ = false;
    if (!message.empty()) {
        // "{}" stands for the name at the beginning, at two places or nowhere.
        const std::size_t hole = message.find("{}");
        if (hole == std::string_view::npos) {
            set_error(from, to, {message}, false);
        } else {
            const std::string_view name = names_.text(begin.value);
            const std::size_t second = message.find("{}", hole + 2);
            set_error(from, to,
                      {message.substr(0, hole), name, message.substr(hole + 2, second - hole - 2), name,
                       message.substr(second + 2)},
                      false);
        }
    }
}

// '=' where an expression ends, inside brackets or a condition.
void Parser::equal_in_expression(NodeId left, u32 left_start) {
    switch (node(left).kind) {
        case NodeKind::BoolOp:
        case NodeKind::Compare:
        case NodeKind::IfExp:
        case NodeKind::Lambda:
            if ((node(left).flags & kParenthesized) == 0) {
                return;
            }
            break;
        case NodeKind::UnaryOp:
            if (node(left).oper() == Operator::Not && (node(left).flags & kParenthesized) == 0) {
                return;
            }
            break;
        case NodeKind::List:
        case NodeKind::Tuple:
        case NodeKind::GeneratorExp:
            return;
        case NodeKind::Constant:
            if (node(left).constant() <= ConstantKind::False) {
                return;
            }
            break;
        default:
            break;
    }
    const Mark m = mark();
    advance();
    bitwise_or();
    const bool fits = !failed_ && kind() != TokenKind::Equal && kind() != TokenKind::ColonEqual;
    const u32 right_end = prev_end();
    rewind(m);
    if (!fits) {
        return;
    }
    if (node(left).kind == NodeKind::Name && (node(left).flags & kParenthesized) == 0) {
        fail_range(left_start, right_end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else {
        set_error(
            left_start, node(left).end,
            {"cannot assign to ", describe_expression(left), " here. Maybe you meant '==' instead of '='?"},
            false);
    }
}

// "expected ':'" only where nothing else could have followed, as CPython words it.
void Parser::no_colon() {
    if (failed_) {
        return;
    }
    if (kind() == TokenKind::Newline) {
        fail_at_token("expected ':'");
    } else if (kind() == TokenKind::Equal) {
        fail_at_token("invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    fail();
}

void Parser::no_indent(std::string_view what, u32 line_of) {
    if (kind() == TokenKind::Error) {
        fail();
    }
    set_error(
        token().start, token().end,
        {"expected an indented block after ", what, " on line ", std::to_string(text_.line_of(line_of))},
        true);
}

void Parser::equal_in_arguments(NodeId argument, u32 arg_start) {
    if (argument != kNone && node(argument).kind == NodeKind::Constant &&
        node(argument).constant() <= ConstantKind::False) {
        set_error(arg_start, token().end, {"cannot assign to ", describe_expression(argument)}, false);
    } else {
        fail_range(arg_start, token().end, "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
}

// CPython points behind the arguments that it could still read.
void Parser::positional_after_keyword(bool unpacked) {
    bool keyword = false;
    while (accept(TokenKind::Comma)) {
        if (kind() == TokenKind::Name && peek() == TokenKind::Equal) {
            pos_ += 2;
            expression();
            keyword = true;
        } else if (kind() == TokenKind::DoubleStar) {
            advance();
            expression();
            keyword = true;
        } else if (kind() == TokenKind::Star) {
            advance();
            expression();
        } else if (!traits().starts_expression) {
            break;
        } else if (keyword) {
            pos_ += kind() == TokenKind::Name ? 1 : 0;
            break;
        } else {
            named_expression();
        }
    }
    if (traits().starts_expression && toks_[pos_ - 1].kind == TokenKind::Name && !failed_) {
        trying_ = true;  // as if it were a call of old
        const Mark m = mark();
        star_expressions();
        const u32 seen = failed_ ? error_token_ : pos_;
        rewind(m);
        pos_ = seen;
        trying_ = false;
    }
    fail_at_token(unpacked ? "positional argument follows keyword argument unpacking"
                           : "positional argument follows keyword argument");
}

std::string_view Parser::describe_expression(NodeId id) const {
    const Node& n = b_.node(id);
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
