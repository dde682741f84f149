#include <algorithm>

#include "bandit/scanner.hpp"
#include "lex/literals.hpp"
#include "rules/flake8_bandit/secret.hpp"
#include "rules/flake8_bandit/ssl_version.hpp"

namespace pyforge::bandit {

using enum Level;
using parse::ConstantKind;

namespace {

// Is `part` one of the parts of the dotted name?
bool has_part(std::string_view dotted, std::string_view part) noexcept {
    while (!dotted.empty()) {
        const std::size_t dot = std::min(dotted.find('.'), dotted.size());
        if (dotted.substr(0, dot) == part) {
            return true;
        }
        dotted.remove_prefix(std::min(dotted.size(), dot + 1));
    }
    return false;
}

std::string_view first_part(std::string_view dotted) noexcept {
    return dotted.substr(0, dotted.find('.'));
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::string_view (&list)[N]) noexcept {
    return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

constexpr std::string_view kVerbs[] = {"get", "options", "head", "post", "put", "patch", "delete"};
constexpr std::string_view kHttpx[] = {"request", "stream", "Client", "AsyncClient"};

}  // namespace

void Scanner::visit_call(NodeId id) {
    const auto view = tree_.get<ast::Call>(id);
    const std::string qualified(qualified_name(view.func()));
    Call call{id, qualified, qualified, view.args(), view.keywords()};
    call.name = call.qualified.substr(call.qualified.rfind('.') + 1);
    check_exec(call);
    check_permissions(call);
    check_password_argument(call);
    check_requests(call);
    check_flask(call);
    check_extractall(call);
    check_hash(call);
    check_ssl(call);
    check_key_size(call);
    check_yaml(call);
    check_ssh(call);
    check_snmp(call);
    check_shell(call);
    check_django(call);
    check_templates(call);
    check_models(call);
    check_markup(call);
    check_listed(call);
}

void Scanner::report_listed(const Test& test, NodeId at, std::string_view name) {
    std::string message(test.message);
    for (std::size_t place; (place = message.find("{}")) != std::string::npos;) {
        message.replace(place, 2, name);
    }
    add(test, test.severity, High, at, 0, std::move(message));
}

void Scanner::check_listed(const Call& call) {
    if (const Test* listed = listed_call(call.qualified)) {
        report_listed(*listed, call.id, call.qualified);
    }
    // What is listed as an import may be called, too, or be imported by a call.
    const std::string_view names[] = {call.qualified};
    if (const ListedImport listed = listed_import(names, true); listed.test != nullptr) {
        report_listed(*listed.test, call.id, call.qualified);
    }
    if (call.qualified != "importlib.import_module" && call.qualified != "importlib.__import__" &&
        call.qualified != "__import__") {
        return;
    }
    const NodeId name = !call.args.empty() ? call.args[0] : value(call, "name");
    if (!is_string(name)) {
        return;
    }
    const std::string module = string(name);
    const std::string_view modules[] = {module};
    if (const ListedImport listed = listed_import(modules, true); listed.test != nullptr) {
        report_listed(*listed.test, call.id, module);
    }
}

void Scanner::check_exec(const Call& call) {
    if (call.qualified == "exec") {
        report("B102", Medium, High, call.id, "Use of exec detected.");
    }
}

void Scanner::check_permissions(const Call& call) {
    if (call.name.find("chmod") == std::string_view::npos || call.args.size() != 2 ||
        !is_constant(call.args[1], ConstantKind::Int)) {
        return;
    }
    const std::string hex = lex::integer_hex(tree_.slice(call.args[1]));
    const std::string tail = hex.substr(hex.size() > 2 ? hex.size() - 2 : 0);
    const auto low = static_cast<u32>(std::stoul(tail, nullptr, 16));
    if ((low & 033U) == 0) {
        return;
    }
    std::string octal;  // three bits a digit, from the end
    u32 bits = 0;
    u32 held = 0;
    for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit) {
        bits |= static_cast<u32>(*digit <= '9' ? *digit - '0' : *digit - 'a' + 10) << held;
        for (held += 4; held >= 3; held -= 3, bits >>= 3) {
            octal.insert(octal.begin(), static_cast<char>('0' + (bits & 7)));
        }
    }
    octal.insert(octal.begin(), static_cast<char>('0' + bits));
    octal.erase(0, octal.find_first_not_of('0'));
    std::string file = display(call.args[0]);
    if (file.empty() && !is_string(call.args[0])) {
        file = "NOT PARSED";
    }
    report("B103", (low & 02U) != 0 ? High : Medium, High, call.id,
           "Chmod setting a permissive mask 0o" + octal + " on file (" + file + ").");
}

void Scanner::check_password_argument(const Call& call) {
    for (const NodeId id : call.keywords) {
        const auto keyword = tree_.get<ast::keyword>(id);
        if (keyword.arg() != kNone && is_string(keyword.value()) &&
            rules::is_secret_name(tree_.name(keyword.arg()))) {
            report_at("B106", Low, Medium, call, tree_.name(keyword.arg()),
                      "Possible hardcoded password: '" + string(keyword.value()) + "'");
            return;
        }
    }
}

void Scanner::check_requests(const Call& call) {
    const std::string_view module = first_part(call.qualified);
    const bool requests = module == "requests" && is_one_of(call.name, kVerbs);
    const bool httpx = module == "httpx" && (is_one_of(call.name, kVerbs) || is_one_of(call.name, kHttpx));
    if (!requests && !httpx) {
        return;
    }
    if (is_constant(value(call, "verify"), ConstantKind::False)) {
        report_at("B501", High, High, call, "verify",
                  "Call to " + std::string(module) +
                      " with verify=False disabling SSL certificate checks, security issue.");
    }
    const NodeId timeout = value(call, "timeout");
    if (timeout == kNone && requests) {
        report("B113", Medium, Low, call.id, "Call to requests without timeout");
    } else if (is_constant(timeout, ConstantKind::None)) {
        report("B113", Medium, Low, call.id, "Call to " + std::string(module) + " with timeout set to None");
    }
}

void Scanner::check_flask(const Call& call) {
    if (call.qualified.ends_with(".run") && is_constant(value(call, "debug"), ConstantKind::True) &&
        imports(kFlask)) {
        report_at("B201", High, Medium, call, "debug",
                  "A Flask app appears to be run with debug=True, which exposes the Werkzeug debugger and "
                  "allows the execution of arbitrary code.");
    }
}

void Scanner::check_extractall(const Call& call) {
    if (call.name.find("extractall") == std::string_view::npos || !imports(kTarfile)) {
        return;
    }
    const NodeId members = value(call, "members");
    if (members != kNone) {
        if (const auto made = tree_.try_get<ast::Call>(members)) {
            if (tree_.kind(made.func()) == NodeKind::Name) {
                report("B202", Low, Low, call.id,
                       "Usage of tarfile.extractall(members=function(tarfile)). Make sure your function "
                       "properly discards dangerous members {'Function': '" +
                           std::string(last_name(made.func())) + "'}).");
            }
            return;
        }
        const bool named = tree_.kind(members) == NodeKind::Name;
        report("B202", Medium, Medium, call.id,
               "Found tarfile.extractall(members=?) but couldn't identify the type of members. Check if the "
               "members were properly validated {'Other': " +
                   (named ? "'" + std::string(last_name(members)) + "'"
                          : "<" + std::string(parse::kind_name(tree_.kind(members))) + ">") +
                   "}).");
        return;
    }
    const NodeId filter = value(call, "filter");
    if (filter == kNone || string(filter) != "data") {
        report("B202", High, High, call.id,
               "tarfile.extractall used without any validation. Please check and discard dangerous members.");
    }
}

void Scanner::check_hash(const Call& call) {
    static constexpr std::string_view kWeak[] = {"md4", "md5", "sha", "sha1"};
    const auto lower = [](std::string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        return text;
    };
    if (has_part(call.qualified, "hashlib")) {
        std::string hash;
        if (is_one_of(call.name, kWeak)) {
            hash = call.name;
        } else if (call.name == "new") {
            const NodeId name = !call.args.empty() ? call.args[0] : value(call, "name");
            hash = is_string(name) ? string(name) : std::string();
        }
        const NodeId security = value(call, "usedforsecurity");
        if (!is_one_of(lower(hash), kWeak) ||
            (security != kNone && !is_constant(security, ConstantKind::True))) {
            return;
        }
        hash = lower(hash);
        std::transform(hash.begin(), hash.end(), hash.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; });
        report("B324", High, High, call.id,
               "Use of weak " + hash + " hash for security. Consider usedforsecurity=False");
    } else if (has_part(call.qualified, "crypt") && (call.name == "crypt" || call.name == "mksalt")) {
        const bool salt = call.name == "mksalt";
        const u32 place = salt ? 0 : 1;
        const NodeId method =
            place < call.args.size() ? call.args[place] : value(call, salt ? "method" : "salt");
        const std::string_view name = last_name(method);
        if (name == "METHOD_CRYPT" || name == "METHOD_MD5" || name == "METHOD_BLOWFISH") {
            report("B324", Medium, High, call.id,
                   "Use of insecure crypt." + std::string(name) + " hash function.");
        }
    }
}

