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
        source::Text view = text_;
        view.data = s_.text.data();
        collect_regions();
        names_.reset();
        lex::tokenize(view, version_, names_, tokens_);
        const parse::Recovery recovery{s_.regions.span()};
        return parse::parse_module(text_, tokens_, names_, version_, parser_, tree_, s_.error, &recovery);
    }

    // Blanks the line that our parser stumbled over; when that is blank already, the nearest one before it
    // that is not.
    bool blank_error() {
        u32 line = text_.line_of(std::min(s_.error.start, text_.size));
        if (blank(line, line, starts_statement(line))) {
            return true;
        }
        while (--line >= 1) {
            if (blank(line, line, starts_statement(line))) {
                return true;
            }
        }
        return false;
    }

    // Blanks what tree-sitter condemns.
    bool blank_statements(const Limits& limits) {
        if (s_.document.parse(text_, limits) != ParseStatus::Ok) {
            return false;
        }
        s_.spans.clear();
        s_.document.error_lines(text_, s_.spans);
        bool any = false;
        for (const LineSpan span : s_.spans) {
            // A span over much of the text says that tree-sitter lost its way: its first line only.
            const bool lost =
                span.last - span.first > 40 && (span.last - span.first) * 4 > text_.line_count();
            any = blank(span.first, lost ? span.first : span.last, true) || any;
        }
        return any;
    }

    [[nodiscard]] u32 blanked() const {
        return static_cast<u32>(s_.blank.size() - std::count(s_.blank.begin(), s_.blank.end(), u8{kKept}));
    }

  private:
    enum LineState : u8 { kKept, kBlanked, kPlaceholder };

    // Does a statement begin on this line, by the tokens of the last attempt?
    [[nodiscard]] bool starts_statement(u32 line) const {
        const lex::TokenId first = tokens_.at_or_after(text_.line_start(line));
        lex::TokenId id = first;
        while (id < tokens_.size() && tokens_[id].start == tokens_[id].end &&
               tokens_[id].kind == lex::TokenKind::Dedent) {
            ++id;
        }
        if (id > 0 && tokens_[id].start < text_.line_start(line) &&
            tokens_[id].kind != lex::TokenKind::Indent) {
            return false;  // inside a literal of several lines
        }
        if (id == 0 || tokens_[id].kind == lex::TokenKind::Indent) {
            return true;
        }
        const lex::TokenKind before = tokens_[id - 1].kind;
        return before == lex::TokenKind::Newline || before == lex::TokenKind::Indent ||
               before == lex::TokenKind::Dedent;
    }

    // A placeholder begins a region; blanked lines right below one belong to it, others stand alone.
    void collect_regions() {
        s_.regions.clear();
        u32 last_line = 0;
        for (u32 line = 1; line <= text_.line_count(); ++line) {
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
                s_.regions.back().end = range.end;
            } else {
                s_.regions.push_back({at, range.end, column});
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
        for (u32 pass = 0; pass < 2 && !outcome.recovered; ++pass) {
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
