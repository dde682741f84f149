// What a rule sees of one file, and where it reports.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "lint/findings.hpp"
#include "lint/rule.hpp"
#include "lint/settings.hpp"
#include "parse/tree.hpp"
#include "semantic/model.hpp"
#include "source/notebook.hpp"
#include "source/text.hpp"

namespace pyforge::metrics {
struct FileMetrics;
}

namespace pyforge::lint {

class RuleSet;
class Facts;
template <class Clock>
class Runner;

// Everything about one file that was found out before the rules run.
struct Input {
    std::string_view path;     // as the user named it; may be empty
    std::string_view package;  // dotted name of the package that the file lies in ("a.b"); empty for none
    const source::Text& text;
    const lex::Tokens& tokens;
    const Interner& names;
    const parse::Tree& tree;
    const semantic::Model& model;
    const metrics::FileMetrics& metrics;       // read only where RuleSet::wants_metrics()
    bool broken = false;                       // the tree comes from recovery and has error nodes
    std::span<const source::Cell> cells = {};  // of a notebook
    bool suppressions = true;                  // do comments suppress findings?
};

class Context {
  public:
    Context(const Input& input, const RuleSet& rules, Facts& facts, Findings& findings) noexcept;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    const source::Text& text;
    const lex::Tokens& tokens;
    const Interner& names;
    const parse::Tree& tree;
    const semantic::Model& model;
    const Settings& settings;
    std::string_view path;
    std::string_view package;
    std::string_view file_name;  // the last part of the path
    bool is_stub = false;        // *.pyi
    bool is_init = false;        // __init__.py or __init__.pyi
    bool broken = false;
    std::span<const source::Cell> cells;  // of a notebook, in order; empty for other files

    // Reports for the rule whose hook is running. The pieces are joined to the message.
    Report report(Range range, std::initializer_list<Piece> message);
    // Reports for `rule` if it is selected: for hooks that several rules share.
    Report report(const Rule& rule, Range range, std::initializer_list<Piece> message);
    [[nodiscard]] bool selected(const Rule& rule) const noexcept;
    [[nodiscard]] bool selected(std::string_view code) const noexcept;

    // Findings about a file that are costly and shared between rules; each is computed when first asked for.
    [[nodiscard]] Facts& facts() const noexcept { return facts_; }

    [[nodiscard]] const parse::Node& node(NodeId id) const noexcept { return tree[id]; }
    [[nodiscard]] Range range(NodeId id) const noexcept { return tree[id].range(); }

  private:
    template <class Clock>
    friend class Runner;
    Report add(const Rule& rule, Range range, std::initializer_list<Piece> message);

    const RuleSet& rules_;
    Facts& facts_;
    Findings& findings_;
    const Rule* running_ = nullptr;
};

}  // namespace pyforge::lint
