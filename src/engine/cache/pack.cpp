#include "engine/cache/pack.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "engine/build_report.hpp"
#include "lint/source_roots.hpp"
#include "report/data.hpp"
#include "rules/all_rules.hpp"
#include "rules/rule_info.hpp"

namespace pyforge::engine {
namespace {

constexpr std::string_view kSyntaxCode = "invalid-syntax";

void put(std::string& out, u64 number) {
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}
void put(std::string& out, std::string_view text) {
    put(out, text.size());
    out += text;
}

class Input {
  public:
    explicit Input(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}
    [[nodiscard]] bool good() const noexcept { return good_; }
    [[nodiscard]] bool finished() const noexcept { return good_ && at_ == end_; }
    u64 number() noexcept {
        u64 out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (at_ == end_) {
                break;
            }
            const auto byte = static_cast<unsigned char>(*at_++);
            out |= static_cast<u64>(byte & 0x7F) << shift;
            if (byte < 0x80) {
                return out;
            }
        }
        good_ = false;
        return 0;
    }
    u32 small() noexcept {
        const u64 value = number();
        good_ = good_ && value <= 0xFFFF'FFFFU;
        return static_cast<u32>(value);
    }
    // A count of things of at least `least` bytes each: never more than can still follow.
    u64 count(u64 least) noexcept {
        const u64 value = number();
        if (value > static_cast<u64>(end_ - at_) / least) {
            good_ = false;
            return 0;
        }
        return value;
    }
    std::string_view text() noexcept {
        const u64 size = count(1);
        const std::string_view out(at_, size);
        at_ += size;
        return out;
    }

  private:
    const char* at_;
    const char* end_;
    bool good_ = true;
};

// A place relative to another one, which lies before it nearly always.
u64 delta(u32 from, u32 to) noexcept {
    const auto difference = static_cast<i64>(to) - static_cast<i64>(from);
    return (static_cast<u64>(difference) << 1) ^ static_cast<u64>(difference >> 63);
}
u32 undelta(u32 from, u64 coded) noexcept {
    const i64 difference = static_cast<i64>(coded >> 1) ^ -static_cast<i64>(coded & 1);
    return static_cast<u32>(static_cast<i64>(from) + difference);
}

void put(std::string& out, Position& last, Position place) {
    put(out, delta(last.line, place.line));
    put(out, place.column);
    put(out, delta(last.offset, place.offset));
    last = place;
}
void put(std::string& out, Position& last, const SourceRange& range) {
    put(out, last, range.start);
    Position end = range.start;
    put(out, end, range.end);
    put(out, range.cell);
}
Position position(Input& in, Position& last) noexcept {
    Position out;
    out.line = undelta(last.line, in.number());
    out.column = in.small();
    out.offset = undelta(last.offset, in.number());
    last = out;
    return out;
}
SourceRange range(Input& in, Position& last) noexcept {
    SourceRange out;
    out.start = position(in, last);
    Position end = out.start;
    out.end = position(in, end);
    out.cell = in.small();
    return out;
}

// Position of a rule in all_rules(), by its code, and one for syntax errors.
u64 rule_number(std::string_view code) {
    const auto all = rules::all_rules();
    static const std::vector<std::pair<std::string_view, u32>> kByCode = [&all] {
        std::vector<std::pair<std::string_view, u32>> table;
        for (u32 i = 0; i < all.size(); ++i) {
            table.emplace_back(all[i]->code, i + 1);
        }
        std::sort(table.begin(), table.end());
        return table;
    }();
    const auto found = std::lower_bound(kByCode.begin(), kByCode.end(), std::pair(code, 0U));
    return found != kByCode.end() && found->first == code ? found->second : 0;
}

// Does each module that was looked for in the source folders give the same answer?
bool still_answered(std::string_view looked_for, const lint::SourceRoots* source_roots) {
    while (looked_for.size() > 1) {
        const std::size_t end = std::min(looked_for.find('\0'), looked_for.size() - 1);
        const bool found = source_roots != nullptr && source_roots->holds(looked_for.substr(1, end - 1));
        if (found != (looked_for.front() == '1')) {
            return false;
        }
        looked_for.remove_prefix(end + 1);
    }
    return true;
}

}  // namespace

