"""Where orders are kept. Most of this is how not to do it."""

import os
import pickle
import re
import sqlite3  # noqa: F401
import subprocess
from subprocess import Popen as run

password = "correct horse battery staple"
NUMBER = re.compile("\d+")


def load(path):
    with open(path, "rb") as file:
        return pickle.load(file)


def find(connection: sqlite3.Connection, name: str) -> list:
    return connection.execute("SELECT * FROM orders WHERE name = '%s'" % name).fetchall()


def backup(folder: str) -> int:
    subprocess.call("tar czf backup.tgz " + folder, shell=True)
    return run("sync", shell=True).wait()  # nosec: no input of the user


def evaluate(formula: str) -> float:
    return eval(formula)    


def loadAll(folder: str) -> list:
    """Reads every file of a folder; files that are no orders are left out, and so are those that cannot be read at all."""
    return [load(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if NUMBER.match(name)]
