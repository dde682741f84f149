// What the type checkers are told, and what they answer.
#pragma once
#include <pyforge/external.hpp>
#include <string>
#include <vector>

#include "base/types.hpp"

namespace pyforge::external {

// One finding as the tool has it. Lines from 1, columns from 0; what it does not say is negative.
struct Finding {
    std::string file;
    i64 line = -1;
    i64 column = -1;
    i64 end_line = -1;
    i64 end_column = -1;
    std::string rule;
    std::string message;
    std::string hint;
    Severity severity = Severity::Error;
};

// Arguments that make the tool write JSON.
[[nodiscard]] std::vector<std::string> json_arguments(ExternalTool tool);

// False when the output is not what the tool writes when it has done its work.
bool read_findings(ExternalTool tool, std::string_view output, std::vector<Finding>& out);

}  // namespace pyforge::external
