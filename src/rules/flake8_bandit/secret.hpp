// Names that sound like a secret: of variables, parameters, keys.
#pragma once
#include <string_view>

#include "lint/query.hpp"

namespace pyforge::rules {

// pass, passphrase, pwd, token, secret(e), and password in its spellings (passwd, pasword …) as a part of the
// name between underscores.
[[nodiscard]] bool is_secret_name(std::string_view name) noexcept;

[[nodiscard]] inline bool is_filled_string(const lint::Context& ctx, parse::NodeId id) {
    return lint::is_string(ctx.tree, id) && lint::truthiness(ctx, id) == lint::Truth::True;
}

}  // namespace pyforge::rules
