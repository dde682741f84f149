f"{a \ b}"
