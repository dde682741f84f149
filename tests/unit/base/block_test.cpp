#include "base/block.hpp"

#include <gtest/gtest.h>

#include "base/vec.hpp"

namespace pyforge {
namespace {

TEST(Block, ContentsStayWhileItGrows) {
    Vec<u32> numbers;
    for (u32 i = 0; i < 4'000'000; ++i) {
        numbers.push_back(i);
    }
    for (u32 i = 0; i < numbers.size(); ++i) {
        ASSERT_EQ(numbers[i], i);
    }
    Vec<u32> moved(std::move(numbers));
    EXPECT_EQ(moved.back(), 3'999'999U);
    moved.shrink_to(10);
    EXPECT_EQ(moved.capacity(), 0U);
    moved.push_back(7);
    EXPECT_EQ(moved.back(), 7U);
}

TEST(Block, FromEverySizeToEveryLargerOne) {
    const std::size_t sizes[] = {64, 4096, 262'143, 262'144, 300'000, 4'194'303, 4'194'304, 9'000'000};
    for (const std::size_t from : sizes) {
        for (const std::size_t to : sizes) {
            if (to < from) {
                continue;
            }
            auto* old = static_cast<char*>(grow_block(nullptr, 0, 0, from, 16));
            old[0] = 'a';
            old[from - 1] = 'z';
            auto* grown = static_cast<char*>(grow_block(old, from, from, to, 16));
            EXPECT_EQ(grown[0], 'a');
            EXPECT_EQ(grown[from - 1], 'z');
            grown[to - 1] = 'e';
            release_block(grown, to, 16);
        }
    }
    release_block(nullptr, 0, 16);
}

}  // namespace
}  // namespace pyforge
