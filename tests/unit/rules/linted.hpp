// A text through all stages, for tests of rules.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/module_path.hpp"
#include "lint/run.hpp"
#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "rules/all_rules.hpp"
#include "semantic/builder.hpp"
#include "source/decode.hpp"

namespace pyforge::rules {

class Linter {
  public:
    explicit Linter(std::vector<std::string> select, const lint::Settings& settings = {})
        : rules_(chosen(std::move(select), settings), settings) {}

    // All stages before the rules; false when the text does not parse.
    bool read(std::string_view code, std::string_view path = "module.py") {
        path_ = path;
        findings_.clear();
        source::DecodeError decode_error;
        if (!source::decode({code.data(), code.size()}, buffer_, source::Input::Utf8, text_, decode_error)) {
            return false;
        }
        names_.reset();
        lex::tokenize(text_, lex::kNewestVersion, names_, tokens_);
        parse::SyntaxError error;
        if (!parse::parse_module(text_, tokens_, names_, lex::kNewestVersion, parser_, tree_, error)) {
            return false;
        }
        lint::module_of(path, "", module_);
        semantic::build(tree_, names_, {lex::kNewestVersion, path.ends_with(".pyi"), module_}, semantics_,
                        model_);
        metrics::measure(tree_, measuring_, metrics_);
        return true;
    }

    const lint::Findings& run_rules() {
        lint::run(rules_, {path_, "", text_, tokens_, names_, tree_, model_, metrics_}, scratch_, findings_);
        return findings_;
    }

    const lint::Findings& run(std::string_view code, std::string_view path = "module.py") {
        const bool parsed = read(code, path);
        EXPECT_TRUE(parsed) << code;
        return parsed ? run_rules() : findings_;
    }

    // "1:5 E711" for each finding that is not suppressed.
    std::vector<std::string> found(std::string_view code, std::string_view path = "module.py") {
        run(code, path);
        std::vector<std::string> out;
        for (const lint::Finding& finding : findings_.items) {
            if (!finding.suppressed) {
                const source::LineColumn at = text_.char_position(finding.range.start);
                out.push_back(std::to_string(at.line) + ':' + std::to_string(at.column + 1) + ' ' +
                              std::string(finding.rule->code));
            }
        }
        return out;
    }

    // The text with every fix made, leaving out those that touch one made before.
    std::string fixed(std::string_view code, std::string_view path = "module.py") {
        run(code, path);
        std::vector<lint::Edit> edits;
        for (const lint::Finding& finding : findings_.items) {
            std::vector<lint::Edit> all = edits;
            for (u32 i = 0; i < finding.edit_count; ++i) {
                all.push_back(findings_.edits[finding.first_edit + i]);
            }
            std::sort(all.begin(), all.end(), [](const lint::Edit& a, const lint::Edit& b) {
                return a.range.start != b.range.start ? a.range.start < b.range.start
                                                      : a.range.end < b.range.end;
            });
            bool apart = true;
            for (std::size_t i = 1; i < all.size(); ++i) {
                apart = apart && all[i - 1].range.end <= all[i].range.start &&
                        !(all[i - 1].range == all[i].range);
            }
            edits = apart ? all : edits;
        }
        std::string out;
        u32 at = 0;
        for (const lint::Edit& edit : edits) {
            out += code.substr(at, edit.range.start - at);
            out += findings_.replacement(edit);
            at = edit.range.end;
        }
        return out.append(code.substr(at));
    }

  private:
    static std::vector<const lint::Rule*> chosen(std::vector<std::string> select,
                                                 const lint::Settings& settings) {
        lint::Selection selection;
        selection.select = std::move(select);
        selection.preview = true;  // rules in preview may be tested like all others
        return lint::select_rules(all_rules(), selection, settings, nullptr);
    }

    lint::RuleSet rules_;
    source::Buffer buffer_;
    source::Text text_;
    Interner names_;
    lex::Tokens tokens_;
    parse::ParserScratch parser_;
    parse::Tree tree_;
    std::string_view path_;
    std::string module_;
    semantic::Scratch semantics_;
    semantic::Model model_;
    metrics::Scratch measuring_;
    metrics::FileMetrics metrics_;
    lint::Scratch scratch_;
    lint::Findings findings_;
};

}  // namespace pyforge::rules
