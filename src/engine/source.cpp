#include <new>
#include <pyforge/source.hpp>

#include "engine/analyze.hpp"
#include "source/file.hpp"

PYFORGE_NAMESPACE_BEGIN

SourceKind source_kind(std::string_view path) noexcept {
    if (path.ends_with(".pyi")) {
        return SourceKind::Stub;
    }
    return path.ends_with(".ipynb") ? SourceKind::Notebook : SourceKind::Module;
}

Result<Source> Source::from_file(std::string path) {
    try {
        source::Buffer buffer;
        source::FileError error;
        if (!source::read_file(path.c_str(), buffer, error)) {
            return Error{engine::error_code(error), std::move(error.message), std::move(path)};
        }
        Source source;
        source.owned_ = std::make_shared<const std::string>(buffer.data(), buffer.size());
        source.bytes_ = *source.owned_;
        source.kind_ = source_kind(path);
        source.path_ = std::move(path);
        return source;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Source Source::from_bytes(std::string_view bytes, std::string path) {
    Source source;
    source.bytes_ = bytes;
    source.kind_ = source_kind(path);
    source.path_ = std::move(path);
    return source;
}

Source Source::from_utf8_view(std::string_view text, std::string path) {
    Source source = from_bytes(text, std::move(path));
    source.text_ = true;
    return source;
}

Source Source::from_string(std::string text, std::string path) {
    Source source;
    source.owned_ = std::make_shared<const std::string>(std::move(text));
    source.bytes_ = *source.owned_;
    source.kind_ = source_kind(path);
    source.path_ = std::move(path);
    source.text_ = true;
    return source;
}

PYFORGE_NAMESPACE_END
