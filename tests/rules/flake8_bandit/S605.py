import subprocess, os, commands, popen2, pty
subprocess.Popen("ls", shell=True)
subprocess.Popen("ls")
subprocess.Popen(["ls"])
subprocess.Popen(["ls", "-l"])
subprocess.Popen(["/bin/ls", "-l"])
subprocess.Popen("/bin/ls")
subprocess.Popen(x)
subprocess.Popen([x])
subprocess.Popen(["/bin/ls", x])
subprocess.Popen(("/bin/ls", "x"))
subprocess.Popen(("ls", "x"))
subprocess.Popen(f"ls {x}")
subprocess.Popen(f"ls")
subprocess.Popen(f"/bin/ls {x}")
subprocess.Popen("ls" + x)
subprocess.Popen(args="ls")
subprocess.Popen(args=["ls"])
subprocess.Popen(args=x)
subprocess.Popen()
subprocess.Popen(*a)
subprocess.Popen(**k)
subprocess.Popen(["ls"], shell=False)
subprocess.Popen(["/bin/ls"], shell=False)
subprocess.Popen(x, shell=False)
subprocess.Popen(x, shell=0)
subprocess.Popen(x, shell=None)
subprocess.Popen(x, shell=y)
subprocess.Popen(["ls"], shell=y)
subprocess.Popen(x, shell=[])
subprocess.Popen(["ls", "*"], shell=False)
subprocess.call(["ls"])
subprocess.check_call(["ls"])
subprocess.check_output(["ls"])
subprocess.run(["ls"])
subprocess.run([])
subprocess.run([*a])
subprocess.run(["/bin/x", *a])
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
subprocess.run([b"ls"])
subprocess.run(b"ls")
subprocess.run([["ls"]])
subprocess.run({"ls"})
subprocess.run(["ls"] + x)
subprocess.run(["ls"] + ["x"])
subprocess.run(x + ["ls"])
subprocess.run("ls".split())
subprocess.run(shlex.split("ls"))
subprocess.run(["ls" if x else "y"])
subprocess.run("ls" if x else "y")
subprocess.run(["l" "s"])
subprocess.run([sys.executable, "-m"])
subprocess.run([str(x)])
subprocess.run(("ls",))
subprocess.getoutput("ls")  # expect: S605@1
subprocess.getstatusoutput("ls")  # expect: S605@1
subprocess.getoutput(x)  # expect: S605@1
subprocess.getstatusoutput(x)  # expect: S605@1
subprocess.getoutput("/bin/ls")  # expect: S605@1
subprocess.getoutput(cmd="ls")
subprocess.getoutput()
subprocess.getoutput(f"ls {x}")  # expect: S605@1
subprocess.getoutput("ls", shell=True)  # expect: S605@1
os.system("ls")  # expect: S605@1
os.system("/bin/ls")  # expect: S605@1
os.system(x)  # expect: S605@1
os.system(command="ls")
os.system(f"ls {x}")  # expect: S605@1
os.system(f"ls")  # expect: S605@1
os.system("ls %s" % x)  # expect: S605@1
os.system("ls" "x")  # expect: S605@1
os.system()
os.system(*a)  # expect: S605@1
os.system(["ls"])  # expect: S605@1
os.popen("ls")  # expect: S605@1
os.popen(x)  # expect: S605@1
os.popen2("ls")  # expect: S605@1
os.popen3("ls")  # expect: S605@1
os.popen4("ls")  # expect: S605@1
popen2.popen2("ls")  # expect: S605@1
popen2.popen3("ls")  # expect: S605@1
popen2.popen4("ls")  # expect: S605@1
popen2.Popen3("ls")  # expect: S605@1
popen2.Popen4("ls")  # expect: S605@1
commands.getoutput("ls")  # expect: S605@1
commands.getstatusoutput("ls")  # expect: S605@1
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
os.system("ls", shell=True)  # expect: S605@1
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
subprocess.run(cmd)
cmd2 = ["/bin/ls"]
subprocess.run(cmd2)
def f():
    cmd = "ls"
    subprocess.run(cmd)
    subprocess.run([cmd])
    subprocess.run(["/bin/x", cmd])
    subprocess.run(cmd, shell=True)
    subprocess.run(cmd, shell=False)
    os.system(cmd)  # expect: S605@5
CMD = "x"
def f():
    subprocess.run([CMD])
    subprocess.run(CMD)
    subprocess.run(["/bin/x", CMD, 3])
    subprocess.run(["/bin/x", b"x", None])
    subprocess.run(["/bin/x", f"x"])
    subprocess.run(["/bin/x", f"{x}"])
    subprocess.run([["/bin/x"]])
    subprocess.run(["/bin/x", ("y",)])
    subprocess.run(("/bin/x", "y"))
    subprocess.run({"/bin/x", "y"})
    subprocess.run({"/bin/x": "y"})
    subprocess.run(b"/bin/x")
    subprocess.run(3)
    subprocess.run(None)
    subprocess.run(["/bin/x", -1])
    subprocess.run(["/bin/x", "a" + "b"])
    subprocess.run(["/bin/x"] + ["b"])
    subprocess.run(["/bin/x", "*"])
    subprocess.run(("/bin/x"), env=y)
    subprocess.run("/bin/x y", shell=None)

# suppressed
os.system(x)  # noqa: S605
