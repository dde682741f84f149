// The caller's rules made ready.
#pragma once
#include <memory>
#include <pyforge/custom.hpp>
#include <pyforge/rules.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "lint/custom.hpp"
#include "recover/query.hpp"

namespace pyforge::engine {

// What ends the analysis of a file: a callback has thrown.
class CustomRuleFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// One rule. Never moved: `rule` and `info` point into it, and so do issues.
struct CompiledRule {
    CustomRule source;
    std::string documentation;
    recover::Query query;
    lint::Rule rule{
        .code = {}, .name = {}, .family = {}, .summary = {}, .category = lint::Category::Suspicious};
    RuleInfo info;
};
using CompiledRules = std::vector<std::shared_ptr<const CompiledRule>>;

// Null with a sentence in `why`. Throws std::bad_alloc.
[[nodiscard]] std::shared_ptr<const CompiledRule> compile_rule(CustomRule rule, std::string& why);

class CustomRuleSet : public lint::CustomRules {
  public:
    explicit CustomRuleSet(CompiledRules rules);
    void run(lint::Context& ctx) const override;

  private:
    void run_queries(lint::Context& ctx) const;
    CompiledRules queries_;
    CompiledRules callbacks_;
};

}  // namespace pyforge::engine
