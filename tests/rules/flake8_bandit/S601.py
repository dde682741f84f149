import paramiko
from paramiko import client
paramiko.exec_command("x")  # expect: S601@1
client.exec_command("x")
paramiko.SSHClient().exec_command("x")
c = paramiko.SSHClient()
c.exec_command("x")

# suppressed
paramiko.exec_command(x)  # noqa: S601
