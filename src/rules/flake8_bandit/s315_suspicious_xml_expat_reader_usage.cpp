#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s315_suspicious_xml_expat_reader_usage{
    .code = "S315",
    .name = "suspicious-xml-expat-reader-usage",
    .family = "flake8-bandit",
    .summary =
        "Using `xml` to parse untrusted data is known to be vulnerable to XML attacks; use "
        "`defusedxml` equivalents",
    .alias = "xml_bad_expatreader",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `xml.sax.expatreader.create_parser`. In preview it finds every mention "
                    "of them, not only calls.",
            .why = "A small document can be written so that it grows to gigabytes when it is read, or draws "
                   "in other files and addresses. `defusedxml` refuses such documents.",
            .example = "from xml.sax import expatreader\n"
                       "\n"
                       "parser = expatreader.create_parser()\n",
            .instead = "from defusedxml import expatreader\n"
                       "\n"
                       "parser = expatreader.create_parser()\n",
            .references = "https://github.com/tiran/defusedxml\n"
                          "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
