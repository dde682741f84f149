#include "lint/source_roots.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

namespace pyforge::lint {
namespace {

class SourceRootsTest : public testing::Test {
  protected:
    void SetUp() override {
        root_ =
            std::filesystem::path(testing::TempDir()) /
            ("source_roots_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(root_);
        make("a/b/c.py");
        make("one.py");
        make("src/two.pyi");
        make("src/no.txt");
    }
    void TearDown() override { std::filesystem::remove_all(root_); }
    void make(const std::string& name) const {
        std::filesystem::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << "x = 1\n";
    }
    [[nodiscard]] std::vector<std::string> folders() const {
        return {root_.string(), (root_ / "src").string(), (root_ / "none").string()};
    }

    std::filesystem::path root_;
};

TEST_F(SourceRootsTest, FoldersAndFilesAreModules) {
    const SourceRoots roots(folders());
    for (const char* name : {"a", "a.b", "a.b.c", "one", "two", "src", "src.two"}) {
        EXPECT_TRUE(roots.holds(name)) << name;
    }
    for (const char* name : {"b", "a.c", "a.b.c.d", "one.a", "no", "none", "", ".", "a.", ".a", "a..b"}) {
        EXPECT_FALSE(roots.holds(name)) << name;
    }
}

TEST_F(SourceRootsTest, WhatComesLaterIsSeen) {
    const SourceRoots kept(folders(), std::chrono::hours(1));
    const SourceRoots fresh(folders(), SourceRoots::Clock::duration(0));
    for (const SourceRoots* roots : {&kept, &fresh}) {
        EXPECT_FALSE(roots->holds("later"));
        EXPECT_FALSE(roots->holds("a.later"));
    }
    make("later.py");
    make("a/later.py");
    for (const char* name : {"later", "a.later"}) {
        EXPECT_FALSE(kept.holds(name));
        EXPECT_TRUE(fresh.holds(name));
    }
}

TEST_F(SourceRootsTest, ThreadsAskAtTheSameTime) {
    const SourceRoots roots(folders(), SourceRoots::Clock::duration(0));
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&roots] {
            for (int n = 0; n < 200; ++n) {
                EXPECT_TRUE(roots.holds("a.b.c"));
                EXPECT_FALSE(roots.holds("a.b.d"));
            }
        });
    }
}

}  // namespace
}  // namespace pyforge::lint
