// Any bytes: a well-formed tree whose spans cover the tokens, or an error that lies in the text.
#include "invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pyforge;
    static fuzz::FrontEnd front;
    static Vec<u32> scratch;
    if (!front.decode(data, size)) {
        return 0;
    }
    const lex::PythonVersion version = fuzz::version_of(size);
    front.tokenize(version);
    if (front.parse(version)) {
        fuzz::require(front.tokens.errors.empty(), "what the lexer refuses is no tree");
        fuzz::check_tree(front.tree);
        fuzz::check_coverage(front.tree, scratch);
    }
    return 0;
}
