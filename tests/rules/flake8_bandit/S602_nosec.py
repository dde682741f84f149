# judge: no, ruff does not read nosec
import subprocess
subprocess.run(x, shell=True)  # nosec B602
subprocess.run(x, shell=True)  # nosec subprocess_popen_with_shell_equals_true
subprocess.run(x, shell=True)  # nosec B603  # expect: S602@1
subprocess.run(  # nosec
    x, shell=True)
