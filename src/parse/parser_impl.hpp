// The parser's class: recursive descent with precedence climbing. Recursion is bounded: brackets, f-strings
// and blocks by the lexer (200, 150 and 100 levels), everything else by kMaxDepth; chains (operators,
// trailers, `not`, ternaries, elif, decorators) are loops. After an error the position jumps to EndMarker, so
// that every loop ends without further checks.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "parse/builder.hpp"
#include "parse/parser.hpp"

namespace pyforge::parse {

using lex::Token;
using lex::TokenKind;

// Nested lambdas, powers, awaits and brackets together; about 1 KB of stack each.
inline constexpr u32 kMaxDepth = 230;

// Binding strength of binary operators.
enum Precedence : u8 {
    kNoOperator,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kSum,
    kTerm,
    kFactor,
};

struct alignas(8) TokenTraits {
    u8 precedence = kNoOperator;  // as a binary operator
    u8 op = 0;  // Operator of a binary or augmented assignment operator; ConstantKind of a literal
    bool starts_expression = false;
    u8 plain_atom = 0;           // 1: a name or a literal
    u8 ends_operand = 0;         // 1: a plain atom before it is a whole expression
    bool ends_argument = false;  // ',' and ')'
    // Flags of a literal's token, told here since what sort of literal comes next is hard to foresee:
    u8 joining = 0;  // those that joined_strings() looks at
    u8 sorts = 0;    // added to `op`
};
extern const std::array<TokenTraits, 256> kTokenTraits;  // token_traits.cpp

// The place in the tokens: an index to those who ask for one, a pointer to those who look at the token.
class Cursor {
  public:
    explicit Cursor(const Token* first) noexcept : first_(first), at_(first) {}
    operator u32() const noexcept { return static_cast<u32>(at_ - first_); }
    Cursor& operator=(u32 index) noexcept {
        at_ = first_ + index;
        return *this;
    }
    Cursor& operator+=(u32 count) noexcept {
        at_ += count;
        return *this;
    }
    Cursor& operator++() noexcept {
        ++at_;
        return *this;
    }
    [[nodiscard]] const Token* get() const noexcept { return at_; }
    void set(const Token* at) noexcept { at_ = at; }

  private:
    const Token* first_;
    const Token* at_;
};

// What is assigned to, for the words of an error and for what is allowed.
enum class TargetUse : u8 { Assign, For, With, Delete, Augmented, Annotated, Walrus };

class Parser {
  public:
    Parser(const source::Text& text, const lex::Tokens& tokens, Interner& names, lex::PythonVersion version,
           ParserScratch& scratch, Tree& tree, SyntaxError& error, const Recovery* recovery)
        : text_(text),
          tokens_(tokens),
          names_(names),
          toks_(tokens.items.data()),
          end_(tokens.size() - 1),
          pos_(toks_),
          version_(version),
          scratch_(scratch),
          stack_(std::move(scratch.stack)),
          b_(tree),
          error_(error),
          recovery_(recovery) {
        b_.begin(text, tokens, names, tokens.size() / 8 * 5 + 16, tokens.size() / 8 * 11 + 64);
    }

