// Where strings stand that are no ordinary ones.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// LateType: a type in a string that is a whole annotation, where annotations are not evaluated anyway.
enum class Place : u8 { Other, Docstring, LateType };

// The places of one file, asked for in the order of the source.
class Places {
  public:
    explicit Places(lint::Context& ctx);
    // Of the string whose first token this is.
    [[nodiscard]] Place at(lint::TokenId token) noexcept;

  private:
    void add(lint::NodeId expression, Place place);
    void add_docstring(parse::NodeList body);
    void add_types_of_stub();

    lint::Context& ctx_;
    Vec<u32>& found_;  // two a token: it shifted left by one, and whether it is a LateType
    u32 next_ = 0;
};

}  // namespace pyforge::rules
