// Type checkers that are installed on the machine.
#include <pybind11/stl.h>

#include <chrono>

#include "bindings.hpp"

namespace binding {
namespace {

pyforge::ExternalTool tool_of(const std::string& name) {
    for (const auto tool : {pyforge::ExternalTool::Mypy, pyforge::ExternalTool::Pyright}) {
        if (name == to_string(tool)) {
            return tool;
        }
    }
    throw py::value_error("tool '" + name + "' is not 'mypy' or 'pyright'");
}

pyforge::ProjectReport run_external(const std::string& name, const py::iterable& paths,
                                    const py::object& program, std::vector<std::string> arguments,
                                    double time_limit, bool keep_text) {
    const pyforge::ExternalTool tool = tool_of(name);
    if (!(time_limit >= 0 && time_limit <= 1e9)) {
        throw py::value_error("time_limit must be a number of seconds, 0 for none");
    }
    pyforge::ExternalOptions options;
    options.program = to_path(program, {});
    options.arguments = std::move(arguments);
    options.time_limit =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::duration<double>(time_limit));
    options.keep_text = keep_text;
    std::vector<std::string> list;
    for (const py::handle path : paths) {
        list.push_back(to_path(py::reinterpret_borrow<py::object>(path), {}));
    }
    pyforge::Result<pyforge::ProjectReport> result = pyforge::ProjectReport();
    {
        const py::gil_scoped_release unlocked;
        result = pyforge::run_external(tool, list, options);
    }
    return take(std::move(result));
}

}  // namespace

void bind_external(py::module_& module) {
    module.def(
        "run_external", &run_external, py::arg("tool"), py::arg("paths"), py::kw_only(),
        py::arg("program") = py::none(), py::arg("arguments") = py::tuple(), py::arg("time_limit") = 300.0,
        py::arg("keep_text") = false,
        "Runs 'mypy' or 'pyright', which must be installed, on files and folders. Gives one report for each "
        "file that it has something to say about; its codes read 'mypy:arg-type'. Raises FileNotFoundError "
        "when it is not installed, TimeoutError after time_limit seconds, RuntimeError when it fails.");
}

}  // namespace binding
