#include "engine/run.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <numeric>
#include <string>
#include <system_error>
#include <thread>

#include "engine/analyze.hpp"
#include "engine/build_report.hpp"
#include "engine/cache/cache.hpp"
#include "engine/convert_metrics.hpp"
#include "report/data.hpp"

namespace pyforge::engine {
namespace {

// One run. Inputs are taken from one counter, the largest first, so that no thread is left with a large file
// at the end; every report has its own place, so the order of the results does not depend on the threads.
class Run {
  public:
    Run(const detail::EngineImpl& engine, const RunOptions& options, std::span<const FoundFile> files,
        std::span<const Source> sources)
        : engine_(engine),
          options_(options),
          files_(files),
          sources_(sources),
          total_(static_cast<u32>(files.size() + sources.size())),
          order_(total_),
          project_(std::make_shared<detail::ProjectData>()) {
        std::iota(order_.begin(), order_.end(), 0U);
        std::stable_sort(order_.begin(), order_.end(), [this](u32 a, u32 b) { return size(a) > size(b); });
        project_->files.resize(total_);
        const Options& chosen = engine.options;
        if (chosen.cache() && !files.empty() && !chosen.metrics() && !options.timings) {
            const Profile& base = engine.profiles->base();
            cache_ = std::make_unique<ResultCache>(
                chosen.cache_folder().empty()
                    ? base.cache_folder()
                    : absolute_path(chosen.cache_folder(), engine.profiles->current_folder()),
                base.folder(), build_identity());
        }
    }

    // What one thread does until nothing is left.
    void work() noexcept {
        try {
            WorkspacePool::Lease lease(engine_.pool);
            metrics::ProjectTotals totals;
            Times times;
            const Tally tally{engine_.options.metrics() ? &totals : nullptr,
                              options_.timings ? &times : nullptr};
            for (;;) {
                const u32 next = next_.fetch_add(1, std::memory_order_relaxed);
                if (next >= total_) {
                    break;
                }
                const u32 index = order_[next];
                project_->files[index] = stopped() ? cancelled(index) : analyze(lease, index, tally);
                tell(index);
            }
            const std::lock_guard lock(mutex_);
            totals_.merge(totals);
            times_.merge(times);
        } catch (const std::bad_alloc&) {
            // No workspace for this thread, or no room for its totals: the others go on.
        }
    }

    // What has been found out, for the next run.
    void save() noexcept {
        if (cache_) {
            if (std::optional<std::string> odd = cache_->save()) {
                engine_.profiles->note(std::move(*odd));
            }
        }
    }

    // After all threads have ended: inputs that none has taken.
    void finish_rest() noexcept {
        for (u32 next = next_.load(); next < total_; ++next) {
            project_->files[order_[next]] = out_of_memory_report();
        }
    }

    Result<ProjectReport> result() {
        if (failed_.load()) {
            return Error{ErrorCode::Internal, failure_, {}};
        }
        for (const FileReport& file : project_->files) {
            project_->analyzed += file.analyzed() ? 1 : 0;
            project_->issues += file.issues().size();
            project_->cancelled = project_->cancelled || file.reason().code == ErrorCode::Cancelled;
        }
        if (engine_.options.metrics()) {
            project_->metrics = convert(totals_.finish());
        }
        if (options_.timings) {
            project_->timings = finish_times(times_);
        }
        return ProjectReport(project_);
    }

    [[nodiscard]] u32 total() const noexcept { return total_; }

    // Tasks on the caller's executor come and go as it likes: the run is open to them until close(), which
    // waits for those that are inside.
    bool enter() noexcept {
        const std::lock_guard lock(mutex_);
        if (closed_) {
            return false;
        }
        ++inside_;
        return true;
    }
    void leave() noexcept {
        const std::lock_guard lock(mutex_);
        if (--inside_ == 0) {
            empty_.notify_all();
        }
    }
    void close() noexcept {
        std::unique_lock lock(mutex_);
        closed_ = true;
        empty_.wait(lock, [this] { return inside_ == 0; });
    }

    void fail(const char* what) noexcept {
        const std::lock_guard lock(mutex_);
        if (!failed_.exchange(true)) {
            try {
                failure_ = what;
            } catch (const std::bad_alloc&) {
            }
        }
    }

  private:
    [[nodiscard]] u64 size(u32 index) const noexcept {
        return files_.empty() ? sources_[index].bytes().size() : files_[index].size;
    }
    [[nodiscard]] std::string_view path(u32 index) const noexcept {
        return files_.empty() ? std::string_view(sources_[index].path())
                              : std::string_view(files_[index].path);
    }
    [[nodiscard]] bool stopped() const noexcept {
        return options_.stop.stop_requested() || failed_.load(std::memory_order_relaxed);
    }

