// What recognises an issue in a later run, when lines have moved.
#pragma once
#include <fmt/format.h>

#include <pyforge/issue.hpp>
#include <string>
#include <unordered_map>

#include "base/hash.hpp"

namespace pyforge::report {

// Unique within one report: of issues that are equal in all that counts, each has its number.
class Fingerprints {
  public:
    [[nodiscard]] std::string of(std::string_view path, const Issue& issue) {
        u64 key = mix(hash_text(path), hash_text(issue.code));
        key = mix(key, issue.fingerprint != 0 ? issue.fingerprint : hash_text(issue.message));
        u32& times = seen_[key];
        ++times;
        // The second half is another mixture of the same.
        return fmt::format(FMT_STRING("{:016x}{:016x}"), mix(key, times), mix(~key, times));
    }

    [[nodiscard]] static constexpr u64 mix(u64 a, u64 b) noexcept {
        u64 x = (a ^ (b + 0x9E37'79B9'7F4A'7C15U + (a << 6U) + (a >> 2U))) * 0xFF51'AFD7'ED55'8CCDU;
        x = (x ^ (x >> 33U)) * 0xC4CE'B9FE'1A85'EC53U;
        return x ^ (x >> 33U);
    }

  private:
    std::unordered_map<u64, u32> seen_;
};

}  // namespace pyforge::report
