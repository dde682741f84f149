// What each rule costs, where somebody wants to know.
#pragma once
#include <chrono>
#include <vector>

#include "base/types.hpp"

namespace pyforge::lint {

using TimingClock = std::chrono::steady_clock;

// Indexed by RuleSet::slot_of(); one per thread.
struct RuleTimes {
    struct Time {
        u64 nanoseconds = 0;
        u64 calls = 0;
        u64 measured = 0;  // how often: many calls may be measured at once

        void add(std::chrono::nanoseconds spent, u64 count) noexcept {
            nanoseconds += static_cast<u64>(spent.count());
            calls += count;
            ++measured;
        }
        void merge(const Time& other) noexcept {
            nanoseconds += other.nanoseconds;
            calls += other.calls;
            measured += other.measured;
        }
    };
    std::vector<Time> rules;
    Time suppressions;

    void merge(const RuleTimes& other);
};

// What one question to the clock costs, in nanoseconds.
[[nodiscard]] double clock_cost() noexcept;

}  // namespace pyforge::lint
