// The engine. The interpreter's lock is released while it works.
#include <pybind11/stl.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include "bindings.hpp"

namespace binding {
namespace {

using Words = std::vector<std::string>;

// The text of an option's value: True as "true", a list of names with commas.
std::string to_option(const py::object& value) {
    if (py::isinstance<py::bool_>(value)) {
        return value.cast<bool>() ? "true" : "false";
    }
    if (py::isinstance<py::str>(value) || py::isinstance<py::int_>(value)) {
        return static_cast<std::string>(py::str(value));
    }
    std::string out;
    for (const py::handle name : value) {
        out.append(out.empty() ? "" : ",").append(static_cast<std::string>(py::str(name)));
    }
    return out;
}

using PerFile = std::map<std::string, Words>;

pyforge::Engine make_engine(
    const std::optional<Words>& select, const Words& extend_select, const Words& ignore,
    const std::optional<PerFile>& per_file_ignores, const std::optional<std::string>& target_version,
    const std::optional<std::uint32_t>& line_length, const std::optional<std::uint32_t>& max_complexity,
    const std::map<std::string, py::object>& rule_options, const std::optional<bool>& preview, bool metrics,
    bool keep_text, bool respect_suppressions, const std::optional<Words>& exclude,
    const Words& extend_exclude, const std::optional<bool>& force_exclude,
    const std::optional<bool>& respect_gitignore, std::uint64_t max_file_size, bool config_files,
    const py::object& config_file, const Words& config, bool cache, const py::object& cache_folder) {
    pyforge::Options options;
    if (const auto version = to_version(target_version)) {
        options.target_version(*version);
    }
    if (select) {
        options.select(*select);
    }
    if (exclude) {
        options.exclude(*exclude);
    }
    if (line_length) {
        options.line_length(*line_length);
    }
    if (max_complexity) {
        options.max_complexity(*max_complexity);
    }
    if (preview) {
        options.preview(*preview);
    }
    if (force_exclude) {
        options.force_exclude(*force_exclude);
    }
    if (respect_gitignore) {
        options.respect_gitignore(*respect_gitignore);
    }
    for (const auto& [key, value] : rule_options) {
        options.rule_option(key, to_option(value));
    }
    if (per_file_ignores) {
        options.per_file_ignores({per_file_ignores->begin(), per_file_ignores->end()});
    }
    for (const std::string& toml : config) {
        options.config(toml);
    }
    options.extend_select(extend_select)
        .ignore(ignore)
        .metrics(metrics)
        .keep_text(keep_text)
        .respect_suppressions(respect_suppressions)
        .extend_exclude(extend_exclude)
        .max_file_size(max_file_size)
        .config_files(config_files ? pyforge::ConfigFiles::Discover : pyforge::ConfigFiles::Ignore)
        .config_file(to_path(config_file, {}))
        .cache(cache)
        .cache_folder(to_path(cache_folder, {}));
    return take(pyforge::Engine::create(options));
}

pyforge::FileReport analyze(const pyforge::Engine& engine, const py::object& source, const py::object& path) {
    const Input input(source);
    const pyforge::Source bytes = input.source(to_path(path, "<string>"));
    const py::gil_scoped_release unlocked;
    return engine.analyze(bytes);
}

// A run on a thread of its own, so that this one can look for signals: Ctrl-C stops the run after the files
// at hand.
class Run {
  public:
    Run(const pyforge::Engine& engine, std::vector<std::string> paths, std::uint32_t jobs,
        py::object callback)
        : engine_(engine), paths_(std::move(paths)), callback_(std::move(callback)) {
        options_.jobs = jobs;
        options_.stop = stop_.get_token();
        if (!callback_.is_none()) {
            options_.progress = [this](const pyforge::Progress& progress) { tell(progress); };
        }
    }

    pyforge::ProjectReport run() {
        std::exception_ptr signal;
        {
            const py::gil_scoped_release unlocked;
            std::thread worker([this] {
                pyforge::Result<pyforge::ProjectReport> result = engine_.analyze_paths(paths_, options_);
                const std::lock_guard lock(mutex_);
                result_ = std::move(result);
                done_ = true;
                changed_.notify_one();
            });
            while (!wait()) {
                const py::gil_scoped_acquire locked;
                if (!signal && PyErr_CheckSignals() != 0) {
                    signal = std::make_exception_ptr(py::error_already_set());
                    stop_.request_stop();
                }
            }
            worker.join();
        }
        if (signal) {
            std::rethrow_exception(signal);
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        return take(std::move(result_));
    }

  private:
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::milliseconds(100), [this] { return done_; });
    }

