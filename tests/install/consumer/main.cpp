#include <cstdio>
#include <pyforge/pyforge.hpp>

int main() {
    std::puts(pyforge::version());
    const auto engine = pyforge::Engine::create(pyforge::Options{}.select({"F401", "S307"})).value();
    const auto source = pyforge::Source::from_string("import os\nprint(eval('1'))\n", "app.py");
    const pyforge::FileReport report = engine.analyze(source);
    for (const pyforge::Issue& issue : report.issues()) std::printf("%.4s\n", issue.code.data());
}
