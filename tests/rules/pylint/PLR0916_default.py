# options: lint.preview=true
if a and b and c and d and e: pass
if a and b and c and d and e or f: pass  # expect: PLR0916@4
