#include "base/placement.hpp"

#include <gtest/gtest.h>

#include <thread>

#if defined(__linux__)
#include <sched.h>
#endif

namespace pyforge {
namespace {

#if defined(__linux__)

TEST(Placement, AThreadLeavesAndMayRunEverywhereAfterwards) {
    std::jthread([] {
        cpu_set_t before;
        ASSERT_EQ(sched_getaffinity(0, sizeof before, &before), 0);
        bool left = CPU_COUNT(&before) == 1;
        for (int i = 0; i < 100 && !left; ++i) {  // the system may move it back at once
            const int here = current_processor();
            ASSERT_GE(here, 0);
            leave_processor(here);
            left = current_processor() != here;
        }
        EXPECT_TRUE(left);
        cpu_set_t after;
        ASSERT_EQ(sched_getaffinity(0, sizeof after, &after), 0);
        EXPECT_TRUE(CPU_EQUAL(&before, &after));
    }).join();
}

TEST(Placement, TheOnlyProcessorIsNotLeft) {
    std::jthread([] {
        const int here = current_processor();
        ASSERT_GE(here, 0);
        cpu_set_t only;
        CPU_ZERO(&only);
        CPU_SET(static_cast<unsigned>(here), &only);
        ASSERT_EQ(sched_setaffinity(0, sizeof only, &only), 0);
        leave_processor(here);
        EXPECT_EQ(current_processor(), here);
        leave_processor(-1);
        leave_processor(CPU_SETSIZE);
        EXPECT_EQ(current_processor(), here);
    }).join();
}

#endif

}  // namespace
}  // namespace pyforge
