# options: lint.flake8-implicit-str-concat.allow-multiline=false
x = ("a" +
     "b")
