#include "source/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

namespace {

using namespace pyforge::source;
namespace fs = std::filesystem;

class FileTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "pyforge_file_test_XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::string write(const char* name, std::string_view content) {
        const fs::path path = folder_ / name;
        std::ofstream(path, std::ios::binary) << content;
        return path.string();
    }
    fs::path folder_;
    Buffer buffer_;
    FileError error_;
};

TEST_F(FileTest, ReadsTheWholeFile) {
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 4096U, 1000003U}) {
        const std::string content(size, 'y');
        const std::string path = write("a.py", content);
        ASSERT_TRUE(read_file(path.c_str(), buffer_, error_)) << error_.message;
        EXPECT_EQ(std::string_view(buffer_.data(), buffer_.size()), content);
        for (unsigned i = 0; i < kPadding; ++i) {
            ASSERT_EQ(buffer_.data()[buffer_.size() + i], '\0');
        }
    }
}

// Whatever was seen before: what comes back is the file as it is.
TEST_F(FileTest, ReadsWhatWasSeenBefore) {
    const auto stamp = [](const std::string& path) {
        struct stat info {};
        EXPECT_EQ(::stat(path.c_str(), &info), 0);
        return FileStamp{info.st_mtim.tv_sec * std::int64_t{1'000'000'000} + info.st_mtim.tv_nsec,
                         static_cast<std::uint64_t>(info.st_size)};
    };
    const std::string path = write("a.py", "one = 1\n");
    const FileStamp seen = stamp(path);
    const auto reads = [&](FileStamp before, std::string_view content) {
        ASSERT_TRUE(read_file(path.c_str(), buffer_, error_, kMaxSize, before)) << error_.message;
        EXPECT_EQ(std::string_view(buffer_.data(), buffer_.size()), content);
    };
    reads(seen, "one = 1\n");
    reads({seen.modified + 1, seen.size}, "one = 1\n");
    reads({seen.modified, seen.size - 1}, "one = 1\n");
    reads({seen.modified, seen.size + 1}, "one = 1\n");
    write("a.py", "longer = 2\n");
    reads(seen, "longer = 2\n");
    EXPECT_FALSE(read_file(path.c_str(), buffer_, error_, seen.size, seen));
    EXPECT_EQ(error_.code, FileErrorCode::TooLarge);
    EXPECT_FALSE(read_file(folder_.c_str(), buffer_, error_, kMaxSize, seen));
    EXPECT_EQ(error_.code, FileErrorCode::IsDirectory);
    fs::remove(path);
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    EXPECT_FALSE(read_file(path.c_str(), buffer_, error_, kMaxSize, seen));
    EXPECT_EQ(error_.code, FileErrorCode::NotRegular);
}

TEST_F(FileTest, Errors) {
    EXPECT_FALSE(read_file((folder_ / "none.py").c_str(), buffer_, error_));
    EXPECT_EQ(error_.code, FileErrorCode::NotFound);
    EXPECT_FALSE(read_file(folder_.c_str(), buffer_, error_));
    EXPECT_EQ(error_.code, FileErrorCode::IsDirectory);
    const std::string pipe = (folder_ / "pipe").string();
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_FALSE(read_file(pipe.c_str(), buffer_, error_));
    EXPECT_EQ(error_.code, FileErrorCode::NotRegular);
    const std::string big = write("big.py", "0123456789");
    EXPECT_FALSE(read_file(big.c_str(), buffer_, error_, 9));
    EXPECT_EQ(error_.code, FileErrorCode::TooLarge);
    EXPECT_TRUE(read_file(big.c_str(), buffer_, error_, 10));
    const std::string sparse = write("sparse.py", "");
    ASSERT_EQ(truncate(sparse.c_str(), off_t{5} << 30), 0);
    EXPECT_FALSE(read_file(sparse.c_str(), buffer_, error_));
    EXPECT_EQ(error_.code, FileErrorCode::TooLarge);
    const std::string loop = (folder_ / "loop").string();
    fs::create_symlink(loop, loop);
    EXPECT_FALSE(read_file(loop.c_str(), buffer_, error_));
    EXPECT_EQ(error_.code, FileErrorCode::NotReadable);
    if (geteuid() != 0) {
        const std::string locked = write("locked.py", "x");
        ASSERT_EQ(chmod(locked.c_str(), 0), 0);
        EXPECT_FALSE(read_file(locked.c_str(), buffer_, error_));
        EXPECT_EQ(error_.code, FileErrorCode::NotReadable);
    }
}

// A writer replaces the content all the time, growing and shrinking: what is read is one of the versions, or
// an error.
TEST_F(FileTest, FileThatChangesWhileItIsRead) {
    const std::string path = write("changing.py", std::string(200000, 'a'));
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        const int fd = open(path.c_str(), O_WRONLY);
        const std::string more(100000, 'b');
        for (bool long_form = false; !stop; long_form = !long_form) {
            if (long_form) {
                EXPECT_EQ(pwrite(fd, more.data(), more.size(), 200000), 100000);
            } else {
                EXPECT_EQ(ftruncate(fd, 200000), 0);
            }
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        }
        close(fd);
    });
    int whole = 0;
    for (int i = 0; i < 500; ++i) {
        if (read_file(path.c_str(), buffer_, error_)) {
            ++whole;
            const std::string_view got(buffer_.data(), buffer_.size());
            EXPECT_EQ(got.substr(0, 200000), std::string(200000, 'a'));
        } else {
            EXPECT_EQ(error_.code, FileErrorCode::Changed);
        }
    }
    stop = true;
    writer.join();
    EXPECT_GT(whole, 0);
}

}  // namespace
