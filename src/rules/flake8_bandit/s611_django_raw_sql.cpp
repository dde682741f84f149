#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"django.db.models.expressions.RawSQL"};

void check(Context& ctx, NodeId id, u32) {
    const NodeId sql = argument(ctx.tree, id, "sql", 0);
    if (sql == kNone || !is_string(ctx.tree, sql)) {
        ctx.report(ctx.range(ctx.tree.get<ast::Call>(id).func()),
                   {"Use of `RawSQL` can lead to SQL injection vulnerabilities"});
    }
}

}  // namespace

extern constinit const Rule s611_django_raw_sql{
    .code = "S611",
    .name = "django-raw-sql",
    .family = "flake8-bandit",
    .summary = "Use of `RawSQL` can lead to SQL injection vulnerabilities",
    .alias = "django_rawsql_used",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds `RawSQL` of Django with anything but a plain string.",
            .why = "The text goes into the statement as it is. A value that comes from outside can change "
                   "the statement.",
            .example =
                "from django.db.models.expressions import RawSQL\n"
                "\n"
                "User.objects.annotate(total=RawSQL(\"SELECT sum(x) FROM t WHERE name = '%s'\" % name, "
                "[]))\n",
            .instead =
                "from django.db.models.expressions import RawSQL\n"
                "\n"
                "User.objects.annotate(total=RawSQL(\"SELECT sum(x) FROM t WHERE name = %s\", [name]))\n",
            .references = "https://docs.djangoproject.com/en/dev/topics/security/#sql-injection-protection\n"
                          "https://cwe.mitre.org/data/definitions/89.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
