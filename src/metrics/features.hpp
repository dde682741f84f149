// Feature vectors: metrics as rows of numbers, for models and statistics. The columns are fixed and named;
// new ones go to the end, so that a model that was trained on fewer still finds its own.
#pragma once
#include <span>
#include <string_view>

#include "metrics/metrics.hpp"

namespace pyforge::metrics {

inline constexpr u32 kFunctionFeatures = 32;
inline constexpr u32 kFileFeatures = 40;

[[nodiscard]] std::span<const std::string_view>
function_feature_names() noexcept;                                              // kFunctionFeatures of them
[[nodiscard]] std::span<const std::string_view> file_feature_names() noexcept;  // kFileFeatures of them

// One row a function, in the order of file.functions; row-major, values as they are counted (no scaling).
void function_features(const FileMetrics& file, Vec<float>& out);
// One row: the file's own figures, and mean, deviation and maximum over its functions (0 without any).
void file_features(const FileMetrics& file, std::span<float, kFileFeatures> out);

// How columns are brought to a common scale: (log(1 + x) - mean) / deviation.
struct Scaling {
    Vec<float> mean;
    Vec<float> deviation;  // 1 where a column never varies
};
// Rows as above, `columns` numbers each.
void fit_scaling(std::span<const float> rows, u32 columns, Scaling& out);
void apply_scaling(const Scaling& scaling, std::span<float> rows);

}  // namespace pyforge::metrics
