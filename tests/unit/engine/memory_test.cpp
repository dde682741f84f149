// Memory: what happens when there is none, and how much is asked for. This file replaces the operators new of
// the whole test program; they behave as usual unless a test says otherwise.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "support.hpp"

namespace {
thread_local bool t_counting = false;
thread_local std::uint64_t t_count = 0;
thread_local std::uint64_t t_fail_at = 0;  // 0: never

void* allocate(std::size_t size, std::size_t alignment) {
    if (t_counting && ++t_count == t_fail_at) {
        return nullptr;
    }
    return alignment <= alignof(std::max_align_t)
               ? std::malloc(size == 0 ? 1 : size)
               : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}
void* allocate_or_throw(std::size_t size, std::size_t alignment) {
    void* memory = allocate(size, alignment);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

// Counts the allocations of this thread while it lives; the `fail_at`-th of them fails.
class Counting {
  public:
    explicit Counting(std::uint64_t fail_at = 0) {
        t_count = 0;
        t_fail_at = fail_at;
        t_counting = true;
    }
    ~Counting() { t_counting = false; }
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;
    [[nodiscard]] std::uint64_t count() const { return t_count; }
};
}  // namespace

void* operator new(std::size_t size) {
    return allocate_or_throw(size, 1);
}
void* operator new[](std::size_t size) {
    return allocate_or_throw(size, 1);
}
void* operator new(std::size_t size, std::align_val_t a) {
    return allocate_or_throw(size, static_cast<std::size_t>(a));
}
void* operator new[](std::size_t size, std::align_val_t a) {
    return allocate_or_throw(size, static_cast<std::size_t>(a));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size, 1);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size, 1);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

namespace pyforge {
namespace {

const std::string kSource = R"(import os, sys
from a.b import c as d


class A(object):
    """Doc."""

    def f(self, x: "int" = 1, *, y=None) -> str:
        if x == None:
            eval("1"); l = f"{x!r:>{y}}"
            return [i for i in range(10) if i] or {**y}
        try:
            pass
        except:
            lambda q: (yield)
        match x:
            case {"a": [1, *rest], **others}: pass
        return "SELECT * FROM t WHERE a = %s" % x   # noqa: S101
)";

void expect_fails_cleanly(const Source& source) {
    const Engine engine = testing::engine_for({"ALL"});
    const FileReport expected = engine.analyze(source);
    ASSERT_TRUE(expected.analyzed());
    std::uint64_t failures = 0;
    for (std::uint64_t n = 1;; ++n) {
        const Engine fresh = testing::engine_for({"ALL"});
        FileReport report;
        std::uint64_t count = 0;
        {
            const Counting counting(n);
            report = fresh.analyze(source);
            count = counting.count();
        }
        if (count < n) {
            EXPECT_EQ(testing::codes(report), testing::codes(expected));
            break;
        }
        if (!report.analyzed()) {
            ++failures;
            EXPECT_EQ(report.reason().code, ErrorCode::OutOfMemory) << n;
        } else {
            EXPECT_EQ(testing::codes(report), testing::codes(expected)) << n;
        }
        // The engine is as good as before.
        EXPECT_EQ(testing::codes(fresh.analyze(source)), testing::codes(expected)) << n;
    }
    EXPECT_GT(failures, 50U);
}

TEST(Memory, EveryAllocationMayFail) {
    expect_fails_cleanly(Source::from_string(kSource, "a.py"));
}

TEST(Memory, EveryAllocationMayFailOnBrokenSource) {
    expect_fails_cleanly(Source::from_string(kSource + "x = = 1\ny = (\n", "a.py"));
}

TEST(Memory, EveryAllocationOfATreeMayFail) {
    const Source source = Source::from_string(kSource, "a.py");
    for (std::uint64_t n = 1;; ++n) {
        const Counting counting(n);
        const Result<SyntaxTree> tree = SyntaxTree::parse(source);
        const Result<std::string> text =
            tree.ok() ? tree->dump(TreeFormat::Json) : Result<std::string>(tree.error());
        if (counting.count() < n) {
            EXPECT_TRUE(text.ok());
            break;
        }
        if (!text.ok()) {
            EXPECT_EQ(text.error().code, ErrorCode::OutOfMemory);
        }
    }
}

TEST(Memory, EveryAllocationOfFormatsMayFail) {
    const Engine engine = Engine::create(Options{}.select({"ALL"}).keep_text(true)).value();
    const FileReport report = engine.analyze(Source::from_string(kSource, "a.py"));
    for (const IssueFormat format :
         {IssueFormat::Concise, IssueFormat::Full, IssueFormat::Json, IssueFormat::Sarif}) {
        for (std::uint64_t n = 1;; ++n) {
            const Counting counting(n);
            const Result<std::string> text = format_issues({&report, 1}, format);
            if (counting.count() < n) {
                EXPECT_TRUE(text.ok());
                break;
            }
            if (!text.ok()) {
                EXPECT_EQ(text.error().code, ErrorCode::OutOfMemory);
            }
        }
    }
}

TEST(Memory, EveryAllocationOfAnEngineMayFail) {
    (void)all_rules();
    const Options options = Options{}.select({"ALL"}).ignore({"E501"}).extend_exclude({"a/**/b"});
    for (std::uint64_t n = 1;; ++n) {
        const Counting counting(n);
        const Result<Engine> engine = Engine::create(options);
        if (counting.count() < n) {
            EXPECT_TRUE(engine.ok());
            break;
        }
        if (!engine.ok()) {
            EXPECT_EQ(engine.error().code, ErrorCode::OutOfMemory);
        }
    }
}

// The steady state: stages allocate nothing, only the report does.
TEST(Memory, SteadyStateAllocatesTheReportAlone) {
    const Engine engine = Engine::create(Options{}.select({"ALL"}).metrics(false)).value();
    const Source clean = Source::from_string(
        "\"\"\"Sums.\"\"\"\n\nx = 1\n\n\ndef f(a: int) -> int:\n    \"\"\"Add x.\"\"\"\n    return a + x\n",
        "a.py");
    const Source troubled = Source::from_string(kSource, "a.py");
    std::size_t issues = 0;
    for (int i = 0; i < 3; ++i) {
        (void)engine.analyze(clean);
        issues = engine.analyze(troubled).issues().size();
    }
    ASSERT_GT(issues, 8U);
    {
        const Counting counting;
        EXPECT_TRUE(engine.analyze(clean).issues().empty());
        EXPECT_LE(counting.count(), 1U) << "the report itself";
    }
    {
        const Counting counting;
        EXPECT_EQ(engine.analyze(troubled).issues().size(), issues);
        EXPECT_LE(counting.count(), 4U) << "the report, its issues, edits and strings";
    }
}

}  // namespace
}  // namespace pyforge
