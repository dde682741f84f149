// The source stage over real files: reading, decoding and indexing lines apart and together; and positions.
#include <benchmark/benchmark.h>

#include <vector>

#include "corpus.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;

void report(benchmark::State& state, u64 bytes) {
    state.SetBytesProcessed(static_cast<i64>(bytes) * static_cast<i64>(state.iterations()));
    state.counters["MB/s"] =
        benchmark::Counter(static_cast<double>(bytes) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
}

// File to text, as the engine does it; the files are in the system's cache.
void read_and_decode(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    source::Buffer buffer;
    source::Text text;
    source::FileError file_error;
    source::DecodeError decode_error;
    u64 bytes = 0;
    for (auto _ : state) {
        bytes = 0;
        for (const auto& file : corpus.files()) {
            if (source::read_file(file->path.c_str(), buffer, file_error) &&
                source::decode(buffer, source::Input::Bytes, text, decode_error)) {
                bytes += text.size;
            }
            benchmark::DoNotOptimize(text.line_starts.data());
        }
    }
    report(state, bytes);
}
BENCHMARK(read_and_decode)->Unit(benchmark::kMillisecond);

void read_only(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    source::Buffer buffer;
    source::FileError error;
    u64 bytes = 0;
    for (auto _ : state) {
        bytes = 0;
        for (const auto& file : corpus.files()) {
            if (source::read_file(file->path.c_str(), buffer, error)) {
                bytes += buffer.size();
            }
        }
    }
    report(state, bytes);
}
BENCHMARK(read_only)->Unit(benchmark::kMillisecond);

// From memory: the copy into the padded buffer, the check of the encoding, the line starts.
void decode_memory(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    source::Buffer buffer;
    source::Text text;
    source::DecodeError error;
    for (auto _ : state) {
        for (const auto& file : corpus.files()) {
            source::decode(file->text.view(), buffer, source::Input::Bytes, text, error);
            benchmark::DoNotOptimize(text.line_starts.data());
        }
    }
    report(state, corpus.bytes());
}
BENCHMARK(decode_memory)->Unit(benchmark::kMillisecond);

// Text without any ASCII: the slowest that UTF-8 can be.
void decode_dense(benchmark::State& state) {
    std::string bytes;
    while (bytes.size() < 200000) {
        bytes += "ключ 値 ключ ключ 値値値 ключ\n";
    }
    source::Buffer buffer;
    source::Text text;
    source::DecodeError error;
    for (auto _ : state) {
        source::decode(bytes, buffer, source::Input::Bytes, text, error);
        benchmark::DoNotOptimize(text.line_starts.data());
    }
    report(state, bytes.size());
}
BENCHMARK(decode_dense)->Unit(benchmark::kMicrosecond);

void positions(benchmark::State& state) {
    const bench::Corpus& corpus = bench::Corpus::get();
    u64 count = 0;
    for (auto _ : state) {
        count = 0;
        for (const auto& file : corpus.files()) {
            for (u32 offset = 0; offset < file->text.size; offset += 61) {
                benchmark::DoNotOptimize(file->text.char_position(offset));
                ++count;
            }
        }
    }
    state.SetItemsProcessed(static_cast<i64>(count) * static_cast<i64>(state.iterations()));
}
BENCHMARK(positions)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
