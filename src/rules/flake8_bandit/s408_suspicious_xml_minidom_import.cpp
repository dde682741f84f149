#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s408_suspicious_xml_minidom_import{
    .code = "S408",
    .name = "suspicious-xml-minidom-import",
    .family = "flake8-bandit",
    .summary = "`xml.dom.minidom` is vulnerable to XML attacks",
    .alias = "import_xml_minidom",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xml.dom.minidom`.",
            .why = "Documents can be written so that reading them costs gigabytes, or draws in other files. "
                   "`defusedxml` refuses them.",
            .example = "from xml.dom import minidom\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
