// Options of rules given as text: key and value.
#pragma once
#include <pyforge/result.hpp>
#include <string>
#include <string_view>

#include "lint/settings.hpp"

namespace pyforge::engine {

// Sets one option; its key may leave out the leading "lint.". False with a sentence in `message` when there
// is no such option or the value does not fit its type. Throws std::bad_alloc.
bool set_rule_option(lint::Settings& settings, std::string_view key, std::string_view value,
                     std::string& message);

}  // namespace pyforge::engine
