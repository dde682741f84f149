// What is counted about one file: complexity in several dialects, Halstead, maintainability, raw counts,
// annotations. Flat arrays; names are NameIds of the workspace's interner, positions are byte ranges of its
// text.
//
// The dialects follow the tools they are named after, so that a figure can be checked against the tool:
// ruff C901, mccabe 0.7 and radon 6 for cyclomatic complexity, Sonar and complexipy 8 for cognitive
// complexity, radon 6 for Halstead, raw counts and the maintainability index.
#pragma once
#include <string>

#include "base/names.hpp"
#include "base/types.hpp"
#include "base/vec.hpp"
#include "parse/tree.hpp"

namespace pyforge::metrics {

// What costs enough to be left out where nobody asks for it. The maintainability index needs both.
enum Part : u8 {
    kLines = 1,     // raw counts
    kOperands = 2,  // Halstead
    kAllParts = kLines | kOperands,
};

struct Cyclomatic {
    u32 ruff = 1;    // the default dialect; nested functions included
    u32 mccabe = 1;  // nested functions included
    u32 radon = 1;   // without nested functions
};

struct Cognitive {
    u32 sonar = 0;  // the default dialect
    u32 complexipy = 0;
};

// Base counts; the rest is computed from them on demand, with radon's formulas (0 where radon gives 0).
struct Halstead {
    u32 distinct_operators = 0;  // h1
    u32 distinct_operands = 0;   // h2
    u32 operators = 0;           // N1
    u32 operands = 0;            // N2

    [[nodiscard]] u32 vocabulary() const noexcept { return distinct_operators + distinct_operands; }
    [[nodiscard]] u32 length() const noexcept { return operators + operands; }
    [[nodiscard]] double calculated_length() const noexcept;
    [[nodiscard]] double volume() const noexcept;
    [[nodiscard]] double difficulty() const noexcept;
    [[nodiscard]] double effort() const noexcept { return difficulty() * volume(); }
    [[nodiscard]] double time() const noexcept { return effort() / 18.0; }  // seconds
    [[nodiscard]] double bugs() const noexcept { return volume() / 3000.0; }
};

// Lines as radon counts them: loc == sloc + blank + multi + single_comments.
struct RawCounts {
    u32 loc = 0;
    u32 lloc = 0;      // logical lines
    u32 sloc = 0;      // source lines
    u32 comments = 0;  // comments, wherever they stand
    u32 multi = 0;     // lines of strings that stand alone over several lines
    u32 blank = 0;
    u32 single_comments = 0;  // lines that are only a comment or a one-line string
};

struct TypeCoverage {
    u32 functions = 0;
    u32 annotated_returns = 0;
    u32 parameters = 0;  // without a leading self or cls
    u32 annotated_parameters = 0;
    u32 attributes = 0;  // of classes: names bound in class bodies and self.name targets in their methods,
                         // each once a scope
    u32 annotated_attributes = 0;
    u32 annotations = 0;      // all of them, variables included
    u32 any_annotations = 0;  // those that mention Any

