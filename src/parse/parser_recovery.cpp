// What the parser does besides, when it is told which regions of the text are broken.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

namespace {
bool starts_name(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool continues_name(char c) noexcept {
    return starts_name(c) || (c >= '0' && c <= '9');
}
}  // namespace

u32 Parser::column_of(u32 offset) const noexcept {
    return offset - text_.line_start(text_.line_of(offset));
}

// Pushes the regions that lie before the current token. At the end of a block only those indented as far as
// the block belong to it; in the middle of one all do.
void Parser::push_regions(u32 column) {
    const std::span<const ErrorRegion> regions = recovery_->regions;
    while (next_region_ < regions.size() && regions[next_region_].start < start() &&
           regions[next_region_].column >= column) {
        const NodeId made = error_region(regions[next_region_++]);
        stack_.push_back(made);
    }
}

// Is this token another part of the compound statement whose block has just ended? Then a region between the
// two belongs to the block: no node of the next part may begin before it does.
bool Parser::continues_at(u32 pos) const noexcept {
    const Token& next = toks_[pos];
    return next.kind == TokenKind::KwElif || next.kind == TokenKind::KwElse ||
           next.kind == TokenKind::KwExcept || next.kind == TokenKind::KwFinally ||
           (next.kind == TokenKind::Name && next.value == names::case_);
}

// Where a region begins at the current token, the lexer read its placeholder: takes it and what of it is
// indented below.
bool Parser::at_placeholder() {
    const std::span<const ErrorRegion> regions = recovery_->regions;
    if (next_region_ >= regions.size() || regions[next_region_].start != start() ||
        kind() != TokenKind::Number) {
        return false;
    }
    const NodeId made = error_region(regions[next_region_++]);
    stack_.push_back(made);
    advance();
    expect(TokenKind::Newline);
    return true;
}

// An ErrorStmt that keeps the names the broken text mentions, so that nothing used there counts as unused.
NodeId Parser::error_region(const ErrorRegion& region) {
    const u32 base = stack_.size();
    const char* const data = text_.data;
    char before = '\0';
    for (u32 i = region.start; i < region.end;) {
        const char c = data[i];
        if (c == '#') {
            while (i < region.end && data[i] != '\n' && data[i] != '\r') {
                ++i;
            }
            continue;
        }
        if (starts_name(c)) {
            const u32 from = i;
            while (i < region.end && continues_name(data[i])) {
                ++i;
            }
            const bool prefix = i < region.end && (data[i] == '"' || data[i] == '\'');
            const bool known_part = static_cast<unsigned char>(data[i]) >= 0x80;
            const NameId id = names_.intern_padded(data + from, i - from);
            if (before != '.' && !prefix && !known_part && id >= names::kKeywordCount) {
                const NodeId made = add<NodeKind::Name>(from, i, 0, 0, id);
                stack_.push_back(made);
            }
            before = 'a';
            continue;
        }
        if (c == '"' || c == '\'') {  // a literal that ends on its line
            u32 j = i + 1;
            while (j < region.end && data[j] != c && data[j] != '\n' && data[j] != '\r') {
                j += data[j] == '\\' ? 2 : 1;
            }
            i = j < region.end && data[j] == c ? j + 1 : i + 1;
            before = c;
            continue;
        }
        if (c >= '0' && c <= '9') {
            while (i < region.end && (continues_name(data[i]) || data[i] == '.')) {
                ++i;
            }
            before = '0';
            continue;
        }
        before = c == ' ' || c == '\t' ? before : c;
        ++i;
    }
    const u32 items = take_list(base);
    return add<NodeKind::ErrorStmt>(region.start, region.end, 0, 0, items);
}

// An indented block whose header is gone.
NodeId Parser::stray_block() {
    advance();
    const u32 at = start();
    const u32 column = column_of(at);
    const u32 base = stack_.size();
    while (kind() != TokenKind::Dedent && kind() != TokenKind::EndMarker) {
        statement();
    }
    if (!failed_) {
        push_regions(column);
    }
    accept(TokenKind::Dedent);
    const u32 items = take_list(base);
    return add<NodeKind::ErrorStmt>(at, block_end(), 0, 0, items);
}

// A header whose block is gone: the regions indented below it, or an empty ErrorStmt, so that a body is never
// empty.
u32 Parser::missing_block(u32 header_offset, u32 base) {
    const u32 at = text_.line_start(text_.line_of(header_offset));
    u32 indent = 0;
    while (text_.data[at + indent] == ' ' || text_.data[at + indent] == '\t') {
        ++indent;
    }
    push_regions(continues_at(pos_) ? 0 : indent + 1);
    if (stack_.size() == base) {
        const u32 end = block_end();
        const NodeId made = add<NodeKind::ErrorStmt>(end, end, 0, 0, 0U);
        stack_.push_back(made);
    }
    return take_list(base);
}

}  // namespace pyforge::parse
