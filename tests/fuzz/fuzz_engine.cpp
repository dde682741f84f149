// Any bytes, all rules: a report whose issues lie in the text and stand in order, the same one when asked
// again, and every format of it.
#include <pyforge/pyforge.hpp>
#include <string>
#include <string_view>

#include "invariants.hpp"

namespace {

using namespace pyforge;

const Engine& engine() {
    static const Engine made = Engine::create(Options{}.select({"ALL"}).keep_text(true)).value();
    return made;
}

std::string rendered(const FileReport& report, IssueFormat format) {
    return format_issues({&report, 1}, format).value();
}

void check_issues(const FileReport& report, std::size_t size) {
    const Issue* before = nullptr;
    for (const Issue& issue : report.issues()) {
        fuzz::require(issue.range.start.offset <= issue.range.end.offset, "an issue has a range",
                      issue.range.start.offset);
        // Decoding can make a text longer, threefold at most.
        fuzz::require(issue.range.end.offset <= 3 * size, "an issue lies in the text",
                      issue.range.end.offset);
        fuzz::require(issue.range.start.line >= 1 && issue.range.start.column >= 1,
                      "lines and columns begin at 1", issue.range.start.offset);
        fuzz::require(!issue.code.empty() && !issue.message.empty(), "an issue has a code and a message",
                      issue.range.start.offset);
        // Syntax errors come first, then everything in the order of its place.
        const bool syntax = issue.category == Category::Syntax;
        const bool after_syntax = before != nullptr && before->category == Category::Syntax && !syntax;
        fuzz::require(before == nullptr || after_syntax ||
                          (syntax == (before->category == Category::Syntax) &&
                           before->range.start.offset <= issue.range.start.offset),
                      "issues are in order", issue.range.start.offset);
        before = &issue;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Source source = Source::from_bytes(bytes, "input.py");
    const FileReport report = engine().analyze(source);
    fuzz::require(report.analyzed() || !report.reason().message.empty(), "analysed, or a reason");
    check_issues(report, size);
    const std::string text = rendered(report, IssueFormat::Json);
    fuzz::require(text == rendered(engine().analyze(source), IssueFormat::Json),
                  "the same input gives the same report");
    for (const IssueFormat format : {IssueFormat::Concise, IssueFormat::Full, IssueFormat::Sarif}) {
        fuzz::require(!rendered(report, format).empty() || report.issues().empty(),
                      "a report can be written");
    }
    return 0;
}
