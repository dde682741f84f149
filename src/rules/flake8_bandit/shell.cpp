#include "rules/flake8_bandit/shell.hpp"

#include <algorithm>
#include <iterator>

#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules::shell {

using namespace lint;

static_assert(kCallees[kFirstShell] == "os.system" && kCallees[kFirstNoShell] == "os.execl");

namespace {

bool is_letter(char c) noexcept {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// Items of a list or tuple.
parse::NodeList items(const parse::Tree& tree, NodeId id) noexcept {
    if (const auto list = tree.try_get<ast::List>(id)) {
        return list.elts();
    }
    if (const auto tuple = tree.try_get<ast::Tuple>(id)) {
        return tuple.elts();
    }
    return {};
}

bool is_trusted(const Context& ctx, NodeId word) noexcept {
    return is_string(ctx.tree, word) || ctx.model.resolves_to(word, "sys", "executable");
}

// Written out as a whole: nothing from outside can be in it.
bool is_written_out(const Context& ctx, NodeId command) noexcept {
    const NodeKind kind = ctx.tree.kind(command);
    if (kind != NodeKind::List && kind != NodeKind::Tuple) {
        return is_trusted(ctx, command);
    }
    const parse::NodeList parts = items(ctx.tree, command);
    return std::all_of(parts.begin(), parts.end(), [&](NodeId id) { return is_trusted(ctx, id); });
}

bool has_partial_path(const Context& ctx, NodeId command) {
    NodeId path = command;
    if (const parse::NodeList parts = items(ctx.tree, command); !parts.empty()) {
        path = parts[0];
    }
    return is_string(ctx.tree, path) && !is_full_path(string_value(ctx, path));
}

bool has_wildcard(std::string_view command) noexcept {
    static constexpr std::string_view kTools[] = {"chown", "chmod", "tar", "rsync"};
    return command.find('*') != std::string_view::npos &&
           std::any_of(std::begin(kTools), std::end(kTools),
                       [&](std::string_view tool) { return command.find(tool) != std::string_view::npos; });
}

bool has_wildcard(const Context& ctx, NodeId command) {
    if (is_string(ctx.tree, command)) {
        return has_wildcard(string_value(ctx, command));
    }
    const auto list = ctx.tree.try_get<ast::List>(command);
    if (!list) {
        return false;
    }
    std::string& line = ctx.facts().buffer;
    line.clear();
    for (const NodeId part : list.elts()) {
        if (is_string(ctx.tree, part)) {
            line += string_value(ctx, part);
            line += ' ';
        }
    }
    return has_wildcard(line);
}

}  // namespace

bool is_full_path(std::string_view path) noexcept {
    return !path.empty() && (path[0] == '/' || path[0] == '\\' || path[0] == '.' ||
                             (path.size() > 1 && is_letter(path[0]) && path[1] == ':'));
}

void check(Context& ctx, NodeId id, u32 which) {
    const parse::Tree& tree = ctx.tree;
    const auto call = tree.get<ast::Call>(id);
    const Kind kind = kind_of(which);
    const Range range = ctx.range(call.func());
    NodeId command = call.args().empty() ? kNone : call.args()[0];
    if (command == kNone && kind == Kind::Subprocess) {
        command = keyword_value(tree, id, "args");
    }
    if (kind == Kind::NoShell) {
        ctx.report(s606_start_process_with_no_shell, range, {"Starting a process without a shell"});
    }
    if (command == kNone) {
        return;
    }
    bool with_shell = kind == Kind::Shell;
    if (kind == Kind::Subprocess) {
        const NodeId value = keyword_value(tree, id, "shell");
        with_shell = value != kNone && truthiness(ctx, value) == Truth::True;
        if (!with_shell && !is_written_out(ctx, command)) {
            ctx.report(s603_subprocess_without_shell_equals_true, range,
                       {"`subprocess` call: check for execution of untrusted input"});
        }
    } else if (with_shell) {
        ctx.report(s605_start_process_with_a_shell, range,
                   {"Starting a process with a shell",
                    is_string(tree, command) ? ": seems safe, but may be changed in the future; consider "
                                               "rewriting without `shell`"
                                             : ", possible injection detected"});
    }
    if (ctx.selected(s607_start_process_with_partial_path) && has_partial_path(ctx, command)) {
        ctx.report(s607_start_process_with_partial_path, ctx.range(command),
                   {"Starting a process with a partial executable path"});
    }
    if (with_shell && ctx.selected(s609_unix_command_wildcard_injection) && has_wildcard(ctx, command)) {
        ctx.report(s609_unix_command_wildcard_injection, ctx.range(command),
                   {"Possible wildcard injection in call due to `*` usage"});
    }
}

}  // namespace pyforge::rules::shell
