#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <new>

#include "measured.hpp"
#include "metrics/features.hpp"
#include "metrics/project.hpp"

namespace {
// Counts what the code under test asks of the heap.
thread_local bool counting = false;
thread_local unsigned long allocations = 0;

void* take(std::size_t size, std::size_t align) {
    allocations += counting ? 1 : 0;
    void* memory = std::aligned_alloc(align, (size + align - 1) / align * align);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
}  // namespace

void* operator new(std::size_t size) {
    return take(size, alignof(std::max_align_t));
}
void* operator new(std::size_t size, std::align_val_t align) {
    return take(size, static_cast<std::size_t>(align));
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}

namespace pyforge::metrics {
namespace {

Halstead halstead_of(std::string_view code) {
    return Measured(code).file.halstead;
}

TEST(Halstead, FiguresFollowFromTheCounts) {
    // radon 6.0.1 on the same text
    const Halstead h = halstead_of("if a and b:\n    c = a + b * 2\n    d += -c\n");
    EXPECT_EQ(h.distinct_operators, 4U);
    EXPECT_EQ(h.distinct_operands, 7U);
    EXPECT_EQ(h.operators, 5U);
    EXPECT_EQ(h.operands, 9U);
    EXPECT_NEAR(h.volume(), 48.4320426609, 1e-9);
    EXPECT_NEAR(h.calculated_length(), 27.6514844544, 1e-9);
    EXPECT_NEAR(h.difficulty(), 18.0 / 7.0, 1e-12);
    EXPECT_NEAR(h.effort(), h.volume() * h.difficulty(), 1e-9);
    EXPECT_NEAR(h.time(), h.effort() / 18, 1e-9);
    EXPECT_NEAR(h.bugs(), h.volume() / 3000, 1e-12);
}

TEST(Halstead, NothingToCount) {
    const Halstead h = halstead_of("print(x)\n");
    EXPECT_EQ(h.vocabulary(), 0U);
    EXPECT_EQ(h.volume(), 0);
    EXPECT_EQ(h.difficulty(), 0);
    EXPECT_EQ(h.calculated_length(), 0);
}

TEST(Halstead, OperandsAreKnownAgainByTheirValueAsPythonComparesIt) {
    const auto distinct = [](std::string_view code) { return halstead_of(code).distinct_operands; };
    EXPECT_EQ(distinct("1 + 1.0\nTrue + 0x1\n1_0 + 10.0\n"), 2U);
    EXPECT_EQ(distinct("0 + False\n0.0 + 0j\n"), 1U);
    EXPECT_EQ(distinct("1j + 1\n"), 2U);
    EXPECT_EQ(distinct("x + 'x'\na.x + b'x'\n"), 2U);
    EXPECT_EQ(distinct("'ab' + \"a\" 'b'\n'''ab''' + '\\x61b'\n"), 1U);
    EXPECT_EQ(distinct("1e22 + 10000000000000000000000\n"), 1U);
    EXPECT_EQ(distinct("1e23 + 100000000000000000000000\n"), 2U);  // the float is another number
    EXPECT_EQ(distinct("18446744073709551617 + 1\n"), 2U);
    EXPECT_EQ(distinct("18446744073709551617 + 0x1_0000000000000001\n"), 1U);
    EXPECT_EQ(distinct("1e999 + 2e999\n"), 1U);
    EXPECT_EQ(distinct("0.5 + 5e-1\n"), 1U);
    EXPECT_EQ(distinct("None + ...\n"), 2U);
    EXPECT_EQ(distinct("f(x) + f(x)\n"), 2U);  // expressions are never the same
    EXPECT_EQ(distinct("f'x' + f'x'\n"), 2U);
}

TEST(Halstead, OperandsBelongToTheFunctionTheyStandIn) {
    const Measured m(
        "a + b\n"
        "def f():\n    a + b\n    def g():\n        a + c\n    a + b\n    def h():\n        a + c\n    "
        "return g\n"
        "def g():\n    a + c + d\n");
    EXPECT_EQ(m.function("f").halstead.distinct_operands, 6U);  // a b of f, a c of g, a c of h
    EXPECT_EQ(m.function("f.<locals>.g").halstead.distinct_operands, 2U);
    EXPECT_EQ(m.function("f.<locals>.h").halstead.distinct_operands, 2U);
    EXPECT_EQ(m.function("g").halstead.distinct_operands, 4U);  // a c d and the sum a + c
    // By name: both g are one. 2 outside, 2 + 2 + 2 in f, d and the sum in the second g.
    EXPECT_EQ(m.file.halstead.distinct_operands, 10U);
    EXPECT_EQ(m.file.halstead.operands, 14U);
}

TEST(Ranks, HaveRadonsLimits) {
    for (const auto& [complexity, rank] : {std::pair{1U, 'A'},
                                           {5U, 'A'},
                                           {6U, 'B'},
                                           {10U, 'B'},
                                           {11U, 'C'},
                                           {20U, 'C'},
                                           {21U, 'D'},
                                           {30U, 'D'},
                                           {31U, 'E'},
                                           {40U, 'E'},
                                           {41U, 'F'},
                                           {1000U, 'F'}}) {
        EXPECT_EQ(cyclomatic_rank(complexity), rank) << complexity;
    }
    EXPECT_EQ(maintainability_rank(100), 'A');
    EXPECT_EQ(maintainability_rank(19), 'B');
    EXPECT_EQ(maintainability_rank(9), 'C');
}

TEST(Maintainability, IsRadons) {
    EXPECT_EQ(maintainability_index(0, 1, 10, 0), 100);
    EXPECT_EQ(maintainability_index(10, 1, 0, 0), 100);
    // radon.metrics.mi_compute(1000, 10, 100, 20)
    EXPECT_NEAR(maintainability_index(1000, 10, 100, 20), 57.4016978711, 1e-9);
    EXPECT_EQ(maintainability_index(1e9, 100000, 1000000, 0), 0);
}

TEST(Classes, HaveRadonsFigures) {
    const Measured m(
        "class A:\n    x = [i for i in y]\n    def f(self):\n        if self: pass\n    def g(self): pass\n"
        "    class B:\n        pass\n"
        "def h():\n    class C:\n        def k(self): pass\n");
    EXPECT_EQ(m.cls("A").radon_real, 5U);
    EXPECT_EQ(m.cls("A").radon, 3U);
    EXPECT_EQ(m.cls("A").methods, 2U);
    EXPECT_EQ(m.cls("A").cyclomatic_sum, 3U);
    EXPECT_EQ(m.cls("A").cyclomatic_max, 2U);
    EXPECT_EQ(m.cls("A.B").radon, 1U);
    EXPECT_TRUE(m.cls("A.B").in_radon);
    EXPECT_FALSE(m.cls("h.<locals>.C").in_radon);
    EXPECT_EQ(m.file.radon_total, 5U);  // h has none of its own; C is not looked at
    EXPECT_EQ(m.function("h.<locals>.C.k").flags & kNested, kNested);
    EXPECT_EQ(m.function("A.f").flags & (kMethod | kNested), kMethod);
}

TEST(McCabeBlocks, StandOutsideFunctions) {
    const Measured m(
        "if a:\n    def f():\n        if b: pass\nelif c:\n    pass\n"
        "class C:\n    for x in y:\n        pass\n"
        "with z:\n    def g(): pass\n"
        "try:\n    pass\nexcept E:\n    pass\nfinally:\n    def h(): pass\n");
    ASSERT_EQ(m.file.mccabe_blocks.size(), 3U);
    EXPECT_EQ(m.file.mccabe_blocks[0].complexity, 5U);  // two conditions, f with its own
    EXPECT_EQ(m.file.mccabe_blocks[1].complexity, 2U);
    EXPECT_EQ(m.file.mccabe_blocks[1].line, 7U);
    EXPECT_EQ(m.file.mccabe_blocks[1].parent, 0U);
    EXPECT_EQ(m.file.mccabe_blocks[2].complexity, 3U);
    EXPECT_EQ(m.function("f").flags & kInMccabe, 0);
    EXPECT_EQ(m.function("g").flags & kInMccabe, kInMccabe);
    EXPECT_EQ(m.function("h").flags & kInMccabe, 0);
}

TEST(Types, CountSignatures) {
    const Measured m(
        "def f(a, b: int, *args: Any, c=1, **kw: 'dict[str, Any]') -> None: ...\n"
        "class C:\n    def g(self, x: typing.Any): ...\n    @classmethod\n    def k(cls) -> 'Company': ...\n"
        "def h(x, self): ...\n");
    const TypeCoverage& f = m.function("f").types;
    EXPECT_EQ(f.parameters, 5U);
    EXPECT_EQ(f.annotated_parameters, 3U);
    EXPECT_EQ(f.annotated_returns, 1U);
    EXPECT_EQ(f.annotations, 4U);
    EXPECT_EQ(f.any_annotations, 2U);
    EXPECT_NEAR(f.percent(), 100.0 * 4 / 6, 1e-12);
    EXPECT_EQ(m.function("C.g").types.parameters, 1U);
    EXPECT_EQ(m.function("C.g").types.any_annotations, 1U);
    EXPECT_EQ(m.function("C.k").types.parameters, 0U);
    EXPECT_EQ(m.function("C.k").types.any_annotations, 0U);  // "Company" is another word
    EXPECT_EQ(m.function("h").types.parameters, 2U);         // self is not in front
    EXPECT_EQ(m.file.types.functions, 4U);
    EXPECT_NEAR(m.file.types.percent(), 100.0 * (2 + 4) / (4 + 8), 1e-12);
    EXPECT_NEAR(m.file.types.any_share(), 3.0 / 6, 1e-12);
    EXPECT_EQ(Measured("x = 1\n").file.types.percent(), 100);
}

TEST(Types, CountAttributesOnce) {
    const Measured m(
        "class C:\n    x: int = 1\n    y = z = 2\n    (p, q) = 3, 4\n    d[i] = 5\n"
        "    def __init__(this):\n        this.x = 1\n        this.w: str = ''\n        this.w = 'a'\n"
        "        this.y, other.v = 2, 3\n"
        "    def f(self):\n        self.w = 1\n        def g(self):\n            self.not_ours = 1\n"
        "u: int = 1\n");
    const TypeCoverage& types = m.cls("C").types;
    EXPECT_EQ(types.attributes, 6U);  // x y z p q w
    EXPECT_EQ(types.annotated_attributes, 2U);
    EXPECT_EQ(m.file.types.attributes, 6U);
    EXPECT_EQ(m.file.types.annotations, 3U);
}

TEST(Functions, HaveFlags) {
    const Measured m(
        "async def f():\n    'doc'\n    yield 1\n    g = lambda: (yield)\n"
        "@d\ndef g():\n    lambda: (yield)\n    def h():\n        yield\n");
    EXPECT_EQ(m.function("f").flags & (kAsync | kDocstring | kGenerator | kDecorated),
              kAsync | kDocstring | kGenerator);
    EXPECT_EQ(m.function("g").flags & (kAsync | kDocstring | kGenerator | kDecorated), kDecorated);
    EXPECT_EQ(m.function("g.<locals>.h").flags & kGenerator, kGenerator);
}

TEST(Functions, StandInSourceOrder) {
    const Measured m(
        "class A:\n    def a(self):\n        def b(): pass\n    def c(self): pass\ndef d(): pass\n");
    std::string order;
    for (const FunctionMetrics& f : m.file.functions) {
        append_qualified_name(m.file, f, m.names, order);
        order += ' ';
    }
    EXPECT_EQ(order, "A.a A.a.<locals>.b A.c d ");
}

TEST(Distribution, IsThatOfTheValues) {
    double values[] = {4, 1, 3, 2};
    const Distribution d = distribution_of(values);
    EXPECT_EQ(d.count, 4U);
    EXPECT_EQ(d.sum, 10);
    EXPECT_EQ(d.mean, 2.5);
    EXPECT_EQ(d.min, 1);
    EXPECT_EQ(d.max, 4);
    EXPECT_EQ(d.median, 2.5);
    EXPECT_NEAR(d.p90, 3.7, 1e-12);  // numpy.percentile([1, 2, 3, 4], 90)
    EXPECT_NEAR(d.deviation, std::sqrt(1.25), 1e-12);
    EXPECT_EQ(distribution_of({}).count, 0U);
}

TEST(Project, AddsFilesInAnyOrder) {
    const Measured one("def f(a: int):\n    if a: pass\n");
    const Measured two("def g(b):\n    pass\ndef h(): pass\n");
    ProjectTotals forwards;
    forwards.add(one.file);
    forwards.add(two.file);
    ProjectTotals first;
    ProjectTotals backwards;
    first.add(one.file);
    backwards.add(two.file);
    backwards.merge(first);
    for (ProjectTotals* totals : {&forwards, &backwards}) {
        const ProjectMetrics p = totals->finish();
        EXPECT_EQ(p.files, 2U);
        EXPECT_EQ(p.functions, 3U);
        EXPECT_EQ(p.cyclomatic.sum, 4);
        EXPECT_EQ(p.cyclomatic.max, 2);
        EXPECT_EQ(p.raw.loc, 5U);
        EXPECT_NEAR(p.types.percent(), 100.0 / 5, 1e-12);
        EXPECT_EQ(p.cyclomatic_ranks[0], 3U);
        EXPECT_EQ(p.maintainability.count, 2U);
    }
}

TEST(Features, AreNamedAndInOrder) {
    const Measured m(
        "def f(a, b: int):\n    '''Doc'''\n    if a and b:\n        return 1\n\nclass C:\n    async def "
        "g(self): pass\n");
    Vec<float> rows;
    function_features(m.file, rows);
    ASSERT_EQ(rows.size(), 2 * kFunctionFeatures);
    const auto at = [&](u32 row, std::string_view name) {
        const auto names = function_feature_names();
        const auto column = std::find(names.begin(), names.end(), name) - names.begin();
        EXPECT_LT(column, kFunctionFeatures) << name;
        return rows[row * kFunctionFeatures + static_cast<u32>(column)];
    };
    EXPECT_EQ(at(0, "cyclomatic"), 2);
    EXPECT_EQ(at(0, "cyclomatic_radon"), 3);
    EXPECT_EQ(at(0, "arguments"), 2);
    EXPECT_EQ(at(0, "annotated_parameters"), 1);
    EXPECT_EQ(at(0, "has_docstring"), 1);
    EXPECT_EQ(at(1, "is_method"), 1);
    EXPECT_EQ(at(1, "is_async"), 1);

    float row[kFileFeatures];
    file_features(m.file, row);
    const auto file_at = [&](std::string_view name) {
        const auto names = file_feature_names();
        return row[std::find(names.begin(), names.end(), name) - names.begin()];
    };
    EXPECT_EQ(file_at("functions"), 2);
    EXPECT_EQ(file_at("methods"), 1);
    EXPECT_EQ(file_at("lines"), 7);
    EXPECT_EQ(file_at("function_cyclomatic_mean"), 1.5F);
    EXPECT_EQ(file_at("function_cyclomatic_deviation"), 0.5F);
    EXPECT_EQ(file_at("function_cyclomatic_max"), 2);
}

TEST(Features, AreScaledToMeanZeroAndDeviationOne) {
    float rows[] = {1, 5, 3, 5, 9, 5, 20, 5};  // the second column never varies
    Scaling scaling;
    fit_scaling(rows, 2, scaling);
    EXPECT_EQ(scaling.deviation[1], 1.0F);
    apply_scaling(scaling, rows);
    float sum = 0;
    float squares = 0;
    for (u32 i = 0; i < 8; i += 2) {
        sum += rows[i];
        squares += rows[i] * rows[i];
        EXPECT_NEAR(rows[i + 1], 0, 1e-6);
    }
    EXPECT_NEAR(sum, 0, 1e-5);
    EXPECT_NEAR(squares / 4, 1, 1e-5);
}

TEST(Measure, ReusesItsMemory) {
    std::string code;
    for (u32 i = 0; i < 50; ++i) {
        const std::string n = std::to_string(i);
        code +=
            "class C" + n + "(B):\n    x: int = 'a" + n +
            "' + \"b\\n\" 'c'\n    def f(self, a, *b: Any) -> None:\n" +
            "        'doc'\n        self.y = a and b or (1e30 if a else 2j) + "
            "123456789012345678901234567890\n" +
            "        for i in a:\n            assert x[1:2] == \"\"\"t\n\n\"\"\"\n    async def g(self):\n" +
            "        def h(): return [k for k in self if k is not None]\n        return h\n# comment\n";
    }
    Measured measured(code);
    measured.run(code);
    allocations = 0;
    counting = true;
    measure(measured.tree, measured.scratch, measured.file);
    counting = false;
    EXPECT_EQ(allocations, 0U);
    // What stood there before leaves no trace.
    Measured fresh("def f(): pass\n");
    measured.run("def f(): pass\n");
    EXPECT_EQ(measured.file.functions.size(), 1U);
    EXPECT_EQ(measured.file.classes.size(), 0U);
    EXPECT_EQ(measured.file.statements, fresh.file.statements);
    EXPECT_EQ(measured.file.halstead.vocabulary(), 0U);
    EXPECT_EQ(measured.file.types.attributes, 0U);
}

// Deep and wide inputs take linear time and no deeper stack.
TEST(Measure, BearsHostileInput) {
    std::string chain = "x = a";
    for (u32 i = 0; i < 50'000; ++i) {
        chain += " if b else a";
    }
    const Measured ternaries("def f():\n    " + chain + "\n");
    EXPECT_EQ(ternaries.function("f").cognitive.sonar, 50'000U * 50'001U / 2);
    EXPECT_EQ(ternaries.function("f").cognitive.complexipy, 50'000U * 50'001U / 2);
    EXPECT_EQ(ternaries.function("f").cyclomatic.radon, 50'001U);

    std::string nots = "x = ";
    for (u32 i = 0; i < 100'000; ++i) {
        nots += "not ";
    }
    EXPECT_EQ(Measured("def f():\n    " + nots + "(a and b)\n").function("f").cognitive.complexipy, 1U);

    std::string elifs = "def f():\n    if a: pass\n";
    for (u32 i = 0; i < 30'000; ++i) {
        elifs += "    elif b: pass\n";
    }
    EXPECT_EQ(Measured(elifs).function("f").cognitive.sonar, 30'001U);
    EXPECT_EQ(Measured(elifs).function("f").nesting, 1U);

    std::string sums = "x = a";
    for (u32 i = 0; i < 100'000; ++i) {
        sums += "+a";
    }
    EXPECT_EQ(Measured(sums).file.halstead.operators, 100'000U);
    EXPECT_EQ(Measured(sums).file.halstead.distinct_operands, 100'000U);  // every sum but the last, and a

    std::string lambdas = "x = ";
    for (u32 i = 0; i < 150; ++i) {
        lambdas += "lambda: ";
    }
    EXPECT_EQ(Measured("def f():\n    " + lambdas + "a if b else c\n").function("f").cognitive.complexipy,
              151U);
}

TEST(Measure, LeavesOutPartsThatNobodyAsksFor) {
    Measured measured("def f(a):\n    'doc'\n    if a and b:\n        return a + 1  # c\n\n\nx = -f(2)\n");
    Scratch scratch;
    FileMetrics whole;
    measure(measured.tree, scratch, whole);
    for (const u8 parts : {u8{0}, u8{kLines}, u8{kOperands}}) {
        FileMetrics some;
        measure(measured.tree, scratch, some, parts);
        EXPECT_EQ(some.functions[0].cognitive.sonar, whole.functions[0].cognitive.sonar);
        EXPECT_EQ(some.functions[0].cyclomatic.ruff, whole.functions[0].cyclomatic.ruff);
        EXPECT_EQ(some.functions[0].returns, 1U);
        const bool lines = (parts & kLines) != 0;
        EXPECT_EQ(some.raw.sloc, lines ? whole.raw.sloc : 0U);
        EXPECT_EQ(some.functions[0].raw.sloc, lines ? whole.functions[0].raw.sloc : 0U);
        const bool operands = (parts & kOperands) != 0;
        EXPECT_EQ(some.halstead.volume(), operands ? whole.halstead.volume() : 0.0);
        EXPECT_EQ(some.functions[0].halstead.length(), operands ? whole.functions[0].halstead.length() : 0U);
    }
    EXPECT_GT(whole.raw.sloc, 0U);
    EXPECT_GT(whole.functions[0].halstead.length(), 0U);
}

TEST(Measure, AcceptsAnEmptyTree) {
    parse::Tree tree;
    Scratch scratch;
    FileMetrics out;
    measure(tree, scratch, out);
    EXPECT_EQ(out.functions.size(), 0U);
    EXPECT_EQ(out.maintainability, 100);
}

}  // namespace
}  // namespace pyforge::metrics
