#include <new>
#include <pyforge/engine.hpp>
#include <string>

#include "engine/analyze.hpp"
#include "engine/impl.hpp"
#include "engine/rule_options.hpp"
#include "engine/run.hpp"
#include "rules/all_rules.hpp"
#include "rules/rule_info.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

constexpr std::uint32_t kLongestLine = 320;

Error invalid(std::string message) {
    return {ErrorCode::InvalidOption, std::move(message), {}};
}

// Selectors that mean no rule of ours because what they ask for is reported in any case: syntax errors,
// unreadable files.
bool always_on(std::string_view selector) noexcept {
    return selector == "ALL" || selector == "E9" || selector == "E90" || selector == "E902" ||
           selector == "E99" || selector == "E999";
}

std::string unknown_selector(const std::string& selector) {
    std::string message = "unknown rule selector `" + selector + "`";
    if (const RuleInfo* rule = nearest_rule(selector)) {
        message.append(": did you mean `").append(rule->code).append("`?");
    }
    return message;
}

}  // namespace

Result<Engine> Engine::create(const Options& options) {
    try {
        if (const auto version = options.target_version()) {
            const bool known = version->major == 3 && version->minor >= 8 && version->minor <= 14;
            if (!known) {
                return invalid("target version " + std::to_string(version->major) + "." +
                               std::to_string(version->minor) + " is not between 3.8 and 3.14");
            }
        }
        if (options.line_length() == 0 || options.line_length() > kLongestLine) {
            return invalid("line length " + std::to_string(options.line_length()) +
                           " is not between 1 and 320");
        }
        engine::DiscoverySettings discovery;
        std::string bad;
        if (!discovery.load(options, bad)) {
            return invalid("`" + bad + "` is not a pattern of files");
        }
        lint::Selection selection;
        selection.extend_select = options.extend_select();
        selection.ignore = options.ignore();
        selection.preview = options.preview();
        std::vector<std::string> unknown;
        std::vector<const lint::Rule*> rules;
        if (!options.has_select() || !options.select().empty()) {
            selection.select = options.select();
            rules = lint::select_rules(rules::all_rules(), selection, &unknown);
        } else if (!options.extend_select().empty()) {
            selection.select = std::move(selection.extend_select);
            selection.extend_select.clear();
            rules = lint::select_rules(rules::all_rules(), selection, &unknown);
        }
        for (const std::string& selector : unknown) {
            if (!always_on(selector)) {
                return invalid(unknown_selector(selector));
            }
        }
        lint::Settings settings;
        if (options.target_version()) {
            settings.target_version = engine::syntax_version(options);
        }
        settings.line_length = options.line_length();
        settings.mccabe.max_complexity = options.max_complexity();
        settings.preview = options.preview();
        for (const auto& [key, value] : options.rule_options()) {
            if (std::string message; !engine::set_rule_option(settings, key, value, message)) {
                return invalid(std::move(message));
            }
        }
        std::vector<RuleInfo> infos;
        for (const lint::Rule* rule : rules) {
            if (const RuleInfo* info = rules::rule_info(*rule)) {
                infos.push_back(*info);
            }
        }
        return Engine(std::make_shared<const detail::EngineImpl>(
            options, lint::RuleSet(rules, std::move(settings)), std::move(infos), std::move(discovery),
            engine::syntax_version(options)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

const Options& Engine::options() const noexcept {
    return impl_->options;
}

std::span<const RuleInfo> Engine::rules() const noexcept {
    return impl_->infos;
}

FileReport Engine::analyze(const Source& source) const noexcept {
    return engine::analyze_source(*impl_, source);
}

Result<std::vector<std::string>> Engine::discover(std::span<const std::string> paths) const noexcept {
    try {
        std::vector<std::string> out;
        for (engine::FoundFile& file : engine::discover(paths, impl_->discovery)) {
            out.push_back(std::move(file.path));
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<ProjectReport> Engine::analyze_paths(std::span<const std::string> paths,
                                            const RunOptions& run) const noexcept {
    try {
        const std::vector<engine::FoundFile> files = engine::discover(paths, impl_->discovery);
        return engine::run_files(*impl_, files, run);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<ProjectReport> Engine::analyze_all(std::span<const Source> sources,
                                          const RunOptions& run) const noexcept {
    return engine::run_sources(*impl_, sources, run);
}

PYFORGE_NAMESPACE_END
