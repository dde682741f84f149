#include "rules/pydocstyle/section_checks.hpp"

#include <algorithm>

#include "lint/edits.hpp"

namespace pyforge::rules {

extern const lint::Rule d214_overindented_section;
extern const lint::Rule d215_overindented_section_underline;
extern const lint::Rule d405_non_capitalized_section_name;
extern const lint::Rule d406_missing_new_line_after_section_name;
extern const lint::Rule d407_missing_dashed_underline_after_section;
extern const lint::Rule d408_missing_section_underline_after_name;
extern const lint::Rule d409_mismatched_section_underline_length;
extern const lint::Rule d410_no_blank_line_after_section;
extern const lint::Rule d411_no_blank_line_before_section;
extern const lint::Rule d412_blank_lines_between_header_and_content;
extern const lint::Rule d413_missing_blank_line_after_last_section;
extern const lint::Rule d414_empty_docstring_section;
extern const lint::Rule d416_missing_section_name_colon;
extern const lint::Rule d420_incorrect_section_order;

namespace docstrings {

using namespace lint;

namespace {

bool any_named(const Sections& sections, std::initializer_list<std::string_view> names) {
    return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
        return std::find(names.begin(), names.end(), section.kind->name) != names.end();
    });
}

// Where as many sections fit either style, the first header tells that is underlined or ends with a colon.
DocstringStyle style_of_headers(const Docstring& doc, const Sections& sections) {
    for (const Section& section : sections) {
        if (section.line < doc.last_line && is_dashes(doc.line_view(section.line + 1))) {
            return DocstringStyle::Numpy;
        }
        if (section.colon) {
            return DocstringStyle::Google;
        }
    }
    return DocstringStyle::Numpy;
}

}  // namespace

DocstringStyle find_style(const Context& ctx, const Docstring& doc, Sections& out) {
    const Convention convention = ctx.settings.pydocstyle.convention;
    if (convention == Convention::Numpy) {
        find_sections(doc, DocstringStyle::Numpy, out);
        return DocstringStyle::Numpy;
    }
    find_sections(doc, DocstringStyle::Google, out);
    if (convention == Convention::Google) {
        return DocstringStyle::Google;
    }
    Sections& numpy = ctx.facts().other_sections;
    find_sections(doc, DocstringStyle::Numpy, numpy);
    if (out.empty() && numpy.empty()) {
        return DocstringStyle::Numpy;
    }
    if (!any_named(numpy, {"Parameters", "Other Params", "Other Parameters"}) &&
        (any_named(out, {"Args", "Arguments", "Keyword Args", "Keyword Arguments", "Other Args",
                         "Other Arguments"}) ||
         out.size() > numpy.size() ||
         (out.size() == numpy.size() && style_of_headers(doc, out) == DocstringStyle::Google))) {
        return DocstringStyle::Google;
    }
    std::swap(out, numpy);
    return DocstringStyle::Numpy;
}

namespace {

class Checker {
  public:
    Checker(Context& ctx, const Docstring& doc, const Sections& sections, DocstringStyle style)
        : ctx_(ctx),
          doc_(doc),
          sections_(sections),
          numpy_(style == DocstringStyle::Numpy),
          indentation_(static_cast<u32>(doc.indentation().size())) {}

    void run() {
        u8 order = 0;
        const Section* before = nullptr;
        for (u32 i = 0; i < sections_.size(); ++i) {
            header(sections_[i]);
            spacing(sections_[i], i + 1 == sections_.size());
            underline(sections_[i]);
            const u8 own = numpy_ ? sections_[i].kind->numpy_order : sections_[i].kind->google_order;
            if (own == 0) {
                continue;
            }
            if (own < order) {
                ctx_.report(d420_incorrect_section_order, sections_[i].name,
                            {"Section \"", sections_[i].kind->name, "\" appears after section \"",
                             before->kind->name, "\" but should be before it"});
            } else {
                order = own;
                before = &sections_[i];
            }
        }
    }

  private:
    Report report(const Rule& rule, Range range, const Section& section) {
        // The summary names the section in braces.
        const std::size_t at = rule.summary.find("{name}");
        return ctx_.report(
            rule, range,
            {rule.summary.substr(0, at), ctx_.text.slice(section.name), rule.summary.substr(at + 6)});
    }
    u32 indentation_of(u32 line) const {
        const std::string_view text = doc_.line_view(line);
        return static_cast<u32>(trim_start(text).data() - text.data());
    }
    Range text_of(u32 line) const {
        const Range whole = doc_.line(line);
        const std::string_view text = trim(ctx_.text.slice(whole));
        const u32 start = static_cast<u32>(text.data() - ctx_.text.data);
        return {start, start + static_cast<u32>(text.size())};
    }

