// What rules find: issues, with positions, and the edits that would remedy them.
//
// Every std::string_view and span here belongs to the FileReport that the issue came from (or to the library
// itself) and is valid as long as a copy of that report lives.
#pragma once

#include <cstdint>
#include <pyforge/version.hpp>
#include <span>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

/// A place in a file.
struct Position {
    std::uint32_t line = 1;    // 1-based; in a notebook, within the cell
    std::uint32_t column = 1;  // 1-based, in code points; a tab is one column
    std::uint32_t offset =
        0;  // 0-based, in bytes of the decoded text (FileReport::text()), after a byte order mark
    friend constexpr bool operator==(Position, Position) noexcept = default;
};

/// From `start` up to, but without, `end`.
struct SourceRange {
    Position start;
    Position end;
    std::uint32_t cell = 0;  // notebooks: 1-based number of the cell; otherwise 0
    friend constexpr bool operator==(const SourceRange&, const SourceRange&) noexcept = default;
};

enum class Severity : std::uint8_t { Info, Warning, Error };
PYFORGE_API std::string_view to_string(Severity severity) noexcept;

/// What kind of concern a rule has.
enum class Category : std::uint8_t {
    Correctness,  // it is wrong, or there for nothing
    Suspicious,   // it is likely not what its author meant
    Security,     // it opens a way to attackers
    Complexity,   // it is hard to follow or to test
    Performance,  // it does needless work
    Pedantic,     // it could say more: annotations, documentation
    Style,        // it departs from the common form or from common names
    Formatting,   // white space and line ends
    Restriction,  // it uses what some projects forbid
    Syntax,       // it is not Python
};
PYFORGE_API std::string_view to_string(Category category) noexcept;

/// Whether applying a fix can change what the program does.
enum class Applicability : std::uint8_t {
    Safe,         // the meaning stays
    Unsafe,       // the meaning may change, or comments get lost: for people to look at
    DisplayOnly,  // an illustration, not to be applied
};
PYFORGE_API std::string_view to_string(Applicability applicability) noexcept;

/// Replaces `range` by `text`. An empty range inserts, an empty text deletes.
struct Edit {
    SourceRange range;
    std::string_view text;
};

/// Edits that belong together, in the order of their places and not overlapping. Without edits there is no
/// fix.
struct Fix {
    std::string_view title;  // "Delete `f`"; empty unless Options::metrics or Options::keep_text is on
    Applicability applicability = Applicability::Safe;
    std::span<const Edit> edits;
    explicit operator bool() const noexcept { return !edits.empty(); }
};

/// One finding.
struct Issue {
    std::string_view code;     // "F401"; source that is no Python has the code "invalid-syntax"
    std::string_view name;     // "unused-import"
    std::string_view message;  // one sentence without a full stop
    Severity severity = Severity::Warning;
    Category category = Category::Style;
    SourceRange range;
    Fix fix;
    /// What recognises the finding in a later state of the file: a hash of the code, of the qualified name of
    /// the definition around it and of the tokens of its statement, blind to lines and white space. Equal for
    /// findings that are equal in these. 0 unless Options::fingerprints is on.
    std::uint64_t fingerprint = 0;
    /// That definition, "Class.method"; empty at module level, and unless Options::fingerprints is on.
    std::string_view definition;
};

/// Something worth doing that follows from the findings and figures of a file: an available fix, a function
/// to split.
struct Suggestion {
    std::string_view kind;  // "fix", "split-function", "simplify-function", "add-annotations",
                            // "split-module", "hint" (of a type checker)
    std::string_view code;     // the rule or metric that it follows from
    std::string_view message;  // one sentence without a full stop
    SourceRange range;
    Fix fix;  // for kind "fix"
};

PYFORGE_NAMESPACE_END
