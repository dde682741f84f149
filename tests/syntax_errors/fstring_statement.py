f"{a = 1}" f"{pass}"