    u32 line_start(u32 line) const { return ctx_.text.line_start(line); }
    // What stands behind the name in the line of the header.
    Range behind(const Section& section) const { return {section.name.end, doc_.line(section.line).end}; }
    Range white_space_before(Range text, u32 line) const { return {line_start(line), text.start}; }
    static std::string_view dashes(const Section& section) {
        static constexpr std::string_view kDashes = "----------------------------------------";
        return kDashes.substr(0, section.name.size());
    }
    void add_blank_line(Report report, u32 line) const {
        if (report) {
            report.insert(line_start(line), {line_ending(ctx_)});
        }
    }
    void add_last_line(Report report) const {
        if (!report) {
            return;
        }
        const std::string_view end = line_ending(ctx_);
        if (is_blank(doc_.line_view(doc_.last_line))) {
            report.replace({line_start(doc_.last_line), doc_.body.end}, {end, doc_.indentation()});
        } else {
            report.insert(doc_.body.end, {end, end, doc_.indentation()});
        }
    }
    // The blank lines [first, content); one stays before a directive.
    void remove_blank_lines(Report report, u32 first, u32 content) const {
        if (report) {
            const bool directive = trim_start(doc_.line_view(content)).starts_with(".. ");
            report.replace({line_start(first), line_start(content)},
                           {directive ? line_ending(ctx_) : std::string_view()});
        }
    }

    void header(const Section& section) {
        const std::string_view name = ctx_.text.slice(section.name);
        if (name != section.kind->name) {
            report(d405_non_capitalized_section_name, section.name, section)
                .replace(section.name, {section.kind->name});
        }
        if (indentation_of(section.line) > indentation_) {
            report(d214_overindented_section, section.name, section)
                .replace(white_space_before(section.name, section.line), {doc_.indentation()});
        }
        if (numpy_ && section.colon) {
            report(d406_missing_new_line_after_section_name, section.name, section).remove(behind(section));
        }
        if (!numpy_ && !ctx_.text.slice(section.name.end, section.name.end + 1).starts_with(':')) {
            report(d416_missing_section_name_colon, section.name, section).replace(behind(section), {":"});
        }
        if (!numpy_ && section.colon && doc_.line(section.line).end != section.name.end + 1) {
            report(d416_missing_section_name_colon, section.name, section).replace(behind(section), {":"});
        }
    }

    void spacing(const Section& section, bool last) {
        u32 blank = 0;
        for (u32 line = section.end; line > section.line + 1 && is_blank(doc_.line_view(line - 1)); --line) {
            ++blank;
        }
        if (last && blank < 2) {
            add_last_line(report(d413_missing_blank_line_after_last_section, section.name, section));
        } else if (!last && blank < 1) {
            add_blank_line(report(d410_no_blank_line_after_section, section.name, section), section.end);
        }
        if (!is_blank(doc_.line_view(section.line - 1))) {
            add_blank_line(report(d411_no_blank_line_before_section, section.name, section), section.line);
        }
    }

    u32 skip_blank(u32 line, u32 end) const {
        while (line < end && is_blank(doc_.line_view(line))) {
            ++line;
        }
        return line;
    }

    // reStructuredText wants a blank line before a directive.
    bool is_directive(u32 blank, u32 line) const {
        return line == blank + 1 && trim_start(doc_.line_view(line)).starts_with(".. ");
    }

    void add_underline(const Section& section) {
        Report finding = report(d407_missing_dashed_underline_after_section, section.name, section);
        if (finding) {
            finding.insert(doc_.line(section.line).end,
                           {line_ending(ctx_), doc_.indentation(), dashes(section)});
        }
    }

    void underline(const Section& section) {
        const u32 first = skip_blank(section.line + 1, section.end);
        if (first == section.end) {
            if (numpy_) {
                add_underline(section);
            }
            report(d414_empty_docstring_section, section.name, section);
            return;
        }
        const Range text = text_of(first);
        if (!is_dashes(ctx_.text.slice(text))) {
            if (numpy_) {
                const bool equals = ctx_.text.slice(text).find_first_not_of('=') == std::string_view::npos;
                if (equals) {
                    report(d407_missing_dashed_underline_after_section, text, section)
                        .replace(text, {dashes(section)});
                } else {
                    add_underline(section);
                }
            }
            if (first != section.line + 1 && !is_directive(section.line + 1, first)) {
                remove_blank_lines(report(d412_blank_lines_between_header_and_content, section.name, section),
                                   section.line + 1, first);
            }
            return;
        }
        if (first != section.line + 1) {
            report(d408_missing_section_underline_after_name, text, section)
                .remove({line_start(section.line + 1), line_start(first)});
        }
        if (text.size() != section.name.size()) {
            report(d409_mismatched_section_underline_length, text, section).replace(text, {dashes(section)});
        }
        if (indentation_of(first) > indentation_) {
            report(d215_overindented_section_underline, text, section)
                .replace(white_space_before(text, first), {doc_.indentation()});
        }
        const u32 content = skip_blank(first + 1, section.end);
        if (content == section.end) {
            report(d414_empty_docstring_section, section.name, section);
        } else if (content != first + 1 && !is_directive(first + 1, content)) {
            remove_blank_lines(report(d412_blank_lines_between_header_and_content, section.name, section),
                               first + 1, content);
        }
    }

    Context& ctx_;
    const Docstring& doc_;
    const Sections& sections_;
    const bool numpy_;
    const u32 indentation_;
};

}  // namespace

void check_sections(Context& ctx, const Definition& definition) {
    const Docstring* const doc = to_check(ctx, definition);
    if (doc == nullptr || doc->first_line == doc->last_line) {
        return;
    }
    Sections& sections = ctx.facts().sections;
    const DocstringStyle style = find_style(ctx, *doc, sections);
    if (!sections.empty()) {
        Checker(ctx, *doc, sections, style).run();
    }
}

}  // namespace docstrings
}  // namespace pyforge::rules
