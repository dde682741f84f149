// Suggestions: what is worth doing, derived from the issues and metrics of a report.
#pragma once
#include <string_view>

#include "base/types.hpp"
#include "report/data.hpp"

namespace pyforge::engine {

// Fills data.suggestions from data.issues and data.metrics, and gives fixes their titles. `text` is that of
// the file. Throws std::bad_alloc.
void suggest(detail::ReportData& data, std::string_view text, u32 max_complexity);

}  // namespace pyforge::engine
