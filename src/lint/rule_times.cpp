#include "lint/rule_times.hpp"

#include <algorithm>

namespace pyforge::lint {

void RuleTimes::merge(const RuleTimes& other) {
    rules.resize(std::max(rules.size(), other.rules.size()));
    for (std::size_t i = 0; i < other.rules.size(); ++i) {
        rules[i].merge(other.rules[i]);
    }
    suppressions.merge(other.suppressions);
}

double clock_cost() noexcept {
    constexpr int kRounds = 2000;
    const auto start = TimingClock::now();
    for (int i = 0; i < kRounds; ++i) {
        static_cast<void>(TimingClock::now());
    }
    const auto spent = std::chrono::duration<double, std::nano>(TimingClock::now() - start);
    return spent.count() / kRounds;
}

}  // namespace pyforge::lint
