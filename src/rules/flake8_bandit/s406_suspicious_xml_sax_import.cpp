#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s406_suspicious_xml_sax_import{
    .code = "S406",
    .name = "suspicious-xml-sax-import",
    .family = "flake8-bandit",
    .summary = "`xml.sax` methods are vulnerable to XML attacks",
    .alias = "import_xml_sax",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xml.sax`.",
            .why = "Documents can be written so that reading them costs gigabytes, or draws in other files. "
                   "`defusedxml` refuses them.",
            .example = "import xml.sax\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
