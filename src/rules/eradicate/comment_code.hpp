// What the text of a comment says about itself, before anyone parses it.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace pyforge::rules {

enum class CommentVerdict { Prose, Code, Parse };

// The text of a comment: without what `#`s and spaces stand before it, and white space behind.
[[nodiscard]] std::string_view comment_body(std::string_view comment) noexcept;

// Code: surely a piece of Python, if maybe not a whole statement. Parse: code if it parses.
[[nodiscard]] CommentVerdict judge_comment(std::string_view body,
                                           std::span<const std::string> task_tags) noexcept;

}  // namespace pyforge::rules
