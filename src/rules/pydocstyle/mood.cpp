#include "rules/pydocstyle/mood.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/fixed_text.hpp"
#include "lint/characters.hpp"
#include "rules/pydocstyle/stem.hpp"

namespace pyforge::rules::docstrings {

namespace {

// Which words count was found by asking ruff for its verdict on each word of a dictionary and on the forms
// that can be made of it; tests/parity/moods.py asks again. Both sorted.

// Verbs: any other word of the same stem is a form of them.
constexpr std::string_view kVerbs[] = {
    "accept",    "access",      "add",        "adjust",      "aggregate", "allow",        "append",
    "apply",     "archive",     "assert",     "assign",      "attempt",   "authenticate", "authorize",
    "break",     "build",       "cache",      "calculate",   "call",      "cancel",       "capture",
    "change",    "check",       "clean",      "clear",       "close",     "collect",      "combine",
    "commit",    "compare",     "compute",    "configure",   "confirm",   "connect",      "construct",
    "control",   "convert",     "copy",       "count",       "create",    "customize",    "declare",
    "decode",    "decorate",    "define",     "delegate",    "delete",    "deprecate",    "derive",
    "describe",  "detect",      "determine",  "display",     "download",  "drop",         "dump",
    "emit",      "empty",       "enable",     "encapsulate", "encode",    "end",          "ensure",
    "enumerate", "establish",   "evaluate",   "examine",     "execute",   "exit",         "expand",
    "expect",    "export",      "extend",     "extract",     "feed",      "fetch",        "fill",
    "filter",    "finalize",    "find",       "fire",        "fix",       "flag",         "force",
    "format",    "forward",     "generate",   "get",         "give",      "go",           "group",
    "handle",    "help",        "hold",       "identify",    "implement", "import",       "indicate",
    "init",      "initialise",  "initialize", "initiate",    "input",     "insert",       "instantiate",
    "intercept", "invoke",      "iterate",    "join",        "keep",      "launch",       "list",
    "listen",    "load",        "log",        "look",        "make",      "manage",       "manipulate",
    "map",       "mark",        "match",      "merge",       "mock",      "modify",       "monitor",
    "move",      "normalize",   "note",       "obtain",      "open",      "output",       "override",
    "overwrite", "package",     "pad",        "parse",       "partial",   "pass",         "perform",
    "persist",   "pick",        "plot",       "poll",        "populate",  "post",         "prepare",
    "print",     "process",     "produce",    "provide",     "publish",   "pull",         "put",
    "query",     "raise",       "read",       "record",      "refer",     "refresh",      "register",
    "reload",    "remove",      "rename",     "render",      "replace",   "reply",        "report",
    "represent", "request",     "require",    "reset",       "resolve",   "retrieve",     "return",
    "roll",      "rollback",    "round",      "run",         "sample",    "save",         "scan",
    "search",    "select",      "send",       "serialise",   "serialize", "serve",        "set",
    "show",      "simulate",    "source",     "specify",     "split",     "start",        "step",
    "stop",      "store",       "strip",      "submit",      "subscribe", "sum",          "swap",
    "sync",      "synchronize", "take",       "tear",        "test",      "time",         "transform",
    "translate", "transmit",    "truncate",   "try",         "turn",      "tweak",        "update",
    "upload",    "use",         "validate",   "verify",      "view",      "wait",         "walk",
    "wrap",      "write",       "yield"};

// Words that begin no command.
constexpr std::string_view kOthers[] = {
    "a",       "action",    "added",    "always",      "an",          "api",         "base",
    "basic",   "business",  "callback", "common",      "constructor", "convenience", "convenient",
    "current", "currently", "data",     "description", "dict",        "dictionary",  "does",
    "dummy",   "example",   "factory",  "false",       "formula",     "function",    "generic",
    "handler", "helper",    "here",     "hook",        "internal",    "it",          "main",
    "method",  "module",    "new",      "number",      "optional",    "placeholder", "result",
    "same",    "schema",    "setup",    "should",      "simple",      "some",        "special",
    "sql",     "standard",  "static",   "string",      "subclasses",  "that",        "the",
    "these",   "this",      "true",     "unique",      "unit",        "utility",     "what",
    "wrapper"};

struct Verb {
    Stem stem;
    FixedText<15> word;
};

// By stem; two verbs may have the same.
const auto& verbs_by_stem() noexcept {
    static constexpr auto kTable = [] {
        constexpr auto kEach = []<std::size_t... I>(std::index_sequence<I...>) {
            return std::array{Verb{Stem(kVerbs[I]), FixedText<15>(kVerbs[I])}...};
        };
        auto table = kEach(std::make_index_sequence<std::size(kVerbs)>());
        std::sort(table.begin(), table.end(),
                  [](const Verb& a, const Verb& b) { return a.stem.view() < b.stem.view(); });
        return table;
    }();
    return kTable;
}

}  // namespace

PlainWord::PlainWord(std::string_view word) noexcept {
    lint::for_each_character(word, [&](char32_t c, u32) {
        const bool letter = lint::is_alphabetic(c);
        if (!letter && (c < '0' || c > '9')) {
            return true;
        }
        if (c >= 0x80 || size_ == kLongest) {
            size_ = 0;
            return false;
        }
        letters_[size_++] = static_cast<char>(letter ? c | 0x20 : c);
        return true;
    });
}

bool is_imperative(std::string_view word) noexcept {
    if (word.empty() || !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return true;
    }
    if (std::binary_search(std::begin(kOthers), std::end(kOthers), word)) {
        return false;
    }
    const auto& verbs = verbs_by_stem();
    const Stem stem(word);
    const auto* const end = verbs.data() + verbs.size();
    const auto* at =
        std::lower_bound(verbs.data(), end, stem.view(),
                         [](const Verb& verb, std::string_view s) { return verb.stem.view() < s; });
    bool known = false;
    for (; at != end && at->stem.view() == stem.view(); ++at) {
        if (at->word == word) {
            return true;
        }
        known = true;
    }
    return !known;
}

}  // namespace pyforge::rules::docstrings
