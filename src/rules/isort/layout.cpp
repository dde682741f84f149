#include <algorithm>

#include "lint/characters.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules::isort {
namespace {

using lint::CommentList;
using lint::ImportForm;
using lint::ImportMember;
using lint::ImportStatement;

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

constexpr bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void trim_start(std::string_view& text) noexcept {
    while (!text.empty() && (is_space(text.front()) || text.starts_with(kNoBreakSpace))) {
        text.remove_prefix(is_space(text.front()) ? 1 : kNoBreakSpace.size());
    }
}
void trim_end(std::string_view& text) noexcept {
    while (!text.empty() && (is_space(text.back()) || text.ends_with(kNoBreakSpace))) {
        text.remove_suffix(is_space(text.back()) ? 1 : kNoBreakSpace.size());
    }
}

// Does a comment for tools begin here, behind its '#'?
bool is_pragma(std::string_view text) noexcept {
    trim_start(text);
    static constexpr std::string_view kNoqa = "noqa";
    const bool noqa = text.size() >= kNoqa.size() &&
                      std::equal(kNoqa.begin(), kNoqa.end(), text.begin(), [](char w, char c) {
                          return w == static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
                      });
    static constexpr std::string_view kTools[] = {
        "type:", "pyright:", "pylint:", "flake8:", "ruff:", "isort:", "nosec", "ty:", "pyrefly:"};
    return noqa || std::any_of(std::begin(kTools), std::end(kTools),
                               [&](std::string_view tool) { return text.starts_with(tool); });
}

// What of a comment counts for the length of its line: what stands before a comment for tools.
std::string_view counted(std::string_view comment) noexcept {
    for (std::size_t at = 0; at < comment.size(); ++at) {
        if (comment[at] == '#' && is_pragma(comment.substr(at + 1))) {
            comment = comment.substr(0, at);
            trim_end(comment);
            break;
        }
    }
    return comment;
}

class Writer {
  public:
    Writer(const Context& ctx, const Layout& layout, ImportScratch& scratch)
        : ctx_(ctx),
          layout_(layout),
          scratch_(scratch),
          options_(ctx.settings.isort),
          out_(scratch.text),
          tab_(std::max(1U, ctx.settings.indent_width)),
          indent_width_(width_after(0, layout.indentation)) {}

    void run() {
        out_.clear();
        for (u32 i = 0; i < scratch_.order.size();) {
            u32 end = i + 1;
            while (end < scratch_.order.size() && at(end).group == at(i).group) {
                ++end;
            }
            if (!out_.empty()) {
                out_.push_back('\n');
            }
            write_group(i, end);
            i = end;
        }
        write_lines_after();
    }

  private:
    [[nodiscard]] const ImportStatement& at(u32 place) const noexcept {
        return scratch_.statements[scratch_.order[place]];
    }

    void blank_lines(u32 count) { out_.append(count, '\n'); }

    void write_lines_after() {
        const i32 wanted = options_.lines_after_imports;
        if (layout_.follower == Follower::Nothing) {
            return;
        }
        if (ctx_.is_stub) {
            blank_lines(wanted == 0 ? 0 : 1);
        } else if (wanted >= 0) {
            blank_lines(static_cast<u32>(wanted));
        } else {
            blank_lines(layout_.follower == Follower::Definition ? 2 : 1);
        }
    }

    // The statements of one group, section by section.
    void write_group(u32 begin, u32 end) {
        for (u32 i = begin; i < end;) {
            const u8 section = at(i).section;
            if (i != begin && parted(at(i - 1).section, section)) {
                out_.push_back('\n');
            }
            u32 last = i + 1;
            while (last < end && at(last).section == section) {
                ++last;
            }
            write_section(i, last);
            i = last;
        }
    }

    // An empty line stands before a section when one of those since the last written asks for it.
    [[nodiscard]] bool parted(u8 before, u8 section) const noexcept {
        for (u32 s = before + 1U; s <= section; ++s) {
            if (!contains(options_.no_lines_before, section_name(ctx_, s))) {
                return true;
            }
        }
        return false;
    }

    void write_section(u32 begin, u32 end) {
        write_heading(section_name(ctx_, at(begin).section));
        bool changed = options_.force_sort_within_sections;
        for (u32 i = begin; i < end; ++i) {
            const bool straight = at(i).form == ImportForm::Straight;
            if (i != begin && !changed && straight == options_.from_first &&
                straight != (at(i - 1).form == ImportForm::Straight)) {
                changed = true;
                blank_lines(options_.lines_between_types);
            }
            write_statement(at(i), i == begin);
        }
    }

    void write_heading(std::string_view section) {
        for (const auto& [name, text] : options_.import_heading) {
            if (name == section && !text.empty()) {
                out_.append("# ");
                out_.append(text[0]);
                out_.push_back('\n');
            }
        }
    }

    void write_statement(const ImportStatement& statement, bool first) {
        bool begun = false;
        for_each(statement.above, [&](std::string_view comment) {
            if (is_heading(ctx_, comment)) {
                return;
            }
            if (!begun && !first) {
                out_.push_back('\n');
            }
            begun = true;
            out_.append(comment);
            out_.push_back('\n');
        });
        if (statement.form == ImportForm::Straight) {
            out_.append("import ");
            write_name(statement.module, statement.asname);
            write_comments(statement.beside);
            out_.push_back('\n');
        } else {
            write_from(statement);
        }
    }

