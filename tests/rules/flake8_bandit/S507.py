import paramiko
from paramiko import client
paramiko.exec_command("x")
client.exec_command("x")
paramiko.SSHClient().exec_command("x")
c = paramiko.SSHClient()
c.exec_command("x")
c.set_missing_host_key_policy(paramiko.AutoAddPolicy)  # expect: S507@31
c.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # expect: S507@31
c.set_missing_host_key_policy(paramiko.WarningPolicy)  # expect: S507@31
c.set_missing_host_key_policy(paramiko.RejectPolicy)
c.set_missing_host_key_policy(client.AutoAddPolicy)  # expect: S507@31
c.set_missing_host_key_policy(client.AutoAddPolicy())  # expect: S507@31
c.set_missing_host_key_policy(client.WarningPolicy())  # expect: S507@31
c.set_missing_host_key_policy(policy=client.WarningPolicy())  # expect: S507@38
c.set_missing_host_key_policy(AutoAddPolicy())
c.set_missing_host_key_policy()
c.set_missing_host_key_policy(x)
d.set_missing_host_key_policy(client.WarningPolicy())
d.c.set_missing_host_key_policy(client.WarningPolicy())
paramiko.SSHClient().set_missing_host_key_policy(paramiko.AutoAddPolicy)
paramiko.client.SSHClient().set_missing_host_key_policy(paramiko.AutoAddPolicy)
c2 = client.SSHClient()
c2.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)  # expect: S507@32
c3 = paramiko.client.SSHClient()
c3.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)  # expect: S507@32
with paramiko.SSHClient() as c4:
    c4.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
with client.SSHClient() as c4:
    c4.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
def f(c: paramiko.SSHClient):
    c.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
self.c = paramiko.SSHClient()
self.c.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
c5: paramiko.SSHClient = paramiko.SSHClient()
c5.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)  # expect: S507@32
c6: paramiko.SSHClient = x
c6.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
c7 = paramiko.SSHClient()
c7 = 4
c7.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
(c8 := paramiko.SSHClient())
c8.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)

# suppressed
c5.set_missing_host_key_policy(paramiko.AutoAddPolicy)  # noqa: S507
