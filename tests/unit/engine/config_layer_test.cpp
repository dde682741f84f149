#include <gtest/gtest.h>

#include "engine/config/layer.hpp"
#include "engine/config/selectors.hpp"
#include "lint/settings/text.hpp"

namespace pyforge::engine {
namespace {

struct Read {
    Layer layer;
    Notes notes;
    std::optional<Error> error;
};

Read read(std::string_view toml, bool own = false) {
    Read out;
    Value value;
    std::string why;
    Place place;
    EXPECT_TRUE(parse_toml(toml, value, why, place)) << why;
    out.error = read_layer(value, {"/r/ruff.toml", "/r", own}, out.layer, out.notes);
    return out;
}

TEST(Toml, ValuesKeepTheirPlaces) {
    Value value;
    std::string why;
    Place place;
    ASSERT_TRUE(parse_toml("b = [1, 'x', 1.50, true]\n[t]\n  a = {z = 1, y = 2}\n", value, why, place));
    const Value* list = value.find("b");
    ASSERT_NE(list, nullptr);
    ASSERT_EQ(list->items.size(), 4U);
    EXPECT_EQ(list->items[2].text, "1.5");
    EXPECT_EQ(list->items[1].place.column, 9U);
    const Value* inner = value.find("t")->find("a");
    EXPECT_EQ(inner->members[0].key, "z") << "the order of the file";
    EXPECT_EQ(inner->place.line, 3U);
    EXPECT_FALSE(parse_toml("a = 1\nb =", value, why, place));
    EXPECT_EQ(place.line, 2U);
    EXPECT_FALSE(parse_toml("a = '\xff'", value, why, place)) << "not UTF-8";
    std::string deep(10'000, '[');
    deep.insert(0, "a = ");
    EXPECT_FALSE(parse_toml(deep, value, why, place));
}

TEST(Layer, WrongTypesHaveAPlace) {
    for (const char* toml :
         {"\nline-length = 'x'", "\nexclude = 'x'", "\nlint.select = ['E', 1]", "\npreview = 1",
          "\nlint.mccabe.max-complexity = -1", "\nlint.isort.order-by-type = 'yes'",
          "\nlint.per-file-ignores = []", "\nlint = 1", "\ntarget-version = '3.11'",
          "\nlint.select = ['E7x']", "\nlint.pydocstyle.convention = 'other'"}) {
        const Read got = read(toml);
        ASSERT_TRUE(got.error.has_value()) << toml;
        EXPECT_EQ(got.error->code, ErrorCode::InvalidOption);
        EXPECT_EQ(got.error->line, 2U) << toml;
        EXPECT_GT(got.error->column, 1U) << toml;
        EXPECT_EQ(got.error->path, "/r/ruff.toml");
    }
}

TEST(Layer, UnknownKeysAreNotices) {
    const Read got =
        read("lin-length = 3\n[lint.mccabe]\nmax-complexit = 3\n[lint.flake8-bugbear]\nnew = 1\n");
    EXPECT_FALSE(got.error.has_value());
    ASSERT_EQ(got.notes.notices.size(), 2U);
    EXPECT_NE(got.notes.notices[0].message.find("`line-length`"), std::string::npos);
    EXPECT_EQ(got.notes.notices[0].line, 1U);
    EXPECT_NE(got.notes.notices[1].message.find("`lint.mccabe.max-complexity`"), std::string::npos);
}

TEST(Layer, RulesThatOnlyOthersHave) {
    EXPECT_EQ(read("lint.select = ['ZZZ1', 'E711']").notes.missing_rules.count("ZZZ1"), 1U);
    EXPECT_TRUE(read("lint.select = ['ZZZ1', 'E711']", true).error.has_value()) << "in a file of our own";
    EXPECT_EQ(read("lint.select = ['none-comparison']").layer.selections[0].select->front(), "E711");
}

TEST(Layer, WhatIsNotFollowedIsTold) {
    EXPECT_TRUE(
        read("lint.dummy-variable-rgx = '^(_+|(_+[a-zA-Z0-9_]*[a-zA-Z0-9]+?))$'").notes.notices.empty());
    EXPECT_TRUE(read("lint.dummy-variable-rgx = '^_$'").notes.notices.empty());
    EXPECT_EQ(read("lint.dummy-variable-rgx = '^_(?=a)'").notes.notices.size(), 1U);
    EXPECT_TRUE(read("lint.dummy-variable-rgx = 1").error.has_value());
}

TEST(Layer, OldSpellingsLieBelow) {
    const Read got = read("select = ['F']\nignore = ['E711']\n[lint]\nselect = ['E']\n");
    ASSERT_EQ(got.layer.selections.size(), 1U);
    EXPECT_EQ(*got.layer.selections[0].select, std::vector<std::string>{"E"});
    EXPECT_EQ(got.layer.selections[0].ignore, std::vector<std::string>{"E711"});
    ASSERT_EQ(got.notes.notices.size(), 1U);
    EXPECT_NE(got.notes.notices[0].message.find("`select`, `ignore`"), std::string::npos);
}

TEST(Layer, LayingOver) {
    Layer low = read("line-length = 50\nexclude = ['a']\nextend-exclude = ['b']\npreview = true").layer;
    Layer high = read("line-length = 60\nextend-exclude = ['c']").layer;
    high.lay_over(std::move(low));
    ASSERT_EQ(high.assignments.size(), 2U);
    EXPECT_EQ(high.assignments[1].value.integer, 60) << "later ones win";
    EXPECT_EQ(high.exclude->texts(), std::vector<std::string>{"a"});
    EXPECT_EQ(high.extend_exclude.texts(), (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(high.preview, true);
}

TEST(Layer, EveryOptionCanBeReadBack) {
    lint::Settings settings;
    lint::for_each_option([&](const lint::OptionInfo& option) {
        Value value;
        std::string why;
        Place place;
        const std::string text = lint::value_text(settings, option);
        ASSERT_TRUE(parse_toml("x = " + text, value, why, place)) << option.key << " = " << text;
        const bool unset = (option.key == "lint.pycodestyle.max-line-length") || text == "\"none\"";
        EXPECT_TRUE(unset || set_from_value(settings, option, value.members[0].value, why))
            << option.key << " = " << text << ": " << why;
        EXPECT_EQ(lint::value_text(settings, option), text);
    });
}

TEST(Versions, OfRequiresPython) {
    EXPECT_EQ(oldest_required(">=3.9"), 309);
    EXPECT_EQ(oldest_required(">3.9,<4"), 309);
    EXPECT_EQ(oldest_required("~=3.10.2"), 310);
    EXPECT_EQ(oldest_required("!=3.9.*, >= 3.11.4 , >=3.9"), 311);
    EXPECT_EQ(oldest_required(">=3.7"), 308) << "the oldest that the parser knows";
    EXPECT_FALSE(oldest_required(">=3").has_value());
    EXPECT_FALSE(oldest_required("<3.12").has_value());
    EXPECT_FALSE(oldest_required("").has_value());
    EXPECT_FALSE(oldest_required("nonsense").has_value());
    EXPECT_EQ(version_from("py311", false), 311);
    EXPECT_FALSE(version_from("3.11", false).has_value());
    EXPECT_EQ(version_from("3.11", true), 311);
    EXPECT_FALSE(version_from("py2", true).has_value());
    EXPECT_TRUE(version_fits(">=0.1, <2", "0.1.0"));
    EXPECT_FALSE(version_fits(">0.1", "0.1.0"));
    EXPECT_TRUE(version_fits("0.1.0", "0.1.0"));
    EXPECT_FALSE(version_fits("0.2", "0.1.0"));
}

}  // namespace
}  // namespace pyforge::engine
