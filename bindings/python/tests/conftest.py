"""The package as it is built: build/python, unless another pyforge is installed in this interpreter."""

from __future__ import annotations

import os
import sys
from pathlib import Path

BUILT = Path(os.environ.get("PYFORGE_PYTHON_DIR", Path(__file__).resolve().parents[3] / "build" / "python"))
if BUILT.is_dir():
    sys.path.insert(0, str(BUILT))
