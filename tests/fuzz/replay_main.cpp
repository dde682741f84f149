// Runs a fuzz target over files and folders without a fuzzer: the replay of the corpus in the tests.
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

const char* current = "";

void name_the_input(int) {
    std::fprintf(stderr, "input: %s\n", current);
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

bool replay(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        return false;
    }
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    // A copy of the exact size, so that a sanitizer sees the first byte read past its end.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    current = path.c_str();
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGABRT, name_the_input);
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with('-')) continue;  // libFuzzer's options mean nothing here
        if (std::filesystem::is_directory(argv[i])) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i]))
                if (entry.is_regular_file()) files.push_back(entry.path());
        } else {
            files.emplace_back(argv[i]);
        }
    }
    std::sort(files.begin(), files.end());
    bool good = !files.empty();
    for (const auto& file : files) good &= replay(file);
    std::printf("replayed %zu inputs\n", files.size());
    return good ? 0 : 1;
}
