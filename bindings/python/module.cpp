// The extension module pyforge._core.
#include "bindings.hpp"

namespace binding {
namespace {

std::string place_of(const pyforge::Error& error) {
    return error.line == 0
               ? error.path
               : error.path + ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
}

}  // namespace

void raise(const pyforge::Error& error) {
    const std::string message = error.path.empty() ? error.message : place_of(error) + ": " + error.message;
    PyObject* type = PyExc_RuntimeError;
    switch (error.code) {
        case pyforge::ErrorCode::InvalidOption:
            type = PyExc_ValueError;
            break;
        case pyforge::ErrorCode::OutOfMemory:
            type = PyExc_MemoryError;
            break;
        case pyforge::ErrorCode::NotFound:
            type = PyExc_FileNotFoundError;
            break;
        case pyforge::ErrorCode::Unreadable:
        case pyforge::ErrorCode::IsDirectory:
        case pyforge::ErrorCode::NotRegularFile:
        case pyforge::ErrorCode::ChangedWhileRead:
        case pyforge::ErrorCode::DirectoryLoop:
            type = PyExc_OSError;
            break;
        case pyforge::ErrorCode::TimedOut:
            type = PyExc_TimeoutError;
            break;
        case pyforge::ErrorCode::TooLarge:
        case pyforge::ErrorCode::ToolFailed:
        case pyforge::ErrorCode::InvalidNotebook:
        case pyforge::ErrorCode::OtherLanguage:
        case pyforge::ErrorCode::Cancelled:
        case pyforge::ErrorCode::Internal:
            break;
    }
    PyErr_SetObject(type, to_str(message).ptr());
    throw py::error_already_set();
}

Input::Input(const py::object& object) : object_(object) {
    if (PyUnicode_Check(object.ptr()) != 0) {
        Py_ssize_t size = 0;
        const char* data = PyUnicode_AsUTF8AndSize(object.ptr(), &size);
        if (data == nullptr) {
            throw py::error_already_set();
        }
        bytes_ = {data, static_cast<std::size_t>(size)};
        text_ = true;
        return;
    }
    if (PyObject_GetBuffer(object.ptr(), &buffer_, PyBUF_SIMPLE) != 0) {
        PyErr_Clear();
        throw py::type_error("source must be str or a bytes-like object, not " +
                             std::string(Py_TYPE(object.ptr())->tp_name));
    }
    has_buffer_ = true;
    bytes_ = {static_cast<const char*>(buffer_.buf), static_cast<std::size_t>(buffer_.len)};
}

Input::~Input() {
    if (has_buffer_) {
        PyBuffer_Release(&buffer_);
    }
}

pyforge::Source Input::source(std::string path) const {
    return text_ ? pyforge::Source::from_utf8_view(bytes_, std::move(path))
                 : pyforge::Source::from_bytes(bytes_, std::move(path));
}

std::string to_path(const py::object& object, std::string_view missing) {
    if (object.is_none()) {
        return std::string(missing);
    }
    PyObject* encoded = nullptr;
    if (PyUnicode_FSConverter(object.ptr(), &encoded) == 0) {
        throw py::error_already_set();
    }
    const auto bytes = py::reinterpret_steal<py::bytes>(encoded);
    return static_cast<std::string>(bytes);
}

std::optional<pyforge::PythonVersion> to_version(const std::optional<std::string>& text) {
    if (!text) {
        return std::nullopt;
    }
    std::string digits = *text;
    if (digits.starts_with("py")) {
        digits.erase(0, 2);
    }
    if (const std::size_t dot = digits.find('.'); dot == 1) {
        digits.erase(dot, 1);
    }
    const bool plausible = digits.size() >= 2 && digits.size() <= 3 && digits[0] == '3' &&
                           digits.find_first_not_of("0123456789") == std::string::npos;
    if (!plausible) {
        throw py::value_error("target version '" + *text + "' is not of the form 'py311' or '3.11'");
    }
    return pyforge::PythonVersion{3, static_cast<std::uint8_t>(std::stoi(digits.substr(1)))};
}

}  // namespace binding

PYBIND11_MODULE(_core, module) {
    module.doc() = "The compiled part of pyforge. Import from pyforge instead.";
    module.attr("__version__") = pyforge::version();
    binding::bind_values(module);
    binding::bind_metrics(module);
    binding::bind_reports(module);
    binding::bind_syntax(module);
    binding::bind_external(module);
    binding::bind_engine(module);
}
