// What the rules about "…" % values share: one look at each such expression, reported by several rules.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on BinOp.
void check_percent_format(lint::Context& ctx, lint::NodeIds nodes);

extern const lint::Rule f501_percent_format_invalid_format;
extern const lint::Rule f502_percent_format_expected_mapping;
extern const lint::Rule f503_percent_format_expected_sequence;
extern const lint::Rule f504_percent_format_extra_named_arguments;
extern const lint::Rule f505_percent_format_missing_argument;
extern const lint::Rule f506_percent_format_mixed_positional_and_named;
extern const lint::Rule f507_percent_format_positional_count_mismatch;
extern const lint::Rule f508_percent_format_star_requires_sequence;
extern const lint::Rule f509_percent_format_unsupported_format_character;

}  // namespace pyforge::rules
