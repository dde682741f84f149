// What the rules about Halstead's measures share.
#pragma once
#include <cmath>

#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules::halstead {

// Reports functions and the file above their limits, with one decimal: 300.04 is not more than 300.
template <class Measure>
void check(lint::Context& ctx, const metrics::FileMetrics& file, u32 limit, u32 file_limit,
           std::string_view what, Measure&& measure) {
    const auto tenths_of = [&](const metrics::Halstead& counts) {
        return static_cast<u64>(std::llround(measure(counts) * 10));
    };
    const auto report = [&](Range range, std::string_view quote, std::string_view whose, u64 tenths,
                            u32 most) {
        ctx.report(range, {"Halstead ", what, " of ", quote, whose, quote, " is ", tenths / 10, ".",
                           tenths % 10, " (> ", most, ")"});
    };
    for (const metrics::FunctionMetrics& function : file.functions) {
        if (const u64 tenths = tenths_of(function.halstead); tenths > u64{limit} * 10) {
            report(lint::definition_name(ctx, function.node), "`", ctx.names.text(function.name), tenths,
                   limit);
        }
    }
    if (const u64 tenths = tenths_of(file.halstead); tenths > u64{file_limit} * 10) {
        report({0, 0}, "", "the file", tenths, file_limit);
    }
}

}  // namespace pyforge::rules::halstead
