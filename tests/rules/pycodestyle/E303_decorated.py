# options: lint.preview=true
class A:
    @a


    def f(self):
        pass

    @a
    # comment


    # comment

    def g(self):
        pass


@a


def h():
    pass


@a



def i():  # noqa: E303
    pass


# expect at 6: E303@5
# expect at 13: E303@5
