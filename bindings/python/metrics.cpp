// Figures about code.
#include <pybind11/stl.h>

#include "bindings.hpp"

namespace binding {
namespace {

using namespace pyforge;

template <class T, class R>
auto get(R T::*member) {
    return [member](const Held<T>& held) { return held.value->*member; };
}

template <class T>
auto get_text(std::string_view T::*member) {
    return [member](const Held<T>& held) { return to_str(held.value->*member); };
}

void bind_counts(py::module_& module) {
    py::class_<Cyclomatic>(module, "Cyclomatic", "Cyclomatic complexity: independent ways through the code.")
        .def_readonly("ruff", &Cyclomatic::ruff, "As ruff's C901 counts it: the default dialect.")
        .def_readonly("mccabe", &Cyclomatic::mccabe, "As mccabe 0.7 counts it.")
        .def_readonly("radon", &Cyclomatic::radon, "As radon 6 counts it.")
        .def("__repr__", [](const Cyclomatic& m) {
            return "Cyclomatic(ruff=" + std::to_string(m.ruff) + ", mccabe=" + std::to_string(m.mccabe) +
                   ", radon=" + std::to_string(m.radon) + ")";
        });
    py::class_<Cognitive>(module, "Cognitive", "Cognitive complexity: how hard the code is to follow.")
        .def_readonly("sonar", &Cognitive::sonar, "As Sonar counts it: the default dialect.")
        .def_readonly("complexipy", &Cognitive::complexipy, "As complexipy counts it.")
        .def("__repr__", [](const Cognitive& m) {
            return "Cognitive(sonar=" + std::to_string(m.sonar) +
                   ", complexipy=" + std::to_string(m.complexipy) + ")";
        });
    py::class_<Halstead>(module, "Halstead", "Halstead's figures as radon computes them.")
        .def_readonly("distinct_operators", &Halstead::distinct_operators, "h1")
        .def_readonly("distinct_operands", &Halstead::distinct_operands, "h2")
        .def_readonly("total_operators", &Halstead::total_operators, "N1")
        .def_readonly("total_operands", &Halstead::total_operands, "N2")
        .def_readonly("vocabulary", &Halstead::vocabulary, "h1 + h2")
        .def_readonly("length", &Halstead::length, "N1 + N2")
        .def_readonly("calculated_length", &Halstead::calculated_length, "h1 log2 h1 + h2 log2 h2")
        .def_readonly("volume", &Halstead::volume, "length times log2 vocabulary, in bits")
        .def_readonly("difficulty", &Halstead::difficulty, "h1 / 2 times N2 / h2")
        .def_readonly("effort", &Halstead::effort, "difficulty times volume")
        .def_readonly("time", &Halstead::time, "effort / 18, in seconds")
        .def_readonly("bugs", &Halstead::bugs, "volume / 3000: expected number of defects");
    py::class_<RawCounts>(module, "RawCounts", "Counts of lines as radon computes them.")
        .def_readonly("loc", &RawCounts::loc, "Lines.")
        .def_readonly("lloc", &RawCounts::lloc, "Logical lines.")
        .def_readonly("sloc", &RawCounts::sloc, "Lines with source.")
        .def_readonly("comments", &RawCounts::comments, "Comments, wherever they stand.")
        .def_readonly("single_comments", &RawCounts::single_comments,
                      "Lines that are but a comment or a one-line docstring.")
        .def_readonly("multi", &RawCounts::multi, "Lines of multi-line strings that stand alone.")
        .def_readonly("blank", &RawCounts::blank, "Blank lines.");
    py::class_<TypeCoverage>(module, "TypeCoverage", "How much is annotated; self and cls do not count.")
        .def_readonly(
            "percent", &TypeCoverage::percent,
            "Annotated returns and parameters, in percent of functions and parameters; 100 for none.")
        .def_readonly("functions", &TypeCoverage::functions, "Functions.")
        .def_readonly("annotated_returns", &TypeCoverage::annotated_returns,
                      "Functions with a return annotation.")
        .def_readonly("parameters", &TypeCoverage::parameters, "Parameters.")
        .def_readonly("annotated_parameters", &TypeCoverage::annotated_parameters,
                      "Parameters with an annotation.")
        .def_readonly("attributes", &TypeCoverage::attributes, "Attributes of classes.")
        .def_readonly("annotated_attributes", &TypeCoverage::annotated_attributes,
                      "Attributes with an annotation.")
        .def_readonly("annotations", &TypeCoverage::annotations, "Annotations of every kind.")
        .def_readonly("any_annotations", &TypeCoverage::any_annotations, "Annotations that name Any.")
        .def_readonly("any_share", &TypeCoverage::any_share, "Their share of all annotations, 0 to 1.");
    py::class_<Distribution>(
        module, "Distribution",
        "A distribution in a few numbers; all zero for no values. Percentiles lie between the two nearest "
        "values in proportion.")
        .def_readonly("count", &Distribution::count, "Number of values.")
        .def_readonly("sum", &Distribution::sum, "Sum.")
        .def_readonly("mean", &Distribution::mean, "Arithmetic mean.")
        .def_readonly("deviation", &Distribution::deviation, "Standard deviation of all values.")
        .def_readonly("min", &Distribution::min, "Smallest.")
        .def_readonly("median", &Distribution::median, "50th percentile.")
        .def_readonly("p90", &Distribution::p90, "90th percentile.")
        .def_readonly("p95", &Distribution::p95, "95th percentile.")
        .def_readonly("p99", &Distribution::p99, "99th percentile.")
        .def_readonly("max", &Distribution::max, "Largest.");
}

void bind_function(py::module_& module) {
    py::class_<Held<FunctionMetrics>>(module, "FunctionMetrics", "Figures of one function or method.")
        .def_property_readonly("name", get_text(&FunctionMetrics::name), "Its name.")
        .def_property_readonly("qualified_name", get_text(&FunctionMetrics::qualified_name),
                               "As __qualname__.")
        .def_property_readonly("range", get(&FunctionMetrics::range),
                               "From def (or async) to the end of the body.")
        .def_property_readonly("is_method", get(&FunctionMetrics::is_method),
                               "The nearest scope around is a class.")
        .def_property_readonly("is_nested", get(&FunctionMetrics::is_nested), "Inside another function.")
        .def_property_readonly("is_async", get(&FunctionMetrics::is_async), "async def.")
        .def_property_readonly("is_generator", get(&FunctionMetrics::is_generator),
                               "Holds a yield of its own.")
        .def_property_readonly("has_docstring", get(&FunctionMetrics::has_docstring),
                               "Begins with a docstring.")
        .def_property_readonly("in_mccabe", get(&FunctionMetrics::in_mccabe), "mccabe lists it by itself.")
        .def_property_readonly("in_radon", get(&FunctionMetrics::in_radon), "radon lists it by itself.")
        .def_property_readonly("in_complexipy", get(&FunctionMetrics::in_complexipy),
                               "complexipy lists it by itself.")
        .def_property_readonly(
            "cyclomatic", [](const Held<FunctionMetrics>& f) { return f.value->cyclomatic.ruff; },
            "Cyclomatic complexity in the default dialect, ruff's.")
        .def_property_readonly(
            "cognitive", [](const Held<FunctionMetrics>& f) { return f.value->cognitive.sonar; },
            "Cognitive complexity in the default dialect, Sonar's.")
        .def_property_readonly("cyclomatic_by_dialect", get(&FunctionMetrics::cyclomatic),
                               "In every dialect.")
        .def_property_readonly("cognitive_by_dialect", get(&FunctionMetrics::cognitive), "In every dialect.")
        .def_property_readonly("halstead", get(&FunctionMetrics::halstead), "Halstead's figures.")
        .def_property_readonly("raw", get(&FunctionMetrics::raw), "Counts of its lines.")
        .def_property_readonly("types", get(&FunctionMetrics::types), "Its annotations.")
        .def_property_readonly("statements", get(&FunctionMetrics::statements), "As PLR0915 counts them.")
        .def_property_readonly("branches", get(&FunctionMetrics::branches), "As PLR0912 counts them.")
        .def_property_readonly("returns", get(&FunctionMetrics::returns), "As PLR0911 counts them.")
        .def_property_readonly("parameters", get(&FunctionMetrics::parameters), "Of every kind but * and **.")
        .def_property_readonly("positional_parameters", get(&FunctionMetrics::positional_parameters),
                               "Those that can be given by position.")
        .def_property_readonly("nesting", get(&FunctionMetrics::nesting),
                               "Deepest nesting of blocks; 0 is flat.")
        .def("__repr__", [](const Held<FunctionMetrics>& f) {
            return to_str("FunctionMetrics(" + std::string(f.value->qualified_name) +
                          ", cyclomatic=" + std::to_string(f.value->cyclomatic.ruff) +
                          ", cognitive=" + std::to_string(f.value->cognitive.sonar) + ")");
        });
}

void bind_class(py::module_& module) {
    py::class_<Held<ClassMetrics>>(module, "ClassMetrics", "Figures of one class.")
        .def_property_readonly("name", get_text(&ClassMetrics::name), "Its name.")
        .def_property_readonly("qualified_name", get_text(&ClassMetrics::qualified_name), "As __qualname__.")
        .def_property_readonly("range", get(&ClassMetrics::range), "From class to the end of the body.")
        .def_property_readonly("in_radon", get(&ClassMetrics::in_radon), "radon lists it by itself.")
        .def_property_readonly("methods", get(&ClassMetrics::methods), "Number of methods.")
        .def_property_readonly("bases", get(&ClassMetrics::bases), "Number of base classes.")
        .def_property_readonly("attributes", get(&ClassMetrics::attributes), "Number of attributes.")
        .def_property_readonly("cyclomatic_radon", get(&ClassMetrics::cyclomatic_radon),
                               "radon's figure: the average over the methods, plus one.")
        .def_property_readonly("cyclomatic_radon_real", get(&ClassMetrics::cyclomatic_radon_real),
                               "What that averages: body and methods together.")
        .def_property_readonly("cyclomatic_sum", get(&ClassMetrics::cyclomatic_sum), "Over the methods.")
        .def_property_readonly("cyclomatic_max", get(&ClassMetrics::cyclomatic_max), "Over the methods.")
        .def_property_readonly("cognitive_sum", get(&ClassMetrics::cognitive_sum), "Over the methods.")
        .def_property_readonly("cognitive_max", get(&ClassMetrics::cognitive_max), "Over the methods.")
        .def_property_readonly("raw", get(&ClassMetrics::raw), "Counts of its lines.")
        .def_property_readonly("types", get(&ClassMetrics::types), "Annotations of methods and attributes.")
        .def("__repr__", [](const Held<ClassMetrics>& c) {
            return to_str("ClassMetrics(" + std::string(c.value->qualified_name) + ")");
        });
}

}  // namespace

void bind_metrics(py::module_& module) {
    bind_counts(module);
    bind_function(module);
    bind_class(module);
    py::class_<Held<FileMetrics>>(module, "FileMetrics", "Figures of one file.")
        .def_property_readonly(
            "functions", [](const Held<FileMetrics>& m) { return hold_all(m.owner, m.value->functions); },
            "All functions, nested ones too, in source order. A new tuple at each access.")
        .def_property_readonly(
            "classes", [](const Held<FileMetrics>& m) { return hold_all(m.owner, m.value->classes); },
            "All classes in source order. A new tuple at each access.")
        .def_property_readonly("maintainability", get(&FileMetrics::maintainability),
                               "radon's index, 0 to 100; multi-line strings count as comments.")
        .def_property_readonly("maintainability_strict", get(&FileMetrics::maintainability_strict),
                               "The same with comments alone.")
        .def_property_readonly(
            "maintainability_rank",
            [](const Held<FileMetrics>& m) {
                return to_str({&m.value->maintainability_rank, 1});
            },
            "'A' above 19, 'B' above 9, else 'C'.")
        .def_property_readonly("cyclomatic", get(&FileMetrics::cyclomatic),
                               "Sums over functions; radon: the module.")
        .def_property_readonly("cognitive", get(&FileMetrics::cognitive), "Of the whole file.")
        .def_property_readonly("halstead", get(&FileMetrics::halstead),
                               "Halstead's figures of the whole file.")
        .def_property_readonly("raw", get(&FileMetrics::raw), "Counts of lines.")
        .def_property_readonly("types", get(&FileMetrics::types), "Annotations.")
        .def_property_readonly("statements", get(&FileMetrics::statements), "Statements.")
        .def_property_readonly("nesting", get(&FileMetrics::nesting), "Deepest nesting of blocks.")
        .def_property_readonly("imports", get(&FileMetrics::imports), "Import statements.");

    py::class_<ProjectMetrics>(module, "ProjectMetrics", "Figures of many files together.")
        .def_readonly("files", &ProjectMetrics::files, "Files measured.")
        .def_readonly("functions", &ProjectMetrics::functions, "Functions.")
        .def_readonly("classes", &ProjectMetrics::classes, "Classes.")
        .def_readonly("statements", &ProjectMetrics::statements, "Statements.")
        .def_readonly("raw", &ProjectMetrics::raw, "Sums over files.")
        .def_readonly("types", &ProjectMetrics::types, "Of all the code together.")
        .def_readonly("cyclomatic", &ProjectMetrics::cyclomatic, "Over functions, ruff's dialect.")
        .def_readonly("cyclomatic_mccabe", &ProjectMetrics::cyclomatic_mccabe,
                      "Over functions, mccabe's dialect.")
        .def_readonly("cyclomatic_radon", &ProjectMetrics::cyclomatic_radon,
                      "Over functions, radon's dialect.")
        .def_readonly("cognitive", &ProjectMetrics::cognitive, "Over functions, Sonar's dialect.")
        .def_readonly("cognitive_complexipy", &ProjectMetrics::cognitive_complexipy,
                      "Over functions, complexipy's dialect.")
        .def_readonly("function_lines", &ProjectMetrics::function_lines, "Over functions.")
        .def_readonly("parameters", &ProjectMetrics::parameters, "Over functions.")
        .def_readonly("nesting", &ProjectMetrics::nesting, "Over functions.")
        .def_readonly("volume", &ProjectMetrics::volume, "Halstead's, over functions.")
        .def_readonly("maintainability", &ProjectMetrics::maintainability, "Over files.")
        .def_readonly("maintainability_strict", &ProjectMetrics::maintainability_strict, "Over files.")
        .def_readonly("file_lines", &ProjectMetrics::file_lines, "Over files.")
        .def_property_readonly(
            "cyclomatic_ranks",
            [](const ProjectMetrics& m) { return py::tuple(py::cast(m.cyclomatic_ranks)); },
            "Number of functions of the ranks A to F, radon's dialect.")
        .def_property_readonly(
            "maintainability_ranks",
            [](const ProjectMetrics& m) { return py::tuple(py::cast(m.maintainability_ranks)); },
            "Number of files of the ranks A to C.");
}

}  // namespace binding
