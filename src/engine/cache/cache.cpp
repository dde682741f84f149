#include "engine/cache/cache.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <new>
#include <pyforge/version.hpp>

#include "engine/cache/pack.hpp"
#include "engine/config/path_glob.hpp"
#include "source/file.hpp"

namespace pyforge::engine {
namespace {

// Together: what a project of some hundred thousand files with few findings needs.
constexpr u64 kLimit = u64{256} << 20U;
// File systems tell time in steps; a change within the same step does not show.
constexpr i64 kStep = 2'000'000'000;

i64 now() noexcept {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool write_new(const std::string& path, std::string_view text) noexcept {
    const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (handle < 0) {
        return false;
    }
    const bool good = ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return ::close(handle) == 0 && good;
}

bool make_folders(const std::string& path) {
    for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
        ::mkdir(path.substr(0, slash).c_str(), 0777);
        if (slash == std::string::npos) {
            break;
        }
    }
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string hexadecimal(u64 number, int digits) {
    char text[20];
    std::snprintf(text, sizeof text, "%0*llx", digits, static_cast<unsigned long long>(number));
    return text;
}

}  // namespace

u64 build_identity() noexcept {
    u64 identity = fast_hash(PYFORGE_VERSION_STRING).low;
    Dl_info where{};
    struct stat info {};
    if (::dladdr(reinterpret_cast<const void*>(&build_identity), &where) != 0 && where.dli_fname != nullptr) {
        const bool known = ::stat(where.dli_fname, &info) == 0 || ::stat("/proc/self/exe", &info) == 0;
        if (known) {
            const i64 parts[] = {static_cast<i64>(info.st_size), static_cast<i64>(info.st_mtim.tv_sec),
                                 static_cast<i64>(info.st_mtim.tv_nsec)};
            identity ^= fast_hash({reinterpret_cast<const char*>(parts), sizeof parts}).low;
        }
    }
    return identity;
}

ResultCache::ResultCache(std::string folder, std::string root, u64 tool)
    : folder_(std::move(folder)), root_(std::move(root)), started_(now()) {
    for (u32 i = 0; i < kShards; ++i) {
        shards_[i] =
            std::make_unique<Shard>(folder_ + "/" PYFORGE_VERSION_STRING "/" + hexadecimal(i, 1), tool);
    }
}

ResultCache::Key ResultCache::key(std::string_view absolute_path, std::string_view package,
                                  u64 fingerprint) const noexcept {
    std::string_view relative = absolute_path;
    if (relative.size() > root_.size() && relative.starts_with(root_) && relative[root_.size()] == '/') {
        relative.remove_prefix(root_.size() + 1);
    }
    Hash128 hash = fast_hash(relative, fingerprint);
    const Hash128 outer = fast_hash(package, hash.high);
    hash.low ^= outer.low;
    hash.high ^= outer.high;
    return {hash, static_cast<u32>(fast_hash(parent_folder(relative)).low % kShards)};
}

bool ResultCache::is_young(FileStamp stamp) const noexcept {
    return stamp.modified > started_ - kStep;
}

std::optional<FileReport> ResultCache::find(const Key& key, const std::string& path, FileStamp stamp,
                                            const lint::SourceRoots* source_roots) {
    Shard& shard = *shards_[key.shard];
    const ShardEntry* entry = shard.find(key.hash);
    if (entry == nullptr || entry->stamp.size != stamp.size) {
        return {};
    }
    const bool same_time = entry->stamp.modified == stamp.modified;
    if (!same_time || entry->young != 0) {
        source::Buffer buffer;
        source::FileError error;
        if (!source::read_file(path.c_str(), buffer, error) ||
            fast_hash({buffer.data(), buffer.size()}) != entry->content) {
            return {};
        }
    }
    FileReport report = unpack_report(shard.report(*entry), path, source_roots);
    if (!report.analyzed()) {
        return {};
    }
    if (!same_time || (entry->young != 0 && !is_young(stamp))) {
        shard.renew(*entry, stamp, is_young(stamp));
    } else {
        shard.use(*entry);
    }
    return report;
}

void ResultCache::add(const Key& key, FileStamp stamp, const Hash128& content, std::string_view looked_for,
                      const FileReport& report) {
    std::string bytes;
    if (pack_report(report, looked_for, bytes)) {
        shards_[key.shard]->add(key.hash, content, stamp, is_young(stamp), bytes);
    }
}

bool ResultCache::make_folder() {
    if (!make_folders(folder_ + "/" PYFORGE_VERSION_STRING)) {
        return false;
    }
    write_new(folder_ + "/.gitignore", "# Made by pyforge.\n*\n");
    write_new(
        folder_ + "/CACHEDIR.TAG",
        "Signature: 8a477f597d28d172789f06886806bc55\n# Results that pyforge keeps for its next run.\n");
    return true;
}

std::optional<std::string> ResultCache::save() noexcept {
    try {
        const auto today = static_cast<u32>(started_ / (86'400LL * 1'000'000'000));
        bool damaged = false;
        bool made = false;
        for (const std::unique_ptr<Shard>& shard : shards_) {
            damaged = damaged || shard->damaged();
            if (!shard->wants_saving(today)) {
                continue;
            }
            made = made || make_folder();
            if (!made || !shard->save(today, kLimit / kShards)) {
                return "the cache `" + folder_ + "` cannot be written";
            }
        }
        if (damaged) {
            return "a file of the cache `" + folder_ + "` was damaged and has been left out";
        }
    } catch (const std::bad_alloc&) {
    }
    return {};
}

}  // namespace pyforge::engine
