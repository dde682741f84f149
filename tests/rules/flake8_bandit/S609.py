import subprocess, os
os.system("/bin/tar xvzf *")  # expect: S609@11
os.system("/bin/chown *")  # expect: S609@11
os.system("/bin/chmod *")  # expect: S609@11
os.system("/bin/rsync *")  # expect: S609@11
os.system("/bin/ls *")
os.system("tar *")  # expect: S609@11
os.system("tar x*")  # expect: S609@11
os.system("tar")
os.system("*")
os.system("tarx *")  # expect: S609@11
os.system("/bin/tarball *")  # expect: S609@11
os.system("xtar *")  # expect: S609@11
os.system("chmod 777 *.txt")  # expect: S609@11
os.system("ls; tar *")  # expect: S609@11
os.system(f"tar *")
os.system(f"tar {x} *")
os.system("tar %s *" % x)
os.system("tar " + "*")
os.popen("tar *")  # expect: S609@10
os.popen2("tar *"); os.popen3("tar *"); os.popen4("tar *")  # expect: S609@11 S609@31 S609@51
os.execl("tar *")
os.execl("tar", "*")
os.spawnl("tar *")
subprocess.Popen("tar *", shell=True)  # expect: S609@18
subprocess.Popen("tar *", shell=False)
subprocess.Popen("tar *")
subprocess.Popen(["tar", "*"], shell=True)  # expect: S609@18
subprocess.Popen(["tar", "*"])
subprocess.Popen(["tar", "x*"], shell=True)  # expect: S609@18
subprocess.Popen(["tar", "-x", "*"], shell=True)  # expect: S609@18
subprocess.Popen(["tar *"], shell=True)  # expect: S609@18
subprocess.Popen(["tar *", x], shell=True)  # expect: S609@18
subprocess.Popen(["tar", x, "*"], shell=True)  # expect: S609@18
subprocess.Popen(["x", "tar", "*"], shell=True)  # expect: S609@18
subprocess.Popen(("tar", "*"), shell=True)
subprocess.Popen(["chmod", "*"], shell=1)  # expect: S609@18
subprocess.Popen(["chmod", "*"], shell=x)
subprocess.Popen(["*", "chmod"], shell=True)  # expect: S609@18
subprocess.call("tar *", shell=True); subprocess.check_call("tar *", shell=True); subprocess.check_output("tar *", shell=True); subprocess.run("tar *", shell=True)  # expect: S609@17 S609@61 S609@107 S609@144
subprocess.getoutput("tar *")  # expect: S609@22
subprocess.getstatusoutput("tar *")  # expect: S609@28
subprocess.Popen(args="tar *", shell=True)  # expect: S609@23
subprocess.Popen(["tar", b"*"], shell=True)
subprocess.Popen([f"tar", "*"], shell=True)
os.system(["tar", "*"])  # expect: S609@11
os.system("TAR *")
os.system("tar\t*")  # expect: S609@11
os.system("tar\n*")  # expect: S609@11
os.system("  tar  *")  # expect: S609@11
os.system("a/tar/b *")  # expect: S609@11
os.system("a/tar/ *")  # expect: S609@11
os.system("/tar *")  # expect: S609@11
os.system("tar=*")  # expect: S609@11
f("tar *", shell=True)
import popen2, commands
popen2.popen2("tar *"); commands.getoutput("tar *")  # expect: S609@15 S609@44

# suppressed
os.system("tar *")  # noqa: S609