void Scanner::check_ssl(const Call& call) {
    const auto is_bad = [&](std::string_view argument) {
        const NodeId id = value(call, argument);
        return id != kNone &&
               rules::is_insecure_protocol(is_string(id) ? std::string_view(string(id)) : last_name(id));
    };
    if (call.qualified == "ssl.wrap_socket") {
        if (keyword(call, "ssl_version") == kNone) {
            report("B504", Low, Medium, call.id,
                   "ssl.wrap_socket call with no SSL/TLS protocol version specified, the default SSLv23 "
                   "could be insecure, possible security issue.");
        } else if (is_bad("ssl_version")) {
            report_at("B502", High, High, call, "ssl_version",
                      "ssl.wrap_socket call with insecure SSL/TLS protocol version identified, security "
                      "issue.");
        }
        return;
    }
    for (const std::string_view argument : {"method", "ssl_version"}) {
        if (is_bad(argument)) {
            report_at("B502", Medium, Medium, call, argument,
                      "Function call with insecure SSL/TLS protocol identified, possible security issue.");
            return;
        }
    }
}

void Scanner::check_key_size(const Call& call) {
    static constexpr std::string_view kHazmat = "cryptography.hazmat.primitives.asymmetric.";
    std::string_view type;
    std::string_view argument = "bits";
    u32 place = 0;
    if (call.qualified.starts_with(kHazmat) && call.qualified.ends_with(".generate_private_key")) {
        type = first_part(call.qualified.substr(kHazmat.size()));
        if (type != "dsa" && type != "rsa" && type != "ec") {
            return;
        }
        argument = type == "ec" ? "curve" : "key_size";
        place = type == "rsa" ? 1 : 0;
        type = type == "ec" ? "EC" : type == "rsa" ? "RSA" : "DSA";
    } else {
        for (const std::string_view known :
             {"Crypto.PublicKey.DSA.generate", "Crypto.PublicKey.RSA.generate",
              "Cryptodome.PublicKey.DSA.generate", "Cryptodome.PublicKey.RSA.generate"}) {
            if (call.qualified == known) {
                type = known.find("DSA") != std::string_view::npos ? "DSA" : "RSA";
            }
        }
    }
    if (type.empty()) {
        return;
    }
    NodeId size = value(call, argument);
    if (size == kNone && place < call.args.size()) {
        size = call.args[place];
    }
    const auto breakable = [&](Level severity, std::string_view least) {
        report("B505", severity, High, call.id,
               std::string(type) + " key sizes below " + std::string(least) +
                   " bits are considered breakable. ");
    };
    if (type == "EC") {
        const std::string_view curve = last_name(size);
        if (curve == "SECP192R1" || curve == "SECT163K1" || curve == "SECT163R2") {
            breakable(Medium, "224");
        }
        return;
    }
    u64 bits = 0;
    if (is_constant(size, ConstantKind::Float)) {
        bits = static_cast<u64>(std::min(lex::float_value(tree_.slice(size)), 1e6));
    } else if (!is_constant(size, ConstantKind::Int) || !lex::integer_value(tree_.slice(size), bits)) {
        return;
    }
    if (bits < 2048) {
        breakable(bits < 1024 ? High : Medium, bits < 1024 ? "1024" : "2048");
    }
}

