// Type checkers that run beside our own rules.
#pragma once
#include "cli.hpp"

namespace cli {

void add_external_options(cxxopts::Options& options, const OptionWords& words);

// Which of them are wanted. Throws UsageError when one is not installed: better before all the work.
class ExternalTools {
  public:
    explicit ExternalTools(const cxxopts::ParseResult& arguments);
    [[nodiscard]] bool any() const noexcept { return !tools_.empty(); }

    // Adds what they find in the files of the report to it. False when one of them has failed, which has been
    // said on stderr then; the report keeps what the others have found.
    bool run(pyforge::ProjectReport& report, bool keep_text) const;

  private:
    std::vector<pyforge::ExternalTool> tools_;
    pyforge::ExternalOptions options_;
};

}  // namespace cli
