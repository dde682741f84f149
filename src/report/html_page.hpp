// The page around the data of the HTML report.
#pragma once
#include <string_view>

namespace pyforge::report {

[[nodiscard]] std::string_view html_head() noexcept;  // up to where the JSON begins
[[nodiscard]] std::string_view html_tail() noexcept;  // from where it ends

}  // namespace pyforge::report
