// Options of pep8-naming: lint.pep8-naming.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Naming {
    NameList ignore_names{"setUp",         "tearDown",         "setUpClass",  "tearDownClass",
                          "setUpModule",   "tearDownModule",   "asyncSetUp",  "asyncTearDown",
                          "setUpTestData", "failureException", "longMessage", "maxDiff"};
    NameList extend_ignore_names;
    NameList classmethod_decorators;
    NameList staticmethod_decorators;
};

[[nodiscard]] std::span<const OptionInfo> naming_options() noexcept;

}  // namespace pyforge::lint
