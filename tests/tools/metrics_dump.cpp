// Prints the metrics of files for comparison with other tools, a line of JSON each; `{"error": …}` for a file
// that cannot be measured.
//   metrics_dump [--target-version NNN]     file names from standard input, one a line; the answer follows
//   each at once
#include <cstdio>
#include <iostream>
#include <string>

#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;

struct Workspace {
    source::Buffer buffer;
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    metrics::Scratch scratch;
    metrics::FileMetrics result;
};

class Writer {
  public:
    template <class... Values>
    void list(const Values&... values) {
        out_ += '[';
        (item(values), ...);
        close(']');
    }
    void item(u32 value) { raw(std::to_string(value)); }
    void item(double value) {
        char text[40];
        std::snprintf(text, sizeof text, "%.17g", value);
        raw(text);
    }
    void item(const std::string& text) { raw('"' + text + '"'); }
    void item(const metrics::Halstead& h) {
        list(h.distinct_operators, h.distinct_operands, h.operators, h.operands, h.vocabulary(), h.length(),
             h.calculated_length(), h.volume(), h.difficulty(), h.effort(), h.time(), h.bugs());
        out_ += ',';
    }
    void item(const metrics::RawCounts& r) {
        list(r.loc, r.lloc, r.sloc, r.comments, r.multi, r.blank, r.single_comments);
        out_ += ',';
    }
    void item(const metrics::TypeCoverage& t) {
        list(t.functions, t.annotated_returns, t.parameters, t.annotated_parameters, t.attributes,
             t.annotated_attributes, t.annotations, t.any_annotations);
        out_ += ',';
    }
    void key(const char* name) { out_ += std::string("\"") + name + "\":"; }
    void open(char bracket) { out_ += bracket; }
    void close(char bracket) {
        if (out_.back() == ',') {
            out_.pop_back();
        }
        out_ += bracket;
    }
    void comma() { out_ += ','; }
    [[nodiscard]] std::string& text() { return out_; }

  private:
    void raw(const std::string& text) {
        out_ += text;
        out_ += ',';
    }
    std::string out_;
};

std::string dump(const Workspace& w) {
    const metrics::FileMetrics& m = w.result;
    Writer out;
    out.open('{');
    out.key("raw");
    out.item(m.raw);
    out.key("halstead");
    out.item(m.halstead);
    out.key("maintainability");
    out.list(m.maintainability, m.maintainability_multi, m.radon_total);
    out.comma();
    out.key("types");
    out.item(m.types);
    out.key("total");
    out.list(m.cyclomatic.ruff, m.cyclomatic.mccabe, m.cyclomatic.radon, m.cognitive.sonar,
             m.cognitive.complexipy, m.statements, m.nesting, m.imports);
    out.comma();
    out.key("functions");
    out.open('[');
    for (const metrics::FunctionMetrics& f : m.functions) {
        std::string path;
        append_qualified_name(m, f, w.names, path);
        out.list(path, f.line, w.tree.text->byte_position(f.range.start).column, u32{f.flags},
                 f.cyclomatic.ruff, f.cyclomatic.mccabe, f.cyclomatic.radon, f.cognitive.sonar,
                 f.cognitive.complexipy, f.halstead, f.statements, f.branches, f.returns, f.arguments,
                 f.positional_arguments, f.nesting, f.raw, f.types, f.end_line);
        out.comma();
    }
    out.close(']');
    out.comma();
    out.key("classes");
    out.open('[');
    for (const metrics::ClassMetrics& c : m.classes) {
        std::string path;
        append_qualified_name(m, c, w.names, path);
        out.list(path, c.line, u32{c.in_radon}, c.radon, c.radon_real, c.methods, c.attributes, c.bases,
                 c.cyclomatic_sum, c.cyclomatic_max, c.cognitive_sum, c.cognitive_max, c.types);
        out.comma();
    }
    out.close(']');
    out.comma();
    out.key("blocks");
    out.open('[');
    for (const metrics::McCabeBlock& b : m.mccabe_blocks) {
        out.list(b.line, b.complexity);
        out.comma();
    }
    out.close(']');
    out.close('}');
    return std::move(out.text());
}

std::string measure_file(const std::string& path, lex::PythonVersion version, Workspace& w) {
    source::FileError file_error;
    source::DecodeError decode_error;
    source::Text text;
    if (!source::read_file(path.c_str(), w.buffer, file_error)) {
        return R"({"error":"unreadable"})";
    }
    if (!source::decode(w.buffer, source::Input::Bytes, text, decode_error)) {
        return R"({"error":"encoding"})";
    }
    w.names.reset();
    lex::tokenize(text, version, w.names, w.tokens);
    parse::SyntaxError error;
    if (!parse::parse_module(text, w.tokens, w.names, version, w.parser, w.tree, error)) {
        return R"({"error":"syntax"})";
    }
    metrics::measure(w.tree, w.scratch, w.result);
    return dump(w);
}

}  // namespace

int main(int argc, char** argv) {
    lex::PythonVersion version = lex::kNewestVersion;
    if (argc == 3 && std::string_view(argv[1]) == "--target-version") {
        version = static_cast<lex::PythonVersion>(std::stoul(argv[2]));
    }
    Workspace workspace;
    std::string path;
    while (std::getline(std::cin, path)) {
        std::cout << measure_file(path, version, workspace) << std::endl;
    }
}
