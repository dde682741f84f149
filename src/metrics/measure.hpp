// The measuring stage: one file's tree and tokens in, its FileMetrics out.
#pragma once
#include "metrics/metrics.hpp"

namespace pyforge::metrics {

// Memory that measure() reuses from file to file. Not thread-safe: one per thread.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    struct State;
    [[nodiscard]] State& state() noexcept { return *state_; }

  private:
    State* state_;
};

// Linear in the size of the file. `out` is cleared first and its memory reused; figures of parts that are not
// asked for stay 0.
void measure(const parse::Tree& tree, Scratch& scratch, FileMetrics& out, u8 parts = kAllParts);

}  // namespace pyforge::metrics