void Scanner::check_yaml(const Call& call) {
    if (call.qualified != "yaml.load" || !imports(kYaml)) {
        return;
    }
    const auto is_safe = [&](NodeId loader) {
        const std::string_view name = last_name(loader);
        return name == "SafeLoader" || name == "CSafeLoader";
    };
    const NodeId loader = value(call, "Loader");
    if (!is_safe(loader) && !(call.args.size() > 1 && is_safe(call.args[1]))) {
        report("B506", Medium, High, call.id,
               "Use of unsafe yaml load. Allows instantiation of arbitrary objects. Consider "
               "yaml.safe_load().");
    }
}

void Scanner::check_ssh(const Call& call) {
    if (call.name == "exec_command" && imports(kParamiko)) {
        report("B601", Medium, Medium, call.id,
               "Possible shell injection via Paramiko call, check inputs are properly sanitized.");
    }
    if (call.name != "set_missing_host_key_policy" || call.args.empty() || !imports(kParamiko)) {
        return;
    }
    const auto made = tree_.try_get<ast::Call>(call.args[0]);
    const std::string_view policy = last_name(made ? made.func() : call.args[0]);
    if (policy == "AutoAddPolicy" || policy == "WarningPolicy") {
        report("B507", High, Medium, call.id,
               "Paramiko call with policy set to automatically trust the unknown host key.");
    }
}

