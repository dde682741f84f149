# options: lint.isort.required-imports=["import os"]
"""Nothing but text."""
"""And more of it."""
