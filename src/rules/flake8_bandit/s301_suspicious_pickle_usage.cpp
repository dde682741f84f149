#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {
    "pickle.load",        "pickle.loads",
    "pickle.Unpickler",   "dill.load",
    "dill.loads",         "dill.Unpickler",
    "shelve.open",        "shelve.DbfilenameShelf",
    "jsonpickle.decode",  "jsonpickle.unpickler.decode",
    "pandas.read_pickle",
};

void check(Context& ctx, NodeId call, u32) {
    ctx.report(ctx.range(call),
               {"`pickle` and modules that wrap it can be unsafe when used to deserialize untrusted data, "
                "possible security issue"});
}

}  // namespace

extern constinit const Rule s301_suspicious_pickle_usage{
    .code = "S301",
    .name = "suspicious-pickle-usage",
    .family = "flake8-bandit",
    .summary =
        "`pickle` and modules that wrap it can be unsafe when used to deserialize untrusted data, possible "
        "security "
        "issue",
    .alias = "pickle",
    .category = Category::Security,
    .doc = {.what = "Finds calls that read pickled data: `pickle`, `dill`, `shelve`, `jsonpickle`, "
                    "`pandas.read_pickle`.",
            .why = "A pickle is a program: reading one can run any code its author likes. Data from others "
                   "should come in "
                   "a form that holds only data, or be signed and checked before it is read.",
            .example = "settings = pickle.load(file)\n",
            .instead = "settings = json.load(file)\n",
            .references = "https://docs.python.org/3/library/pickle.html\n"
                          "https://cwe.mitre.org/data/definitions/502.html\n"},
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
