# options: lint.preview=true
import telnetlib
from telnetlib import Telnet
