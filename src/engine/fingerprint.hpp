// What recognises a finding when lines have moved: its code, the definition around it, the tokens of its
// statement.
#pragma once
#include <string>
#include <string_view>

#include "engine/workspace.hpp"

namespace pyforge::engine {

// For the findings of one file, best asked in the order of their places. The workspace must stay.
class Fingerprinter {
  public:
    explicit Fingerprinter(const Workspace& workspace);

    struct Print {
        u64 hash;        // never 0
        u32 definition;  // index of the definition around it; kNone at module level
    };
    [[nodiscard]] Print of(std::string_view code, u32 offset);
    // Its qualified name, "Class.method", cut short when it is very long.
    void append_name(u32 definition, std::string& out) const;

  private:
    struct Definition {
        u32 start;
        u32 end;
        u32 parent;
        NameId name;
        u64 path;  // hash of the qualified name
    };
    void collect();
    [[nodiscard]] u32 around(u32 offset) const noexcept;
    [[nodiscard]] u64 text_at(u32 offset);
    [[nodiscard]] u64 hash_tokens(lex::TokenId first, lex::TokenId last) const noexcept;

    const Workspace& work_;
    Vec<Definition> definitions_;  // in the order of their starts
    // The statement that was asked for last.
    lex::TokenId first_ = 1;
    lex::TokenId last_ = 0;
    u64 statement_ = 0;
};

}  // namespace pyforge::engine
