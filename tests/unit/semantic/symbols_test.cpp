// What names mean, independent of order. The comparison with CPython over whole libraries is
// tests/parity/scopes.py.
#include <gtest/gtest.h>

#include "modeled.hpp"

namespace pyforge::semantic {
namespace {

TEST(Symbols, OfAFunction) {
    const Modeled m("import os\ndef f(a, *b, c=1, **d):\n    e = a\n    return os, print, e\n");
    const ScopeId f = m.scope("f");
    for (const char* name : {"a", "b", "c", "d"}) {
        EXPECT_EQ(m.symbol(f, name).flags & ~u32{kSymReferenced}, u32{kSymParameter}) << name;
        EXPECT_EQ(m.symbol(f, name).resolution, Resolution::Local) << name;
    }
    EXPECT_EQ(m.symbol(f, "e").flags, kSymAssigned | kSymReferenced);
    EXPECT_EQ(m.symbol(f, "os").resolution, Resolution::GlobalImplicit);
    EXPECT_EQ(m.symbol(f, "print").resolution, Resolution::GlobalImplicit);
    EXPECT_EQ(m.symbol(kModuleScope, "os").flags, u32{kSymImported});
    EXPECT_EQ(m.symbol(kModuleScope, "f").resolution, Resolution::Local);
    EXPECT_FALSE(m.has_symbol(kModuleScope, "print"));
    EXPECT_EQ(m.symbol(f, "os").outer, m.model.find_symbol(kModuleScope, m.names.find("os")));
}

TEST(Symbols, FreeAndCell) {
    const Modeled m(
        "def f():\n    x = y = 1\n    def g():\n        def h():\n            nonlocal y\n            y = "
        "x\n        return h\n");
    EXPECT_EQ(m.symbol(m.scope("f"), "x").resolution, Resolution::Cell);
    EXPECT_EQ(m.symbol(m.scope("g"), "x").resolution, Resolution::Free);
    EXPECT_EQ(m.symbol(m.scope("g"), "x").flags, 0);  // only handed on
    EXPECT_EQ(m.symbol(m.scope("h"), "x").resolution, Resolution::Free);
    EXPECT_EQ(m.symbol(m.scope("h"), "y").flags, kSymDeclaredNonlocal | kSymAssigned);
    EXPECT_EQ(m.symbol(m.scope("h"), "y").outer, m.model.find_symbol(m.scope("f"), m.names.find("y")));
}

TEST(Symbols, GlobalHidesTheFunctionAround) {
    const Modeled m(
        "def f():\n    x = 1\n    def g():\n        global x\n        def h():\n            return x\n");
    EXPECT_EQ(m.symbol(m.scope("g"), "x").resolution, Resolution::GlobalExplicit);
    EXPECT_EQ(m.symbol(m.scope("h"), "x").resolution, Resolution::GlobalImplicit);
    EXPECT_EQ(m.symbol(m.scope("f"), "x").resolution, Resolution::Local);
}

TEST(Symbols, ClassNamesAreNotSeenByMethods) {
    const Modeled m(
        "def f():\n    x = 1\n    class C:\n        x = 2\n        def g(self):\n            return x, "
        "super\n");
    EXPECT_EQ(m.symbol(m.scope("f"), "x").resolution, Resolution::Cell);
    EXPECT_EQ(m.symbol(m.scope("C"), "x").resolution, Resolution::Local);
    EXPECT_NE(m.symbol(m.scope("C"), "x").flags & kSymFreeInClass, 0);
    EXPECT_EQ(m.symbol(m.scope("g"), "x").resolution, Resolution::Free);
    EXPECT_EQ(m.symbol(m.scope("g"), "__class__").resolution, Resolution::Free);
}

TEST(Symbols, Comprehensions) {
    const Modeled m("def f(a):\n    return [b for b in a if (c := b)]\n");
    const ScopeId inner = m.scope(ScopeKind::Comprehension);
    EXPECT_EQ(m.symbol(inner, "b").flags, kSymAssigned | kSymReferenced | kSymIterationVariable);
    EXPECT_FALSE(m.has_symbol(inner, "a"));  // the first iterable belongs outside
    EXPECT_NE(m.symbol(inner, "c").flags & kSymDeclaredNonlocal, 0);
    EXPECT_EQ(m.symbol(m.scope("f"), "c").resolution, Resolution::Cell);
    EXPECT_FALSE(m.has_symbol(m.scope("f"), "b"));
}

TEST(Symbols, TypeParameters) {
    const Modeled m("class C[T: Bound = Default](Base[T]):\n    x: T\n    def f[U](self, a: U) -> T: ...\n");
    const ScopeId params = m.scope(ScopeKind::TypeParams);
    EXPECT_EQ(m.symbol(params, "T").flags, kSymAssigned | kSymTypeParameter | kSymReferenced);
    EXPECT_EQ(m.symbol(params, "Base").resolution, Resolution::GlobalImplicit);
    EXPECT_EQ(m.model.scopes[m.scope("C")].parent, params);
    EXPECT_TRUE(m.has_symbol(m.scope(ScopeKind::TypeVariable), "Bound"));
    EXPECT_FALSE(m.has_symbol(m.scope("C"), "Base"));
}

TEST(Symbols, AnnotationsByVersion) {
    BuildOptions eager;
    eager.version = 313;
    const Modeled before("x: int = 1\n", eager);
    EXPECT_TRUE(before.has_symbol(kModuleScope, "int"));
    EXPECT_EQ(before.model.scopes.size(), 1U);
    const Modeled since("x: int = 1\n");
    EXPECT_FALSE(since.has_symbol(kModuleScope, "int"));
    EXPECT_TRUE(since.has_symbol(since.scope(ScopeKind::Annotation), "int"));
    EXPECT_EQ(since.symbol(kModuleScope, "x").flags, kSymAssigned | kSymAnnotated);
    const Modeled future("from __future__ import annotations\ndef f(a: int): ...\n", eager);
    EXPECT_TRUE(future.model.future_annotations);
    EXPECT_TRUE(future.has_symbol(future.scope(ScopeKind::Annotation), "int"));
}

TEST(Symbols, ScopeOfANode) {
    const Modeled m(
        "def f(a=deflt):\n    return [elt for x in first for y in second]\nclass C(base):\n    body\n");
    const auto scope_of = [&](std::string_view name) {
        for (NodeId id = 0; id < m.tree.size(); ++id) {
            const auto node = m.tree.try_get<ast::Name>(id);
            if (node && m.names.text(node.id()) == name) {
                return m.model.scope_at(id);
            }
        }
        return kNone;
    };
    EXPECT_EQ(scope_of("deflt"), kModuleScope);
    EXPECT_EQ(scope_of("first"), m.scope("f"));
    EXPECT_EQ(scope_of("second"), m.scope(ScopeKind::Comprehension));
    EXPECT_EQ(scope_of("elt"), m.scope(ScopeKind::Comprehension));
    EXPECT_EQ(scope_of("base"), kModuleScope);
    EXPECT_EQ(scope_of("body"), m.scope("C"));
}

using Errors = std::vector<std::string>;

// One of each kind is in tests/scope_errors; here: several, their order and places.
TEST(Symbols, ErrorsInTheOrderOfTheSource) {
    const Modeled m(
        "def f(a, a):\n    global b, a\ndef g():\n    nonlocal c\nnonlocal d\ndef h(e, e): ...\n");
    EXPECT_EQ(m.errors(), (Errors{"1: duplicate argument 'a' in function definition",
                                  "2: name 'a' is parameter and global",
                                  "6: duplicate argument 'e' in function definition",
                                  "5: nonlocal declaration not allowed at module level",
                                  "4: no binding for nonlocal 'c' found"}));
}

TEST(Symbols, ErrorsPointAtTheExpression) {
    const Modeled m("x = [y for y in (z := 1)]\n");
    ASSERT_EQ(m.model.errors.size(), 1U);
    EXPECT_EQ(m.text.slice(m.model.errors[0].start, m.model.errors[0].end), "z := 1");
    EXPECT_EQ(m.errors()[0],
              "1: assignment expression cannot be used in a comprehension iterable expression");
}

// Without resolutions a name that is only read gets no symbol in a function; everything else is the same.
TEST(Symbols, OfNamesThatAreOnlyRead) {
    constexpr std::string_view kCode =
        "import os, a.b, a as c\n"
        "def f(x, y=os):\n"
        "    print(later, os, x, c)\n"
        "    later = 1\n"
        "    del x\n"
        "    class K:\n"
        "        z = later\n"
        "        def m(self): return super().m(__class__, locals(), [q for q in z if q is os])\n"
        "    return lambda: (later, unknown)\n"
        "def g(v: os, w: 'g') -> c:\n"
        "    print(f)\n"
        "    global f\n"
        "    f += 1\n"
        "    r[0] = s = f\n"
        "class A:\n"
        "    h = os\n"
        "    k = len\n"
        "    class B(A):\n"
        "        t = (os, k, len, __module__, __name__, x.y)\n"
        "        len = os = 1\n"
        "    def n(self, v: 'len' = k, w: len = 1): return self.h, os, len\n"
        "    len = k\n"
        "    global os\n"
        "if os:\n"
        "    for os in len(z): pass\n"
        "    else: k = os\n"
        "elif c: pass\n"
        "try: r\n"
        "except E as e: r = e\n"
        "else: r\n"
        "finally: e\n";
    BuildOptions bindings_only;
    bindings_only.resolutions = false;
    const Modeled all{kCode};
    const Modeled some{kCode, bindings_only};
    EXPECT_EQ(some.errors(), all.errors());
    EXPECT_FALSE(some.has_symbol(some.scope("f"), "os"));
    EXPECT_TRUE(all.has_symbol(all.scope("f"), "os"));
    EXPECT_EQ(some.symbol(some.scope("f"), "later").flags, kSymAssigned | kSymReferenced);
    EXPECT_EQ(some.symbol(some.scope("f"), "x").flags, all.symbol(all.scope("f"), "x").flags);
    ASSERT_EQ(some.model.scopes.size(), all.model.scopes.size());
    for (u32 i = 0; i < all.model.scopes.size(); ++i) {
        EXPECT_EQ(some.model.scopes[i].flags, all.model.scopes[i].flags);
    }
    ASSERT_EQ(some.model.bindings.size(), all.model.bindings.size());
    for (u32 i = 0; i < all.model.bindings.size(); ++i) {
        EXPECT_EQ(some.model.bindings[i].name, all.model.bindings[i].name);
        EXPECT_EQ(some.model.bindings[i].flags, all.model.bindings[i].flags);
        EXPECT_EQ(some.model.bindings[i].branch, all.model.bindings[i].branch);
    }
    ASSERT_EQ(some.model.references.size(), all.model.references.size());
    for (u32 i = 0; i < all.model.references.size(); ++i) {
        EXPECT_EQ(some.model.references[i].name, all.model.references[i].name);
        EXPECT_EQ(some.model.references[i].binding, all.model.references[i].binding);
        EXPECT_EQ(some.model.references[i].flags, all.model.references[i].flags);
        EXPECT_EQ(some.model.references[i].branch, all.model.references[i].branch);
    }
    EXPECT_NE(some.symbol(some.scope("A"), "os").flags & kSymReferenced, 0);  // "used prior to global"
    EXPECT_NE(some.symbol(some.scope("B"), "len").flags & kSymReferenced, 0);
    EXPECT_NE(some.symbol(some.scope("A"), "len").flags & kSymReferenced, 0);
}

// Without own references those that are there are the same, what is used is marked, and no import, outer or
// undefined name is missing.
TEST(Symbols, WithoutOwnReferences) {
    constexpr std::string_view kCode =
        "import os, a.b\n"
        "from m import n as o\n"
        "top = os\n"
        "top, o, a.b, len\n"
        "def f(x, unused):\n"
        "    import sys\n"
        "    local = x + 1\n"
        "    for i in range(local): print(i, sys, os, top, missing)\n"
        "    def g(): return local, x\n"
        "    return [q for q in local]\n"
        "class K:\n"
        "    k = f\n"
        "    l = k\n";
    BuildOptions fewer;
    fewer.own_references = false;
    const Modeled all{kCode};
    const Modeled some{kCode, fewer};
    ASSERT_EQ(some.model.bindings.size(), all.model.bindings.size());
    for (u32 i = 0; i < all.model.bindings.size(); ++i) {
        EXPECT_EQ(some.model.bindings[i].flags, all.model.bindings[i].flags);
    }
    u32 at = 0;
    u32 left_out = 0;
    for (const Reference& reference : all.model.references) {
        if (at < some.model.references.size() && some.model.references[at].node == reference.node) {
            EXPECT_EQ(some.model.references[at].binding, reference.binding);
            EXPECT_EQ(some.model.references[at].flags, reference.flags);
            ++at;
            continue;
        }
        ++left_out;
        ASSERT_NE(reference.binding, kNone);
        const Binding& binding = all.model.bindings[reference.binding];
        EXPECT_FALSE(binding.is_import());
        EXPECT_TRUE(binding.kind == BindingKind::Builtin || binding.scope == reference.scope);
    }
    EXPECT_EQ(at, some.model.references.size());
    EXPECT_GE(left_out, 6U);
}

// More symbols of one name than a chain holds, some of them far behind in their scopes.
TEST(Symbols, OfANameThatManyScopesHave) {
    std::string code;
    const auto numbered = [](const char* text, int i) { return std::string(text).append(std::to_string(i)); };
    for (int i = 0; i < 30; ++i) {
        code += numbered("def f", i);
        code += "(self):\n";
        for (int j = 0; j < i; ++j) {
            code += numbered("    v", j);
            code += " = self\n";
        }
        code += "    x = v0\n    def inner(): return x, v0, self, v9\n";
    }
    const Modeled m{code};
    for (int i = 0; i < 30; ++i) {
        const ScopeId scope = m.scope(numbered("f", i));
        EXPECT_EQ(m.symbol(scope, "self").scope, scope);
        EXPECT_EQ(m.symbol(scope, "x").scope, scope);
        EXPECT_EQ(m.has_symbol(scope, "v9"), i > 9);
        EXPECT_FALSE(m.has_symbol(scope, numbered("v", i + 1)));
    }
}

}  // namespace
}  // namespace pyforge::semantic
