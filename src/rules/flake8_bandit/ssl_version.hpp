// Versions of SSL and TLS that are no longer safe: S502 and S503.
#pragma once
#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

[[nodiscard]] inline bool is_insecure_protocol(std::string_view name) noexcept {
    for (const std::string_view bad :
         {"PROTOCOL_SSLv2", "PROTOCOL_SSLv3", "PROTOCOL_TLSv1", "PROTOCOL_TLSv1_1", "SSLv2_METHOD",
          "SSLv23_METHOD", "SSLv3_METHOD", "TLSv1_METHOD", "TLSv1_1_METHOD"}) {
        if (name == bad) {
            return true;
        }
    }
    return false;
}

// The name of such a version that the expression (a Name or Attribute) spells; empty for others.
[[nodiscard]] inline std::string_view insecure_protocol(const parse::Tree& tree, parse::NodeId id) noexcept {
    std::string_view name;
    if (const auto plain = tree.try_get<ast::Name>(id)) {
        name = tree.name(plain.id());
    } else if (const auto attribute = tree.try_get<ast::Attribute>(id)) {
        name = tree.name(attribute.attr());
    }
    return is_insecure_protocol(name) ? name : std::string_view{};
}

}  // namespace pyforge::rules