    ~Parser() { scratch_.stack = std::move(stack_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool module();

  private:
    struct Mark {
        u32 pos, nodes, extra, stack, depth;
    };
    class DepthGuard {
      public:
        explicit DepthGuard(Parser& p) noexcept : p_(p) {
            if (++p_.depth_ > kMaxDepth) [[unlikely]] {
                p_.fail_at_token("too many nested parentheses or operators");
            }
        }
        ~DepthGuard() { --p_.depth_; }
        DepthGuard(const DepthGuard&) = delete;
        DepthGuard& operator=(const DepthGuard&) = delete;

      private:
        Parser& p_;
    };

    // --- tokens
    [[nodiscard]] TokenKind kind() const noexcept { return pos_.get()->kind; }
    // Of the next token; never asked at the last one.
    [[nodiscard]] TokenKind next_kind() const noexcept { return pos_.get()[1].kind; }
    [[nodiscard]] TokenKind peek(u32 n = 1) const noexcept {
        return pos_ + n <= end_ ? toks_[pos_ + n].kind : TokenKind::EndMarker;
    }
    [[nodiscard]] const Token& token() const noexcept { return *pos_.get(); }
    [[nodiscard]] u32 start() const noexcept { return pos_.get()->start; }
    // Of the token before: after at least one was taken, or an error, which takes all.
    [[nodiscard]] u32 prev_end() const noexcept { return pos_.get()[-1].end; }
    [[nodiscard]] TokenKind prev_kind() const noexcept { return pos_.get()[-1].kind; }
    // End of the last token that is not Newline, Indent or Dedent.
    [[nodiscard]] u32 block_end() const noexcept {
        return recovery_ == nullptr ? line_end_ : block_end_among_regions();
    }
    [[nodiscard]] u32 block_end_among_regions() const noexcept;
    [[nodiscard]] const TokenTraits& traits() const noexcept { return kTokenTraits[static_cast<u8>(kind())]; }
    void advance() noexcept { pos_ += pos_ < end_ ? 1 : 0; }
    bool accept(TokenKind k) noexcept {
        if (kind() == k) {
            ++pos_;
            return true;
        }
        return false;
    }
    bool expect(TokenKind k) {
        if (kind() == k) [[likely]] {
            ++pos_;
            return true;
        }
        fail();
        return false;
    }
    [[nodiscard]] bool is_name(NameId id) const noexcept {
        return kind() == TokenKind::Name && token().value == id;
    }

    // --- marks: speculative parsing
    [[nodiscard]] Mark mark() noexcept;
    void rewind(const Mark& m) noexcept;
    void abandon(const Mark& m) noexcept;  // rewind() from a reading that has failed

    // --- errors (parser_error.cpp); only the first counts
    NodeId fail();                                   // invalid syntax at the current token
    NodeId fail_at_token(std::string_view message);  // at the current token
    NodeId fail_range(u32 start, u32 end, std::string_view message, bool indentation = false);
    NodeId fail_before(u32 first, std::string_view message);
    NodeId fail_node(NodeId node, std::initializer_list<std::string_view> message);
    NodeId fail_node(NodeId node, std::string_view message) { return fail_node(node, {message}); }
    NodeId fail_version(u32 start, u32 end, std::string_view what, std::string_view version);
    // A final error stays what it is, whatever the lexer found further on.
    // The pieces are joined to the message; the memory of the last one is used again.
    void set_error(u32 start, u32 end, std::initializer_list<std::string_view> message, bool indentation,
                   bool is_final = false);
    void later_lex_error();
    [[nodiscard]] u32 first_lex_error() noexcept;
    void report(const lex::LexError& error);
    [[nodiscard]] bool is_stray_character(const lex::LexError& error) const noexcept;
    [[nodiscard]] u32 enclosing_bracket(u32 token) const noexcept;
    void two_expressions(NodeId left, u32 first);
    void equal_in_expression(NodeId left, u32 left_start);
    void no_colon();
    void no_indent(std::string_view what, u32 line_of);
    void equal_in_arguments(NodeId argument, u32 arg_start);
    void positional_after_keyword(bool unpacked);
    [[nodiscard]] std::string_view describe_expression(NodeId node) const;
    void require(lex::PythonVersion version, u32 start, u32 end, std::string_view what);

    // --- expressions (parser_expr.cpp)
    // star_expression (',' star_expression)* [',']
    NodeId star_expressions() {
        const u32 at = start();
        const NodeId first = star_expression();
        return kind() == TokenKind::Comma ? tuple_of(first, at) : first;
    }
    NodeId star_expression() { return kind() == TokenKind::Star ? starred() : expression(); }
    NodeId tuple_of(NodeId first, u32 start);
    NodeId starred();
    NodeId named_expression() {
        const u32 at = start();
        const NodeId left = expression();
        const bool equal = kind() == TokenKind::ColonEqual || kind() == TokenKind::Equal;
        return equal ? before_equal(left, at) : left;
    }
    NodeId star_named_expression() { return kind() == TokenKind::Star ? starred() : named_expression(); }
    NodeId before_equal(NodeId left, u32 start);
    NodeId walrus(NodeId left, u32 start);
    NodeId expression();
    [[gnu::noinline]] NodeId expression_from(NodeId left, const Token* begin);
    [[gnu::noinline]] NodeId other_expression();
    NodeId end_expression(NodeId left, const Token* begin);
    NodeId ternary(NodeId body, u32 start);
    NodeId disjunction() { return binary(kOr); }
    NodeId operand(u8 min) {
        return kind() == TokenKind::Name ? from_name(min) : at_lone_atom() ? literal() : binary(min);
    }
    NodeId from_name(u8 min);
    NodeId after_name(NodeId left, u32 start, u8 min);
    [[nodiscard]] bool at_operator(u8 min) const noexcept {  // min is never kNoOperator
        return traits().precedence >= min;
    }
    NodeId operators(NodeId left, u32 start, u8 min);
    NodeId to_the_power(NodeId left, u32 start);
    // Most expressions are one name or one literal: no need to go through the levels of precedence.
    [[nodiscard]] bool at_lone_atom() const noexcept {
        return (kTokenTraits[static_cast<u8>(next_kind())].ends_operand & traits().plain_atom) != 0;
    }
    NodeId bitwise_or() { return binary(kBitOr); }
    NodeId binary(u8 min);
    NodeId not_chain();
    NodeId unary();
    NodeId power();
    NodeId primary();
    NodeId trail(NodeId left, u32 start);
    NodeId trailers(NodeId left, u32 start);
    NodeId atom();
    NodeId name() {
        const Token& t = token();
        ++pos_;
        return add<NodeKind::Name>(t.start, t.end, 0, 0, t.value);
    }
    NodeId name_within(const Token& t) {
        return b_.add_within<NodeKind::Name>(t.start, t.end, 0, 0, t.value);
    }
    NodeId literal();
    NodeId make_room_for_expression();
    NodeId make_room_for_literal();
    NodeId yield_expression();
    NodeId yield_or_star_expressions() {
        return kind() == TokenKind::KwYield ? yield_expression() : star_expressions();
    }

    // --- displays and comprehensions (parser_display.cpp)
    NodeId first_element();
    NodeId star_named_expressions_list(u32 base);
    NodeId paren();
    NodeId list_display();
    NodeId brace_display();
    NodeId dict_rest(u32 start, NodeId key, NodeId value);
    u32 generators();  // list slot of comprehension nodes
    [[nodiscard]] bool at_comprehension() const noexcept {
        return kind() == TokenKind::KwFor || (kind() == TokenKind::KwAsync && peek() == TokenKind::KwFor);
    }
    // Before 3.10 an assignment expression in a set or an index needs its own brackets.
    void require_walrus(NodeId element) {
        if (version_ < 310 && element != kNone && node(element).kind == NodeKind::NamedExpr &&
            (node(element).flags & kParenthesized) == 0) [[unlikely]] {
            require(310, node(element).start, node(element).end,
                    "unparenthesized assignment expressions here are");
        }
    }

    // --- calls and subscripts (parser_call.cpp)
    NodeId call(NodeId func, u32 start);
    NodeId generator_argument(NodeId element, u32 arg_start, u32 open, u32 base);
    NodeId subscript(NodeId value, u32 start);
    NodeId slice();

    // --- parameters (parser_parameters.cpp)
    NodeId parameters(TokenKind close, bool is_lambda);
    NodeId lambda();

    // --- strings (parser_string.cpp)
    struct StringRun;  // constant text collected between two replacement fields
    NodeId strings();
    NodeId joined_strings();
    NodeId mixed_literals();
    [[nodiscard]] u32 end_of_text(const Token& t) const noexcept;
    void joined_parts(StringRun& run, TokenKind middle, TokenKind close, bool is_template);
    void replacement_field(StringRun& run, bool is_template, bool raw);
    NodeId format_spec(bool raw);
    void flush(StringRun& run);
    bool check_literal(const Token& token);

    // --- targets (parser_target.cpp)
    void set_target(NodeId target, Context context, TargetUse use) {
        if (failed_ || target == kNone) {
            return;
        }
        Node& n = node(target);
        if (n.kind == NodeKind::Name || n.kind == NodeKind::Attribute) [[likely]] {
            n.flags = static_cast<u8>((n.flags & ~kContextMask) | static_cast<u8>(context));
            return;
        }
        set_targets(target, context, use);
    }
    void set_targets(NodeId target, Context context, TargetUse use);
    NodeId target_list();  // star_targets of for and comprehensions, context set
    NodeId with_target();

    // --- statements (parser_stmt.cpp)
    void statement();
    void simple_statements();
    NodeId simple_statement();
    NodeId other_simple_statement();
    NodeId name_statement();
    NodeId return_statement();
    NodeId expression_statement(NodeId first, u32 start);
    NodeId other_statement(NodeId first, u32 start);
    // What follows a simple statement: the end of the line, or further ones.
    void end_of_statement(NodeId made) {
        stack_.push_back(made);
        if (kind() != TokenKind::Newline) [[unlikely]] {
            more_statements();
            return;
        }
        line_end_ = prev_end();
        ++pos_;
    }
    void more_statements();
    NodeId assignment(NodeId first, u32 start);
    NodeId assignments(NodeId first, u32 start, NodeId value);
    NodeId annotated(NodeId target, u32 start);
    [[nodiscard]] bool begins_with_group(NodeId target) noexcept;
    bool check_future_imports();
    NodeId import_name();
    NodeId import_from();
    NodeId dotted_alias();
    NameId dotted_name();
    NameId import_target();
    NodeId global_or_nonlocal();
    NodeId delete_statement();
    NodeId assert_statement();
    NodeId raise_statement();
    NodeId type_alias();
    NodeId if_statement();
    NodeId while_statement();
    NodeId for_statement(bool is_async, u32 start);
    NodeId with_statement(bool is_async, u32 start);
    bool with_items_parenthesized();
    NodeId with_item();
    NodeId try_statement();
    NodeId except_handler(bool& star);
    NodeId function(bool is_async, u32 start, u32 decorators);
    NodeId class_definition(u32 decorators);
    NodeId decorated();
    NodeId async_statement();
    u32 type_params();
    u32 block(std::string_view what, u32 line_of);  // list slot of the statements after ':'
    u32 else_block();

    // --- recovery (parser_recovery.cpp); only with recovery_ set
    void push_regions(u32 column);
    [[nodiscard]] bool continues_at(u32 pos) const noexcept;
    [[nodiscard]] bool region_pending() const noexcept {
        return next_region_ < recovery_->regions.size() && recovery_->regions[next_region_].start < start();
    }
    bool at_placeholder();
    NodeId error_region(const ErrorRegion& region);
    NodeId stray_block();
    u32 missing_block(u32 header_offset, u32 base);
    [[nodiscard]] u32 column_of(u32 offset) const noexcept;

    // --- match (parser_match.cpp)
    NodeId match_statement();
    NodeId case_block();
    NodeId patterns();
    NodeId pattern();
    NodeId or_pattern();
    NodeId closed_pattern();
    NodeId literal_pattern();
    NodeId name_pattern();
    NodeId sequence_pattern(TokenKind close);
    NodeId mapping_pattern();
    NodeId class_pattern(NodeId cls, u32 start);
    NodeId maybe_star_pattern();
    NodeId signed_number();

    // Makes a list slot of what was pushed since `base`, and pops it.
    u32 take_list(u32 base) {
        const u32 at = b_.list(stack_.data() + base, stack_.size() - base);
        stack_.truncate(base);
        return at;
    }
    // Pairs pushed since `base` become two lists, and are popped.
    void take_pairs(u32 base, u32& firsts, u32& seconds) {
        const u32 count = (stack_.size() - base) / 2;
        const u32* pair = stack_.data() + base;
        u32* first = b_.open_lists(2 * count + 2);
        u32* second = first + count + 1;
        *first++ = count;
        *second++ = count;
        for (u32 i = 0; i < count; ++i, pair += 2) {
            first[i] = pair[0];
            second[i] = pair[1];
        }
        firsts = b_.close_list(first + count);
        seconds = b_.close_list(second + count);
        stack_.truncate(base);
    }
    template <NodeKind K, class... Slots>
    NodeId add(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        return b_.add<K>(start, end, op, flags, values...);
    }
    [[nodiscard]] Node& node(NodeId id) noexcept { return b_.node(id); }

    const source::Text& text_;
    const lex::Tokens& tokens_;
    Interner& names_;
    const Token* toks_;
    u32 end_;  // index of EndMarker
    Cursor pos_;
    u32 depth_ = 0;
    u32 line_end_ = 0;       // end of the last token of the last line of statements, its Newline left out
    u32 error_token_ = 0;    // where the last error was met
    u32 furthest_ = 0;       // the last token that an abandoned reading has seen
    u32 lex_error_ = kNone;  // index of the first lexical error, once asked for
    bool lex_error_in_fstring_ = false;
    bool failed_ = false;
    bool trying_ = false;  // looking for the words of an error
    lex::PythonVersion version_;
    ParserScratch& scratch_;
    Vec<u32> stack_;
    TreeBuilder b_;
    SyntaxError& error_;
    const Recovery* recovery_;
    u32 next_region_ = 0;
};

}  // namespace pyforge::parse
