import telnetlib, ftplib, ftplib as fl
telnetlib.Telnet()  # expect: S312@1
telnetlib.Telnet
telnetlib.foo.bar()  # expect: S312@1
telnetlib
from telnetlib import Telnet as T
T()  # expect: S312@1
T

# suppressed
T()  # noqa: S312
