#include "bandit/catalogue.hpp"

#include <algorithm>
#include <iterator>

namespace pyforge::bandit {

namespace {

constexpr Test kTests[] = {
    {"B101", "assert_used", 703, "plugins/b101_assert_used.html"},
    {"B102", "exec_used", 78, "plugins/b102_exec_used.html"},
    {"B103", "set_bad_file_permissions", 732, "plugins/b103_set_bad_file_permissions.html"},
    {"B104", "hardcoded_bind_all_interfaces", 605, "plugins/b104_hardcoded_bind_all_interfaces.html"},
    {"B105", "hardcoded_password_string", 259, "plugins/b105_hardcoded_password_string.html"},
    {"B106", "hardcoded_password_funcarg", 259, "plugins/b106_hardcoded_password_funcarg.html"},
    {"B107", "hardcoded_password_default", 259, "plugins/b107_hardcoded_password_default.html"},
    {"B108", "hardcoded_tmp_directory", 377, "plugins/b108_hardcoded_tmp_directory.html"},
    {"B110", "try_except_pass", 703, "plugins/b110_try_except_pass.html"},
    {"B112", "try_except_continue", 703, "plugins/b112_try_except_continue.html"},
    {"B113", "request_without_timeout", 400, "plugins/b113_request_without_timeout.html"},
    {"B201", "flask_debug_true", 94, "plugins/b201_flask_debug_true.html"},
    {"B202", "tarfile_unsafe_members", 22, "plugins/b202_tarfile_unsafe_members.html"},
    {"B301", "pickle", 502, "blacklists/blacklist_calls.html#b301-pickle", Level::Medium,
     "Pickle and modules that wrap it can be unsafe when used to deserialize "
     "untrusted data, possible security issue."},
    {"B302", "marshal", 502, "blacklists/blacklist_calls.html#b302-marshal", Level::Medium,
     "Deserialization with the marshal module is possibly dangerous."},
    {"B303", "md5", 327, "blacklists/blacklist_calls.html#b303-md5", Level::Medium,
     "Use of insecure MD2, MD4, MD5, or SHA1 hash function."},
    {"B304", "ciphers", 327, "blacklists/blacklist_calls.html#b304-b305-ciphers-and-modes", Level::High,
     "Use of insecure cipher {}. Replace with a known secure cipher such as AES."},
    {"B305", "cipher_modes", 327, "blacklists/blacklist_calls.html#b304-b305-ciphers-and-modes",
     Level::Medium, "Use of insecure cipher mode {}."},
    {"B306", "mktemp_q", 377, "blacklists/blacklist_calls.html#b306-mktemp-q", Level::Medium,
     "Use of insecure and deprecated function (mktemp)."},
    {"B307", "eval", 78, "blacklists/blacklist_calls.html#b307-eval", Level::Medium,
     "Use of possibly insecure function - consider using safer ast.literal_eval."},
    {"B308", "mark_safe", 79, "blacklists/blacklist_calls.html#b308-mark-safe", Level::Medium,
     "Use of mark_safe() may expose cross-site scripting vulnerabilities and should "
     "be reviewed."},
    {"B310", "urllib_urlopen", 22, "blacklists/blacklist_calls.html#b310-urllib-urlopen", Level::Medium,
     "Audit url open for permitted schemes. Allowing use of file:/ or custom schemes "
     "is often unexpected."},
    {"B311", "random", 330, "blacklists/blacklist_calls.html#b311-random", Level::Low,
     "Standard pseudo-random generators are not suitable for security/cryptographic "
     "purposes."},
    {"B312", "telnetlib", 319, "blacklists/blacklist_calls.html#b312-telnetlib", Level::High,
     "Telnet-related functions are being called. Telnet is considered insecure. Use "
     "SSH or some other encrypted protocol."},
    {"B313", "xml_bad_cElementTree", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-celementtree",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B314", "xml_bad_ElementTree", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-elementtree",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B315", "xml_bad_expatreader", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-expatreader",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B316", "xml_bad_expatbuilder", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-expatbuilder",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B317", "xml_bad_sax", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-sax", Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B318", "xml_bad_minidom", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-minidom",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B319", "xml_bad_pulldom", 20, "blacklists/blacklist_calls.html#b313-b320-xml-bad-pulldom",
     Level::Medium,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with its defusedxml equivalent function or make sure "
     "defusedxml.defuse_stdlib() is called"},
    {"B321", "ftplib", 319, "blacklists/blacklist_calls.html#b321-ftplib", Level::High,
     "FTP-related functions are being called. FTP is considered insecure. Use "
     "SSH/SFTP/SCP or some other encrypted protocol."},
    {"B323", "unverified_context", 295, "blacklists/blacklist_calls.html#b323-unverified-context",
     Level::Medium,
     "By default, Python will create a secure, verified ssl context for use in such "
     "classes as HTTPSConnection. However, it still allows using an insecure context "
     "via the _create_unverified_context that  reverts to the previous behavior that "
     "does not validate certificates or perform hostname checks."},
    {"B324", "hashlib", 327, "plugins/b324_hashlib.html"},
    {"B401", "import_telnetlib", 319, "blacklists/blacklist_imports.html#b401-import-telnetlib", Level::High,
     "A telnet-related module is being imported.  Telnet is considered insecure. Use "
     "SSH or some other encrypted protocol."},
    {"B402", "import_ftplib", 319, "blacklists/blacklist_imports.html#b402-import-ftplib", Level::High,
     "A FTP-related module is being imported.  FTP is considered insecure. Use "
     "SSH/SFTP/SCP or some other encrypted protocol."},
    {"B403", "import_pickle", 502, "blacklists/blacklist_imports.html#b403-import-pickle", Level::Low,
     "Consider possible security implications associated with {} module."},
    {"B404", "import_subprocess", 78, "blacklists/blacklist_imports.html#b404-import-subprocess", Level::Low,
     "Consider possible security implications associated with the subprocess module."},
    {"B405", "import_xml_etree", 20, "blacklists/blacklist_imports.html#b405-import-xml-etree", Level::Low,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with the equivalent defusedxml package, or make sure "
     "defusedxml.defuse_stdlib() is called."},
    {"B406", "import_xml_sax", 20, "blacklists/blacklist_imports.html#b406-import-xml-sax", Level::Low,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with the equivalent defusedxml package, or make sure "
     "defusedxml.defuse_stdlib() is called."},
    {"B407", "import_xml_expat", 20, "blacklists/blacklist_imports.html#b407-import-xml-expat", Level::Low,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with the equivalent defusedxml package, or make sure "
     "defusedxml.defuse_stdlib() is called."},
    {"B408", "import_xml_minidom", 20, "blacklists/blacklist_imports.html#b408-import-xml-minidom",
     Level::Low,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with the equivalent defusedxml package, or make sure "
     "defusedxml.defuse_stdlib() is called."},
    {"B409", "import_xml_pulldom", 20, "blacklists/blacklist_imports.html#b409-import-xml-pulldom",
     Level::Low,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Replace {} with the equivalent defusedxml package, or make sure "
     "defusedxml.defuse_stdlib() is called."},
    {"B411", "import_xmlrpclib", 20, "blacklists/blacklist_imports.html#b411-import-xmlrpclib", Level::High,
     "Using {} to parse untrusted XML data is known to be vulnerable to XML attacks. "
     "Use defusedxml.xmlrpc.monkey_patch() function to monkey-patch xmlrpclib and "
     "mitigate XML vulnerabilities."},
    {"B412", "import_httpoxy", 284, "blacklists/blacklist_imports.html#b412-import-httpoxy", Level::High,
     "Consider possible security implications associated with {} module."},
    {"B413", "import_pycrypto", 327, "blacklists/blacklist_imports.html#b413-import-pycrypto", Level::High,
     "The pyCrypto library and its module {} are no longer actively maintained and "
     "have been deprecated. Consider using pyca/cryptography library."},
    {"B415", "import_pyghmi", 319, "blacklists/blacklist_imports.html#b415-import-pyghmi", Level::High,
     "An IPMI-related module is being imported. IPMI is considered insecure. Use an "
     "encrypted protocol."},
    {"B501", "request_with_no_cert_validation", 295, "plugins/b501_request_with_no_cert_validation.html"},
    {"B502", "ssl_with_bad_version", 327, "plugins/b502_ssl_with_bad_version.html"},
    {"B503", "ssl_with_bad_defaults", 327, "plugins/b503_ssl_with_bad_defaults.html"},
    {"B504", "ssl_with_no_version", 327, "plugins/b504_ssl_with_no_version.html"},
    {"B505", "weak_cryptographic_key", 326, "plugins/b505_weak_cryptographic_key.html"},
    {"B506", "yaml_load", 20, "plugins/b506_yaml_load.html"},
    {"B507", "ssh_no_host_key_verification", 295, "plugins/b507_ssh_no_host_key_verification.html"},
    {"B508", "snmp_insecure_version_check", 319, "plugins/b508_snmp_insecure_version_check.html"},
    {"B509", "snmp_crypto_check", 319, "plugins/b509_snmp_crypto_check.html"},
    {"B601", "paramiko_calls", 78, "plugins/b601_paramiko_calls.html"},
    {"B602", "subprocess_popen_with_shell_equals_true", 78,
     "plugins/b602_subprocess_popen_with_shell_equals_true.html"},
    {"B603", "subprocess_without_shell_equals_true", 78,
     "plugins/b603_subprocess_without_shell_equals_true.html"},
    {"B604", "any_other_function_with_shell_equals_true", 78,
     "plugins/b604_any_other_function_with_shell_equals_true.html"},
    {"B605", "start_process_with_a_shell", 78, "plugins/b605_start_process_with_a_shell.html"},
    {"B606", "start_process_with_no_shell", 78, "plugins/b606_start_process_with_no_shell.html"},
    {"B607", "start_process_with_partial_path", 78, "plugins/b607_start_process_with_partial_path.html"},
    {"B608", "hardcoded_sql_expressions", 89, "plugins/b608_hardcoded_sql_expressions.html"},
    {"B609", "linux_commands_wildcard_injection", 155, "plugins/b609_linux_commands_wildcard_injection.html"},
    {"B610", "django_extra_used", 89, "plugins/b610_django_extra_used.html"},
    {"B611", "django_rawsql_used", 89, "plugins/b611_django_rawsql_used.html"},
    {"B612", "logging_config_insecure_listen", 94, "plugins/b612_logging_config_insecure_listen.html"},
    {"B613", "trojansource", 838, "plugins/b613_trojansource.html"},
    {"B614", "pytorch_load", 502, "plugins/b614_pytorch_load.html"},
    {"B615", "huggingface_unsafe_download", 494, "plugins/b615_huggingface_unsafe_download.html"},
    {"B701", "jinja2_autoescape_false", 94, "plugins/b701_jinja2_autoescape_false.html"},
    {"B702", "use_of_mako_templates", 80, "plugins/b702_use_of_mako_templates.html"},
    {"B703", "django_mark_safe", 80, "plugins/b703_django_mark_safe.html"},
    {"B704", "markupsafe_markup_xss", 79, "plugins/b704_markupsafe_markup_xss.html"},
};

struct Entry {
    std::string_view name;
    std::string_view id;
};

// Sorted by name.
constexpr Entry kCalls[] = {
    {"Crypto.Cipher.ARC2.new", "B304"},
    {"Crypto.Cipher.ARC4.new", "B304"},
    {"Crypto.Cipher.Blowfish.new", "B304"},
    {"Crypto.Cipher.DES.new", "B304"},
    {"Crypto.Cipher.XOR.new", "B304"},
    {"Crypto.Hash.MD2.new", "B303"},
    {"Crypto.Hash.MD4.new", "B303"},
    {"Crypto.Hash.MD5.new", "B303"},
    {"Crypto.Hash.SHA.new", "B303"},
    {"Cryptodome.Cipher.ARC2.new", "B304"},
    {"Cryptodome.Cipher.ARC4.new", "B304"},
    {"Cryptodome.Cipher.Blowfish.new", "B304"},
    {"Cryptodome.Cipher.DES.new", "B304"},
    {"Cryptodome.Cipher.XOR.new", "B304"},
    {"Cryptodome.Hash.MD2.new", "B303"},
    {"Cryptodome.Hash.MD4.new", "B303"},
    {"Cryptodome.Hash.MD5.new", "B303"},
    {"Cryptodome.Hash.SHA.new", "B303"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.ARC4", "B304"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.Blowfish", "B304"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.CAST5", "B304"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.IDEA", "B304"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.SEED", "B304"},
    {"cryptography.hazmat.primitives.ciphers.algorithms.TripleDES", "B304"},
    {"cryptography.hazmat.primitives.ciphers.modes.ECB", "B305"},
    {"cryptography.hazmat.primitives.hashes.MD5", "B303"},
    {"cryptography.hazmat.primitives.hashes.SHA1", "B303"},
    {"dill.Unpickler", "B301"},
    {"dill.load", "B301"},
    {"dill.loads", "B301"},
    {"django.utils.safestring.mark_safe", "B308"},
    {"eval", "B307"},
    {"ftplib.FTP", "B321"},
    {"jsonpickle.decode", "B301"},
    {"jsonpickle.unpickler.Unpickler", "B301"},
    {"jsonpickle.unpickler.decode", "B301"},
    {"marshal.load", "B302"},
    {"marshal.loads", "B302"},
    {"pandas.read_pickle", "B301"},
    {"pickle.Unpickler", "B301"},
    {"pickle.load", "B301"},
    {"pickle.loads", "B301"},
    {"random.Random", "B311"},
    {"random.choice", "B311"},
    {"random.choices", "B311"},
    {"random.getrandbits", "B311"},
    {"random.randbytes", "B311"},
    {"random.randint", "B311"},
    {"random.random", "B311"},
    {"random.randrange", "B311"},
    {"random.sample", "B311"},
    {"random.triangular", "B311"},
    {"random.uniform", "B311"},
    {"shelve.DbfilenameShelf", "B301"},
    {"shelve.open", "B301"},
    {"six.moves.urllib.request.FancyURLopener", "B310"},
    {"six.moves.urllib.request.URLopener", "B310"},
    {"six.moves.urllib.request.urlopen", "B310"},
    {"six.moves.urllib.request.urlretrieve", "B310"},
    {"ssl._create_unverified_context", "B323"},
    {"telnetlib.Telnet", "B312"},
    {"tempfile.mktemp", "B306"},
    {"urllib.request.FancyURLopener", "B310"},
    {"urllib.request.URLopener", "B310"},
    {"urllib.request.urlopen", "B310"},
    {"urllib.request.urlretrieve", "B310"},
    {"xml.dom.expatbuilder.parse", "B316"},
    {"xml.dom.expatbuilder.parseString", "B316"},
    {"xml.dom.minidom.parse", "B318"},
    {"xml.dom.minidom.parseString", "B318"},
    {"xml.dom.pulldom.parse", "B319"},
    {"xml.dom.pulldom.parseString", "B319"},
    {"xml.etree.ElementTree.XMLParser", "B314"},
    {"xml.etree.ElementTree.fromstring", "B314"},
    {"xml.etree.ElementTree.iterparse", "B314"},
    {"xml.etree.ElementTree.parse", "B314"},
    {"xml.etree.cElementTree.XMLParser", "B313"},
    {"xml.etree.cElementTree.fromstring", "B313"},
    {"xml.etree.cElementTree.iterparse", "B313"},
    {"xml.etree.cElementTree.parse", "B313"},
    {"xml.sax.expatreader.create_parser", "B315"},
    {"xml.sax.make_parser", "B317"},
    {"xml.sax.parse", "B317"},
    {"xml.sax.parseString", "B317"},
};

// In the order in which they are tried.
constexpr Entry kImports[] = {
    {"telnetlib", "B401"},
    {"ftplib", "B402"},
    {"pickle", "B403"},
    {"cPickle", "B403"},
    {"dill", "B403"},
    {"shelve", "B403"},
    {"subprocess", "B404"},
    {"xml.etree.cElementTree", "B405"},
    {"xml.etree.ElementTree", "B405"},
    {"xml.sax", "B406"},
    {"xml.dom.expatbuilder", "B407"},
    {"xml.dom.minidom", "B408"},
    {"xml.dom.pulldom", "B409"},
    {"xmlrpc", "B411"},
    {"wsgiref.handlers.CGIHandler", "B412"},
    {"twisted.web.twcgi.CGIScript", "B412"},
    {"twisted.web.twcgi.CGIDirectory", "B412"},
    {"Crypto.Cipher", "B413"},
    {"Crypto.Hash", "B413"},
    {"Crypto.IO", "B413"},
    {"Crypto.Protocol", "B413"},
    {"Crypto.PublicKey", "B413"},
    {"Crypto.Random", "B413"},
    {"Crypto.Signature", "B413"},
    {"Crypto.Util", "B413"},
    {"pyghmi", "B415"},
};

constexpr bool before(const Entry& a, const Entry& b) {
    return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kCalls), std::end(kCalls), before));

}  // namespace

