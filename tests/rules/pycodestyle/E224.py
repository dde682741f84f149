# options: lint.preview=true
x =	1
x = a +	b
x = a + b
x = -	a
x =	1  # noqa: E224
# expect at 2: E224@4
# expect at 3: E224@8
# expect at 5: E224@6
