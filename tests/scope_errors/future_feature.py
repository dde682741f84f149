from __future__ import no_such_thing
