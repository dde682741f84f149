#include "bandit/scanner.hpp"

#include <algorithm>
#include <charconv>

#include "lex/literals.hpp"
#include "rules/flake8_bandit/secret.hpp"
#include "rules/flake8_bandit/ssl_version.hpp"

namespace pyforge::bandit {

namespace {

// Longer than any name that a test looks for.
constexpr std::size_t kLongestName = 200;

bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_word(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The text after "# nosec" in a comment, up to the next '#'; false where there is none.
bool after_nosec(std::string_view comment, std::string_view& rest) noexcept {
    for (std::size_t at = comment.find('#'); at != std::string_view::npos; at = comment.find('#', at + 1)) {
        std::size_t word = at + 1;
        while (word < comment.size() && is_space(comment[word])) {
            ++word;
        }
        if (comment.substr(word).starts_with("nosec")) {
            rest = comment.substr(word + 5);
            rest = rest.substr(0, rest.find('#'));
            return true;
        }
    }
    return false;
}

// b'…' as Python writes it.
std::string shown_bytes(std::string_view value) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const bool single =
        value.find('\'') == std::string_view::npos || value.find('"') != std::string_view::npos;
    const char quote = single ? '\'' : '"';
    std::string out{'b', quote};
    for (const char c : value) {
        const auto byte = static_cast<u8>(c);
        if (c == '\n' || c == '\r' || c == '\t') {
            out.append({'\\', c == '\n' ? 'n' : c == '\r' ? 'r' : 't'});
        } else if (byte < 0x20 || byte >= 0x7F) {
            out.append({'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 15U]});
        } else {
            out.append(c == '\\' || c == quote ? "\\" : "").push_back(c);
        }
    }
    out.push_back(quote);
    return out;
}

}  // namespace

Result Scanner::run() {
    read_comments();
    count_lines();
    check_characters();
    std::vector<NodeId> work{tree_.root()};
    std::vector<NodeId> children;
    while (!work.empty()) {
        const NodeId at = work.back();
        work.pop_back();
        visit(at);
        children.clear();
        tree_.for_each_child(at, [&](NodeId child) { children.push_back(child); });
        work.insert(work.end(), children.rbegin(), children.rend());
    }
    return std::move(result_);
}

void Scanner::read_comments() {
    for (const Range range : tokens_.comments) {
        std::string_view rest;
        if (!after_nosec(text_.slice(range), rest)) {
            continue;
        }
        Comment comment{text_.line_of(range.start), {}};
        for (std::size_t at = 0; at < rest.size();) {
            std::size_t end = at;
            while (end < rest.size() && is_word(rest[end])) {
                ++end;
            }
            if (const Test* named = find_test(rest.substr(at, end - at))) {
                comment.tests.push_back(named);
            }
            at = end + 1;
        }
        comments_.push_back(std::move(comment));
    }
}

void Scanner::count_lines() {
    for (u32 line = 1; line <= text_.line_count(); ++line) {
        const std::string_view body = text_.slice(text_.line_range(line));
        const auto first = std::find_if_not(body.begin(), body.end(), is_space);
        // A byte order mark counts as code.
        const bool marked = line == 1 && text_.encoding == source::Encoding::Utf8Bom;
        result_.lines_of_code += marked || (first != body.end() && *first != '#') ? 1 : 0;
    }
}

void Scanner::visit(NodeId id) {
    switch (tree_.kind(id)) {
        case NodeKind::Assert:
            report("B101", Level::Low, Level::High, id,
                   "Use of assert detected. The enclosed code will be removed when compiling to optimised "
                   "byte code.");
            break;
        case NodeKind::Import:
            visit_import(id);
            break;
        case NodeKind::ImportFrom:
            visit_import_from(id);
            break;
        case NodeKind::ExceptHandler:
            visit_handler(id);
            break;
        case NodeKind::FunctionDef:
            visit_function(id);
            break;
        case NodeKind::Call:
            visit_call(id);
            break;
        case NodeKind::Constant:
            if (is_string(id)) {
                visit_string(id);
            }
            break;
        default:
            break;
    }
}

// --- imports and names

void Scanner::report_import(NodeId id, bool from) {
    const auto names = from ? tree_.get<ast::ImportFrom>(id).names() : tree_.get<ast::Import>(id).names();
    const NameId module = from ? tree_.get<ast::ImportFrom>(id).module() : kNone;
    std::vector<std::string> full;
    std::vector<std::string_view> views;
    std::vector<std::string_view> written;
    for (const NodeId name : names) {
        if (const auto alias = tree_.try_get<ast::alias>(name)) {
            written.push_back(tree_.name(alias.name()));
            full.push_back(module == kNone
                               ? std::string(written.back())
                               : std::string(tree_.name(module)).append(".").append(written.back()));
        }
    }
    views.assign(full.begin(), full.end());
    if (const ListedImport listed = listed_import(views, false); listed.test != nullptr) {
        report_listed(*listed.test, id, written[listed.name]);
    }
}

void Scanner::visit_import(NodeId id) {
    for (const NodeId name : tree_.get<ast::Import>(id).names()) {
        if (const auto alias = tree_.try_get<ast::alias>(name)) {
            if (alias.asname() != kNone) {
                aliases_[std::string(tree_.name(alias.asname()))] =
                    tree_.name(alias.name()).substr(0, kLongestName);
            }
            note_import(tree_.name(alias.name()));
        }
    }
    report_import(id, false);
}

void Scanner::visit_import_from(NodeId id) {
    const auto from = tree_.get<ast::ImportFrom>(id);
    for (const NodeId name : from.names()) {
        const auto alias = tree_.try_get<ast::alias>(name);
        if (!alias) {
            continue;
        }
        const std::string written(tree_.name(alias.name()));
        if (from.module() == kNone) {  // from . import x: as if it were `import x`
            if (alias.asname() != kNone) {
                aliases_[std::string(tree_.name(alias.asname()))] = written.substr(0, kLongestName);
            }
            note_import(written);
            continue;
        }
        std::string full = std::string(tree_.name(from.module())).append(".").append(written);
        aliases_[alias.asname() == kNone ? written : std::string(tree_.name(alias.asname()))] =
            full.substr(0, kLongestName);
        note_import(full);
    }
    report_import(id, true);
}

std::string_view Scanner::qualified_name(NodeId expression) {
    std::vector<NodeId> attributes;
    NodeId at = expression;
    while (const auto attribute = tree_.try_get<ast::Attribute>(at)) {
        attributes.push_back(at);
        at = attribute.value();
    }
    buffer_.clear();
    const auto replace = [&] {
        if (const auto known = aliases_.find(buffer_); known != aliases_.end()) {
            buffer_ = known->second;
        }
    };
    if (const auto name = tree_.try_get<ast::Name>(at)) {
        buffer_ = tree_.name(name.id());
        replace();
    }
    for (; !attributes.empty(); attributes.pop_back()) {
        buffer_.append(".").append(tree_.name(tree_.get<ast::Attribute>(attributes.back()).attr()));
        replace();
    }
    return buffer_;
}

void Scanner::note_import(std::string_view name) {
    const auto has = [&](std::string_view part) { return name.find(part) != std::string_view::npos; };
    imported_ |= name == "tarfile" ? u32{kTarfile} : 0;
    imported_ |= name == "yaml" || name == "yaml.load" ? u32{kYaml} : 0;
    imported_ |= has("flask") ? u32{kFlask} : 0;
    imported_ |= has("paramiko") ? u32{kParamiko} : 0;
    imported_ |= has("django.db.models") ? u32{kDjangoModels} : 0;
    imported_ |= has("django.utils.safestring") ? u32{kSafestring} : 0;
}

// --- statements

void Scanner::visit_handler(NodeId id) {
    const auto handler = tree_.get<ast::ExceptHandler>(id);
    if (handler.body().size() != 1) {
        return;
    }
    const auto type = tree_.try_get<ast::Name>(handler.type());
    if (handler.type() != kNone && (!type || tree_.name(type.id()) != "Exception")) {
        return;
    }
    const NodeKind only = tree_.kind(handler.body()[0]);
    if (only == NodeKind::Pass) {
        report("B110", Level::Low, Level::High, id, "Try, Except, Pass detected.");
    } else if (only == NodeKind::Continue) {
        report("B112", Level::Low, Level::High, id, "Try, Except, Continue detected.");
    }
}

void Scanner::visit_function(NodeId id) {
    const auto arguments =
        tree_.get<ast::arguments>(tree_.slot(id, ast::FunctionDef::S::args));  // of async ones too
    const auto args = arguments.args();
    const auto defaults = arguments.defaults();
    const std::size_t without = args.size() > defaults.size() ? args.size() - defaults.size() : 0;
    for (std::size_t i = without; i < args.size() && i - without < defaults.size(); ++i) {
        const NodeId value = defaults[i - without];
        if (is_string(value) && rules::is_secret_name(tree_.name(tree_.get<ast::arg>(args[i]).name()))) {
            report("B107", Level::Low, Level::Medium, id,
                   "Possible hardcoded password: '" + string(value) + "'");
            break;
        }
    }
    const auto bad = [&](NodeId value) {
        const auto attribute = tree_.try_get<ast::Attribute>(value);
        return attribute && rules::is_insecure_protocol(tree_.name(attribute.attr()));
    };
    if (std::any_of(defaults.begin(), defaults.end(), bad)) {
        report("B503", Level::Medium, Level::Medium, id,
               "Function definition identified with insecure SSL/TLS protocol version by default, possible "
               "security issue.");
    }
}

// Characters that turn the direction of the text around: what is read is not what is run.
void Scanner::check_characters() {
    static constexpr std::string_view kTurning[] = {
        "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE",
        "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xE2\x80\x8F",
    };
    static constexpr std::string_view kCodes[] = {"202a", "202b", "202c", "202d", "202e",
                                                  "2066", "2067", "2068", "2069", "200f"};
    if (text_.ascii) {
        return;
    }
    for (u32 line = 1; line <= text_.line_count(); ++line) {
        const Range range = text_.line_range(line);
        const std::string_view body = text_.slice(range);
        for (std::size_t i = 0; i < std::size(kTurning); ++i) {
            const std::size_t at = body.find(kTurning[i]);
            if (at == std::string_view::npos) {
                continue;
            }
            const u32 column = text_.char_position(range.start + static_cast<u32>(at)).column + 1;
            result_.findings.push_back(
                {&test("B613"), Level::High, Level::Medium, line, column, 0, line, line,
                 std::string("A Python source file contains bidirectional control characters ('\\u")
                     .append(kCodes[i])
                     .append("').")});
            return;
        }
    }
}

// --- arguments and values

NodeId Scanner::keyword(const Call& call, std::string_view name) const {
    for (const NodeId id : call.keywords) {
        const NameId arg = tree_.get<ast::keyword>(id).arg();
        if (arg != kNone && tree_.name(arg) == name) {
            return id;
        }
    }
    return kNone;
}

NodeId Scanner::value(const Call& call, std::string_view name) const {
    const NodeId id = keyword(call, name);
    return id == kNone ? kNone : tree_.get<ast::keyword>(id).value();
}

bool Scanner::is_constant(NodeId id, parse::ConstantKind kind) const {
    return id != kNone && tree_.kind(id) == NodeKind::Constant && tree_[id].constant() == kind;
}

std::string Scanner::string(NodeId id) const {
    std::string out;
    if (is_string(id)) {
        tree_.append_constant(id, out);
    }
    return out;
}

std::string Scanner::display(NodeId id) const {
    if (tree_.kind(id) != NodeKind::Constant) {
        return std::string(last_name(id));
    }
    const std::string_view text = tree_.slice(id);
    switch (tree_[id].constant()) {
        case parse::ConstantKind::Str:
            return string(id);
        case parse::ConstantKind::Bytes: {
            std::string value;
            tree_.append_constant(id, value);
            return shown_bytes(value);
        }
        case parse::ConstantKind::Ellipsis:
            return "Ellipsis";
        case parse::ConstantKind::Int: {
            u64 value = 0;
            return lex::integer_value(text, value) ? std::to_string(value) : std::string(text);
        }
        case parse::ConstantKind::Float: {
            char buffer[32];
            const double value = lex::float_value(text);
            const bool plain = value == 0 || (value >= 1e-4 && value < 1e16);
            const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
            std::string out(buffer, std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr);
            return plain && out.find('.') == std::string::npos ? out + ".0" : out;
        }
        default:
            return std::string(text);
    }
}

std::string_view Scanner::last_name(NodeId id) const {
    if (id == kNone) {
        return {};
    }
    if (const auto name = tree_.try_get<ast::Name>(id)) {
        return tree_.name(name.id());
    }
    const auto attribute = tree_.try_get<ast::Attribute>(id);
    return attribute ? tree_.name(attribute.attr()) : std::string_view{};
}

// --- findings

NodeId Scanner::place_of(NodeId id) const {
    for (;;) {
        const NodeId parent = tree_.parent(id);
        if (parent == kNone) {
            return id;
        }
        const bool piece = tree_.kind(parent) == NodeKind::JoinedStr && tree_.kind(id) == NodeKind::Constant;
        const bool specification = tree_.kind(id) == NodeKind::JoinedStr &&
                                   tree_.kind(parent) == NodeKind::FormattedValue &&
                                   tree_.get<ast::FormattedValue>(parent).format_spec() == id;
        if (!piece && !specification) {
            return id;
        }
        id = specification ? tree_.parent(parent) : parent;
    }
}

void Scanner::add(const Test& test, Level severity, Level confidence, NodeId at, u32 line,
                  std::string message) {
    const parse::Node& node = tree_[place_of(at)];
    const source::LineColumn start = text_.byte_position(node.start);
    const source::LineColumn end = text_.byte_position(node.end);
    // A string goes by the lines of what it is a part of.
    const NodeId place = place_of(at);
    const parse::Node& around = is_string(at) && place == at ? tree_[tree_.parent(at)] : node;
    const u32 first_line = text_.line_of(around.start);
    const u32 last_line = text_.line_of(around.end);
    const auto comment = std::lower_bound(comments_.begin(), comments_.end(), first_line,
                                          [](const Comment& c, u32 from) { return c.line < from; });
    if (comment != comments_.end() && comment->line <= last_line) {  // the first one decides
        if (comment->tests.empty()) {
            ++result_.suppressed;
            return;
        }
        if (std::find(comment->tests.begin(), comment->tests.end(), &test) != comment->tests.end()) {
            ++result_.skipped;
            return;
        }
    }
    result_.findings.push_back({&test, severity, confidence, line == 0 ? start.line : line, start.column,
                                end.column, first_line, last_line, std::move(message)});
}

void Scanner::report(std::string_view id, Level severity, Level confidence, NodeId at, std::string message) {
    add(test(id), severity, confidence, at, 0, std::move(message));
}

void Scanner::report_at(std::string_view id, Level severity, Level confidence, const Call& call,
                        std::string_view argument, std::string message) {
    const NodeId value_at = value(call, argument);
    add(test(id), severity, confidence, call.id, value_at == kNone ? 0 : text_.line_of(tree_[value_at].start),
        std::move(message));
}

}  // namespace pyforge::bandit
