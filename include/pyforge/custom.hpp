// Rules of the caller's own: queries on the syntax tree, or functions. Their issues are like all others: they
// come in every format, comments silence them, baselines know them.
#pragma once

#include <cstdint>
#include <functional>
#include <pyforge/issue.hpp>
#include <string>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

class SyntaxNode;
class SyntaxTree;

/// Where a callback reports. Valid during the call.
class PYFORGE_API CustomReport {
  public:
    /// An issue on the range of a node of the tree. Without a message: that of the rule.
    void operator()(const SyntaxNode& node, std::string_view message = {}) const;
    /// The same on a range, of which only the offsets count.
    void operator()(const SourceRange& range, std::string_view message = {}) const;

    /// For the library.
    using Sink = std::function<void(std::uint32_t start, std::uint32_t end, std::string_view message)>;
    explicit CustomReport(const Sink& sink) noexcept : sink_(sink) {}

  private:
    const Sink& sink_;
};

/// A rule. It is on wherever no `ignore` or `per-file-ignores` names its code: giving it is choosing it.
struct CustomRule {
    /// Capitals and digits ("ACME001"), and none of the library's own.
    std::string code;
    /// "no-print"; without one the code in lower case.
    std::string name;
    /// One sentence without a full stop. In that of a query `@name` stands for the text of the capture.
    std::string message;
    Severity severity = Severity::Warning;
    Category category = Category::Suspicious;

    /// Patterns of nodes in tree-sitter's language for queries, by its grammar of Python:
    ///
    ///     ((call function: (identifier) @name) @issue (#eq? @name "print"))
    ///
    /// An issue stands at the capture `@issue`, without one at the first. Predicates: #eq? #any-of? #match?
    /// and their #not- forms. #match? searches, and knows | * + ? {m,n} [] . ^ $ \b \d \w \s and groups, in
    /// time proportional to the text.
    std::string query;

    /// Instead of a query: called once for each file, with its tree, by several threads at once and for
    /// several files at the same time; what it shares it must guard. It parses the file a second time. An
    /// exception makes the file one that is not analysed, with the exception's text as the reason.
    std::function<void(const SyntaxTree& tree, const CustomReport& report)> callback;
};

PYFORGE_NAMESPACE_END
