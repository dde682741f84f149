// What holds for every rule, and for the run over a file.
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <set>

#include "linted.hpp"

namespace {
// Allocations of this process while counting is on.
bool counting = false;
unsigned allocations = 0;

void* allocate(std::size_t size, std::size_t alignment) {
    allocations += counting ? 1 : 0;
    void* memory = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
}  // namespace

void* operator new(std::size_t size) {
    return allocate(size, alignof(std::max_align_t));
}
void* operator new(std::size_t size, std::align_val_t align) {
    return allocate(size, static_cast<std::size_t>(align));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {  // std::stable_sort's
    return allocate(size, alignof(std::max_align_t));
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
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

namespace pyforge::rules {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(AllRules, AreSortedAndNamedOnce) {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    for (const lint::Rule* rule : all_rules()) {
        EXPECT_TRUE(codes.insert(rule->code).second) << rule->code;
        EXPECT_TRUE(names.insert(rule->name).second) << rule->name;
    }
    EXPECT_FALSE(codes.empty());
}

TEST(AllRules, AreDocumented) {
    for (const lint::Rule* rule : all_rules()) {
        EXPECT_TRUE(rule->doc.what.ends_with('.')) << rule->code;
        EXPECT_TRUE(rule->doc.why.ends_with('.')) << rule->code;
        EXPECT_FALSE(rule->doc.example.empty()) << rule->code;
        EXPECT_FALSE(rule->summary.empty()) << rule->code;
        EXPECT_EQ(rule->fix == lint::FixAvailability::None, rule->doc.fix.empty()) << rule->code;
        for (const char c : rule->name) {
            EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') << rule->name;
        }
    }
}

TEST(AllRules, NameOptionsThatExist) {
    std::set<std::string_view> keys{"target-version"};
    lint::for_each_option(
        [&](const lint::OptionInfo& option) { EXPECT_TRUE(keys.insert(option.key).second) << option.key; });
    for (const lint::Rule* rule : all_rules()) {
        for (const std::string_view option : rule->options) {
            EXPECT_TRUE(keys.contains(option)) << rule->code << ' ' << option;
        }
    }
}

TEST(AllRules, HaveASpecification) {
    for (const lint::Rule* rule : all_rules()) {
        std::string folder(rule->family);
        std::replace(folder.begin(), folder.end(), '-', '_');
        const std::filesystem::path base = std::filesystem::path(PYFORGE_SOURCE_DIR) / "tests/rules" / folder;
        EXPECT_TRUE(std::filesystem::exists(base / (std::string(rule->code) + ".py")))
            << rule->code << " in " << base;
    }
}

TEST(AllRules, ExamplesShowTheFinding) {
    // Examples that are only part of a program, or need settings to speak.
    const std::set<std::string_view> partial{"C901",   "PLR0912", "PLR0913", "PLR0915", "S301",    "S602",
                                             "ANN401", "F621",    "N999",    "PLR0904", "PLR0911", "PLR0914",
                                             "I002",   "PFC002",  "PFC003",  "PFC004",  "PFC005",  "PFC006",
                                             "PFC007", "W505",    "E902"};
    for (const lint::Rule* rule : all_rules()) {
        if (partial.contains(rule->code)) {
            continue;
        }
        Linter linter({std::string(rule->code)});
        if (!linter.read(rule->doc.example)) {
            continue;  // what the rule finds is a syntax error besides
        }
        const std::string_view path = rule->code == "D104" ? "a/__init__.py" : "module.py";
        EXPECT_FALSE(linter.found(rule->doc.example, path).empty()) << rule->code << '\n'
                                                                    << rule->doc.example;
        if (!rule->doc.instead.empty()) {
            EXPECT_TRUE(linter.found(rule->doc.instead).empty()) << rule->code << '\n' << rule->doc.instead;
        }
    }
}

TEST(Run, FindingsAreSortedByPositionThenCode) {
    Linter linter({"E711", "E741", "S101", "W291"});
    EXPECT_EQ(linter.found("l = x == None \nassert l == None\nl = 1\n"),
              (std::vector<std::string>{"1:1 E741", "1:10 E711", "1:14 W291", "2:1 S101", "2:13 E711",
                                        "3:1 E741"}));
}

TEST(Run, ColumnsAreCharacters) {
    Linter linter({"E711"});
    EXPECT_EQ(linter.found("\"é中\", x == None\n"), (std::vector<std::string>{"1:12 E711"}));
}

TEST(Run, MemoryIsReused) {
    // The specifications hold a finding of every rule: after two rounds over them nothing more is allocated
    // by the rules.
    std::vector<std::string> texts;
    const std::filesystem::path base = std::filesystem::path(PYFORGE_SOURCE_DIR) / "tests/rules";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(base)) {
        if (entry.path().extension() == ".py" && entry.path().filename() != "run.py") {
            texts.push_back(read(entry.path()));
        }
    }
    ASSERT_GT(texts.size(), 20U);
    Linter linter({"ALL"});
    std::size_t findings = 0;
    for (int round = 0; round < 3; ++round) {
        allocations = 0;
        findings = 0;
        for (const std::string& text : texts) {
            if (!linter.read(text)) {
                continue;
            }
            counting = round == 2;
            findings += linter.run_rules().items.size();
            counting = false;
        }
    }
    EXPECT_GT(findings, 1000U);
    EXPECT_EQ(allocations, 0U);
}

}  // namespace
}  // namespace pyforge::rules
