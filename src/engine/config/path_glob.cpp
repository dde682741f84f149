#include "engine/config/path_glob.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace pyforge::engine {
namespace {

constexpr std::size_t kMostSteps = 1024;
constexpr std::size_t kMostWays = 256;
constexpr std::size_t kMostClasses = 255;

}  // namespace

// Reads a pattern after its alternatives have been written out: each way is a pattern without braces.
class GlobParser {
  public:
    GlobParser(PathGlob& glob, std::string& why) : glob_(glob), why_(why) {}

    bool read(std::string_view pattern) {
        std::vector<std::string> ways{std::string()};
        std::size_t at = 0;
        if (!alternatives(pattern, at, 0, ways)) {
            return false;
        }
        return std::all_of(ways.begin(), ways.end(), [this](const std::string& way) { return one(way); });
    }

  private:
    using Step = PathGlob::Step;
    using Kind = PathGlob::Step::Kind;

    bool fail(const char* why) {
        why_ = why;
        return false;
    }

    // Writes out "a{b,c}" as "ab", "ac", to the end or to the brace or comma that ends this branch.
    bool alternatives(std::string_view text, std::size_t& at, unsigned depth, std::vector<std::string>& out) {
        constexpr unsigned kDeepest = 16;
        const auto append = [&out](std::string_view part) {
            for (std::string& way : out) {
                way += part;
            }
        };
        while (at < text.size()) {
            const char c = text[at];
            if (c == '\\' && at + 1 < text.size()) {
                append(text.substr(at, 2));
                at += 2;
            } else if (c == '[') {
                const std::size_t end = class_end(text, at);
                if (end == std::string_view::npos) {
                    return fail("a `[` is not closed");
                }
                append(text.substr(at, end - at));
                at = end;
            } else if (c == '{') {
                if (depth == kDeepest) {
                    return fail("braces are nested too deeply");
                }
                std::vector<std::string> all;
                do {
                    ++at;
                    std::vector<std::string> branch{std::string()};
                    if (!alternatives(text, at, depth + 1, branch)) {
                        return false;
                    }
                    for (const std::string& way : out) {
                        for (const std::string& rest : branch) {
                            all.push_back(way + rest);
                        }
                    }
                    if (all.size() > kMostWays) {
                        return fail("it has too many alternatives");
                    }
                } while (at < text.size() && text[at] == ',');
                if (at == text.size()) {
                    return fail("a `{` is not closed");
                }
                ++at;
                out = std::move(all);
            } else if (depth != 0 && (c == ',' || c == '}')) {
                return true;
            } else if (c == '}') {
                return fail("a `}` closes nothing");
            } else {
                append(text.substr(at, 1));
                ++at;
            }
        }
        return true;
    }

    static std::size_t class_end(std::string_view text, std::size_t at) noexcept {
        ++at;
        if (at < text.size() && (text[at] == '!' || text[at] == '^')) {
            ++at;
        }
        for (bool first = true; at < text.size(); ++at, first = false) {
            if (text[at] == ']' && !first) {
                return at + 1;
            }
        }
        return std::string_view::npos;
    }

    bool one(std::string_view text) {
        std::vector<Step> steps;
        std::size_t at = 0;
        while (at < text.size()) {
            const char c = text[at];
            if (c == '*') {
                star(text, at, steps);
            } else if (c == '?') {
                steps.push_back({Kind::Any});
                ++at;
            } else if (c == '[') {
                const std::size_t end = class_end(text, at);
                if (!add_class(text.substr(at + 1, end - at - 2), steps)) {
                    return false;
                }
                at = end;
            } else {
                at += c == '\\' && at + 1 < text.size() ? 1 : 0;
                steps.push_back({Kind::Character, static_cast<u8>(text[at])});
                ++at;
            }
        }
        if (steps.size() > kMostSteps) {
            return fail("it is too long");
        }
        glob_.finish(std::move(steps));
        return true;
    }

    static void star(std::string_view text, std::size_t& at, std::vector<Step>& steps) {
        const std::size_t first = at;
        if (!text.substr(at).starts_with("**")) {
            steps.push_back({Kind::Star});
            ++at;
            return;
        }
        at += 2;
        const bool at_start = first == 0 || text[first - 1] == '/';
        const bool ends = at == text.size();
        if (!at_start || (!ends && text[at] != '/')) {
            steps.push_back({Kind::Star});
            return;
        }
        if (ends) {
            steps.push_back({Kind::Star});  // behind the slash, if there is one
            return;
        }
        ++at;
        if (steps.empty() || steps.back().kind != Kind::Folders) {
            steps.push_back({Kind::Folders});
        }
    }

