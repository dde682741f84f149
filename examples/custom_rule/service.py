"""What the rules of this folder are about."""

import time


def on_message(text: str) -> None:
    print(text)
    time.sleep(1)


def handle_error(error: Exception) -> None:
    print(error)  # noqa: ACME010
    time.monotonic()


def wait() -> None:
    time.sleep(1)
