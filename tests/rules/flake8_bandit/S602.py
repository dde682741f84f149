import subprocess, os
import subprocess as sp
from subprocess import Popen, call, run, check_output as co
subprocess.Popen("ls", shell=True)  # expect: S602@1
subprocess.Popen(cmd, shell=True)  # expect: S602@1
subprocess.call("ls", shell=True)  # expect: S602@1
subprocess.check_call("ls", shell=True)  # expect: S602@1
subprocess.check_output("ls", shell=True)  # expect: S602@1
subprocess.run("ls", shell=True)  # expect: S602@1
subprocess.getoutput("ls", shell=True)
sp.Popen("ls", shell=True)  # expect: S602@1
Popen("ls", shell=True)  # expect: S602@1
co("ls", shell=True)  # expect: S602@1
subprocess.Popen("ls", shell=False)
subprocess.Popen("ls", shell=None)
subprocess.Popen("ls", shell=0)
subprocess.Popen("ls", shell=1)  # expect: S602@1
subprocess.Popen("ls", shell="")
subprocess.Popen("ls", shell="a")  # expect: S602@1
subprocess.Popen("ls", shell=[])
subprocess.Popen("ls", shell=[1])  # expect: S602@1
subprocess.Popen("ls", shell={})
subprocess.Popen("ls", shell={1: 2})  # expect: S602@1
subprocess.Popen("ls", shell=x)
subprocess.Popen("ls", shell=not x)
subprocess.Popen("ls", shell=os.name == "nt")
subprocess.Popen("ls", shell=())
subprocess.Popen("ls", shell=(1,))  # expect: S602@1
subprocess.Popen("ls", shell=f())
subprocess.Popen("ls", shell=f"a")  # expect: S602@1
subprocess.Popen("ls", shell=0.0)
subprocess.Popen("ls", shell=...)  # expect: S602@1
subprocess.Popen("ls", shell=1 + 1)
subprocess.Popen("ls", shell=lambda: 1)  # expect: S602@1
subprocess.Popen("ls", shell=[a for a in b])
subprocess.Popen("ls", shell=-1)
subprocess.Popen("ls", shell=set())
subprocess.Popen("ls", shell=b"")
subprocess.Popen("ls", shell=True and x)
subprocess.Popen("ls", **{"shell": True})
subprocess.Popen(shell=True)
subprocess.Popen(*args, shell=True)  # expect: S602@1
subprocess.Popen(["ls"], shell=True)  # expect: S602@1
subprocess.Popen(["ls", x], shell=True)  # expect: S602@1
subprocess.Popen(f"ls {x}", shell=True)  # expect: S602@1
subprocess.Popen(f"ls", shell=True)  # expect: S602@1
subprocess.Popen("ls" + x, shell=True)  # expect: S602@1
subprocess.Popen("a" "b", shell=True)  # expect: S602@1
subprocess.Popen(args="ls", shell=True)  # expect: S602@1
subprocess.Popen("ls %s" % x, shell=True)  # expect: S602@1
subprocess.Popen(  # expect: S602@1
    "ls",
    shell=True,
)
x.Popen("ls", shell=True)
os.system("ls", shell=True)
asyncio.create_subprocess_shell("ls")
subprocess.Popen("ls", -1, None, None, None, None, None, True, True)
subprocess.run("ls", shell=True, shell2=1)  # expect: S602@1
subprocess.Popen("ls", shell=True if x else False)
subprocess.Popen("ls", shell=(True))  # expect: S602@1
subprocess.Popen("ls", shell={**x})
subprocess.Popen("ls", shell={1})  # expect: S602@1
subprocess.Popen("ls", shell=dict(a=1))
subprocess.Popen("ls", shell=list())
subprocess.Popen("ls", shell=bool(1))
subprocess.Popen("ls", shell=[*x])
subprocess.Popen("ls", shell=f"{x}")
subprocess.Popen("ls", shell=tuple([1]))  # expect: S602@1
subprocess.Popen("ls", shell=0j)
subprocess.Popen("ls", shell=not True)
subprocess.Popen("ls", shell=None or 1)
subprocess.Popen("ls", shell=(yield))
subprocess.Popen("ls", shell=frozenset())
subprocess.Popen("ls", shell=(x for x in y))  # expect: S602@1
subprocess.Popen("ls", shell=(*x,))
subprocess.Popen("ls", shell=bool())
subprocess.Popen("ls", shell=x if y else True)

# suppressed
sp.run(x, shell=True)  # noqa: S602
sp.run(  # expect: S602@1
    x,
    shell=True,  # noqa: S602
)
sp.run(  # noqa: S602
    x,
    shell=True,
)
