f"{a:x
}"