bool pack_report(const FileReport& report, std::string_view looked_for, std::string& out) {
    if (!report.analyzed() || report.metrics() != nullptr || !report.text().empty() ||
        !report.suggestions().empty()) {
        return false;
    }
    put(out, looked_for);
    put(out, (report.parsed() ? 1U : 0U) | static_cast<u64>(report.suppressed()) << 1);
    put(out, report.lines());
    put(out, report.notices().size());
    for (const Notice& notice : report.notices()) {
        put(out, notice.message);
        put(out, notice.line);
        put(out, notice.column);
    }
    put(out, report.issues().size());
    u64 edits = 0;
    u64 characters = 0;
    for (const Issue& issue : report.issues()) {
        edits += issue.fix.edits.size();
        characters += issue.message.size() + issue.fix.title.size() + issue.definition.size();
        for (const Edit& edit : issue.fix.edits) {
            characters += edit.text.size();
        }
    }
    put(out, edits);
    put(out, characters);
    Position last;
    for (const Issue& issue : report.issues()) {
        const u64 rule = rule_number(issue.code);
        if (rule == 0 && issue.code != kSyntaxCode) {
            return false;
        }
        put(out, rule);
        put(out, issue.message);
        put(out, last, issue.range);
        put(out, issue.fingerprint);
        put(out, issue.definition);
        put(out, issue.fix.edits.size());
        if (issue.fix) {
            put(out, static_cast<u64>(issue.fix.applicability));
            put(out, issue.fix.title);
            for (const Edit& edit : issue.fix.edits) {
                Position before = issue.range.start;
                put(out, before, edit.range);
                put(out, edit.text);
            }
        }
    }
    return true;
}

FileReport unpack_report(std::string_view bytes, std::string_view path,
                         const lint::SourceRoots* source_roots) {
    constexpr u64 kLeastIssue = 11;  // bytes
    constexpr u64 kLeastNotice = 3;
    Input in(bytes);
    if (!still_answered(in.text(), source_roots)) {
        return {};
    }
    auto data = std::make_shared<detail::ReportData>();
    data->path = path;
    data->analyzed = true;
    const u64 flags = in.number();
    data->parsed = (flags & 1) != 0;
    data->suppressed = static_cast<u32>(flags >> 1);
    data->lines = in.small();
    const u64 notices = in.count(kLeastNotice);
    for (u64 i = 0; i < notices && in.good(); ++i) {
        std::string message(in.text());
        const u32 line = in.small();
        data->extras().notices.push_back({std::move(message), data->path, line, in.small()});
    }
    const u64 issues = in.count(kLeastIssue);
    const u64 edits = in.count(1);
    const u64 characters = in.count(1);
    data->issues.reserve(issues);
    data->edits.reserve(edits);
    data->strings.reserve(characters);
    const auto all = rules::all_rules();
    Position last;
    // Views are handed out: nothing may grow beyond what is reserved.
    const auto keep = [&](std::string_view text) {
        const bool fits = text.size() <= data->strings.capacity() - data->strings.size();
        return fits ? data->keep(text) : std::string_view();
    };
    for (u64 i = 0; i < issues && in.good(); ++i) {
        Issue issue;
        const u64 number = in.number();
        if (number > all.size()) {
            return {};
        }
        if (number == 0) {
            issue.code = issue.name = kSyntaxCode;
            issue.severity = Severity::Error;
            issue.category = Category::Syntax;
        } else {
            const lint::Rule& rule = *all[number - 1];
            issue.code = rule.code;
            issue.name = rule.name;
            issue.severity = static_cast<Severity>(rule.severity);
            issue.category = static_cast<Category>(rule.category);
        }
        issue.message = keep(in.text());
        issue.range = range(in, last);
        issue.fingerprint = in.number();
        issue.definition = keep(in.text());
        const u64 count = in.count(1);
        if (count > data->edits.capacity() - data->edits.size()) {
            return {};
        }
        if (count != 0) {
            issue.fix.applicability = static_cast<Applicability>(std::min<u64>(in.number(), 2));
            issue.fix.title = keep(in.text());
            const std::size_t first = data->edits.size();
            for (u64 k = 0; k < count; ++k) {
                Position before = issue.range.start;
                Edit edit;
                edit.range = range(in, before);
                edit.text = keep(in.text());
                data->edits.push_back(edit);
            }
            issue.fix.edits = {data->edits.data() + first, count};
        }
        data->issues.push_back(issue);
    }
    if (!in.finished()) {
        return {};
    }
    return FileReport(std::move(data));
}

}  // namespace pyforge::engine
