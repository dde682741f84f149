// One file of the cache: reports by key, read as a whole, written as a whole.
#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/fast_hash.hpp"
#include "base/once.hpp"
#include "source/file.hpp"

namespace pyforge::engine {

using source::FileStamp;

// As it lies in the file, sorted by key; the reports follow in one piece.
struct ShardEntry {
    Hash128 key;
    Hash128 content;
    FileStamp stamp;
    u32 start;  // of the report
    u32 size;
    u32 used;   // day of the last use
    u32 young;  // 1: written so shortly before that the time says nothing about later changes
};

class Shard {
  public:
    Shard(std::string path, u64 tool) : path_(std::move(path)), tool_(tool) {}

    // Null when there is none. Reads the file at the first call. Thread-safe; throws std::bad_alloc.
    [[nodiscard]] const ShardEntry* find(const Hash128& key);
    [[nodiscard]] std::string_view report(const ShardEntry& entry) const noexcept {
        return std::string_view(bytes_).substr(entry.start, entry.size);
    }
    // Keeps an entry for the next run. Thread-safe.
    void use(const ShardEntry& entry) noexcept;
    // The same under a new time.
    void renew(const ShardEntry& entry, FileStamp stamp, bool young);
    void add(const Hash128& key, const Hash128& content, FileStamp stamp, bool young,
             std::string_view report);

    // Is there something to write?
    [[nodiscard]] bool wants_saving(u32 today) const noexcept;
    // Writes what is new, beside the file first and then in its place. False when that did not work.
    bool save(u32 today, u64 limit);
    // Was there a file that is none of ours or damaged?
    [[nodiscard]] bool damaged() const noexcept { return damaged_; }

  private:
    struct Added {
        ShardEntry entry;
        std::string report;
    };
    void load();
    static bool read(const std::string& path, u64 tool, std::string& bytes, std::vector<ShardEntry>& entries,
                     bool& damaged);

    const std::string path_;
    const u64 tool_;  // differs from one version of the library to the next
    Once loaded_;
    std::string bytes_;  // of the whole file
    std::vector<ShardEntry> entries_;
    std::unique_ptr<std::atomic<bool>[]> used_;
    bool damaged_ = false;
    std::mutex mutex_;
    std::vector<Added> added_;
};

}  // namespace pyforge::engine
