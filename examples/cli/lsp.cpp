// pyforge lsp: a language server on standard input and output.
#include "cli.hpp"
#include "lsp/server.hpp"

namespace cli {

int run_lsp(int argc, char** argv) {
    cxxopts::Options options(
        "pyforge lsp", "Serves editors over the language server protocol on standard input and output.");
    auto add = options.add_options();
    add("stdio", "the only way to talk to it, and the usual one");
    add("isolated", "read no configuration files");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    const bool isolated = arguments.count("isolated") != 0;
    lsp::Server server([isolated](const std::string&) -> pyforge::Result<pyforge::Options> {
        return pyforge::Options{}.config_files(isolated ? pyforge::ConfigFiles::Ignore
                                                        : pyforge::ConfigFiles::Discover);
    });
    return server.run();
}

}  // namespace cli
