f(
    a \
)
f(
    a, b \

)
f(
    a, b # \
)
f(f"""{
    g(
        1
    )
}""")
f(
    f"{a}"
)
f(
    f"{b}"  # noqa: COM812
)
type Pair[
    T
] = tuple[T, T]
def h[
    T
](a): pass
class C[
    T, U
]: pass
x[
    1
]
# expect at 5: COM812@9
# expect at 9: COM812@9
# expect at 17: COM812@11
# expect at 23: COM812@6
# expect at 26: COM812@6
# expect at 29: COM812@9
