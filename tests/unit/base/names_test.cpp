#include "base/names.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace pyforge {
namespace {

// Identifiers as the lexer hands them over: in a buffer with room behind them.
struct Padded {
    std::string buffer;
    u32 length;
    explicit Padded(const std::string& text)
        : buffer(text + std::string(64, '\0')), length(static_cast<u32>(text.size())) {}
};

constexpr std::string_view kKnown[] = {
#define KNOWN(identifier, text) text,
#include "base/known_names.def"
};

TEST(Names, KnownNamesAreListedOnceAndHaveTheirIds) {
    const Interner names;
    ASSERT_EQ(names.size(), names::kKnownCount);
    const std::set<std::string_view> unique(std::begin(kKnown), std::end(kKnown));
    EXPECT_EQ(unique.size(), std::size(kKnown));
    for (u32 i = 0; i < names::kKnownCount; ++i) {
        EXPECT_EQ(names.text(i), kKnown[i]);
        EXPECT_EQ(names.find(kKnown[i]), i) << kKnown[i];
    }
}

TEST(Names, AllWaysInGiveTheSameId) {
    Interner names;
    for (const std::string text : {"a", "seven77", "eight888", "nine99999", "sixteen_letters_",
                                   "seventeen_letters", "a_name_of_quite_unusual_length_with_a_tail_1"}) {
        const Padded padded(text + "garbage behind it");
        const NameId id = names.intern_padded(padded.buffer.data(), static_cast<u32>(text.size()));
        EXPECT_EQ(names.intern_copy(text), id) << text;
        EXPECT_EQ(names.find(text), id) << text;
        EXPECT_EQ(names.text(id), text);
        const Padded again(text);
        EXPECT_EQ(names.intern_padded(again.buffer.data(), again.length), id) << text;
        names.reset();
        EXPECT_EQ(names.find(text), kNone) << text;
    }
}

TEST(Names, OddTextsAreKeptApart) {
    Interner names;
    using namespace std::string_literals;
    const std::vector<std::string> texts = {""s,
                                            "\0"s,
                                            "\0\0"s,
                                            "a"s,
                                            "a\0"s,
                                            "a\0b"s,
                                            "\0a"s,
                                            std::string(16, '\0'),
                                            std::string(17, '\0'),
                                            std::string(16, 'a'),
                                            std::string(17, 'a')};
    std::set<NameId> ids;
    for (const std::string& text : texts) {
        ids.insert(names.intern_copy(text));
    }
    EXPECT_EQ(ids.size(), texts.size());
    for (const std::string& text : texts) {
        EXPECT_EQ(names.text(names.find(text)), text);
    }
}

TEST(Names, ManyNamesAgreeWithAMap) {
    Interner names;
    for (int round = 0; round < 3; ++round) {
        std::unordered_map<std::string, NameId> expected;
        std::vector<std::unique_ptr<Padded>> alive;
        u64 state = 12345;
        for (int i = 0; i < 30000; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            std::string text = "v";
            text += std::to_string((state >> 33) % 9000);
            if ((state & 64) != 0) {
                text += "_with_a_long_suffix";
            }
            alive.push_back(std::make_unique<Padded>(text));
            const NameId id = names.intern_padded(alive.back()->buffer.data(), alive.back()->length);
            const auto [found, fresh] = expected.emplace(text, id);
            ASSERT_EQ(found->second, id) << text;
            if (fresh) {
                ASSERT_EQ(id, names::kKnownCount + expected.size() - 1);
            }
        }
        EXPECT_EQ(names.size(), names::kKnownCount + expected.size());
        names.reset();
        EXPECT_EQ(names.size(), names::kKnownCount);
        EXPECT_EQ(names.find("self"), NameId{names::self});
        EXPECT_EQ(names.find("v1"), kNone);
    }
}

// Time for taking each of the names a few hundred times.
double seconds_for(const std::vector<std::string>& texts) {
    Interner names;
    std::vector<std::unique_ptr<Padded>> alive;
    for (const std::string& text : texts) {
        alive.push_back(std::make_unique<Padded>(text));
    }
    const std::clock_t start = std::clock();
    for (int round = 0; round < 300; ++round) {
        for (const auto& p : alive) {
            names.intern_padded(p->buffer.data(), p->length);
        }
    }
    const double elapsed = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    for (const std::string& text : texts) {
        EXPECT_EQ(names.text(names.find(text)), text);
    }
    names.reset();
    EXPECT_EQ(names.find("typing_extensions"), NameId{names::typing_extensions});
    return elapsed;
}

// Names that all begin in one slot with the multiplier that the source code tells: the table notices and
// takes another.
TEST(Names, CollidingNamesStayFast) {
    std::vector<std::string> colliding;
    std::vector<std::string> ordinary;
    for (u32 i = 10'000'000; colliding.size() < 1500; ++i) {
        char text[16];
        const int length = std::snprintf(text, sizeof text, "%07x", i);
        text[0] = 'x';
        u64 low = 0;
        std::memcpy(&low, text, static_cast<std::size_t>(length));
        if ((low * 0xD6E8'FEB8'6659'FD93U) >> 52 == 77) {
            colliding.emplace_back(text);
            text[0] = 'y';
            ordinary.emplace_back(text);
        }
    }
    EXPECT_LT(seconds_for(colliding), 25 * seconds_for(ordinary));
}

// Names of sixteen letters whose halves have one sum collided with any first multiplier, as long as the
// second one had a fixed difference from it.
TEST(Names, HalvesOfOneSumStayFast) {
    std::vector<std::string> colliding;
    std::vector<std::string> ordinary;
    u64 state = 1;
    while (colliding.size() < 1500) {
        char text[17] = {};
        state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        for (u32 i = 0; i < 8; ++i) {
            const auto step = static_cast<char>((state >> (24 + i * 5)) % 26);
            text[i] = static_cast<char>('z' - step);
            text[i + 8] = static_cast<char>('a' + step);
        }
        u64 low = 0;
        u64 high = 0;
        std::memcpy(&low, text, 8);
        std::memcpy(&high, text + 8, 8);
        const bool begins_there = (high * 0x1E37'79B9'7F4A'7C16U) >> 52 == 77;
        if (begins_there) {
            colliding.emplace_back(text);
        } else if (ordinary.size() < 1500) {
            ordinary.emplace_back(text);
        }
    }
    EXPECT_LT(seconds_for(colliding), 25 * seconds_for(ordinary));
}

}  // namespace
}  // namespace pyforge
