# options: target-version=313
from __future__ import annotations, goto  # expect: F407@37
from __future__ import annotation  # expect: F407@24
from __future__ import division as d
from .__future__ import goto  # expect: F407@25
from __future__ import brackets as b  # noqa: F407
