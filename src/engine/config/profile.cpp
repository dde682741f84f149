#include "engine/config/profile.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>

#include "base/hash.hpp"
#include "engine/config/selectors.hpp"
#include "lint/settings/text.hpp"
#include "lint/source_roots.hpp"
#include "rules/all_rules.hpp"
#include "rules/rule_info.hpp"

namespace pyforge::engine {
namespace {

// Folders that hold no source of the project: those that ruff leaves out.
constexpr std::string_view kUsualExclude[] = {".bzr",
                                              ".direnv",
                                              ".eggs",
                                              ".git",
                                              ".git-rewrite",
                                              ".hg",
                                              ".ipynb_checkpoints",
                                              ".mypy_cache",
                                              ".nox",
                                              ".pants.d",
                                              ".pyenv",
                                              ".pytest_cache",
                                              ".pytype",
                                              ".ruff_cache",
                                              ".svn",
                                              ".tox",
                                              ".venv",
                                              ".vscode",
                                              "__pypackages__",
                                              "_build",
                                              "buck-out",
                                              "dist",
                                              "node_modules",
                                              "site-packages",
                                              "venv"};
constexpr std::string_view kUsualInclude[] = {"*.py", "*.pyi", "*.ipynb"};

template <std::size_t N>
FilePatterns usual(const std::string_view (&patterns)[N], const std::string& folder) {
    FilePatterns out;
    std::string ignored;
    for (const std::string_view pattern : patterns) {
        out.add(pattern, folder, ignored);
    }
    return out;
}

FileChoice files_of(const Layer& layer) {
    FileChoice out;
    out.exclude = layer.exclude ? *layer.exclude : usual(kUsualExclude, layer.folder);
    out.exclude.append(layer.extend_exclude);
    if (layer.include || !layer.extend_include.empty()) {
        out.include = layer.include ? *layer.include : usual(kUsualInclude, layer.folder);
        out.include.append(layer.extend_include);
    }
    if (layer.lint_exclude) {
        out.lint_exclude = *layer.lint_exclude;
    }
    out.respect_gitignore = layer.respect_gitignore.value_or(true);
    out.force_exclude = layer.force_exclude.value_or(false);
    return out;
}

lint::Settings settings_of(const Layer& layer) {
    lint::Settings settings;
    std::string ignored;
    for (const Assignment& assignment : layer.assignments) {
        if (assignment.is_text) {
            lint::set_from_text(settings, *assignment.option, assignment.value.text, ignored);
        } else {
            set_from_value(settings, *assignment.option, assignment.value, ignored);
        }
    }
    settings.preview = layer.lint_preview.value_or(layer.preview.value_or(false));
    if (layer.target_version) {
        settings.target_version = *layer.target_version;
    }
    return settings;
}

std::vector<std::string> source_folders(const Layer& layer) {
    return layer.src.value_or(std::vector<std::string>{layer.folder, layer.folder + "/src"});
}

// Of rules with the same code the last one.
CompiledRules last_of_each(const CompiledRules& rules) {
    CompiledRules out;
    for (auto at = rules.rbegin(); at != rules.rend(); ++at) {
        const bool replaced = std::any_of(
            out.begin(), out.end(), [&](const auto& later) { return later->rule.code == (*at)->rule.code; });
        if (!replaced) {
            out.push_back(*at);
        }
    }
    return out;
}

Variant variant_of(const Layer& layer) {
    lint::Settings settings = settings_of(layer);
    settings.source_roots = std::make_shared<const lint::SourceRoots>(source_folders(layer));
    const PreviewReach reach{settings.preview, layer.explicit_preview_rules.value_or(false)};
    std::vector<const lint::Rule*> chosen =
        choose_rules(rules::all_rules(), layer.selections, settings, reach);
    settings.selected_elsewhere = [selections = layer.selections](std::string_view code) {
        return is_selected_elsewhere(code, selections);
    };
    std::shared_ptr<const lint::CustomRules> custom;
    if (CompiledRules own = choose_custom(last_of_each(layer.custom_rules), layer.selections); !own.empty()) {
        for (const auto& compiled : own) {
            chosen.push_back(&compiled->rule);
        }
        std::sort(chosen.begin(), chosen.end(),
                  [](const lint::Rule* a, const lint::Rule* b) { return a->code < b->code; });
        custom = std::make_shared<const CustomRuleSet>(std::move(own));
    }
    return {lint::RuleSet(chosen, std::move(settings), std::move(custom)),
            layer.target_version.value_or(lex::kNewestVersion)};
}

std::string in_quotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string list_text(const std::vector<std::string>& items) {
    std::string out = "[";
    for (const std::string& item : items) {
        out.append(out.size() == 1 ? "" : ", ").append(in_quotes(item));
    }
    return out + "]";
}

std::string version_text(lex::PythonVersion version) {
    return in_quotes("py3" + std::to_string(version % 100));
}

}  // namespace

Profile::Profile(const Layer& layer)
    : file_(layer.file),
      folder_(layer.folder),
      cache_folder_(layer.cache_folder.value_or(layer.folder + "/.pyforge_cache")),
      output_format_(layer.output_format.value_or("")),
      show_fixes_(layer.show_fixes.value_or(false)),
      explicit_preview_(layer.explicit_preview_rules.value_or(false)),
      target_version_(layer.target_version),
      src_(source_folders(layer)),
      namespace_packages_(layer.namespace_packages.value_or(std::vector<std::string>())),
      files_(files_of(layer)),
      selections_(layer.selections),
      custom_rules_(layer.custom_rules),
      usual_(variant_of(layer)) {
    for (const auto& compiled : layer.custom_rules) {
        if (std::ranges::find(usual_.rules.rules(), &compiled->rule) != usual_.rules.rules().end()) {
            custom_infos_.emplace_back(&compiled->rule, compiled->info);
        }
    }
    const auto add = [this](const PerFileIgnore& ignore) {
        Ignore entry{ignore.files, {}};
        for (const lint::Rule* rule : usual_.rules.rules()) {
            if (std::any_of(ignore.selectors.begin(), ignore.selectors.end(),
                            [&](const std::string& s) { return lint::selector_matches(s, rule->code); })) {
                entry.rules.push_back(rule);
            }
        }
        if (!entry.rules.empty()) {
            ignores_.push_back(std::move(entry));
        }
    };
    if (layer.per_file_ignores) {
        std::for_each(layer.per_file_ignores->begin(), layer.per_file_ignores->end(), add);
    }
    std::for_each(layer.extend_per_file_ignores.begin(), layer.extend_per_file_ignores.end(), add);
    if (layer.per_file_versions) {
        versions_ = *layer.per_file_versions;
    }
}

u64 Profile::fingerprint() const {
    fingerprinted_.call([this] { fingerprint_ = make_fingerprint(); });
    return fingerprint_;
}

u64 Profile::make_fingerprint() const {
    std::string all;
    lint::for_each_option([&](const lint::OptionInfo& option) {
        all.append(lint::value_text(usual_.rules.settings(), option)).append("\n");
    });
    for (const lint::Rule* rule : usual_.rules.rules()) {
        all.append(rule->code).append(" ");
    }
    for (const RuleSelection& selection : selections_) {  // they also decide about rules of others
        all.append(selection.select ? list_text(*selection.select) : "-");
        all.append(list_text(selection.extend_select)).append(list_text(selection.ignore));
    }
    all.append(std::to_string(usual_.version)).append(std::to_string(usual_.rules.settings().target_version));
    for (const Ignore& ignore : ignores_) {
        all.append("\n").append(ignore.files.folder()).append("/").append(ignore.files.text()).append(":");
        for (const lint::Rule* rule : ignore.rules) {
            all.append(rule->code).append(" ");
        }
    }
    for (const PerFileVersion& version : versions_) {
        all.append("\n")
            .append(version.files.folder())
            .append("/")
            .append(version.files.text())
            .append(":")
            .append(std::to_string(version.version));
    }
    all.append(list_text(src_)).append(list_text(namespace_packages_)).append(folder_);
    for (const auto& compiled : custom_rules_) {
        const CustomRule& rule = compiled->source;
        all.append("\n").append(rule.code).append(rule.name).append("\n").append(rule.message).append("\n");
        all.append(rule.query).append(to_string(rule.severity)).append(to_string(rule.category));
        if (rule.callback) {  // what a function does cannot be told from outside: each counts as new
            all.append(std::to_string(reinterpret_cast<std::uintptr_t>(compiled.get())));
            all.append(std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
        }
    }
    return hash_text(all);
}

bool Profile::is_namespace_package(std::string_view folder) const noexcept {
    return std::any_of(namespace_packages_.begin(), namespace_packages_.end(),
                       [&](const std::string& package) {
                           return folder.starts_with(package) &&
                                  (folder.size() == package.size() || folder[package.size()] == '/');
                       });
}

const Variant& Profile::variant(std::string_view path) const {
    if (!has_conditions()) {
        return usual_;
    }
    std::string key(ignores_.size() + 1, '.');
    bool any = false;
    for (std::size_t i = 0; i < ignores_.size(); ++i) {
        if (ignores_[i].files.holds(path)) {
            key[i] = 'x';
            any = true;
        }
    }
    const auto version = std::find_if(versions_.begin(), versions_.end(),
                                      [&](const PerFileVersion& entry) { return entry.files.holds(path); });
    if (version != versions_.end()) {
        key += std::to_string(version->version);
        any = true;
    }
    if (!any) {
        return usual_;
    }
    {
        const std::shared_lock lock(mutex_);
        if (const auto found = variants_.find(key); found != variants_.end()) {
            return *found->second;
        }
    }
    std::vector<const lint::Rule*> left;
    for (const lint::Rule* rule : usual_.rules.rules()) {
        bool ignored = false;
        for (std::size_t i = 0; i < ignores_.size() && !ignored; ++i) {
            ignored = key[i] == 'x' && std::find(ignores_[i].rules.begin(), ignores_[i].rules.end(), rule) !=
                                           ignores_[i].rules.end();
        }
        if (!ignored) {
            left.push_back(rule);
        }
    }
    lint::Settings settings = usual_.rules.settings();
    lex::PythonVersion newest = usual_.version;
    if (version != versions_.end()) {
        settings.target_version = newest = version->version;
    }
    auto made = std::make_unique<const Variant>(
        Variant{lint::RuleSet(left, std::move(settings), usual_.rules.custom()), newest});
    const std::unique_lock lock(mutex_);
    return *variants_.try_emplace(std::move(key), std::move(made)).first->second;
}

std::span<const RuleInfo> Profile::infos() const noexcept {
    try {
        const std::unique_lock lock(mutex_);
        if (infos_.empty()) {
            std::vector<RuleInfo> infos;
            for (const lint::Rule* rule : usual_.rules.rules()) {
                const auto own = std::ranges::find(custom_infos_, rule, &CustomInfo::first);
                if (own != custom_infos_.end()) {
                    infos.push_back(own->second);
                } else if (const RuleInfo* info = rules::rule_info(*rule)) {
                    infos.push_back(*info);
                }
            }
            infos_ = std::move(infos);
        }
        return infos_;
    } catch (const std::bad_alloc&) {
        return {};
    }
}

ResolvedSettings Profile::describe(std::string_view path) const {
    const Variant& chosen = variant(path);
    ResolvedSettings out;
    out.file = file_;
    out.root = folder_;
    const auto add = [&out](std::string_view key, std::string value) {
        out.values.emplace_back(key, std::move(value));
    };
    lint::for_each_option([&](const lint::OptionInfo& option) {
        add(option.key, lint::value_text(chosen.rules.settings(), option));
    });
    const auto flag = [](bool on) { return std::string(on ? "true" : "false"); };
    add("cache-dir", in_quotes(cache_folder_));
    add("exclude", list_text(files_.exclude.texts()));
    add("force-exclude", flag(files_.force_exclude));
    add("include",
        files_.include.empty() ? "[\"*.py\", \"*.pyi\", \"*.ipynb\"]" : list_text(files_.include.texts()));
    add("lint.exclude", list_text(files_.lint_exclude.texts()));
    add("lint.explicit-preview-rules", flag(explicit_preview_));
    if (!output_format_.empty()) {
        add("output-format", in_quotes(output_format_));
    }
    add("respect-gitignore", flag(files_.respect_gitignore));
    add("show-fixes", flag(show_fixes_));
    add("namespace-packages", list_text(namespace_packages_));
    add("src", list_text(src_));
    if (target_version_ || &chosen != &usual_) {
        add("target-version", version_text(chosen.rules.settings().target_version));
    }
    std::string ignores = "{";
    for (const Ignore& ignore : ignores_) {
        std::vector<std::string> codes;
        for (const lint::Rule* rule : ignore.rules) {
            codes.emplace_back(rule->code);
        }
        ignores.append(ignores.size() == 1 ? "" : ", ").append(in_quotes(ignore.files.text()));
        ignores.append(" = ").append(list_text(codes));
    }
    add("lint.per-file-ignores", ignores + "}");
    std::sort(out.values.begin(), out.values.end());
    for (const lint::Rule* rule : chosen.rules.rules()) {
        out.rules.push_back(rule->code);
    }
    return out;
}

}  // namespace pyforge::engine
