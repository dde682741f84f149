// The files that the benchmarks run over: $PYFORGE_BENCH_CORPUS, else build/corpus, else the machine's
// standard library. At most $PYFORGE_BENCH_MB (default 48) megabytes of them, taken evenly; always the same
// ones for the same folder.
#pragma once
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "source/decode.hpp"
#include "source/file.hpp"

namespace pyforge::bench {

struct File {
    std::string path;
    source::Buffer buffer;
    source::Text text;
};

class Corpus {
  public:
    // The one corpus of this process, read and decoded at first use.
    static const Corpus& get() {
        static const Corpus corpus;
        return corpus;
    }

    [[nodiscard]] const std::vector<std::unique_ptr<File>>& files() const { return files_; }
    [[nodiscard]] u64 bytes() const { return bytes_; }
    [[nodiscard]] const std::string& folder() const { return folder_; }

  private:
    Corpus() {
        namespace fs = std::filesystem;
        std::error_code ignored;
        if (const char* wanted = std::getenv("PYFORGE_BENCH_CORPUS")) {
            folder_ = wanted;
        } else if (fs::is_directory("build/corpus", ignored)) {
            folder_ = "build/corpus";
        } else {
            folder_ = standard_library();
        }
        std::vector<std::pair<std::string, u64>> found;
        u64 total = 0;
        const auto options = fs::directory_options::skip_permission_denied;
        for (auto it = fs::recursive_directory_iterator(folder_, options, ignored), end = decltype(it){};
             it != end; it.increment(ignored)) {
            if (it->path().extension() == ".py" && it->is_regular_file(ignored)) {
                found.emplace_back(it->path().string(), it->file_size(ignored));
                total += found.back().second;
            }
        }
        std::sort(found.begin(), found.end());
        const char* megabytes = std::getenv("PYFORGE_BENCH_MB");
        const u64 budget = (megabytes != nullptr ? std::strtoull(megabytes, nullptr, 10) : 48) * 1'000'000;
        const u64 step = total > budget && budget != 0 ? (total + budget - 1) / budget : 1;
        for (std::size_t i = 0; i < found.size(); i += step) {
            auto file = std::make_unique<File>();
            file->path = found[i].first;
            source::FileError file_error;
            source::DecodeError decode_error;
            if (source::read_file(file->path.c_str(), file->buffer, file_error) &&
                source::decode(file->buffer, source::Input::Bytes, file->text, decode_error)) {
                bytes_ += file->text.size;
                files_.push_back(std::move(file));
            }
        }
        if (files_.empty()) {
            std::fprintf(stderr, "no Python files under '%s': set PYFORGE_BENCH_CORPUS\n", folder_.c_str());
            std::exit(1);
        }
        std::fprintf(stderr, "corpus %s: %zu files, %.1f MB\n", folder_.c_str(), files_.size(),
                     static_cast<double>(bytes_) / 1e6);
    }

    static std::string standard_library() {
        std::string out;
        std::FILE* pipe =
            popen("python3 -c \"import sysconfig; print(sysconfig.get_path('stdlib'), end='')\"", "r");
        if (pipe != nullptr) {
            char block[256];
            for (std::size_t n; (n = std::fread(block, 1, sizeof block, pipe)) > 0;) {
                out.append(block, n);
            }
            pclose(pipe);
        }
        return out;
    }

    std::string folder_;
    std::vector<std::unique_ptr<File>> files_;
    u64 bytes_ = 0;
};

}  // namespace pyforge::bench