    bool add_class(std::string_view text, std::vector<Step>& steps) {
        if (glob_.classes_.size() == kMostClasses) {
            return fail("it has too many character classes");
        }
        const bool negated = text.starts_with('!') || text.starts_with('^');
        if (negated) {
            text.remove_prefix(1);
        }
        PathGlob::Class set;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto low = static_cast<u8>(text[i]);
            auto high = low;
            if (i + 2 < text.size() && text[i + 1] == '-') {
                high = static_cast<u8>(text[i + 2]);
                i += 2;
                if (high < low) {
                    return fail("a range in brackets runs backwards");
                }
            }
            for (unsigned c = low; c <= high; ++c) {
                set.bits[c / 64] |= u64{1} << (c % 64);
            }
        }
        if (negated) {
            for (u64& word : set.bits) {
                word = ~word;
            }
        }
        steps.push_back({Kind::Class, static_cast<u8>(glob_.classes_.size())});
        glob_.classes_.push_back(set);
        return true;
    }

    PathGlob& glob_;
    std::string& why_;
};

bool PathGlob::parse(std::string_view pattern, PathGlob& out, std::string& why) {
    out = PathGlob{};
    return GlobParser(out, why).read(pattern);
}

void PathGlob::finish(std::vector<Step> steps) {
    Way way;
    std::size_t from = 0;
    while (from < steps.size() && steps[from].kind == Step::Kind::Character) {
        way.head += static_cast<char>(steps[from++].character);
    }
    std::size_t to = steps.size();
    while (to > from && steps[to - 1].kind == Step::Kind::Character) {
        way.tail += static_cast<char>(steps[--to].character);
    }
    std::reverse(way.tail.begin(), way.tail.end());
    way.literal = from == steps.size();
    way.steps.assign(steps.begin() + static_cast<std::ptrdiff_t>(from),
                     steps.begin() + static_cast<std::ptrdiff_t>(to));
    ways_.push_back(std::move(way));
}

bool PathGlob::matches(std::string_view path) const noexcept {
    return std::any_of(ways_.begin(), ways_.end(), [&](const Way& way) { return matches(way, path); });
}

// All states at once: bit i is set where the steps before i have taken what was read so far.
bool PathGlob::matches(const Way& way, std::string_view path) const noexcept {
    if (way.literal) {
        return path == way.head;
    }
    if (path.size() < way.head.size() + way.tail.size() || !path.starts_with(way.head) ||
        !path.ends_with(way.tail)) {
        return false;
    }
    path = path.substr(way.head.size(), path.size() - way.head.size() - way.tail.size());
    const std::size_t count = way.steps.size();
    if (count == 1 && way.steps[0].kind == Step::Kind::Star) {
        return true;
    }
    std::array<u64, kMostSteps / 64 + 1> now{};
    const std::size_t words = count / 64 + 1;
    const auto has = [](const auto& set, std::size_t i) { return ((set[i / 64] >> (i % 64)) & 1) != 0; };
    const auto put = [](auto& set, std::size_t i) { set[i / 64] |= u64{1} << (i % 64); };
    // What may match nothing lets the next step begin at once.
    const auto skip = [&](auto& set) {
        for (std::size_t i = 0; i < count; ++i) {
            const Step::Kind kind = way.steps[i].kind;
            if (has(set, i) && (kind == Step::Kind::Star || kind == Step::Kind::Folders)) {
                put(set, i + 1);
            }
        }
    };
    // A step over folders is left only behind a slash, but may be entered and left without reading anything:
    // so "inside" is a state of its own, kept in a second set.
    std::array<u64, kMostSteps / 64 + 1> inside{};
    put(now, 0);
    skip(now);
    for (const char character : path) {
        const auto c = static_cast<u8>(character);
        std::array<u64, kMostSteps / 64 + 1> next{};
        std::array<u64, kMostSteps / 64 + 1> next_inside{};
        bool any = false;
        for (std::size_t i = 0; i < count; ++i) {
            const bool here = has(now, i);
            if (!here && !has(inside, i)) {
                continue;
            }
            const Step step = way.steps[i];
            switch (step.kind) {
                case Step::Kind::Character:
                    if (step.character == c) put(next, i + 1), any = true;
                    break;
                case Step::Kind::Any:
                    put(next, i + 1), any = true;
                    break;
                case Step::Kind::Class:
                    if (has(classes_[step.character].bits, c)) put(next, i + 1), any = true;
                    break;
                case Step::Kind::Star:
                    put(next, i), any = true;
                    break;
                case Step::Kind::Folders:
                    put(next_inside, i), any = true;
                    if (c == '/') put(next, i + 1);
                    break;
            }
        }
        if (!any) {
            return false;
        }
        skip(next);
        std::copy_n(next.begin(), words, now.begin());
        std::copy_n(next_inside.begin(), words, inside.begin());
    }
    return has(now, count);
}

// --- paths
// ----------------------------------------------------------------------------------------------------

