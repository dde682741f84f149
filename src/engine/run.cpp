#include "engine/run.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include "base/placement.hpp"
#include "engine/analyze.hpp"
#include "engine/build_report.hpp"
#include "engine/cache/cache.hpp"
#include "engine/convert_metrics.hpp"
#include "engine/work_queue.hpp"
#include "report/data.hpp"

namespace pyforge::engine {
namespace {

// A source that is in memory, or else a file.
struct Input {
    const Source* source = nullptr;
    FoundFile file;
    FileReport report;
};

// So much work is worth a thread of its own.
constexpr u64 kBytesPerThread = u64{32} << 10U;

// One run. Every input has its own place for its report, so the order of the results does not depend on the
// threads.
class Run {
  public:
    // `paths`: are the inputs files?
    Run(const detail::EngineImpl& engine, const RunOptions& options, bool paths)
        : engine_(engine),
          options_(options),
          threads_(options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())) {
        const Options& chosen = engine.options;
        if (chosen.cache() && paths && !chosen.metrics() && !options.timings) {
            const Profile& base = engine.profiles->base();
            cache_ = std::make_unique<ResultCache>(
                chosen.cache_folder().empty()
                    ? base.cache_folder()
                    : absolute_path(chosen.cache_folder(), engine.profiles->current_folder()),
                base.folder(), build_identity());
        }
    }

    void add(FoundFile&& file) {
        Input& input = inputs_.emplace_back();
        input.file = std::move(file);
        enqueue(input, input.file.size);
    }
    void add(const Source& source) {
        Input& input = inputs_.emplace_back();
        input.source = &source;
        enqueue(input, source.bytes().size());
    }
    // All inputs are there.
    void close() noexcept { queue_.close(); }
    // Nothing that has not been taken is worth while any more.
    void abandon() noexcept {
        failed_.store(true);
        queue_.close();
    }
    // For the thread that adds them, or when all are there.
    [[nodiscard]] u64 bytes() const noexcept { return bytes_; }
    // So many threads beside the first one have enough to do with what has been added so far.
    [[nodiscard]] u32 useful_helpers() const noexcept {
        return static_cast<u32>(std::min(
            {u64{threads_} - 1, bytes_ / kBytesPerThread, std::max(u64{inputs_.size()}, u64{1}) - 1}));
    }
    [[nodiscard]] u32 most_helpers() const noexcept {
        return static_cast<u32>(std::min(u64{threads_}, std::max(u64{inputs_.size()}, u64{1}))) - 1;
    }

