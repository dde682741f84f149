// From text to tree: the parser alone, lexer and parser together, and tree-sitter beside them. One workspace
// for all files, as the engine does it.
#include <benchmark/benchmark.h>

#include "corpus.hpp"
#include "lex/lexer.hpp"
#include "parse/parser.hpp"
#include "recover/document.hpp"

namespace {

using namespace pyforge;

struct Workspace {
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch scratch;
    parse::Tree tree;
    parse::SyntaxError error;

    void lex(const source::Text& text) {
        names.reset();
        lex::tokenize(text, lex::kNewestVersion, names, tokens);
    }
    bool parse(const source::Text& text) {
        return parse::parse_module(text, tokens, names, lex::kNewestVersion, scratch, tree, error);
    }
};

void count_bytes(benchmark::State& state, u64 bytes) {
    state.SetBytesProcessed(static_cast<i64>(bytes) * static_cast<i64>(state.iterations()));
    state.counters["MB/s"] =
        benchmark::Counter(static_cast<double>(bytes) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
}

void lex_and_parse(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    Workspace work;
    u64 nodes = 0;
    for (auto _ : state) {
        nodes = 0;
        for (const auto& file : corpus.files()) {
            work.lex(file->text);
            benchmark::DoNotOptimize(work.parse(file->text));
            nodes += work.tree.size();
        }
    }
    count_bytes(state, corpus.bytes());
    state.counters["nodes/s"] =
        benchmark::Counter(static_cast<double>(nodes), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(lex_and_parse)->Unit(benchmark::kMillisecond);

// What recovery does with broken files, for all of them.
void tree_sitter(benchmark::State& state) {
    if (!recover::Document::available()) {
        state.SkipWithError("built without tree-sitter");
        return;
    }
    const bench::Corpus& corpus = bench::Corpus::get();
    recover::Document document;
    recover::Limits limits;
    limits.max_size = kNone;
    limits.max_depth = kNone;
    for (auto _ : state) {
        for (const auto& file : corpus.files()) {
            benchmark::DoNotOptimize(document.parse(file->text, limits));
        }
    }
    count_bytes(state, corpus.bytes());
}
BENCHMARK(tree_sitter)->Unit(benchmark::kMillisecond);

// The same file again and again: tokens and branch predictors are warm, so this is the parser at its best.
void parse_one_file(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    const bench::File* largest = corpus.files().front().get();
    for (const auto& file : corpus.files()) {
        largest = file->text.size > largest->text.size ? file.get() : largest;
    }
    Workspace work;
    work.lex(largest->text);
    for (auto _ : state) {
        benchmark::DoNotOptimize(work.parse(largest->text));
    }
    count_bytes(state, largest->text.size);
}
BENCHMARK(parse_one_file)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
