// The imports that `lint.isort.required-imports` asks for, as written there.
#pragma once
#include <algorithm>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::lint {

// One of the imports that the options ask for: `module` and `level` are those of a `from`.
struct RequiredImport {
    std::string_view module;
    u32 level = 0;
    bool from = false;
    std::string_view name;
    std::string_view asname;
};

namespace detail {
// Words and marks of an import statement.
class ImportWords {
  public:
    explicit ImportWords(std::string_view text) noexcept : rest_(text) { advance(); }
    [[nodiscard]] std::string_view word() const noexcept { return word_; }
    std::string_view take() noexcept {
        const std::string_view word = word_;
        advance();
        return word;
    }
    bool take_if(std::string_view word) noexcept {
        const bool here = word_ == word;
        if (here) {
            advance();
        }
        return here;
    }

  private:
    static bool is_mark(char c) noexcept { return c == ',' || c == '(' || c == ')'; }
    void advance() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\\"), rest_.size()));
        std::size_t end = std::min(rest_.find_first_of(" \t\r\n\\,()"), rest_.size());
        if (!rest_.empty() && is_mark(rest_[0])) {
            end = 1;
        }
        word_ = rest_.substr(0, end);
        rest_.remove_prefix(end);
    }

    std::string_view rest_;
    std::string_view word_;
};
}  // namespace detail

// Calls fn(RequiredImport) for each member of the statement; for what is none, not at all.
template <class Fn>
void for_each_required(std::string_view statement, Fn&& fn) {
    detail::ImportWords words(statement);
    RequiredImport required;
    if (words.take_if("from")) {
        required.from = true;
        required.module = words.take();
        while (required.module.starts_with('.')) {
            required.module.remove_prefix(1);
            ++required.level;
        }
        // "from . a import b" has the dots by themselves.
        if (required.module.empty() && words.word() != "import") {
            required.module = words.take();
        }
    }
    if (!words.take_if("import")) {
        return;
    }
    words.take_if("(");
    while (!words.word().empty() && words.word() != ")") {
        required.name = words.take();
        required.asname = words.take_if("as") ? words.take() : std::string_view();
        fn(required);
        words.take_if(",");
    }
}

}  // namespace pyforge::lint
