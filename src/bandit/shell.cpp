#include "rules/flake8_bandit/shell.hpp"

#include <algorithm>
#include <iterator>

#include "bandit/scanner.hpp"

namespace pyforge::bandit {

using enum Level;
using parse::ConstantKind;
using rules::shell::Kind;

namespace {

// Does the value of `shell` mean that there is one? Only what is plainly nothing does not.
bool means_shell(const parse::Tree& tree, NodeId value) {
    switch (tree.kind(value)) {
        case NodeKind::Constant:
            switch (tree[value].constant()) {
                case ConstantKind::None:
                case ConstantKind::False:
                    return false;
                case ConstantKind::Int:
                case ConstantKind::Float:
                case ConstantKind::Complex: {
                    const std::string_view text = tree.slice(value);
                    return text.find_first_not_of("0.xXoObBjJeE_") != std::string_view::npos;
                }
                case ConstantKind::Str:
                case ConstantKind::Bytes: {
                    std::string text;
                    tree.append_constant(value, text);
                    return !text.empty();
                }
                default:
                    return true;
            }
        case NodeKind::List:
            return !tree.get<ast::List>(value).elts().empty();
        case NodeKind::Dict:
            return !tree.get<ast::Dict>(value).keys().empty();
        default:
            return true;
    }
}

}  // namespace

void Scanner::check_wildcard(const Call& call, NodeId command) {
    std::string line;
    if (const auto list = tree_.try_get<ast::List>(command)) {
        for (const NodeId part : list.elts()) {
            if (is_string(part) || is_constant(part, ConstantKind::Bytes)) {
                line.append(" ");
                tree_.append_constant(part, line);
            }
        }
    } else {
        line = string(command);
    }
    const auto has = [&](std::string_view text) { return line.find(text) != std::string::npos; };
    if (has("*") && (has("chown") || has("chmod") || has("tar") || has("rsync"))) {
        report_at("B609", High, Medium, call, "shell",
                  "Possible wildcard injection in call: " + std::string(call.qualified));
    }
}

void Scanner::check_shell(const Call& call) {
    const NodeId shell_value = value(call, "shell");
    const bool shell = shell_value != kNone && means_shell(tree_, shell_value);
    const auto first = std::begin(rules::shell::kCallees);
    const auto found = std::find(first, std::end(rules::shell::kCallees), call.qualified);
    const bool known = found != std::end(rules::shell::kCallees);
    const Kind kind = known ? rules::shell::kind_of(static_cast<u32>(found - first)) : Kind::NoShell;
    if ((!known || kind != Kind::Subprocess) && shell) {
        report_at("B604", Medium, Low, call, "shell",
                  "Function call with shell=True parameter identified, possible security issue.");
    }
    if (!known) {
        return;
    }
    const NodeId command = call.args.empty() ? kNone : call.args[0];
    if (kind == Kind::NoShell) {
        report("B606", Low, Medium, call.id, "Starting a process without a shell.");
    } else if (kind == Kind::Shell && command != kNone) {
        if (is_string(command)) {
            report("B605", Low, High, call.id,
                   "Starting a process with a shell: Seems safe, but may be changed in the future, consider "
                   "rewriting without shell");
        } else {
            report("B605", High, High, call.id,
                   "Starting a process with a shell, possible injection detected, security issue.");
        }
    } else if (kind == Kind::Subprocess && !shell) {
        report_at("B603", Low, High, call, "shell",
                  "subprocess call - check for execution of untrusted input.");
    } else if (kind == Kind::Subprocess && command != kNone) {
        const bool plain = is_string(command);
        report_at("B602", plain ? Low : High, High, call, "shell",
                  plain ? "subprocess call with shell=True seems safe, but may be changed in the future, "
                          "consider rewriting without shell"
                        : "subprocess call with shell=True identified, security issue.");
    }
    if (command == kNone) {
        return;
    }
    if (kind == Kind::Shell || (kind == Kind::Subprocess && is_constant(shell_value, ConstantKind::True))) {
        check_wildcard(call, command);
    }
    const auto list = tree_.try_get<ast::List>(command);
    const NodeId path = list && !list.elts().empty() ? list.elts()[0] : command;
    if (is_string(path) && !rules::shell::is_full_path(string(path))) {
        report("B607", Low, High, call.id, "Starting a process with a partial executable path");
    }
}

}  // namespace pyforge::bandit
