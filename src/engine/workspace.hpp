// All memory that one analysis works in, reused from file to file: in the steady state a file costs no
// allocation before its report.
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lint/run.hpp"
#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "recover/recover.hpp"
#include "semantic/builder.hpp"
#include "source/buffer.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"
#include "source/notebook.hpp"

namespace pyforge::engine {

// One thread at a time.
struct Workspace {
    source::Buffer buffer;
    source::Text text;
    source::Notebook notebook;
    source::DecodeError decode_error;
    source::FileError file_error;
    lex::Tokens tokens;
    Interner names;
    parse::ParserScratch parser;
    parse::Tree tree;
    recover::Scratch recovery;
    parse::SyntaxError syntax_error;
    semantic::Scratch semantic;
    semantic::Model model;
    std::string package;  // of a source that is in memory
    std::string module;   // dotted name of the file's module
    metrics::Scratch measuring;
    metrics::FileMetrics metrics;
    lint::Scratch linting;
    lint::Findings findings;
};

// Workspaces that wait for work. Thread-safe.
class WorkspacePool {
  public:
    // A workspace that goes back when the lease ends. Throws std::bad_alloc.
    class Lease {
      public:
        // So many bytes of source will be worked on with it: a guess, to take memory by.
        explicit Lease(WorkspacePool& pool, u64 source_bytes)
            : pool_(pool), workspace_(pool.take(source_bytes)) {}
        ~Lease() { pool_.give_back(std::move(workspace_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Workspace& operator*() const noexcept { return *workspace_; }
        // Takes a fresh one: after a failure in the middle, or when a huge file has left too much memory
        // behind.
        void renew() {
            workspace_.reset();
            workspace_ = std::make_unique<Workspace>();
        }
        // Lets go of the memory.
        void drop() noexcept { workspace_.reset(); }
        [[nodiscard]] bool held() const noexcept { return workspace_ != nullptr; }

      private:
        WorkspacePool& pool_;
        std::unique_ptr<Workspace> workspace_;
    };

  private:
    std::unique_ptr<Workspace> take(u64 source_bytes);
    void give_back(std::unique_ptr<Workspace> workspace) noexcept;

    static constexpr std::size_t kKept = 64;
    // What needs half a megabyte to be worked on. Less than what a second thread is started for.
    static constexpr u64 kLittleSource = u64{30} << 10U;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Workspace>> idle_;
};

}  // namespace pyforge::engine
