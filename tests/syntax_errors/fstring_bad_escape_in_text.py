f"\N{no such} {a}"
