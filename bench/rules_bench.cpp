// The rules over files whose tokens, tree, semantics and metrics are known: all rules, the default ones, and
// each rule by itself ("rule/<CODE>": its cost beside that of an empty traversal).
#include <benchmark/benchmark.h>

#include <ctime>

#include "corpus.hpp"
#include "lint/module_path.hpp"
#include "lint/run.hpp"
#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "rules/all_rules.hpp"
#include "semantic/builder.hpp"

namespace pyforge {
namespace {

// Of this thread alone: the clock on the wall would count what else the machine does meanwhile.
double seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

lint::RuleSet rule_set(std::vector<std::string> select) {
    lint::Selection selection;
    selection.select = std::move(select);
    selection.preview = true;
    return {lint::select_rules(rules::all_rules(), selection, lint::Settings{}, nullptr), lint::Settings{}};
}

void run_rules(benchmark::State& state, const std::vector<std::string>& select) {
    const bench::Corpus& corpus = bench::Corpus::get();
    const lint::RuleSet rules = rule_set(select);
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    semantic::Scratch semantics;
    semantic::Model model;
    metrics::Scratch measuring;
    metrics::FileMetrics measured;
    lint::Scratch scratch;
    lint::Findings findings;
    std::string module;
    u64 bytes = 0;
    u64 found = 0;
    for (auto _ : state) {
        double spent = 0;
        for (const auto& file : corpus.files()) {
            names.reset();
            lex::tokenize(file->text, lex::kNewestVersion, names, tokens);
            parse::SyntaxError error;
            if (!parse::parse_module(file->text, tokens, names, lex::kNewestVersion, parser, tree, error)) {
                continue;
            }
            lint::module_of(file->path, "", module);
            semantic::build(tree, names, {lex::kNewestVersion, false, module}, semantics, model);
            metrics::measure(tree, measuring, measured);
            const double start = seconds();
            lint::run(rules, {file->path, "", file->text, tokens, names, tree, model, measured}, scratch,
                      findings);
            spent += seconds() - start;
            bytes += file->text.size;
            found += findings.items.size();
        }
        state.SetIterationTime(spent);
    }
    state.SetBytesProcessed(static_cast<i64>(bytes));
    state.counters["rules"] = static_cast<double>(rules.rules().size());
    state.counters["findings"] =
        benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
}

BENCHMARK_CAPTURE(run_rules, all, {"ALL"})->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_rules, default, {})->UseManualTime()->Unit(benchmark::kMillisecond);

const bool kEachRule = [] {
    for (const lint::Rule* rule : rules::all_rules()) {
        const std::string code(rule->code);
        benchmark::RegisterBenchmark(("rule/" + code).c_str(),
                                     [code](benchmark::State& state) { run_rules(state, {code}); })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond)
            ->Iterations(2);
    }
    return true;
}();

}  // namespace
}  // namespace pyforge

BENCHMARK_MAIN();
