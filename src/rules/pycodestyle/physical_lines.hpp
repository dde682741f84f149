// Rules about physical lines that share their work.
#pragma once
#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

// W291, W293.
void check_trailing_space(lint::Context& ctx, lint::Line line);
// W191, E101.
void check_indentation_tabs(lint::Context& ctx);
// W505.
void check_doc_lines(lint::Context& ctx);

}  // namespace pyforge::rules
