// Annotations, string annotations and what typing makes of them.
#include <gtest/gtest.h>

#include "modeled.hpp"

namespace pyforge::semantic {
namespace {

using Names = std::vector<std::string>;
const std::string kTyping =
    "from typing import Annotated, Literal, NamedTuple, Optional, TypedDict, TypeVar, cast\n";

BuildOptions eager() {
    BuildOptions options;
    options.version = 310;
    return options;
}

Names in_types(const std::string& code) {
    return Modeled(kTyping + code, eager()).undefined();
}

TEST(Types, StringsAreReadWhenEverythingIsKnown) {
    const Modeled m("x: 'A'\nclass A: ...\n", eager());
    EXPECT_EQ(m.line_of("A"), 2);
    const Reference a = m.references("A")[0];
    EXPECT_EQ(m.text.slice(a.start, a.end), "A");
    EXPECT_EQ(a.flags & (kRefString | kRefAnnotation), kRefString | kRefAnnotation);
}

TEST(Types, PlacesInsideStrings) {
    const Modeled m("x: '''\n  list[A, \"B\"]'''\n", eager());
    for (const char* name : {"A", "B"}) {
        ASSERT_EQ(m.references(name).size(), 1U) << name;
        EXPECT_EQ(m.text.slice(m.references(name)[0].start, m.references(name)[0].end), name);
    }
    const Modeled parts("x: ('A' 'B')\n", eager());  // no place of its own: that of the whole
    ASSERT_EQ(parts.references("AB").size(), 1U);
    EXPECT_EQ(parts.text.slice(parts.references("AB")[0].start, parts.references("AB")[0].end), "'A' 'B'");
}

TEST(Types, WhichStringsAreTypes) {
    EXPECT_EQ(in_types("x: Optional['A']\n"), Names{"A"});
    EXPECT_EQ(in_types("x: Literal['A']\n"), Names{});
    EXPECT_EQ(in_types("x: Annotated['A', 'B']\n"), Names{"A"});
    EXPECT_EQ(in_types("x = Optional['A'], list['B'], {'C': 1}['C']\n"), (Names{"A", "B"}));
    EXPECT_EQ(in_types("cast('A', 'B')\n"), Names{"A"});
    EXPECT_EQ(in_types("TypeVar('A', 'B', bound='C', covariant='D')\n"), (Names{"B", "C"}));
    EXPECT_EQ(in_types("NamedTuple('A', [('B', 'C')])\n"), Names{"C"});
    EXPECT_EQ(in_types("TypedDict('A', {'B': 'C'}, total='D')\n"), Names{"C"});
    EXPECT_EQ(in_types("x: 'Optional[\"A\"]'\n"), Names{"A"});
    EXPECT_EQ(in_types("x: 'Literal[\"A\"]'\n"), Names{});
    EXPECT_EQ(in_types("x: 'a b'\n"), Names{});
    EXPECT_EQ(in_types("x: '[a for a in b]'\n"), Names{"b"});
    EXPECT_EQ(in_types("x['A']['B'] = list['C']\n"), (Names{"x", "C"}));
}

TEST(Types, StringsThatAreNoExpression) {
    const Modeled m("x: 'a b'\ny: 'def'\nz: 'ok'\nw: ' ok'\nv: ''\n", eager());
    EXPECT_EQ(m.model.invalid_string_annotations.size(), 4U);
}

TEST(Types, LateAnnotationsLookInTheModuleFirst) {
    const std::string code = "import a\nclass C:\n    a = 1\n    x: a\n";
    const Modeled late("from __future__ import annotations\n" + code, eager());
    EXPECT_EQ(late.line_of("a"), 2);
    const Modeled now(code, eager());
    EXPECT_EQ(now.line_of("a"), 3);
}

TEST(Types, StubsMayNameWhatComesLater) {
    BuildOptions stub = eager();
    stub.stub = true;
    const Modeled m(kTyping +
                        "class D(Later): ...\nA = Optional[Later]\nB = TypeVar('B', bound=Later)\nC = "
                        "Later\nclass Later: ...\n",
                    stub);
    EXPECT_EQ(m.undefined(), Names{"Later"});  // C = Later
}

TEST(Types, ResolvedCallees) {
    EXPECT_EQ(Modeled("from os import system as s\ns(x)\n").callee(), "os.system");
    EXPECT_EQ(Modeled("import os.path as p\np.join(x)\n").callee(), "os.path.join");
    EXPECT_EQ(Modeled("import os.path\nos.path.join(x)\n").callee(), "os.path.join");
    EXPECT_EQ(Modeled("eval(x)\n").callee(), "builtins.eval");
    EXPECT_EQ(Modeled("def eval(x): ...\neval(x)\n").callee(), "");
    EXPECT_EQ(Modeled("import subprocess\ndef f(subprocess):\n    subprocess.run(x)\n").callee(), "");
    EXPECT_EQ(Modeled("from . import a\na.b(x)\n").callee(), "");
    EXPECT_EQ(Modeled("x[0].b(x)\n").callee(), "");
    const Modeled m("import subprocess as s\ns.Popen(x)\n");
    for (NodeId id = 0; id < m.tree.size(); ++id) {
        if (m.tree.kind(id) == parse::NodeKind::Call) {
            const NodeId func = m.tree.get<ast::Call>(id).func();
            EXPECT_TRUE(m.model.resolves_to(func, "subprocess", "Popen"));
            EXPECT_FALSE(m.model.resolves_to(func, "subprocess"));
            EXPECT_FALSE(m.model.resolves_to(func, "subprocess", "run"));
        }
    }
}

TEST(Types, MembersOfTyping) {
    const Modeled m("import typing as t\nfrom typing_extensions import Any as A\nt.Any\nA\n");
    u32 found = 0;
    for (NodeId id = 0; id < m.tree.size(); ++id) {
        if (const auto expr = m.tree.try_get<ast::Expr>(id)) {
            EXPECT_TRUE(m.model.is_typing(expr.value(), "Any"));
            EXPECT_FALSE(m.model.is_typing(expr.value(), "Union"));
            ++found;
        }
    }
    EXPECT_EQ(found, 2U);
}

}  // namespace
}  // namespace pyforge::semantic
