#include "engine/custom_rules.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <pyforge/syntax.hpp>
#include <set>

#include "rules/all_rules.hpp"

PYFORGE_NAMESPACE_BEGIN

void CustomReport::operator()(const SyntaxNode& node, std::string_view message) const {
    (*this)(node.range(), message);
}

void CustomReport::operator()(const SourceRange& range, std::string_view message) const {
    sink_(range.start.offset, range.end.offset, message);
}

PYFORGE_NAMESPACE_END

namespace pyforge::engine {
namespace {

constexpr std::size_t kLongestText = 80;  // of a capture in a message

bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '.' || c == '-';
}

// Capitals, then digits.
bool is_code(std::string_view code) noexcept {
    const std::size_t letters = std::min(code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), code.size());
    return letters != 0 && letters < code.size() && code.size() <= 20 &&
           code.find_first_not_of("0123456789", letters) == std::string_view::npos;
}

// Larger files and deeper ones than recovery takes: a query is no rescue, but what was asked for.
recover::Limits limits() noexcept {
    recover::Limits out;
    out.max_size = 64U << 20U;
    out.max_depth = 5000;
    out.microseconds_base = 1'000'000;
    out.microseconds_per_kib = 4000;
    return out;
}

// The first line of the text, without control characters, not all of a long one.
void append_text(std::string_view text, std::string& out) {
    text = text.substr(0, text.find_first_of("\r\n"));
    std::size_t length = std::min(text.size(), kLongestText);
    while (length < text.size() && length > 0 && (static_cast<u8>(text[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    for (const char c : text.substr(0, length)) {
        out += static_cast<u8>(c) < 0x20 ? ' ' : c;
    }
    out += length < text.size() ? "…" : "";
}

std::string message_of(std::string_view pattern, std::span<const recover::Capture> captures,
                       std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] != '@') {
            out += pattern[at++];
            continue;
        }
        std::size_t end = at + 1;
        while (end < pattern.size() && is_word(pattern[end])) {
            ++end;
        }
        // The longest name that there is: "@name." ends a clause as well.
        const recover::Capture* found = nullptr;
        std::size_t stop = end;
        for (; stop > at + 1 && found == nullptr; --stop) {
            const std::string_view name = pattern.substr(at + 1, stop - at - 1);
            const auto capture = std::find_if(captures.begin(), captures.end(),
                                              [&](const recover::Capture& c) { return c.name == name; });
            found = capture == captures.end() ? nullptr : &*capture;
            if (found != nullptr) {
                break;
            }
        }
        if (found == nullptr) {
            out += pattern[at++];
            continue;
        }
        append_text(text.substr(found->range.start, found->range.size()), out);
        at = stop;
    }
    return out;
}

}  // namespace

std::shared_ptr<const CompiledRule> compile_rule(CustomRule given, std::string& why) {
    auto out = std::make_shared<CompiledRule>();
    out->source = std::move(given);
    CustomRule& source = out->source;
    const auto fail = [&](const std::string& message) {
        why = "custom rule `" + source.code + "`: " + message;
        return nullptr;
    };
    if (!is_code(source.code)) {
        return fail("a code is capitals and digits, as in ACME001");
    }
    for (const lint::Rule* rule : rules::all_rules()) {
        if (rule->code == source.code) {
            return fail("the code is taken by `" + std::string(rule->name) + "`");
        }
    }
    if (source.message.empty()) {
        return fail("it has no message");
    }
    if (source.query.empty() == !source.callback) {
        return fail(source.query.empty() ? "it has neither query nor callback"
                                         : "it has both query and callback");
    }
    if (std::string problem; !source.query.empty() && !out->query.compile(source.query, problem)) {
        return fail("query: " + problem);
    }
    if (source.category == Category::Syntax) {
        return fail("the category `syntax` belongs to source that is no Python");
    }
    if (source.name.empty()) {
        for (const char c : source.code) {
            source.name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    out->documentation = "# " + source.name + " (" + source.code + ")\n\n" + source.message + ".\n";
    if (!source.query.empty()) {
        out->documentation += "\n## Query\n\n```\n" + source.query + "\n```\n";
    }
    out->rule.code = source.code;
    out->rule.name = source.name;
    out->rule.family = "custom";
    out->rule.summary = source.message;
    out->rule.category = static_cast<lint::Category>(source.category);
    out->rule.severity = static_cast<lint::Severity>(source.severity);
    out->rule.on_by_default = true;
    out->info.code = source.code;
    out->info.name = source.name;
    out->info.family = "custom";
    out->info.severity = source.severity;
    out->info.category = source.category;
    out->info.enabled_by_default = true;
    out->info.summary = source.message;
    out->info.documentation = out->documentation;
    return out;
}

CustomRuleSet::CustomRuleSet(CompiledRules rules) {
    for (std::shared_ptr<const CompiledRule>& rule : rules) {
        (rule->source.callback ? callbacks_ : queries_).push_back(std::move(rule));
    }
}

void CustomRuleSet::run(lint::Context& ctx) const {
    if (std::any_of(queries_.begin(), queries_.end(),
                    [&](const auto& compiled) { return ctx.selected(compiled->rule); })) {
        run_queries(ctx);
    }
    for (const auto& compiled : callbacks_) {
        if (!ctx.selected(compiled->rule)) {
            continue;
        }
        const CustomReport::Sink sink = [&](std::uint32_t start, std::uint32_t end,
                                            std::string_view message) {
            start = std::min(start, ctx.text.size);
            end = std::clamp(end, start, ctx.text.size);
            ctx.report(compiled->rule, {start, end}, {message.empty() ? compiled->source.message : message});
        };
        try {
            Source source = Source::from_utf8_view(ctx.text.view(), std::string(ctx.path));
            source.set_kind(ctx.is_stub ? SourceKind::Stub : SourceKind::Module);
            const Result<SyntaxTree> tree = SyntaxTree::parse(source);
            if (!tree.ok()) {
                throw CustomRuleFailure(tree.error().message);
            }
            compiled->source.callback(*tree, CustomReport(sink));
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            throw CustomRuleFailure("custom rule " + compiled->source.code + " failed: " + error.what());
        } catch (...) {
            throw CustomRuleFailure("custom rule " + compiled->source.code + " failed");
        }
    }
}

void CustomRuleSet::run_queries(lint::Context& ctx) const {
    recover::Document document;
    const recover::ParseStatus parsed = document.parse(ctx.text, limits());
    const std::string_view text = ctx.text.view();
    for (const auto& compiled : queries_) {
        if (!ctx.selected(compiled->rule)) {
            continue;
        }
        std::set<std::pair<u32, u32>> seen;  // one issue for each place
        const recover::QueryStatus status =
            parsed != recover::ParseStatus::Ok
                ? recover::QueryStatus::NotParsed
                : compiled->query.run(document, text, [&](std::span<const recover::Capture> captures) {
                      const auto issue =
                          std::find_if(captures.begin(), captures.end(),
                                       [](const recover::Capture& c) { return c.name == "issue"; });
                      const Range range = (issue == captures.end() ? captures.front() : *issue).range;
                      if (seen.insert({range.start, range.end}).second) {
                          ctx.report(
                              compiled->rule, range,
                              {std::string_view(message_of(compiled->source.message, captures, text))});
                      }
                  });
        if (status != recover::QueryStatus::Ok) {
            // Said where the user looks, rather than nothing found.
            ctx.report(compiled->rule, {0, 0},
                       {"The file is too large or too deeply nested for the query of this rule"});
        }
    }
}

}  // namespace pyforge::engine
