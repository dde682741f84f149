#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto binary = ctx.tree.get<ast::BinOp>(id);
    if (binary.op() == parse::Operator::RShift && ctx.model.is_builtin(binary.left(), names::print)) {
        ctx.report(ctx.range(binary.left()), {"Use of `>>` is invalid with `print` function"});
    }
}

}  // namespace

extern constinit const Rule f633_invalid_print_syntax{
    .code = "F633",
    .name = "invalid-print-syntax",
    .family = "pyflakes",
    .summary = "Use of `>>` is invalid with `print` function",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `print >> file`, the way of Python 2 to print into a file.",
            .why = "In Python 3 this shifts the function `print` and raises TypeError.",
            .example = "print >> sys.stderr, \"hello\"\n",
            .instead = "print(\"hello\", file=sys.stderr)\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = each<check>},
};

}  // namespace pyforge::rules
