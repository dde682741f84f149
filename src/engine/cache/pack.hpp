// Reports as bytes and back.
#pragma once
#include <pyforge/report.hpp>
#include <string>
#include <string_view>

namespace pyforge::lint {
class SourceRoots;
}

namespace pyforge::engine {

// Appends the report to `out`, and what the analysis looked for in the source folders (lint::Facts). False
// when it holds what is not kept: it was not analysed, it has metrics or text. Throws std::bad_alloc.
bool pack_report(const FileReport& report, std::string_view looked_for, std::string& out);

// A report under another path. An empty one (not analysed, without a path) when the bytes are none of ours,
// or when the source folders hold something else now. Throws std::bad_alloc.
[[nodiscard]] FileReport unpack_report(std::string_view bytes, std::string_view path,
                                       const lint::SourceRoots* source_roots);

}  // namespace pyforge::engine
