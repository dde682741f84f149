#include <algorithm>
#include <array>
#include <string>

#include "lint/codes.hpp"
#include "lint/context.hpp"
#include "lint/facts.hpp"
#include "lint/suppress.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"lint.external"};
constexpr std::string_view kOwnCode = "RUF100";

enum Use : u32 { kUsed, kUnknown, kUnused, kNotEnabled, kDuplicated };

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\f';
}

class UnusedNoqa {
  public:
    UnusedNoqa(Context& ctx, const Suppressions& all) : ctx_(ctx), all_(all), uses_(ctx.facts().stack) {}

    void check(const Suppression& comment) {
        if (comment.codes.all) {
            if (!comment.used && comment.kind == Suppression::Kind::Line) {
                remove(comment, ctx_.report(comment.range, {"Unused blanket `noqa` directive"}));
            }
            return;
        }
        if (comment.kind != Suppression::Kind::Region && names_itself(comment.codes)) {
            return;
        }
        if (judge_all(comment)) {
            tell(comment);
        }
    }

  private:
    // A comment that names this rule is about itself.
    [[nodiscard]] bool names_itself(SuppressedCodes codes) const {
        for (u32 i = codes.first; i < codes.first + codes.count; ++i) {
            if (all_.code(i) == kOwnCode) {
                return true;
            }
        }
        return false;
    }

    // Fills `uses`, one for each code. True when some code is not needed.
    bool judge_all(const Suppression& comment) {
        ctx_.facts().seen.clear();
        uses_.clear();
        bool any = false;
        for (u32 i = 0; i < comment.codes.count; ++i) {
            const u32 use = judge(comment.codes.first + i, comment.kind);
            uses_.push_back(use);
            any = any || use >= kUnused;
        }
        return any;
    }

    [[nodiscard]] u32 judge(u32 index, Suppression::Kind kind) {
        std::string_view code = current_code(all_.code(index));
        if (kind == Suppression::Kind::Region && ctx_.settings.preview) {
            if (const std::string_view named = code_of_name(code); !named.empty()) {
                code = named;
            }
        }
        if (!ctx_.facts().seen.insert(hash_text(code))) {
            return kDuplicated;
        }
        if (all_.used(index) || belongs_elsewhere(code)) {
            return kUsed;
        }
        if (ctx_.selected(code) || (kind == Suppression::Kind::Region && code == kOwnCode)) {
            return kUnused;
        }
        return is_field_code(code) ? kNotEnabled : kUnknown;
    }

    [[nodiscard]] bool belongs_elsewhere(std::string_view code) const {
        const Settings& settings = ctx_.settings;
        return std::any_of(settings.external.begin(), settings.external.end(),
                           [code](const std::string& beginning) { return code.starts_with(beginning); }) ||
               (settings.selected_elsewhere && settings.selected_elsewhere(code));
    }

    // The codes of one kind, with commas.
    void append(std::string& out, const Suppression& comment, u32 use, std::string_view title,
                std::string_view quote) const {
        bool first = true;
        for (u32 i = 0; i < comment.codes.count; ++i) {
            if (uses_[i] == use) {
                out.append(first ? title : ", ").append(quote);
                out.append(all_.code(comment.codes.first + i)).append(quote);
                first = false;
            }
        }
    }

    void tell(const Suppression& comment) {
        std::string& list = ctx_.facts().list;
        list.clear();
        append(list, comment, kUnused, "unused: ", "`");
        append(list, comment, kNotEnabled, list.empty() ? "non-enabled: " : "; non-enabled: ", "`");
        append(list, comment, kDuplicated, list.empty() ? "duplicated: " : "; duplicated: ", "`");
        std::string& kept = ctx_.facts().value;
        kept.clear();
        append(kept, comment, kUsed, "", "");
        const bool region = comment.kind == Suppression::Kind::Region;
        Report report = ctx_.report(
            comment.range,
            {region ? "Unused suppression (" : "Unused `noqa` directive (", std::string_view(list), ")"});
        if (kept.empty()) {
            remove(comment, report);
        } else if (region) {
            report.replace(within_brackets(comment), {std::string_view(kept)});
        } else {
            report.replace(comment.range,
                           {comment.kind == Suppression::Kind::File ? file_prefix(comment) : "# noqa: ",
                            std::string_view(kept)});
        }
    }

    // "# ruff: noqa: " or "# flake8: noqa: "
    [[nodiscard]] std::string_view file_prefix(const Suppression& comment) const {
        const std::string_view text = ctx_.text.slice(comment.range);
        return text.find("flake8") < text.find(':') ? "# flake8: noqa: " : "# ruff: noqa: ";
    }

    [[nodiscard]] Range within_brackets(const Suppression& comment) const {
        const std::string_view text = ctx_.text.slice(comment.range);
        return {comment.range.start + static_cast<u32>(text.find('[')) + 1,
                comment.range.start + static_cast<u32>(text.rfind(']'))};
    }

    // With the blanks before it; with what follows, unless that is another comment; with its line when that
    // is all that is in it.
    void remove(const Suppression& comment, Report report) const {
        const char* const text = ctx_.text.data;
        u32 start = comment.range.start;
        while (start > 0 && is_blank(text[start - 1])) {
            --start;
        }
        u32 next = comment.range.end;
        while (next < comment.comment.end && is_blank(text[next])) {
            ++next;
        }
        const bool begins_line = start == 0 || text[start - 1] == '\n' || text[start - 1] == '\r';
        if (next == comment.comment.end) {
            if (begins_line) {
                const u32 line = ctx_.text.line_of(start);
                next = line < ctx_.text.line_count() ? ctx_.text.line_start(line + 1) : ctx_.text.size;
            }
            report.remove({start, next});
        } else if (text[next] == '#') {
            report.remove({comment.range.start, next});
        } else {
            report.remove({start, comment.comment.end});
        }
    }

    Context& ctx_;
    const Suppressions& all_;
    Vec<u32>& uses_;  // for each code of the comment
};

void check(Context& ctx, const Suppressions& all) {
    if (all.whole_file()) {
        return;
    }
    UnusedNoqa checker(ctx, all);
    for (const Suppression& comment : all.comments()) {
        // One for the whole file that names this rule speaks for all others.
        if (comment.kind == Suppression::Kind::File && !comment.codes.all) {
            for (u32 i = comment.codes.first; i < comment.codes.first + comment.codes.count; ++i) {
                if (all.code(i) == kOwnCode) {
                    return;
                }
            }
        }
    }
    for (const Suppression& comment : all.comments()) {
        checker.check(comment);
    }
}

}  // namespace

extern constinit const Rule ruf100_unused_noqa{
    .code = "RUF100",
    .name = "unused-noqa",
    .family = "ruff",
    .summary = "Unused {}",
    .category = Category::Suspicious,
    .on_by_default = true,
    .fix = FixAvailability::Always,
    .on_broken_source = false,
    .options = kOptions,
    .doc =
        {.what = "Finds `noqa` comments, and codes in them, that suppress nothing.",
         .why = "Such a comment says that something is wrong with the line, which is no longer so, and hides "
                "the next finding there.",
         .example = "import foo  # noqa: F401\n\n\ndef bar():\n    foo.bar()\n",
         .instead = "import foo\n\n\ndef bar():\n    foo.bar()\n",
         .fix =
             "The comment, or the codes that are not needed, are taken out. Words behind the codes go with "
             "the comment; another `#` keeps them.",
         .references = "Codes of other tools are named in `lint.external`."},
    .on = {.suppressions = check},
};

}  // namespace pyforge::rules
