t"{a!x}"
