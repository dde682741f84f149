#include "engine/config/store.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <new>

#include "engine/analyze.hpp"
#include "engine/config/selectors.hpp"
#include "source/file.hpp"

namespace pyforge::engine {
namespace {

constexpr u64 kLargest = u64{16} << 20U;
constexpr std::size_t kLongestChain = 64;

bool is_file(const std::string& path) noexcept {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool is_project(std::string_view file) noexcept {
    return base_name(file) == "pyproject.toml";
}
bool is_own(std::string_view file) noexcept {
    return base_name(file) == "pyforge.toml" || base_name(file) == ".pyforge.toml";
}

// [tool.pyforge], else [tool.ruff]; null for neither.
const Value* section_of(const Value& project, bool& own) noexcept {
    const Value* tool = project.find("tool");
    own = tool != nullptr && tool->find("pyforge") != nullptr;
    return tool == nullptr ? nullptr : tool->find(own ? "pyforge" : "ruff");
}

std::optional<lex::PythonVersion> required_by(const Value& project) noexcept {
    const Value* section = project.find("project");
    const Value* required = section == nullptr ? nullptr : section->find("requires-python");
    if (required == nullptr || required->type != Value::Type::String) {
        return {};
    }
    return oldest_required(required->text);
}

// What the projects above say about the oldest version, where no configuration does.
std::optional<lex::PythonVersion> required_above(std::string_view folder, TomlReader& reader) {
    for (;; folder = parent_folder(folder)) {
        const std::string file = std::string(folder) + "/pyproject.toml";
        if (is_file(file)) {
            if (const Result<const Value*> project = reader.read(file)) {
                if (const auto version = required_by(**project)) {
                    return version;
                }
            }
        }
        if (folder.empty()) {
            return {};
        }
    }
}

std::string config_home() {
    if (const char* home = std::getenv("XDG_CONFIG_HOME"); home != nullptr && *home == '/') {
        return home;
    }
    const char* home = std::getenv("HOME");
    return home == nullptr || *home == '\0' ? std::string() : std::string(home) + "/.config";
}

// The user's own file, for what lies in no project.
Result<std::string> user_configuration(TomlReader& reader) {
    const std::string home = config_home();
    if (home.empty()) {
        return std::string();
    }
    for (const char* name : {"/pyforge", "/ruff"}) {
        Result<std::string> file = configuration_in(home + name, reader);
        if (!file || !file->empty()) {
            return file;
        }
    }
    return std::string();
}

}  // namespace

void FolderFiles::see(std::string_view name) noexcept {
    own = own || name == "pyforge.toml" || name == ".pyforge.toml";
    ruff = ruff || name == "ruff.toml" || name == ".ruff.toml";
    project = project || name == "pyproject.toml";
}

Result<const Value*> TomlReader::read(const std::string& file) {
    if (file == file_) {
        return &value_;
    }
    forget();
    source::Buffer buffer;
    source::FileError error;
    if (!source::read_file(file.c_str(), buffer, error, kLargest)) {
        return Error{error_code(error), error.message, file};
    }
    std::string why;
    Place place;
    if (!parse_toml({buffer.data(), buffer.size()}, value_, why, place)) {
        return Error{ErrorCode::InvalidOption, "it is not TOML: " + why, file, place.line, place.column};
    }
    file_ = file;
    return &value_;
}

void TomlReader::forget() noexcept {
    file_.clear();
    value_ = Value{};
}

Result<std::string> configuration_in(const std::string& folder, TomlReader& reader) {
    for (const char* name : {"/.pyforge.toml", "/pyforge.toml"}) {
        if (is_file(folder + name)) {
            return folder + name;
        }
    }
    std::string project = folder + "/pyproject.toml";
    bool own = false;
    bool has_section = false;
    if (is_file(project)) {
        const Result<const Value*> value = reader.read(project);
        if (!value) {
            return value.error();
        }
        has_section = section_of(**value, own) != nullptr;
    }
    if (own) {
        return project;
    }
    for (const char* name : {"/.ruff.toml", "/ruff.toml"}) {
        if (is_file(folder + name)) {
            return folder + name;
        }
    }
    return has_section ? std::move(project) : std::string();
}

Result<std::unique_ptr<ProfileStore>> ProfileStore::create(const Options& options) {
    std::string current = engine::current_folder();
    std::unique_ptr<ProfileStore> store(new ProfileStore(Layer{}, std::move(current)));
    if (auto error = read_options(options, store->current_, store->options_, store->notes_)) {
        return std::move(*error);
    }
    if (auto error = store->choose_base(options)) {
        return std::move(*error);
    }
    store->reader_.forget();
    return store;
}

std::optional<Error> ProfileStore::choose_base(const Options& options) {
    std::string file;
    if (!options.config_file().empty()) {
        file = absolute_path(options.config_file(), current_);
    } else if (options.config_files() == ConfigFiles::Discover) {
        looks_for_files_ = true;
        const Result<const Profile*> found = locked_for_folder(current_);
        if (!found) {
            return found.error();
        }
        if (*found != nullptr) {
            base_ = *found;
            return {};
        }
        Result<std::string> users = user_configuration(reader_);
        if (!users) {
            return users.error();
        }
        file = std::move(*users);
    }
    if (!file.empty()) {
        const Result<const Profile*> named = profile_of(file, current_);
        if (!named) {
            return named.error();
        }
        base_ = *named;
        return {};
    }
    Layer layer = options_;
    if (looks_for_files_ && !layer.target_version) {
        layer.target_version = required_above(current_, reader_);
    }
    base_ = (profiles_[""] = std::make_unique<const Profile>(layer)).get();
    return {};
}

// A file and what it builds on. Patterns are relative to `folder`, those of the others to their own folders.
Result<Layer> ProfileStore::load(const std::string& file, const std::string& folder) {
    Layer whole;
    std::vector<std::string> seen;
    std::string next = file;
    std::string hangs_on = folder;
    while (!next.empty()) {
        if (std::find(seen.begin(), seen.end(), next) != seen.end() || seen.size() == kLongestChain) {
            return Error{ErrorCode::InvalidOption, "`extend` leads back to the file itself", next};
        }
        const Result<const Value*> value = reader_.read(next);
        if (!value) {
            return value.error();
        }
        const std::string its_folder(parent_folder(next));
        Origin origin{next, hangs_on, is_own(next)};
        const Value* table = *value;
        const Value empty;
        if (is_project(next)) {
            table = section_of(**value, origin.own);
            if (table == nullptr) {
                table = &empty;
            } else if (table->type != Value::Type::Table) {
                return Error{ErrorCode::InvalidOption, "the section is not a table", next, table->place.line,
                             table->place.column};
            }
        }
        Layer layer;
        if (auto error = read_layer(*table, origin, layer, notes_)) {
            return std::move(*error);
        }
        if (!layer.target_version) {
            if (is_project(next)) {
                layer.target_version = required_by(**value);
            } else if (seen.empty()) {
                layer.target_version = required_above(its_folder, reader_);
            }
        }
        seen.push_back(next);
        const std::string extend = layer.extend.value_or("");
        next = extend.empty() ? std::string() : absolute_path(expand_home(extend), its_folder);
        hangs_on = std::string(parent_folder(next));
        if (seen.size() == 1) {
            whole = std::move(layer);
        } else {
            whole.lay_over(std::move(layer));
        }
    }
    return whole;
}

Result<const Profile*> ProfileStore::profile_of(const std::string& file, const std::string& folder) {
    if (const auto found = profiles_.find(file); found != profiles_.end()) {
        return found->second.get();
    }
    Result<Layer> layer = load(file, folder);
    if (!layer) {
        return layer.error();
    }
    Layer whole = options_;
    whole.lay_over(std::move(*layer));
    return (profiles_[file] = std::make_unique<const Profile>(whole)).get();
}

// Null where no file is found.
Result<const Profile*> ProfileStore::locked_for_folder(std::string_view folder) {
    std::vector<std::string> passed;
    const Profile* profile = base_;
    for (std::string_view at = folder;; at = parent_folder(at)) {
        if (const auto known = folders_.find(at); known != folders_.end()) {
            profile = known->second != nullptr ? known->second : base_;
            break;
        }
        passed.emplace_back(at);
        const Result<std::string> file = configuration_in(passed.back(), reader_);
        if (!file) {
            return file.error();
        }
        if (!file->empty()) {
            Result<const Profile*> made = profile_of(*file, passed.back());
            if (!made) {
                return made;
            }
            profile = *made;
            break;
        }
        if (at.empty()) {
            break;
        }
    }
    for (std::string& name : passed) {
        folders_.emplace(std::move(name), profile);
    }
    return profile;
}

Result<const Profile*> ProfileStore::for_folder(std::string_view folder) {
    if (!looks_for_files_) {
        return base_;
    }
    const std::lock_guard lock(mutex_);
    Result<const Profile*> profile = locked_for_folder(folder);
    reader_.forget();
    return profile;
}

Result<const Profile*> ProfileStore::enter(std::string_view folder, FolderFiles files, const Profile* above) {
    if (!looks_for_files_ || !files.any()) {
        return above;
    }
    const std::lock_guard lock(mutex_);
    const Result<std::string> file = configuration_in(std::string(folder), reader_);
    if (!file) {
        return file.error();
    }
    Result<const Profile*> profile =
        file->empty() ? Result<const Profile*>(above) : profile_of(*file, std::string(folder));
    reader_.forget();
    return profile;
}

void ProfileStore::note(std::string message) noexcept {
    try {
        const std::lock_guard lock(mutex_);
        notes_.notices.push_back({std::move(message), {}, 0, 0});
    } catch (const std::bad_alloc&) {
    }
}

std::vector<Notice> ProfileStore::notices() const {
    const std::lock_guard lock(mutex_);
    std::vector<Notice> out = notes_.notices;
    if (!notes_.missing_rules.empty()) {
        std::string message = "these rules do not exist here and are left out: ";
        const char* separator = "";
        for (const std::string& selector : notes_.missing_rules) {
            message.append(separator).append(selector);
            separator = ", ";
        }
        out.push_back({std::move(message), {}, 0, 0});
    }
    return out;
}

}  // namespace pyforge::engine
