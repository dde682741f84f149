#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s308_suspicious_mark_safe_usage{
    .code = "S308",
    .name = "suspicious-mark-safe-usage",
    .family = "flake8-bandit",
    .summary = "Use of `mark_safe` may expose cross-site scripting vulnerabilities",
    .alias = "mark_safe",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds uses of `mark_safe` on anything but a plain string. In preview it finds every "
                    "mention of them, not only calls.",
            .why = "Django no longer escapes the text. A value from outside in it can bring scripts into "
                   "the page.",
            .example = "from django.utils.safestring import mark_safe\n"
                       "\n"
                       "html = mark_safe(f\"<b>{name}</b>\")\n",
            .instead = "from django.utils.html import format_html\n"
                       "\n"
                       "html = format_html(\"<b>{}</b>\", name)\n",
            .references =
                "https://docs.djangoproject.com/en/dev/ref/utils/#django.utils.safestring.mark_safe\n"
                "https://cwe.mitre.org/data/definitions/79.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