void Scanner::check_snmp(const Call& call) {
    if (call.qualified == "pysnmp.hlapi.CommunityData") {
        const NodeId model = value(call, "mpModel");
        const bool number = is_constant(model, ConstantKind::Int) || is_constant(model, ConstantKind::Float);
        if (number && lex::float_value(tree_.slice(model)) <= 1.0) {
            report_at("B508", Medium, High, call, "CommunityData",
                      "The use of SNMPv1 and SNMPv2 is insecure. You should use SNMPv3 if able.");
        }
    } else if (call.qualified == "pysnmp.hlapi.UsmUserData" && call.args.size() < 3) {
        report("B509", Medium, High, call.id,
               "You should not use SNMPv3 without encryption. noAuthNoPriv & authNoPriv is insecure");
    }
}

void Scanner::check_django(const Call& call) {
    const auto all_strings = [&](parse::NodeList items) {
        return std::all_of(items.begin(), items.end(),
                           [&](NodeId id) { return id != kNone && is_string(id); });
    };
    const auto argument = [&](std::string_view name, std::size_t place) {
        const NodeId id = value(call, name);
        return id == kNone && place < call.args.size() ? call.args[place] : id;
    };
    if (call.name == "extra") {
        const auto plain_list = [&](NodeId id) {
            const auto list = tree_.try_get<ast::List>(id);
            return id == kNone || (list && all_strings(list.elts()));
        };
        const NodeId select = argument("select", 0);
        const auto dict = tree_.try_get<ast::Dict>(select);
        const bool plain_select =
            select == kNone || (dict && all_strings(dict.keys()) && all_strings(dict.values()));
        if (!plain_select || !plain_list(argument("where", 1)) || !plain_list(argument("tables", 3))) {
            report("B610", Medium, Medium, call.id, "Use of extra potential SQL attack vector.");
        }
    }
    if (call.name == "RawSQL" && imports(kDjangoModels)) {
        const NodeId sql = !call.args.empty() ? call.args[0] : value(call, "sql");
        if (sql != kNone && !is_string(sql)) {
            report("B611", Medium, Medium, call.id, "Use of RawSQL potential SQL attack vector.");
        }
    }
}

