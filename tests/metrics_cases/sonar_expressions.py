# Sonar's cognitive complexity: boolean sequences, conditional expressions, comprehensions, lambdas.


def one_sequence(a, b, c, d):  # sonar=1
    return a and b and c and d


def two_sequences(a, b, c, d):  # sonar=2
    return a and b or c or d


def three_sequences(a, b, c, d):  # sonar=3
    return a and b or c and d


def alternating(a, b, c, d, e):  # sonar=3
    return a or b and c and d or e


def brackets_change_nothing(a, b, c):  # sonar=1
    return a and (b and c)


def brackets_around_another_operator(a, b, c):  # sonar=2
    return a and (b or c)


def not_begins_anew(a, b, c):  # sonar=2
    return a and not (b and c)


def each_condition_for_itself(a, b):  # sonar=4
    if a and b:  # +1 +1
        pass
    while a or b:  # +1 +1
        pass


def calls_separate(a, b, c):  # sonar=2
    return a and len(b and c)


def arguments(a, b):  # sonar=3
    print(a and b, sep=a or b)  # +1 +1
    print(not a, -(a and b))  # +1


def conditional(a, b, c):  # sonar=1
    return a if b else c


def conditional_in_branch(a, b, c):  # sonar=3
    return (a if b else c) if c else b


def conditional_in_both(a, b, c):  # sonar=5
    return (a if b else c) if a else (b if c else a)


def conditional_in_block(a, b):  # sonar=6
    for x in a:  # +1
        if x:  # +2
            y = a if b else x  # +3
    return y


def conditional_with_sequence(a, b, c):  # sonar=2
    return a if b and c else b


def comprehension(a, b):  # sonar=0
    return [x for y in a for x in y if x if b]


def comprehension_holds_conditional(a, b):  # sonar=2
    return {x: (1 if x else 2) for x in a if x and b}


def lambda_does_not_nest(a):  # sonar=1
    return lambda x: a if x else None


def generator_in_depth(a, b):  # sonar=3
    if a:  # +1
        return any((x if b else a) for x in a)  # +2


def subscript(a, b):  # sonar=2
    a[b and a] = f"{a or b}"


def walrus(a, b):  # sonar=2
    if c := a or b:  # +1 +1
        return c


def default(a, b=1 if C else 2):  # sonar=1
    return a
