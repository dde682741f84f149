import subprocess, os, commands, popen2, pty
subprocess.Popen("ls", shell=True)  # expect: S607@18
subprocess.Popen("ls")  # expect: S607@18
subprocess.Popen(["ls"])  # expect: S607@18
subprocess.Popen(["ls", "-l"])  # expect: S607@18
subprocess.Popen(["/bin/ls", "-l"])
subprocess.Popen("/bin/ls")
subprocess.Popen(x)
subprocess.Popen([x])
subprocess.Popen(["/bin/ls", x])
subprocess.Popen(("/bin/ls", "x"))
subprocess.Popen(("ls", "x"))  # expect: S607@18
subprocess.Popen(f"ls {x}")
subprocess.Popen(f"ls")
subprocess.Popen(f"/bin/ls {x}")
subprocess.Popen("ls" + x)
subprocess.Popen(args="ls")  # expect: S607@23
subprocess.Popen(args=["ls"])  # expect: S607@23
subprocess.Popen(args=x)
subprocess.Popen()
subprocess.Popen(*a)
subprocess.Popen(**k)
subprocess.Popen(["ls"], shell=False)  # expect: S607@18
subprocess.Popen(["/bin/ls"], shell=False)
subprocess.Popen(x, shell=False)
subprocess.Popen(x, shell=0)
subprocess.Popen(x, shell=None)
subprocess.Popen(x, shell=y)
subprocess.Popen(["ls"], shell=y)  # expect: S607@18
subprocess.Popen(x, shell=[])
subprocess.Popen(["ls", "*"], shell=False)  # expect: S607@18
subprocess.call(["ls"])  # expect: S607@17
subprocess.check_call(["ls"])  # expect: S607@23
subprocess.check_output(["ls"])  # expect: S607@25
subprocess.run(["ls"])  # expect: S607@16
subprocess.run([])
subprocess.run([*a])
subprocess.run(["/bin/x", *a])
subprocess.run(["./x"])
subprocess.run(["../x"])
subprocess.run([".x"])
subprocess.run(["a/b"])  # expect: S607@16
subprocess.run(["\\x"])
subprocess.run(["C:\\x"])
subprocess.run(["C:/x"])
subprocess.run(["c:x"])
subprocess.run(["~/x"])  # expect: S607@16
subprocess.run([""])  # expect: S607@16
subprocess.run([" /x"])  # expect: S607@16
subprocess.run("")  # expect: S607@16
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
subprocess.run(["l" "s"])  # expect: S607@16
subprocess.run([sys.executable, "-m"])
subprocess.run([str(x)])
subprocess.run(("ls",))  # expect: S607@16
subprocess.getoutput("ls")  # expect: S607@22
subprocess.getstatusoutput("ls")  # expect: S607@28
subprocess.getoutput(x)
subprocess.getstatusoutput(x)
subprocess.getoutput("/bin/ls")
subprocess.getoutput(cmd="ls")
subprocess.getoutput()
subprocess.getoutput(f"ls {x}")
subprocess.getoutput("ls", shell=True)  # expect: S607@22
os.system("ls")  # expect: S607@11
os.system("/bin/ls")
os.system(x)
os.system(command="ls")
os.system(f"ls {x}")
os.system(f"ls")
os.system("ls %s" % x)
os.system("ls" "x")  # expect: S607@11
os.system()
os.system(*a)
os.system(["ls"])  # expect: S607@11
os.popen("ls")  # expect: S607@10
os.popen(x)
os.popen2("ls")  # expect: S607@11
os.popen3("ls")  # expect: S607@11
os.popen4("ls")  # expect: S607@11
popen2.popen2("ls")  # expect: S607@15
popen2.popen3("ls")  # expect: S607@15
popen2.popen4("ls")  # expect: S607@15
popen2.Popen3("ls")  # expect: S607@15
popen2.Popen4("ls")  # expect: S607@15
commands.getoutput("ls")  # expect: S607@20
commands.getstatusoutput("ls")  # expect: S607@26
os.execl("ls")  # expect: S607@10
os.execl("/bin/ls")
os.execl(x)
os.execle("ls"), os.execlp("ls"), os.execlpe("ls"), os.execv("ls"), os.execve("ls"), os.execvp("ls"), os.execvpe("ls")  # expect: S607@11 S607@28 S607@46 S607@62 S607@79 S607@96 S607@114
os.spawnl("ls"), os.spawnle("ls"), os.spawnlp("ls"), os.spawnlpe("ls"), os.spawnv("ls"), os.spawnve("ls"), os.spawnvp("ls"), os.spawnvpe("ls"), os.startfile("ls")  # expect: S607@11 S607@29 S607@47 S607@66 S607@83 S607@101 S607@119 S607@138 S607@158
os.spawnl(os.P_WAIT, "ls")
os.spawnv(os.P_WAIT, "ls", ["ls"])
os.posix_spawn("ls"), os.posix_spawnp("ls"), os.fork(), pty.spawn("ls")
os.execl()
os.execl(*a)
os.execv(path="ls")
os.startfile(x)
os.execl(["ls"])  # expect: S607@10
os.execl(["/ls"])
f(shell=True)
f(shell=1)
f(shell=False)
f(x, shell="x")
f(shell={})
f(shell=x)
foo.bar(shell=True)
os.system("ls", shell=True)  # expect: S607@11
os.execl("ls", shell=True)  # expect: S607@10
subprocess.foo(shell=True)
subprocess.Popen(shell=True)
f()(shell=True)
dict(shell=True)
click.option("--x", shell=True)
asyncio.create_subprocess_shell("x")
subprocess.Popen("ls", shell=True).communicate()  # expect: S607@18
from subprocess import *
run(["ls"])
from subprocess import run as r
r(["ls"])  # expect: S607@3
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
    os.system(cmd)
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
subprocess.run(["ls"])  # noqa: S607
