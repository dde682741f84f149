// The syntax tree of one source: CPython's `ast` in kinds, fields and positions.
#pragma once

#include <cstdint>
#include <memory>
#include <pyforge/issue.hpp>
#include <pyforge/options.hpp>
#include <pyforge/result.hpp>
#include <pyforge/source.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

class SyntaxTree;
namespace detail {
struct TreeData;
}

/// A node of a SyntaxTree: an index and a pointer, to be copied. Valid as long as one copy of the tree lives.
/// A default constructed node, and the parent of the root, are null: false in a condition, and to be asked
/// nothing else.
class PYFORGE_API SyntaxNode {
  public:
    SyntaxNode() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }
    friend bool operator==(SyntaxNode, SyntaxNode) noexcept = default;

    /// The class name of CPython's `ast`: "FunctionDef", "Call" …; "ErrorStmt" and "ErrorExpr" for what did
    /// not parse.
    [[nodiscard]] std::string_view kind() const noexcept;
    [[nodiscard]] SourceRange range() const noexcept;
    /// The source of the node.
    [[nodiscard]] std::string_view text() const noexcept;
    /// The identifier of a node that has one (FunctionDef.name, Name.id, Attribute.attr, arg.arg, alias.name
    /// …), else empty.
    [[nodiscard]] std::string_view name() const noexcept;

    [[nodiscard]] SyntaxNode parent() const noexcept;
    /// In the order of `ast`'s fields. Throws std::bad_alloc when memory is short.
    [[nodiscard]] std::vector<SyntaxNode> children() const;
    /// A dense number: a node's descendants have smaller ones, the root the largest.
    [[nodiscard]] std::uint32_t index() const noexcept { return id_; }

  private:
    friend class SyntaxTree;
    SyntaxNode(const detail::TreeData* data, std::uint32_t id) noexcept : data_(data), id_(id) {}
    const detail::TreeData* data_ = nullptr;
    std::uint32_t id_ = 0;
};

enum class TreeFormat : std::uint8_t {
    Tree,       // as Python's ast.dump(tree, indent=2, include_attributes=True)
    Canonical,  // one line a node with positions, for comparisons
    Json,
};

/// Immutable; copies share their contents. Multiple threads may read one tree.
class PYFORGE_API SyntaxTree {
  public:
    /// Parses the source; only `target_version` of the options counts. Source that is not Python gives a tree
    /// all the same, with what could be read, and errors(). Fails with TooLarge, InvalidNotebook,
    /// OtherLanguage or OutOfMemory.
    static Result<SyntaxTree> parse(const Source& source, const Options& options = {});

    [[nodiscard]] std::string_view path() const noexcept;
    /// The decoded text that offsets count in.
    [[nodiscard]] std::string_view text() const noexcept;
    /// Syntax errors as issues with the code "invalid-syntax"; empty when the source parses.
    [[nodiscard]] std::span<const Issue> errors() const noexcept;

    /// The Module; null when the source gave no tree at all.
    [[nodiscard]] SyntaxNode root() const noexcept;
    [[nodiscard]] std::uint32_t size() const noexcept;
    /// The node with this index, which must be less than size().
    [[nodiscard]] SyntaxNode node(std::uint32_t index) const noexcept;

    /// The tree as text. Fails with OutOfMemory only.
    [[nodiscard]] Result<std::string> dump(TreeFormat format) const;

  private:
    explicit SyntaxTree(std::shared_ptr<const detail::TreeData> data) noexcept : data_(std::move(data)) {}
    std::shared_ptr<const detail::TreeData> data_;
};

PYFORGE_NAMESPACE_END
