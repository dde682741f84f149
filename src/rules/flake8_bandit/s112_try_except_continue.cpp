#include "rules/flake8_bandit/swallow.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kOptions[] = {"lint.flake8-bandit.check-typed-exception"};

}  // namespace

extern constinit const Rule s112_try_except_continue{
    .code = "S112",
    .name = "try-except-continue",
    .family = "flake8-bandit",
    .summary = "`try`-`except`-`continue` detected, consider logging the exception",
    .alias = "try_except_continue",
    .category = Category::Security,
    .on_by_default = true,
    .options = kOptions,
    .doc =
        {
            .what = "Finds handlers that catch every exception and do nothing but `continue`.",
            .why = "Every error vanishes without a trace, also one that an attack or a defect causes. Catch "
                   "what can be expected, and say in a log what happened.",
            .example = "for message in messages:\n"
                       "    try:\n"
                       "        send(message)\n"
                       "    except Exception:\n"
                       "        continue\n",
            .instead = "for message in messages:\n"
                       "    try:\n"
                       "        send(message)\n"
                       "    except ConnectionError:\n"
                       "        logger.exception(\"not sent\")\n",
            .references = "https://docs.python.org/3/library/logging.html\n"
                          "https://cwe.mitre.org/data/definitions/703.html\n",
        },
    .on = {.nodes = {NodeKind::ExceptHandler}, .node = check_swallowed},
};

}  // namespace pyforge::rules
