// Folders that a pattern of the configuration means.
#pragma once
#include <string>
#include <vector>

namespace pyforge::engine {

// `pattern` is an absolute path whose names may have wildcards (`*`, `?`, `[…]`; `**` for any number of
// folders). Without any it is the answer, whether it exists or not. Throws std::bad_alloc.
[[nodiscard]] std::vector<std::string> expand_folders(const std::string& pattern);

}  // namespace pyforge::engine