    // 100 · (annotated returns + annotated parameters) / (functions + parameters); 100 when there is nothing
    // to annotate.
    [[nodiscard]] double percent() const noexcept;
    // Share of the annotations that mention Any, 0 … 1.
    [[nodiscard]] double any_share() const noexcept;
};

enum class ScopeKind : u8 { Module, Class, Function };

enum FunctionFlag : u16 {
    kAsync = 1,
    kMethod = 2,     // the nearest enclosing scope is a class
    kNested = 4,     // inside another function, at any depth
    kGenerator = 8,  // holds a yield of its own
    kDecorated = 16,
    kDocstring = 32,
    kInMccabe =
        64,  // mccabe reports it (not those inside other functions or inside module-level if/for/while/try)
    kInComplexipy = 128,  // complexipy reports it (top-level functions, methods of top-level classes)
    kInRadon = 256,       // radon reports it, closures included
};

struct FunctionMetrics {
    parse::NodeId node = kNone;
    NameId name = 0;
    Range range;   // as CPython's: from `def` (or `async`), without decorators
    u32 line = 0;  // 1-based
    u32 end_line = 0;
    u32 parent = kNone;  // index in FileMetrics::functions or ::classes, by parent_kind
    ScopeKind parent_kind = ScopeKind::Module;
    u16 flags = 0;  // FunctionFlag
    Cyclomatic cyclomatic;
    Cognitive cognitive;
    Halstead halstead;   // nested functions included
    RawCounts raw;       // of the lines from `def` to the end
    u32 statements = 0;  // all of them, those of nested functions included
    u32 branches = 0;    // as PLR0912: if, elif, else, loops, their else, except, else, finally, case
    u32 returns = 0;     // without those of nested functions (PLR0911)
    u32 arguments = 0;   // parameters of every kind, * and ** not included (PLR0913 without its exceptions)
    u32 positional_arguments = 0;  // PLR0917
    u32 nesting = 0;               // deepest nesting of blocks (if, for, while, try, with, match), 0 = flat
    TypeCoverage types;            // of this function alone
};

struct ClassMetrics {
    parse::NodeId node = kNone;
    NameId name = 0;
    Range range;
    u32 line = 0;
    u32 end_line = 0;
    u32 parent = kNone;
    ScopeKind parent_kind = ScopeKind::Module;
    bool in_radon = false;  // radon reports it (not those inside functions)
    u32 methods = 0;        // functions whose nearest scope is this class
    u32 bases = 0;
    u32 attributes = 0;
    u32 radon_real = 1;      // 1 + decisions of the body + complexities of the methods
    u32 radon = 1;           // radon's figure: the average over the methods, plus one
    u32 cyclomatic_sum = 0;  // of the methods, ruff's dialect
    u32 cyclomatic_max = 0;
    u32 cognitive_sum = 0;  // of the methods, Sonar's dialect
    u32 cognitive_max = 0;
    RawCounts raw;
    TypeCoverage types;  // methods and attributes
};

// A statement outside functions that mccabe reports by itself ("If 12", "Loop 3", "TryExcept 7").
struct McCabeBlock {
    parse::NodeId node = kNone;
    u32 line = 0;
    u32 parent = kNone;  // enclosing class, kNone at module level
    u32 complexity = 1;
};

struct FileMetrics {
    RawCounts raw;
    Halstead halstead;
    u32 radon_total = 1;  // radon's total complexity of the module, the G of its maintainability index
    double maintainability = 100;        // comments alone (radon's multi=False)
    double maintainability_multi = 100;  // multi-line strings count as comments (multi=True, radon's default)
    Cognitive cognitive;                 // complexipy: sum of the functions it reports; sonar: the whole file
    Cyclomatic cyclomatic;  // sums: ruff and mccabe over functions outside other functions, radon_total
    u32 statements = 0;
    u32 nesting = 0;  // deepest of the file
    u32 imports = 0;  // import statements
    TypeCoverage types;
    Vec<FunctionMetrics> functions;  // in source order
    Vec<ClassMetrics> classes;       // in source order
    Vec<McCabeBlock> mccabe_blocks;  // in source order

    void clear() noexcept;
};

// Letters as radon gives them.
[[nodiscard]] char cyclomatic_rank(u32 complexity) noexcept;  // A ≤ 5, B ≤ 10, C ≤ 20, D ≤ 30, E ≤ 40, F
[[nodiscard]] char maintainability_rank(double index) noexcept;  // A > 19, B > 9, C
// radon's formula: 0 … 100. `comments` in percent of the source lines.
[[nodiscard]] double maintainability_index(double volume, u32 complexity, u32 lloc, double comments) noexcept;

// "Outer.method", "f.<locals>.g", as Python's __qualname__; appended to `out`.
void append_qualified_name(const FileMetrics& file, const FunctionMetrics& function, const Interner& names,
                           std::string& out);
void append_qualified_name(const FileMetrics& file, const ClassMetrics& cls, const Interner& names,
                           std::string& out);

}  // namespace pyforge::metrics
