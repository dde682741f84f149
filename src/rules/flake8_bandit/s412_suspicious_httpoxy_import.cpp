#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s412_suspicious_httpoxy_import{
    .code = "S412",
    .name = "suspicious-httpoxy-import",
    .family = "flake8-bandit",
    .summary =
        "`httpoxy` is a set of vulnerabilities that affect application code running inCGI, or "
        "CGI-like environments. The use of CGI for web applications should be avoided",
    .alias = "import_httpoxy",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `wsgiref.handlers.CGIHandler` and `twisted.web.twcgi.CGIScript`.",
            .why = "CGI turns a request's `Proxy` header into the variable `HTTP_PROXY`, which many "
                   "libraries obey: the sender of a request chooses where the program sends its own.",
            .example = "from wsgiref.handlers import CGIHandler\n",
            .references = "https://httpoxy.org/\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