void Scanner::check_templates(const Call& call) {
    if (call.qualified == "logging.config.listen" && keyword(call, "verify") == kNone) {
        report("B612", Medium, High, call.id, "Use of insecure logging.config.listen detected.");
    }
    if (call.name == "Template" && has_part(call.qualified, "mako")) {
        report("B702", Medium, High, call.id,
               "Mako templates allow HTML/JS rendering by default and are inherently open to XSS attacks. "
               "Ensure variables in all templates are properly sanitized via the 'n', 'h' or 'x' flags "
               "(depending on context). For example, to HTML escape the variable 'data' do ${ data |h }.");
    }
    if ((call.qualified == "markupsafe.Markup" || call.qualified == "flask.Markup") && !call.args.empty() &&
        tree_.kind(call.args[0]) != NodeKind::Constant) {
        report("B704", Medium, High, call.id,
               "Potential XSS with ``" + std::string(call.qualified) +
                   "`` detected. Do not use ``Markup`` on untrusted data.");
    }
    if (call.name != "Environment" || !has_part(call.qualified, "jinja2")) {
        return;
    }
    const NodeId escape = value(call, "autoescape");
    if (escape == kNone) {
        report("B701", High, High, call.id,
               "By default, jinja2 sets autoescape to False. Consider using autoescape=True or use the "
               "select_autoescape function to mitigate XSS vulnerabilities.");
        return;
    }
    const auto made = tree_.try_get<ast::Call>(escape);
    if (is_constant(escape, ConstantKind::False)) {
        report("B701", High, High, call.id,
               "Using jinja2 templates with autoescape=False is dangerous and can lead to XSS. Use "
               "autoescape=True or use the select_autoescape function to mitigate XSS vulnerabilities.");
    } else if (!is_constant(escape, ConstantKind::True) &&
               !(made && last_name(made.func()) == "select_autoescape")) {
        report("B701", High, Medium, call.id,
               "Using jinja2 templates with autoescape=False is dangerous and can lead to XSS. Ensure "
               "autoescape=True or use the select_autoescape function to mitigate XSS vulnerabilities.");
    }
}

namespace {

bool is_commit(std::string_view revision) noexcept {
    return revision.size() >= 7 && std::all_of(revision.begin(), revision.end(), [](char c) {
               const char l = static_cast<char>(c | 0x20);
               return (c >= '0' && c <= '9') || (l >= 'a' && l <= 'f');
           });
}

}  // namespace

void Scanner::check_models(const Call& call) {
    if (call.qualified == "torch.load" || call.qualified == "torch.serialization.load") {
        const NodeId only = value(call, "weights_only");
        if (!is_constant(only, ConstantKind::True) && string(only) != "True") {
            report("B614", Medium, High, call.id, "Use of unsafe PyTorch load");
        }
    }
    const bool pretrained = call.name == "from_pretrained" && has_part(call.qualified, "transformers");
    const bool dataset = call.name == "load_dataset" && has_part(call.qualified, "datasets");
    const bool download = (call.name == "hf_hub_download" || call.name == "snapshot_download") &&
                          has_part(call.qualified, "huggingface_hub");
    if (!pretrained && !dataset && !download) {
        return;
    }
    NodeId revision = value(call, "revision");
    if (revision == kNone || is_constant(revision, ConstantKind::None)) {
        revision = value(call, "commit_id");
    }
    if (revision != kNone && (!is_string(revision) || is_commit(string(revision)))) {
        return;
    }
    const std::string where = call.args.empty() ? std::string() : string(call.args[0]);
    if (where.starts_with("./") || where.starts_with("../") || where.starts_with("/")) {
        return;
    }
    report("B615", Medium, High, call.id,
           "Unsafe Hugging Face Hub download without revision pinning in " + std::string(call.name) + "()");
}

}  // namespace pyforge::bandit
