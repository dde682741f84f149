#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s313_suspicious_xmlc_element_tree_usage{
    .code = "S313",
    .name = "suspicious-xmlc-element-tree-usage",
    .family = "flake8-bandit",
    .summary =
        "Using `xml` to parse untrusted data is known to be vulnerable to XML attacks; use "
        "`defusedxml` equivalents",
    .alias = "xml_bad_cElementTree",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of the parser functions of `xml.etree.cElementTree`. In preview it finds "
                    "every mention of them, not only calls.",
            .why = "A small document can be written so that it grows to gigabytes when it is read, or draws "
                   "in other files and addresses. `defusedxml` refuses such documents.",
            .example = "from xml.etree import cElementTree\n"
                       "\n"
                       "tree = cElementTree.parse(path)\n",
            .instead = "from defusedxml import cElementTree\n"
                       "\n"
                       "tree = cElementTree.parse(path)\n",
            .references = "https://github.com/tiran/defusedxml\n"
                          "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
