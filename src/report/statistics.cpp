// How often each rule has spoken.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

#include "report/formats.hpp"
#include "report/json_writer.hpp"

namespace pyforge::report {
namespace {

struct Row {
    std::string_view code;
    std::string_view name;
    u64 count = 0;
    u64 fixable = 0;  // by safe fixes
    bool syntax = false;
};

std::vector<Row> count(Reports reports) {
    std::map<std::string_view, Row> rows;
    for (const FileReport& report : reports) {
        for (const Issue& issue : report.issues()) {
            Row& row = rows[issue.code];
            row.code = issue.code;
            row.name = issue.name;
            row.syntax = issue.category == Category::Syntax;
            ++row.count;
            row.fixable += issue.fix && issue.fix.applicability == Applicability::Safe ? 1 : 0;
        }
    }
    std::vector<Row> out;
    for (const auto& [code, row] : rows) {
        out.push_back(row);
    }
    std::stable_sort(out.begin(), out.end(), [](const Row& a, const Row& b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return out;
}

}  // namespace

void write_statistics_text(Reports reports, std::string& out) {
    const std::vector<Row> rows = count(reports);
    std::size_t widest = 0;
    std::size_t code = 0;
    bool any_fix = false;
    for (const Row& row : rows) {
        widest = std::max(widest, std::to_string(row.count).size());
        code = std::max(code, row.syntax ? 0 : row.code.size());
        any_fix = any_fix || row.fixable != 0;
    }
    for (const Row& row : rows) {
        fmt::format_to(std::back_inserter(out), FMT_STRING("{:>{}}\t{:<{}}\t"), row.count, widest,
                       row.syntax ? std::string_view() : row.code, code);
        if (any_fix) {
            out += row.fixable == 0 ? "[ ] " : row.fixable == row.count ? "[*] " : "[-] ";
        }
        out.append(row.name).append("\n");
    }
}

void write_statistics_json(Reports reports, std::string& out) {
    JsonWriter json(out);
    json.open_array();
    for (const Row& row : count(reports)) {
        json.open_object();
        json.key("code");
        if (row.syntax) {
            json.null();
        } else {
            json.value(row.code);
        }
        json.member("name", row.name);
        json.member("count", row.count);
        json.member("fixable", row.fixable == row.count);
        json.member("fixable_count", row.fixable);
        json.close_object();
    }
    json.close_array();
    out += '\n';
}

}  // namespace pyforge::report
