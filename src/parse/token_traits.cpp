// What each kind of token means to the parser.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

namespace {
constexpr std::array<TokenTraits, 256> make_traits() {
    std::array<TokenTraits, 256> table{};
    auto at = [&table](TokenKind k) -> TokenTraits& { return table[static_cast<u8>(k)]; };
    auto binary = [&at](TokenKind k, u8 precedence, Operator op) {
        at(k).precedence = precedence;
        at(k).op = static_cast<u8>(op);
    };
    auto augmented = [&at](TokenKind k, Operator op) {
        at(k).op = static_cast<u8>(op);
    };
    using enum TokenKind;
    binary(KwOr, kOr, Operator::Or);
    binary(KwAnd, kAnd, Operator::And);
    binary(KwNot, kCompare, Operator::NotIn);  // `not in`; checked where it is met
    binary(KwIn, kCompare, Operator::In);
    binary(KwIs, kCompare, Operator::Is);
    binary(Less, kCompare, Operator::Lt);
    binary(Greater, kCompare, Operator::Gt);
    binary(LessEqual, kCompare, Operator::LtE);
    binary(GreaterEqual, kCompare, Operator::GtE);
    binary(EqualEqual, kCompare, Operator::Eq);
    binary(NotEqual, kCompare, Operator::NotEq);
    binary(Pipe, kBitOr, Operator::BitOr);
    binary(Caret, kBitXor, Operator::BitXor);
    binary(Ampersand, kBitAnd, Operator::BitAnd);
    binary(LeftShift, kShift, Operator::LShift);
    binary(RightShift, kShift, Operator::RShift);
    binary(Plus, kSum, Operator::Add);
    binary(Minus, kSum, Operator::Sub);
    binary(Star, kTerm, Operator::Mult);
    binary(Slash, kTerm, Operator::Div);
    binary(DoubleSlash, kTerm, Operator::FloorDiv);
    binary(Percent, kTerm, Operator::Mod);
    binary(At, kTerm, Operator::MatMult);
    augmented(PlusEqual, Operator::Add);
    augmented(MinusEqual, Operator::Sub);
    augmented(StarEqual, Operator::Mult);
    augmented(SlashEqual, Operator::Div);
    augmented(DoubleSlashEqual, Operator::FloorDiv);
    augmented(PercentEqual, Operator::Mod);
    augmented(AtEqual, Operator::MatMult);
    augmented(AmpersandEqual, Operator::BitAnd);
    augmented(PipeEqual, Operator::BitOr);
    augmented(CaretEqual, Operator::BitXor);
    augmented(LeftShiftEqual, Operator::LShift);
    augmented(RightShiftEqual, Operator::RShift);
    augmented(DoubleStarEqual, Operator::Pow);
    for (const TokenKind k :
         {Name,      Number,   String,  FStringStart, TStringStart, LeftParen, LeftBracket,
          LeftBrace, Ellipsis, Minus,   Plus,         Tilde,        Star,      KwFalse,
          KwNone,    KwTrue,   KwAwait, KwLambda,     KwNot,        KwYield}) {
        at(k).starts_expression = true;
    }
    for (const TokenKind k : {Name, Number, String, Ellipsis, KwFalse, KwNone, KwTrue}) {
        at(k).plain_atom = 1;
    }
    for (const TokenKind k :
         {Comma, RightParen, RightBracket, RightBrace, Colon, Equal, Newline, Semicolon}) {
        at(k).ends_operand = 1;
    }
    for (const TokenKind k : {Comma, RightParen}) {
        at(k).ends_argument = true;
    }
    auto literal = [&at](TokenKind k, ConstantKind kind) { at(k).op = static_cast<u8>(kind); };
    literal(KwNone, ConstantKind::None);
    literal(KwTrue, ConstantKind::True);
    literal(KwFalse, ConstantKind::False);
    literal(Ellipsis, ConstantKind::Ellipsis);
    literal(Number, ConstantKind::Int);
    at(Number).sorts = lex::kNumberKindMask;
    literal(String, ConstantKind::Str);
    at(String).joining = lex::kHasBackslash | lex::kBytes | lex::kUnicodePrefix;
    return table;
}
static_assert(lex::kInt == 0 && lex::kFloat == 1 && lex::kImaginary == 2);
static_assert(static_cast<u8>(ConstantKind::Complex) == static_cast<u8>(ConstantKind::Int) + lex::kImaginary);
}  // namespace

const std::array<TokenTraits, 256> kTokenTraits = make_traits();

}  // namespace pyforge::parse