    // What one thread does until nothing is left: so many bytes, about.
    void work(u64 bytes) noexcept {
        try {
            WorkspacePool::Lease lease(engine_.pool, bytes);
            metrics::ProjectTotals totals;
            Times times;
            const Tally tally{engine_.options.metrics() ? &totals : nullptr,
                              options_.timings ? &times : nullptr};
            WorkQueue<Input>::Batch batch;
            while (queue_.take(batch, threads_)) {
                for (u32 i = 0; i < batch.count; ++i) {
                    Input& input = *batch.items[i];
                    input.report = stopped() ? cancelled(input) : analyze(lease, input, tally);
                    tell(input);
                }
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

    // After all threads have ended.
    Result<ProjectReport> result() {
        if (failed_.load()) {
            return Error{ErrorCode::Internal, failure_, {}};
        }
        // Inputs that no thread had the memory for.
        WorkQueue<Input>::Batch batch;
        while (queue_.take(batch, threads_)) {
            for (u32 i = 0; i < batch.count; ++i) {
                batch.items[i]->report = out_of_memory_report();
            }
        }
        project_->files.reserve(inputs_.size());
        for (Input& input : inputs_) {
            const FileReport& file = project_->files.emplace_back(std::move(input.report));
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

    // Tasks on the caller's executor come and go as it likes: the run is open to them until
    // close_to_helpers(), which waits for those that are inside.
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
    void close_to_helpers() noexcept {
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
    void enqueue(Input& input, u64 size) {
        bytes_ += size;
        queue_.add(&input, size);
    }
    [[nodiscard]] static std::string_view path(const Input& input) noexcept {
        if (input.source != nullptr) {
            return input.source->path();
        }
        return input.file.path.empty() ? input.report.path() : std::string_view(input.file.path);
    }
    [[nodiscard]] bool stopped() const noexcept {
        return options_.stop.stop_requested() || failed_.load(std::memory_order_relaxed);
    }

    FileReport analyze(WorkspacePool::Lease& lease, Input& input, const Tally& tally) noexcept {
        if (input.source != nullptr) {
            return analyze_source(engine_, lease, *input.source, tally);
        }
        return cache_ ? analyze_with_cache(lease, input.file, tally)
                      : analyze_file(engine_, lease, input.file, tally);
    }

    FileReport analyze_with_cache(WorkspacePool::Lease& lease, FoundFile& file, Tally tally) noexcept {
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
            try {
                cache_->add(key, stamp, content, looked_for, report);
            } catch (const std::bad_alloc&) {
                // The next run finds out again.
            }
            return report;
        } catch (const std::bad_alloc&) {
            return out_of_memory_report();
        }
    }

    FileReport cancelled(const Input& input) noexcept {
        try {
            return build_failure(path(input), ErrorCode::Cancelled, "the run was cancelled");
        } catch (const std::bad_alloc&) {
            return out_of_memory_report();
        }
    }

    void tell(const Input& input) noexcept {
        const u32 done = done_.fetch_add(1, std::memory_order_relaxed) + 1;
        if (!options_.progress) {
            return;
        }
        try {
            options_.progress({done, static_cast<u32>(inputs_.size()), path(input)});
        } catch (const std::exception& error) {
            fail(error.what());
        } catch (...) {
            fail("the progress callback threw");
        }
    }

    const detail::EngineImpl& engine_;
    const RunOptions& options_;
    const u32 threads_;
    std::deque<Input> inputs_;  // stay where they are; only the thread that adds walks over them
    u64 bytes_ = 0;
    WorkQueue<Input> queue_;
    std::unique_ptr<ResultCache> cache_;
    const std::shared_ptr<detail::ProjectData> project_ = std::make_shared<detail::ProjectData>();
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

void run_on_executor(const std::shared_ptr<Run>& run, const RunOptions& options) {
    try {
        for (u32 i = run->most_helpers(); i != 0; --i) {
            options.executor([run] {
                if (run->enter()) {
                    run->work(run->bytes());
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
    run->work(run->bytes());
    run->close_to_helpers();
}

// Threads of our own, which end when the run has no more work.
class Helpers {
  public:
    explicit Helpers(Run& run) noexcept : run_(run) {}
    // Before join() only where an exception leaves the run open: the threads would wait for ever.
    ~Helpers() {
        if (!joined_) {
            run_.abandon();
        }
    }
    Helpers(const Helpers&) = delete;
    Helpers& operator=(const Helpers&) = delete;

    // So many of them at least.
    void start(u32 wanted) {
        try {
            while (threads_.size() < wanted && !refused_) {
                threads_.emplace_back([&run = run_, here = current_processor()] {
                    leave_processor(here);
                    run.work(kBytesPerThread);
                });
            }
        } catch (const std::exception&) {
            refused_ = true;  // the system gives no more threads; those that there are will do
        }
    }
    void join() noexcept {
        threads_.clear();
        joined_ = true;
    }

  private:
    Run& run_;
    std::vector<std::jthread> threads_;
    bool refused_ = false;
    bool joined_ = false;
};

// `add_all` adds the inputs to the run, and says what has gone wrong; it calls its argument now and then, so
// that threads can begin with what is there.
template <class AddAll>
Result<ProjectReport> run_all(const detail::EngineImpl& engine, const RunOptions& options, bool paths,
                              AddAll&& add_all) noexcept {
    try {
        const auto run = std::make_shared<Run>(engine, options, paths);
        if (options.executor) {
            if (std::optional<Error> error = add_all(*run, [] {})) {
                return std::move(*error);
            }
            run->close();
            run_on_executor(run, options);
        } else {
            Helpers helpers(*run);
            // Who asks how far the run has come wants to know how many files there are.
            const bool early = !options.progress;
            std::optional<Error> error = add_all(*run, [&] {
                if (early) {
                    helpers.start(run->useful_helpers());
                }
            });
            if (error) {
                run->abandon();
                helpers.join();
                return std::move(*error);
            }
            helpers.start(run->useful_helpers());
            run->close();
            run->work(run->bytes());
            helpers.join();
        }
        Result<ProjectReport> result = run->result();
        run->save();
        return result;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception&) {
        return Error{ErrorCode::Internal, "the run failed", {}};
    }
}

}  // namespace

Result<ProjectReport> run_paths(const detail::EngineImpl& engine, std::span<const std::string> paths,
                                const RunOptions& options) noexcept {
    return run_all(engine, options, true, [&](Run& run, auto&& added) {
        return discover(paths, *engine.profiles, [&](FoundFile&& file) {
            run.add(std::move(file));
            added();
        });
    });
}

Result<ProjectReport> run_sources(const detail::EngineImpl& engine, std::span<const Source> sources,
                                  const RunOptions& options) noexcept {
    return run_all(engine, options, false, [&](Run& run, auto&& added) -> std::optional<Error> {
        for (const Source& source : sources) {
            run.add(source);
        }
        added();
        return {};
    });
}

}  // namespace pyforge::engine
