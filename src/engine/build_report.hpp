// The last step of an analysis: what lies in the workspace becomes a report that stands on its own.
#pragma once
#include <memory>
#include <pyforge/report.hpp>
#include <pyforge/source.hpp>

#include "engine/impl.hpp"

namespace pyforge::engine {

// How far the stages came.
struct Outcome {
    bool decoded = false;
    bool parsed = false;    // the tree is whole
    bool measured = false;  // the metrics are there
    bool notebook = false;  // the text is that of the workspace's notebook
};

// Throws std::bad_alloc, and has not taken the path then.
FileReport build_report(const detail::EngineImpl& engine, const lint::RuleSet& rules,
                        const Workspace& workspace, std::string&& path, const Outcome& outcome);

// A report of an input that was not analysed. Throws std::bad_alloc.
FileReport build_failure(std::string_view path, ErrorCode code, std::string_view message);
// The same with one issue, at the beginning of the file: of a rule, or a syntax error where it is null.
FileReport build_failure(std::string_view path, ErrorCode code, std::string_view message,
                         const lint::Rule* rule);
// Without a path and without allocating.
FileReport out_of_memory_report() noexcept;

}  // namespace pyforge::engine
