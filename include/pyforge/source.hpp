// One input: bytes and the path that they are reported under.
#pragma once

#include <cstdint>
#include <memory>
#include <pyforge/result.hpp>
#include <string>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

enum class SourceKind : std::uint8_t {
    Module,    // *.py and everything without a better name
    Stub,      // *.pyi
    Notebook,  // *.ipynb: the JSON of a notebook with Python cells
};

/// The kind that a file name's ending tells.
PYFORGE_API SourceKind source_kind(std::string_view path) noexcept;

/// Copies are cheap and share the bytes. Safe to read from any number of threads.
class PYFORGE_API Source {
  public:
    /// Reads a whole file. Fails with NotFound, Unreadable, IsDirectory, NotRegularFile, TooLarge,
    /// ChangedWhileRead or OutOfMemory.
    static Result<Source> from_file(std::string path);

    /// A view: `bytes` are neither copied nor owned and must stay as they are until the last use of this
    /// Source and of its copies. The encoding is found as CPython finds it (byte order mark, PEP 263
    /// declaration, else UTF-8).
    static Source from_bytes(std::string_view bytes, std::string path = "<bytes>");

    /// Owns `text`, which is UTF-8 whatever encoding a comment in it declares.
    static Source from_string(std::string text, std::string path = "<string>");
    /// The same as a view, under the terms of from_bytes().
    static Source from_utf8_view(std::string_view text, std::string path = "<string>");

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] SourceKind kind() const noexcept { return kind_; }
    /// True when bytes() are known to be UTF-8 text, false when their encoding is still to be found.
    [[nodiscard]] bool is_text() const noexcept { return text_; }

    /// Treats the bytes as another kind than the path's ending tells.
    Source& set_kind(SourceKind kind) noexcept {
        kind_ = kind;
        return *this;
    }

  private:
    Source() = default;
    std::shared_ptr<const std::string> owned_;
    std::string_view bytes_;
    std::string path_;
    SourceKind kind_ = SourceKind::Module;
    bool text_ = false;
};

PYFORGE_NAMESPACE_END
