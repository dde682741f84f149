#include <algorithm>

#include "bandit/scanner.hpp"
#include "rules/flake8_bandit/secret.hpp"

namespace pyforge::bandit {

using enum Level;

void Scanner::visit_string(NodeId id) {
    const NodeId parent = tree_.parent(id);
    if (parent == kNone || tree_.kind(parent) == NodeKind::Expr) {
        return;  // a docstring, or a comment by other means
    }
    const std::string text = string(id);
    if (text == "0.0.0.0") {
        report("B104", Medium, Medium, id, "Possible binding to all interfaces.");
    }
    check_password(id);
    if (text.starts_with("/tmp") || text.starts_with("/var/tmp") || text.starts_with("/dev/shm")) {
        report("B108", Medium, Medium, id, "Probable insecure usage of temp file/directory.");
    }
    check_sql(id);
}

void Scanner::check_password(NodeId id) {
    const NodeId parent = tree_.parent(id);
    const auto is_secret = [&](NodeId target) { return rules::is_secret_name(last_name(target)); };
    const auto found = [&](NodeId secret) {
        report("B105", Low, Medium, id, "Possible hardcoded password: '" + display(secret) + "'");
    };
    switch (tree_.kind(parent)) {
        case NodeKind::Assign: {
            const auto targets = tree_.get<ast::Assign>(parent).targets();
            if (std::any_of(targets.begin(), targets.end(), is_secret)) {
                found(id);
            }
            return;
        }
        case NodeKind::Subscript: {
            const NodeId statement = tree_.parent(parent);
            const auto assign = tree_.try_get<ast::Assign>(statement);
            if (tree_.get<ast::Subscript>(parent).slice() == id && assign && is_string(assign.value()) &&
                rules::is_secret_name(string(id))) {
                found(assign.value());
            }
            return;
        }
        case NodeKind::Dict: {
            // Values stand in the order of the source, each behind its key.
            const auto values = tree_.get<ast::Dict>(parent).values();
            const auto next = std::lower_bound(values.begin(), values.end(), id);
            if (next != values.end() && *next != id && tree_.kind(*next) == NodeKind::Constant &&
                rules::is_secret_name(string(id))) {
                found(*next);
            }
            return;
        }
        case NodeKind::Compare: {
            const auto compare = tree_.get<ast::Compare>(parent);
            if (is_secret(compare.left()) && is_string(compare.comparators()[0])) {
                found(compare.comparators()[0]);
            }
            return;
        }
        default:
            return;
    }
}

namespace {

bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Of one expression, looked at for each of its strings.
constexpr u32 kMostOperands = 500;

// Where `word` stands in the lower-case text from `from` on, with white space after it (or, where `open`, a
// parenthesis); npos for nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from,
                      bool open = false) noexcept {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if (end < text.size() && (is_space(text[end]) || (open && text[end] == '('))) {
            return end;
        }
    }
    return std::string_view::npos;
}

// Two words with nothing but white space between.
std::size_t find_pair(std::string_view text, std::string_view first, std::string_view second) noexcept {
    for (std::size_t at = find_word(text, first, 0); at != std::string_view::npos;
         at = find_word(text, first, at)) {
        std::size_t next = at;
        while (next < text.size() && is_space(text[next])) {
            ++next;
        }
        const std::size_t end = next + second.size();
        if (text.substr(next).starts_with(second) && end < text.size() && is_space(text[end])) {
            return end;
        }
    }
    return std::string_view::npos;
}

bool looks_like_sql(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    constexpr std::size_t kNowhere = std::string_view::npos;
    if (const std::size_t at = find_word(text, "select", 0); at != kNowhere) {
        if (find_word(text, "from", at + 1) != kNowhere) {
            return true;
        }
    }
    if (find_pair(text, "delete", "from") != kNowhere) {
        return true;
    }
    if (const std::size_t at = find_pair(text, "insert", "into"); at != kNowhere) {
        if (find_word(text, "values", at + 1, true) != kNowhere) {
            return true;
        }
    }
    const std::size_t at = find_word(text, "update", 0);
    return at != kNowhere && find_word(text, "set", at + 1) != kNowhere;
}

}  // namespace

void Scanner::check_sql(NodeId id) {
    const NodeId parent = tree_.parent(id);
    std::string statement = string(id);
    NodeId user = kNone;  // what the finished text is handed to
    switch (tree_.kind(parent)) {
        case NodeKind::BinOp: {
            NodeId top = parent;
            for (u32 i = 0; i < kMostOperands && tree_.kind(tree_.parent(top)) == NodeKind::BinOp; ++i) {
                top = tree_.parent(top);
            }
            user = tree_.parent(top);
            // The other strings of the whole expression; those beside this one do not count.
            std::vector<NodeId> work{top};
            for (u32 i = 0; i < 2 * kMostOperands && !work.empty(); ++i) {
                const NodeId at = work.back();
                work.pop_back();
                if (at == parent) {
                    continue;
                }
                if (const auto operation = tree_.try_get<ast::BinOp>(at)) {
                    work.push_back(operation.right());
                    work.push_back(operation.left());
                } else if (is_string(at)) {
                    statement.append(" ").append(string(at));
                }
            }
            break;
        }
        case NodeKind::Attribute: {
            const std::string_view method = last_name(parent);
            if (method != "format" && method != "replace") {
                return;
            }
            const NodeId call = tree_.parent(parent);
            user = method == "format" && call != kNone ? tree_.parent(call) : kNone;
            break;
        }
        case NodeKind::JoinedStr: {
            const auto values = tree_.get<ast::JoinedStr>(parent).values();
            const auto first =
                std::find_if(values.begin(), values.end(), [&](NodeId v) { return is_string(v); });
            if (first == values.end() || *first != id) {
                return;
            }
            statement.clear();
            for (const NodeId part : values) {
                statement += string(part);
            }
            user = tree_.parent(parent);
            break;
        }
        default:
            return;
    }
    if (!looks_like_sql(statement)) {
        return;
    }
    const auto call = user == kNone ? ast::Call{} : tree_.try_get<ast::Call>(user);
    const std::string_view name = call ? last_name(call.func()) : std::string_view{};
    report("B608", Medium, name == "execute" || name == "executemany" ? Medium : Low, id,
           "Possible SQL injection vector through string-based query construction.");
}

}  // namespace pyforge::bandit
