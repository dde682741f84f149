// Tokens a second over real files. One workspace for all of them, as the engine does it.
#include <benchmark/benchmark.h>

#include "corpus.hpp"
#include "lex/lexer.hpp"

namespace {

using namespace pyforge;

void lex(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    Interner names;
    lex::Tokens tokens;
    u64 count = 0;
    for (auto _ : state) {
        count = 0;
        for (const auto& file : corpus.files()) {
            names.reset();
            lex::tokenize(file->text, lex::kNewestVersion, names, tokens);
            count += tokens.size();
            benchmark::DoNotOptimize(tokens.items.data());
        }
    }
    state.SetBytesProcessed(static_cast<i64>(corpus.bytes()) * static_cast<i64>(state.iterations()));
    state.counters["MB/s"] = benchmark::Counter(static_cast<double>(corpus.bytes()) / 1e6,
                                                benchmark::Counter::kIsIterationInvariantRate);
    state.counters["tokens/s"] =
        benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(lex)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
