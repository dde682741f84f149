# complexipy's dialect where it parts from Sonar's. The values are those that complexipy 8.3.0 gives.


def loop_else(a, b):  # complexipy=2 sonar=4
    for x in a:
        pass
    else:
        if b:
            pass


def try_else(a):  # complexipy=2 sonar=4
    try:
        pass
    except ValueError:
        pass
    else:
        if a:
            pass


def match_counts(a, b):  # complexipy=3 sonar=2
    match a:
        case 1:
            if b:
                pass


def comprehension(a, b):  # complexipy=3 sonar=0
    return [x for y in a for x in y if x]


def comprehension_in_depth(a, b):  # complexipy=4 sonar=1
    if a:
        return [x for x in a if x]


def recursion(a):  # complexipy=1 sonar=0
    recursion(a)
    return recursion(a)


def lambda_nests(a):  # complexipy=2 sonar=1
    return lambda b: 1 if b else 2


def keyword_arguments_are_not_read(a, b):  # complexipy=1 sonar=2
    return print(a and b, end=a or b)


def arithmetic_is_not_read(a, b):  # complexipy=0 sonar=1
    return a + (a and b)


def same_operator_in_brackets(a, b, c):  # complexipy=1 sonar=1
    return a and (b and c)


def a_sequence_is_not_read_in_order(a, b, c, d):  # complexipy=3 sonar=3
    return a and b or c and d


def conditional_inside_a_sequence(a, b, c):  # complexipy=1 sonar=2
    return a and (b if c else a)


def minus_and_not(a, b):  # complexipy=1 sonar=1
    return -(not (a and b))


def nested_in_function_body(a):  # complexipy=2 sonar=2
    def inner():  # complexipy=1
        if a:
            pass


def nested_in_block(a):  # complexipy=3 sonar=4
    if a:

        def inner():  # complexipy=1
            if a:
                pass


def any_return_makes_a_decorator(a):  # complexipy=1 sonar=3
    def inner():  # complexipy=1
        if a:
            pass

    return [inner for x in a if x or a]


def class_does_not_count(a):  # complexipy=1 sonar=3
    class Local:
        if a:
            x = 1

        def method(self):  # complexipy=1
            if a:
                pass

        class Inner:
            def method(self):  # complexipy=1
                if a:
                    pass
