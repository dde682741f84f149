// Figures that follow from the counts: Halstead's formulas, the maintainability index, ranks, names.
#include "metrics/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pyforge::metrics {

namespace {
// Python's math.log(x, 2) is this quotient, and not the last bit of log2().
double log_base_2(u32 x) noexcept {
    return std::log(static_cast<double>(x)) / std::numbers::ln2;
}
}  // namespace

double Halstead::calculated_length() const noexcept {
    if (distinct_operators == 0 || distinct_operands == 0) {
        return 0;
    }
    return distinct_operators * log_base_2(distinct_operators) +
           distinct_operands * log_base_2(distinct_operands);
}

double Halstead::volume() const noexcept {
    return vocabulary() == 0 ? 0 : length() * log_base_2(vocabulary());
}

double Halstead::difficulty() const noexcept {
    if (distinct_operands == 0) {
        return 0;
    }
    return static_cast<double>(distinct_operators) * operands / (2.0 * distinct_operands);
}

double TypeCoverage::percent() const noexcept {
    const double places = static_cast<double>(functions) + parameters;
    return places == 0 ? 100.0
                       : 100.0 * (static_cast<double>(annotated_returns) + annotated_parameters) / places;
}

double TypeCoverage::any_share() const noexcept {
    return annotations == 0 ? 0.0 : static_cast<double>(any_annotations) / annotations;
}

void FileMetrics::clear() noexcept {
    raw = {};
    halstead = {};
    radon_total = 1;
    maintainability = maintainability_multi = 100;
    cognitive = {};
    cyclomatic = {};
    statements = nesting = imports = 0;
    types = {};
    functions.clear();
    classes.clear();
    mccabe_blocks.clear();
}

char cyclomatic_rank(u32 complexity) noexcept {
    constexpr u32 kLimits[] = {5, 10, 20, 30, 40};
    char rank = 'A';
    for (const u32 limit : kLimits) {
        rank = static_cast<char>(rank + (complexity > limit ? 1 : 0));
    }
    return rank;
}

char maintainability_rank(double index) noexcept {
    return index > 19 ? 'A' : index > 9 ? 'B' : 'C';
}

double maintainability_index(double volume, u32 complexity, u32 lloc, double comments) noexcept {
    if (volume <= 0 || lloc == 0) {
        return 100;
    }
    const double radians = comments * (std::numbers::pi / 180.0);
    const double index = 171.0 - 5.2 * std::log(volume) - 0.23 * complexity - 16.2 * std::log(lloc) +
                         50.0 * std::sin(std::sqrt(2.46 * radians));
    return std::clamp(index * 100.0 / 171.0, 0.0, 100.0);
}

namespace {
struct Owner {
    ScopeKind kind;
    u32 index;
};

void append_path(const FileMetrics& file, Owner owner, const Interner& names, std::string& out) {
    // Scopes nest at most as deep as Python lets blocks nest; deeper ones (recovered trees) lose their
    // outermost part.
    constexpr u32 kDeepest = 128;
    Owner path[kDeepest];
    u32 depth = 0;
    while (owner.kind != ScopeKind::Module && owner.index != kNone && depth < kDeepest) {
        path[depth++] = owner;
        if (owner.kind == ScopeKind::Function) {
            const FunctionMetrics& function = file.functions[owner.index];
            owner = {function.parent_kind, function.parent};
        } else {
            const ClassMetrics& cls = file.classes[owner.index];
            owner = {cls.parent_kind, cls.parent};
        }
    }
    while (depth > 0) {
        const Owner& step = path[--depth];
        const bool function = step.kind == ScopeKind::Function;
        out += names.text(function ? file.functions[step.index].name : file.classes[step.index].name);
        if (depth > 0) {
            out += function ? ".<locals>." : ".";
        }
    }
}
}  // namespace

void append_qualified_name(const FileMetrics& file, const FunctionMetrics& function, const Interner& names,
                           std::string& out) {
    append_path(file, {ScopeKind::Function, static_cast<u32>(&function - file.functions.data())}, names, out);
}

void append_qualified_name(const FileMetrics& file, const ClassMetrics& cls, const Interner& names,
                           std::string& out) {
    append_path(file, {ScopeKind::Class, static_cast<u32>(&cls - file.classes.data())}, names, out);
}

}  // namespace pyforge::metrics
