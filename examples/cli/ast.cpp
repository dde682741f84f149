// pyforge ast: the tree of one file.
#include <cstdio>
#include <iterator>

#include "cli.hpp"

namespace cli {

int run_ast(int argc, char** argv) {
    cxxopts::Options options("pyforge ast",
                             "Prints the syntax tree of a file, in the vocabulary of Python's ast module.");
    auto add = options.add_options();
    add("output-format", "tree, canonical or json", cxxopts::value<std::string>()->default_value("tree"),
        "FORMAT");
    add("target-version", "newest syntax to accept, e.g. py311", cxxopts::value<std::string>(), "VERSION");
    add("file", "a file, or - for standard input", cxxopts::value<std::string>(), "FILE");
    options.parse_positional({"file"});
    options.positional_help("FILE");
    cxxopts::ParseResult arguments;
    if (parse(options, argc, argv, arguments)) {
        return kClean;
    }
    if (arguments.count("file") == 0) {
        throw UsageError{"ast needs a FILE"};
    }
    const auto format = static_cast<pyforge::TreeFormat>(
        choice("output-format", arguments["output-format"].as<std::string>(), {"tree", "canonical", "json"}));
    pyforge::Options wanted;
    if (arguments.count("target-version") != 0) {
        wanted.target_version(python_version(arguments["target-version"].as<std::string>()));
    }
    const auto path = arguments["file"].as<std::string>();
    std::string input;
    if (path == "-") {
        input = read_stdin();
    }
    const pyforge::Source source =
        path == "-" ? pyforge::Source::from_bytes(input, path) : take(pyforge::Source::from_file(path));
    const pyforge::SyntaxTree tree = take(pyforge::SyntaxTree::parse(source, wanted));
    const bool written = write_out(take(tree.dump(format)));
    for (const pyforge::Issue& error : tree.errors()) {
        std::fprintf(stderr, "%s:%u:%u: %.*s: %.*s\n", path.c_str(), error.range.start.line,
                     error.range.start.column, static_cast<int>(error.code.size()), error.code.data(),
                     static_cast<int>(error.message.size()), error.message.data());
    }
    if (!written) {
        return kFailed;
    }
    return tree.errors().empty() ? kClean : kFindings;
}

}  // namespace cli
