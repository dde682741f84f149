#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s317_suspicious_xml_sax_usage{
    .code = "S317",
    .name = "suspicious-xml-sax-usage",
    .family = "flake8-bandit",
    .summary =
        "Using `xml` to parse untrusted data is known to be vulnerable to XML attacks; use "
        "`defusedxml` equivalents",
    .alias = "xml_bad_sax",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `parse`, `parseString` and `make_parser` of `xml.sax`. In preview it "
                    "finds every mention of them, not only calls.",
            .why = "A small document can be written so that it grows to gigabytes when it is read, or draws "
                   "in other files and addresses. `defusedxml` refuses such documents.",
            .example = "from xml import sax\n"
                       "\n"
                       "sax.parse(path, handler)\n",
            .instead = "from defusedxml import sax\n"
                       "\n"
                       "sax.parse(path, handler)\n",
            .references = "https://github.com/tiran/defusedxml\n"
                          "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
