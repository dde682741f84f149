// A program run to its end, without a shell.
#pragma once
#include <string>
#include <vector>

namespace cli {

struct Finished {
    int status = -1;  // 127: there is no such program; 128 and more: ended by a signal
    std::string out;
    std::string err;
};

// `folder`: where it runs; empty for here. Throws UsageError when the system starts no process.
Finished run_program(const std::vector<std::string>& words, const std::string& folder = {});

}  // namespace cli
