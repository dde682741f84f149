// The caller's options and single settings of the command line as layers.
#include <algorithm>

#include "engine/config/selectors.hpp"
#include "engine/rule_options.hpp"

PYFORGE_NAMESPACE_BEGIN
namespace detail {

// Sees which options are set.
struct OptionsReader {
    static std::optional<std::uint32_t> line_length(const Options& o) noexcept { return o.line_length_; }
    static std::optional<std::uint32_t> max_complexity(const Options& o) noexcept {
        return o.max_complexity_;
    }
    static std::optional<bool> preview(const Options& o) noexcept { return o.preview_; }
    static std::optional<bool> respect_gitignore(const Options& o) noexcept { return o.respect_gitignore_; }
    static std::optional<bool> force_exclude(const Options& o) noexcept { return o.force_exclude_; }
    static const std::optional<PerFileIgnores>& per_file_ignores(const Options& o) noexcept {
        return o.per_file_ignores_;
    }
};

}  // namespace detail
PYFORGE_NAMESPACE_END

namespace pyforge::engine {
namespace {

Error invalid(std::string message) {
    return {ErrorCode::InvalidOption, std::move(message), {}};
}

// `custom`: rules that are known besides the library's.
std::optional<Error> add_selectors(const std::vector<std::string>& from, const CompiledRules& custom,
                                   std::vector<std::string>& to, Notes& notes) {
    for (const std::string& item : from) {
        if (selects_custom(item, custom)) {
            to.push_back(item);
            continue;
        }
        std::string selector = item;
        switch (judge_selector(selector)) {
            case SelectorKind::Ours:
                to.push_back(std::move(selector));
                break;
            case SelectorKind::AlwaysOn:
                break;
            case SelectorKind::Elsewhere:
                notes.missing_rules.insert(selector);
                to.push_back(std::move(selector));
                break;
            case SelectorKind::Missing:
            case SelectorKind::Nonsense:
                return invalid(unknown_selector(item));
        }
    }
    return {};
}

std::optional<Error> add_patterns(const std::vector<std::string>& from, const std::string& folder,
                                  FilePatterns& to) {
    for (const std::string& pattern : from) {
        if (std::string why; !to.add(pattern, folder, why)) {
            return invalid("`" + pattern + "` is not a pattern of files: " + why);
        }
    }
    return {};
}

std::optional<Error> add_per_file(const PerFileIgnores& from, const std::string& folder,
                                  const CompiledRules& custom, std::vector<PerFileIgnore>& to,
                                  Notes& notes) {
    for (const auto& [pattern, selectors] : from) {
        PerFileIgnore entry;
        if (std::string why; !entry.files.parse(pattern, folder, why)) {
            return invalid("`" + pattern + "` is not a pattern of files: " + why);
        }
        if (auto error = add_selectors(selectors, custom, entry.selectors, notes)) {
            return error;
        }
        to.push_back(std::move(entry));
    }
    return {};
}

std::optional<Error> add_text_option(std::string_view key, std::string_view value, Layer& out) {
    lint::Settings probe;
    if (std::string message; !set_rule_option(probe, key, value, message)) {
        return invalid(std::move(message));
    }
    const lint::OptionInfo* option = lint::find_option(key);
    if (option->key == "lint.preview") {
        out.lint_preview = value == "true";
        return {};
    }
    Value text;
    text.text = value;
    out.assignments.push_back({option, std::move(text), true});
    return {};
}

// For single options that have their own setter.
void set_number(Layer& out, std::string_view key, std::uint32_t number) {
    Value value;
    value.type = Value::Type::Integer;
    value.integer = number;
    value.text = std::to_string(number);
    out.assignments.push_back({lint::find_option(key), std::move(value)});
}

}  // namespace

std::optional<Error> read_inline(std::string_view text, const Origin& origin, Layer& out, Notes& notes) {
    Value value;
    std::string why;
    Place place;
    if (parse_toml(text, value, why, place)) {
        return read_layer(value, origin, out, notes);
    }
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        return invalid("`" + std::string(text) + "` must be of the form KEY=VALUE");
    }
    const auto trimmed = [](std::string_view part) {
        const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
        return part.substr(first, part.find_last_not_of(' ') + 1 - first);
    };
    const std::string_view key = trimmed(text.substr(0, equals));
    if (lint::find_option(key) == nullptr) {
        return invalid("`" + std::string(text) + "` is not TOML: " + why);
    }
    return add_text_option(key, trimmed(text.substr(equals + 1)), out);
}

