// Any bytes: what does not parse gives a well-formed tree with error nodes or none, and a document lives
// through edits.
#include <string>

#include "invariants.hpp"
#include "recover/recover.hpp"

namespace {

using namespace pyforge;

void check_recovery(fuzz::FrontEnd& front, lex::PythonVersion version) {
    static recover::Scratch scratch;
    const recover::Outcome outcome = recover::recover_module(front.text, version, front.names, front.tokens,
                                                             front.scratch, front.tree, scratch);
    fuzz::require(outcome.recovered == !front.tree.nodes.empty(), "a recovered tree is there");
    if (outcome.recovered) {
        fuzz::check_tree(front.tree);
    }
}

// Takes the middle third out of the text and puts it back, by edits. (That the errors are then those of a
// text read anew would be too much to ask: tree-sitter repairs an error in the light of what it knew before.)
void check_edits(const fuzz::FrontEnd& front) {
    static recover::Document document;
    static Vec<recover::LineSpan> spans;
    static source::Buffer buffer;
    const source::Text& whole = front.text;
    u32 start = whole.size / 3;
    u32 end = start + whole.size / 3;
    const auto inside_character = [&](u32 at) { return at < whole.size && (whole.data[at] & 0xC0) == 0x80; };
    while (inside_character(start)) ++start;
    while (inside_character(end)) ++end;
    std::string cut(whole.slice(0, start));
    cut += whole.slice(end, whole.size);
    source::Text rest;
    source::DecodeError error;
    if (start >= end || !source::decode(cut, buffer, source::Input::Utf8, rest, error)) {
        return;
    }
    const auto check = [&](recover::ParseStatus status, const source::Text& text) {
        spans.clear();
        if (status == recover::ParseStatus::Ok) {
            document.error_lines(text, spans);
        }
        for (const recover::LineSpan span : spans) {
            fuzz::require(span.first >= 1 && span.first <= span.last && span.last <= text.line_count(),
                          "broken lines lie in the text");
        }
    };
    check(document.parse(whole), whole);
    check(document.edit({start, end, start}, whole, rest), rest);
    check(document.edit({start, start, end}, rest, whole), whole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static fuzz::FrontEnd front;
    if (!front.decode(data, size)) {
        return 0;
    }
    const lex::PythonVersion version = fuzz::version_of(size);
    front.tokenize(version);
    if (!front.parse(version)) {
        check_recovery(front, version);
    }
    if (recover::Document::available()) {
        check_edits(front);
    }
    return 0;
}
