// A rule of one's own as a function: functions with many parameters.  usage: custom_rule FILE
#include <cstdio>
#include <pyforge/pyforge.hpp>

namespace {

// Called by several threads at once: it keeps nothing between calls.
void check(const pyforge::SyntaxTree& tree, const pyforge::CustomReport& report) {
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const pyforge::SyntaxNode function = tree.node(i);
        if (function.kind() != "FunctionDef" && function.kind() != "AsyncFunctionDef") {
            continue;
        }
        for (const pyforge::SyntaxNode part : function.children()) {
            const std::size_t count = part.kind() == "arguments" ? part.children().size() : 0;
            if (count > 2) {
                report(function, "Function `" + std::string(function.name()) + "` has " +
                                     std::to_string(count) + " parameters");
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    pyforge::CustomRule rule;
    rule.code = "ACME001";
    rule.name = "many-parameters";
    rule.message = "A function has many parameters";
    rule.category = pyforge::Category::Complexity;
    rule.callback = check;
    const auto engine = pyforge::Engine::create(pyforge::Options{}.select({"F"}).custom_rule(rule)).value();
    const auto report = engine.analyze(pyforge::Source::from_file(argc > 1 ? argv[1] : "").value());
    std::fputs(pyforge::format_issues({&report, 1}, pyforge::IssueFormat::Concise).value().c_str(), stdout);
    return 0;
}
