// A child process: started without a shell, bounded in time and output.
#pragma once
#include <chrono>
#include <pyforge/result.hpp>
#include <stop_token>
#include <string>
#include <vector>

#include "base/types.hpp"

namespace pyforge::external {

struct ChildLimits {
    std::chrono::milliseconds time{0};  // 0: none
    std::size_t output = 0;             // bytes of standard output
    std::stop_token stop;
};

struct ChildOutput {
    std::string out;
    std::string err;  // the first part
    int status = 0;   // 128 + the signal that ended it
};

// The file that a name stands for, by PATH as a shell does it; empty for none.
std::string find_program(const std::string& name);

// Runs it in a process group of its own, which is killed at the limits. `input` is a file for standard input,
// empty for nothing. Fails with NotFound, TimedOut, Cancelled, TooLarge, ToolFailed.
Result<ChildOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              const std::string& input, const ChildLimits& limits);

}  // namespace pyforge::external
