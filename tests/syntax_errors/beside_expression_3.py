x = [a
 yield b]