    // On a worker. An exception of the callback stops the run and comes out of it.
    void tell(const pyforge::Progress& progress) {
        const py::gil_scoped_acquire locked;
        if (failure_) {
            return;
        }
        try {
            callback_(progress.done, progress.total, to_str(progress.path));
        } catch (const py::error_already_set&) {
            failure_ = std::current_exception();
            stop_.request_stop();
        }
    }

    const pyforge::Engine& engine_;
    std::vector<std::string> paths_;
    py::object callback_;
    pyforge::RunOptions options_;
    std::stop_source stop_;
    std::exception_ptr failure_;
    pyforge::Result<pyforge::ProjectReport> result_{pyforge::Error{}};
    std::mutex mutex_;
    std::condition_variable changed_;
    bool done_ = false;
};

pyforge::ProjectReport analyze_paths(const pyforge::Engine& engine, const py::iterable& paths,
                                     std::uint32_t jobs, const py::object& progress) {
    std::vector<std::string> list;
    for (const py::handle path : paths) {
        list.push_back(to_path(py::reinterpret_borrow<py::object>(path), {}));
    }
    return Run(engine, std::move(list), jobs, progress).run();
}

py::tuple to_rules(std::span<const pyforge::RuleInfo> rules) {
    py::tuple out(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        out[i] = py::cast(rules[i]);
    }
    return out;
}

}  // namespace

void bind_engine(py::module_& module) {
    py::class_<pyforge::Engine>(
        module, "Engine",
        "Options made ready once, for any number of sources. Immutable; any number of threads may "
        "use one engine at the same time.")
        .def(py::init(&make_engine), py::kw_only(), py::arg("select") = py::none(),
             py::arg("extend_select") = py::tuple(), py::arg("ignore") = py::tuple(),
             py::arg("per_file_ignores") = py::none(), py::arg("target_version") = py::none(),
             py::arg("line_length") = py::none(), py::arg("max_complexity") = py::none(),
             py::arg("rule_options") = py::dict(), py::arg("preview") = py::none(), py::arg("metrics") = true,
             py::arg("keep_text") = false, py::arg("respect_suppressions") = true,
             py::arg("exclude") = py::none(), py::arg("extend_exclude") = py::tuple(),
             py::arg("force_exclude") = py::none(), py::arg("respect_gitignore") = py::none(),
             py::arg("max_file_size") = std::uint64_t{256} << 20U, py::arg("config_files") = false,
             py::arg("config_file") = py::none(), py::arg("config") = py::tuple(), py::arg("cache") = false,
             py::arg("cache_folder") = py::none(),
             "Takes the options of pyforge.analyze(). Raises ValueError for what is no option.")
        .def_property_readonly(
            "rules", [](const pyforge::Engine& e) { return to_rules(e.rules()); },
            "The rules that are on, by code; for files without a configuration of their own.")
        .def_property_readonly(
            "notices",
            [](const pyforge::Engine& e) {
                py::list out;
                for (const pyforge::Notice& notice : e.notices()) {
                    out.append(to_str(text_of(notice)));
                }
                return py::tuple(out);
            },
            "What is odd about the configuration files that have been read so far.")
        .def("analyze", &analyze, py::arg("source"), py::arg("path") = py::none(),
             "Analyses one source, str or bytes-like; see pyforge.analyze().")
        .def("analyze_paths", &analyze_paths, py::arg("paths"), py::kw_only(), py::arg("jobs") = 0,
             py::arg("progress") = py::none(), "Analyses files and folders; see pyforge.analyze_paths().")
        .def(
            "discover",
            [](const pyforge::Engine& engine, const py::iterable& paths) {
                std::vector<std::string> list;
                for (const py::handle path : paths) {
                    list.push_back(to_path(py::reinterpret_borrow<py::object>(path), {}));
                }
                py::list out;
                for (const std::string& path : take(engine.discover(list))) {
                    out.append(to_str(path));
                }
                return out;
            },
            py::arg("paths"), "The files that analyze_paths() would analyse, in its order.");

    module.def(
        "rules", [] { return to_rules(pyforge::all_rules()); }, "All rules, by code.");
    module.def(
        "find_rule",
        [](const std::string& name) {
            const pyforge::RuleInfo* rule = pyforge::find_rule(name);
            return rule == nullptr ? py::object(py::none()) : py::cast(*rule);
        },
        py::arg("code_or_name"), "The rule with this code or name, in any letter case, or None.");
}

}  // namespace binding
