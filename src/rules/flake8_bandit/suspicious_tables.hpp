// Rules S301 to S323 and S401 to S415, and what each looks for, sorted by name.
#pragma once
#include <string_view>

#include "lint/rule.hpp"

namespace pyforge::rules {

extern const lint::Rule s301_suspicious_pickle_usage;
extern const lint::Rule s302_suspicious_marshal_usage;
extern const lint::Rule s303_suspicious_insecure_hash_usage;
extern const lint::Rule s304_suspicious_insecure_cipher_usage;
extern const lint::Rule s305_suspicious_insecure_cipher_mode_usage;
extern const lint::Rule s306_suspicious_mktemp_usage;
extern const lint::Rule s307_suspicious_eval_usage;
extern const lint::Rule s308_suspicious_mark_safe_usage;
extern const lint::Rule s310_suspicious_url_open_usage;
extern const lint::Rule s311_suspicious_non_cryptographic_random_usage;
extern const lint::Rule s312_suspicious_telnet_usage;
extern const lint::Rule s313_suspicious_xmlc_element_tree_usage;
extern const lint::Rule s314_suspicious_xml_element_tree_usage;
extern const lint::Rule s315_suspicious_xml_expat_reader_usage;
extern const lint::Rule s316_suspicious_xml_expat_builder_usage;
extern const lint::Rule s317_suspicious_xml_sax_usage;
extern const lint::Rule s318_suspicious_xml_mini_dom_usage;
extern const lint::Rule s319_suspicious_xml_pull_dom_usage;
extern const lint::Rule s321_suspicious_ftp_lib_usage;
extern const lint::Rule s323_suspicious_unverified_context_usage;
extern const lint::Rule s401_suspicious_telnetlib_import;
extern const lint::Rule s402_suspicious_ftplib_import;
extern const lint::Rule s403_suspicious_pickle_import;
extern const lint::Rule s404_suspicious_subprocess_import;
extern const lint::Rule s405_suspicious_xml_etree_import;
extern const lint::Rule s406_suspicious_xml_sax_import;
extern const lint::Rule s407_suspicious_xml_expat_import;
extern const lint::Rule s408_suspicious_xml_minidom_import;
extern const lint::Rule s409_suspicious_xml_pulldom_import;
extern const lint::Rule s411_suspicious_xmlrpc_import;
extern const lint::Rule s412_suspicious_httpoxy_import;
extern const lint::Rule s413_suspicious_pycrypto_import;
extern const lint::Rule s415_suspicious_pyghmi_import;

struct Suspicious {
    std::string_view name;
    const lint::Rule* rule;
};

// Functions and classes.
inline constexpr Suspicious kSuspiciousUses[] = {
    {"Crypto.Cipher.ARC2.new", &s304_suspicious_insecure_cipher_usage},
    {"Crypto.Cipher.Blowfish.new", &s304_suspicious_insecure_cipher_usage},
    {"Crypto.Cipher.DES.new", &s304_suspicious_insecure_cipher_usage},
    {"Crypto.Cipher.XOR.new", &s304_suspicious_insecure_cipher_usage},
    {"Crypto.Hash.MD2.new", &s303_suspicious_insecure_hash_usage},
    {"Crypto.Hash.MD4.new", &s303_suspicious_insecure_hash_usage},
    {"Crypto.Hash.MD5.new", &s303_suspicious_insecure_hash_usage},
    {"Crypto.Hash.SHA.new", &s303_suspicious_insecure_hash_usage},
    {"Cryptodome.Cipher.ARC2.new", &s304_suspicious_insecure_cipher_usage},
    {"Cryptodome.Cipher.Blowfish.new", &s304_suspicious_insecure_cipher_usage},
    {"Cryptodome.Cipher.DES.new", &s304_suspicious_insecure_cipher_usage},
    {"Cryptodome.Cipher.XOR.new", &s304_suspicious_insecure_cipher_usage},
    {"Cryptodome.Hash.MD2.new", &s303_suspicious_insecure_hash_usage},
    {"Cryptodome.Hash.MD4.new", &s303_suspicious_insecure_hash_usage},
    {"Cryptodome.Hash.MD5.new", &s303_suspicious_insecure_hash_usage},
    {"Cryptodome.Hash.SHA.new", &s303_suspicious_insecure_hash_usage},
    {"builtins.eval", &s307_suspicious_eval_usage},
    {"cryptography.hazmat.primitives.ciphers.algorithms.ARC4", &s304_suspicious_insecure_cipher_usage},
    {"cryptography.hazmat.primitives.ciphers.algorithms.Blowfish", &s304_suspicious_insecure_cipher_usage},
    {"cryptography.hazmat.primitives.ciphers.algorithms.IDEA", &s304_suspicious_insecure_cipher_usage},
    {"cryptography.hazmat.primitives.ciphers.modes.ECB", &s305_suspicious_insecure_cipher_mode_usage},
    {"cryptography.hazmat.primitives.hashes.MD5", &s303_suspicious_insecure_hash_usage},
    {"cryptography.hazmat.primitives.hashes.SHA1", &s303_suspicious_insecure_hash_usage},
    {"dill.Unpickler", &s301_suspicious_pickle_usage},
    {"dill.load", &s301_suspicious_pickle_usage},
    {"dill.loads", &s301_suspicious_pickle_usage},
    {"django.utils.html.mark_safe", &s308_suspicious_mark_safe_usage},
    {"django.utils.safestring.mark_safe", &s308_suspicious_mark_safe_usage},
    {"jsonpickle.decode", &s301_suspicious_pickle_usage},
    {"jsonpickle.unpickler.decode", &s301_suspicious_pickle_usage},
    {"marshal.load", &s302_suspicious_marshal_usage},
    {"marshal.loads", &s302_suspicious_marshal_usage},
    {"pandas.read_pickle", &s301_suspicious_pickle_usage},
    {"pickle.Unpickler", &s301_suspicious_pickle_usage},
    {"pickle.load", &s301_suspicious_pickle_usage},
    {"pickle.loads", &s301_suspicious_pickle_usage},
    {"random.Random", &s311_suspicious_non_cryptographic_random_usage},
    {"random.choice", &s311_suspicious_non_cryptographic_random_usage},
    {"random.choices", &s311_suspicious_non_cryptographic_random_usage},
    {"random.randbytes", &s311_suspicious_non_cryptographic_random_usage},
    {"random.randint", &s311_suspicious_non_cryptographic_random_usage},
    {"random.random", &s311_suspicious_non_cryptographic_random_usage},
    {"random.randrange", &s311_suspicious_non_cryptographic_random_usage},
    {"random.triangular", &s311_suspicious_non_cryptographic_random_usage},
    {"random.uniform", &s311_suspicious_non_cryptographic_random_usage},
    {"shelve.DbfilenameShelf", &s301_suspicious_pickle_usage},
    {"shelve.open", &s301_suspicious_pickle_usage},
    {"six.moves.urllib.request.FancyURLopener", &s310_suspicious_url_open_usage},
    {"six.moves.urllib.request.Request", &s310_suspicious_url_open_usage},
    {"six.moves.urllib.request.URLopener", &s310_suspicious_url_open_usage},
    {"six.moves.urllib.request.urlopen", &s310_suspicious_url_open_usage},
    {"six.moves.urllib.request.urlretrieve", &s310_suspicious_url_open_usage},
    {"ssl._create_unverified_context", &s323_suspicious_unverified_context_usage},
    {"tempfile.mktemp", &s306_suspicious_mktemp_usage},
    {"urllib.request.FancyURLopener", &s310_suspicious_url_open_usage},
    {"urllib.request.Request", &s310_suspicious_url_open_usage},
    {"urllib.request.URLopener", &s310_suspicious_url_open_usage},
    {"urllib.request.urlopen", &s310_suspicious_url_open_usage},
    {"urllib.request.urlretrieve", &s310_suspicious_url_open_usage},
    {"xml.dom.expatbuilder.parse", &s316_suspicious_xml_expat_builder_usage},
    {"xml.dom.expatbuilder.parseString", &s316_suspicious_xml_expat_builder_usage},
    {"xml.dom.minidom.parse", &s318_suspicious_xml_mini_dom_usage},
    {"xml.dom.minidom.parseString", &s318_suspicious_xml_mini_dom_usage},
    {"xml.dom.pulldom.parse", &s319_suspicious_xml_pull_dom_usage},
    {"xml.dom.pulldom.parseString", &s319_suspicious_xml_pull_dom_usage},
    {"xml.etree.ElementTree.XMLParser", &s314_suspicious_xml_element_tree_usage},
    {"xml.etree.ElementTree.fromstring", &s314_suspicious_xml_element_tree_usage},
    {"xml.etree.ElementTree.iterparse", &s314_suspicious_xml_element_tree_usage},
    {"xml.etree.ElementTree.parse", &s314_suspicious_xml_element_tree_usage},
    {"xml.etree.cElementTree.XMLParser", &s313_suspicious_xmlc_element_tree_usage},
    {"xml.etree.cElementTree.fromstring", &s313_suspicious_xmlc_element_tree_usage},
    {"xml.etree.cElementTree.iterparse", &s313_suspicious_xmlc_element_tree_usage},
    {"xml.etree.cElementTree.parse", &s313_suspicious_xmlc_element_tree_usage},
    {"xml.sax.expatreader.create_parser", &s315_suspicious_xml_expat_reader_usage},
    {"xml.sax.make_parser", &s317_suspicious_xml_sax_usage},
    {"xml.sax.parse", &s317_suspicious_xml_sax_usage},
    {"xml.sax.parseString", &s317_suspicious_xml_sax_usage},
};
// Modules all of which is suspicious.
inline constexpr Suspicious kSuspiciousModules[] = {
    {"telnetlib", &s312_suspicious_telnet_usage},
    {"ftplib", &s321_suspicious_ftp_lib_usage},
};
// Modules, and members of modules.
inline constexpr Suspicious kSuspiciousImports[] = {
    {"Crypto.Cipher", &s413_suspicious_pycrypto_import},
    {"Crypto.Hash", &s413_suspicious_pycrypto_import},
    {"Crypto.IO", &s413_suspicious_pycrypto_import},
    {"Crypto.Protocol", &s413_suspicious_pycrypto_import},
    {"Crypto.PublicKey", &s413_suspicious_pycrypto_import},
    {"Crypto.Random", &s413_suspicious_pycrypto_import},
    {"Crypto.Signature", &s413_suspicious_pycrypto_import},
    {"Crypto.Util", &s413_suspicious_pycrypto_import},
    {"cPickle", &s403_suspicious_pickle_import},
    {"dill", &s403_suspicious_pickle_import},
    {"ftplib", &s402_suspicious_ftplib_import},
    {"pickle", &s403_suspicious_pickle_import},
    {"pyghmi", &s415_suspicious_pyghmi_import},
    {"shelve", &s403_suspicious_pickle_import},
    {"subprocess", &s404_suspicious_subprocess_import},
    {"telnetlib", &s401_suspicious_telnetlib_import},
    {"twisted.web.twcgi.CGIScript", &s412_suspicious_httpoxy_import},
    {"wsgiref.handlers.CGIHandler", &s412_suspicious_httpoxy_import},
    {"xml.dom.expatbuilder", &s407_suspicious_xml_expat_import},
    {"xml.dom.minidom", &s408_suspicious_xml_minidom_import},
    {"xml.dom.pulldom", &s409_suspicious_xml_pulldom_import},
    {"xml.etree.ElementTree", &s405_suspicious_xml_etree_import},
    {"xml.etree.cElementTree", &s405_suspicious_xml_etree_import},
    {"xml.sax", &s406_suspicious_xml_sax_import},
    {"xmlrpc", &s411_suspicious_xmlrpc_import},
};

// First parts of the names above.
inline constexpr std::string_view kSuspiciousRoots[] = {
    "Crypto", "Cryptodome", "cryptography", "dill", "django", "ftplib",    "jsonpickle", "marshal", "pandas",
    "pickle", "random",     "shelve",       "six",  "ssl",    "telnetlib", "tempfile",   "urllib",  "xml",
};

}  // namespace pyforge::rules
