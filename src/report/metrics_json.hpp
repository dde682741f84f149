// Parts of JSON documents that more than one format writes.
#pragma once
#include <pyforge/format.hpp>

#include "report/json_writer.hpp"

namespace pyforge::report {

// path, status, reason, parsed: members of the object that is open.
void write_status(JsonWriter& json, const FileReport& report, const FormatOptions& options);
// The object of scores.
void write_scores(JsonWriter& json, const Scores& scores);
// The object of one file's metrics.
void write_metrics(JsonWriter& json, const FileMetrics& metrics);

}  // namespace pyforge::report
