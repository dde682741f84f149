// Where the issues go, and in which form.
#pragma once
#include <cstdio>
#include <pyforge/pyforge.hpp>
#include <string>

#include "cli.hpp"

namespace cli {

// The format with this name. Throws UsageError.
pyforge::IssueFormat issue_format(const std::string& name);
// Folders that build services tell in the environment.
pyforge::FormatOptions format_options_for(pyforge::IssueFormat format);
// What the format needs to be in the reports.
void read_output_needs(pyforge::IssueFormat format, pyforge::Options& out);
// The form of --statistics beside it. Throws UsageError.
pyforge::StatisticsFormat statistics_format(pyforge::IssueFormat format);
bool is_for_people(pyforge::IssueFormat format);

// A file that is there as a whole or not at all: written beside its place, then renamed. Without a path:
// standard output.
class OutputFile {
  public:
    explicit OutputFile(std::string path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    // For write_issues().
    [[nodiscard]] pyforge::Sink sink();
    bool write(std::string_view text);
    // Puts the file in its place; says on stderr why not.
    bool commit();

  private:
    bool fail();
    std::string path_;
    std::string temporary_;
    std::FILE* file_ = nullptr;
};

}  // namespace cli
