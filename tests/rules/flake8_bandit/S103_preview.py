# options: lint.preview=true
import os, stat
os.chmod("a", 0o777)  # expect: S103@15
os.chmod("a", 0o7)  # expect: S103@15
os.chmod("a", 0o1)  # expect: S103@15
os.chmod("a", 0o2)  # expect: S103@15
os.chmod("a", 0o3)  # expect: S103@15
os.chmod("a", 0o4)
os.chmod("a", 0o10)  # expect: S103@15
os.chmod("a", 0o20)  # expect: S103@15
os.chmod("a", 0o40)
os.chmod("a", 0o70)  # expect: S103@15
os.chmod("a", 0o755)  # expect: S103@15
os.chmod("a", 0o644)
os.chmod("a", 0o664)  # expect: S103@15
os.chmod("a", 0o600)
os.chmod("a", 0o4000)
os.chmod("a", 0o1777)  # expect: S103@15
os.chmod("a", 511)  # expect: S103@15
os.chmod("a", 0x1ff)  # expect: S103@15
os.chmod("a", 0b11)  # expect: S103@15
os.chmod("a", mode=0o777)  # expect: S103@20
os.chmod(path="a", mode=0o777)  # expect: S103@25
os.chmod("a", x)
os.chmod("a", -1)
os.chmod("a", 0o10000000)  # expect: S103@15
os.chmod("a", 0o200000)  # expect: S103@15
os.chmod("a", 0o100777)  # expect: S103@15
os.chmod("a", 65536)  # expect: S103@15
os.chmod("a", 65535)  # expect: S103@15
os.chmod("a", 0o170000)  # expect: S103@15
os.chmod("a", 99999999999999999999999)  # expect: S103@15
os.chmod("a", stat.S_IRWXO)  # expect: S103@15
os.chmod("a", stat.S_IRWXG)  # expect: S103@15
os.chmod("a", stat.S_IRWXU)
os.chmod("a", stat.S_IXOTH)  # expect: S103@15
os.chmod("a", stat.S_IWOTH)  # expect: S103@15
os.chmod("a", stat.S_IROTH)
os.chmod("a", stat.S_IXGRP)  # expect: S103@15
os.chmod("a", stat.S_IWGRP)  # expect: S103@15
os.chmod("a", stat.S_IRGRP)
os.chmod("a", stat.S_IEXEC)
os.chmod("a", stat.S_IWRITE)
os.chmod("a", stat.S_IREAD)
os.chmod("a", stat.S_ISUID)
os.chmod("a", stat.S_ISGID)
os.chmod("a", stat.S_ISVTX)
os.chmod("a", stat.S_IFDIR)
os.chmod("a", stat.S_IFREG)
os.chmod("a", stat.S_IFSOCK)
os.chmod("a", stat.S_IFMT)
os.chmod("a", stat.UF_NODUMP)  # expect: S103@15
os.chmod("a", stat.SF_SNAPSHOT)
os.chmod("a", stat.S_IXUSR)
os.chmod("a", stat.S_IEXEC | stat.S_IWOTH)  # expect: S103@15
os.chmod("a", stat.S_IEXEC | 0o2)  # expect: S103@15
os.chmod("a", 0o1 | 0o2)  # expect: S103@15
os.chmod("a", 0o1 + 0o2)
os.chmod("a", 0o7 & 0o2)  # expect: S103@15
os.chmod("a", 0o7 & 0o5)  # expect: S103@15
os.chmod("a", 0o7 ^ 0o5)  # expect: S103@15
os.chmod("a", ~0o7)
os.chmod("a", x | 0o2)  # expect: S103@15
os.chmod("a", 0o2 | x)  # expect: S103@15
os.chmod("a", 0o2 | y.z)  # expect: S103@15
os.chmod("a", os.stat("a").st_mode | stat.S_IXOTH)  # expect: S103@15
os.chmod("a", 0x1FFFFF | 1)  # expect: S103@15
os.chmod("a", (0o2))  # expect: S103@16
os.chmod("a")
os.chmod("a", 0o777, dir_fd=1)  # expect: S103@15
os.chmod(*a, 0o777)
os.chmod("a", *b)
os.chmod("a", True)
os.chmod("a", 2.0)
os.chmod("a", mode=x)
os.fchmod(1, 0o777)
os.lchmod("a", 0o777)
from os import chmod
chmod("a", 0o777)  # expect: S103@12
pathlib.Path("a").chmod(0o777)
os.chmod("a", stat.ST_MODE)
os.chmod("a", 0o2 << 1)
os.chmod("a", 0o100000 | 0o20 )  # expect: S103@15
os.chmod("a", 1 if x else 0o777)
os.chmod("a", 0o2_0)  # expect: S103@15
os.chmod("a", 0O777)  # expect: S103@15
os.chmod
MODE = 0o777
os.chmod("a", MODE)
os.chmod("a", 4095)  # expect: S103@15
os.chmod("a", 4096)  # expect: S103@15
os.chmod("a", 0o777 & x)
os.chmod("a", x & 0o777)
os.chmod("a", 0o777 ^ x)
os.chmod("a", x ^ x)
os.chmod("a", 0o777 | 4096)  # expect: S103@15
os.chmod("a", stat.S_IFREG | 2)  # expect: S103@15
os.chmod("a", stat.S_IFLNK | stat.S_ENFMT | 2)  # expect: S103@15
os.chmod("a", stat.S_IFREG | stat.S_FOO)
os.chmod("a", os.S_IWOTH)
from stat import S_IWOTH
os.chmod("a", S_IWOTH)
os.chmod("a", (x | y) | 0o2)  # expect: S103@15
os.chmod("a", 0o2 - 1)
os.chmod("a", (0o2 - 1)|2)  # expect: S103@15
os.chmod("a", 0o777 & ~0o22)
os.chmod("a", os.stat(x).st_mode & ~0o22 | 2)  # expect: S103@15
os.chmod("a", stat.UF_APPEND)
os.chmod("a", stat.UF_IMMUTABLE)  # expect: S103@15
os.chmod("a", stat.UF_OPAQUE)  # expect: S103@15
os.chmod("a", stat.UF_NOUNLINK)  # expect: S103@15
os.chmod("a", stat.UF_COMPRESSED)
os.chmod("a", stat.UF_HIDDEN)
os.chmod("a", stat.SF_ARCHIVED|2)  # expect: S103@15
os.chmod("a", stat.SF_IMMUTABLE|2)  # expect: S103@15
os.chmod("a", stat.S_IFDIR|2)  # expect: S103@15
os.chmod("a", stat.S_IFCHR|2)  # expect: S103@15
os.chmod("a", stat.S_IFBLK|2)  # expect: S103@15
os.chmod("a", stat.S_IFIFO|2)  # expect: S103@15
os.chmod("a", stat.S_IFSOCK|2)  # expect: S103@15
os.chmod("a", stat.S_IFMT|2)  # expect: S103@15
os.chmod("a", stat.ST_UID|2)  # expect: S103@15
os.chmod("a", stat.ST_CTIME)  # expect: S103@15
os.chmod("a", stat.S_IFDOOR|2)  # expect: S103@15
os.chmod("a", stat.S_IFPORT|2)  # expect: S103@15
os.chmod("a", stat.S_IFWHT|2)  # expect: S103@15
os.chmod("a", stat.S_ENFMT|2)  # expect: S103@15
os.chmod("a", stat.UF_SETTABLE|2)  # expect: S103@15
os.chmod("a", stat.UF_DATAVAULT|2)  # expect: S103@15
os.chmod("a", stat.FILE_ATTRIBUTE_HIDDEN)
os.chmod("a", stat.FILE_ATTRIBUTE_READONLY)
os.chmod("a", stat.S_IREAD|stat.S_ISGID|stat.S_ISUID|stat.S_ISVTX|2)  # expect: S103@15

# suppressed
os.chmod("a", 0o777)  # noqa: S103
