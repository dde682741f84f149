// Configuration files: which one holds for a folder, what they build on, and the profiles made of them.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <pyforge/options.hpp>
#include <pyforge/result.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/profile.hpp"

namespace pyforge::engine {

// What lies in a folder that may be a configuration.
struct FolderFiles {
    bool own = false;  // pyforge.toml, .pyforge.toml
    bool ruff = false;
    bool project = false;  // pyproject.toml

    void see(std::string_view name) noexcept;
    [[nodiscard]] bool any() const noexcept { return own || ruff || project; }
};

// Reads TOML. The file that was read last is kept for a while: a project's file is asked first whether it is
// a configuration and then what it says. Throws std::bad_alloc.
class TomlReader {
  public:
    // Valid until the next call.
    Result<const Value*> read(const std::string& file);
    // From now on the file may have changed.
    void forget() noexcept;

  private:
    std::string file_;  // empty for none
    Value value_;
};

// Thread-safe. Profiles live as long as the store.
class ProfileStore {
  public:
    // `options` go before every file. Throws std::bad_alloc.
    static Result<std::unique_ptr<ProfileStore>> create(const Options& options);

    // Where no file says anything else.
    [[nodiscard]] const Profile& base() const noexcept { return *base_; }
    // Are there files to look for?
    [[nodiscard]] bool looks_for_files() const noexcept { return looks_for_files_; }
    [[nodiscard]] const std::string& current_folder() const noexcept { return current_; }

    // For what lies in a folder (absolute): the nearest file at or above it.
    [[nodiscard]] Result<const Profile*> for_folder(std::string_view folder);
    // The same when what holds above the folder is known, and what lies in it.
    [[nodiscard]] Result<const Profile*> enter(std::string_view folder, FolderFiles files,
                                               const Profile* above);

    // Adds to what there is to say. Nothing where memory is short.
    void note(std::string message) noexcept;
    // All that has been said so far.
    [[nodiscard]] std::vector<Notice> notices() const;

  private:
    explicit ProfileStore(Layer options, std::string current)
        : options_(std::move(options)), current_(std::move(current)) {}

    std::optional<Error> choose_base(const Options& options);
    Result<const Profile*> profile_of(const std::string& file, const std::string& folder);
    Result<const Profile*> locked_for_folder(std::string_view folder);
    Result<Layer> load(const std::string& file, const std::string& folder);

    Layer options_;
    std::string current_;
    bool looks_for_files_ = false;
    const Profile* base_ = nullptr;
    mutable std::mutex mutex_;
    TomlReader reader_;
    Notes notes_;
    std::map<std::string, std::unique_ptr<const Profile>, std::less<>> profiles_;  // by file
    std::map<std::string, const Profile*, std::less<>> folders_;                   // null: the base
};

// The configuration file in a folder; empty for none.
Result<std::string> configuration_in(const std::string& folder, TomlReader& reader);

}  // namespace pyforge::engine
