// What the server offers beside diagnostics: fixes, suppressions, documentation.
#include <algorithm>

#include "server.hpp"

namespace lsp {
namespace {

constexpr int kMostRounds = 20;

bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

// The comment of this line that suppresses findings: where it begins, npos without one.
std::size_t find_noqa(std::string_view line) {
    for (std::size_t hash = line.find('#'); hash != std::string_view::npos; hash = line.find('#', hash + 1)) {
        for (std::size_t at = hash + 1; at + 4 <= line.size(); ++at) {
            const auto same = [](char word, char c) { return word == static_cast<char>(c | 0x20); };
            if (std::equal(line.begin() + static_cast<std::ptrdiff_t>(at),
                           line.begin() + static_cast<std::ptrdiff_t>(at) + 4, "noqa",
                           [&](char c, char word) { return same(word, c); })) {
                return at;
            }
        }
    }
    return std::string_view::npos;
}

// The edits of one fix as [start, end) of the text.
struct Change {
    std::size_t start;
    std::size_t end;
    std::string_view text;
};

bool wants(const Json& params, std::string_view kind) {
    const auto context = params.find("context");
    if (context == params.end() || !context->is_object() || !context->contains("only") ||
        !(*context)["only"].is_array()) {
        return true;
    }
    for (const Json& only : (*context)["only"]) {
        const std::string word = only.is_string() ? only.get<std::string>() : std::string();
        if (kind == word || (kind.starts_with(word) && kind[word.size()] == '.') || word.empty()) {
            return true;
        }
    }
    return false;
}

}  // namespace

Json Server::hover(const Json& params) {
    const Open& open = find(params)->second;
    std::size_t offset = 0;
    if (!open.document.offset(params.value("position", Json()), encoding_, offset)) {
        throw RpcError{kInvalidParams, "a position is wanted"};
    }
    const std::size_t number = open.document.line_of(offset);
    const std::string_view line = open.document.line(number);
    const std::size_t noqa = find_noqa(line);
    std::size_t start = offset - open.document.line_start(number);
    if (noqa == std::string_view::npos || start < noqa + 4) {
        return nullptr;
    }
    std::size_t end = start;
    while (start > noqa + 4 && (is_upper(line[start - 1]) || is_digit(line[start - 1]))) {
        --start;
    }
    while (end < line.size() && (is_upper(line[end]) || is_digit(line[end]))) {
        ++end;
    }
    if (start == end) {
        return nullptr;
    }
    const pyforge::RuleInfo* rule = pyforge::find_rule(line.substr(start, end - start));
    if (rule == nullptr) {
        return nullptr;
    }
    const std::size_t base = open.document.line_start(number);
    return {{"contents", {{"kind", "markdown"}, {"value", rule->documentation}}},
            {"range", open.document.range(base + start, base + end, encoding_)}};
}

Json Server::workspace_edit(const std::string& uri, const Open& open, Json edits) const {
    if (versioned_edits_) {
        return {
            {"documentChanges",
             {{{"textDocument", {{"uri", uri}, {"version", open.version}}}, {"edits", std::move(edits)}}}}};
    }
    Json changes = Json::object();
    changes[uri] = std::move(edits);
    return {{"changes", std::move(changes)}};
}

Json Server::fix_action(const std::string& uri, const Open& open, const pyforge::Issue& issue) const {
    Json edits = Json::array();
    for (const pyforge::Edit& edit : issue.fix.edits) {
        edits.push_back({{"range", open.document.range(offset(open, edit.range.start),
                                                       offset(open, edit.range.end), encoding_)},
                         {"newText", edit.text}});
    }
    const bool safe = issue.fix.applicability == pyforge::Applicability::Safe;
    std::string title(issue.code);
    title.append(": ").append(issue.fix.title.empty() ? issue.message : issue.fix.title);
    title += safe ? "" : " (unsafe)";
    return {{"title", title},
            {"kind", "quickfix"},
            {"isPreferred", safe},
            {"diagnostics", {diagnostic(open, issue)}},
            {"edit", workspace_edit(uri, open, std::move(edits))}};
}

// The comment goes to the end of the line that the finding's logical line is silenced on: that of a
// multi-line string or of a line with a backslash at its end.
Json Server::noqa_action(const std::string& uri, Open& open, const pyforge::Issue& issue) const {
    const Document& document = open.document;
    std::size_t number = document.line_of(offset(open, issue.range.start));
    const pyforge::Result<pyforge::SyntaxTree> tree = pyforge::SyntaxTree::parse(
        pyforge::Source::from_utf8_view(document.text(), open.path), engine_->options());
    for (bool moved = true; moved && number + 1 < document.lines();) {
        moved = false;
        if (document.line(number).ends_with('\\')) {
            ++number;
            moved = true;
            continue;
        }
        for (std::uint32_t i = 0; tree.ok() && i < tree->size(); ++i) {
            const pyforge::SyntaxNode node = tree->node(i);
            const pyforge::SourceRange range = node.range();
            const std::string_view text = node.text();
            if (range.start.line <= number + 1 && range.end.line > number + 1 &&
                (node.kind() == "Constant" || node.kind() == "JoinedStr") && text.find_first_of("(") != 0 &&
                (text.ends_with("\"\"\"") || text.ends_with("'''"))) {
                number = range.end.line - 1;
                moved = true;
            }
        }
    }
    const std::string_view line = document.line(number);
    std::string added;
    std::size_t where = line.size();
    const std::size_t noqa = find_noqa(line);
    if (noqa == std::string_view::npos) {
        added = std::string("  # noqa: ").append(issue.code);
        while (where > 0 && (line[where - 1] == ' ' || line[where - 1] == '\t')) {
            --where;
        }
    } else {
        // One more code behind those that are there.
        std::size_t at = noqa + 4;
        std::size_t last = std::string_view::npos;
        if (at < line.size() && line[at] == ':') {
            for (++at; at < line.size() &&
                       (is_upper(line[at]) || is_digit(line[at]) || line[at] == ',' || line[at] == ' ');
                 ++at) {
                last = is_digit(line[at]) ? at + 1 : last;
            }
        }
        if (last == std::string_view::npos) {
            return nullptr;  // a bare noqa, or none that we can read
        }
        where = last;
        added = std::string(", ").append(issue.code);
    }
    const std::size_t base = document.line_start(number);
    const std::size_t end = noqa == std::string_view::npos ? base + line.size() : base + where;
    Json edits = {{{"range", document.range(base + where, end, encoding_)}, {"newText", added}}};
    return {{"title", std::string("Add `# noqa: ").append(issue.code).append("`")},
            {"kind", "quickfix"},
            {"diagnostics", {diagnostic(open, issue)}},
            {"edit", workspace_edit(uri, open, std::move(edits))}};
}

// Safe fixes that do not touch each other, then those of what is found after them, until nothing changes.
Json Server::fix_all_action(const std::string& uri, Open& open) const {
    std::string text = open.document.text();
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    pyforge::FileReport report = report_of(open);
    for (int round = 0; round < kMostRounds; ++round) {
        std::vector<Change> changes;
        std::size_t taken = 0;
        for (const pyforge::Issue& issue : report.issues()) {
            if (!issue.fix || issue.fix.applicability != pyforge::Applicability::Safe) {
                continue;
            }
            const std::size_t start = issue.fix.edits.front().range.start.offset + mark;
            if (!changes.empty() && start <= taken) {
                continue;
            }
            for (const pyforge::Edit& edit : issue.fix.edits) {
                changes.push_back({edit.range.start.offset + mark, edit.range.end.offset + mark, edit.text});
            }
            taken = changes.back().end;
        }
        if (changes.empty()) {
            break;
        }
        std::string next;
        std::size_t done = 0;
        for (const Change& change : changes) {
            next.append(text, done, change.start - done).append(change.text);
            done = change.end;
        }
        next.append(text, done, text.size() - done);
        pyforge::FileReport after = analyze(next, open.path);
        if (next == text || (report.parsed() && !after.parsed())) {
            break;
        }
        text = std::move(next);
        report = std::move(after);
    }
    if (text == open.document.text()) {
        return nullptr;
    }
    // Only what differs is sent: cursors and folds elsewhere stay.
    const std::string& before = open.document.text();
    const std::size_t shorter = std::min(before.size(), text.size());
    std::size_t start = 0;
    while (start < shorter && before[start] == text[start]) {
        ++start;
    }
    start = open.document.line_start(open.document.line_of(start));
    std::size_t tail = 0;
    while (tail < shorter - start && before[before.size() - 1 - tail] == text[text.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && (static_cast<unsigned char>(before[before.size() - tail]) & 0xC0U) == 0x80U) {
        --tail;
    }
    Json edits = {{{"range", open.document.range(start, before.size() - tail, encoding_)},
                   {"newText", text.substr(start, text.size() - tail - start)}}};
    return {{"title", "pyforge: fix all"},
            {"kind", "source.fixAll.pyforge"},
            {"edit", workspace_edit(uri, open, std::move(edits))}};
}

Json Server::code_actions(const Json& params) {
    const auto found = find(params);
    const std::string& uri = found->first;
    Open& open = found->second;
    const Json range = params.value("range", Json());
    std::size_t start = 0;
    std::size_t end = 0;
    if (!range.is_object() || !open.document.offset(range.value("start", Json()), encoding_, start) ||
        !open.document.offset(range.value("end", Json()), encoding_, end)) {
        throw RpcError{kInvalidParams, "a range is wanted"};
    }
    Json out = Json::array();
    if (!open.checked) {
        return out;
    }
    if (wants(params, "quickfix")) {
        std::vector<std::string> silenced;
        for (const pyforge::Issue& issue : report_of(open).issues()) {
            if (offset(open, issue.range.end) < start || offset(open, issue.range.start) > end) {
                continue;
            }
            if (issue.fix && issue.fix.applicability != pyforge::Applicability::DisplayOnly) {
                out.push_back(fix_action(uri, open, issue));
            }
            if (issue.category != pyforge::Category::Syntax) {
                Json action = noqa_action(uri, open, issue);
                if (!action.is_null()) {
                    out.push_back(std::move(action));
                }
            }
        }
    }
    if (wants(params, "source.fixAll.pyforge")) {
        if (Json action = fix_all_action(uri, open); !action.is_null()) {
            out.push_back(std::move(action));
        }
    }
    return out;
}

}  // namespace lsp
