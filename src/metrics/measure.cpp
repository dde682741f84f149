// From the scan's own counts to the results: what scopes hand on to those around them, and the tables in
// source order.
#include "metrics/measure.hpp"

#include <algorithm>
#include <limits>

#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

[[nodiscard]] u32 clamped(u64 value) noexcept {
    return static_cast<u32>(std::min<u64>(value, std::numeric_limits<u32>::max()));
}

void add(TypeCoverage& to, const TypeCoverage& from) noexcept {
    to.functions += from.functions;
    to.annotated_returns += from.annotated_returns;
    to.parameters += from.parameters;
    to.annotated_parameters += from.annotated_parameters;
    to.attributes += from.attributes;
    to.annotated_attributes += from.annotated_attributes;
    to.annotations += from.annotations;
    to.any_annotations += from.any_annotations;
}

// Children stand after their parents, so that from the back each scope is complete when it is handed on.
void roll_up(Scratch::State& state) {
    FileMetrics& out = *state.out;
    for (const Scope& s : state.scopes) {  // before classes get what their methods have
        add(out.types, s.types);
    }
    for (u32 i = state.scopes.size(); i-- > 0;) {
        Scope& s = state.scopes[i];
        out.nesting = std::max(out.nesting, s.nesting);
        if (s.recursive) {
            s.complexipy.flat(1);
        }
        if (i == 0) {
            break;
        }
        Scope& outer = state.scopes[s.parent];
        const bool function = s.kind == ScopeKind::Function;
        outer.statements += s.statements;
        outer.operators += s.operators;
        outer.operands += s.operands;
        outer.operator_set |= s.operator_set;
        if (outer.kind != ScopeKind::Module) {
            outer.ruff += s.ruff;
        }
        // Only functions directly inside functions go on counting the nesting; a class begins anew.
        if (function && outer.kind == ScopeKind::Function) {
            outer.sonar.add(s.sonar, s.sonar_offset);
        } else {
            outer.sonar.total += s.sonar.total;
        }
        if (s.complexipy_hands_on) {
            Score score = s.complexipy;
            score.total -= s.recursive ? 1 : 0;  // a nested function's calls of itself count for nobody else
            outer.complexipy.add(score, function ? s.complexipy_offset : 0);
        }
        if (function) {
            if (s.function != kNone && outer.function != kNone) {
                state.scopes[outer.function].distinct_operands += s.distinct_operands;
            }
            if ((s.mccabe_target & kMcCabeBlockBit) == 0) {
                state.scopes[s.mccabe_target].mccabe += s.mccabe;
            } else if (s.mccabe_target < kMcCabeOutside) {
                out.mccabe_blocks[s.mccabe_target & ~kMcCabeBlockBit].complexity += s.mccabe;
            }
            if (outer.kind == ScopeKind::Class) {
                outer.radon += s.radon;
                add(outer.types, s.types);
            } else if (outer.kind == ScopeKind::Module) {
                outer.radon += s.radon - 1;
            }
        } else if (outer.kind == ScopeKind::Module) {
            outer.radon += s.radon - 1;
        }
    }
}

[[nodiscard]] Halstead halstead_of(const Scope& s, u32 distinct_operands) noexcept {
    return {static_cast<u32>(__builtin_popcount(s.operator_set)), distinct_operands, s.operators, s.operands};
}

class Assembly {
  public:
    Assembly(const parse::Tree& tree, Scratch::State& state, u8 parts) noexcept
        : tree_(tree), state_(state), out_(*state.out), parts_(parts) {}

    void run() {
        number_scopes();
        for (const u32 i : state_.order) {
            const Scope& s = state_.scopes[i];
            if (s.kind == ScopeKind::Function) {
                add_function(s);
            } else {
                add_class(s);
            }
        }
        finish_classes();
        finish_blocks();
        finish_file();
    }

  private:
    // Source order; functions and classes are numbered apart.
    void number_scopes() {
        const u32 count = state_.scopes.size();
        state_.order.clear();
        for (u32 i = 1; i < count; ++i) {
            state_.order.push_back(i);
        }
        std::sort(state_.order.begin(), state_.order.end(), [this](u32 a, u32 b) {
            return tree_[state_.scopes[a].node].start < tree_[state_.scopes[b].node].start;
        });
        u32 functions = 0;
        u32 classes = 0;
        for (const u32 i : state_.order) {
            Scope& s = state_.scopes[i];
            s.index = s.kind == ScopeKind::Function ? functions++ : classes++;
        }
        out_.functions.reserve(functions);
        out_.classes.reserve(classes);
    }

