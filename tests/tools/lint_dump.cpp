// Runs rules without the engine: for specifications and comparisons.
//   lint_dump [--select A,B] [--ignore A,B] [--target-version 3NN] [--option KEY=VALUE]… [--no-suppress]
//   [PATH…]
// Without paths, reads them from standard input, one a line. Prints, for each finding,
//   path TAB line TAB column TAB code TAB message
// and for a file that does not parse
//   path TAB line TAB column TAB syntax TAB message
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "lint/module_path.hpp"
#include "lint/run.hpp"
#include "lint/settings/text.hpp"
#include "lint/source_roots.hpp"
#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "rules/all_rules.hpp"
#include "semantic/builder.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        out.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(list.size(), comma + 1));
    }
    return out;
}

bool set_option(lint::Settings& settings, std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const lint::OptionInfo* option = lint::find_option(text.substr(0, equals));
    std::string wanted;
    return option != nullptr &&
           lint::set_from_text(settings, *option, text.substr(std::min(text.size(), equals + 1)), wanted);
}

class Tool {
  public:
    Tool(const lint::RuleSet& rules, lex::PythonVersion syntax, bool suppress)
        : rules_(rules), syntax_(syntax), suppress_(suppress) {}

    void run(const std::string& path) {
        source::FileError file_error;
        source::DecodeError decode_error;
        if (!source::read_file(path.c_str(), buffer_, file_error)) {
            line(path, {1, 0}, "syntax", file_error.message);
            return;
        }
        source::Text text;
        if (!source::decode(buffer_, source::Input::Bytes, text, decode_error)) {
            line(path, {decode_error.line, decode_error.column}, "syntax", decode_error.message);
            return;
        }
        names_.reset();
        lex::tokenize(text, syntax_, names_, tokens_);
        parse::SyntaxError error;
        if (!parse::parse_module(text, tokens_, names_, syntax_, parser_, tree_, error)) {
            line(path, text.char_position(error.start), "syntax", error.message);
            return;
        }
        const std::string package = lint::package_of(
            path, [](const std::string& folder) { return std::filesystem::exists(folder + "/__init__.py"); });
        lint::module_of(path, package, module_);
        semantic::build(tree_, names_, {rules_.settings().target_version, path.ends_with(".pyi"), module_},
                        semantics_, model_);
        metrics::measure(tree_, measuring_, metrics_);
        const lint::Input input{path, package, text, tokens_, names_, tree_, model_, metrics_};
        lint::run(rules_, input, scratch_, findings_);
        for (const lint::Finding& finding : findings_.items) {
            if (!finding.suppressed || !suppress_) {
                line(path, text.char_position(finding.range.start), finding.rule->code,
                     findings_.message(finding));
            }
        }
    }

  private:
    static void line(const std::string& path, source::LineColumn at, std::string_view code,
                     std::string_view message) {
        std::cout << path << '\t' << at.line << '\t' << at.column + 1 << '\t' << code << '\t' << message
                  << '\n';
    }

    const lint::RuleSet& rules_;
    lex::PythonVersion syntax_;
    bool suppress_;
    std::string module_;
    source::Buffer buffer_;
    Interner names_;
    lex::Tokens tokens_;
    parse::ParserScratch parser_;
    parse::Tree tree_;
    semantic::Scratch semantics_;
    semantic::Model model_;
    metrics::Scratch measuring_;
    metrics::FileMetrics metrics_;
    lint::Scratch scratch_;
    lint::Findings findings_;
};

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    lint::Selection selection;
    selection.select = {"ALL"};
    lint::Settings settings;
    lex::PythonVersion syntax = lex::kNewestVersion;
    bool suppress = true;
    std::vector<std::string> paths;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const std::string value = i + 1 < argc ? argv[i + 1] : "";
        if (argument == "--no-suppress") {
            suppress = false;
            continue;
        }
        if (!argument.starts_with("--")) {
            paths.emplace_back(argument);
            continue;
        }
        ++i;
        if (argument == "--select") {
            selection.select = split(value);
        } else if (argument == "--ignore") {
            selection.ignore = split(value);
        } else if (argument == "--target-version") {
            syntax = settings.target_version = static_cast<lex::PythonVersion>(std::atoi(value.c_str()));
        } else if (argument != "--option" || !set_option(settings, value)) {
            std::cerr << "lint_dump: cannot read " << argument << ' ' << value << '\n';
            return 2;
        }
    }
    selection.preview = settings.preview;
    std::vector<std::string> unknown;
    const auto chosen = lint::select_rules(rules::all_rules(), selection, settings, &unknown);
    for (const std::string& term : unknown) {
        std::cerr << "lint_dump: no rule " << term << '\n';
        return 2;
    }
    const std::string here = std::filesystem::current_path().string();
    settings.source_roots =
        std::make_shared<const lint::SourceRoots>(std::vector<std::string>{here, here + "/src"});
    const lint::RuleSet rules(chosen, settings);
    Tool tool(rules, syntax, suppress);
    for (const std::string& path : paths) {
        tool.run(path);
    }
    if (paths.empty()) {
        for (std::string path; std::getline(std::cin, path);) {
            tool.run(path);
        }
    }
    return 0;
}
