#include <pyforge/result.hpp>

PYFORGE_NAMESPACE_BEGIN

std::string_view to_string(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::InvalidOption:
            return "invalid-option";
        case ErrorCode::NotFound:
            return "not-found";
        case ErrorCode::Unreadable:
            return "unreadable";
        case ErrorCode::IsDirectory:
            return "is-directory";
        case ErrorCode::NotRegularFile:
            return "not-regular-file";
        case ErrorCode::TooLarge:
            return "too-large";
        case ErrorCode::ChangedWhileRead:
            return "changed-while-read";
        case ErrorCode::DirectoryLoop:
            return "directory-loop";
        case ErrorCode::InvalidNotebook:
            return "invalid-notebook";
        case ErrorCode::OtherLanguage:
            return "other-language";
        case ErrorCode::TimedOut:
            return "timed-out";
        case ErrorCode::ToolFailed:
            return "tool-failed";
        case ErrorCode::OutOfMemory:
            return "out-of-memory";
        case ErrorCode::Cancelled:
            return "cancelled";
        case ErrorCode::Internal:
            break;
    }
    return "internal";
}

namespace {
std::string sentence(const Error& error) {
    return error.path.empty() ? error.message : error.path + ": " + error.message;
}
}  // namespace

BadResult::BadResult(Error error) : std::runtime_error(sentence(error)), error_(std::move(error)) {}
BadResult::~BadResult() = default;

namespace detail {
void throw_bad_result(const Error& error) {
    throw BadResult(error);
}
}  // namespace detail

PYFORGE_NAMESPACE_END
