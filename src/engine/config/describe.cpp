// Lists of the options, and which file holds for a path.
#include <algorithm>
#include <new>

#include "engine/config/store.hpp"
#include "lint/settings/text.hpp"

PYFORGE_NAMESPACE_BEGIN

Result<std::vector<OptionDescription>> describe_options() noexcept {
    try {
        std::vector<OptionDescription> out;
        const lint::Settings usual;
        lint::for_each_option([&](const lint::OptionInfo& option) {
            out.push_back(
                {option.key, lint::type_name(option.type), lint::value_text(usual, option), option.summary});
        });
        for (const engine::KeyInfo& key : engine::general_keys()) {
            out.push_back({key.key, key.type, std::string(key.usual), key.summary});
        }
        std::sort(out.begin(), out.end(),
                  [](const OptionDescription& a, const OptionDescription& b) { return a.key < b.key; });
        const auto same = [](const OptionDescription& a, const OptionDescription& b) {
            return a.key == b.key;
        };
        out.erase(std::unique(out.begin(), out.end(), same), out.end());
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<std::string> find_configuration(std::string_view path) noexcept {
    try {
        const std::string absolute = engine::absolute_path(path, engine::current_folder());
        std::string_view folder =
            engine::is_folder(absolute) ? std::string_view(absolute) : engine::parent_folder(absolute);
        engine::TomlReader reader;
        for (;; folder = engine::parent_folder(folder)) {
            Result<std::string> file = engine::configuration_in(std::string(folder), reader);
            if (!file || !file->empty() || folder.empty()) {
                return file;
            }
        }
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

PYFORGE_NAMESPACE_END
