#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "support.hpp"

namespace pyforge {
namespace {

using testing::codes;
using testing::engine_for;

std::string name_of(std::size_t n) {
    std::string name = "m";
    name += std::to_string(n);
    return name += ".py";
}

// Sources of very different sizes; number n has n + 1 issues.
std::vector<Source> many_sources(std::size_t count) {
    std::vector<Source> out;
    for (std::size_t n = 0; n < count; ++n) {
        std::string text;
        for (std::size_t i = 0; i <= n; ++i) {
            text += "x = y == None\n";
        }
        out.push_back(Source::from_string(text, name_of(n)));
    }
    return out;
}

void expect_in_order(const ProjectReport& report, std::size_t count) {
    ASSERT_EQ(report.files().size(), count);
    EXPECT_EQ(report.analyzed(), count);
    EXPECT_EQ(report.issues(), count * (count + 1) / 2);
    for (std::size_t n = 0; n < count; ++n) {
        EXPECT_EQ(report.files()[n].path(), name_of(n));
        EXPECT_EQ(report.files()[n].issues().size(), n + 1);
    }
}

TEST(Run, OrderDoesNotDependOnThreads) {
    const std::vector<Source> sources = many_sources(100);
    const Engine engine = engine_for({"E711"});
    for (const std::uint32_t jobs : {0U, 1U, 2U, 7U, 300U}) {
        RunOptions options;
        options.jobs = jobs;
        expect_in_order(engine.analyze_all(sources, options).value(), 100);
    }
    expect_in_order(engine.analyze_all({}, {}).value(), 0);
}

// A pool of threads that belongs to the caller.
class Pool {
  public:
    explicit Pool(int threads) {
        for (int i = 0; i < threads; ++i) {
            threads_.emplace_back([this] { loop(); });
        }
    }
    ~Pool() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }
    void submit(std::function<void()> task) {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        changed_.notify_one();
    }

  private:
    void loop() {
        for (;;) {
            std::function<void()> task;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
                if (tasks_.empty()) {
                    return;
                }
                task = std::move(tasks_.front());
                tasks_.pop_front();
            }
            task();
        }
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    bool closed_ = false;
    std::vector<std::jthread> threads_;
};

TEST(Run, ExecutorOfTheCaller) {
    const std::vector<Source> sources = many_sources(60);
    const Engine engine = engine_for({"E711"});
    Pool pool(3);
    for (int turn = 0; turn < 20; ++turn) {
        RunOptions options;
        options.jobs = 4;
        options.executor = [&pool](std::function<void()> task) { pool.submit(std::move(task)); };
        expect_in_order(engine.analyze_all(sources, options).value(), 60);
    }
}

TEST(Run, ExecutorsThatRunAtOnceOrNeverOrLate) {
    const std::vector<Source> sources = many_sources(20);
    const Engine engine = engine_for({"E711"});
    std::vector<std::function<void()>> kept;
    RunOptions options;
    options.jobs = 4;
    options.executor = [](const std::function<void()>& task) { task(); };
    expect_in_order(engine.analyze_all(sources, options).value(), 20);
    options.executor = [](const std::function<void()>&) {};
    expect_in_order(engine.analyze_all(sources, options).value(), 20);
    options.executor = [&kept](std::function<void()> task) { kept.push_back(std::move(task)); };
    expect_in_order(engine.analyze_all(sources, options).value(), 20);
    EXPECT_EQ(kept.size(), 3U);
    for (const std::function<void()>& task : kept) {
        task();  // after the run: does nothing
    }
}

TEST(Run, RunsInsideAPoolThatIsFull) {
    const std::vector<Source> sources = many_sources(20);
    const Engine engine = engine_for({"E711"});
    Pool pool(2);
    std::atomic<int> done{0};
    for (int i = 0; i < 4; ++i) {
        pool.submit([&] {
            RunOptions options;
            options.jobs = 4;
            options.executor = [&pool](std::function<void()> task) { pool.submit(std::move(task)); };
            expect_in_order(engine.analyze_all(sources, options).value(), 20);
            ++done;
        });
    }
    while (done != 4) {
        std::this_thread::yield();
    }
}

TEST(Run, StopLeavesReasons) {
    const std::vector<Source> sources = many_sources(50);
    const Engine engine = engine_for({"E711"});
    std::stop_source stop;
    RunOptions options;
    options.jobs = 2;
    options.stop = stop.get_token();
    options.progress = [&stop](const Progress& progress) {
        if (progress.done == 5) {
            stop.request_stop();
        }
    };
    const ProjectReport report = engine.analyze_all(sources, options).value();
    EXPECT_TRUE(report.cancelled());
    EXPECT_EQ(report.files().size(), 50U);
    EXPECT_GE(report.analyzed(), 5U);
    EXPECT_LE(report.analyzed(), 8U);
    EXPECT_EQ(report.analyzed() + report.not_analyzed(), 50U);
    for (const FileReport& file : report.files()) {
        EXPECT_NE(file.path(), "");
        EXPECT_TRUE(file.analyzed() || file.reason().code == ErrorCode::Cancelled);
    }
}

TEST(Run, ProgressCountsEveryFile) {
    const std::vector<Source> sources = many_sources(30);
    std::mutex mutex;
    std::vector<bool> seen(30);
    RunOptions options;
    options.jobs = 4;
    options.progress = [&](const Progress& progress) {
        const std::lock_guard lock(mutex);
        EXPECT_EQ(progress.total, 30U);
        EXPECT_FALSE(seen[progress.done - 1]);
        seen[progress.done - 1] = true;
    };
    ASSERT_TRUE(engine_for({}).analyze_all(sources, options).ok());
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 30);
}

