#include "recover/recover.hpp"

#include <algorithm>
#include <cstring>

namespace pyforge::recover {

namespace {

class Repair {
  public:
    Repair(const source::Text& text, lex::PythonVersion version, Interner& names, lex::Tokens& tokens,
           parse::ParserScratch& parser, parse::Tree& tree, Scratch& scratch)
        : text_(text),
          version_(version),
          names_(names),
          tokens_(tokens),
          parser_(parser),
          tree_(tree),
          s_(scratch) {}

    void start() {
        s_.text.clear();
        s_.text.append(text_.data, text_.size);
        s_.text.resize(text_.size + source::kPadding, '\0');
        s_.blank.assign(text_.line_count() + 2, 0);
    }

    // Blanks lines. With `statement` the first one keeps a placeholder, a lone 0 at its indentation, so that
    // what follows does not run on from the block before. Whether anything changed.
    bool blank(u32 first, u32 last, bool statement) {
        bool changed = false;
        for (u32 line = first; line <= last && line <= text_.line_count(); ++line) {
            const Range range = text_.line_range(line);
            bool held = !statement || line != first || s_.blank[line] != kKept;
            for (u32 i = range.start; i < range.end; ++i) {
                char& c = s_.text[i];
                if (c == ' ' || c == '\t' || c == '\f') {
                    continue;
                }
                changed = true;
                c = held ? ' ' : '0';
                held = true;
            }
            s_.blank[line] = statement && line == first && s_.blank[line] == kKept ? kPlaceholder : kBlanked;
        }
        return changed;
    }

    bool parse() {
        piece_ = {1, text_.line_count()};
        base_ = 0;
        return parse(text_, s_.text.data());
    }

    // Blanks the line that our parser stumbled over; when that is blank already, the nearest one before it
    // that is not. Stays within what was parsed last.
    bool blank_error() {
        for (u32 line = error_line(); line >= piece_.first; --line) {
            if (blank(line, line, starts_statement(line))) {
                return true;
            }
        }
        return false;
    }

    // Mends the text piece by piece: an error shows in the top-level statements around it as well, which are
    // much quicker to parse than everything, many times over. False when a piece cannot be mended by itself.
    bool mend_pieces(u32 rounds, const Limits& limits, Outcome& outcome) {
        u64 left = u64{rounds} * text_.size;  // bytes that may be parsed
        u32 mended = 0;                       // lines up to here are
        for (u32 i = 0; i < rounds && left > text_.size; ++i) {
            ++outcome.rounds;
            left -= text_.size;
            if (parse()) {
                return true;
            }
            const u32 line = error_line();
            if (line <= mended || !find_piece(line, mended, left) || !mend_piece(limits, left, outcome)) {
                return false;
            }
            mended = piece_.last;
        }
        return false;
    }

    // Blanks what tree-sitter condemns.
    bool blank_statements(const Limits& limits) { return blank_statements(text_, 0, limits); }

    [[nodiscard]] u32 blanked() const {
        return static_cast<u32>(s_.blank.size() - std::count(s_.blank.begin(), s_.blank.end(), u8{kKept}));
    }

  private:
    enum LineState : u8 { kKept, kBlanked, kPlaceholder };
    static constexpr u32 kPieceRounds = 48;

    // `data` is `original` with its blanks.
    bool parse(const source::Text& original, const char* data) {
        source::Text view = original;
        view.data = data;
        collect_regions();
        names_.reset();
        lex::tokenize(view, version_, names_, tokens_);
        const parse::Recovery recovery{s_.regions.span()};
        return parse::parse_module(original, tokens_, names_, version_, parser_, tree_, s_.error, &recovery);
    }

    // These lines as a text of their own, without blanks.
    source::Text text_of(LineSpan lines) {
        const u32 start = text_.line_start(lines.first);
        const u32 end = lines.last < text_.line_count() ? text_.line_start(lines.last + 1) : text_.size;
        s_.piece_starts.clear();
        for (u32 line = lines.first; line <= std::min(lines.last + 1, text_.line_count()); ++line) {
            s_.piece_starts.push_back(text_.line_start(line) - start);
        }
        source::Text piece = text_;
        piece.data += start;
        piece.size = end - start;
        piece.line_starts = s_.piece_starts.span();
        piece.character_marks = {};
        return piece;
    }

