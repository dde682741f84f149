// The one traversal: every selected rule over one file.
#pragma once
#include "lint/context.hpp"
#include "lint/facts.hpp"
#include "lint/rule_set.hpp"
#include "lint/rule_times.hpp"
#include "lint/suppress.hpp"

namespace pyforge::lint {

// Memory reused from file to file. Not thread-safe: one per thread.
struct Scratch {
    Facts facts;
    Suppressions suppressions;
    std::string name;   // of a callee
    Vec<NodeId> nodes;  // a list for each kind that rules want, a portion of the tree at a time
    Vec<Line> lines;
};

// Fills `out` with what the rules find, sorted by position and code; findings that a comment in the source
// suppresses are marked. `out` is cleared first and its memory reused. `times`, if there are any, take in
// what each rule costs.
void run(const RuleSet& rules, const Input& input, Scratch& scratch, Findings& out,
         RuleTimes* times = nullptr);

}  // namespace pyforge::lint