// No segment that is empty or begins with a dot, and so nothing to take out?
static bool is_plain(std::string_view absolute) noexcept {
    for (std::size_t slash = 0; slash != std::string_view::npos; slash = absolute.find('/', slash + 1)) {
        if (slash + 1 >= absolute.size() || absolute[slash + 1] == '/' || absolute[slash + 1] == '.') {
            return false;
        }
    }
    return true;
}

std::string absolute_path(std::string_view path, std::string_view folder) {
    std::string whole;
    whole.reserve(folder.size() + 1 + path.size());
    if (!path.starts_with('/')) {
        whole.append(folder).append("/");
    }
    whole += path;
    if (whole.starts_with('/') && is_plain(whole)) {
        return whole;
    }
    std::string out;
    std::size_t at = 0;
    while (at < whole.size()) {
        const std::size_t slash = std::min(whole.find('/', at), whole.size());
        const std::string_view name = std::string_view(whole).substr(at, slash - at);
        at = slash + 1;
        if (name.empty() || name == ".") {
            continue;
        }
        if (name == "..") {
            out.erase(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
            continue;
        }
        out += '/';
        out += name;
    }
    return out;
}

std::string_view parent_folder(std::string_view path) noexcept {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view base_name(std::string_view path) noexcept {
    return path.substr(path.rfind('/') + 1);
}

std::string current_folder() {
    std::string folder(256, '\0');
    while (::getcwd(folder.data(), folder.size()) == nullptr) {
        if (errno != ERANGE) {
            return {};
        }
        folder.resize(folder.size() * 2);
    }
    folder.resize(folder.find('\0'));
    return folder == "/" ? std::string() : folder;
}

bool is_folder(const std::string& path) noexcept {
    struct stat info {};
    return ::stat(path.empty() ? "/" : path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

namespace {

// Characters of a folder's own name mean themselves.
std::string escaped(std::string_view folder) {
    std::string out;
    for (const char c : folder) {
        if (std::string_view("*?[]{}\\,!").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

bool has_text(std::string_view pattern, std::string& why) {
    if (pattern.empty() || pattern.find('\n') != std::string_view::npos) {
        why = "it is not a pattern of files";
        return false;
    }
    return true;
}

}  // namespace

bool FilePatterns::add(std::string_view pattern, std::string_view folder, std::string& why) {
    if (!has_text(pattern, why)) {
        return false;
    }
    if (pattern.find_first_of("/*?[]{}\\") == std::string_view::npos && pattern != "." && pattern != "..") {
        const auto insert = [](std::vector<std::string>& list, std::string text) {
            list.insert(std::lower_bound(list.begin(), list.end(), text), std::move(text));
        };
        insert(names_, std::string(pattern));
        insert(paths_, absolute_path(pattern, folder));
        texts_.emplace_back(pattern);
        return true;
    }
    PathGlob glob;
    if (!PathGlob::parse(absolute_path(pattern, escaped(folder)), glob, why)) {
        return false;
    }
    texts_.emplace_back(pattern);
    globs_.push_back(std::move(glob));
    if (pattern.find('/') == std::string_view::npos) {
        if (!PathGlob::parse(pattern, glob, why)) {
            return false;
        }
        globs_.push_back(std::move(glob));
    }
    return true;
}

void FilePatterns::append(const FilePatterns& more) {
    const auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    add(globs_, more.globs_);
    add(names_, more.names_);
    add(paths_, more.paths_);
    add(texts_, more.texts_);
    std::sort(names_.begin(), names_.end());
    std::sort(paths_.begin(), paths_.end());
}

bool FilePatterns::covers(std::string_view path) const noexcept {
    const std::string_view name = base_name(path);
    return std::binary_search(names_.begin(), names_.end(), name) ||
           std::any_of(globs_.begin(), globs_.end(),
                       [&](const PathGlob& glob) { return glob.matches(name) || glob.matches(path); });
}

bool FilePatterns::matches(std::string_view path) const noexcept {
    return std::binary_search(paths_.begin(), paths_.end(), path) ||
           std::any_of(globs_.begin(), globs_.end(),
                       [&](const PathGlob& glob) { return glob.matches(path); });
}

bool FileCondition::parse(std::string_view pattern, std::string_view folder, std::string& why) {
    text_ = pattern;
    folder_ = folder;
    negated_ = pattern.starts_with('!');
    if (negated_) {
        pattern.remove_prefix(1);
    }
    return has_text(pattern, why) && PathGlob::parse(pattern, name_, why) &&
           PathGlob::parse(absolute_path(pattern, escaped(folder)), absolute_, why);
}

bool FileCondition::holds(std::string_view path) const noexcept {
    return (name_.matches(base_name(path)) || absolute_.matches(path)) != negated_;
}

}  // namespace pyforge::engine
