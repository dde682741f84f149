#include "source/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace pyforge::source {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const noexcept { return fd_; }

  private:
    int fd_;
};

bool fail(FileError& error, FileErrorCode code, int system_code, std::string message) {
    error = {code, system_code, std::move(message)};
    return false;
}

bool fail_system(FileError& error, int code) {
    FileErrorCode kind = FileErrorCode::ReadFailed;
    if (code == ENOENT || code == ENOTDIR) {
        kind = FileErrorCode::NotFound;
    } else if (code == EACCES || code == EPERM || code == ELOOP) {
        kind = FileErrorCode::NotReadable;
    } else if (code == EISDIR) {
        kind = FileErrorCode::IsDirectory;
    }
    return fail(error, kind, code, std::generic_category().message(code));
}

// From where the file stands to its end, `size` bytes as far as is known: how many there are; one more than
// that tells a file that has grown, and the padding has room for it. Negative after an error.
ssize_t read_all(int fd, char* room, u32 size) noexcept {
    u32 got = 0;
    for (;;) {
        const ssize_t count = ::read(fd, room + got, size - got + 1);
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return count;
        }
        got += static_cast<u32>(count);
        if (count == 0 || got >= size) {
            return got;
        }
    }
}

enum class Outcome : u8 { Done, Changed, Failed };

Outcome read_once(int fd, Buffer& buffer, FileError& error, u64 max_size) {
    struct stat before {};
    if (::fstat(fd, &before) != 0) {
        fail_system(error, errno);
        return Outcome::Failed;
    }
    if (S_ISDIR(before.st_mode)) {
        fail(error, FileErrorCode::IsDirectory, EISDIR, "is a directory");
        return Outcome::Failed;
    }
    if (!S_ISREG(before.st_mode)) {
        fail(error, FileErrorCode::NotRegular, 0, "is not a regular file");
        return Outcome::Failed;
    }
    const auto expected = static_cast<u64>(before.st_size);
    const u64 limit = max_size < kMaxSize ? max_size : kMaxSize;
    if (expected > limit) {
        fail(error, FileErrorCode::TooLarge, EFBIG,
             "is too large: " + std::to_string(expected) + " bytes, the limit is " + std::to_string(limit));
        return Outcome::Failed;
    }
    const auto size = static_cast<u32>(expected);
    const ssize_t got = read_all(fd, buffer.prepare(size), size);
    if (got < 0) {
        fail_system(error, errno);
        return Outcome::Failed;
    }
    struct stat after {};
    if (static_cast<u64>(got) != expected || ::fstat(fd, &after) != 0 ||
        stamp_of(before) != stamp_of(after)) {
        return Outcome::Changed;
    }
    buffer.set_size(size);
    return Outcome::Done;
}

// Reads first and asks then. False, and nothing else has happened, where the file is not as it was seen.
bool read_as_seen(int fd, Buffer& buffer, FileStamp seen) {
    const auto size = static_cast<u32>(seen.size);
    struct stat after {};
    if (read_all(fd, buffer.prepare(size), size) == static_cast<ssize_t>(size) && ::fstat(fd, &after) == 0 &&
        S_ISREG(after.st_mode) && stamp_of(after) == seen) {
        buffer.set_size(size);
        return true;
    }
    ::lseek(fd, 0, SEEK_SET);
    return false;
}

}  // namespace

FileStamp stamp_of(const struct stat& info) noexcept {
    // Unsigned: nanoseconds pass the largest number in 2262, and files may come from later.
    const u64 nanoseconds =
        static_cast<u64>(info.st_mtim.tv_sec) * 1'000'000'000U + static_cast<u64>(info.st_mtim.tv_nsec);
    return {static_cast<i64>(nanoseconds), static_cast<u64>(info.st_size)};
}

bool read_file(const char* path, Buffer& buffer, FileError& error, u64 max_size, FileStamp seen) {
    // Not blocking: opening a pipe that nobody writes to would wait for ever.
    int fd = -1;
    do {
        fd = ::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    } while (fd < 0 && errno == EINTR);
    const Descriptor file(fd);
    if (fd < 0) {
        return fail_system(error, errno);
    }
    if (seen.size != 0 && seen.size <= max_size && seen.size <= kMaxSize && read_as_seen(fd, buffer, seen)) {
        return true;
    }
    for (int attempt = 0; attempt < 3; ++attempt) {
        switch (read_once(fd, buffer, error, max_size)) {
            case Outcome::Done:
                return true;
            case Outcome::Failed:
                return false;
            case Outcome::Changed:
                if (::lseek(fd, 0, SEEK_SET) != 0) {
                    return fail_system(error, errno);
                }
                break;
        }
    }
    return fail(error, FileErrorCode::Changed, 0, "changed while it was read");
}

}  // namespace pyforge::source
