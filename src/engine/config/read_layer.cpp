// From values to layers: which keys there are, what they take, and what is said about the others.
#include <algorithm>
#include <cstdlib>
#include <pyforge/source.hpp>

#include "base/nearest.hpp"
#include "base/pattern.hpp"
#include "engine/config/expand.hpp"
#include "engine/config/layer.hpp"
#include "engine/config/selectors.hpp"

namespace pyforge::engine {
namespace {

using Type = Value::Type;

// Keys of ruff that mean nothing here, or nothing yet: no reason to say anything.
constexpr std::string_view kOthersGeneral[] = {"analyze",
                                               "cache-dir",
                                               "extension",
                                               "fix",
                                               "fix-only",
                                               "format",
                                               "ignore-init-module-imports",
                                               "output-prefer-rule-codes",
                                               "show-source",
                                               "tab-size",
                                               "unsafe-fixes"};
constexpr std::string_view kOthersLint[] = {"allowed-confusables",
                                            "extend-fixable",
                                            "extend-safe-fixes",
                                            "extend-unfixable",
                                            "extend-unsafe-fixes",
                                            "fixable",
                                            "future-annotations",
                                            "ignore-init-module-imports",
                                            "logger-objects",
                                            "ruff",
                                            "typing-extensions",
                                            "unfixable"};
// Families of rules that ruff or we have options for. Ours are in lint/settings.
constexpr std::string_view kFamilies[] = {"flake8-annotations",
                                          "flake8-bandit",
                                          "flake8-boolean-trap",
                                          "flake8-bugbear",
                                          "flake8-builtins",
                                          "flake8-comprehensions",
                                          "flake8-copyright",
                                          "flake8-errmsg",
                                          "flake8-gettext",
                                          "flake8-implicit-str-concat",
                                          "flake8-import-conventions",
                                          "flake8-pytest-style",
                                          "flake8-quotes",
                                          "flake8-self",
                                          "flake8-tidy-imports",
                                          "flake8-type-checking",
                                          "flake8-unused-arguments",
                                          "isort",
                                          "mccabe",
                                          "pep8-naming",
                                          "pycodestyle",
                                          "pydoclint",
                                          "pydocstyle",
                                          "pyflakes",
                                          "pyforge",
                                          "pylint",
                                          "pyupgrade",
                                          "ruff"};

constexpr KeyInfo kGeneral[] = {
    {"cache-dir", "string", "\".pyforge_cache\"", "Folder that results are kept in for the next run."},
    {"custom-rules", "array of tables", "[]",
     "Rules of the project's own: tables with `code`, `message`, `query` or `query-file`, and `name`, "
     "`severity`, `category`."},
    {"exclude", "array of strings", "[\".git\", \".venv\", …]",
     "Names or patterns of files and folders not to enter, instead of the default ones."},
    {"extend", "string", "none", "A configuration file that this one builds on."},
    {"extend-exclude", "array of strings", "[]", "Names or patterns not to enter, in addition."},
    {"extend-include", "array of strings", "[]", "Patterns of files to analyse, in addition."},
    {"force-exclude", "boolean", "false",
     "Apply the exclusions also to paths that are named on the command line."},
    {"include", "array of strings", "[\"*.py\", \"*.pyi\", \"*.ipynb\"]",
     "Patterns of files to analyse, instead of the default ones."},
    {"namespace-packages", "array of strings", "[]",
     "Folders that are packages, with all below them, though they have no `__init__.py`."},
    {"output-format", "string", "\"concise\"", "Format of the findings."},
    {"per-file-target-version", "table of strings", "{}",
     "Versions of Python for files that match a pattern."},
    {"preview", "boolean", "false", "Let selectors mean rules in preview, too."},
    {"required-version", "string", "none", "Versions of this tool that the configuration is written for."},
    {"respect-gitignore", "boolean", "true", "Leave out what .gitignore files leave out."},
    {"show-fixes", "boolean", "false", "List the fixes that have been applied."},
    {"src", "array of strings", "[\".\", \"src\"]", "Folders that first-party modules lie in."},
    {"target-version", "string", "none",
     "Oldest version of Python that the source must run on; `requires-python` of the project stands in for "
     "it."},
    {"lint.exclude", "array of strings", "[]", "Patterns of files that rules leave alone."},
    {"lint.explicit-preview-rules", "boolean", "false",
     "Rules in preview want their whole code to be selected."},
    {"lint.extend-ignore", "array of strings", "[]", "The same as `ignore`."},
    {"lint.extend-per-file-ignores", "table of arrays", "{}", "More of `per-file-ignores`."},
    {"lint.extend-select", "array of strings", "[]", "Rules to run in addition."},
    {"lint.ignore", "array of strings", "[]", "Rules not to run."},
    {"lint.per-file-ignores", "table of arrays", "{}", "Rules not to run on files that match a pattern."},
    {"lint.select", "array of strings", "the default rules",
     "Rules to run: codes, beginnings of codes, ALL."},
};

template <class List>
bool contains(const List& list, std::string_view word) noexcept {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_lint_key(std::string_view key) noexcept {
    if (contains(kOthersLint, key) || contains(kFamilies, key)) {
        return true;
    }
    const std::string whole = "lint." + std::string(key);
    return std::any_of(std::begin(kGeneral), std::end(kGeneral),
                       [&](const KeyInfo& info) { return info.key == whole; }) ||
           lint::find_option(whole) != nullptr;
}

class Reader {
  public:
    Reader(const Origin& origin, Layer& layer, Notes& notes)
        : origin_(origin), layer_(layer), notes_(notes) {}

    std::optional<Error> read(const Value& table) {
        // Selectors may name them.
        if (const Value* custom = table.find("custom-rules")) {
            custom_rules(*custom);
        }
        // What stands under `lint` goes before the old spelling without it, so it is read later.
        std::string old;
        Place first_old;
        for (const Value::Member& member : table.members) {
            if (is_general(member.key)) {
                continue;
            }
            if (is_lint_key(member.key)) {
                first_old = old.empty() ? member.place : first_old;
                old.append(old.empty() ? "`" : ", `").append(member.key).append("`");
                lint_key(member);
            } else {
                unknown(member, member.key);
            }
        }
        if (!old.empty() && !origin_.file.empty()) {
            note(first_old, "options of rules belong into the section `lint`: " + old);
        }
        for (const Value::Member& member : table.members) {
            if (is_general(member.key)) {
                general_key(member);
            }
        }
        if (!selection_.empty()) {
            layer_.selections.push_back(std::move(selection_));
        }
        return std::move(error_);
    }

  private:
    static bool is_general(std::string_view key) noexcept {
        return key == "lint" || contains(kOthersGeneral, key) || lint::find_option(key, true) != nullptr ||
               std::any_of(std::begin(kGeneral), std::end(kGeneral),
                           [&](const KeyInfo& info) { return info.key == key; });
    }

    // --- complaints

    bool fail(Place place, std::string message) {
        if (!error_) {
            error_ =
                Error{ErrorCode::InvalidOption, std::move(message), origin_.file, place.line, place.column};
        }
        return false;
    }
    bool wrong(const Value& value, std::string_view key, std::string_view wanted) {
        std::string message = "option `";
        message.append(key).append("` is ");
        if (value.type == Type::String || value.type == Type::Integer || value.type == Type::Boolean) {
            message.append("`").append(value.text).append("`");
        } else {
            message.append(name_of(value.type));
        }
        return fail(value.place, message.append(", it must be ").append(wanted));
    }
    void note(Place place, std::string message) {
        notes_.notices.push_back({std::move(message), origin_.file, place.line, place.column});
    }
    void unknown(const Value::Member& member, const std::string& key) {
        std::vector<std::string_view> known;
        lint::for_each_option([&](const lint::OptionInfo& option) { known.push_back(option.key); });
        for (const KeyInfo& info : kGeneral) {
            known.push_back(info.key);
        }
        std::string message = "there is no option `" + key + "`";
        if (const std::string_view near = nearest(key, known); !near.empty()) {
            message.append(": did you mean `").append(near).append("`?");
        }
        if (origin_.file.empty()) {
            fail(member.place, std::move(message));
        } else {
            note(member.place, std::move(message));
        }
    }

    // --- values

    template <class Out>
    bool boolean(const Value& value, std::string_view key, Out& out) {
        if (value.type != Type::Boolean) {
            return wrong(value, key, "true or false");
        }
        out = value.boolean;
        return true;
    }
    template <class Out>
    bool text(const Value& value, std::string_view key, Out& out) {
        if (value.type != Type::String) {
            return wrong(value, key, "a string");
        }
        out = value.text;
        return true;
    }
    template <class Each>
    bool each_string(const Value& value, std::string_view key, Each&& each) {
        if (value.type != Type::Array) {
            return wrong(value, key, "an array of strings");
        }
        for (const Value& item : value.items) {
            if (item.type != Type::String) {
                return wrong(item, key, "an array of strings");
            }
            if (!each(item)) {
                return false;
            }
        }
        return true;
    }
    bool patterns(const Value& value, std::string_view key, FilePatterns& out) {
        return each_string(value, key, [&](const Value& item) {
            std::string why;
            return out.add(item.text, origin_.folder, why) ||
                   fail(item.place, "`" + item.text + "` in `" + std::string(key) + "`: " + why);
        });
    }
    bool patterns(const Value& value, std::string_view key, std::optional<FilePatterns>& out) {
        return patterns(value, key, out.emplace());
    }
    bool version(const Value& value, std::string_view key, lex::PythonVersion& out) {
        const auto version = version_from(value.type == Type::String ? value.text : "", origin_.own);
        if (!version) {
            return wrong(value, key, "a version such as \"py311\"");
        }
        out = *version;
        return true;
    }

    bool selectors(const Value& value, std::string_view key, std::vector<std::string>& out) {
        return each_string(value, key, [&](const Value& item) {
            std::string selector = item.text;
            if (selects_custom(selector, layer_.custom_rules)) {
                out.push_back(std::move(selector));
                return true;
            }
            switch (judge_selector(selector)) {
                case SelectorKind::Ours:
                    out.push_back(std::move(selector));
                    return true;
                case SelectorKind::AlwaysOn:
                    return true;
                case SelectorKind::Elsewhere:
                    notes_.missing_rules.insert(selector);
                    out.push_back(std::move(selector));
                    return true;
                case SelectorKind::Missing:
                    if (!origin_.own) {
                        notes_.missing_rules.insert(std::move(selector));
                        return true;
                    }
                    break;
                case SelectorKind::Nonsense:
                    break;
            }
            return fail(item.place, unknown_selector(item.text));
        });
    }

    bool per_file(const Value& value, std::string_view key, std::vector<PerFileIgnore>& out) {
        if (value.type != Type::Table) {
            return wrong(value, key, "a table of patterns and selectors");
        }
        for (const Value::Member& member : value.members) {
            PerFileIgnore entry;
            std::string why;
            if (!entry.files.parse(member.key, origin_.folder, why)) {
                return fail(member.place, "`" + member.key + "` in `" + std::string(key) + "`: " + why);
            }
            if (!selectors(member.value, key, entry.selectors)) {
                return false;
            }
            out.push_back(std::move(entry));
        }
        return true;
    }

    bool per_file_versions(const Value& value, std::string_view key) {
        if (value.type != Type::Table) {
            return wrong(value, key, "a table of patterns and versions");
        }
        std::vector<PerFileVersion>& out = layer_.per_file_versions.emplace();
        for (const Value::Member& member : value.members) {
            PerFileVersion entry{};
            std::string why;
            if (!entry.files.parse(member.key, origin_.folder, why)) {
                return fail(member.place, "`" + member.key + "` in `" + std::string(key) + "`: " + why);
            }
            if (!version(member.value, key, entry.version)) {
                return false;
            }
            out.push_back(std::move(entry));
        }
        return true;
    }

    bool rule_option(const lint::OptionInfo& option, const Value& value) {
        std::string wanted;
        if (!set_from_value(probe_, option, value, wanted)) {
            return wrong(value, option.key, wanted);
        }
        layer_.assignments.push_back({&option, value});
        return true;
    }

    template <class Enum>
    bool word(const Value& value, std::string_view key, Enum last, Enum& out) {
        std::string words;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const std::string_view name = to_string(static_cast<Enum>(i));
            if (value.type == Type::String && value.text == name) {
                out = static_cast<Enum>(i);
                return true;
            }
            words.append(words.empty() ? "" : ", ").append(name);
        }
        return wrong(value, key, "one of " + words);
    }

    bool custom_rules(const Value& value) {
        if (value.type != Type::Array) {
            return wrong(value, "custom-rules", "an array of tables");
        }
        return std::all_of(value.items.begin(), value.items.end(),
                           [this](const Value& item) { return custom_rule(item); });
    }

    bool custom_rule(const Value& value) {
        if (value.type != Type::Table) {
            return wrong(value, "custom-rules", "an array of tables");
        }
        CustomRule rule;
        for (const Value::Member& member : value.members) {
            const std::string key = "custom-rules." + member.key;
            bool good = true;
            if (member.key == "code") {
                good = text(member.value, key, rule.code);
            } else if (member.key == "name") {
                good = text(member.value, key, rule.name);
            } else if (member.key == "message") {
                good = text(member.value, key, rule.message);
            } else if (member.key == "query") {
                good = text(member.value, key, rule.query);
            } else if (member.key == "query-file") {
                good = query_file(member.value, key, rule.query);
            } else if (member.key == "severity") {
                good = word(member.value, key, Severity::Error, rule.severity);
            } else if (member.key == "category") {
                good = word(member.value, key, Category::Restriction, rule.category);
            } else {
                good = fail(member.place, "there is no option `" + key + "`");
            }
            if (!good) {
                return false;
            }
        }
        std::string why;
        auto compiled = compile_rule(std::move(rule), why);
        if (!compiled) {
            return fail(value.place, std::move(why));
        }
        layer_.custom_rules.push_back(std::move(compiled));
        return true;
    }

    // Relative to the configuration file.
    bool query_file(const Value& value, std::string_view key, std::string& out) {
        std::string path;
        if (!text(value, key, path)) {
            return false;
        }
        const Result<Source> file = Source::from_file(absolute_path(expand_home(path), origin_.folder));
        if (!file.ok()) {
            return fail(value.place, "`" + path + "` in `" + std::string(key) + "`: " + file.error().message);
        }
        out = file->bytes();
        return true;
    }

    // --- keys

    bool general_key(const Value::Member& member) {
        const std::string& key = member.key;
        const Value& value = member.value;
        if (key == "custom-rules") {
            return !error_;  // it has been read before
        }
        if (key == "lint") {
            return lint_section(value);
        }
        if (const lint::OptionInfo* option = lint::find_option(key, true)) {
            return rule_option(*option, value);
        }
        if (key == "exclude") return patterns(value, key, layer_.exclude);
        if (key == "extend-exclude") return patterns(value, key, layer_.extend_exclude);
        if (key == "include") return patterns(value, key, layer_.include);
        if (key == "extend-include") return patterns(value, key, layer_.extend_include);
        if (key == "force-exclude") return boolean(value, key, layer_.force_exclude);
        if (key == "respect-gitignore") return boolean(value, key, layer_.respect_gitignore);
        if (key == "preview") return boolean(value, key, layer_.preview);
        if (key == "show-fixes") return boolean(value, key, layer_.show_fixes);
        if (key == "output-format") return text(value, key, layer_.output_format);
        if (key == "extend") return text(value, key, layer_.extend);
        if (key == "target-version") return version(value, key, layer_.target_version.emplace());
        if (key == "per-file-target-version") return per_file_versions(value, key);
        if (key == "required-version") return required_version(value);
        if (key == "cache-dir") {
            std::string folder;
            const bool good = text(value, key, folder);
            layer_.cache_folder = absolute_path(expand_home(folder), origin_.folder);
            return good;
        }
        if (key == "src") return folders(value, key, layer_.src.emplace());
        if (key == "namespace-packages") return folders(value, key, layer_.namespace_packages.emplace());
        return true;
    }

    // Of patterns, the folders that they mean.
    bool folders(const Value& value, std::string_view key, std::vector<std::string>& out) {
        return each_string(value, key, [&](const Value& item) {
            for (std::string& folder :
                 expand_folders(absolute_path(expand_home(item.text), origin_.folder))) {
                out.push_back(std::move(folder));
            }
            return true;
        });
    }

    // ruff's versions say nothing about ours.
    bool required_version(const Value& value) {
        std::string wanted;
        if (!text(value, "required-version", wanted) || !origin_.own) {
            return !error_;
        }
        return version_fits(wanted, PYFORGE_VERSION_STRING) ||
               fail(value.place,
                    "this is version " PYFORGE_VERSION_STRING ", `required-version` is `" + wanted + "`");
    }

    bool lint_section(const Value& value) {
        if (value.type != Type::Table) {
            return wrong(value, "lint", "a table");
        }
        return std::all_of(value.members.begin(), value.members.end(),
                           [this](const Value::Member& member) { return lint_key(member); });
    }

    bool lint_key(const Value::Member& member) {
        const std::string& key = member.key;
        const Value& value = member.value;
        if (key == "select") return replace(selection_.select.emplace(), value, key);
        if (key == "extend-select") return replace(selection_.extend_select, value, key);
        if (key == "ignore") return replace(ignore_, value, key) && join_ignores();
        if (key == "extend-ignore") return replace(extend_ignore_, value, key) && join_ignores();
        if (key == "per-file-ignores") return replace_table(layer_.per_file_ignores.emplace(), value, key);
        if (key == "extend-per-file-ignores") {
            return replace_table(layer_.extend_per_file_ignores, value, key);
        }
        if (key == "exclude") return patterns(value, key, layer_.lint_exclude);
        if (key == "explicit-preview-rules") return boolean(value, key, layer_.explicit_preview_rules);
        if (key == "preview") return boolean(value, key, layer_.lint_preview);
        const std::string whole = "lint." + key;
        if (key == "dummy-variable-rgx" && !is_followed(value)) {
            return true;
        }
        if (const lint::OptionInfo* option = lint::find_option(whole, true)) {
            return rule_option(*option, value);
        }
        if (contains(kFamilies, key)) {
            return family(member, whole);
        }
        if (!contains(kOthersLint, key)) {
            unknown(member, whole);
        }
        return !error_;
    }

    // Expressions may be written that are good elsewhere and say more than ours can.
    bool is_followed(const Value& value) {
        Pattern pattern;
        std::string why;
        if (value.type != Type::String || pattern.compile(value.text, why)) {
            return true;
        }
        note(value.place, "`dummy-variable-rgx` is not followed (" + why +
                              "): names that begin with `_` count as unused on purpose");
        return false;
    }

    bool replace(std::vector<std::string>& list, const Value& value, std::string_view key) {
        list.clear();
        return selectors(value, key, list);
    }
    bool replace_table(std::vector<PerFileIgnore>& list, const Value& value, std::string_view key) {
        list.clear();
        return per_file(value, key, list);
    }
    bool join_ignores() {
        selection_.ignore = ignore_;
        selection_.ignore.insert(selection_.ignore.end(), extend_ignore_.begin(), extend_ignore_.end());
        return true;
    }

    bool family(const Value::Member& section, const std::string& name) {
        if (section.value.type != Type::Table) {
            return wrong(section.value, name, "a table");
        }
        bool ours = false;
        lint::for_each_option([&](const lint::OptionInfo& option) {
            ours = ours || (option.key.starts_with(name) && option.key.substr(name.size()).starts_with('.'));
        });
        for (const Value::Member& member : section.value.members) {
            const std::string key = name + "." + member.key;
            if (const lint::OptionInfo* option = lint::find_option(key, true)) {
                if (!rule_option(*option, member.value)) {
                    return false;
                }
            } else if (ours) {
                unknown(member, key);
            }
        }
        return !error_;
    }

    const Origin& origin_;
    Layer& layer_;
    Notes& notes_;
    std::optional<Error> error_;
    RuleSelection selection_;
    std::vector<std::string> ignore_;
    std::vector<std::string> extend_ignore_;
    lint::Settings probe_;
};

}  // namespace

std::span<const KeyInfo> general_keys() noexcept {
    return kGeneral;
}

std::string expand_home(std::string_view path) {
    const char* home = std::getenv("HOME");
    if (home != nullptr && (path == "~" || path.starts_with("~/"))) {
        return home + std::string(path.substr(1));
    }
    return std::string(path);
}

std::optional<Error> read_layer(const Value& table, const Origin& origin, Layer& out, Notes& notes) {
    out.folder = origin.folder;
    out.file = origin.file;
    return Reader(origin, out, notes).read(table);
}

}  // namespace pyforge::engine
