#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

namespace cli {

pyforge::IssueFormat issue_format(const std::string& name) {
    const std::span<const std::string_view> names = pyforge::issue_format_names();
    return static_cast<pyforge::IssueFormat>(choice("output-format", name, {names.begin(), names.end()}));
}

pyforge::FormatOptions format_options_for(pyforge::IssueFormat format) {
    const char* variable = nullptr;
    if (format == pyforge::IssueFormat::Gitlab) {
        variable = "CI_PROJECT_DIR";
    } else if (format == pyforge::IssueFormat::Github) {
        variable = "GITHUB_WORKSPACE";
    }
    pyforge::FormatOptions options;
    const char* root = variable == nullptr ? nullptr : std::getenv(variable);
    if (root != nullptr && *root != '\0') {
        std::error_code ignored;
        options.root = root;
        options.base = std::filesystem::current_path(ignored).string();
    }
    return options;
}

void read_output_needs(pyforge::IssueFormat format, pyforge::Options& out) {
    const bool page = format == pyforge::IssueFormat::Html;
    const bool lines = format == pyforge::IssueFormat::JsonLines;  // titles of fixes come with the text
    out.metrics(page || format == pyforge::IssueFormat::Json);
    out.fingerprints(format == pyforge::IssueFormat::Gitlab || format == pyforge::IssueFormat::Sarif);
    out.keep_text(page || lines || format == pyforge::IssueFormat::Full);
}

pyforge::StatisticsFormat statistics_format(pyforge::IssueFormat format) {
    if (format == pyforge::IssueFormat::Json) {
        return pyforge::StatisticsFormat::Json;
    }
    if (!is_for_people(format)) {
        throw UsageError{"--statistics has no other --output-format than concise and json"};
    }
    return pyforge::StatisticsFormat::Text;
}

bool is_for_people(pyforge::IssueFormat format) {
    return format == pyforge::IssueFormat::Concise || format == pyforge::IssueFormat::Full ||
           format == pyforge::IssueFormat::Grouped;
}

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
    if (path_.empty()) {
        return;
    }
    // What is no plain file (a device, a pipe) cannot be replaced: it is written to.
    struct stat status {};
    const bool replace = ::stat(path_.c_str(), &status) != 0 || S_ISREG(status.st_mode);
    if (!replace) {
        file_ = std::fopen(path_.c_str(), "wb");
    } else {
        // Through a link to what it leads to.
        std::error_code none;
        if (const std::filesystem::path real = std::filesystem::canonical(path_, none); !none) {
            path_ = real.string();
        }
        temporary_ = path_ + ".XXXXXX";
        const int handle = ::mkstemp(temporary_.data());
        if (handle >= 0) {
            const mode_t mask = ::umask(0);
            ::umask(mask);
            const mode_t mode = status.st_mode != 0 ? status.st_mode & 0777U : 0666U & ~mask;
            if (::fchmod(handle, mode) == 0) {
                file_ = ::fdopen(handle, "wb");
            } else {
                ::close(handle);
            }
        } else {
            temporary_.clear();
        }
    }
    if (file_ == nullptr) {
        throw UsageError{path_ + ": cannot be written: " + std::strerror(errno)};
    }
}

OutputFile::~OutputFile() {
    if (file_ != nullptr) {
        std::fclose(file_);
    }
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
    }
}

pyforge::Sink OutputFile::sink() {
    return [this](std::string_view text) { return write(text); };
}

bool OutputFile::write(std::string_view text) {
    if (path_.empty()) {
        return write_out(text);
    }
    return std::fwrite(text.data(), 1, text.size(), file_) == text.size() || fail();
}

bool OutputFile::commit() {
    if (path_.empty()) {
        return true;
    }
    const bool closed = std::fclose(file_) == 0;
    file_ = nullptr;
    if (!closed || (!temporary_.empty() && std::rename(temporary_.c_str(), path_.c_str()) != 0)) {
        return fail();
    }
    temporary_.clear();
    return true;
}

bool OutputFile::fail() {
    complain(path_ + ": cannot be written: " + std::strerror(errno));
    return false;
}

}  // namespace cli
