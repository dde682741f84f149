f"{a # comment}"
