"""Where the driver is: build/bin/pyforge, or what PYFORGE_BIN names."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("PYFORGE_BIN", ROOT / "build" / "bin" / "pyforge")).resolve()