    template <class Metrics>
    void place(const Scope& s, Metrics& m) {
        const parse::Node& node = tree_[s.node];
        m.node = s.node;
        m.name = s.name;
        m.range = node.range();
        m.line = tree_.text->line_of(node.start);
        m.end_line = node.end > node.start ? tree_.text->line_of(node.end - 1) : m.line;
        m.parent_kind = state_.scopes[s.parent].kind;
        m.parent = m.parent_kind == ScopeKind::Module ? kNone : state_.scopes[s.parent].index;
        m.raw = lines_between(state_, m.line, m.end_line);
        m.types = s.types;
    }

    void add_function(const Scope& s) {
        FunctionMetrics m;
        place(s, m);
        m.flags = s.flags;
        m.cyclomatic = {s.ruff, s.mccabe, s.radon};
        m.cognitive = {clamped(s.sonar.total), clamped(s.complexipy.total)};
        m.halstead = halstead_of(s, static_cast<u32>(s.distinct_operands));
        m.statements = s.statements;
        m.branches = s.branches;
        m.returns = s.returns;
        m.arguments = s.arguments;
        m.positional_arguments = s.positional_arguments;
        m.nesting = s.nesting;
        out_.functions.push_back(m);
        if ((s.flags & kNested) == 0) {
            out_.cyclomatic.ruff += s.ruff;
            out_.cyclomatic.mccabe += s.mccabe;
            complexipy_total_ += s.complexipy.total;
        }
    }

    void add_class(const Scope& s) {
        ClassMetrics m;
        place(s, m);
        m.in_radon = (s.flags & kInRadon) != 0;
        m.methods = s.methods;
        m.bases = s.bases;
        m.attributes = s.types.attributes;
        m.radon_real = s.radon;
        m.radon = s.methods == 0 ? s.radon : s.radon / s.methods + (s.methods > 1 ? 1 : 0);
        out_.classes.push_back(m);
    }

    void finish_classes() noexcept {
        for (const FunctionMetrics& function : out_.functions) {
            if (function.parent_kind == ScopeKind::Class) {
                ClassMetrics& cls = out_.classes[function.parent];
                cls.cyclomatic_sum += function.cyclomatic.ruff;
                cls.cyclomatic_max = std::max(cls.cyclomatic_max, function.cyclomatic.ruff);
                cls.cognitive_sum = clamped(u64{cls.cognitive_sum} + function.cognitive.sonar);
                cls.cognitive_max = std::max(cls.cognitive_max, function.cognitive.sonar);
            }
        }
    }

    void finish_blocks() noexcept {
        std::reverse(out_.mccabe_blocks.begin(), out_.mccabe_blocks.end());
        for (McCabeBlock& block : out_.mccabe_blocks) {
            block.line = tree_.text->line_of(tree_[block.node].start);
            block.parent = block.parent == kNone ? kNone : state_.scopes[block.parent].index;
        }
    }

    void finish_file() noexcept {
        const Scope& module = state_.scopes[0];
        out_.halstead = halstead_of(module, state_.distinct_operands);
        out_.radon_total = module.radon;
        out_.cyclomatic.radon = module.radon;
        out_.cognitive = {clamped(module.sonar.total), clamped(complexipy_total_)};
        out_.statements = module.statements;

        if (parts_ != kAllParts) {
            return;
        }
        const double volume = out_.halstead.volume();
        const RawCounts& raw = out_.raw;
        const auto share = [&raw](u32 lines) {
            return raw.sloc == 0 ? 0.0 : lines / static_cast<double>(raw.sloc) * 100;
        };
        out_.maintainability = maintainability_index(volume, module.radon, raw.lloc, share(raw.comments));
        out_.maintainability_multi =
            maintainability_index(volume, module.radon, raw.lloc, share(raw.comments + raw.multi));
    }

    const parse::Tree& tree_;
    Scratch::State& state_;
    FileMetrics& out_;
    const u8 parts_;
    u64 complexipy_total_ = 0;
};

}  // namespace

Scratch::Scratch() : state_(new State) {}
Scratch::~Scratch() {
    delete state_;
}

void measure(const parse::Tree& tree, Scratch& scratch, FileMetrics& out, u8 parts) {
    out.clear();
    out.cyclomatic = {0, 0, 0};
    Scratch::State& state = scratch.state();
    state.scopes.clear();
    state.segments.clear();
    state.lines.clear();
    state.operands.clear();
    state.attributes.clear();
    state.distinct_operands = 0;
    state.out = &out;
    if (tree.nodes.empty()) {
        return;
    }
    if ((parts & kLines) != 0) {
        out.raw = count_lines(tree, state);
    }
    scan_tree(tree, state, (parts & kOperands) != 0);
    roll_up(state);
    Assembly(tree, state, parts).run();
}

}  // namespace pyforge::metrics
