#include "lint/settings/pyforge.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr std::string_view kDialects[] = {"sonar", "complexipy"};

constexpr OptionInfo kOptions[] = {
    option<&Settings::pyforge, &Pyforge::cognitive_dialect>(
        "lint.pyforge.cognitive-dialect", "Whose way of counting cognitive complexity.", kDialects),
    option<&Settings::pyforge, &Pyforge::max_cognitive_complexity>(
        "lint.pyforge.max-cognitive-complexity", "Highest cognitive complexity of a function."),
    option<&Settings::pyforge, &Pyforge::max_halstead_volume>("lint.pyforge.max-halstead-volume",
                                                              "Highest Halstead volume of a function."),
    option<&Settings::pyforge, &Pyforge::max_halstead_difficulty>(
        "lint.pyforge.max-halstead-difficulty", "Highest Halstead difficulty of a function."),
    option<&Settings::pyforge, &Pyforge::max_halstead_effort>("lint.pyforge.max-halstead-effort",
                                                              "Highest Halstead effort of a function."),
    option<&Settings::pyforge, &Pyforge::max_file_halstead_volume>("lint.pyforge.max-file-halstead-volume",
                                                                   "Highest Halstead volume of a file."),
    option<&Settings::pyforge, &Pyforge::max_file_halstead_difficulty>(
        "lint.pyforge.max-file-halstead-difficulty", "Highest Halstead difficulty of a file."),
    option<&Settings::pyforge, &Pyforge::max_file_halstead_effort>("lint.pyforge.max-file-halstead-effort",
                                                                   "Highest Halstead effort of a file."),
    option<&Settings::pyforge, &Pyforge::min_maintainability>("lint.pyforge.min-maintainability",
                                                              "Lowest maintainability index of a file."),
    option<&Settings::pyforge, &Pyforge::max_file_lines>("lint.pyforge.max-file-lines",
                                                         "Most source lines of a file."),
    option<&Settings::pyforge, &Pyforge::max_function_lines>("lint.pyforge.max-function-lines",
                                                             "Most source lines of a function."),
};

}  // namespace

std::span<const OptionInfo> pyforge_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
