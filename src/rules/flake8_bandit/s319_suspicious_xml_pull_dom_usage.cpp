#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s319_suspicious_xml_pull_dom_usage{
    .code = "S319",
    .name = "suspicious-xml-pull-dom-usage",
    .family = "flake8-bandit",
    .summary =
        "Using `xml` to parse untrusted data is known to be vulnerable to XML attacks; use "
        "`defusedxml` equivalents",
    .alias = "xml_bad_pulldom",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `parse` and `parseString` of `xml.dom.pulldom`. In preview it finds "
                    "every mention of them, not only calls.",
            .why = "A small document can be written so that it grows to gigabytes when it is read, or draws "
                   "in other files and addresses. `defusedxml` refuses such documents.",
            .example = "from xml.dom import pulldom\n"
                       "\n"
                       "events = pulldom.parse(path)\n",
            .instead = "from defusedxml import pulldom\n"
                       "\n"
                       "events = pulldom.parse(path)\n",
            .references = "https://github.com/tiran/defusedxml\n"
                          "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