std::string_view level_name(Level level) noexcept {
    return level == Level::Low ? "LOW" : level == Level::Medium ? "MEDIUM" : "HIGH";
}

std::span<const Test> all_tests() noexcept {
    return kTests;
}

const Test& test(std::string_view id) noexcept {
    return *std::lower_bound(std::begin(kTests), std::end(kTests), id,
                             [](const Test& t, std::string_view i) { return t.id < i; });
}

const Test* find_test(std::string_view id_or_name) noexcept {
    const auto found = std::find_if(std::begin(kTests), std::end(kTests), [&](const Test& t) {
        return t.id == id_or_name || t.name == id_or_name;
    });
    return found == std::end(kTests) ? nullptr : found;
}

const Test* listed_call(std::string_view qualified_name) noexcept {
    const auto at = std::lower_bound(std::begin(kCalls), std::end(kCalls), Entry{qualified_name, {}}, before);
    return at != std::end(kCalls) && at->name == qualified_name ? &test(at->id) : nullptr;
}

ListedImport listed_import(std::span<const std::string_view> names, bool exact) noexcept {
    // Test by test, and for each name by name.
    for (std::size_t from = 0; from < std::size(kImports);) {
        std::size_t to = from;
        while (to < std::size(kImports) && kImports[to].id == kImports[from].id) {
            ++to;
        }
        for (u32 i = 0; i < names.size(); ++i) {
            for (std::size_t at = from; at < to; ++at) {
                if (exact ? names[i] == kImports[at].name : names[i].starts_with(kImports[at].name)) {
                    return {&test(kImports[at].id), i};
                }
            }
        }
        from = to;
    }
    return {};
}

}  // namespace pyforge::bandit
