// The library inside a program: findings and one metric of a file.  usage: embed FILE
#include <cstdio>
#include <pyforge/pyforge.hpp>

int main(int argc, char** argv) {
    const auto engine = pyforge::Engine::create(pyforge::Options{}.select({"E", "F", "S", "C90"})).value();
    const pyforge::FileReport report = engine.analyze(pyforge::Source::from_file(argc > 1 ? argv[1] : "").value());
    for (const pyforge::Issue& issue : report.issues())
        std::printf("%u: %.*s\n", issue.range.start.line, static_cast<int>(issue.message.size()), issue.message.data());
    for (const pyforge::FunctionMetrics& function : report.metrics()->functions)
        std::printf("%.*s: %u\n", static_cast<int>(function.name.size()), function.name.data(), function.cognitive.sonar);
}