    bool parse_piece(LineSpan lines, u64& left) {
        const source::Text original = text_of(lines);
        piece_ = lines;
        base_ = text_.line_start(lines.first);
        s_.piece.clear();
        s_.piece.append(s_.text.data() + base_, original.size);
        s_.piece.resize(original.size + source::kPadding, '\0');
        left -= std::min(left, u64{original.size});
        return parse(original, s_.piece.data());
    }

    // Line of the error that the last parse() told.
    [[nodiscard]] u32 error_line() const {
        const u32 line = text_.line_of(std::min(base_ + s_.error.start, text_.size));
        return std::clamp(line, piece_.first, piece_.last);
    }

    [[nodiscard]] bool line_begins_with(u32 line, std::string_view word) const {
        const u32 start = text_.line_start(line);
        return text_.size - start >= word.size() &&
               std::memcmp(s_.text.data() + start, word.data(), word.size()) == 0;
    }

    // Does a statement at top level begin on this line, which does not continue the one before? By the tokens
    // of the last attempt, so for lines before its error alone.
    [[nodiscard]] bool starts_top_level(u32 line) const {
        const char first = s_.text[text_.line_start(line)];
        if (static_cast<signed char>(first) <= ' ' || first == '#') {
            return false;
        }
        for (const std::string_view word : {"elif", "else", "except", "finally"}) {
            if (line_begins_with(line, word)) {
                return false;
            }
        }
        return starts_statement(line);
    }

    // The last line of the top-level statement around a line, judged by its words alone, as the text from
    // here on is broken.
    [[nodiscard]] u32 last_of_piece(u32 line) const {
        for (++line; line <= text_.line_count(); ++line) {
            for (const std::string_view word :
                 {"def ", "class ", "async def ", "@", "import ", "from ", "if "}) {
                if (line_begins_with(line, word)) {
                    return line - 1;
                }
            }
        }
        return text_.line_count();
    }

    // Finds top-level statements, after the mended lines, that show the error on this line by themselves;
    // they are parsed then.
    bool find_piece(u32 line, u32 mended, u64& left) {
        u32 starts[3];
        u32 count = 0;
        for (u32 above = line; above > mended && count < std::size(starts); --above) {
            if (starts_top_level(above)) {
                // Decorators belong to what they decorate.
                if (count > 0 && line_begins_with(above, "@")) {
                    --count;
                }
                starts[count++] = above;
            }
        }
        for (u32 i = 0; i < count && left > 0; ++i) {
            u32 last = last_of_piece(line);
            bool fine = parse_piece({starts[i], last}, left);
            // A string that does not end may have been cut in two.
            while (!fine && left > 0 && last < text_.line_count() &&
                   s_.error.message.starts_with(kUnterminated)) {
                last = last_of_piece(std::min(2 * last + 1 - starts[i], text_.line_count()));
                fine = parse_piece({starts[i], last}, left);
            }
            if (!fine) {
                return true;
            }
        }
        return false;
    }
    static constexpr std::string_view kUnterminated = "unterminated triple-quoted";

    // Mends what was parsed last, by the same two means.
    bool mend_piece(const Limits& limits, u64& left, Outcome& outcome) {
        const LineSpan lines = piece_;
        for (u32 round = 0; round < kPieceRounds && left > 0 && blank_error(); ++round) {
            if (parse_piece(lines, left)) {
                return true;
            }
        }
        const source::Text original = text_of(lines);
        std::memcpy(s_.text.data() + base_, original.data, original.size);
        std::fill_n(s_.blank.data() + lines.first, lines.last - lines.first + 1, u8{kKept});
        if (left == 0 || !blank_statements(original, lines.first - 1, limits)) {
            return false;
        }
        outcome.used_tree_sitter = true;
        for (u32 round = 0; round < kPieceRounds && left > 0; ++round) {
            if (parse_piece(lines, left)) {
                return true;
            }
            if (!blank_error()) {
                return false;
            }
        }
        return false;
    }

