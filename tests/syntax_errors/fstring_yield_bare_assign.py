f"{yield = }" = 1
