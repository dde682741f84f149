// On which processor a thread runs.
#pragma once

namespace pyforge {

// The one that the calling thread runs on; negative where that can't be told.
[[nodiscard]] int current_processor() noexcept;

// Moves the calling thread to another one if it runs on this one and may run elsewhere. A thread that has
// just been started may find itself on the processor of the thread that has started it, which then waits
// although others are idle, until the system looks for that: after milliseconds.
void leave_processor(int processor) noexcept;

}  // namespace pyforge
