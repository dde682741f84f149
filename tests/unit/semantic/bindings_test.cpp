// What gives a name its value where it is read.
#include <gtest/gtest.h>

#include "modeled.hpp"

namespace pyforge::semantic {
namespace {

using Names = std::vector<std::string>;

BuildOptions version(lex::PythonVersion v) {
    BuildOptions options;
    options.version = v;
    return options;
}

TEST(Bindings, ModuleCodeRunsInOrderAndFunctionsAfterIt) {
    const Modeled m("def f():\n    return x\nprint(x)\nx = 1\nx = 2\n");
    EXPECT_EQ(m.line_of("x", 0), -1);  // print(x)
    EXPECT_EQ(m.line_of("x", 1), 5);   // in f
    EXPECT_EQ(m.line_of("print"), 0);
}

TEST(Bindings, ValueBeforeTarget) {
    const Modeled m("x = x\ny += y\nfor z in z: pass\n");
    EXPECT_EQ(m.undefined(), (Names{"x", "y", "y", "z"}));
}

TEST(Bindings, ConditionalRunsItsTestFirst) {
    EXPECT_EQ(Modeled("a = b if (b := c()) else b\n").undefined(), Names{"c"});
    EXPECT_EQ(Modeled("a = [b for d in (b if (b := 1) else 2)]\n").line_of("b", 0), 1);
}

TEST(Bindings, ChainOfOneName) {
    const Modeled m("import x\nx = 1\ndef x(): ...\nx\nx = 2\n");
    const std::vector<Binding> x = m.bindings("x");
    ASSERT_EQ(x.size(), 4U);
    EXPECT_EQ(x[0].kind, BindingKind::Import);
    EXPECT_EQ(x[2].kind, BindingKind::Function);
    EXPECT_EQ(x[0].shadowed, kNone);
    EXPECT_FALSE(x[0].used());
    EXPECT_FALSE(x[1].used());
    EXPECT_TRUE(x[2].used());
    EXPECT_TRUE(x[3].used());  // the name was used before it got this value
    EXPECT_EQ(x[3].references, kNone);
    EXPECT_EQ(m.line_of("x"), 3);
}

TEST(Bindings, HandlerNamesEndWithTheHandler) {
    const Modeled m("try: ...\nexcept E as e:\n    e\ne\nx = 1\ntry: ...\nexcept E as x: ...\nx\n");
    EXPECT_EQ(m.line_of("e", 0), 2);
    EXPECT_EQ(m.line_of("e", 1), -1);
    EXPECT_EQ(m.line_of("x"), 5);  // what it was before
}

TEST(Bindings, DeletionTakesTheNameUnlessItMayNotHappen) {
    EXPECT_EQ(Modeled("x = 1\ndel x\nx\n").undefined(), Names{"x"});
    EXPECT_EQ(Modeled("x = 1\nif x:\n    del x\nx\n").undefined(), Names{});
    EXPECT_EQ(Modeled("del x\n").undefined(), Names{"x"});
}

TEST(Bindings, ClassScopes) {
    const Modeled m(
        "class C:\n    x = 1\n    y = x, __module__\n    z = [x for _ in x]\n    def f(self): return x, "
        "__class__\n");
    EXPECT_EQ(m.undefined(), (Names{"x", "x"}));
    EXPECT_EQ(m.line_of("x", 0), 2);
}

TEST(Bindings, GlobalMakesAModuleName) {
    const Modeled m("def f():\n    global x\n    x = 1\ndef g():\n    return x\nx\n");
    EXPECT_EQ(m.undefined(), Names{});
    EXPECT_EQ(m.bindings("x")[0].kind, BindingKind::GlobalDecl);
}

TEST(Bindings, DeclarationsWithoutAValue) {
    EXPECT_EQ(Modeled("x: int\nx\n").undefined(), Names{"x"});
    EXPECT_EQ(Modeled("x = 1\nx: int\nx\n").undefined(), Names{});
    EXPECT_EQ(Modeled("def f():\n    x: int\n    def g():\n        nonlocal x\n        x = 1\n    return x\n")
                  .undefined(),
              Names{});
    EXPECT_EQ(Modeled("x: int\nx\n", {.version = 310, .stub = true}).undefined(), Names{});
}

TEST(Bindings, StarImportsMayDefineWhatIsMissing) {
    const Modeled m("from a import *\nx\n");
    ASSERT_EQ(m.references("x").size(), 1U);
    EXPECT_NE(m.references("x")[0].flags & kRefMaybeStar, 0);
    EXPECT_TRUE(m.model.has_star_import);
}

TEST(Bindings, BuiltinsByVersion) {
    EXPECT_EQ(Modeled("ExceptionGroup, aiter, print, __file__\n", version(309)).undefined(),
              (Names{"ExceptionGroup", "aiter"}));
    EXPECT_EQ(Modeled("ExceptionGroup, aiter, print, __file__\n", version(311)).undefined(), Names{});
}

TEST(Bindings, NameErrorThatIsCaught) {
    const Modeled m("try:\n    x\nexcept NameError:\n    y\n");
    EXPECT_NE(m.references("x")[0].flags & kRefNameErrorCaught, 0);
    EXPECT_EQ(m.references("y")[0].flags & kRefNameErrorCaught, 0);
}

TEST(Bindings, PlacesOfNames) {
    const Modeled m(
        "import a.b as c, d.e\nfrom f import g as h\ndef i(j: k): ...\ntry: ...\nexcept L as m: ...\n"
        "match n:\n    case {'o': p, **q} as r: ...\nclass s[*t]: ...\nlambda u: u\n");
    for (const char* name : {"c", "h", "i", "j", "m", "p", "q", "r", "s", "t", "u"}) {
        const std::vector<Binding> found = m.bindings(name);
        ASSERT_FALSE(found.empty()) << name;
        EXPECT_EQ(m.text.slice(found[0].range()), name);
    }
    EXPECT_EQ(m.text.slice(m.bindings("d")[0].range()), "d.e");
}

TEST(Bindings, BranchesThatExcludeEachOther) {
    const Modeled m(
        "if a:\n    x = 1\nelif b:\n    x = 2\nelse:\n    if c: x = 3\n    x = 4\n"
        "try:\n    x = 5\nexcept E:\n    x = 6\nelse:\n    x = 7\nfinally:\n    x = 8\nx = 9\n"
        "match a:\n    case 1: x = 10\n    case 2: x = 11\n");
    const std::vector<Binding> x = m.bindings("x");
    ASSERT_EQ(x.size(), 11U);
    const auto exclusive = [&](std::size_t a, std::size_t b) {
        EXPECT_EQ(m.model.exclusive(x[a - 1].branch, x[b - 1].branch),
                  m.model.exclusive(x[b - 1].branch, x[a - 1].branch));
        return m.model.exclusive(x[a - 1].branch, x[b - 1].branch);
    };
    EXPECT_TRUE(exclusive(1, 2));
    EXPECT_TRUE(exclusive(1, 3));
    EXPECT_TRUE(exclusive(2, 4));
    EXPECT_FALSE(exclusive(3, 4));
    EXPECT_TRUE(exclusive(5, 6));
    EXPECT_FALSE(exclusive(5, 7));
    EXPECT_FALSE(exclusive(1, 5));
    EXPECT_FALSE(exclusive(1, 9));
    EXPECT_TRUE(exclusive(10, 11));
}

TEST(Bindings, SurroundingsAreNoted) {
    const Modeled m(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a\ntry:\n    import b\nexcept "
        "ImportError:\n"
        "    import c as c\nfor d in e:\n    f, g = h\ni = j = 1\n");
    const auto flags = [&](std::string_view name) { return m.bindings(name).at(0).flags; };
    EXPECT_NE(flags("a") & kInTypeChecking, 0);
    EXPECT_NE(flags("b") & kInTryImport, 0);
    EXPECT_NE(flags("c") & kExplicitReexport, 0);
    EXPECT_NE(flags("c") & kInStatementOfHandler, 0);
    EXPECT_NE(flags("f") & kUnpacked, 0);
    EXPECT_NE(flags("f") & kInLoop, 0);
    EXPECT_EQ(flags("d") & kInLoop, 0);
    EXPECT_NE(flags("i") & kChained, 0);
    EXPECT_EQ(flags("i") & (kInLoop | kUnpacked), 0);
}

TEST(Bindings, UseOfLocals) {
    const Modeled m("def f():\n    locals()\ndef g(locals):\n    locals()\n");
    EXPECT_NE(m.model.scopes[m.scope("f")].flags & kUsesLocals, 0);
    EXPECT_EQ(m.model.scopes[m.scope("g")].flags & kUsesLocals, 0);
}

TEST(Bindings, DunderAll) {
    const Modeled m(
        "import a, b\n__all__ = ['a'] + ['c']\n__all__ += ('b',)\n__all__ = __all__ + x.__all__\n");
    ASSERT_EQ(m.model.all.size(), 3U);
    EXPECT_TRUE(m.model.all_dynamic);
    EXPECT_TRUE(m.bindings("a")[0].used());
    EXPECT_TRUE(m.bindings("b")[0].used());
    EXPECT_EQ(m.undefined(), (Names{"x", "c"}));
}

}  // namespace
}  // namespace pyforge::semantic
