#include "lint/rule_set.hpp"

#include <gtest/gtest.h>

#include "lint/settings/text.hpp"

namespace pyforge::lint {
namespace {

TEST(Selector, LettersAreAWholePrefix) {
    EXPECT_TRUE(selector_matches("E711", "E711"));
    EXPECT_TRUE(selector_matches("E7", "E711"));
    EXPECT_TRUE(selector_matches("E", "E711"));
    EXPECT_TRUE(selector_matches("ALL", "ANN001"));
    EXPECT_FALSE(selector_matches("E", "ERA001"));
    EXPECT_FALSE(selector_matches("E8", "E711"));
    EXPECT_FALSE(selector_matches("E7111", "E711"));
    EXPECT_FALSE(selector_matches("", "E711"));
    EXPECT_FALSE(selector_matches("S", "SIM101"));
    EXPECT_TRUE(selector_matches("C", "C901"));
    EXPECT_TRUE(selector_matches("C90", "C901"));
}

TEST(Selector, PylintGroups) {
    EXPECT_TRUE(selector_matches("PL", "PLR0912"));
    EXPECT_TRUE(selector_matches("PLR", "PLR0912"));
    EXPECT_TRUE(selector_matches("PLR09", "PLR0912"));
    EXPECT_FALSE(selector_matches("PLC", "PLR0912"));
    EXPECT_FALSE(selector_matches("P", "PLR0912"));
}

int node_calls = 0;
void node_hook(Context&, NodeIds) {
    ++node_calls;
}
void other_hook(Context&, NodeIds) {}
void line_hook(Context&, Line) {}
void call_hook(Context&, NodeId, u32) {}
constexpr std::string_view kCallees[] = {"os.system", "os.popen"};
constexpr std::string_view kMoreCallees[] = {"os.system"};

constexpr Rule rule(std::string_view code, Hooks hooks) {
    return Rule{
        .code = code, .name = "x", .family = "f", .summary = "s", .category = Category::Style, .on = hooks};
}
constexpr Rule kShared1 = rule("X001", {.nodes = {NodeKind::Call, NodeKind::Name}, .node = node_hook});
constexpr Rule kShared2 = rule("X002", {.nodes = {NodeKind::Call}, .node = node_hook, .line = line_hook});
constexpr Rule kOther = rule("X003", {.nodes = {NodeKind::Call}, .node = other_hook});
constexpr Rule kCalls = rule("X004", {.callees = kCallees, .call = call_hook});
constexpr Rule kSameCalls = rule("X006", {.callees = kCallees, .call = call_hook});
constexpr Rule kMoreCalls = rule("X005", {.callees = kMoreCallees, .call = call_hook});
constexpr Rule kPreview = [] {
    Rule r = rule("X101", {});
    r.status = Status::Preview;
    return r;
}();
constexpr Rule kDefault = [] {
    Rule r = rule("Y001", {});
    r.on_by_default = true;
    return r;
}();
constexpr Rule kFragile = [] {
    Rule r = rule("Z001", {.nodes = {NodeKind::Name}, .node = other_hook});
    r.on_broken_source = false;
    return r;
}();
constexpr Rule kContradicted = [] {
    Rule r = rule("V001", {});
    r.contradicted = [](const Settings& settings) noexcept { return settings.line_length == 40; };
    return r;
}();
constexpr Rule kYields = [] {
    Rule r = rule("V002", {});
    r.yields_to = "V001";
    return r;
}();
const std::vector<const Rule*> kAll{&kContradicted, &kYields,    &kShared1, &kShared2, &kOther,
                                    &kCalls,        &kMoreCalls, &kPreview, &kDefault, &kFragile};

std::vector<std::string> codes(const Selection& selection, std::vector<std::string>* unknown = nullptr,
                               const Settings& settings = {}) {
    std::vector<std::string> out;
    for (const Rule* r : select_rules(kAll, selection, settings, unknown)) {
        out.emplace_back(r->code);
    }
    return out;
}

TEST(Selection, Defaults) {
    EXPECT_EQ(codes({}), (std::vector<std::string>{"Y001"}));
    EXPECT_EQ(codes({.extend_select = {"X001"}}), (std::vector<std::string>{"X001", "Y001"}));
}

TEST(Selection, TheMoreSpecificTermWins) {
    EXPECT_EQ(codes({.select = {"X001"}, .ignore = {"X"}}), (std::vector<std::string>{"X001"}));
    EXPECT_EQ(codes({.select = {"X0"}, .ignore = {"X001", "X002", "X003", "X004"}}),
              (std::vector<std::string>{"X005"}));
    EXPECT_TRUE(codes({.select = {"X"}, .ignore = {"X"}}).empty());
    EXPECT_EQ(codes({.select = {"ALL"}, .ignore = {"V", "X0", "Z"}}), (std::vector<std::string>{"Y001"}));
}

TEST(Selection, PreviewOnRequest) {
    EXPECT_TRUE(codes({.select = {"X1"}}).empty());
    EXPECT_EQ(codes({.select = {"X1"}, .preview = true}), (std::vector<std::string>{"X101"}));
}

TEST(Selection, OnlyTheWholeCodeOverrulesTheSettings) {
    Settings settings;
    settings.line_length = 40;
    using Codes = std::vector<std::string>;
    EXPECT_EQ(codes({.select = {"V00"}}, nullptr, settings), Codes{"V002"});
    EXPECT_EQ(codes({.select = {"ALL"}, .ignore = {"X", "Y", "Z"}}, nullptr, settings), Codes{"V002"});
    EXPECT_EQ(codes({.select = {"V"}, .extend_select = {"V001"}}, nullptr, settings), Codes{"V001"});
}

TEST(Selection, OneOfTwoOppositesRuns) {
    EXPECT_EQ(codes({.select = {"V"}}), (std::vector<std::string>{"V001"}));
    EXPECT_EQ(codes({.select = {"V001", "V002"}}), (std::vector<std::string>{"V001"}));
    EXPECT_EQ(codes({.select = {"V"}, .ignore = {"V001"}}), (std::vector<std::string>{"V002"}));
}

TEST(Selection, UnknownTermsAreNamed) {
    std::vector<std::string> unknown;
    codes({.select = {"X001", "Q"}, .ignore = {"X9"}}, &unknown);
    EXPECT_EQ(unknown, (std::vector<std::string>{"Q", "X9"}));
}

TEST(RuleSet, HooksByKindOnce) {
    const RuleSet set(std::vector<const Rule*>{&kShared1, &kShared2, &kOther}, {});
    const Dispatch& dispatch = set.dispatch(false);
    const auto call = dispatch.nodes.of(static_cast<u32>(NodeKind::Call));
    ASSERT_EQ(call.size(), 2U);  // the shared hook once
    EXPECT_EQ(call[0].call, &node_hook);
    EXPECT_EQ(call[1].call, &other_hook);
    EXPECT_EQ(dispatch.nodes.of(static_cast<u32>(NodeKind::Name)).size(), 1U);
    EXPECT_TRUE(dispatch.nodes.of(static_cast<u32>(NodeKind::Import)).empty());
    EXPECT_EQ(dispatch.lines.size(), 1U);
    EXPECT_TRUE(dispatch.tokens.empty());
    EXPECT_TRUE(dispatch.callees.empty());
}

TEST(RuleSet, Callees) {
    const RuleSet set(std::vector<const Rule*>{&kCalls, &kSameCalls, &kMoreCalls}, {});
    const CalleeTable& table = set.dispatch(false).callees;
    const auto system = table.find("os.system");
    ASSERT_EQ(system.size(), 2U);  // the shared list once
    EXPECT_EQ(system[0].which, 0U);
    ASSERT_EQ(table.find("os.popen").size(), 1U);
    EXPECT_EQ(table.find("os.popen")[0].which, 1U);
    EXPECT_TRUE(table.find("os").empty());
    EXPECT_TRUE(table.find("os.system.x").empty());
    EXPECT_TRUE(table.has_last_segment("system"));
    EXPECT_TRUE(table.has_last_segment("popen"));
}

TEST(RuleSet, FragileRulesAreOffOnBrokenSource) {
    const RuleSet set(std::vector<const Rule*>{&kFragile, &kShared1}, {});
    EXPECT_EQ(set.dispatch(false).nodes.of(static_cast<u32>(NodeKind::Name)).size(), 2U);
    EXPECT_EQ(set.dispatch(true).nodes.of(static_cast<u32>(NodeKind::Name)).size(), 1U);
}

TEST(RuleSet, Contains) {
    const RuleSet set(std::vector<const Rule*>{&kShared1, &kOther}, {});
    EXPECT_TRUE(set.contains(kShared1));
    EXPECT_TRUE(set.contains(kOther));
    EXPECT_FALSE(set.contains(kShared2));
    EXPECT_FALSE(RuleSet({}, {}).contains(kShared1));
}

TEST(Settings, DummyNames) {
    const Settings settings;
    for (const std::string_view name : {"_", "__", "_x", "__x", "_x1", "_x_y"}) {
        EXPECT_TRUE(settings.is_dummy(name)) << name;
    }
    for (const std::string_view name : {"", "x", "x_", "_x_", "__x__"}) {
        EXPECT_FALSE(settings.is_dummy(name)) << name;
    }
}

TEST(Settings, OptionsReachTheirValues) {
    Settings settings;
    std::string wanted;
    for_each_option([&](const OptionInfo& option) {
        using enum OptionInfo::Type;
        std::string value = "a";
        switch (option.type) {
            case Boolean:
                value = "true";
                break;
            case Number:
            case Integer:
                value = "7";
                break;
            case Choice:
                value = option.words.back();
                break;
            case Table:
                value = "a=b,c";
                break;
            default:
                break;
        }
        EXPECT_TRUE(set_from_text(settings, option, value, wanted)) << option.key;
        EXPECT_EQ(find_option(option.key), &option);
    });
    EXPECT_EQ(settings.line_length, 7U);
    EXPECT_EQ(settings.mccabe.max_complexity, 7U);
    EXPECT_EQ(settings.pylint.max_statements, 7U);
    EXPECT_TRUE(settings.annotations.allow_star_arg_any);
    EXPECT_EQ(settings.naming.extend_ignore_names, NameList{"a"});
    EXPECT_EQ(settings.isort.lines_after_imports, 7);
    EXPECT_EQ(settings.isort.sections, (NameTable{{"a", {"b", "c"}}}));
    EXPECT_EQ(settings.pydocstyle.convention, Convention::Pep257);
}

TEST(Settings, ValuesThatDoNotFitAreRefused) {
    const auto refused = [](std::string_view key, std::string_view value) {
        Settings settings;
        std::string wanted;
        return !set_from_text(settings, *find_option(key), value, wanted) && !wanted.empty();
    };
    EXPECT_TRUE(refused("line-length", "-1"));
    EXPECT_TRUE(refused("line-length", "8x"));
    EXPECT_TRUE(refused("lint.isort.force-single-line", "yes"));
    EXPECT_TRUE(refused("lint.pydocstyle.convention", "epytext"));
    EXPECT_TRUE(refused("lint.isort.sections", "a"));
    EXPECT_FALSE(refused("isort.lines-after-imports", "-1"));
    EXPECT_EQ(find_option("lint.isort.nothing"), nullptr);
}

TEST(Settings, LiteralsKeepTheirType) {
    Settings settings;
    std::string wanted;
    const OptionInfo& option = *find_option("lint.pylint.allow-magic-values");
    EXPECT_TRUE(set_from_text(settings, option, "1, 'a', 2.5", wanted));
    EXPECT_EQ(settings.pylint.allow_magic_values, (LiteralList{{false, "1"}, {true, "a"}, {false, "2.5"}}));
    EXPECT_TRUE(set_from_text(settings, *find_option("task-tags"), R"(["A", "B"])", wanted));
    EXPECT_EQ(settings.task_tags, (NameList{"A", "B"}));
}

}  // namespace
}  // namespace pyforge::lint
