// What the passes of the metrics stage share; reused from file to file.
#pragma once
#include <string>

#include "metrics/key_table.hpp"
#include "metrics/measure.hpp"

namespace pyforge::metrics {

using ScopeIndex = u32;

// A cognitive score that can be moved to another nesting depth: `depths` is how often the depth was added.
struct Score {
    u64 total = 0;
    u64 depths = 0;

    void flat(u32 count) noexcept { total += count; }
    void nested(u32 depth, u32 count = 1) noexcept {
        total += (u64{1} + depth) * count;
        depths += count;
    }
    void add(const Score& inner, u32 deeper) noexcept {
        total += inner.total + inner.depths * deeper;
        depths += inner.depths;
    }
};

// The module, a class or a function while it is measured. Counts are its own until roll_up() adds what the
// scopes inside hand on.
struct Scope {
    parse::NodeId node = kNone;
    ScopeIndex parent = kNone;
    ScopeIndex function = kNone;  // nearest function, itself included
    ScopeKind kind = ScopeKind::Module;
    u16 flags = 0;  // FunctionFlag
    NameId name = kNone;
    NameId self = kNone;  // first parameter of a method

    u32 radon = 1;
    u32 ruff = 1;
    u32 mccabe = 1;
    u32 mccabe_target = kNone;  // who includes this function's figure (see Segment::mccabe)

    Score sonar;
    u32 sonar_offset = 0;  // how much deeper its code stands in the enclosing function
    Score complexipy;
    u32 complexipy_offset = 0;
    bool complexipy_hands_on = false;
    bool complexipy_decorator = false;  // only a nested function and a return: adds no nesting
    bool sonar_decorator = false;       // the same, and the return gives a plain name
    bool recursive = false;
    u32 complexipy_depth = 0;  // of the place where a class stands

    u32 operators = 0;
    u32 operands = 0;
    u32 operator_set = 0;       // bit per parse::Operator
    i64 distinct_operands = 0;  // own share; sums up to the true count over a function and those inside it

    u32 statements = 0;
    u32 branches = 0;
    u32 returns = 0;
    u32 nesting = 0;
    u32 arguments = 0;
    u32 positional_arguments = 0;
    TypeCoverage types;

    // classes
    u32 methods = 0;
    u32 bases = 0;

    u32 index = kNone;  // in FileMetrics::functions or ::classes
};

// Segment::mccabe besides a scope's index
inline constexpr u32 kMcCabeHidden = 0xFFFF'FFFF;  // mccabe does not look here
inline constexpr u32 kMcCabeOutside =
    0xFFFF'FFFE;  // outside functions: a statement here is a block of its own
inline constexpr u32 kMcCabeBlockBit = 0x8000'0000;  // inside such a block: its index

enum SegmentFlag : u16 {
    kSeenByRadon = 1,
    kSeenByHalstead = 2,
    kStatementsSeen = 4,   // complexipy scores statements here
    kExpressionsSeen = 8,  // complexipy scores expressions here
    kRecursionSeen = 16,   // complexipy looks here for calls of the function itself
};

// A run of nodes that is measured in one way. Segments lie on a stack, the one that the scan meets first on
// top.
struct Segment {
    parse::NodeId first;  // lowest node of the run
    parse::NodeId node;   // whose part it is
    ScopeIndex scope;
    u32 mccabe;
    u32 sonar;       // nesting, counted from the scope
    u32 complexipy;  // likewise
    u32 context;     // Halstead's: NameId of the enclosing function, kNone outside
    u16 depth;       // of blocks
    u16 flags;
};

// Counts of the lines up to and including one, so that any run of lines is a subtraction.
struct LineSum {
    u32 lloc = 0;
    u32 comments = 0;
    u32 multi = 0;
    u32 blank = 0;
    u32 single_comments = 0;
};

struct Scratch::State {
    Vec<Scope> scopes;  // parents before children
    Vec<Segment> segments;
    Vec<LineSum> lines;  // lines[i]: the first i lines
    Vec<u32> order;
    KeyTable operands;    // value: the node where the operand was met last
    KeyTable attributes;  // value: 1 = annotated
    u32 distinct_operands = 0;
    std::string literal;  // decoded strings
    FileMetrics* out = nullptr;
};

// scan.cpp: one pass over the tree, from the root down; fills scopes and out.mccabe_blocks.
// Operands and operators only where they are wanted.
void scan_tree(const parse::Tree& tree, Scratch::State& state, bool operands);

// halstead.cpp
void count_operation(const parse::Tree& tree, Scratch::State& state, parse::NodeId id, ScopeIndex scope,
                     u32 context);

// types.cpp
void count_signature(const parse::Tree& tree, Scope& function, parse::NodeId arguments, u32 returns);
void count_annotation(const parse::Tree& tree, TypeCoverage& types, parse::NodeId annotation);
void count_class_targets(const parse::Tree& tree, Scratch::State& state, ScopeIndex cls,
                         parse::NodeId statement);
void count_self_attribute(const parse::Tree& tree, Scratch::State& state, ScopeIndex method,
                          parse::NodeId id);

// raw.cpp: fills state.lines.
[[nodiscard]] RawCounts count_lines(const parse::Tree& tree, Scratch::State& state);
// Of a run of lines, 1-based, both included.
[[nodiscard]] RawCounts lines_between(const Scratch::State& state, u32 first, u32 last) noexcept;
[[nodiscard]] u32 space_length(const char* at, const char* end) noexcept;
// raw_exact.cpp: radon's way step by step, for the rare texts where it differs from counting tokens. False
// when radon would give up.
[[nodiscard]] bool count_lines_exactly(const source::Text& text, RawCounts& out);

}  // namespace pyforge::metrics
