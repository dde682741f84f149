// The layout of a tree: one contiguous run of nodes below each node, also where the arrays had to grow.
#include "parse/builder.hpp"

#include <gtest/gtest.h>

#include "parse_text.hpp"

namespace pyforge::parse {
namespace {

std::string repeat(std::string_view begin, std::string_view part, u32 count, std::string_view end) {
    std::string out(begin);
    for (u32 i = 0; i < count; ++i) {
        out += part;
    }
    return out += end;
}

// A mark for every node, and one where each turning expression begins.
void expect_marks(const Tree& tree) {
    ASSERT_EQ(tree.marks.size(), tree.size());
    for (NodeId id = 0; id < tree.size(); ++id) {
        const bool is_text = tree.kind(id) == NodeKind::Constant && tree[id].constant() == ConstantKind::Str;
        const u8 expected = is_text ? u8{kMarkString} : mark_of(tree.kind(id));
        EXPECT_EQ(tree.marks[id] & ~kMarkBegins, expected);
        if (is_turning_expression(tree.kind(id))) {
            EXPECT_NE(tree.marks[tree[id].first] & kMarkBegins, 0);
        }
    }
}

// Every child lies in its parent's run, and the runs of the children are all of it but the parent.
void expect_layout(const Tree& tree) {
    ASSERT_NE(tree.size(), 0U);
    expect_marks(tree);
    EXPECT_EQ(tree.parent(tree.root()), kNone);
    EXPECT_EQ(tree[tree.root()].first, 0U);
    for (NodeId id = 0; id < tree.size(); ++id) {
        u32 below = 0;
        NodeId first = id;
        tree.for_each_child(id, [&](NodeId child) {
            ASSERT_LT(child, id);
            EXPECT_EQ(tree.parent(child), id);
            below += child - tree[child].first + 1;
            first = tree[child].first < first ? tree[child].first : first;
        });
        EXPECT_EQ(tree[id].first, first);
        EXPECT_EQ(below, id - first);
    }
}

TEST(Builder, grows) {
    constexpr u32 kCount = 2000;
    // More slots or more nodes a token than usual.
    const std::string texts[] = {
        repeat("x = [", "lambda:lambda:lambda:lambda:x,", kCount, "]\n"),
        repeat("if 1:1\n", "elif 1:1\n", kCount, ""),
        repeat("match x:\n case [", "1|2|-1,", kCount, "]:1\n"),
        repeat("match x:\n case A(", "None,", kCount, "):pass\n"),
        repeat("x = f'", "{1=}{1:{1}}", kCount, "'\n"),
        repeat("", "pass;", kCount, "\n"),
        repeat("f(", "*a, b=1,", kCount, ")\n"),
        repeat("f(", "lambda a=1, *b, c, **d: 0,", kCount, ")\n"),
        repeat("", "@d\ndef f[T](a: b, /, c=1, *d, e=1, **f) -> g: 1\n", kCount, ""),
        repeat("", "a: b = c if d else e\n", kCount, ""),
        repeat("{", "a: 1, **b,", kCount, "}\n"),
        repeat("a", ".b(c)[d:e, f]", kCount, "\n"),
    };
    for (const std::string& text : texts) {
        const auto parsed = parse_text(text);
        ASSERT_TRUE(parsed->ok) << text.substr(0, 60) << parsed->error.message;
        expect_layout(parsed->tree);
    }
}

// What was read in vain is taken back: near the beginning, and where little room is left.
TEST(Builder, takes_back) {
    for (u32 count = 1; count < 60; ++count) {
        const std::string items = repeat("", "a[b](c=1), ", count, "");
        for (const std::string& text :
             {"match (" + items + ")\n", "match [" + items + "]\n", "with (" + items + "): pass\n"}) {
            const auto parsed = parse_text(text);
            ASSERT_TRUE(parsed->ok) << text;
            expect_layout(parsed->tree);
        }
        EXPECT_FALSE(parse_text("x, (" + items + "y z)\n")->ok);
        EXPECT_FALSE(parse_text("with (" + items + "y = z): pass\n")->ok);
    }
}

// An error takes all tokens: what comes next must not go on behind them.
TEST(Builder, ends_where_the_tokens_end) {
    EXPECT_FALSE(parse_text("def f(*a: *b): pass\n", 308)->ok);
    EXPECT_FALSE(parse_text(repeat("", "a(lambda: ", 150, "") + "a()" + repeat("", ")", 150, "\n"))->ok);
}

// Names, attributes, literals and whatever has one slot take no words; what they hold reads as ever.
TEST(Builder, most_nodes_hold_their_slots) {
    const auto parsed = parse_text("a.b.c\n1\n'x'\n'y' 'z'\nf'{d=}'\n-e\n");
    ASSERT_TRUE(parsed->ok);
    const Tree& tree = parsed->tree;
    u32 apart = 0;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (const auto attribute = tree.try_get<ast::Attribute>(id)) {
            EXPECT_EQ(attribute.value(), id - 1);
            EXPECT_EQ(tree.slot(id, 0), id - 1);
            EXPECT_EQ(tree.slot(id, 1), attribute.attr());
            EXPECT_EQ(tree.name(attribute.attr()), tree.slice(id).substr(tree.slice(id).rfind('.') + 1));
        } else if (const auto name = tree.try_get<ast::Name>(id)) {
            EXPECT_EQ(tree.name(name.id()), tree.slice(id));
            EXPECT_EQ(tree.slot(id, 0), name.id());
        } else if (const auto constant = tree.try_get<ast::Constant>(id)) {
            const bool several = constant.first_token() != constant.last_token();
            for (u32 i = 0; i < 4; ++i) {
                const u32 slots[] = {constant.first_token(), constant.last_token(), constant.debug_start(),
                                     constant.debug_end()};
                EXPECT_EQ(tree.slot(id, i), slots[i]);
            }
            const bool has_words = (tree[id].flags & kSlotsApart) != 0;
            EXPECT_EQ(has_words, several || constant.debug_end() != 0);
            apart += has_words ? 1U : 0U;
        }
    }
    EXPECT_EQ(apart, 2U);  // 'y' 'z', and the text of {d=}
    const auto words = [](std::string_view text) { return parse_text(text)->tree.extra.size(); };
    EXPECT_EQ(words("a\n"), words("a.b.c.d\n"));
    EXPECT_EQ(words("a\n"), words("1\n"));
    EXPECT_EQ(words("a\n") + 4, words("'a' 'b'\n"));
    EXPECT_EQ(words("a\n"), words("(yield)\n"));
}

// The words in use bound both arrays, though most nodes take none.
TEST(Builder, grows_without_words) {
    const auto parsed = parse_text("a\n");
    Tree tree;
    TreeBuilder builder(tree);
    builder.begin(parsed->text, parsed->tokens, parsed->names);
    constexpr u32 kCount = 10'000;
    for (u32 i = 0; i < kCount; ++i) {
        EXPECT_EQ(builder.add<NodeKind::Name>(i, i + 1, 0, 0, i), i);
        ASSERT_LE(builder.node_count(), tree.nodes.capacity());
    }
    builder.finish();
    ASSERT_EQ(tree.size(), kCount);
    EXPECT_EQ(tree.extra.size(), 1U);
    for (NodeId id = 0; id < kCount; ++id) {
        ASSERT_EQ(tree.slot(id, 0), id);
        ASSERT_EQ(tree[id].start, id);
    }
}

TEST(Builder, arguments_stay_in_order) {
    const auto parsed = parse_text("f(a, b=1, *c, d=2, **e)\n");
    ASSERT_TRUE(parsed->ok);
    expect_layout(parsed->tree);
    const Tree& tree = parsed->tree;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (const auto call = tree.try_get<ast::Call>(id)) {
            ASSERT_EQ(call.args().size(), 2U);
            EXPECT_EQ(tree.slice(call.args()[0]), "a");
            EXPECT_EQ(tree.slice(call.args()[1]), "*c");
            ASSERT_EQ(call.keywords().size(), 3U);
            EXPECT_EQ(tree.slice(call.keywords()[0]), "b=1");
            EXPECT_EQ(tree.slice(call.keywords()[2]), "**e");
        }
    }
}

}  // namespace
}  // namespace pyforge::parse
