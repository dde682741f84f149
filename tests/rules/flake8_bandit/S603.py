import subprocess, os, commands, popen2, pty
subprocess.Popen("ls", shell=True)
subprocess.Popen("ls")
subprocess.Popen(["ls"])
subprocess.Popen(["ls", "-l"])
subprocess.Popen(["/bin/ls", "-l"])
subprocess.Popen("/bin/ls")
subprocess.Popen(x)  # expect: S603@1
subprocess.Popen([x])  # expect: S603@1
subprocess.Popen(["/bin/ls", x])  # expect: S603@1
subprocess.Popen(("/bin/ls", "x"))
subprocess.Popen(("ls", "x"))
subprocess.Popen(f"ls {x}")  # expect: S603@1
subprocess.Popen(f"ls")  # expect: S603@1
subprocess.Popen(f"/bin/ls {x}")  # expect: S603@1
subprocess.Popen("ls" + x)  # expect: S603@1
subprocess.Popen(args="ls")
subprocess.Popen(args=["ls"])
subprocess.Popen(args=x)  # expect: S603@1
subprocess.Popen()
subprocess.Popen(*a)  # expect: S603@1
subprocess.Popen(**k)
subprocess.Popen(["ls"], shell=False)
subprocess.Popen(["/bin/ls"], shell=False)
subprocess.Popen(x, shell=False)  # expect: S603@1
subprocess.Popen(x, shell=0)  # expect: S603@1
subprocess.Popen(x, shell=None)  # expect: S603@1
subprocess.Popen(x, shell=y)  # expect: S603@1
subprocess.Popen(["ls"], shell=y)
subprocess.Popen(x, shell=[])  # expect: S603@1
subprocess.Popen(["ls", "*"], shell=False)
subprocess.call(["ls"])
subprocess.check_call(["ls"])
subprocess.check_output(["ls"])
subprocess.run(["ls"])
subprocess.run([])
subprocess.run([*a])  # expect: S603@1
subprocess.run(["/bin/x", *a])  # expect: S603@1
subprocess.run(["./x"])
subprocess.run(["../x"])
subprocess.run([".x"])
subprocess.run(["a/b"])
subprocess.run(["\\x"])
subprocess.run(["C:\\x"])
subprocess.run(["C:/x"])
subprocess.run(["c:x"])
subprocess.run(["~/x"])
subprocess.run([""])
subprocess.run([" /x"])
subprocess.run("")
subprocess.run([b"ls"])  # expect: S603@1
subprocess.run(b"ls")  # expect: S603@1
subprocess.run([["ls"]])  # expect: S603@1
subprocess.run({"ls"})  # expect: S603@1
subprocess.run(["ls"] + x)  # expect: S603@1
subprocess.run(["ls"] + ["x"])  # expect: S603@1
subprocess.run(x + ["ls"])  # expect: S603@1
subprocess.run("ls".split())  # expect: S603@1
subprocess.run(shlex.split("ls"))  # expect: S603@1
subprocess.run(["ls" if x else "y"])  # expect: S603@1
subprocess.run("ls" if x else "y")  # expect: S603@1
subprocess.run(["l" "s"])
subprocess.run([sys.executable, "-m"])  # expect: S603@1
subprocess.run([str(x)])  # expect: S603@1
subprocess.run(("ls",))
subprocess.getoutput("ls")
subprocess.getstatusoutput("ls")
subprocess.getoutput(x)
subprocess.getstatusoutput(x)
subprocess.getoutput("/bin/ls")
subprocess.getoutput(cmd="ls")
subprocess.getoutput()
subprocess.getoutput(f"ls {x}")
subprocess.getoutput("ls", shell=True)
os.system("ls")
os.system("/bin/ls")
os.system(x)
os.system(command="ls")
os.system(f"ls {x}")
os.system(f"ls")
os.system("ls %s" % x)
os.system("ls" "x")
os.system()
os.system(*a)
os.system(["ls"])
os.popen("ls")
os.popen(x)
os.popen2("ls")
os.popen3("ls")
os.popen4("ls")
popen2.popen2("ls")
popen2.popen3("ls")
popen2.popen4("ls")
popen2.Popen3("ls")
popen2.Popen4("ls")
commands.getoutput("ls")
commands.getstatusoutput("ls")
os.execl("ls")
os.execl("/bin/ls")
os.execl(x)
os.execle("ls"), os.execlp("ls"), os.execlpe("ls"), os.execv("ls"), os.execve("ls"), os.execvp("ls"), os.execvpe("ls")
os.spawnl("ls"), os.spawnle("ls"), os.spawnlp("ls"), os.spawnlpe("ls"), os.spawnv("ls"), os.spawnve("ls"), os.spawnvp("ls"), os.spawnvpe("ls"), os.startfile("ls")
os.spawnl(os.P_WAIT, "ls")
os.spawnv(os.P_WAIT, "ls", ["ls"])
os.posix_spawn("ls"), os.posix_spawnp("ls"), os.fork(), pty.spawn("ls")
os.execl()
os.execl(*a)
os.execv(path="ls")
os.startfile(x)
os.execl(["ls"])
os.execl(["/ls"])
f(shell=True)
f(shell=1)
f(shell=False)
f(x, shell="x")
f(shell={})
f(shell=x)
foo.bar(shell=True)
os.system("ls", shell=True)
os.execl("ls", shell=True)
subprocess.foo(shell=True)
subprocess.Popen(shell=True)
f()(shell=True)
dict(shell=True)
click.option("--x", shell=True)
asyncio.create_subprocess_shell("x")
subprocess.Popen("ls", shell=True).communicate()
from subprocess import *
run(["ls"])
from subprocess import run as r
r(["ls"])
r(x, shell=True)
cmd = ["ls"]
subprocess.run(cmd)  # expect: S603@1
cmd2 = ["/bin/ls"]
subprocess.run(cmd2)  # expect: S603@1
def f():
    cmd = "ls"
    subprocess.run(cmd)  # expect: S603@5
    subprocess.run([cmd])  # expect: S603@5
    subprocess.run(["/bin/x", cmd])  # expect: S603@5
    subprocess.run(cmd, shell=True)
    subprocess.run(cmd, shell=False)  # expect: S603@5
    os.system(cmd)
