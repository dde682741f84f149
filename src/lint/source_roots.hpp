// The folders in which a project's own modules lie: is a module one of them?
#pragma once
#include <chrono>
#include <deque>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.hpp"

namespace pyforge::lint {

// A folder is listed when a question first leads into it; questions after that touch no file and allocate
// nothing. After a while the listings are made anew: engines live long where files are watched. Thread-safe.
class SourceRoots {
  public:
    using Clock = std::chrono::steady_clock;

    explicit SourceRoots(std::span<const std::string> folders,
                         Clock::duration fresh = std::chrono::seconds(2));

    // Is there a folder or a file *.py or *.pyi for the dotted name?
    [[nodiscard]] bool holds(std::string_view module) const;

  private:
    struct Entry {
        std::string name;
        bool module = false;  // a file
        bool folder = false;
        u32 inside = kNone;  // index of the folder, once it was listed
    };
    struct Folder {
        std::string path;
        std::vector<Entry> entries;  // sorted by name
    };
    enum class Answer : u8 { No, Yes, NotListed };

    [[nodiscard]] Answer ask(u32 folder, std::string_view module) const;
    // Lists the folders on the way to the module.
    void list_towards(u32 folder, std::string_view module) const;
    static std::vector<Entry> list(const std::string& path);
    static Entry* find(Folder& folder, std::string_view name);

    mutable std::shared_mutex mutex_;
    mutable std::deque<Folder> folders_;  // the roots first
    u32 roots_ = 0;
    Clock::duration fresh_;  // how long a listing holds
    mutable Clock::time_point listed_at_;
    mutable bool listed_ = false;
};

}  // namespace pyforge::lint
