// Errors as values. Nothing in the library reports a failure by an exception: a function that can fail
// returns a Result<T>, and only Result::value() throws, for callers who prefer that.
//
// A mistake in the analysed Python source is never an Error: it is an issue in the report of that file.
#pragma once

#include <cstdint>
#include <pyforge/version.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

PYFORGE_NAMESPACE_BEGIN

enum class ErrorCode : std::uint8_t {
    InvalidOption,     // an option's value is wrong; the message names option and value
    NotFound,          // no such file, folder or rule
    Unreadable,        // the operating system refused; the message has its reason
    IsDirectory,       // a folder where a file was asked for
    NotRegularFile,    // a device, socket or pipe
    TooLarge,          // over Options::max_file_size, or more than 32-bit offsets can address
    ChangedWhileRead,  // another process wrote the file while it was read
    DirectoryLoop,     // a symbolic link leads back to a folder that contains it
    InvalidNotebook,   // not the JSON of a notebook
    OtherLanguage,     // a notebook in another language than Python
    TimedOut,          // a program that was started did not end within its time
    ToolFailed,        // a program that was started gave no results; the message has its reason
    OutOfMemory,
    Cancelled,  // the stop token asked for it
    Internal,   // a defect of the library, or an exception that the caller's own callback threw
};

/// The code as a stable lower-case word: "not-found", "too-large" … Never null.
PYFORGE_API std::string_view to_string(ErrorCode code) noexcept;

struct Error {
    ErrorCode code = ErrorCode::Internal;
    /// One sentence for people, without the path and without a full stop.
    std::string message;
    /// The file that it is about; empty when it is about none.
    std::string path;
    /// Where in a configuration file, 1-based; 0 when it is about no line.
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// What Result::value() throws.
class PYFORGE_API BadResult : public std::runtime_error {
  public:
    explicit BadResult(Error error);
    ~BadResult() override;
    [[nodiscard]] const Error& error() const noexcept { return error_; }

  private:
    Error error_;
};

namespace detail {
[[noreturn]] PYFORGE_API void throw_bad_result(const Error& error);
}

/// A T or an Error. Not to be ignored.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    /// The value; throws BadResult when there is none.
    [[nodiscard]] T& value() & {
        require();
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] const T& value() const& {
        require();
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T value() && {
        require();
        return std::move(*std::get_if<0>(&state_));
    }
    /// The value without the question; only after ok().
    [[nodiscard]] T& operator*() & noexcept { return *std::get_if<0>(&state_); }
    [[nodiscard]] const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
    [[nodiscard]] T* operator->() noexcept { return std::get_if<0>(&state_); }
    [[nodiscard]] const T* operator->() const noexcept { return std::get_if<0>(&state_); }

    /// The error; only when ok() is false.
    [[nodiscard]] const Error& error() const noexcept { return *std::get_if<1>(&state_); }

  private:
    void require() const {
        if (!ok()) {
            detail::throw_bad_result(error());
        }
    }
    std::variant<T, Error> state_;
};

PYFORGE_NAMESPACE_END
