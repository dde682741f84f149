// Bytes to text, by the kind of the source.
#pragma once
#include <cstring>
#include <pyforge/source.hpp>

#include "source/decode.hpp"
#include "source/notebook.hpp"

namespace pyforge::engine {

// Copies the bytes to where the later stages have their padding: the one copy of a source that is in memory.
inline void fill(source::Buffer& buffer, std::string_view bytes) {
    const auto size = static_cast<u32>(bytes.size());
    char* room = buffer.prepare(size);
    if (size != 0) {
        std::memcpy(room, bytes.data(), size);
    }
    buffer.set_size(size);
}

// From buffer.data() to `text`; `notebook` is filled in for notebooks. False with `error` when there is no
// text.
inline bool decode_source(source::Buffer& buffer, SourceKind kind, source::Input input,
                          source::Notebook& notebook, source::Text& text, source::DecodeError& error) {
    return kind == SourceKind::Notebook ? source::decode_notebook(buffer, notebook, text, error)
                                        : source::decode(buffer, input, text, error);
}

// Errors that leave nothing to analyse, as opposed to those that are issues of the source.
inline bool is_failure(const source::DecodeError& error, ErrorCode& code) noexcept {
    code = error.code == source::DecodeErrorCode::OtherLanguage ? ErrorCode::OtherLanguage
                                                                : ErrorCode::InvalidNotebook;
    return error.code == source::DecodeErrorCode::OtherLanguage ||
           error.code == source::DecodeErrorCode::InvalidNotebook;
}

}  // namespace pyforge::engine
