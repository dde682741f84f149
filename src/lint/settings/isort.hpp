// Options of isort: lint.isort.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

enum class RelativeOrder : u8 { FurthestToClosest, ClosestToFurthest };

struct Isort {
    bool force_wrap_aliases = false;
    bool force_single_line = false;
    NameList single_line_exclusions;
    bool combine_as_imports = false;
    bool split_on_trailing_comma = true;
    bool order_by_type = true;
    bool force_sort_within_sections = false;
    bool case_sensitive = false;
    NameList force_to_top;
    NameList known_first_party;
    NameList known_third_party;
    NameList known_local_folder;
    NameList extra_standard_library;
    RelativeOrder relative_imports_order = RelativeOrder::FurthestToClosest;
    NameList required_imports;
    NameList classes;
    NameList constants;
    NameList variables;
    NameList no_lines_before;
    NameTable import_heading;
    i32 lines_after_imports = -1;
    u32 lines_between_types = 0;
    NameList forced_separate;
    NameList section_order{"future", "standard-library", "third-party", "first-party", "local-folder"};
    std::string default_section = "third-party";
    bool no_sections = false;
    bool detect_same_package = true;
    bool from_first = false;
    bool length_sort = false;
    bool length_sort_straight = false;
    NameTable sections;
};

[[nodiscard]] std::span<const OptionInfo> isort_options() noexcept;

}  // namespace pyforge::lint
