import ssl
ssl._create_unverified_context()  # expect: S323@1
ssl._create_unverified_context
ssl._create_default_https_context = ssl._create_unverified_context

# suppressed
ssl._create_unverified_context()  # noqa: S323
