// In the steady state the stage asks the heap for nothing, and its time grows with the size of the file
// alone.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <new>

#include "modeled.hpp"

namespace {
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

namespace pyforge::semantic {
namespace {

constexpr std::string_view kCode =
    "from __future__ import annotations\nimport os.path, sys\nfrom typing import Optional, Literal\n"
    "__all__ = ['f', 'C']\nclass C[T: int]:\n    x: 'Optional[C]'\n    def m(self, a: Literal['q'], *b) -> "
    "list[T]:\n"
    "        nonlocal_ = [i for i in b if (j := i)]\n        return lambda c=a: super().m(c, j)\n"
    "def f():\n    try:\n        global g\n        g = 1\n    except (NameError, OSError) as e:\n        del "
    "e\n"
    "    match g:\n        case {'k': v, **rest}: return v\n";

TEST(SteadyState, AllocatesNothing) {
    Modeled m{kCode};
    m.run(kCode);
    m.names.reset();
    lex::tokenize(m.text, lex::kNewestVersion, m.names, m.tokens);
    parse::SyntaxError error;
    ASSERT_TRUE(parse::parse_module(m.text, m.tokens, m.names, lex::kNewestVersion, m.parser, m.tree, error));
    allocations = 0;
    counting = true;
    build(m.tree, m.names, {}, m.scratch, m.model);
    counting = false;
    EXPECT_EQ(allocations, 0U);
    EXPECT_GE(m.model.references.size(), 20U);
}

// A scratch that has seen another file gives the same model as a fresh one.
TEST(SteadyState, NothingOfTheFileBeforeIsLeft) {
    Modeled used("import zz\nx = zz\ndef f(a, b):\n    y: 'zz'\n    return lambda: a\nclass C: ...\n");
    for (int i = 0; i < 3; ++i) {
        used.run(kCode);
    }
    const Modeled fresh{kCode};
    ASSERT_EQ(used.model.symbols.size(), fresh.model.symbols.size());
    ASSERT_EQ(used.model.bindings.size(), fresh.model.bindings.size());
    ASSERT_EQ(used.model.references.size(), fresh.model.references.size());
    for (u32 i = 0; i < fresh.model.symbols.size(); ++i) {
        EXPECT_EQ(used.names.text(used.model.symbols[i].name), fresh.names.text(fresh.model.symbols[i].name));
        EXPECT_EQ(used.model.symbols[i].flags, fresh.model.symbols[i].flags);
        EXPECT_EQ(used.model.symbols[i].resolution, fresh.model.symbols[i].resolution);
    }
    for (u32 i = 0; i < fresh.model.references.size(); ++i) {
        EXPECT_EQ(used.model.references[i].binding, fresh.model.references[i].binding);
    }
}

double seconds_for(const std::string& code) {
    Modeled m{code};
    const std::clock_t start = std::clock();
    build(m.tree, m.names, {}, m.scratch, m.model);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeat(const std::string& text, int count, const std::string& before, const std::string& after) {
    std::string out = before;
    for (int i = 0; i < count; ++i) {
        out += text;
    }
    return out + after;
}

// Hostile shapes of about a megabyte: linear, or the limit is far away.
TEST(SteadyState, HostileShapes) {
    const std::vector<std::string> shapes = {
        repeat("elif a: import x\n", 50000, "if a: pass\n", ""),
        repeat("except E as e: e\n", 50000, "try: pass\n", ""),
        repeat("try: pass\nexcept E as e: e\n", 30000, "", "e\n"),
        repeat("\"a\" | ", 150000, "x: ", "\"a\"\n"),
        repeat("\"a\" | ", 150000, "x = ", "\"a\"\n"),
        repeat("(a := 1) if b else ", 40000, "x = ", "1\n"),
        repeat("for x in y if (a := x) ", 40000, "z = [a ", "]\n"),
        repeat("[\"b\"]", 200000, "x = a", "\n"),
        repeat("a = 1; del a\n", 70000, "", ""),
        repeat("['a'] + ", 100000, "__all__ = ", "['b']\n"),
        repeat("def f(): global a\n", 50000, "", "a\n"),
        repeat("  def g(x): return x\n", 40000, "import x\ndef f():\n", ""),
        repeat("'''", 2, "x: ", "\n"),
    };
    for (const std::string& code : shapes) {
        EXPECT_LT(seconds_for(code), 5.0) << code.substr(0, 60);
    }
}

}  // namespace
}  // namespace pyforge::semantic
