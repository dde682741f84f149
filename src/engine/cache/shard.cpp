#include "engine/cache/shard.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <type_traits>

namespace pyforge::engine {
namespace {

constexpr u32 kMagic = 0x31434650;  // "PFC1"
constexpr u32 kFormat = 1;
constexpr u32 kForgottenAfter = 30;  // days without use
constexpr u64 kLargestFile = u64{1} << 30U;

struct Header {
    u32 magic;
    u32 format;
    u64 tool;
    u64 count;
    Hash128 checksum;  // of everything behind the header
};
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<ShardEntry>);
static_assert(sizeof(ShardEntry) == 64, "no padding: every byte is written");

bool read_whole(const std::string& path, std::string& out) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) {
        return false;
    }
    struct stat info {};
    bool good = ::fstat(handle, &info) == 0 && S_ISREG(info.st_mode) &&
                static_cast<u64>(info.st_size) <= kLargestFile;
    if (good) {
        out.resize(static_cast<std::size_t>(info.st_size));
        std::size_t at = 0;
        while (at < out.size()) {
            const ssize_t count = ::read(handle, out.data() + at, out.size() - at);
            if (count <= 0) {
                break;
            }
            at += static_cast<std::size_t>(count);
        }
        good = at == out.size();
    }
    ::close(handle);
    return good;
}

bool write_whole(const std::string& path, std::string_view bytes) {
    std::string temporary = path + ".XXXXXX";
    const int handle = ::mkstemp(temporary.data());
    if (handle < 0) {
        return false;
    }
    bool good = true;
    while (good && !bytes.empty()) {
        const ssize_t count = ::write(handle, bytes.data(), bytes.size());
        good = count > 0;
        bytes.remove_prefix(good ? static_cast<std::size_t>(count) : 0);
    }
    good = ::close(handle) == 0 && good;
    good = good && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!good) {
        ::unlink(temporary.c_str());
    }
    return good;
}

}  // namespace

bool Shard::read(const std::string& path, u64 tool, std::string& bytes, std::vector<ShardEntry>& entries,
                 bool& damaged) {
    if (!read_whole(path, bytes)) {
        return false;
    }
    Header header{};
    damaged = true;
    if (bytes.size() < sizeof header) {
        return false;
    }
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic) {
        return false;
    }
    if (header.format != kFormat || header.tool != tool) {
        damaged = false;  // of another version
        return false;
    }
    const std::string_view body = std::string_view(bytes).substr(sizeof header);
    if (header.count > body.size() / sizeof(ShardEntry) || fast_hash(body) != header.checksum) {
        return false;
    }
    entries.resize(header.count);
    if (header.count != 0) {
        std::memcpy(entries.data(), body.data(), header.count * sizeof(ShardEntry));
    }
    for (const ShardEntry& entry : entries) {
        if (entry.start > bytes.size() || entry.size > bytes.size() - entry.start) {
            entries.clear();
            return false;
        }
    }
    damaged = false;
    return true;
}

void Shard::load() {
    if (!read(path_, tool_, bytes_, entries_, damaged_)) {
        bytes_.clear();
        entries_.clear();
    }
    used_ = std::make_unique<std::atomic<bool>[]>(entries_.size());
}

const ShardEntry* Shard::find(const Hash128& key) {
    loaded_.call([this] { load(); });
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), key,
                         [](const ShardEntry& entry, const Hash128& k) { return entry.key < k; });
    return found != entries_.end() && found->key == key ? &*found : nullptr;
}

void Shard::use(const ShardEntry& entry) noexcept {
    used_[static_cast<std::size_t>(&entry - entries_.data())].store(true, std::memory_order_relaxed);
}

void Shard::renew(const ShardEntry& entry, FileStamp stamp, bool young) {
    add(entry.key, entry.content, stamp, young, report(entry));
}

void Shard::add(const Hash128& key, const Hash128& content, FileStamp stamp, bool young,
                std::string_view report) {
    const std::lock_guard lock(mutex_);
    added_.push_back({{key, content, stamp, 0, 0, 0, young ? 1U : 0U}, std::string(report)});
}

bool Shard::wants_saving(u32 today) const noexcept {
    if (!added_.empty()) {
        return true;
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].used != today && used_[i].load(std::memory_order_relaxed)) {
            return true;
        }
    }
    return false;
}

bool Shard::save(u32 today, u64 limit) {
    struct Kept {
        ShardEntry entry;
        std::string_view report;
    };
    std::vector<Kept> kept;
    for (Added& added : added_) {
        added.entry.used = today;
        kept.push_back({added.entry, added.report});
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        ShardEntry entry = entries_[i];
        entry.used = used_[i].load(std::memory_order_relaxed) ? today : entry.used;
        kept.push_back({entry, report(entries_[i])});
    }
    // Another run may have written meanwhile: what it knows and we do not stays.
    std::string others_bytes;
    std::vector<ShardEntry> others;
    bool ignored = false;
    if (read(path_, tool_, others_bytes, others, ignored)) {
        for (const ShardEntry& entry : others) {
            kept.push_back({entry, std::string_view(others_bytes).substr(entry.start, entry.size)});
        }
    }
    // The first of equal keys is the newest.
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Kept& a, const Kept& b) { return a.entry.key < b.entry.key; });
    kept.erase(std::unique(kept.begin(), kept.end(),
                           [](const Kept& a, const Kept& b) { return a.entry.key == b.entry.key; }),
               kept.end());
    std::erase_if(kept, [&](const Kept& k) { return k.entry.used + kForgottenAfter < today; });

    u64 size = sizeof(Header);
    for (const Kept& k : kept) {
        size += sizeof(ShardEntry) + k.report.size();
    }
    if (size > limit) {  // what was used longest ago goes first
        std::vector<u32> order(kept.size());
        for (u32 i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](u32 a, u32 b) { return kept[a].entry.used > kept[b].entry.used; });
        u64 room = limit;
        std::vector<char> stays(kept.size());
        for (const u32 i : order) {
            const u64 need = sizeof(ShardEntry) + kept[i].report.size();
            stays[i] = need <= room ? 1 : 0;
            room -= stays[i] != 0 ? need : 0;
        }
        std::size_t i = 0;
        std::erase_if(kept, [&](const Kept&) { return stays[i++] == 0; });
    }

    std::string out(sizeof(Header) + kept.size() * sizeof(ShardEntry), '\0');
    out.reserve(size);
    std::size_t at = sizeof(Header);
    for (Kept& k : kept) {
        k.entry.start = static_cast<u32>(out.size());
        k.entry.size = static_cast<u32>(k.report.size());
        std::memcpy(out.data() + at, &k.entry, sizeof k.entry);
        at += sizeof k.entry;
        out += k.report;
    }
    const Header header{kMagic, kFormat, tool_, kept.size(),
                        fast_hash(std::string_view(out).substr(sizeof(Header)))};
    std::memcpy(out.data(), &header, sizeof header);
    return write_whole(path_, out);
}

}  // namespace pyforge::engine