CMD = "x"
def f():
    subprocess.run([CMD])  # expect: S603@5
    subprocess.run(CMD)  # expect: S603@5
    subprocess.run(["/bin/x", CMD, 3])  # expect: S603@5
    subprocess.run(["/bin/x", b"x", None])  # expect: S603@5
    subprocess.run(["/bin/x", f"x"])  # expect: S603@5
    subprocess.run(["/bin/x", f"{x}"])  # expect: S603@5
    subprocess.run([["/bin/x"]])  # expect: S603@5
    subprocess.run(["/bin/x", ("y",)])  # expect: S603@5
    subprocess.run(("/bin/x", "y"))
    subprocess.run({"/bin/x", "y"})  # expect: S603@5
    subprocess.run({"/bin/x": "y"})  # expect: S603@5
    subprocess.run(b"/bin/x")  # expect: S603@5
    subprocess.run(3)  # expect: S603@5
    subprocess.run(None)  # expect: S603@5
    subprocess.run(["/bin/x", -1])  # expect: S603@5
    subprocess.run(["/bin/x", "a" + "b"])  # expect: S603@5
    subprocess.run(["/bin/x"] + ["b"])  # expect: S603@5
    subprocess.run(["/bin/x", "*"])
    subprocess.run(("/bin/x"), env=y)
    subprocess.run("/bin/x y", shell=None)
import subprocess, sys
subprocess.run([sys.executable])
subprocess.run([sys.executable, "x"])
subprocess.run([sys.executable, x])  # expect: S603@1
subprocess.run(["/bin/x", sys.executable])
subprocess.run(sys.executable)
subprocess.run((sys.executable,))
subprocess.run([sys.platform])  # expect: S603@1
subprocess.run([sys.executable, "x"], shell=True)
subprocess.run(["/bin/x", sys.executable, sys.argv])  # expect: S603@1
subprocess.run([sys.executable + "x"])  # expect: S603@1
subprocess.run([sys.path])  # expect: S603@1
from sys import executable
subprocess.run([executable])
import os
subprocess.run([os.devnull])  # expect: S603@1
subprocess.run([os.sep])  # expect: S603@1
subprocess.run([__file__])  # expect: S603@1

# suppressed
subprocess.run(x)  # noqa: S603