    FileReport analyze(WorkspacePool::Lease& lease, u32 index, const Tally& tally) noexcept {
        if (files_.empty()) {
            return analyze_source(engine_, lease, sources_[index], tally);
        }
        return cache_ ? analyze_with_cache(lease, files_[index], tally)
                      : analyze_file(engine_, lease, files_[index], tally);
    }

    FileReport analyze_with_cache(WorkspacePool::Lease& lease, const FoundFile& file, Tally tally) noexcept {
        if (file.loop || file.error != 0) {
            return analyze_file(engine_, lease, file, tally);
        }
        try {
            const std::string_view package =
                file.package ? std::string_view(*file.package) : std::string_view();
            const u64 flags = (engine_.options.keep_text() ? 1U : 0U) +
                              (engine_.options.respect_suppressions() ? 2U : 0U) +
                              (engine_.options.fingerprints() ? 4U : 0U);
            const ResultCache::Key key =
                cache_->key(absolute_path(file.path, engine_.profiles->current_folder()), package,
                            file.profile->fingerprint() + flags);
            const FileStamp stamp{file.modified, file.size};
            if (std::optional<FileReport> known = cache_->find(
                    key, file.path, stamp, file.profile->usual().rules.settings().source_roots.get())) {
                return std::move(*known);
            }
            Hash128 content;
            std::string looked_for;
            tally.content = &content;
            tally.looked_for = &looked_for;
            FileReport report = analyze_file(engine_, lease, file, tally);
            cache_->add(key, stamp, content, looked_for, report);
            return report;
        } catch (const std::bad_alloc&) {
            return out_of_memory_report();
        }
    }

    FileReport cancelled(u32 index) noexcept {
        try {
            return build_failure(path(index), ErrorCode::Cancelled, "the run was cancelled");
        } catch (const std::bad_alloc&) {
            return out_of_memory_report();
        }
    }

    void tell(u32 index) noexcept {
        const u32 done = done_.fetch_add(1, std::memory_order_relaxed) + 1;
        if (!options_.progress) {
            return;
        }
        try {
            options_.progress({done, total_, path(index)});
        } catch (const std::exception& error) {
            fail(error.what());
        } catch (...) {
            fail("the progress callback threw");
        }
    }

    const detail::EngineImpl& engine_;
    const RunOptions& options_;
    const std::span<const FoundFile> files_;
    const std::span<const Source> sources_;
    const u32 total_;
    std::vector<u32> order_;
    std::unique_ptr<ResultCache> cache_;
    std::shared_ptr<detail::ProjectData> project_;
    std::atomic<u32> next_{0};
    std::atomic<u32> done_{0};
    std::atomic<bool> failed_{false};
    std::string failure_;
    metrics::ProjectTotals totals_;
    Times times_;
    std::mutex mutex_;
    std::condition_variable empty_;
    u32 inside_ = 0;
    bool closed_ = false;
};

void run_on_executor(const std::shared_ptr<Run>& run, const RunOptions& options, u32 helpers) {
    try {
        for (u32 i = 0; i < helpers; ++i) {
            options.executor([run] {
                if (run->enter()) {
                    run->work();
                    run->leave();
                }
            });
        }
    } catch (const std::bad_alloc&) {
        // Fewer helpers, then.
    } catch (const std::exception& error) {
        run->fail(error.what());
    } catch (...) {
        run->fail("the executor threw");
    }
    run->work();
    run->close();
}

void run_on_threads(Run& run, u32 helpers) {
    std::vector<std::jthread> threads;
    try {
        threads.reserve(helpers);
        for (u32 i = 0; i < helpers; ++i) {
            threads.emplace_back([&run] { run.work(); });
        }
    } catch (const std::exception&) {
        // The system gives no more threads; those that there are will do.
    }
    run.work();
}

Result<ProjectReport> run_all(const detail::EngineImpl& engine, std::span<const FoundFile> files,
                              std::span<const Source> sources, const RunOptions& options) noexcept {
    try {
        const auto run = std::make_shared<Run>(engine, options, files, sources);
        const u32 threads =
            options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
        const u32 helpers = std::min(threads, std::max(1U, run->total())) - 1;
        if (options.executor) {
            run_on_executor(run, options, helpers);
        } else {
            run_on_threads(*run, helpers);
        }
        run->finish_rest();
        run->save();
        return run->result();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception&) {
        return Error{ErrorCode::Internal, "the run failed", {}};
    }
}

}  // namespace

Result<ProjectReport> run_files(const detail::EngineImpl& engine, std::span<const FoundFile> files,
                                const RunOptions& options) noexcept {
    return run_all(engine, files, {}, options);
}

Result<ProjectReport> run_sources(const detail::EngineImpl& engine, std::span<const Source> sources,
                                  const RunOptions& options) noexcept {
    return run_all(engine, {}, sources, options);
}

}  // namespace pyforge::engine
