"""The native counterpart of host.mjs: python3 host.py WORKER.py, the same requests and answers on stdin and stdout."""

import gc
import json
import sys
import types
import warnings


def main() -> None:
    warnings.simplefilter("ignore")
    gc.disable()  # syntax trees hold no cycles
    worker = types.ModuleType("worker")
    with open(sys.argv[1], encoding="utf-8") as file:
        exec(compile(file.read(), sys.argv[1], "exec"), worker.__dict__)

    def send(text: str) -> None:
        body = text.encode()
        sys.stdout.buffer.write(b"%d\n" % len(body) + body)
        sys.stdout.buffer.flush()

    send(sys.version)
    for line in sys.stdin.buffer:
        request = json.loads(line)
        with open(request["path"], "rb") as file:
            data = file.read()
        send(worker.handle(data, request))


main()
