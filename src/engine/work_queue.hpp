// The inputs of a run that wait for a thread.
#pragma once
#include <array>
#include <bit>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "base/types.hpp"

namespace pyforge::engine {

// Inputs may come while others are taken. The large ones go first, so that no thread is left with one at the
// end. Thread-safe.
template <class T>
class WorkQueue {
  public:
    static constexpr u32 kMostAtOnce = 16;
    struct Batch {
        std::array<T*, kMostAtOnce> items;
        u32 count = 0;
    };

    // Throws std::bad_alloc.
    void add(T* item, u64 size) {
        bool wake = false;
        {
            const std::lock_guard lock(mutex_);
            sizes_[static_cast<u32>(std::bit_width(size))].push_back(item);
            ++waiting_;
            ++fresh_items_;
            fresh_size_ += size;
            wake = idle_ != 0 && (fresh_items_ >= kWorthWaking || fresh_size_ >= kSizeWorthWaking);
            if (wake) {
                fresh_items_ = 0;
                fresh_size_ = 0;
            }
        }
        if (wake) {
            changed_.notify_one();
        }
    }
    // No more will come.
    void close() noexcept {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }
    // The next ones of about one size: several while there is plenty for all `threads`. Waits for them while
    // the queue is open. False when nothing is left.
    bool take(Batch& out, u32 threads) noexcept {
        std::unique_lock lock(mutex_);
        ++idle_;
        changed_.wait(lock, [this] { return waiting_ != 0 || closed_; });
        --idle_;
        out.count = 0;
        if (waiting_ == 0) {
            return false;
        }
        std::size_t size = sizes_.size() - 1;
        while (sizes_[size].empty()) {
            --size;
        }
        std::vector<T*>& from = sizes_[size];
        const u64 share = waiting_ / (u64{8} * threads);
        do {
            out.items[out.count++] = from.back();
            from.pop_back();
        } while (out.count < kMostAtOnce && out.count < share && !from.empty());
        waiting_ -= out.count;
        return true;
    }

  private:
    // A thread that has run out of work is woken for so many inputs, or so large ones: waking it for every
    // one costs more than inputs whose results are known.
    static constexpr u64 kWorthWaking = 256;
    static constexpr u64 kSizeWorthWaking = u64{1} << 20U;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::array<std::vector<T*>, 65> sizes_;  // by the number of bits of the size
    u64 waiting_ = 0;
    u64 fresh_items_ = 0;  // since a thread was woken
    u64 fresh_size_ = 0;
    u32 idle_ = 0;
    bool closed_ = false;
};

}  // namespace pyforge::engine
