#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s405_suspicious_xml_etree_import{
    .code = "S405",
    .name = "suspicious-xml-etree-import",
    .family = "flake8-bandit",
    .summary = "`xml.etree` methods are vulnerable to XML attacks",
    .alias = "import_xml_etree",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xml.etree.ElementTree`.",
            .why = "Documents can be written so that reading them costs gigabytes, or draws in other files. "
                   "`defusedxml` refuses them.",
            .example = "import xml.etree.ElementTree\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
