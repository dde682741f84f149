// The metrics stage alone (trees are built between the measurements, so that they are in the cache as in a
// run), and the way from text to metrics, which is what the figures of other tools stand for.
#include <benchmark/benchmark.h>

#include <ctime>

#include "corpus.hpp"
#include "metrics/measure.hpp"
#include "parse/parser.hpp"

namespace pyforge {
namespace {

// Of this thread alone: the clock on the wall would count what else the machine does meanwhile.
double seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void measure_corpus(benchmark::State& state, bool all_stages) {
    const bench::Corpus& corpus = bench::Corpus::get();
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    metrics::Scratch scratch;
    metrics::FileMetrics result;
    u64 bytes = 0;
    u64 functions = 0;
    for (auto _ : state) {
        double spent = 0;
        for (const auto& file : corpus.files()) {
            const double begin = seconds();
            names.reset();
            lex::tokenize(file->text, lex::kNewestVersion, names, tokens);
            parse::SyntaxError error;
            if (!parse::parse_module(file->text, tokens, names, lex::kNewestVersion, parser, tree, error)) {
                continue;
            }
            const double start = all_stages ? begin : seconds();
            metrics::measure(tree, scratch, result);
            spent += seconds() - start;
            benchmark::DoNotOptimize(result.functions.data());
            bytes += file->text.size;
            functions += result.functions.size();
        }
        state.SetIterationTime(spent);
    }
    state.SetBytesProcessed(static_cast<i64>(bytes));
    state.counters["functions"] =
        benchmark::Counter(static_cast<double>(functions), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(measure_corpus, stage, false)
    ->Name("metrics")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure_corpus, all, true)
    ->Name("lex+parse+metrics")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pyforge

BENCHMARK_MAIN();
