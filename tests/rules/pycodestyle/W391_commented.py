# options: lint.preview=true
# expect at 4: W391@1
# x \


