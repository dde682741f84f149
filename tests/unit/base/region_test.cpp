#include "base/region.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <latch>
#include <set>
#include <thread>
#include <vector>

namespace pyforge {
namespace {

#if defined(__linux__)

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

struct Taken {
    void* block;
    std::size_t bytes;
    int mark;
};

TEST(Region, BlocksOfAllSizesDoNotOverlap) {
    std::vector<Taken> taken;
    for (std::size_t bytes = kLeastInRegion; bytes < kMostInRegion; bytes += bytes / 3 + 17) {
        void* block = take_from_region(bytes);
        ASSERT_NE(block, nullptr);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 64, 0U);
        const int mark = static_cast<int>(taken.size() + 1);
        std::memset(block, mark, bytes);
        taken.push_back({block, bytes, mark});
    }
    for (const Taken& t : taken) {
        const auto* at = static_cast<const char*>(t.block);
        EXPECT_EQ(at[0], t.mark);
        EXPECT_EQ(at[t.bytes - 1], t.mark);
        release_to_region(t.block, t.bytes);
    }
}

TEST(Region, AReleasedBlockIsTakenAgain) {
    void* const kept = take_from_region(kLeastInRegion);
    void* const first = take_from_region(100'000);
    release_to_region(first, 100'000);
    EXPECT_EQ(take_from_region(99'000), first);  // of the same size class
    release_to_region(first, 99'000);
    release_to_region(kept, kLeastInRegion);
}

TEST(Region, TheLastBlockGrowsWhereItIs) {
    void* const first = take_from_region(20'000);
    EXPECT_TRUE(grow_in_region(first, 20'000, kMegabyte));
    std::memset(first, 7, kMegabyte);
    void* const second = take_from_region(20'000);
    EXPECT_GE(static_cast<char*>(second), static_cast<char*>(first) + kMegabyte);
    EXPECT_FALSE(grow_in_region(first, kMegabyte, 2 * kMegabyte));
    EXPECT_TRUE(grow_in_region(first, kMegabyte, kMegabyte - 1));  // of the same size class
    release_to_region(second, 20'000);
    release_to_region(first, kMegabyte - 1);
}

TEST(Region, MoreThanOneHolds) {
    std::vector<void*> blocks;
    for (int i = 0; i < 100; ++i) {  // 300 MB of address space, hardly touched
        blocks.push_back(take_from_region(3 * kMegabyte));
        ASSERT_NE(blocks.back(), nullptr);
        *static_cast<char*>(blocks.back()) = static_cast<char>(i);
    }
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(*static_cast<char*>(blocks[static_cast<std::size_t>(i)]), static_cast<char>(i));
        release_to_region(blocks[static_cast<std::size_t>(i)], 3 * kMegabyte);
    }
}

constexpr std::size_t kSpace = std::size_t{32} << 20U;

std::uintptr_t space_of(const void* block) {
    return reinterpret_cast<std::uintptr_t>(block) / kSpace;
}

TEST(Region, ThreadsThatComeAndGoUseTheSameAddressSpace) {
    std::set<std::uintptr_t> spaces;
    for (int i = 0; i < 100; ++i) {
        std::jthread([&spaces] {
            void* const block = take_from_region(2 * kMegabyte);
            std::memset(block, 1, 2 * kMegabyte);
            spaces.insert(space_of(block));
            release_to_region(block, 2 * kMegabyte);
        }).join();
    }
    EXPECT_EQ(spaces.size(), 1U);
}

TEST(Region, ThreadsAtOnceHaveTheirOwn) {
    constexpr std::size_t kThreads = 40;  // more than one reservation holds
    std::vector<char*> blocks(kThreads);
    std::latch all(kThreads);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < kThreads; ++i) {
            threads.emplace_back([&all, &block = blocks[i], i] {
                block = static_cast<char*>(take_from_region(100'000));
                if (block != nullptr) {
                    std::memset(block, static_cast<int>(i), 100'000);
                }
                all.arrive_and_wait();
            });
        }
    }
    std::set<std::uintptr_t> spaces;
    for (std::size_t i = 0; i < kThreads; ++i) {
        ASSERT_NE(blocks[i], nullptr);
        EXPECT_EQ(blocks[i][0], static_cast<char>(i));
        EXPECT_EQ(blocks[i][99'999], static_cast<char>(i));
        spaces.insert(space_of(blocks[i]));
        release_to_region(blocks[i], 100'000);
    }
    EXPECT_EQ(spaces.size(), kThreads);
}

TEST(Region, WhereLittleIsExpectedMuchHasRoomToo) {
    const auto before_large_pages = [](const void* block) {
        return reinterpret_cast<std::uintptr_t>(block) % kSpace < 2 * kMegabyte;
    };
    std::jthread([&] {
        expect_little_memory();
        std::vector<Taken> taken;
        for (int i = 0; i < 60; ++i) {  // beyond the small pages, and the first large ones
            const std::size_t bytes = kLeastInRegion + static_cast<std::size_t>(i) * 9'001;
            taken.push_back({take_from_region(bytes), bytes, i});
            ASSERT_NE(taken.back().block, nullptr);
            std::memset(taken.back().block, i, bytes);
        }
        EXPECT_TRUE(before_large_pages(taken.front().block));
        EXPECT_FALSE(before_large_pages(taken.back().block));
        for (const Taken& t : taken) {
            const auto* at = static_cast<const char*>(t.block);
            EXPECT_EQ(at[0], static_cast<char>(t.mark));
            EXPECT_EQ(at[t.bytes - 1], static_cast<char>(t.mark));
            release_to_region(t.block, t.bytes);
        }
    }).join();
    std::jthread([&] {  // too late: the thread has a region
        void* const first = take_from_region(kLeastInRegion);
        expect_little_memory();
        void* const second = take_from_region(kLeastInRegion);
        EXPECT_FALSE(before_large_pages(first));
        EXPECT_FALSE(before_large_pages(second));
        release_to_region(first, kLeastInRegion);
        release_to_region(second, kLeastInRegion);
    })
        .join();
}

TEST(Region, WhatWasEmptiedIsUsedAgain) {
    for (int round = 0; round < 3; ++round) {
        std::vector<void*> blocks;
        for (int i = 0; i < 5; ++i) {  // 15 MB: beyond what is kept
            blocks.push_back(take_from_region(3 * kMegabyte));
            ASSERT_NE(blocks.back(), nullptr);
            std::memset(blocks.back(), round, 3 * kMegabyte);
        }
        for (void* const block : blocks) {
            release_to_region(block, 3 * kMegabyte);
        }
    }
}

TEST(Region, BlocksOutliveTheirThread) {
    std::vector<void*> blocks(8);
    {
        std::vector<std::jthread> threads;
        for (void*& block : blocks) {
            threads.emplace_back([&block] {
                block = take_from_region(kMegabyte);
                std::memset(block, 5, kMegabyte);
            });
        }
    }
    for (void* block : blocks) {
        EXPECT_EQ(static_cast<const char*>(block)[kMegabyte - 1], 5);
        release_to_region(block, kMegabyte);
    }
}

// Made before the thread's region, and so destroyed after it.
struct TakesLate {
    bool* worked = nullptr;
    ~TakesLate() {
        if (worked != nullptr) {
            void* const first = take_from_region(kMegabyte);
            void* const second = take_from_region(kMegabyte);
            std::memset(first, 3, kMegabyte);
            std::memset(second, 4, kMegabyte);
            *worked = static_cast<const char*>(first)[kMegabyte - 1] == 3;
            release_to_region(second, kMegabyte);
            release_to_region(first, kMegabyte);
        }
    }
};
thread_local TakesLate takes_late;

TEST(Region, BlocksAreTakenAfterTheEndOfTheThreadsRegion) {
    for (const bool keeps : {false, true}) {
        bool worked = false;
        void* kept = nullptr;
        std::thread([&] {
            takes_late.worked = &worked;
            void* const block = take_from_region(kMegabyte);
            if (keeps) {
                kept = block;
            } else {
                release_to_region(block, kMegabyte);
            }
        }).join();
        EXPECT_TRUE(worked);
        if (kept != nullptr) {
            std::memset(kept, 1, kMegabyte);
            release_to_region(kept, kMegabyte);
        }
    }
}

TEST(Region, ThreadsReleaseWhatOthersHaveTaken) {
    std::vector<void*> blocks(64);
    for (int round = 0; round < 50; ++round) {
        for (void*& block : blocks) {
            block = take_from_region(30'000);
            ASSERT_NE(block, nullptr);
        }
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&blocks, t] {
                for (std::size_t i = t; i < blocks.size(); i += 4) {
                    void* const mine = take_from_region(30'000);
                    release_to_region(blocks[i], 30'000);
                    release_to_region(mine, 30'000);
                }
            });
        }
    }
}

#endif

}  // namespace
}  // namespace pyforge
