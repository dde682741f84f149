#include "lint/context.hpp"

#include <charconv>

#include "lint/module_path.hpp"
#include "lint/rule_set.hpp"

namespace pyforge::lint {

namespace {

std::string_view last_part(std::string_view path) noexcept {
    return path.substr(last_separator(path) + 1);
}

void append(Vec<char>& out, const Piece& piece) {
    if (piece.is_number) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, piece.number).ptr;
        out.append(digits, static_cast<u32>(end - digits));
    } else {
        out.append(piece.text.data(), static_cast<u32>(piece.text.size()));
    }
}

// A name may be as long as the file, and be named by every finding in it.
void append_shortened(Vec<char>& out, const Piece& piece) {
    static constexpr std::size_t kLongest = 300;
    if (piece.text.size() <= kLongest) {
        append(out, piece);
        return;
    }
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<u8>(piece.text[end]) & 0xC0) == 0x80) {
        --end;
    }
    append(out, piece.text.substr(0, end));
    append(out, "…");
}

}  // namespace

Context::Context(const Input& input, const RuleSet& rules, Facts& facts, Findings& findings) noexcept
    : text(input.text),
      tokens(input.tokens),
      names(input.names),
      tree(input.tree),
      model(input.model),
      settings(rules.settings()),
      path(input.path),
      package(input.package),
      file_name(last_part(input.path)),
      is_stub(input.path.ends_with(".pyi")),
      is_init(file_name == "__init__.py" || file_name == "__init__.pyi"),
      broken(input.broken),
      cells(input.cells),
      rules_(rules),
      facts_(facts),
      findings_(findings) {}

Report Context::report(Range range, std::initializer_list<Piece> message) {
    return add(*running_, range, message);
}

Report Context::report(const Rule& rule, Range range, std::initializer_list<Piece> message) {
    return selected(rule) ? add(rule, range, message) : Report{};
}

bool Context::selected(std::string_view code) const noexcept {
    return rules_.contains(code);
}

bool Context::selected(const Rule& rule) const noexcept {
    return rules_.contains(rule) && (!broken || rule.on_broken_source);
}

Report Context::add(const Rule& rule, Range range, std::initializer_list<Piece> message) {
    const u32 start = findings_.text.size();
    for (const Piece& piece : message) {
        append_shortened(findings_.text, piece);
    }
    findings_.items.push_back(Finding{&rule, range, start, findings_.text.size(), kNone,
                                      findings_.edits.size(), 0, Applicability::Safe, false});
    return {findings_, findings_.items.size() - 1};
}

Report& Report::replace(Range range, std::initializer_list<Piece> text) {
    if (findings_ != nullptr) {
        const u32 start = findings_->text.size();
        for (const Piece& piece : text) {
            append(findings_->text, piece);
        }
        findings_->edits.push_back(Edit{range, start, findings_->text.size()});
        ++findings_->items[index_].edit_count;
    }
    return *this;
}

Report& Report::applicability(Applicability value) noexcept {
    if (findings_ != nullptr) {
        findings_->items[index_].applicability = value;
    }
    return *this;
}

Report& Report::parent(u32 offset) noexcept {
    if (findings_ != nullptr) {
        findings_->items[index_].parent = offset;
    }
    return *this;
}

}  // namespace pyforge::lint