TEST(Run, ExceptionsOfCallbacksComeBackAsErrors) {
    const std::vector<Source> sources = many_sources(30);
    const Engine engine = engine_for({});
    RunOptions options;
    options.jobs = 3;
    options.progress = [](const Progress&) { throw std::runtime_error("no more"); };
    Result<ProjectReport> result = engine.analyze_all(sources, options);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
    EXPECT_EQ(result.error().message, "no more");
    options.progress = [](const Progress&) { throw 3; };
    EXPECT_FALSE(engine.analyze_all(sources, options).ok());
    options.progress = nullptr;
    options.executor = [](const std::function<void()>&) { throw std::runtime_error("closed"); };
    result = engine.analyze_all(sources, options);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().message, "closed");
}

TEST(Run, FoldersInOrderAndBadFilesAmongGoodOnes) {
    const testing::Folder folder;
    folder.write("b/z.py", "x = y == None\n");
    folder.write("a.py", "x = y == None\n");
    folder.write("b/a.pyi", "");
    folder.write("b/bad.ipynb", "{");
    folder.write("node_modules/x.py", "");
    std::filesystem::create_symlink("gone.py", folder / "dangling.py");
    const std::vector<std::string> paths{folder / "", folder / "missing.py", folder / "a.py"};
    const ProjectReport report = engine_for({"E711"}).analyze_paths(paths).value();
    std::string found;
    for (const FileReport& file : report.files()) {
        found += std::filesystem::path(file.path()).lexically_relative(folder / "").string();
        found.append(file.analyzed() ? "" : "!").append(" ");
    }
    EXPECT_EQ(found, "a.py b/a.pyi b/bad.ipynb! b/z.py dangling.py! missing.py! ");
    EXPECT_EQ(report.analyzed(), 3U);
    EXPECT_EQ(report.not_analyzed(), 3U);
    EXPECT_EQ(report.issues(), 3U);  // the notebook's is one of syntax
    const ProjectReport told = engine_for({"E902"}).analyze_paths(paths).value();
    EXPECT_EQ(told.issues(), 3U);
    for (const FileReport& file : told.files()) {
        EXPECT_EQ(file.issues().size(), file.analyzed() ? 0U : 1U) << file.path();
    }
    EXPECT_EQ(told.files().back().issues().front().code, "E902");
    EXPECT_EQ(told.files().back().issues().front().message, told.files().back().reason().message);
}

