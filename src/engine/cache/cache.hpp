// Results of earlier runs. A folder with a few files, each of which holds the reports of a part of the
// project; which part a source file belongs to depends on its folder.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <pyforge/report.hpp>
#include <string>
#include <string_view>

#include "engine/cache/shard.hpp"

namespace pyforge::lint {
class SourceRoots;
}

namespace pyforge::engine {

struct FoundFile;

class ResultCache {
  public:
    // `folder` is that of the cache, `root` the one that paths are kept relative to. `tool` differs between
    // versions and settings of the library.
    ResultCache(std::string folder, std::string root, u64 tool);

    // What identifies one analysis: the file, what runs on it, and which package it lies in.
    struct Key {
        Hash128 hash;
        u32 shard;
    };
    [[nodiscard]] Key key(std::string_view absolute_path, std::string_view package,
                          u64 fingerprint) const noexcept;

    // The report of an earlier analysis that still holds. Reads the file where its time has changed and its
    // size has not. Thread-safe; throws std::bad_alloc.
    // What the analysis looked for in the source folders is looked for again.
    [[nodiscard]] std::optional<FileReport> find(const Key& key, const std::string& path, FileStamp stamp,
                                                 const lint::SourceRoots* source_roots);
    // `content` is the hash of the bytes that were analysed, `looked_for` as in lint::Facts.
    void add(const Key& key, FileStamp stamp, const Hash128& content, std::string_view looked_for,
             const FileReport& report);

    // After a run: writes what is new. A sentence when something was odd.
    std::optional<std::string> save() noexcept;

  private:
    static constexpr u32 kShards = 16;
    [[nodiscard]] bool is_young(FileStamp stamp) const noexcept;
    bool make_folder();

    const std::string folder_;
    const std::string root_;
    i64 started_;  // nanoseconds
    std::array<std::unique_ptr<Shard>, kShards> shards_;
};

// A number that differs from one build of the library to the next.
[[nodiscard]] u64 build_identity() noexcept;

}  // namespace pyforge::engine