std::optional<Error> read_options(const Options& options, const std::string& folder, Layer& out,
                                  Notes& notes) {
    using detail::OptionsReader;
    constexpr std::uint32_t kLongestLine = 320;
    out.folder = folder;
    if (const auto version = options.target_version()) {
        const bool known = version->major == 3 && version->minor >= 8 && version->minor <= 14;
        if (!known) {
            return invalid("target version " + std::to_string(version->major) + "." +
                           std::to_string(version->minor) + " is not between 3.8 and 3.14");
        }
    }
    if (options.line_length() == 0 || options.line_length() > kLongestLine) {
        return invalid("line length " + std::to_string(options.line_length()) + " is not between 1 and 320");
    }
    // Inline pieces lie below the options that have names of their own.
    const Origin origin{{}, folder, true};
    for (const std::string& text : options.config()) {
        Layer layer;
        if (auto error = read_inline(text, origin, layer, notes)) {
            return error;
        }
        layer.lay_over(std::move(out));
        out = std::move(layer);
    }
    for (const auto& [key, value] : options.rule_options()) {
        if (auto error = add_text_option(key, value, out)) {
            return error;
        }
    }
    if (const auto version = options.target_version()) {
        out.target_version = static_cast<lex::PythonVersion>(version->major * 100 + version->minor);
    }
    if (const auto length = OptionsReader::line_length(options)) {
        set_number(out, "line-length", *length);
    }
    if (const auto limit = OptionsReader::max_complexity(options)) {
        set_number(out, "lint.mccabe.max-complexity", *limit);
    }
    if (const auto preview = OptionsReader::preview(options)) {
        out.preview = out.lint_preview = preview;
    }
    if (const auto respect = OptionsReader::respect_gitignore(options)) {
        out.respect_gitignore = respect;
    }
    if (const auto force = OptionsReader::force_exclude(options)) {
        out.force_exclude = force;
    }
    for (const CustomRule& rule : options.custom_rules()) {
        std::string why;
        auto compiled = compile_rule(rule, why);
        if (!compiled) {
            return invalid(std::move(why));
        }
        out.custom_rules.push_back(std::move(compiled));
    }
    const CompiledRules& custom = out.custom_rules;
    RuleSelection selection;
    if (options.has_select()) {
        if (auto error = add_selectors(options.select(), custom, selection.select.emplace(), notes)) {
            return error;
        }
    }
    if (auto error = add_selectors(options.extend_select(), custom, selection.extend_select, notes)) {
        return error;
    }
    if (auto error = add_selectors(options.ignore(), custom, selection.ignore, notes)) {
        return error;
    }
    if (!selection.empty()) {
        out.selections.push_back(std::move(selection));
    }
    if (options.has_exclude()) {
        if (auto error = add_patterns(options.exclude(), folder, out.exclude.emplace())) {
            return error;
        }
    }
    if (auto error = add_patterns(options.extend_exclude(), folder, out.extend_exclude)) {
        return error;
    }
    if (const auto& ignores = OptionsReader::per_file_ignores(options)) {
        if (auto error = add_per_file(*ignores, folder, custom, out.per_file_ignores.emplace(), notes)) {
            return error;
        }
    }
    return add_per_file(options.extend_per_file_ignores(), folder, custom, out.extend_per_file_ignores,
                        notes);
}

}  // namespace pyforge::engine
