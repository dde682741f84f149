#include "engine/ignore.hpp"

#include <sys/stat.h>

#include "source/file.hpp"

namespace pyforge::engine {
namespace {

constexpr unsigned kMaxIgnoreFile = 4U << 20U;

bool exists(const std::string& path) noexcept {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
}

void load(const std::string& path, PatternList& out) {
    source::Buffer buffer;
    source::FileError error;
    if (source::read_file(path.c_str(), buffer, error, kMaxIgnoreFile)) {
        out.add_text({buffer.data(), buffer.size()});
    }
}

}  // namespace

bool PatternList::add_line(std::string_view line) {
    Pattern pattern;
    if (!Pattern::parse(line, pattern)) {
        return false;
    }
    patterns_.push_back(std::move(pattern));
    return true;
}

void PatternList::add_text(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.starts_with(kMark)) {
        text.remove_prefix(kMark.size());
    }
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        add_line(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

PatternList::Verdict PatternList::judge(std::string_view path, bool is_directory) const noexcept {
    for (std::size_t i = patterns_.size(); i-- != 0;) {
        if (patterns_[i].matches(path, is_directory)) {
            return patterns_[i].negated() ? Verdict::Kept : Verdict::Ignored;
        }
    }
    return Verdict::Silent;
}

std::shared_ptr<const IgnoreScope> IgnoreScope::enter(std::shared_ptr<const IgnoreScope> above,
                                                      std::string folder, bool has_git, bool has_gitignore) {
    if (!has_git && !(above && has_gitignore)) {
        return above;
    }
    auto scope = std::make_shared<IgnoreScope>();
    if (has_gitignore) {
        load(folder + ".gitignore", scope->patterns);
    }
    if (has_git) {
        load(folder + ".git/info/exclude", scope->exclude);
    } else {
        scope->above = std::move(above);
    }
    scope->folder = std::move(folder);
    return scope;
}

std::shared_ptr<const IgnoreScope> IgnoreScope::find(std::string_view folder) {
    std::shared_ptr<const IgnoreScope> scope;
    for (std::size_t slash = folder.find('/'); slash != std::string_view::npos;
         slash = folder.find('/', slash + 1)) {
        std::string here(folder.substr(0, slash + 1));
        const bool has_git = exists(here + ".git");
        const bool has_gitignore = exists(here + ".gitignore");
        scope = enter(std::move(scope), std::move(here), has_git, has_gitignore);
    }
    return scope;
}

bool IgnoreScope::ignored(const IgnoreScope* scope, std::string_view path, bool is_directory) noexcept {
    PatternList::Verdict excluded = PatternList::Verdict::Silent;
    for (; scope != nullptr; scope = scope->above.get()) {
        const std::string_view relative = path.substr(scope->folder.size());
        const PatternList::Verdict verdict = scope->patterns.judge(relative, is_directory);
        if (verdict != PatternList::Verdict::Silent) {
            return verdict == PatternList::Verdict::Ignored;
        }
        if (!scope->exclude.empty()) {
            excluded = scope->exclude.judge(relative, is_directory);
        }
    }
    return excluded == PatternList::Verdict::Ignored;
}

}  // namespace pyforge::engine
