#include "engine/times.hpp"

#include <algorithm>

namespace pyforge::engine {
namespace {

constexpr std::string_view kStageNames[kStageCount] = {"read",      "decode",  "lex",   "parse", "recover",
                                                       "semantics", "metrics", "rules", "report"};

// In seconds, without what the clock itself has cost.
Timing timing(bool is_rule, std::string_view name, lint::RuleTimes::Time time, double clock_cost) {
    const double own =
        static_cast<double>(time.nanoseconds) - static_cast<double>(time.measured) * clock_cost;
    return {is_rule, name, std::max(0.0, own) * 1e-9, time.calls};
}

}  // namespace

void Times::merge(const Times& other) {
    for (u32 i = 0; i < kStageCount; ++i) {
        stages[i].merge(other.stages[i]);
    }
    for (const auto& [set, times] : other.rules) {
        rules[set].merge(times);
    }
}

void StageClock::add(Stage stage) noexcept {
    const auto now = lint::TimingClock::now();
    times_->stages[static_cast<u32>(stage)].add(now - last_, 1);
    last_ = now;
}

std::vector<Timing> finish_times(const Times& times) {
    const double cost = lint::clock_cost();
    std::vector<Timing> out;
    u64 measured = 0;
    lint::RuleTimes::Time suppressions;
    std::map<std::string_view, lint::RuleTimes::Time> by_code;
    for (const auto& [set, of_set] : times.rules) {
        suppressions.merge(of_set.suppressions);
        for (const lint::Rule* rule : set->rules()) {
            const u32 slot = set->slot_of(*rule);
            if (slot < of_set.rules.size() && of_set.rules[slot].calls != 0) {
                by_code[rule->code].merge(of_set.rules[slot]);
                measured += of_set.rules[slot].measured;
            }
        }
    }
    for (u32 i = 0; i < kStageCount; ++i) {
        lint::RuleTimes::Time stage = times.stages[i];
        if (stage.calls == 0) {
            continue;
        }
        const bool is_rules = i == static_cast<u32>(Stage::Rules);
        if (is_rules) {  // each time two questions
            const auto asked = static_cast<u64>(2.0 * cost * static_cast<double>(measured));
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
