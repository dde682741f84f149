// What the parts of the extension module share. It includes the public headers of the library and nothing
// else of it.
#pragma once
#include <pybind11/pybind11.h>

#include <pyforge/pyforge.hpp>
#include <string>
#include <string_view>

namespace binding {

namespace py = pybind11;

void bind_values(py::module_& module);   // positions, issues, fixes, suggestions
void bind_metrics(py::module_& module);  // figures
void bind_reports(py::module_& module);
void bind_syntax(py::module_& module);
void bind_external(py::module_& module);  // after the reports
void bind_engine(py::module_& module);    // after the others: its signatures name their types

// A part of a report together with the report that owns its strings.
template <class T>
struct Held {
    pyforge::FileReport owner;
    const T* value;
};

template <class T>
Held<T> hold(const pyforge::FileReport& owner, const T& value) {
    return {owner, &value};
}

// Text of the library to Python: well-formed UTF-8 but for paths and source excerpts, whose stray bytes
// become surrogates, as os.fsdecode() has it.
inline py::str to_str(std::string_view text) {
    PyObject* object =
        PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape");
    if (object == nullptr) {
        throw py::error_already_set();
    }
    return py::reinterpret_steal<py::str>(object);
}

// "path:line:column: what is odd"
inline std::string text_of(const pyforge::Notice& notice) {
    std::string where = notice.path;
    if (notice.line != 0) {
        where += ":" + std::to_string(notice.line) + ":" + std::to_string(notice.column);
    }
    return where.empty() ? notice.message : where + ": " + notice.message;
}

// A tuple of held parts, one for each item.
template <class T>
py::tuple hold_all(const pyforge::FileReport& owner, std::span<const T> items) {
    py::tuple out(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        out[i] = py::cast(hold(owner, items[i]));
    }
    return out;
}

// Raises the Python exception that fits: ValueError for options, MemoryError, OSError for files, else
// RuntimeError.
[[noreturn]] void raise(const pyforge::Error& error);

template <class T>
T take(pyforge::Result<T> result) {
    if (!result.ok()) {
        raise(result.error());
    }
    return std::move(result).value();
}

// The bytes of a str or of a bytes-like object, not copied; holds on to the object. Needs the interpreter's
// lock at both ends of its life.
class Input {
  public:
    explicit Input(const py::object& object);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    // Valid as long as this object.
    [[nodiscard]] pyforge::Source source(std::string path) const;

  private:
    py::object object_;
    Py_buffer buffer_{};
    std::string_view bytes_;
    bool text_ = false;
    bool has_buffer_ = false;
};

// A path-like object or None as a string of bytes, as os.fsencode() has it.
std::string to_path(const py::object& object, std::string_view missing);

// "py311" or "3.11"; None leaves it to the library.
std::optional<pyforge::PythonVersion> to_version(const std::optional<std::string>& text);

}  // namespace binding
