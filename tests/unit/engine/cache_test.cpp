#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/time.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "engine/cache/pack.hpp"
#include "support.hpp"

namespace pyforge {
namespace {

using testing::Folder;

constexpr std::string_view kSource = "import os\nx = y == None \ndef f():\n    z = f''\n";

std::string listed(std::span<const FileReport> files) {
    std::string out;
    for (const FileReport& file : files) {
        out.append(file.path()).append(file.parsed() ? "" : " broken").append(" ");
        out.append(std::to_string(file.suppressed()))
            .append(" ")
            .append(std::to_string(file.lines()))
            .append(":\n");
        for (const Issue& issue : file.issues()) {
            const auto add = [&out](const SourceRange& r) {
                for (const std::uint32_t n : {r.start.line, r.start.column, r.start.offset, r.end.line,
                                              r.end.column, r.end.offset, r.cell}) {
                    out.append(std::to_string(n)).append(" ");
                }
            };
            out.append(issue.code)
                .append(" ")
                .append(issue.name)
                .append(" ")
                .append(issue.message)
                .append(" ");
            out.append(to_string(issue.severity)).append(" ").append(to_string(issue.category)).append(" ");
            add(issue.range);
            out.append(std::to_string(issue.fingerprint)).append(issue.definition);
            for (const Edit& edit : issue.fix.edits) {
                add(edit.range);
                out.append(edit.text).append(to_string(issue.fix.applicability));
            }
            out.append("\n");
        }
    }
    return out;
}

Options options_for(const Folder& folder) {
    return Options{}.select({"ALL"}).metrics(false).fingerprints(true).cache(true).cache_folder(folder /
                                                                                                "cache");
}

std::string run(const Folder& folder, const Options& options) {
    const Engine engine = Engine::create(options).value();
    const std::string paths[] = {folder / "src"};
    const ProjectReport report = engine.analyze_paths(paths).value();
    for (const Notice& notice : engine.notices()) {
        ADD_FAILURE() << notice.message;
    }
    return listed(report.files());
}

void age(const std::string& path, int seconds) {
    struct stat info {};
    ASSERT_EQ(::stat(path.c_str(), &info), 0);
    const timeval times[2] = {{info.st_mtim.tv_sec - seconds, 0}, {info.st_mtim.tv_sec - seconds, 0}};
    ASSERT_EQ(::utimes(path.c_str(), times), 0);
}

TEST(Cache, SecondRunsSayTheSame) {
    const Folder folder;
    folder.write("src/a.py", kSource);
    folder.write("src/b.py", "def f(:\n");
    folder.write("src/c.py", "x = 1  # noqa:\nimport os  # noqa: F401\n");
    folder.write("src/d.ipynb",
                 R"({"cells": [{"cell_type": "code", "source": ["import os\n", "x == None"]}]})");
    const std::string fresh = run(folder, options_for(folder).cache(false));
    EXPECT_FALSE(std::filesystem::exists(folder / "cache"));
    EXPECT_EQ(run(folder, options_for(folder)), fresh);
    EXPECT_TRUE(std::filesystem::exists(folder / "cache/CACHEDIR.TAG"));
    EXPECT_TRUE(std::filesystem::exists(folder / "cache/.gitignore"));
    EXPECT_EQ(run(folder, options_for(folder)), fresh);
    for (const char* name : {"src/a.py", "src/b.py", "src/c.py", "src/d.ipynb"}) {
        age(folder / name, 100);
    }
    EXPECT_EQ(run(folder, options_for(folder)), fresh);
    EXPECT_EQ(run(folder, options_for(folder)), fresh);
}

TEST(Cache, ChangesShow) {
    const Folder folder;
    folder.write("src/a.py", "x = 1\nimport os\n");
    const Options options = options_for(folder).select({"F401", "E711"});
    EXPECT_NE(run(folder, options).find("F401"), std::string::npos);
    folder.write("src/a.py", "x = 1\nimport re\n");  // the same size, and perhaps the same time
    EXPECT_NE(run(folder, options).find("`re`"), std::string::npos);
    age(folder / "src/a.py", 100);
    EXPECT_NE(run(folder, options).find("`re`"), std::string::npos);
    // Other questions have other answers.
    EXPECT_EQ(run(folder, Options(options).select({"E711"})).find("F401"), std::string::npos);
    EXPECT_EQ(run(folder, Options(options).per_file_ignores({{"a.py", {"F401"}}})).find("F401"),
              std::string::npos);
    EXPECT_NE(run(folder, options).find("F401"), std::string::npos);
    EXPECT_NE(run(folder, Options(options).keep_text(true)).find("F401"), std::string::npos);
}

TEST(Cache, DamageIsTold) {
    const Folder folder;
    folder.write("src/a.py", kSource);
    const Options options = options_for(folder);
    const std::string fresh = run(folder, options);
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::string damaged;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "cache")) {
            if (entry.is_regular_file() && entry.path().filename().string().size() == 1) {
                damaged = entry.path().string();
            }
        }
        ASSERT_FALSE(damaged.empty());
        const auto size = std::filesystem::file_size(damaged);
        if (round % 3 == 0) {
            std::filesystem::resize_file(damaged, random() % size);
        } else {
            std::fstream file(damaged, std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(static_cast<std::streamoff>(random() % size));
            file.put(static_cast<char>(random()));
        }
        const Engine engine = Engine::create(options).value();
        const std::string paths[] = {folder / "src"};
        EXPECT_EQ(listed(engine.analyze_paths(paths).value().files()), fresh);
    }
}

TEST(Cache, RunsSideBySide) {
    const Folder folder;
    for (int i = 0; i < 40; ++i) {
        folder.write("src/p" + std::to_string(i) + "/a.py", kSource);
    }
    const std::string fresh = run(folder, options_for(folder).cache(false));
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 5; ++round) {
                EXPECT_EQ(run(folder, options_for(folder)), fresh);
            }
        });
    }
}

TEST(Cache, AFolderThatCannotBeWritten) {
    const Folder folder;
    folder.write("src/a.py", kSource);
    folder.write("file", "");
    const Engine engine = Engine::create(options_for(folder).cache_folder(folder / "file/cache")).value();
    const std::string paths[] = {folder / "src"};
    EXPECT_TRUE(engine.analyze_paths(paths).ok());
    ASSERT_EQ(engine.notices().size(), 1U);
    EXPECT_NE(engine.notices()[0].message.find("cannot be written"), std::string::npos);
}

TEST(Cache, BytesOfStrangersAreRefused) {
    const Engine engine = Engine::create(Options{}.select({"ALL"}).metrics(false)).value();
    const FileReport report = engine.analyze(Source::from_string(std::string(kSource), "a.py"));
    std::string bytes;
    ASSERT_TRUE(engine::pack_report(report, {}, bytes));
    EXPECT_EQ(listed({{engine::unpack_report(bytes, "a.py", nullptr)}}), listed({{report}}));
    std::mt19937 random(3);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(engine::unpack_report(std::string_view(bytes).substr(0, size), "a.py", nullptr).analyzed());
    }
    for (int round = 0; round < 20'000; ++round) {
        std::string other = bytes;
        for (unsigned k = 0; k <= random() % 4; ++k) {
            other[random() % other.size()] = static_cast<char>(random());
        }
        (void)engine::unpack_report(other, "a.py", nullptr);  // whatever comes back: no crash
    }
}

}  // namespace
}  // namespace pyforge
