#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s407_suspicious_xml_expat_import{
    .code = "S407",
    .name = "suspicious-xml-expat-import",
    .family = "flake8-bandit",
    .summary = "`xml.dom.expatbuilder` is vulnerable to XML attacks",
    .alias = "import_xml_expat",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xml.dom.expatbuilder`.",
            .why = "Documents can be written so that reading them costs gigabytes, or draws in other files. "
                   "`defusedxml` refuses them.",
            .example = "import xml.dom.expatbuilder\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
