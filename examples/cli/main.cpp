// pyforge: the command-line driver.
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli.hpp"

namespace {

constexpr std::string_view kUsage = R"(usage: pyforge COMMAND [OPTION…] [PATH…]

Reads Python source once and says what it finds.

commands:
  check     report issues: path:line:column: CODE message
  metrics   complexity, maintainability, size and type coverage
  ast       print the syntax tree of a file
  rules     list the rules
  explain   print the documentation of a rule
  lsp       serve editors over the language server protocol
  config    list the options of configuration files

`pyforge COMMAND --help` lists the options of a command. PATH is a file, a folder or - for standard input.
Exit status: 0 nothing found, 1 issues found, 2 the run failed or an input could not be analysed.
)";

struct Command {
    std::string_view name;
    int (*run)(int, char**);
};
constexpr Command kCommands[] = {{"check", cli::run_check},     {"metrics", cli::run_metrics},
                                 {"ast", cli::run_ast},         {"rules", cli::run_rules},
                                 {"lsp", cli::run_lsp},
                                 {"explain", cli::run_explain}, {"config", cli::run_config}};

int dispatch(int argc, char** argv) {
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--version" || word == "-V") {
        return cli::write_out(std::string("pyforge ") + pyforge::version() + "\n") ? cli::kClean
                                                                                   : cli::kFailed;
    }
    if (word == "--help" || word == "-h" || word == "help") {
        return cli::write_out(kUsage) ? cli::kClean : cli::kFailed;
    }
    for (const Command& command : kCommands) {
        if (word == command.name) {
            return command.run(argc - 1, argv + 1);
        }
    }
    if (word.empty()) {
        std::fputs(kUsage.data(), stderr);
        return cli::kFailed;
    }
    throw cli::UsageError{"unknown command `" + std::string(word) +
                          "`: it is one of check, metrics, ast, rules, explain, config, lsp; see pyforge --help"};
}

}  // namespace

int main(int argc, char** argv) {
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is an error of writing, not a crash
#endif
    try {
        return dispatch(argc, argv);
    } catch (const cli::UsageError& error) {
        cli::complain(error.message);
    } catch (const cxxopts::exceptions::exception& error) {
        cli::complain(std::string(error.what()) + "; see --help");
    } catch (const std::exception& error) {
        cli::complain(error.what());
    }
    return cli::kFailed;
}
