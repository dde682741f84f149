# options: lint.preview=true
x = 1
  