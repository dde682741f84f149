#include "lint/snippet.hpp"

#include <algorithm>
#include <cstring>

namespace pyforge::lint {

bool SnippetParser::parses(std::string_view text) {
    static constexpr u32 kOneLine[] = {0};
    if (!state_) {
        state_ = std::make_unique<State>();
    }
    State& s = *state_;
    const u32 size = static_cast<u32>(text.size());
    s.text.clear();
    s.text.append(text.data(), size);
    static constexpr char kZeros[source::kPadding] = {};
    s.text.append(kZeros, source::kPadding);
    source::Text source;
    source.data = s.text.data();
    source.size = size;
    source.line_starts = kOneLine;
    source.ascii = std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    s.names.reset();
    lex::tokenize(source, lex::kNewestVersion, s.names, s.tokens);
    return s.tokens.errors.empty() &&
           parse::parse_module(source, s.tokens, s.names, lex::kNewestVersion, s.scratch, s.tree, s.error);
}

}  // namespace pyforge::lint
