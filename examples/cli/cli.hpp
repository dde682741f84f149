// What the commands of the driver share. The driver holds no logic of analysis: it turns arguments into calls
// of the public interface and results into text and an exit status.
#pragma once
#define CXXOPTS_VECTOR_DELIMITER '\0'  // a path may hold a comma; lists of codes are split by list_of()
#define CXXOPTS_NO_REGEX  // its regular expressions would be compiled in every file and at every start
#include <cxxopts.hpp>
#include <pyforge/pyforge.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// Exit status: nothing found, something found, the run itself failed.
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kFailed = 2;

// A mistake in the arguments, for people.
struct UsageError {
    std::string message;
};

int run_check(int argc, char** argv);
int run_metrics(int argc, char** argv);
int run_ast(int argc, char** argv);
int run_rules(int argc, char** argv);
int run_explain(int argc, char** argv);
int run_lsp(int argc, char** argv);
int run_config(int argc, char** argv);

// --- arguments ---

// "E,F401" and repeated options as one list, without blanks and empty entries.
std::vector<std::string> list_of(const cxxopts::ParseResult& arguments, const std::string& name);
// "py311" or "3.11". Throws UsageError.
pyforge::PythonVersion python_version(const std::string& text);
// `name` must be one of the words. Returns its index; throws UsageError that lists them.
std::size_t choice(const std::string& option, const std::string& value,
                   const std::vector<std::string_view>& words);

// The paths that were given, "." without any.
std::vector<std::string> paths_of(const cxxopts::ParseResult& arguments);
// The words of a command line that begin with a dash.
using OptionWords = std::vector<std::string_view>;
OptionWords option_words(int argc, char** argv);

enum class Takes { Nothing, Text, List, Number };

// Adds options to a group: those that the words of the command line may mean, and all of them where it asks
// for help. A command has dozens, and each takes a while to be told to the parser.
class OptionGroup {
  public:
    OptionGroup(cxxopts::Options& options, const char* group, const OptionWords& words)
        : options_(options), group_(group), words_(words) {}
    // `names` is "long" or "s,long". One that has a default is always added.
    void operator()(std::string_view names, const char* help, Takes takes = Takes::Nothing,
                    const char* placeholder = "", const char* usual = nullptr) const;

  private:
    cxxopts::Options& options_;
    const char* group_;
    const OptionWords& words_;
};

// Paths as they are given. Of lists of strings the parser would read each item as a stream.
struct Paths {
    std::vector<std::string> items;
};
inline void parse_value(const std::string& text, Paths& out) {
    out.items.push_back(text);
}

// Options about files, which every command over many files has.
void add_file_options(cxxopts::Options& options, const OptionWords& words);
void read_file_options(const cxxopts::ParseResult& arguments, pyforge::Options& out);
// Parses, and answers --help (then true).
bool parse(cxxopts::Options& options, int argc, char** argv, cxxopts::ParseResult& out);

// --- runs ---

// The paths as given (default "."): files and folders through the engine, "-" as standard input. Tells on
// stderr what was not analysed.
pyforge::ProjectReport analyze(const pyforge::Engine& engine, const cxxopts::ParseResult& arguments);
// Tells on stderr what was not analysed.
void tell_failures(const pyforge::ProjectReport& report);
// The whole of standard input. Throws UsageError when it cannot be read.
std::string read_stdin();
// What `--timings` shows, on stderr.
void print_timings(const pyforge::ProjectReport& report);
// kFailed when something was not analysed, unless because it is no Python, else kClean.
int status_of(const pyforge::ProjectReport& report);

// Ends the process with this status. What memory holds needs no work any more: the system takes it back at
// once. Returns where a sanitizer wants to look at it.
int leave(int status);

// --- output ---

// To standard output; false when it cannot be written.
bool write_out(std::string_view text);
void complain(std::string_view message);
// Throws UsageError for an error of the options, and ends in kFailed otherwise.
template <class T>
T take(pyforge::Result<T> result) {
    if (!result.ok()) {
        const pyforge::Error& error = result.error();
        std::string place = error.path;
        if (error.line != 0) {
            place += ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
        }
        throw UsageError{place.empty() ? error.message : place + ": " + error.message};
    }
    return std::move(result).value();
}
// `to_file`: what is written does not go to standard output.
bool colors_wanted(const std::string& when, bool to_file = false);

}  // namespace cli

// The option takes all of them.
template <>
struct cxxopts::values::type_is_container<cli::Paths> : std::true_type {};
