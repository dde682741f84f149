#include "lint/settings/isort.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr std::string_view kRelativeOrderWords[] = {"furthest-to-closest", "closest-to-furthest"};

constexpr OptionInfo kOptions[] = {
    option<&Settings::isort, &Isort::force_wrap_aliases>(
        "lint.isort.force-wrap-aliases",
        "Wrap `from` imports with several members of which one has an alias."),
    option<&Settings::isort, &Isort::force_single_line>("lint.isort.force-single-line",
                                                        "One member for each `from` import."),
    option<&Settings::isort, &Isort::single_line_exclusions>(
        "lint.isort.single-line-exclusions", "Modules to which `force-single-line` does not apply."),
    option<&Settings::isort, &Isort::combine_as_imports>(
        "lint.isort.combine-as-imports", "Put members with an alias into the statement of the others."),
    option<&Settings::isort, &Isort::split_on_trailing_comma>(
        "lint.isort.split-on-trailing-comma",
        "Keep an import on several lines when its last member has a comma."),
    option<&Settings::isort, &Isort::order_by_type>("lint.isort.order-by-type",
                                                    "Sort members by constants, classes, variables."),
    option<&Settings::isort, &Isort::force_sort_within_sections>(
        "lint.isort.force-sort-within-sections", "Sort `import` and `from` statements by module together."),
    option<&Settings::isort, &Isort::case_sensitive>("lint.isort.case-sensitive",
                                                     "Tell upper from lower case when sorting."),
    option<&Settings::isort, &Isort::force_to_top>("lint.isort.force-to-top",
                                                   "Modules to put at the top of their section."),
    option<&Settings::isort, &Isort::known_first_party>("lint.isort.known-first-party",
                                                        "Modules, as glob patterns, of the project itself."),
    option<&Settings::isort, &Isort::known_third_party>("lint.isort.known-third-party",
                                                        "Modules, as glob patterns, of others."),
    option<&Settings::isort, &Isort::known_local_folder>(
        "lint.isort.known-local-folder", "Modules, as glob patterns, of the folder of the file."),
    option<&Settings::isort, &Isort::extra_standard_library>(
        "lint.isort.extra-standard-library", "Modules, as glob patterns, to take for the standard library."),
    option<&Settings::isort, &Isort::relative_imports_order>(
        "lint.isort.relative-imports-order", "Order of relative imports.", kRelativeOrderWords),
    option<&Settings::isort, &Isort::required_imports>("lint.isort.required-imports",
                                                       "Imports that each file must have (I002)."),
    option<&Settings::isort, &Isort::classes>("lint.isort.classes",
                                              "Names to take for classes when sorting by type."),
    option<&Settings::isort, &Isort::constants>("lint.isort.constants",
                                                "Names to take for constants when sorting by type."),
    option<&Settings::isort, &Isort::variables>("lint.isort.variables",
                                                "Names to take for variables when sorting by type."),
    option<&Settings::isort, &Isort::no_lines_before>(
        "lint.isort.no-lines-before", "Sections that follow the one before without a blank line."),
    option<&Settings::isort, &Isort::import_heading>("lint.isort.import-heading", "Comments above sections."),
    option<&Settings::isort, &Isort::lines_after_imports>(
        "lint.isort.lines-after-imports",
        "Blank lines after the imports; -1: as the code after them asks for."),
    option<&Settings::isort, &Isort::lines_between_types>(
        "lint.isort.lines-between-types", "Blank lines between `import` and `from` statements."),
    option<&Settings::isort, &Isort::forced_separate>("lint.isort.forced-separate",
                                                      "Modules that make a section of their own."),
    option<&Settings::isort, &Isort::section_order>("lint.isort.section-order", "Order of the sections."),
    option<&Settings::isort, &Isort::default_section>("lint.isort.default-section",
                                                      "Section of modules that are not known."),
    option<&Settings::isort, &Isort::no_sections>("lint.isort.no-sections",
                                                  "Sort all imports as one section."),
    option<&Settings::isort, &Isort::detect_same_package>(
        "lint.isort.detect-same-package", "Take modules of the same package for the project itself."),
    option<&Settings::isort, &Isort::from_first>("lint.isort.from-first",
                                                 "Put `from` statements before `import` statements."),
    option<&Settings::isort, &Isort::length_sort>("lint.isort.length-sort", "Sort imports by their length."),
    option<&Settings::isort, &Isort::length_sort_straight>("lint.isort.length-sort-straight",
                                                           "Sort `import` statements by their length."),
    option<&Settings::isort, &Isort::sections>("lint.isort.sections",
                                               "Sections of your own and their modules, as glob patterns."),
};

}  // namespace

std::span<const OptionInfo> isort_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
