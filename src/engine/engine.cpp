#include <new>
#include <pyforge/engine.hpp>
#include <string>

#include "engine/analyze.hpp"
#include "engine/impl.hpp"
#include "engine/run.hpp"

PYFORGE_NAMESPACE_BEGIN

Result<Engine> Engine::create(const Options& options) {
    try {
        Result<std::unique_ptr<engine::ProfileStore>> profiles = engine::ProfileStore::create(options);
        if (!profiles) {
            return profiles.error();
        }
        return Engine(std::make_shared<const detail::EngineImpl>(options, std::move(*profiles)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<Engine> Engine::with_contents(const Options& options) const noexcept {
    try {
        Options all = impl_->options;
        all.metrics(options.metrics()).keep_text(options.keep_text()).fingerprints(options.fingerprints());
        return Engine(std::make_shared<const detail::EngineImpl>(std::move(all), impl_->profiles));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

const Options& Engine::options() const noexcept {
    return impl_->options;
}

std::span<const RuleInfo> Engine::rules() const noexcept {
    return impl_->profiles->base().infos();
}

FileReport Engine::analyze(const Source& source) const noexcept {
    return engine::analyze_source(*impl_, source);
}

std::vector<Notice> Engine::notices() const {
    return impl_->profiles->notices();
}

Result<ResolvedSettings> Engine::settings_for(std::string_view path) const noexcept {
    try {
        engine::ProfileStore& profiles = *impl_->profiles;
        const std::string absolute = engine::absolute_path(path, profiles.current_folder());
        const std::string_view folder =
            engine::is_folder(absolute) ? std::string_view(absolute) : engine::parent_folder(absolute);
        const Result<const engine::Profile*> profile = profiles.for_folder(folder);
        if (!profile) {
            return profile.error();
        }
        return (*profile)->describe(absolute);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

std::string_view Engine::output_format() const noexcept {
    return impl_->profiles->base().output_format();
}

Result<std::vector<std::string>> Engine::discover(std::span<const std::string> paths) const noexcept {
    try {
        std::vector<std::string> out;
        std::optional<Error> error =
            engine::discover(paths, *impl_->profiles,
                             [&out](engine::FoundFile&& file) { out.push_back(std::move(file.path)); });
        if (error) {
            return std::move(*error);
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

Result<ProjectReport> Engine::analyze_paths(std::span<const std::string> paths,
                                            const RunOptions& run) const noexcept {
    return engine::run_paths(*impl_, paths, run);
}

Result<ProjectReport> Engine::analyze_all(std::span<const Source> sources,
                                          const RunOptions& run) const noexcept {
    return engine::run_sources(*impl_, sources, run);
}

PYFORGE_NAMESPACE_END
