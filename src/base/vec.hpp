// Growable array of trivially copyable items: 32-bit size, no value-initialisation, keeps its memory on
// clear(). It exists because std::vector<T>::resize() zero-fills and its push_back() does not inline well in
// parser loops.
#pragma once
#include <cstring>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

#include "base/block.hpp"
#include "base/types.hpp"

namespace pyforge {
template <class T>
class Vec {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

  public:
    using value_type = T;

    Vec() noexcept = default;
    Vec(const Vec&) = delete;
    Vec& operator=(const Vec&) = delete;
    Vec(Vec&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)),
          size_(std::exchange(other.size_, 0)),
          capacity_(std::exchange(other.capacity_, 0)) {}
    Vec& operator=(Vec&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
        return *this;
    }
    ~Vec() { release(); }

    [[nodiscard]] u32 size() const noexcept { return size_; }
    [[nodiscard]] u32 capacity() const noexcept { return capacity_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] T* data() noexcept { return data_; }
    [[nodiscard]] const T* data() const noexcept { return data_; }
    [[nodiscard]] T* begin() noexcept { return data_; }
    [[nodiscard]] T* end() noexcept { return data_ + size_; }
    [[nodiscard]] const T* begin() const noexcept { return data_; }
    [[nodiscard]] const T* end() const noexcept { return data_ + size_; }
    [[nodiscard]] T& operator[](u32 i) noexcept { return data_[i]; }
    [[nodiscard]] const T& operator[](u32 i) const noexcept { return data_[i]; }
    [[nodiscard]] T& back() noexcept { return data_[size_ - 1]; }
    [[nodiscard]] const T& back() const noexcept { return data_[size_ - 1]; }
    [[nodiscard]] std::span<const T> span() const noexcept { return {data_, size_}; }

    void push_back(T value) {
        if (size_ == capacity_) [[unlikely]] {
            grow(size_ + 1);
        }
        data_[size_++] = value;
    }
    // The caller has made room with reserve().
    void push_unchecked(T value) noexcept { data_[size_++] = value; }
    void pop_back() noexcept { --size_; }
    void clear() noexcept { size_ = 0; }
    void truncate(u32 size) noexcept { size_ = size; }
    // For what will be needed: hardly more than that.
    void reserve(u32 capacity) {
        if (capacity > capacity_) {
            grow(capacity, capacity_ / 4);
        }
    }
    // New items are not initialised.
    void resize_uninitialized(u32 size) {
        reserve(size);
        size_ = size;
    }
    void resize(u32 size, T value) {
        const u32 old = size_;
        resize_uninitialized(size);
        for (u32 i = old; i < size; ++i) {
            data_[i] = value;
        }
    }
    void assign(u32 size, T value) {
        clear();
        resize(size, value);
    }
    void append(const T* items, u32 count) {
        reserve_extra(count);
        if (count != 0) {
            std::memcpy(static_cast<void*>(data_ + size_), items, count * sizeof(T));
        }
        size_ += count;
    }
    void reserve_extra(u32 count) {
        if (capacity_ - size_ < count) [[unlikely]] {
            grow(size_ + count);
        }
    }
    // Gives memory back when a single huge file has left far more than `keep` items' worth of it.
    void shrink_to(u32 keep) {
        if (capacity_ > keep) {
            release();
            data_ = nullptr;
            size_ = capacity_ = 0;
        }
    }

  private:
    static constexpr std::size_t kAlign = alignof(T) < 16 ? 16 : alignof(T);

    static constexpr std::size_t bytes(u64 count) noexcept { return count * sizeof(T); }
    void release() noexcept {
        if (data_ != nullptr) {
            release_block(data_, bytes(capacity_), kAlign);
        }
    }

    void grow(u32 wanted) { grow(wanted, capacity_ == 0 ? 64 : capacity_); }
    [[gnu::noinline, gnu::cold]] void grow(u32 wanted, u32 more) {
        u64 capacity = u64{capacity_} + more;
        if (capacity < wanted) {
            capacity = wanted;
        }
        if (capacity > 0xFFFF'FFF0U) {
            capacity = 0xFFFF'FFF0U;
        }
        if (wanted > capacity) {
            throw std::bad_alloc();
        }
        data_ = static_cast<T*>(grow_block(data_, bytes(capacity_), bytes(size_), bytes(capacity), kAlign));
        capacity_ = static_cast<u32>(capacity);
    }

    T* data_ = nullptr;
    u32 size_ = 0;
    u32 capacity_ = 0;
};
}  // namespace pyforge
