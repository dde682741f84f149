# options: lint.preview=true
import telnetlib, ftplib, ftplib as fl
telnetlib.Telnet()  # expect: S312@1
telnetlib.Telnet  # expect: S312@1
telnetlib.foo.bar()  # expect: S312@1
telnetlib  # expect: S312@1
from telnetlib import Telnet as T
T()  # expect: S312@1
T  # expect: S312@1

# suppressed
T()  # noqa: S312
