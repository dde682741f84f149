// Where the time of a run went.
#pragma once

#include <cstdint>
#include <pyforge/version.hpp>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

/// What one stage or one rule has cost over all files and threads of a run.
struct Timing {
    /// Stages follow each other in the order of the data: "read", "decode", "lex", "parse", "recover",
    /// "semantics", "metrics", "rules", "suppressions", "report". Rules are parts of the stage "rules".
    bool is_rule = false;
    /// Of a stage; of a rule its code. Rules that share their work are timed together, under the first code
    /// of them. A fact that several rules need is charged to the rule that asks first.
    std::string_view name;
    /// Seconds of wall-clock time, added up over the threads. The cost of the clock itself is taken out.
    double seconds = 0;
    /// How often the stage ran (files) or the rule was called.
    std::uint64_t calls = 0;
};

PYFORGE_NAMESPACE_END
