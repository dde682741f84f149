// The source as bandit sees it: one walk over the tree, parents before children, with names resolved by the
// imports passed on the way.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "bandit/catalogue.hpp"
#include "parse/tree.hpp"

namespace pyforge::bandit {

using parse::NodeId;
using parse::NodeKind;

struct Finding {
    const Test* test;
    Level severity;
    Level confidence;
    u32 line;  // 1-based
    u32 column;
    u32 end_column;
    u32 first_line;
    u32 last_line;
    std::string message;
};

struct Result {
    std::vector<Finding> findings;
    u32 lines_of_code = 0;
    u32 suppressed = 0;  // by a comment that names no test
    u32 skipped = 0;     // by one that names this test
};

// What one call looks like to the tests.
struct Call {
    NodeId id;
    std::string_view qualified;  // with imports seen through; ".x" where its beginning is no name
    std::string_view name;       // the last part
    parse::NodeList args;
    parse::NodeList keywords;
};

class Scanner {
  public:
    explicit Scanner(const parse::Tree& tree) : tree_(tree), text_(*tree.text), tokens_(*tree.tokens) {}
    [[nodiscard]] Result run();

  private:
    // walk
    void read_comments();
    void count_lines();
    void visit(NodeId id);
    void visit_import(NodeId id);
    void visit_import_from(NodeId id);
    void visit_handler(NodeId id);
    void visit_function(NodeId id);
    void report_import(NodeId id, bool exact);
    void check_characters();

    // calls
    void visit_call(NodeId id);
    void check_listed(const Call& call);
    void check_exec(const Call& call);
    void check_permissions(const Call& call);
    void check_password_argument(const Call& call);
    void check_requests(const Call& call);
    void check_flask(const Call& call);
    void check_extractall(const Call& call);
    void check_hash(const Call& call);
    void check_ssl(const Call& call);
    void check_key_size(const Call& call);
    void check_yaml(const Call& call);
    void check_ssh(const Call& call);
    void check_snmp(const Call& call);
    void check_shell(const Call& call);
    void check_wildcard(const Call& call, NodeId command);
    void check_django(const Call& call);
    void check_templates(const Call& call);
    void check_models(const Call& call);
    void check_markup(const Call& call);

    // strings
    void visit_string(NodeId id);
    void check_password(NodeId id);
    void check_sql(NodeId id);

    // markup: can text from outside be in the expression?
    [[nodiscard]] bool is_plain(NodeId value, NodeId before, u32 depth) const;
    [[nodiscard]] bool is_plain_name(NodeId name, NodeId before, u32 depth) const;

    // names
    [[nodiscard]] std::string_view qualified_name(NodeId expression);
    // Modules whose import some tests ask for.
    enum Module : u32 {
        kTarfile = 1,
        kYaml = 2,
        kFlask = 4,
        kParamiko = 8,
        kDjangoModels = 16,
        kSafestring = 32
    };
    void note_import(std::string_view name);
    [[nodiscard]] bool imports(Module module) const { return (imported_ & module) != 0; }

    // arguments
    [[nodiscard]] NodeId keyword(const Call& call, std::string_view name) const;
    [[nodiscard]] NodeId value(const Call& call, std::string_view name) const;
    [[nodiscard]] bool is_constant(NodeId id, parse::ConstantKind kind) const;
    [[nodiscard]] bool is_string(NodeId id) const { return is_constant(id, parse::ConstantKind::Str); }
    [[nodiscard]] std::string string(NodeId id) const;
    // A constant as str() shows its value, or the last part of a name.
    [[nodiscard]] std::string display(NodeId id) const;
    // The last part of a Name or Attribute; empty for others.
    [[nodiscard]] std::string_view last_name(NodeId id) const;

    void report(std::string_view test, Level severity, Level confidence, NodeId at, std::string message);
    // The same, said of the line where a keyword argument stands, if it is there.
    void report_at(std::string_view test, Level severity, Level confidence, const Call& call,
                   std::string_view argument, std::string message);
    void add(const Test& test, Level severity, Level confidence, NodeId at, u32 line, std::string message);
    void report_listed(const Test& test, NodeId at, std::string_view name);
    // An f-string's pieces go by the place of the whole.
    [[nodiscard]] NodeId place_of(NodeId id) const;

    const parse::Tree& tree_;
    const source::Text& text_;
    const lex::Tokens& tokens_;
    Result result_;
    std::unordered_map<std::string, std::string> aliases_;
    u32 imported_ = 0;       // Module bits
    mutable u64 steps_ = 0;  // of is_plain_name()
    std::string buffer_;     // qualified_name()
    struct Comment {
        u32 line;
        std::vector<const Test*> tests;  // empty: all
    };
    std::vector<Comment> comments_;
};

}  // namespace pyforge::bandit
