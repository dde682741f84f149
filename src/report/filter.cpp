// Reports with fewer issues.
#include <exception>
#include <new>
#include <pyforge/engine.hpp>
#include <unordered_set>

#include "base/hash.hpp"
#include "report/data.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

u64 key_of(std::string_view code, const SourceRange& range) noexcept {
    return hash_text(code) ^ ((u64{range.start.offset} << 32U | range.end.offset) * 0x9E37'79B9'7F4A'7C15U);
}

template <class T, class Step>
Result<T> guarded(Step&& step) noexcept {
    try {
        return step();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    } catch (...) {
        return Error{ErrorCode::Internal, "the filter threw", {}};
    }
}

}  // namespace

Result<FileReport> FileReport::filtered(const std::function<bool(const Issue&)>& keep) const noexcept {
    return guarded<FileReport>([&]() -> FileReport {
        if (issues().empty()) {
            return *this;
        }
        auto data = std::make_shared<detail::ReportData>();
        std::unordered_set<u64> gone;
        for (const Issue& issue : issues()) {
            if (keep(issue)) {
                data->issues.push_back(issue);
            } else {
                gone.insert(key_of(issue.code, issue.range));
            }
        }
        if (gone.empty()) {
            return *this;
        }
        for (const Suggestion& suggestion : suggestions()) {
            if (!suggestion.fix || !gone.contains(key_of(suggestion.code, suggestion.range))) {
                data->extras().suggestions.push_back(suggestion);
            }
        }
        const std::shared_ptr<const detail::ReportData>& whole = data_->extras().whole;
        data->extras().whole = whole ? whole : data_;
        return FileReport(std::move(data));
    });
}

Result<ProjectReport> ProjectReport::of(std::vector<FileReport> files) noexcept {
    return guarded<ProjectReport>([&] {
        auto data = std::make_shared<detail::ProjectData>();
        data->files = std::move(files);
        for (const FileReport& file : data->files) {
            data->analyzed += file.analyzed() ? 1 : 0;
            data->issues += file.issues().size();
            data->cancelled = data->cancelled || file.reason().code == ErrorCode::Cancelled;
        }
        return ProjectReport(std::move(data));
    });
}

Result<ProjectReport> ProjectReport::filtered(
    const std::function<bool(const FileReport&, const Issue&)>& keep) const noexcept {
    return guarded<ProjectReport>([&]() -> Result<ProjectReport> {
        auto data =
            data_ ? std::make_shared<detail::ProjectData>(*data_) : std::make_shared<detail::ProjectData>();
        data->issues = 0;
        for (FileReport& file : data->files) {
            Result<FileReport> fewer = file.filtered([&](const Issue& issue) { return keep(file, issue); });
            if (!fewer.ok()) {
                return fewer.error();
            }
            file = std::move(*fewer);
            data->issues += file.issues().size();
        }
        return ProjectReport(std::move(data));
    });
}

PYFORGE_NAMESPACE_END
