// Files into buffers.
#pragma once
#include <string>

#include "source/buffer.hpp"

struct stat;

namespace pyforge::source {

enum class FileErrorCode : u8 {
    NotFound,
    IsDirectory,
    NotRegular,  // a pipe, a socket, a device: reading might never end
    NotReadable,
    TooLarge,
    Changed,  // it was written to while it was read, three times in a row
    ReadFailed,
};

struct FileError {
    FileErrorCode code = FileErrorCode::NotFound;
    int system_code = 0;  // errno
    std::string message;  // without the path
};

// Tells one state of a file from another.
struct FileStamp {
    i64 modified = 0;  // nanoseconds
    u64 size = 0;      // 0: not known
    friend bool operator==(const FileStamp&, const FileStamp&) noexcept = default;
};

[[nodiscard]] FileStamp stamp_of(const struct stat& info) noexcept;

// Reads the whole file into `buffer`, ready for decode(). Files larger than `max_size` (or kMaxSize) are not
// read. What comes back is the file as it was at one moment. Where it still has the stamp that was `seen`
// before, one question to the system less says so. Throws std::bad_alloc and nothing else.
bool read_file(const char* path, Buffer& buffer, FileError& error, u64 max_size = kMaxSize,
               FileStamp seen = {});

}  // namespace pyforge::source
