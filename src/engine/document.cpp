#include <new>
#include <optional>
#include <pyforge/document.hpp>
#include <stdexcept>

#include "engine/analyze.hpp"
#include "engine/build_report.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace detail {

// A whole analysis of a file of usual size takes less time than a screen's frame, so nothing of the last one
// is used again but its memory: there is no state that could go astray.
class DocumentImpl {
  public:
    DocumentImpl(std::shared_ptr<const EngineImpl> engine_in, std::string text_in, std::string path_in)
        : engine(std::move(engine_in)), text(std::move(text_in)), path(std::move(path_in)) {}

    std::shared_ptr<const EngineImpl> engine;
    std::string text;
    const std::string path;
    std::optional<FileReport> known;  // of the text as it is
    engine::WorkspacePool pool;       // of its own: always warm from this text
};

}  // namespace detail

Document::Document(std::unique_ptr<detail::DocumentImpl> impl) noexcept : impl_(std::move(impl)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::open(const Engine& engine, std::string text, std::string path) noexcept {
    try {
        return Document(
            std::make_unique<detail::DocumentImpl>(engine.impl_, std::move(text), std::move(path)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

std::string_view Document::text() const noexcept {
    return impl_->text;
}

const std::string& Document::path() const noexcept {
    return impl_->path;
}

bool Document::edit(std::size_t start, std::size_t end, std::string_view replacement) noexcept {
    if (start > end || end > impl_->text.size()) {
        return false;
    }
    try {
        impl_->text.replace(start, end - start, replacement);
    } catch (const std::bad_alloc&) {
        return false;
    } catch (const std::length_error&) {
        return false;
    }
    impl_->known.reset();
    return true;
}

void Document::set_text(std::string text) noexcept {
    impl_->text = std::move(text);
    impl_->known.reset();
}

void Document::set_engine(const Engine& engine) noexcept {
    impl_->engine = engine.impl_;
    impl_->known.reset();
}

FileReport Document::report() noexcept {
    if (impl_->known) {
        return *impl_->known;
    }
    try {
        engine::WorkspacePool::Lease lease(impl_->pool, impl_->text.size());
        FileReport report =
            engine::analyze_source(*impl_->engine, lease, Source::from_utf8_view(impl_->text, impl_->path));
        if (report.reason().code != ErrorCode::OutOfMemory) {
            impl_->known = report;
        }
        return report;
    } catch (const std::bad_alloc&) {
        return engine::out_of_memory_report();
    }
}

PYFORGE_NAMESPACE_END
