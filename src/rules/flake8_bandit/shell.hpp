// Calls that start processes: what S602 to S607 and S609 have in common.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

extern const lint::Rule s603_subprocess_without_shell_equals_true;
extern const lint::Rule s605_start_process_with_a_shell;
extern const lint::Rule s606_start_process_with_no_shell;
extern const lint::Rule s607_start_process_with_partial_path;
extern const lint::Rule s609_unix_command_wildcard_injection;

namespace shell {

enum class Kind : u8 { Subprocess, Shell, NoShell };

// Functions that start a process, the kinds in this order.
inline constexpr std::string_view kCallees[] = {
    "subprocess.Popen",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
    "subprocess.run",
    "os.system",
    "os.popen",
    "os.popen2",
    "os.popen3",
    "os.popen4",
    "popen2.popen2",
    "popen2.popen3",
    "popen2.popen4",
    "popen2.Popen3",
    "popen2.Popen4",
    "commands.getoutput",
    "commands.getstatusoutput",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "os.execl",
    "os.execle",
    "os.execlp",
    "os.execlpe",
    "os.execv",
    "os.execve",
    "os.execvp",
    "os.execvpe",
    "os.spawnl",
    "os.spawnle",
    "os.spawnlp",
    "os.spawnlpe",
    "os.spawnv",
    "os.spawnve",
    "os.spawnvp",
    "os.spawnvpe",
    "os.startfile",
};
inline constexpr u32 kFirstShell = 5;
inline constexpr u32 kFirstNoShell = 19;

[[nodiscard]] constexpr Kind kind_of(u32 which) noexcept {
    return which < kFirstShell ? Kind::Subprocess : which < kFirstNoShell ? Kind::Shell : Kind::NoShell;
}

// A path that leaves nothing to PATH: /bin/x, ./x, C:\x.
[[nodiscard]] bool is_full_path(std::string_view path) noexcept;

// Reports for S603, S605, S606, S607 and S609.
void check(lint::Context& ctx, parse::NodeId call, u32 which);

}  // namespace shell
}  // namespace pyforge::rules
