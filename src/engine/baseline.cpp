#include <algorithm>
#include <exception>
#include <map>
#include <new>
#include <pyforge/baseline.hpp>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.hpp"
#include "report/json_writer.hpp"
#include "report/paths.hpp"
#include "source/json_scan.hpp"
#include "source/scan.hpp"
#include "source/text.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint64_t kLargest = std::uint64_t{1} << 30U;

Error not_a_baseline(std::string why) {
    return {ErrorCode::InvalidOption, "is not a baseline: " + std::move(why), {}};
}

std::string hex(std::uint64_t number) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; number >>= 4U) {
        out[i] = kDigits[number & 15U];
    }
    return out;
}

bool from_hex(std::string_view text, std::uint64_t& out) {
    out = 0;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f')) {
            return false;
        }
        out = out << 4U | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
    }
    return text.size() == 16;
}

auto order(const BaselineEntry& entry) {
    return std::tie(entry.path, entry.code, entry.definition, entry.fingerprint);
}

void sort_and_merge(std::vector<BaselineEntry>& entries) {
    std::sort(entries.begin(), entries.end(),
              [](const BaselineEntry& a, const BaselineEntry& b) { return order(a) < order(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (kept != 0 && order(entries[kept - 1]) == order(entries[i])) {
            entries[kept - 1].count += entries[i].count;
        } else if (kept++ != i) {
            entries[kept - 1] = std::move(entries[i]);
        }
    }
    entries.resize(kept);
}

// Reads the document; a step that fails has set `problem`.
class Reader {
  public:
    explicit Reader(const std::string& text) : scan_(text) {}

    std::string problem;

    bool read(std::vector<BaselineEntry>& out) {
        std::int64_t version = -1;
        if (scan_.peek() != '{') {
            return fail("an object expected");
        }
        scan_.take('{');
        bool first = true;
        while (member('}', first)) {
            if (key_ == "version") {
                if (!scan_.number(version)) {
                    return fail_scan();
                }
                if (version != static_cast<std::int64_t>(kVersion)) {
                    return fail("its version is " + std::to_string(version) +
                                ", this library knows version " + std::to_string(kVersion));
                }
            } else if (key_ == "findings") {
                if (version < 0) {
                    return fail("the version must come first");
                }
                if (!read_files(out)) {
                    return false;
                }
            } else if (!scan_.skip_value()) {
                return fail_scan();
            }
        }
        if (!problem.empty()) {
            return false;
        }
        if (!scan_.at_end()) {
            return fail_scan();
        }
        return version >= 0 || fail("it has no version");
    }

  private:
    bool fail(std::string why) {
        if (problem.empty()) {
            problem = std::move(why);
        }
        return false;
    }
    bool fail_scan() {
        return fail(std::string(scan_.problem() == nullptr ? "unexpected end" : scan_.problem()) +
                    " at byte " + std::to_string(scan_.offset()));
    }

    // The next key of an object into key_; false at its end and at a problem.
    bool member(char close, bool& first) {
        if (scan_.take(close)) {
            return false;
        }
        if (!first && !scan_.expect(',')) {
            return fail_scan();
        }
        first = false;
        return string(key_) && (scan_.expect(':') || fail_scan());
    }
    bool string(std::string& out) {
        buffer_.clear();
        if (!scan_.string(buffer_)) {
            return fail_scan();
        }
        out.assign(buffer_.data(), buffer_.size());
        return true;
    }

    bool read_files(std::vector<BaselineEntry>& out) {
        if (!scan_.expect('{')) {
            return fail_scan();
        }
        bool first = true;
        while (member('}', first)) {
            const std::string path = key_;
            if (!scan_.expect('[')) {
                return fail_scan();
            }
            bool first_entry = true;
            while (!scan_.take(']')) {
                if (!first_entry && !scan_.expect(',')) {
                    return fail_scan();
                }
                first_entry = false;
                if (!read_entry(path, out)) {
                    return false;
                }
            }
        }
        return problem.empty();
    }

    bool read_entry(const std::string& path, std::vector<BaselineEntry>& out) {
        BaselineEntry entry;
        entry.path = path;
        std::string key;
        if (!scan_.expect('{')) {
            return fail_scan();
        }
        bool first = true;
        std::int64_t count = 1;
        while (member('}', first)) {
            bool good = true;
            if (key_ == "code") {
                good = string(entry.code);
            } else if (key_ == "in") {
                good = string(entry.definition);
            } else if (key_ == "key") {
                good = string(key);
            } else if (key_ == "count") {
                good = scan_.number(count) || fail_scan();
            } else {
                good = scan_.skip_value() || fail_scan();
            }
            if (!good) {
                return false;
            }
        }
        if (!problem.empty()) {
            return false;
        }
        if (entry.code.empty() || !from_hex(key, entry.fingerprint) || count < 1 ||
            count > static_cast<std::int64_t>(kLargest)) {
            return fail("an entry of `" + path +
                        "` has no code, no key of 16 hexadecimal digits, or a wrong count");
        }
        entry.count = static_cast<std::uint32_t>(count);
        out.push_back(std::move(entry));
        return true;
    }

    source::JsonScan scan_;
    Vec<char> buffer_;
    std::string key_;
};

template <class T, class Step>
Result<T> guarded(Step&& step) noexcept {
    try {
        return step();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

}  // namespace

Result<Baseline> Baseline::of(std::span<const FileReport> reports, const FormatOptions& paths) noexcept {
    return guarded<Baseline>([&]() -> Result<Baseline> {
        Baseline out;
        report::ShownPaths shown(paths);
        for (const FileReport& file : reports) {
            const std::string path(shown(file.path()));
            for (const Issue& issue : file.issues()) {
                if (issue.fingerprint == 0) {
                    return Error{ErrorCode::InvalidOption,
                                 "a baseline needs reports that were made with Options::fingerprints", path};
                }
                out.entries_.push_back(
                    {path, std::string(issue.code), std::string(issue.definition), issue.fingerprint, 1});
            }
        }
        sort_and_merge(out.entries_);
        return out;
    });
}

Result<Baseline> Baseline::parse(std::string_view json) noexcept {
    return guarded<Baseline>([&]() -> Result<Baseline> {
        if (json.size() > kLargest) {
            return not_a_baseline("it is too large");
        }
        std::string text(json);
        text.append(source::kPadding, '\0');
        Vec<u32> lines;
        const source::Scan scan = source::scan_utf8(text.data(), static_cast<u32>(json.size()), lines);
        if (scan.nul != kNone || scan.invalid != kNone) {
            return not_a_baseline("it is not UTF-8 text");
        }
        text.resize(json.size());
        Baseline out;
        Reader reader(text);
        if (!reader.read(out.entries_)) {
            return not_a_baseline(reader.problem);
        }
        sort_and_merge(out.entries_);
        return out;
    });
}

Result<std::string> Baseline::json() const noexcept {
    return guarded<std::string>([&] {
        std::string out;
        report::JsonWriter json(out);
        json.open_object();
        json.member("version", kVersion);
        json.key("findings");
        json.open_object();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const BaselineEntry& entry = entries_[i];
            if (i == 0 || entries_[i - 1].path != entry.path) {
                json.key(entry.path);
                json.open_array();
            }
            json.open_object(report::JsonWriter::Layout::Line);
            json.member("code", entry.code);
            json.member("in", entry.definition);
            json.member("key", hex(entry.fingerprint));
            json.member("count", entry.count);
            json.close_object();
            if (i + 1 == entries_.size() || entries_[i + 1].path != entry.path) {
                json.close_array();
            }
        }
        json.close_object();
        json.close_object();
        out += '\n';
        return out;
    });
}

std::uint64_t Baseline::size() const noexcept {
    std::uint64_t all = 0;
    for (const BaselineEntry& entry : entries_) {
        all += entry.count;
    }
    return all;
}

Result<BaselineResult> Baseline::apply(const ProjectReport& report,
                                       const FormatOptions& paths) const noexcept {
    return guarded<BaselineResult>([&]() -> Result<BaselineResult> {
        BaselineResult out;
        const auto key = [](std::string_view path, std::string_view code, std::uint64_t fingerprint) {
            return (hash_text(path) * 31 + hash_text(code)) * 31 + fingerprint;
        };
        std::unordered_map<std::uint64_t, std::uint32_t> left;
        for (const BaselineEntry& entry : entries_) {
            left[key(entry.path, entry.code, entry.fingerprint)] += entry.count;
        }
        report::ShownPaths shown(paths);
        std::set<std::string, std::less<>> seen;
        const FileReport* current = nullptr;
        std::string path;
        Result<ProjectReport> fewer = report.filtered([&](const FileReport& file, const Issue& issue) {
            if (&file != current) {
                current = &file;
                path = shown(file.path());
            }
            const auto at = left.find(key(path, issue.code, issue.fingerprint));
            if (at == left.end() || at->second == 0) {
                return true;
            }
            --at->second;
            ++out.known;
            return false;
        });
        if (!fewer.ok()) {
            return fewer.error();
        }
        out.report = std::move(*fewer);
        for (const FileReport& file : report.files()) {
            if (file.analyzed()) {
                seen.emplace(shown(file.path()));
            }
        }
        for (const BaselineEntry& entry : entries_) {
            if (!seen.contains(entry.path)) {
                if (out.unseen.empty() || out.unseen.back() != entry.path) {
                    out.unseen.push_back(entry.path);
                }
                continue;
            }
            std::uint32_t& rest = left[key(entry.path, entry.code, entry.fingerprint)];
            if (const std::uint32_t gone = std::min(rest, entry.count); gone != 0) {
                rest -= gone;
                out.gone.push_back(entry);
                out.gone.back().count = gone;
            }
        }
        return out;
    });
}

PYFORGE_NAMESPACE_END