// Files are analysed while others are still looked for.
TEST(Run, FoldersByAnyNumberOfThreads) {
    const testing::Folder folder;
    std::string expected;
    for (int i = 0; i < 40; ++i) {
        const std::string name =
            std::string("p") + static_cast<char>('a' + i / 10) + "/m" + std::to_string(i % 10) + ".py";
        std::string text = "x = y == None\n";
        for (int k = 0; k < i * 200; ++k) {
            text += "value = 1\n";
        }
        folder.write(name, text);
        expected += name + " ";
    }
    const Engine engine = engine_for({"E711"});
    const std::vector<std::string> paths{folder / ""};
    for (const std::uint32_t jobs : {0U, 1U, 2U, 7U}) {
        RunOptions options;
        options.jobs = jobs;
        const ProjectReport report = engine.analyze_paths(paths, options).value();
        std::string found;
        for (const FileReport& file : report.files()) {
            found += std::filesystem::path(file.path()).lexically_relative(folder / "").string() + " ";
            EXPECT_EQ(file.issues().size(), 1U);
        }
        EXPECT_EQ(found, expected);
        // How many there are is known from the first call on.
        std::atomic<int> calls{0};
        options.progress = [&calls](const Progress& progress) {
            EXPECT_EQ(progress.total, 40U);
            ++calls;
        };
        ASSERT_TRUE(engine.analyze_paths(paths, options).ok());
        EXPECT_EQ(calls, 40);
        options.progress = nullptr;
        options.executor = [](const std::function<void()>& task) { task(); };
        EXPECT_EQ(engine.analyze_paths(paths, options).value().issues(), 40U);
    }
    // A wrong configuration among the last folders ends the run, whatever has been analysed by then.
    folder.write("pz/ruff.toml", "line-length = 'long'\n");
    folder.write("pz/m.py", "");
    const Engine configured =
        Engine::create(Options{}.select({"E711"}).config_files(ConfigFiles::Discover)).value();
    for (const std::uint32_t jobs : {1U, 4U}) {
        RunOptions options;
        options.jobs = jobs;
        const Result<ProjectReport> result = configured.analyze_paths(paths, options);
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code, ErrorCode::InvalidOption);
    }
}

TEST(Run, ProjectMetricsDoNotDependOnThreads) {
    const std::vector<Source> sources = many_sources(40);
    RunOptions one;
    one.jobs = 1;
    RunOptions many;
    many.jobs = 4;
    const Engine engine = engine_for({});
    const ProjectMetrics a = engine.analyze_all(sources, one)->metrics();
    const ProjectMetrics b = engine.analyze_all(sources, many)->metrics();
    EXPECT_EQ(a.files, 40U);
    EXPECT_EQ(a.raw.loc, b.raw.loc);
    EXPECT_EQ(a.file_lines.sum, 820.0);
    EXPECT_EQ(a.file_lines.p90, b.file_lines.p90);
    EXPECT_EQ(a.maintainability.mean, b.maintainability.mean);
}

TEST(Run, TimingsNameEveryStageAndRule) {
    const std::vector<Source> sources = many_sources(20);
    const Engine engine = engine_for({"E711", "F401"});
    RunOptions options;
    options.jobs = 2;
    EXPECT_TRUE(engine.analyze_all(sources, options).value().timings().empty());
    options.timings = true;
    const ProjectReport report = engine.analyze_all(sources, options).value();
    expect_in_order(report, 20);
    std::vector<std::string_view> stages;
    std::uint64_t comparisons = 0;
    double seconds = 0;
    for (const Timing& timing : report.timings()) {
        if (!timing.is_rule) {
            stages.push_back(timing.name);
            EXPECT_EQ(timing.calls, 20U) << timing.name;
        } else if (timing.name == "E711") {
            comparisons = timing.calls;
        }
        EXPECT_GE(timing.seconds, 0);
        seconds += timing.seconds;
    }
    EXPECT_EQ(stages, (std::vector<std::string_view>{"read", "decode", "lex", "parse", "semantics", "metrics",
                                                     "rules", "suppressions", "report"}));
    EXPECT_EQ(comparisons, 20U * 21 / 2);
    EXPECT_GT(seconds, 0);
}

// Rules get many nodes at once: the clock's cost was taken out for each of them, and most rules cost nothing.
TEST(Run, TimingsOfManyNodesAtOnce) {
    std::string text;
    for (int line = 0; line < 20'000; ++line) {
        text += "x == y\n";
    }
    const std::vector<Source> sources = {Source::from_string(text, "a.py")};
    RunOptions options;
    options.timings = true;
    const ProjectReport report = engine_for({"E711"}).analyze_all(sources, options).value();
    double rule = 0;
    double stage = 0;
    for (const Timing& timing : report.timings()) {
        rule += timing.name == "E711" ? timing.seconds : 0;
        stage += timing.name == "rules" ? timing.seconds : 0;
    }
    EXPECT_GT(rule, 0);
    EXPECT_GT(stage, rule);
}

TEST(Run, OneEngineForManyThreads) {
    const Engine engine = Engine::create(Options{}.select({"ALL"}).ignore({"D"})).value();
    const std::vector<Source> sources = many_sources(20);
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&] {
            for (std::size_t n = 0; n < sources.size(); ++n) {
                EXPECT_EQ(engine.analyze(sources[n]).issues().size(), 2 * (n + 1));
            }
        });
    }
}

}  // namespace
}  // namespace pyforge
