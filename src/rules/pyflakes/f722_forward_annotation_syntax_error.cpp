#include "lint/context.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx) {
    for (const NodeId id : ctx.model.invalid_string_annotations) {
        ctx.report(ctx.range(id), {"Syntax error in forward annotation: `", ctx.tree.slice(id), "`"});
    }
}

}  // namespace

extern constinit const Rule f722_forward_annotation_syntax_error{
    .code = "F722",
    .name = "forward-annotation-syntax-error",
    .family = "pyflakes",
    .summary = "Syntax error in forward annotation",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .doc = {.what = "Finds annotations written as strings that are no expression.",
            .why = "Type checkers and everything that evaluates annotations fail on it.",
            .example = "def load(path: \"str or Path\"): ...\nsize: \"int x\"\n",
            .instead = "def load(path: \"str | Path\"): ...\nsize: \"int\"\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
