// Any bytes: decoding and the lexer keep their promises.
#include "invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pyforge;
    static fuzz::FrontEnd front;
    if (front.decode(data, size)) {
        front.tokenize(fuzz::version_of(size));
        fuzz::check_tokens(front.tokens, front.text);
    }
    return 0;
}