    // `part` is the whole text or lines of it, after so many others.
    bool blank_statements(const source::Text& part, u32 lines_before, const Limits& limits) {
        if (s_.document.parse(part, limits) != ParseStatus::Ok) {
            return false;
        }
        s_.spans.clear();
        s_.document.error_lines(part, s_.spans);
        bool any = false;
        for (const LineSpan span : s_.spans) {
            // A span over much of the text says that tree-sitter lost its way: its first line only.
            const bool lost = span.last - span.first > 40 && (span.last - span.first) * 4 > part.line_count();
            const u32 last = std::min(lost ? span.first : span.last, part.line_count());
            any = blank(lines_before + span.first, lines_before + last, true) || any;
        }
        return any;
    }

    // Does a statement begin on this line, by the tokens of the last attempt?
    [[nodiscard]] bool starts_statement(u32 line) const {
        const u32 line_start = text_.line_start(line) - base_;
        lex::TokenId id = tokens_.at_or_after(line_start);
        while (id < tokens_.size() && tokens_[id].start == tokens_[id].end &&
               tokens_[id].kind == lex::TokenKind::Dedent) {
            ++id;
        }
        if (id > 0 && tokens_[id].start < line_start && tokens_[id].kind != lex::TokenKind::Indent) {
            return false;  // inside a literal of several lines
        }
        if (id == 0 || tokens_[id].kind == lex::TokenKind::Indent) {
            return true;
        }
        const lex::TokenKind before = tokens_[id - 1].kind;
        return before == lex::TokenKind::Newline || before == lex::TokenKind::Indent ||
               before == lex::TokenKind::Dedent;
    }

    // A placeholder begins a region; blanked lines right below one belong to it, others stand alone. Offsets
    // count from the start of the piece.
    void collect_regions() {
        s_.regions.clear();
        u32 last_line = 0;
        for (u32 line = piece_.first; line <= piece_.last; ++line) {
            if (s_.blank[line] == kKept) {
                continue;
            }
            const Range range = text_.line_range(line);
            u32 at = range.start;
            while (at < range.end &&
                   (text_.data[at] == ' ' || text_.data[at] == '\t' || text_.data[at] == '\f')) {
                ++at;
            }
            if (at == range.end) {
                continue;
            }
            const u32 column = at - range.start;
            if (s_.blank[line] == kBlanked && last_line + 1 == line && !s_.regions.empty()) {
                s_.regions.back().end = range.end - base_;
            } else {
                s_.regions.push_back({at - base_, range.end - base_, column});
            }
            last_line = line;
        }
    }

    const source::Text& text_;
    lex::PythonVersion version_;
    Interner& names_;
    lex::Tokens& tokens_;
    parse::ParserScratch& parser_;
    parse::Tree& tree_;
    Scratch& s_;
    LineSpan piece_{1, 1};  // what was parsed last,
    u32 base_ = 0;          // and where it starts
};

}  // namespace

Outcome recover_module(const source::Text& text, lex::PythonVersion version, Interner& names,
                       lex::Tokens& tokens, parse::ParserScratch& parser, parse::Tree& tree, Scratch& scratch,
                       const Options& options) {
    Outcome outcome;
    if (text.size <= options.max_size) {
        Repair repair(text, version, names, tokens, parser, tree, scratch);
        // Large texts get fewer rounds, so that the whole stays near linear.
        const u32 rounds =
            std::clamp(options.max_rounds * ((256U << 10) / std::max(text.size, 1U)), 8U, options.max_rounds);
        if (!options.tree_sitter_first) {
            repair.start();
            outcome.recovered = repair.mend_pieces(rounds, options.tree_sitter, outcome);
            outcome.blanked_lines = repair.blanked();
        }
        for (u32 pass = 0; pass < 2 && !outcome.recovered; ++pass) {
            outcome.used_tree_sitter = false;
            repair.start();
            const bool statements = (pass == 1) != options.tree_sitter_first;
            if (statements) {
                if (!repair.blank_statements(options.tree_sitter)) {
                    continue;
                }
                outcome.used_tree_sitter = true;
            }
            for (u32 round = 0; round < rounds; ++round) {
                ++outcome.rounds;
                if (repair.parse()) {
                    outcome.recovered = true;
                    outcome.blanked_lines = repair.blanked();
                    break;
                }
                if (!repair.blank_error()) {
                    break;
                }
            }
        }
    }
    if (!outcome.recovered) {
        outcome.used_tree_sitter = false;
        tokens.clear();
        tree.clear();
    }
    return outcome;
}

}  // namespace pyforge::recover
