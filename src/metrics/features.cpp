#include "metrics/features.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <iterator>

namespace pyforge::metrics {
namespace {

using Rows = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// name, value in terms of `f`
#define PYFORGE_FUNCTION_FEATURES(X)                        \
    X("lines", f.raw.loc)                                   \
    X("source_lines", f.raw.sloc)                           \
    X("logical_lines", f.raw.lloc)                          \
    X("comments", f.raw.comments)                           \
    X("blank_lines", f.raw.blank)                           \
    X("cyclomatic", f.cyclomatic.ruff)                      \
    X("cyclomatic_mccabe", f.cyclomatic.mccabe)             \
    X("cyclomatic_radon", f.cyclomatic.radon)               \
    X("cognitive", f.cognitive.sonar)                       \
    X("cognitive_complexipy", f.cognitive.complexipy)       \
    X("distinct_operators", f.halstead.distinct_operators)  \
    X("distinct_operands", f.halstead.distinct_operands)    \
    X("operators", f.halstead.operators)                    \
    X("operands", f.halstead.operands)                      \
    X("volume", f.halstead.volume())                        \
    X("difficulty", f.halstead.difficulty())                \
    X("effort", f.halstead.effort())                        \
    X("statements", f.statements)                           \
    X("branches", f.branches)                               \
    X("returns", f.returns)                                 \
    X("nesting", f.nesting)                                 \
    X("arguments", f.arguments)                             \
    X("positional_arguments", f.positional_arguments)       \
    X("parameters", f.types.parameters)                     \
    X("annotated_parameters", f.types.annotated_parameters) \
    X("annotated_return", f.types.annotated_returns)        \
    X("any_annotations", f.types.any_annotations)           \
    X("is_method", (f.flags & kMethod) != 0)                \
    X("is_nested", (f.flags & kNested) != 0)                \
    X("is_async", (f.flags & kAsync) != 0)                  \
    X("is_decorated", (f.flags & kDecorated) != 0)          \
    X("has_docstring", (f.flags & kDocstring) != 0)

constexpr std::string_view kFunctionNames[] = {
#define X(name, value) name,
    PYFORGE_FUNCTION_FEATURES(X)
#undef X
};
static_assert(std::size(kFunctionNames) == kFunctionFeatures);

// A file's own figures, then three over its functions for each of these columns.
constexpr u32 kOwnFeatures = 22;
constexpr u32 kSummarised[] = {0,  5,  8,
                               14, 20, 21};  // lines, cyclomatic, cognitive, volume, nesting, arguments
static_assert(kOwnFeatures + 3 * std::size(kSummarised) == kFileFeatures);

constexpr std::string_view kFileNames[] = {"lines",
                                           "source_lines",
                                           "logical_lines",
                                           "comments",
                                           "multi_lines",
                                           "blank_lines",
                                           "functions",
                                           "classes",
                                           "methods",
                                           "imports",
                                           "statements",
                                           "nesting",
                                           "cyclomatic",
                                           "cognitive",
                                           "radon_total",
                                           "volume",
                                           "difficulty",
                                           "maintainability",
                                           "type_coverage",
                                           "attributes",
                                           "any_share",
                                           "comment_share",
                                           "function_lines_mean",
                                           "function_lines_deviation",
                                           "function_lines_max",
                                           "function_cyclomatic_mean",
                                           "function_cyclomatic_deviation",
                                           "function_cyclomatic_max",
                                           "function_cognitive_mean",
                                           "function_cognitive_deviation",
                                           "function_cognitive_max",
                                           "function_volume_mean",
                                           "function_volume_deviation",
                                           "function_volume_max",
                                           "function_nesting_mean",
                                           "function_nesting_deviation",
                                           "function_nesting_max",
                                           "function_arguments_mean",
                                           "function_arguments_deviation",
                                           "function_arguments_max"};
static_assert(std::size(kFileNames) == kFileFeatures);

void write_row(const FunctionMetrics& f, float* row) noexcept {
#define X(name, value) *row++ = static_cast<float>(value);
    PYFORGE_FUNCTION_FEATURES(X)
#undef X
}

}  // namespace

std::span<const std::string_view> function_feature_names() noexcept {
    return kFunctionNames;
}
std::span<const std::string_view> file_feature_names() noexcept {
    return kFileNames;
}

void function_features(const FileMetrics& file, Vec<float>& out) {
    out.resize_uninitialized(file.functions.size() * kFunctionFeatures);
    float* row = out.data();
    for (const FunctionMetrics& f : file.functions) {
        write_row(f, row);
        row += kFunctionFeatures;
    }
}

void file_features(const FileMetrics& file, std::span<float, kFileFeatures> out) {
    const auto methods = std::count_if(file.functions.begin(), file.functions.end(),
                                       [](const FunctionMetrics& f) { return (f.flags & kMethod) != 0; });
    const double own[kOwnFeatures] = {
        static_cast<double>(file.raw.loc),
        static_cast<double>(file.raw.sloc),
        static_cast<double>(file.raw.lloc),
        static_cast<double>(file.raw.comments),
        static_cast<double>(file.raw.multi),
        static_cast<double>(file.raw.blank),
        static_cast<double>(file.functions.size()),
        static_cast<double>(file.classes.size()),
        static_cast<double>(methods),
        static_cast<double>(file.imports),
        static_cast<double>(file.statements),
        static_cast<double>(file.nesting),
        static_cast<double>(file.cyclomatic.ruff),
        static_cast<double>(file.cognitive.sonar),
        static_cast<double>(file.radon_total),
        file.halstead.volume(),
        file.halstead.difficulty(),
        file.maintainability_multi,
        file.types.percent(),
        static_cast<double>(file.types.attributes),
        file.types.any_share(),
        file.raw.loc == 0 ? 0.0 : static_cast<double>(file.raw.comments) / file.raw.loc,
    };
    std::transform(std::begin(own), std::end(own), out.begin(),
                   [](double value) { return static_cast<float>(value); });

    // Three running columns in registers instead of a matrix of all functions: nothing is allocated.
    constexpr int kColumns = static_cast<int>(std::size(kSummarised));
    using Columns = Eigen::Array<double, kColumns, 1>;
    Columns sum = Columns::Zero();
    Columns squares = Columns::Zero();
    Columns highest = Columns::Zero();
    const double count = std::max(1.0, static_cast<double>(file.functions.size()));
    for (const FunctionMetrics& f : file.functions) {
        float row[kFunctionFeatures];
        write_row(f, row);
        Columns values;
        for (int i = 0; i < kColumns; ++i) {
            values[i] = row[kSummarised[i]];
        }
        sum += values;
        squares += values.square();
        highest = highest.max(values);
    }
    const Columns mean = sum / count;
    const Columns deviation = (squares / count - mean.square()).max(0.0).sqrt();
    for (int i = 0; i < kColumns; ++i) {
        float* summary = out.data() + kOwnFeatures + 3 * i;
        summary[0] = static_cast<float>(mean[i]);
        summary[1] = static_cast<float>(deviation[i]);
        summary[2] = static_cast<float>(highest[i]);
    }
}

void fit_scaling(std::span<const float> rows, u32 columns, Scaling& out) {
    out.mean.assign(columns, 0.0F);
    out.deviation.assign(columns, 1.0F);
    const auto count = static_cast<Eigen::Index>(rows.size() / columns);
    if (count == 0) {
        return;
    }
    const Eigen::Map<const Rows> values(rows.data(), count, columns);
    const Eigen::ArrayXXd logs = values.cast<double>().log1p();
    const Eigen::Array<double, 1, Eigen::Dynamic> mean = logs.colwise().mean();
    const Eigen::Array<double, 1, Eigen::Dynamic> deviation =
        (logs.rowwise() - mean).square().colwise().mean().sqrt();
    for (u32 i = 0; i < columns; ++i) {
        out.mean[i] = static_cast<float>(mean[i]);
        out.deviation[i] = deviation[i] > 1e-9 ? static_cast<float>(deviation[i]) : 1.0F;
    }
}

void apply_scaling(const Scaling& scaling, std::span<float> rows) {
    const u32 columns = scaling.mean.size();
    if (columns == 0) {
        return;
    }
    Eigen::Map<Rows> values(rows.data(), static_cast<Eigen::Index>(rows.size() / columns), columns);
    const Eigen::Map<const Eigen::Array<float, 1, Eigen::Dynamic>> mean(scaling.mean.data(), columns);
    const Eigen::Map<const Eigen::Array<float, 1, Eigen::Dynamic>> deviation(scaling.deviation.data(),
                                                                             columns);
    values = (values.log1p().rowwise() - mean).rowwise() / deviation;
}

}  // namespace pyforge::metrics
