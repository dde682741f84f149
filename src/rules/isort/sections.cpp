#include <algorithm>

#include "base/glob.hpp"
#include "lint/source_roots.hpp"
#include "lint/standard_library.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules::isort {
namespace {

using lint::ImportStatement;
using lint::NameList;

constexpr std::string_view kFuture = "future";
constexpr std::string_view kStandardLibrary = "standard-library";
constexpr std::string_view kThirdParty = "third-party";
constexpr std::string_view kFirstParty = "first-party";
constexpr std::string_view kLocalFolder = "local-folder";

std::string_view before_dot(std::string_view name) noexcept {
    return name.substr(0, name.find('.'));
}

class Classifier {
  public:
    explicit Classifier(const Context& ctx) noexcept
        : ctx_(ctx), options_(ctx.settings.isort), base_package_(before_dot(ctx.package)) {
        dotted_ = has_dot(options_.known_first_party) || has_dot(options_.known_third_party) ||
                  has_dot(options_.known_local_folder) || has_dot(options_.extra_standard_library) ||
                  std::any_of(options_.sections.begin(), options_.sections.end(),
                              [](const auto& section) { return has_dot(section.second); });
    }

    // The name of the section.
    [[nodiscard]] std::string_view section_of(const ImportStatement& statement) const {
        const std::string_view module = text_of(ctx_, statement.module);
        const std::string_view base = before_dot(module);
        if (statement.level == 0 && base == "__future__") {
            return kFuture;
        }
        if (options_.no_sections) {
            return kFirstParty;
        }
        if (statement.level != 0) {
            return kLocalFolder;
        }
        if (const std::string_view known = known_section(module); !known.empty()) {
            return known;
        }
        if (lint::is_standard_library(base, ctx_.settings.target_version)) {
            return kStandardLibrary;
        }
        if (options_.detect_same_package && !base.empty() && base == base_package_) {
            return kFirstParty;
        }
        if (module == "__main__" || is_in_source_folders(module)) {
            return kFirstParty;
        }
        return options_.default_section;
    }

    [[nodiscard]] bool is_in_source_folders(std::string_view module) const {
        if (ctx_.settings.source_roots == nullptr) {
            return false;
        }
        const bool found = ctx_.settings.source_roots->holds(module);
        Vec<char>& looked_for = ctx_.facts().looked_for;
        looked_for.push_back(found ? '1' : '0');
        looked_for.append(module.data(), static_cast<u32>(module.size()));
        looked_for.push_back('\0');
        return found;
    }

    // Its place in the order; sections that are not in it go with the default one.
    [[nodiscard]] u8 place_of(std::string_view section) const noexcept {
        const u8 place = find_place(section);
        return place != kNowhere ? place : find_place(options_.default_section, section_count(ctx_) - 1);
    }

    // The first entry of `forced-separate` that the name of the top-level module begins with, from 1.
    [[nodiscard]] u32 group_of(const ImportStatement& statement) const noexcept {
        if (options_.forced_separate.empty() || statement.level != 0) {
            return 0;
        }
        const std::string_view base = before_dot(text_of(ctx_, statement.module));
        const auto& entries = options_.forced_separate;
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const std::string& entry) { return base.starts_with(entry); });
        return found != entries.end() ? static_cast<u32>(found - entries.begin()) + 1 : 0;
    }

  private:
    static constexpr u8 kNowhere = 0xFF;  // as far as sections can be told apart

    [[nodiscard]] static bool has_dot(const NameList& patterns) noexcept {
        return std::any_of(patterns.begin(), patterns.end(),
                           [](const std::string& p) { return p.find('.') != std::string::npos; });
    }
    [[nodiscard]] static bool any_match(const NameList& patterns, std::string_view name) noexcept {
        return std::any_of(patterns.begin(), patterns.end(),
                           [name](const std::string& p) { return glob_match(p, name); });
    }

    [[nodiscard]] std::string_view known_as(std::string_view name) const noexcept {
        for (const auto& [section, patterns] : options_.sections) {
            if (any_match(patterns, name)) {
                return section;
            }
        }
        return any_match(options_.known_first_party, name)        ? kFirstParty
               : any_match(options_.known_third_party, name)      ? kThirdParty
               : any_match(options_.known_local_folder, name)     ? kLocalFolder
               : any_match(options_.extra_standard_library, name) ? kStandardLibrary
                                                                  : std::string_view();
    }

    // What the options say of the module: of its longest beginning that they name.
    [[nodiscard]] std::string_view known_section(std::string_view module) const noexcept {
        if (!dotted_) {
            return known_as(before_dot(module));
        }
        for (;;) {
            const std::string_view known = known_as(module);
            const std::size_t dot = module.rfind('.');
            if (!known.empty() || dot == std::string_view::npos) {
                return known;
            }
            module = module.substr(0, dot);
        }
    }

    [[nodiscard]] u8 find_place(std::string_view section, u32 otherwise = kNowhere) const noexcept {
        const auto& order = options_.section_order;
        const auto found = std::find(order.begin(), order.end(), section);
        const u32 place = found != order.end() ? static_cast<u32>(found - order.begin()) : otherwise;
        return static_cast<u8>(std::min<u32>(place, kNowhere));
    }

    const Context& ctx_;
    const lint::Isort& options_;
    std::string_view base_package_;
    bool dotted_ = false;
};

}  // namespace

void classify(const Context& ctx, ImportScratch& scratch) {
    const Classifier classifier(ctx);
    for (ImportStatement& statement : scratch.statements) {
        statement.section = classifier.place_of(classifier.section_of(statement));
        statement.group = classifier.group_of(statement);
    }
}

std::string_view section_name(const Context& ctx, u32 place) noexcept {
    const auto& order = ctx.settings.isort.section_order;
    return place < order.size() ? std::string_view(order[place]) : ctx.settings.isort.default_section;
}

u32 section_count(const Context& ctx) noexcept {
    const auto& options = ctx.settings.isort;
    const auto count = static_cast<u32>(options.section_order.size());
    return contains(options.section_order, options.default_section) ? count : count + 1;
}

}  // namespace pyforge::rules::isort
