# options: lint.preview=true
# expect at 5: W391@1
x = 1 \


