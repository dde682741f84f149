// A strict forward scanner of JSON text, for the few fields of a notebook that matter; builds no tree, does
// not recurse.
#pragma once
#include <string_view>

#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge::source {

class JsonScan {
  public:
    // `text` is well-formed UTF-8 without NUL bytes, followed by one.
    explicit JsonScan(std::string_view text) noexcept
        : data_(text.data()), size_(static_cast<u32>(text.size())) {}

    // Every step below returns false once the text is not JSON; problem() then says what is wrong at
    // offset().
    [[nodiscard]] u32 offset() const noexcept { return at_; }
    [[nodiscard]] const char* problem() const noexcept { return problem_; }

    // The first character of the next value, '\0' at the end; looks and takes nothing.
    [[nodiscard]] char peek() noexcept {
        skip_space();
        return at_ < size_ ? data_[at_] : '\0';
    }
    bool expect(char c);
    // Takes `c` when it comes next.
    bool take(char c) noexcept;
    // A string's value, as UTF-8, appended to `out`.
    bool string(Vec<char>& out);
    bool skip_string();
    // Any value.
    bool skip_value();
    // A number that is a small non-negative integer gives that; others -1.
    bool number(i64& value);
    bool at_end();

    // for (bool more = scan.first('}'); more && scan.field(key); more = scan.next('}')) {…}: the walk over an
    // object; the same with ']' and without field() for an array. Both return false at the closing bracket
    // and at an error.
    bool first(char close);
    bool next(char close);
    bool field(Vec<char>& key);
    [[nodiscard]] bool failed() const noexcept { return problem_ != nullptr; }

  private:
    bool fail(const char* problem) noexcept {
        if (problem_ == nullptr) {
            problem_ = problem;
        }
        return false;
    }
    void skip_space() noexcept;
    bool escape(Vec<char>* out);
    bool hex4(u32& value);
    bool string_body(Vec<char>* out);
    bool scalar();

    const char* data_;
    u32 size_;
    u32 at_ = 0;
    const char* problem_ = nullptr;
    Vec<char> open_;
};

}  // namespace pyforge::source
