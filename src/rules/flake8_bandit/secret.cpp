#include "rules/flake8_bandit/secret.hpp"

#include <algorithm>

namespace pyforge::rules {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Takes `word` off the front, in either case.
bool take(std::string_view& text, std::string_view word) {
    if (text.size() < word.size() ||
        !std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return w == lower(c); })) {
        return false;
    }
    text.remove_prefix(word.size());
    return true;
}

bool ends_word(std::string_view rest) {
    return rest.empty() || rest.front() == '_';
}

// pass, passphrase, pwd, token, secret(e), and password in its spellings (passwd, pasword …) as a part of a
// name between underscores.
bool begins_with_secret(std::string_view text) {
    for (const std::string_view word : {"passphrase", "pass", "pwd", "token", "secrete", "secret"}) {
        std::string_view rest = text;
        if (take(rest, word) && ends_word(rest)) {
            return true;
        }
    }
    std::string_view rest = text;
    if (!take(rest, "pas")) {
        return false;
    }
    while (take(rest, "s")) {
    }
    if (!take(rest, "w")) {
        return false;
    }
    take(rest, "o");
    take(rest, "r");
    return take(rest, "d") && ends_word(rest);
}

}  // namespace

bool is_secret_name(std::string_view name) noexcept {
    for (;;) {
        if (begins_with_secret(name)) {
            return true;
        }
        const std::size_t underscore = name.find('_');
        if (underscore == std::string_view::npos) {
            return false;
        }
        name.remove_prefix(underscore + 1);
    }
}

}  // namespace pyforge::rules
