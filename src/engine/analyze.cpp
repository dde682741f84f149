#include "engine/analyze.hpp"

#include <cerrno>
#include <new>
#include <system_error>

#include "engine/build_report.hpp"
#include "engine/custom_rules.hpp"
#include "engine/decode_source.hpp"
#include "lint/module_path.hpp"
#include "lint/run.hpp"
#include "parse/builder.hpp"

namespace pyforge::engine {
namespace {

// A workspace that has seen a larger file than this is not kept for the next one.
constexpr u32 kHugeFile = 16U << 20U;

// What is being analysed, as far as the stages ask.
struct Subject {
    std::string_view path;
    std::string_view package;  // dotted; empty outside packages
    SourceKind kind;
    const Variant& variant;
};

lint::Input lint_input(const Workspace& work, const Subject& subject, bool broken, bool suppressions) {
    const bool notebook = subject.kind == SourceKind::Notebook;
    return {subject.path, subject.package,
            work.text,    work.tokens,
            work.names,   work.tree,
            work.model,   work.metrics,
            broken,       notebook ? work.notebook.cells.span() : std::span<const source::Cell>(),
            suppressions};
}

// Source that does not parse: what stands outside its broken lines, or, where even that is not to be had, a
// module without statements for the rules that look at tokens and lines.
void recover(lex::PythonVersion version, Workspace& work) {
    const recover::Outcome outcome = recover::recover_module(work.text, version, work.names, work.tokens,
                                                             work.parser, work.tree, work.recovery);
    if (outcome.recovered) {
        return;
    }
    work.names.reset();
    lex::tokenize(work.text, version, work.names, work.tokens);
    parse::TreeBuilder builder(work.tree);
    builder.begin(work.text, work.tokens, work.names);
    builder.add<parse::NodeKind::Module>(0, work.text.size, 0, 0, 0U);
    builder.finish();
}

// The stages after the bytes are in work.text.
Outcome run_stages(const detail::EngineImpl& engine, Workspace& work, const Subject& subject,
                   StageClock& clock) {
    Outcome outcome;
    outcome.decoded = true;
    const lint::RuleSet& rules = subject.variant.rules;
    const lex::PythonVersion version = subject.variant.version;
    work.names.reset();
    lex::tokenize(work.text, version, work.names, work.tokens);
    clock.lap(Stage::Lex);
    outcome.parsed = parse::parse_module(work.text, work.tokens, work.names, version, work.parser, work.tree,
                                         work.syntax_error);
    clock.lap(Stage::Parse);
    if (!outcome.parsed) {
        recover(version, work);
        clock.lap(Stage::Recover);
    }
    lint::module_of(subject.path, subject.package, work.module);
    const semantic::BuildOptions options{rules.settings().target_version, subject.kind == SourceKind::Stub,
                                         work.module, false, rules.own_references()};
    semantic::build(work.tree, work.names, options, work.semantic, work.model);
    clock.lap(Stage::Semantics);
    outcome.measured = engine.options.metrics() || rules.wants_metrics();
    if (outcome.measured) {
        const u8 parts = engine.options.metrics() ? u8{metrics::kAllParts} : rules.measures();
        metrics::measure(work.tree, work.measuring, work.metrics, parts);
        clock.lap(Stage::Metrics);
    }
    lint::run(rules, lint_input(work, subject, !outcome.parsed, engine.options.respect_suppressions()),
              work.linting, work.findings, clock.rules(rules));
    clock.lap(Stage::Rules);
    return outcome;
}

// Whatever `step` does, a report comes back; after a failure the workspace is replaced.
template <class Step>
FileReport guarded(WorkspacePool::Lease& lease, std::string_view path, Step&& step) noexcept {
    ErrorCode code = ErrorCode::OutOfMemory;
    std::string_view message = "out of memory";
    std::string own_message;
    try {
        if (!lease.held()) {
            lease.renew();
        }
        FileReport report = step(*lease);
        if ((*lease).buffer.size() > kHugeFile || (*lease).text.size > kHugeFile) {
            lease.drop();
        }
        return report;
    } catch (const std::bad_alloc&) {
    } catch (const CustomRuleFailure& failure) {
        code = ErrorCode::Internal;
        own_message = failure.what();
        message = own_message;
    } catch (const std::exception&) {
        code = ErrorCode::Internal;
        message = "defect in the library: unexpected exception";
    }
    lease.drop();
    try {
        return build_failure(path, code, message);
    } catch (const std::bad_alloc&) {
        return out_of_memory_report();
    }
}

// From the bytes in work.buffer to the report, which takes the path: subject.path leads into it.
FileReport finish(const detail::EngineImpl& engine, Workspace& work, const Subject& subject,
                  std::string&& path, source::Input input, const Tally& tally, StageClock& clock) {
    const bool decoded =
        decode_source(work.buffer, subject.kind, input, work.notebook, work.text, work.decode_error);
    clock.lap(Stage::Decode);
    Outcome outcome;
    if (decoded) {
        outcome = run_stages(engine, work, subject, clock);
        if (tally.looked_for != nullptr) {
            const Vec<char>& looked_for = work.linting.facts.looked_for;
            tally.looked_for->assign(looked_for.data(), looked_for.size());
        }
        if (tally.totals != nullptr) {
            tally.totals->add(work.metrics);
        }
    } else {
        if (ErrorCode code; is_failure(work.decode_error, code)) {
            return code == ErrorCode::OtherLanguage
                       ? build_failure(subject.path, code, work.decode_error.message)
                       : build_failure(subject.path, code, work.decode_error.message, nullptr);
        }
        work.findings.clear();
    }
    outcome.notebook = decoded && subject.kind == SourceKind::Notebook;
    FileReport report = build_report(engine, subject.variant.rules, work, std::move(path), outcome);
    clock.lap(Stage::Report);
    return report;
}

// What runs on a source that is in memory: by its path where configuration files are looked for.
Result<const Variant*> variant_for(const detail::EngineImpl& engine, const std::string& path,
                                   std::string& package) {
    ProfileStore& profiles = *engine.profiles;
    package.clear();
    // A bare name lies in no package that could be told.
    const bool alone = path.find('/') == std::string::npos;
    if (alone && !profiles.looks_for_files() && !profiles.base().has_conditions()) {
        return &profiles.base().usual();
    }
    const std::string absolute = absolute_path(path, profiles.current_folder());
    const Result<const Profile*> profile = profiles.for_folder(parent_folder(absolute));
    if (!profile) {
        return profile.error();
    }
    if (!alone) {
        package = package_of(absolute, **profile);
    }
    return &(*profile)->variant(absolute);
}

// E902, where it is selected, puts the failure among the issues: reports that list nothing else have it, too.
// `per-file-ignores` are about contents: as in ruff they leave it alone.
FileReport unreadable(const FoundFile& file, ErrorCode code, std::string_view message) {
    if (code != ErrorCode::TooLarge && code != ErrorCode::NotRegularFile) {
        for (const lint::Rule* rule : file.profile->usual().rules.rules()) {
            if (rule->code == "E902") {
                return build_failure(file.path, code, message, rule);
            }
        }
    }
    return build_failure(file.path, code, message);
}

}  // namespace

ErrorCode error_code(const source::FileError& error) noexcept {
    if (error.system_code == ELOOP) {
        return ErrorCode::DirectoryLoop;
    }
    switch (error.code) {
        case source::FileErrorCode::NotFound:
            return ErrorCode::NotFound;
        case source::FileErrorCode::IsDirectory:
            return ErrorCode::IsDirectory;
        case source::FileErrorCode::NotRegular:
            return ErrorCode::NotRegularFile;
        case source::FileErrorCode::TooLarge:
            return ErrorCode::TooLarge;
        case source::FileErrorCode::Changed:
            return ErrorCode::ChangedWhileRead;
        case source::FileErrorCode::NotReadable:
        case source::FileErrorCode::ReadFailed:
            break;
    }
    return ErrorCode::Unreadable;
}

FileReport analyze_source(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, const Source& source,
                          const Tally& tally) noexcept {
    return guarded(lease, source.path(), [&](Workspace& work) {
        StageClock clock(tally.times);
        const std::string_view bytes = source.bytes();
        if (bytes.size() > engine.options.max_file_size() || bytes.size() > source::kMaxSize) {
            return build_failure(source.path(), ErrorCode::TooLarge,
                                 "is too large: " + std::to_string(bytes.size()) + " bytes, the limit is " +
                                     std::to_string(engine.options.max_file_size()));
        }
        const Result<const Variant*> variant = variant_for(engine, source.path(), work.package);
        if (!variant) {
            return build_failure(source.path(), variant.error().code, variant.error().message);
        }
        fill(work.buffer, bytes);
        clock.lap(Stage::Read);
        const source::Input input = source.is_text() ? source::Input::Utf8 : source::Input::Bytes;
        std::string path = source.path();
        return finish(engine, work, {path, work.package, source.kind(), **variant}, std::move(path), input,
                      tally, clock);
    });
}

FileReport analyze_source(const detail::EngineImpl& engine, const Source& source) noexcept {
    try {
        WorkspacePool::Lease lease(engine.pool, source.bytes().size());
        return analyze_source(engine, lease, source);
    } catch (const std::bad_alloc&) {
        return out_of_memory_report();
    }
}

FileReport analyze_file(const detail::EngineImpl& engine, WorkspacePool::Lease& lease, FoundFile& file,
                        const Tally& tally) noexcept {
    return guarded(lease, file.path, [&](Workspace& work) {
        StageClock clock(tally.times);
        if (file.loop) {
            return build_failure(file.path, ErrorCode::DirectoryLoop, "is a folder that contains itself");
        }
        if (file.error != 0) {
            return unreadable(file, ErrorCode::Unreadable,
                              "cannot list the folder: " + std::generic_category().message(file.error));
        }
        if (!source::read_file(file.path.c_str(), work.buffer, work.file_error,
                               engine.options.max_file_size(), {file.modified, file.size})) {
            return unreadable(file, error_code(work.file_error), work.file_error.message);
        }
        clock.lap(Stage::Read);
        if (tally.content != nullptr) {
            *tally.content = fast_hash({work.buffer.data(), work.buffer.size()});
        }
        const Profile& profile = *file.profile;
        const Variant& variant =
            profile.has_conditions()
                ? profile.variant(absolute_path(file.path, engine.profiles->current_folder()))
                : profile.usual();
        const std::string_view package = file.package ? std::string_view(*file.package) : std::string_view();
        return finish(engine, work, {file.path, package, source_kind(file.path), variant},
                      std::move(file.path), source::Input::Bytes, tally, clock);
    });
}

}  // namespace pyforge::engine
