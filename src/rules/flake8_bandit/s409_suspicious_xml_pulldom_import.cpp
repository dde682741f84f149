#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s409_suspicious_xml_pulldom_import{
    .code = "S409",
    .name = "suspicious-xml-pulldom-import",
    .family = "flake8-bandit",
    .summary = "`xml.dom.pulldom` is vulnerable to XML attacks",
    .alias = "import_xml_pulldom",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xml.dom.pulldom`.",
            .why = "Documents can be written so that reading them costs gigabytes, or draws in other files. "
                   "`defusedxml` refuses them.",
            .example = "from xml.dom import pulldom\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