    void write_from(const ImportStatement& statement) {
        const std::size_t start = out_.size();
        if (may_be_single(statement)) {
            const u32 width = write_single(statement);
            if (width <= ctx_.settings.line_length || statement.form == ImportForm::Star) {
                return;
            }
            out_.resize(start);
        }
        write_multiple(statement);
    }

    [[nodiscard]] std::span<const ImportMember> members(const ImportStatement& statement) const noexcept {
        return scratch_.members.span().subspan(statement.first_member, statement.member_count);
    }

    [[nodiscard]] bool may_be_single(const ImportStatement& statement) const noexcept {
        if (statement.form == ImportForm::Star) {
            return true;
        }
        const auto list = members(statement);
        if (statement.trailing_comma && options_.split_on_trailing_comma) {
            return false;
        }
        if (list.size() == 1) {
            return true;
        }
        return std::all_of(list.begin(), list.end(), [&](const ImportMember& m) {
            return m.above.empty() && m.beside.empty() && m.below.empty() &&
                   (!options_.force_wrap_aliases || m.asname == kNone);
        });
    }

    // Gives the columns that count.
    u32 write_single(const ImportStatement& statement) {
        const std::size_t start = out_.size();
        write_head(statement);
        bool first = true;
        for (const ImportMember& member : members(statement)) {
            if (!first) {
                out_.append(", ");
            }
            first = false;
            write_name(member.name, member.asname);
        }
        u32 width = width_after(indent_width_, std::string_view(out_).substr(start));
        width = write_comments(statement.beside, width);
        for (const ImportMember& member : members(statement)) {
            width = write_comments(member.above, width);
            width = write_comments(member.beside, width);
            width = write_comments(member.below, width);
        }
        width = write_comments(statement.after, width);
        out_.push_back('\n');
        return width;
    }

    void write_multiple(const ImportStatement& statement) {
        write_head(statement);
        out_.push_back('(');
        write_comments(statement.beside);
        out_.push_back('\n');
        for (const ImportMember& member : members(statement)) {
            write_lines(member.above);
            out_.append(layout_.unit);
            write_name(member.name, member.asname);
            out_.push_back(',');
            write_comments(member.beside);
            out_.push_back('\n');
            write_lines(member.below);
        }
        out_.push_back(')');
        write_comments(statement.after);
        out_.push_back('\n');
    }

    void write_head(const ImportStatement& statement) {
        out_.append("from ");
        out_.append(statement.level, '.');
        out_.append(text_of(ctx_, statement.module));
        out_.append(" import ");
    }
    void write_name(NameId name, NameId asname) {
        out_.append(text_of(ctx_, name));
        if (asname != kNone) {
            out_.append(" as ");
            out_.append(text_of(ctx_, asname));
        }
    }

    // --- comments

    template <class Fn>
    void for_each(const CommentList& list, Fn&& fn) {
        for (u32 at = list.first; at != kNone; at = scratch_.comments[at].next) {
            fn(ctx_.text.slice(scratch_.comments[at].range));
        }
    }
    u32 write_comments(const CommentList& list, u32 width = 0) {
        for_each(list, [&](std::string_view comment) {
            out_.append("  ");
            out_.append(comment);
            const std::string_view part = counted(comment);
            width = part.empty() ? width : width_after(width + 2, part);
        });
        return width;
    }
    void write_lines(const CommentList& list) {
        for_each(list, [&](std::string_view comment) {
            out_.append(layout_.unit);
            out_.append(comment);
            out_.push_back('\n');
        });
    }

    [[nodiscard]] u32 width_after(u32 width, std::string_view text) const noexcept {
        for (u32 i = 0; i < text.size();) {
            const char c = text[i];
            if (static_cast<u8>(c) >= 0x80) {
                const unicode::Decoded d = unicode::decode_utf8(text.data() + i);
                width += lint::width(d.character);
                i += d.length;
                continue;
            }
            width += c == '\t' ? tab_ - width % tab_ : c >= ' ' && c != 0x7F ? 1 : 0;
            ++i;
        }
        return width;
    }

    const Context& ctx_;
    const Layout& layout_;
    ImportScratch& scratch_;
    const lint::Isort& options_;
    std::string& out_;
    u32 tab_;
    u32 indent_width_;
};

}  // namespace

void write_block(const Context& ctx, const Layout& layout, ImportScratch& scratch) {
    Writer(ctx, layout, scratch).run();
}

bool is_heading(const Context& ctx, std::string_view comment) noexcept {
    const auto& headings = ctx.settings.isort.import_heading;
    return !headings.empty() && comment.starts_with("# ") &&
           std::any_of(headings.begin(), headings.end(), [&](const auto& heading) {
               return !heading.second.empty() && heading.second[0] == comment.substr(2);
           });
}

bool contains(const lint::NameList& list, std::string_view name) noexcept {
    return std::find(list.begin(), list.end(), name) != list.end();
}

u32 columns(std::string_view text) noexcept {
    u32 width = 0;
    lint::for_each_character(text, [&](char32_t c, u32) {
        width += lint::width(c);
        return true;
    });
    return width;
}

}  // namespace pyforge::rules::isort
