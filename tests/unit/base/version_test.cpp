#include <pyforge/version.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(Version, TextAndNumbersAgree) {
    const std::string numbers = std::to_string(PYFORGE_VERSION_MAJOR) + "." +
                                std::to_string(PYFORGE_VERSION_MINOR) + "." +
                                std::to_string(PYFORGE_VERSION_PATCH);
    EXPECT_EQ(pyforge::version(), numbers);
    EXPECT_EQ(pyforge::v1::version(), numbers) << "the inline namespace is part of the interface";
}

}  // namespace
