// Memory that import sorting works in, kept from file to file. What the arrays mean stands with the steps
// that fill them, in rules/isort/.
#pragma once
#include <string>

#include "base/names.hpp"
#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge::lint {

// Comments that belong together, as a list through ImportScratch::comments.
struct CommentList {
    u32 first = kNone;
    u32 last = kNone;
    [[nodiscard]] bool empty() const noexcept { return first == kNone; }
};

struct ImportComment {
    Range range;  // in the text
    u32 next;     // index; kNone at the end
};

// Straight: `import a`. From: `from a import b, c`. FromAs: a member with another name, which keeps a
// statement of its own. Star: `from a import *`.
enum class ImportForm : u8 { Straight, From, FromAs, Star };

// A statement as it is to be written.
struct ImportStatement {
    NameId module;  // kNone: `from . import a`
    NameId name;    // FromAs: its member
    NameId asname;  // Straight and FromAs; kNone without one
    u32 level;      // dots
    u32 first_member;
    u32 member_count;
    u32 length;  // 1 + columns of the module, where statements are sorted by it; otherwise 0
    u32 group;   // of `forced-separate`: 1 + its index; 0 for the rest
    CommentList above;
    CommentList beside;  // at the end of its first line
    CommentList after;   // behind the closing parenthesis
    ImportForm form;
    bool trailing_comma;
    bool to_top;
    u8 section;  // index into the sections' order
};

struct ImportMember {
    NameId name;
    NameId asname;
    u32 statement;
    u32 length;  // as above
    CommentList above;
    CommentList beside;
    CommentList below;  // of the last one: before the closing parenthesis
    u8 type;            // constants, classes, variables: 0, 1, 2, where members are sorted by it
};

struct ImportScratch {
    Vec<u32> block;  // the block at hand: nodes of its statements
    Vec<Range> excluded;
    Vec<u32> splits;
    Vec<ImportComment> comments;
    Vec<ImportStatement> statements;
    Vec<ImportMember> members;
    Vec<u32> slots;  // hash table over statements and members
    Vec<u32> order;  // of statements
    std::string text;
    std::string indented;
};

}  // namespace pyforge::lint
