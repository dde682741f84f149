#include "rules/flake8_bandit/assigned.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto keyword = tree.get<ast::keyword>(id);
    if (tree.kind(keyword.value()) != NodeKind::Constant ||
        tree[keyword.value()].constant() != parse::ConstantKind::True || keyword.arg() == kNone ||
        tree.name(keyword.arg()) != "debug") {
        return;
    }
    const auto call = tree.try_get<ast::Call>(tree.parent(id));
    if (!call) {
        return;
    }
    const auto function = tree.try_get<ast::Attribute>(call.func());
    if (!function || tree.name(function.attr()) != "run") {
        return;
    }
    const NodeId app = last_assigned(ctx, function.value());
    if (app == kNone) {
        return;
    }
    const auto made = tree.try_get<ast::Call>(app);
    if (made && ctx.model.resolves_to(made.func(), "flask", "Flask")) {
        ctx.report(ctx.range(id), {"Use of `debug=True` in Flask app detected"});
    }
}

}  // namespace

extern constinit const Rule s201_flask_debug_true{
    .code = "S201",
    .name = "flask-debug-true",
    .family = "flake8-bandit",
    .summary = "Use of `debug=True` in Flask app detected",
    .alias = "flask_debug_true",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds `run(debug=True)` of a Flask application.",
            .why = "Flask then shows a debugger in the browser wherever an error happens, and whoever can "
                   "reach the page can run Python code in it.",
            .example = "from flask import Flask\n"
                       "\n"
                       "app = Flask(__name__)\n"
                       "app.run(debug=True)\n",
            .instead = "from flask import Flask\n"
                       "\n"
                       "app = Flask(__name__)\n"
                       "app.run()\n",
            .references = "https://flask.palletsprojects.com/en/latest/quickstart/#debug-mode\n"
                          "https://cwe.mitre.org/data/definitions/94.html\n",
        },
    .on = {.nodes = {NodeKind::keyword}, .node = each<check>},
};

}  // namespace pyforge::rules
