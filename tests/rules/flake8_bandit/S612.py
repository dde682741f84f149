import logging.config, logging
logging.config.listen(9999)  # expect: S612@1
logging.config.listen()  # expect: S612@1
logging.config.listen(verify=x)
logging.config.listen(9999, x)  # expect: S612@1
logging.config.listen(9999, verify=None)
logging.config.listen(9999, **k)  # expect: S612@1
from logging.config import listen
listen(1)  # expect: S612@1
listen(1, verify=lambda x: x)

# suppressed
listen(1)  # noqa: S612
