// Queries on tree-sitter's tree of a text: patterns of nodes, with captures and predicates.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recover/document.hpp"

namespace pyforge::recover {

struct Capture {
    std::string_view name;  // without the @
    Range range;
};

enum class QueryStatus : u8 {
    Ok,
    NotParsed,  // there is no tree of the text
    TooMuch,    // the query was given up: too many steps, or too many matches at a time
};

// Immutable: any number of threads may run one on trees of their own.
class Query {
  public:
    Query();
    ~Query();
    Query(Query&&) noexcept;
    Query& operator=(Query&&) noexcept;

    // False with a sentence in `why` that names line and column. Predicates: #eq? #not-eq? #any-of?
    // #not-any-of? #match? #not-match? (see base/pattern.hpp); `#set!` is read over.
    bool compile(std::string_view source, std::string& why);
    [[nodiscard]] bool has_capture(std::string_view name) const;

    // Calls `each` with the captures of every match whose predicates hold, in the order of the text.
    QueryStatus run(const Document& document, std::string_view text,
                    const std::function<void(std::span<const Capture>)>& each) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace pyforge::recover
