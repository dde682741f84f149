// Where the time of a run goes, stage by stage and rule by rule.
#pragma once
#include <array>
#include <map>
#include <pyforge/timings.hpp>
#include <vector>

#include "lint/rule_set.hpp"
#include "lint/rule_times.hpp"

namespace pyforge::engine {

enum class Stage : u8 { Read, Decode, Lex, Parse, Recover, Semantics, Metrics, Rules, Report };
inline constexpr u32 kStageCount = static_cast<u32>(Stage::Report) + 1;

// One per thread.
struct Times {
    std::array<lint::RuleTimes::Time, kStageCount> stages{};
    std::map<const lint::RuleSet*, lint::RuleTimes> rules;  // by the rules that ran
    void merge(const Times& other);
};

// Charges the time since the last lap to a stage. Without times it does nothing.
class StageClock {
  public:
    explicit StageClock(Times* times) noexcept : times_(times) {
        if (times_ != nullptr) {
            last_ = lint::TimingClock::now();
        }
    }
    void lap(Stage stage) noexcept {
        if (times_ != nullptr) {
            add(stage);
        }
    }
    // Throws std::bad_alloc.
    [[nodiscard]] lint::RuleTimes* rules(const lint::RuleSet& rules) const {
        return times_ != nullptr ? &times_->rules[&rules] : nullptr;
    }

  private:
    void add(Stage stage) noexcept;
    Times* times_;
    lint::TimingClock::time_point last_;
};

// In the order of the stages, then the rules, the most costly first. Throws std::bad_alloc.
[[nodiscard]] std::vector<Timing> finish_times(const Times& times);

}  // namespace pyforge::engine
