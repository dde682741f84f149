#include <algorithm>

#include "lint/context.hpp"
#include "lint/facts.hpp"
#include "semantic/builtins.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::Reference;

void check(Context& ctx) {
    constexpr u32 kExcused =
        semantic::kRefDunderAll | semantic::kRefMaybeStar | semantic::kRefNameErrorCaught;
    for (const u32 id : ctx.facts().unresolved(ctx.model)) {
        const Reference& reference = ctx.model.references[id];
        if ((reference.flags & kExcused) != 0) {
            continue;
        }
        if (reference.name == names::dunder_path && ctx.is_init && !ctx.is_stub) {
            continue;  // packages have one
        }
        const std::string_view name = ctx.names.text(reference.name);
        const auto& builtins = ctx.settings.builtins;
        if (std::find(builtins.begin(), builtins.end(), name) != builtins.end()) {
            continue;
        }
        const Range range{reference.start, reference.end};
        const lex::PythonVersion since = semantic::builtin_since(reference.name);
        if (since > ctx.settings.target_version) {
            const u32 minor = since - 300U;
            ctx.report(range, {"Undefined name `", name, "`; it is a builtin since Python 3.", minor});
        } else {
            ctx.report(range, {"Undefined name `", name, "`"});
        }
    }
}

constexpr std::string_view kOptions[] = {"builtins", "target-version"};

}  // namespace

extern constinit const Rule f821_undefined_name{
    .code = "F821",
    .name = "undefined-name",
    .family = "pyflakes",
    .summary = "Undefined name `{name}`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .on_broken_source = false,
    .options = kOptions,
    .doc = {.what = "Finds names that are read where nothing gives them a value: no assignment, import, "
                    "parameter or "
                    "builtin that could be in force there. Names in string annotations count. Names that a "
                    "star import "
                    "may define, and those in a `try` that catches NameError, do not.",
            .why = "Python raises NameError when it comes to such a name: often the misspelling of another "
                   "one, or an "
                   "import that was forgotten.",
            .example = "def double():\n    return n * 2\n",
            .instead = "def double(n):\n    return n * 2\n",
            .references = "https://docs.python.org/3/reference/executionmodel.html#resolution-of-names\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
