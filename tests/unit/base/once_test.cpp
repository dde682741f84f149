#include "base/once.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace pyforge {
namespace {

TEST(Once, CallsOnce) {
    Once once;
    std::atomic<int> calls = 0;
    int made = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            once.call([&] {
                ++calls;
                made = 5;
            });
            EXPECT_EQ(made, 5);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(calls, 1);
}

TEST(Once, WhatThrowsIsCalledAgain) {
    Once once;
    int calls = 0;
    EXPECT_THROW(once.call([&] {
        ++calls;
        throw std::runtime_error("no");
    }),
                 std::runtime_error);
    once.call([&] { ++calls; });
    once.call([&] { ++calls; });
    EXPECT_EQ(calls, 2);
}

}  // namespace
}  // namespace pyforge
