#include "engine/times.hpp"

#include <algorithm>

namespace pyforge::engine {
namespace {

constexpr std::string_view kStageNames[kStageCount] = {"read",      "decode",  "lex",   "parse", "recover",
                                                       "semantics", "metrics", "rules", "report"};

// In seconds, without the cost of `questions` questions to the clock.
Timing timing(bool is_rule, std::string_view name, lint::RuleTimes::Time time, double clock_cost) {
    const double own = static_cast<double>(time.nanoseconds) - static_cast<double>(time.calls) * clock_cost;
    return {is_rule, name, std::max(0.0, own) * 1e-9, time.calls};
}

}  // namespace

void Times::merge(const Times& other) {
    for (u32 i = 0; i < kStageCount; ++i) {
        stages[i].nanoseconds += other.stages[i].nanoseconds;
        stages[i].calls += other.stages[i].calls;
    }
    for (const auto& [set, times] : other.rules) {
        rules[set].merge(times);
    }
}

void StageClock::add(Stage stage) noexcept {
    const auto now = lint::TimingClock::now();
    lint::RuleTimes::Time& time = times_->stages[static_cast<u32>(stage)];
    time.nanoseconds +=
        static_cast<u64>(std::chrono::duration_cast<std::chrono::nanoseconds>(now - last_).count());
    ++time.calls;
    last_ = now;
}

std::vector<Timing> finish_times(const Times& times) {
    const double cost = lint::clock_cost();
    std::vector<Timing> out;
    u64 calls = 0;
    lint::RuleTimes::Time suppressions;
    std::map<std::string_view, lint::RuleTimes::Time> by_code;
    const auto add = [](lint::RuleTimes::Time& to, const lint::RuleTimes::Time& more) {
        to.nanoseconds += more.nanoseconds;
        to.calls += more.calls;
    };
    for (const auto& [set, of_set] : times.rules) {
        add(suppressions, of_set.suppressions);
        for (const lint::Rule* rule : set->rules()) {
            const u32 slot = set->slot_of(*rule);
            if (slot < of_set.rules.size() && of_set.rules[slot].calls != 0) {
                add(by_code[rule->code], of_set.rules[slot]);
                calls += of_set.rules[slot].calls;
            }
        }
    }
    for (u32 i = 0; i < kStageCount; ++i) {
        lint::RuleTimes::Time stage = times.stages[i];
        if (stage.calls == 0) {
            continue;
        }
        const bool is_rules = i == static_cast<u32>(Stage::Rules);
        if (is_rules) {  // each call asked twice
            const auto asked = static_cast<u64>(2.0 * cost * static_cast<double>(calls));
            const u64 apart = asked + suppressions.nanoseconds;
            stage.nanoseconds -= std::min(stage.nanoseconds, apart);
        }
        out.push_back(timing(false, kStageNames[i], stage, cost));
        if (is_rules) {
            out.push_back(timing(false, "suppressions", suppressions, cost));
        }
    }
    const auto first_rule = static_cast<std::ptrdiff_t>(out.size());
    for (const auto& [code, time] : by_code) {
        out.push_back(timing(true, code, time, cost));
    }
    std::stable_sort(out.begin() + first_rule, out.end(),
                     [](const Timing& a, const Timing& b) { return a.seconds > b.seconds; });
    return out;
}

}  // namespace pyforge::engine
