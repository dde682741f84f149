# options: lint.flake8-implicit-str-concat.allow-multiline=false
x = ("a"  # expect: ISC002@6
     "b")
x = ("a" "b")
x = "a" \
    "b"
# expect at 5: ISC002@5
