// What the rules about imports under another name share: one look at each, reported by the rule that fits.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on alias.
void check_import_alias(lint::Context& ctx, lint::NodeIds nodes);

extern const lint::Rule n811_constant_imported_as_non_constant;
extern const lint::Rule n812_lowercase_imported_as_non_lowercase;
extern const lint::Rule n813_camelcase_imported_as_lowercase;
extern const lint::Rule n814_camelcase_imported_as_constant;
extern const lint::Rule n817_camelcase_imported_as_acronym;

}  // namespace pyforge::rules
