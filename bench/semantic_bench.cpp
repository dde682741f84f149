// The semantic stage alone (trees are built between the measurements, so that they are in the cache as in a
// run), and the way from text to the semantic model.
#include <benchmark/benchmark.h>

#include <ctime>

#include "corpus.hpp"
#include "parse/parser.hpp"
#include "semantic/builder.hpp"

namespace pyforge {
namespace {

// Of this thread alone: the clock on the wall would count what else the machine does meanwhile.
double seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void build_corpus(benchmark::State& state, lex::PythonVersion version, bool all_stages) {
    const bench::Corpus& corpus = bench::Corpus::get();
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    semantic::Scratch scratch;
    semantic::Model model;
    semantic::BuildOptions options;
    options.version = version;
    u64 bytes = 0;
    u64 nodes = 0;
    u64 references = 0;
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
            semantic::build(tree, names, options, scratch, model);
            spent += seconds() - start;
            benchmark::DoNotOptimize(model.references.data());
            bytes += file->text.size;
            nodes += tree.size();
            references += model.references.size();
        }
        state.SetIterationTime(spent);
    }
    state.SetBytesProcessed(static_cast<i64>(bytes));
    state.counters["nodes"] = benchmark::Counter(static_cast<double>(nodes), benchmark::Counter::kIsRate);
    state.counters["references"] =
        benchmark::Counter(static_cast<double>(references), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(build_corpus, stage, 310, false)
    ->Name("semantic")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build_corpus, late_annotations, 314, false)
    ->Name("semantic/late-annotations")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build_corpus, all, 310, true)
    ->Name("lex+parse+semantic")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pyforge

BENCHMARK_MAIN();
