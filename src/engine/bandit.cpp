// Files through bandit's eyes.
#include <algorithm>
#include <atomic>
#include <new>
#include <pyforge/bandit.hpp>
#include <thread>

#include "bandit/scanner.hpp"
#include "engine/workspace.hpp"
#include "parse/parser.hpp"

PYFORGE_NAMESPACE_BEGIN
namespace {

constexpr u32 kContextLines = 3;
// Of one issue. Each entry of a table may be one, and stands for all its lines.
constexpr u32 kMostLines = 5000;

BanditLevel level(bandit::Level value) noexcept {
    static_assert(static_cast<int>(BanditLevel::High) == static_cast<int>(bandit::Level::High));
    return static_cast<BanditLevel>(value);
}

// The finding's lines and those around, as bandit shows them.
std::string code_of(const source::Text& text, const bandit::Finding& finding) {
    std::string out;
    const u32 first = std::max(1U, finding.line - kContextLines / 2);
    const u32 end =
        first + std::min(kMostLines, finding.last_line - finding.first_line + 1) + kContextLines - 1;
    for (u32 line = first; line < end && line <= text.line_count(); ++line) {
        const std::string_view body = text.slice(text.line_range(line));
        if (body.empty() && line == text.line_count()) {
            break;  // what follows the last line end is no line
        }
        out.append(std::to_string(line)).append(" ").append(body).append("\n");
    }
    return out;
}

void judge(engine::Workspace& work, BanditFile& file) {
    if (!source::read_file(file.path.c_str(), work.buffer, work.file_error)) {
        file.error = work.file_error.message;
        return;
    }
    work.names.reset();
    bool parsed = source::decode(work.buffer, source::Input::Bytes, work.text, work.decode_error);
    if (parsed) {
        lex::tokenize(work.text, lex::kNewestVersion, work.names, work.tokens);
        parsed = parse::parse_module(work.text, work.tokens, work.names, lex::kNewestVersion, work.parser,
                                     work.tree, work.syntax_error);
    }
    if (!parsed) {
        file.error = "syntax error while parsing AST from file";
        return;
    }
    bandit::Result result = bandit::Scanner(work.tree).run();
    file.lines_of_code = result.lines_of_code;
    file.nosec = result.suppressed;
    file.skipped_tests = result.skipped;
    for (bandit::Finding& finding : result.findings) {
        file.issues.push_back({finding.test->id, finding.test->reported_name(), finding.test->page,
                               level(finding.severity), level(finding.confidence), finding.test->cwe,
                               std::move(finding.message), code_of(work.text, finding), finding.line,
                               finding.column, finding.end_column, finding.first_line,
                               std::min(finding.last_line, finding.first_line + kMostLines - 1)});
    }
}

// What one thread does until nothing is left.
void work_on(std::vector<BanditFile>& files, std::atomic<std::size_t>& next,
             std::atomic<bool>& failed) noexcept {
    try {
        engine::Workspace work;
        for (std::size_t i; !failed && (i = next++) < files.size();) {
            judge(work, files[i]);
        }
    } catch (...) {
        failed = true;
    }
}

}  // namespace

Result<std::vector<BanditFile>> scan_as_bandit(std::span<const std::string> paths,
                                               std::uint32_t jobs) noexcept {
    const Error no_memory{ErrorCode::OutOfMemory, {}, {}};
    try {
        std::vector<BanditFile> files(paths.size());
        for (std::size_t i = 0; i < paths.size(); ++i) {
            files[i].path = paths[i];
        }
        std::atomic<std::size_t> next{0};
        std::atomic<bool> failed{false};
        {
            const u32 cores = std::max(1U, std::thread::hardware_concurrency());
            const std::size_t wanted = std::min<std::size_t>(jobs == 0 ? cores : jobs, paths.size());
            std::vector<std::jthread> threads;
            try {
                for (std::size_t i = 1; i < wanted; ++i) {
                    threads.emplace_back([&] { work_on(files, next, failed); });
                }
            } catch (const std::system_error&) {  // fewer threads do it, too
            }
            work_on(files, next, failed);
        }
        if (failed) {
            return no_memory;
        }
        return files;
    } catch (const std::bad_alloc&) {
        return no_memory;
    }
}

PYFORGE_NAMESPACE_END
