// A text that is being edited, as in an editor: edits go in, reports come out.
//
//     pyforge::Document document = pyforge::Document::open(engine, text, "app.py").value();
//     document.edit(start, end, "x");               // bytes [start, end) become "x"
//     pyforge::FileReport report = document.report();
#pragma once

#include <cstddef>
#include <memory>
#include <pyforge/engine.hpp>
#include <string>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

namespace detail {
class DocumentImpl;
}

/// One text, its path and an engine. The report after any edits equals that of Engine::analyze() on the whole
/// text. A document keeps its working memory, so that an analysis after the first allocates for its report
/// alone.
///
/// One thread at a time; several documents may share an engine, on as many threads. A document that has been
/// moved from can be assigned to and destroyed, and no more.
class PYFORGE_API Document {
  public:
    /// `text` is UTF-8, as in Source::from_string(). Fails with OutOfMemory only.
    static Result<Document> open(const Engine& engine, std::string text,
                                 std::string path = "<string>") noexcept;
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] std::string_view text() const noexcept;
    [[nodiscard]] const std::string& path() const noexcept;

    /// Replaces the bytes [start, end). False, and nothing is changed, when they do not lie in the text or
    /// memory is short. Analyses nothing.
    bool edit(std::size_t start, std::size_t end, std::string_view replacement) noexcept;
    /// Another text altogether.
    void set_text(std::string text) noexcept;
    /// Another engine, after its options have changed.
    void set_engine(const Engine& engine) noexcept;

    /// Of the text as it is now. Analyses when the text or the engine has changed since the last report.
    /// Never fails: what went wrong stands in the report.
    [[nodiscard]] FileReport report() noexcept;

  private:
    explicit Document(std::unique_ptr<detail::DocumentImpl> impl) noexcept;
    std::unique_ptr<detail::DocumentImpl> impl_;
};

PYFORGE_NAMESPACE_END
