#include "engine/work_queue.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <deque>
#include <thread>

namespace pyforge::engine {
namespace {

TEST(WorkQueue, LargeOnesFirst) {
    WorkQueue<int> queue;
    int items[] = {0, 1, 2, 3};
    const u64 sizes[] = {10, 0, 70'000, 900};
    for (int i = 0; i < 4; ++i) {
        queue.add(&items[i], sizes[i]);
    }
    queue.close();
    WorkQueue<int>::Batch batch;
    for (const int expected : {2, 3, 0, 1}) {
        ASSERT_TRUE(queue.take(batch, 1));
        ASSERT_EQ(batch.count, 1U);
        EXPECT_EQ(*batch.items[0], expected);
    }
    EXPECT_FALSE(queue.take(batch, 1));
}

TEST(WorkQueue, SeveralAtOnceWhileThereIsPlenty) {
    WorkQueue<int> queue;
    int item = 0;
    for (int i = 0; i < 1000; ++i) {
        queue.add(&item, 100);
    }
    queue.close();
    WorkQueue<int>::Batch batch;
    ASSERT_TRUE(queue.take(batch, 4));
    EXPECT_EQ(batch.count, WorkQueue<int>::kMostAtOnce);
    u32 taken = batch.count;
    while (queue.take(batch, 4)) {
        taken += batch.count;
    }
    EXPECT_EQ(taken, 1000U);
    EXPECT_EQ(batch.count, 0U);
}

TEST(WorkQueue, EveryItemOnceWhileMoreCome) {
    for (int turn = 0; turn < 20; ++turn) {
        WorkQueue<std::atomic<int>> queue;
        std::deque<std::atomic<int>> items;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&queue] {
                    WorkQueue<std::atomic<int>>::Batch batch;
                    while (queue.take(batch, 4)) {
                        for (u32 i = 0; i < batch.count; ++i) {
                            ++*batch.items[i];
                        }
                    }
                });
            }
            for (u64 n = 0; n < 3000; ++n) {
                queue.add(&items.emplace_back(0), n * n % 5000);
            }
            queue.close();
        }
        for (const std::atomic<int>& item : items) {
            ASSERT_EQ(item.load(), 1);
        }
    }
}

}  // namespace
}  // namespace pyforge::engine
