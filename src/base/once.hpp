// What the first caller does for all.
#pragma once
#include <atomic>
#include <mutex>

namespace pyforge {

// Like std::once_flag with std::call_once, but a function that throws is called again by the next caller on
// every system: where std::call_once stands on a pthread_once that no exception may leave, that caller waits
// forever.
class Once {
  public:
    template <class Function>
    void call(Function function) {
        if (done_.load(std::memory_order_acquire)) {
            return;
        }
        const std::lock_guard lock(mutex_);
        if (!done_.load(std::memory_order_relaxed)) {
            function();
            done_.store(true, std::memory_order_release);
        }
    }

  private:
    std::atomic<bool> done_ = false;
    std::mutex mutex_;
};

}  // namespace pyforge
