# options: lint.preview=true
import random
random.Random()  # expect: S311@1
random.random()  # expect: S311@1
random.randrange()  # expect: S311@1
random.randint()  # expect: S311@1
random.choice()  # expect: S311@1
random.choices()  # expect: S311@1
random.uniform()  # expect: S311@1
random.triangular()  # expect: S311@1
random.randbytes()  # expect: S311@1
random.sample()
random.getrandbits()
random.shuffle()
random.gauss()
random.seed()
random.SystemRandom()
random.randint  # expect: S311@1
x = random.choice  # expect: S311@5

# suppressed
random.random()  # noqa: S311
