#include "rules/flake8_bandit/literal_strings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kOptions[] = {"lint.flake8-bandit.hardcoded-tmp-directory",
                                         "lint.flake8-bandit.hardcoded-tmp-directory-extend"};

}  // namespace

extern constinit const Rule s108_hardcoded_temp_file{
    .code = "S108",
    .name = "hardcoded-temp-file",
    .family = "flake8-bandit",
    .summary = "Probable insecure usage of temporary file or directory: \"{path}\"",
    .alias = "hardcoded_tmp_directory",
    .category = Category::Security,
    .options = kOptions,
    .doc =
        {
            .what = "Finds paths in a folder for temporary files, `/tmp` and its like, except in arguments "
                    "of `tempfile`.",
            .why = "Everybody may write there. Who knows the name can put a file or a link in its place "
                   "first, and so choose what the program reads or where it writes.",
            .example = "with open(\"/tmp/report.txt\", \"w\") as file:\n"
                       "    file.write(text)\n",
            .instead = "with tempfile.NamedTemporaryFile(\"w\") as file:\n"
                       "    file.write(text)\n",
            .references = "https://docs.python.org/3/library/tempfile.html\n"
                          "https://cwe.mitre.org/data/definitions/377.html\n"
                          "https://cwe.mitre.org/data/definitions/379.html\n",
        },
    .on = {.nodes = {NodeKind::Constant, NodeKind::JoinedStr}, .node = check_literal_strings},
};

}  // namespace pyforge::rules
