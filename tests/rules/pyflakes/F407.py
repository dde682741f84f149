# options: target-version=py313
from __future__ import annotations, goto  # expect: F407@37
from __future__ import annotation  # expect: F407@24
from __future__ import division as d
from .__future__ import goto
from __future__ import brackets as b  # noqa: F407
