User.objects.extra()
User.objects.filter().extra(select={"a": "b"})
User.objects.filter().extra(select={"a": x})  # expect: S610@28
User.objects.filter().extra(select=x)  # expect: S610@28
User.objects.filter().extra(select={x: "a"})  # expect: S610@28
User.objects.filter().extra(select={"a": "%s" % y})  # expect: S610@28
User.objects.filter().extra(select={"a": f"x"})  # expect: S610@28
User.objects.filter().extra(select={"a": 1})  # expect: S610@28
User.objects.filter().extra(select={**x})  # expect: S610@28
User.objects.filter().extra(where=["a"])
User.objects.filter().extra(where=[x])  # expect: S610@28
User.objects.filter().extra(where=["a", "b" + c])  # expect: S610@28
User.objects.filter().extra(where=("a",))  # expect: S610@28
User.objects.filter().extra(where=(x,))  # expect: S610@28
User.objects.filter().extra(where=x)  # expect: S610@28
User.objects.filter().extra(tables=["a"])
User.objects.filter().extra(tables=[x])  # expect: S610@28
User.objects.filter().extra(tables=x)  # expect: S610@28
User.objects.filter().extra(params=[x])
User.objects.filter().extra(order_by=[x])
User.objects.filter().extra(select_params=[x])
User.objects.filter().extra(dict(x=1))  # expect: S610@28
User.objects.filter().extra({"a": "b"})
User.objects.filter().extra({"a": "b"}, [x])  # expect: S610@28
User.objects.filter().extra({"a": "b"}, ["x"], x)
User.objects.filter().extra({"a": "b"}, ["x"], [x])
User.objects.filter().extra({"a": "b"}, ["x"], x, [x])  # expect: S610@28
User.objects.filter().extra({"a": "b"}, ["x"], x, ["x"])
foo.extra(x)  # expect: S610@10
foo.extra("x")  # expect: S610@10
foo.extra(select="x")  # expect: S610@10
extra(x)
foo().extra(x=1)
foo().extra(**x)
foo().extra(*x)
foo.extra(where="x")  # expect: S610@10
foo.extra(where=["x" "y"])
foo.extra(where=[b"x"])  # expect: S610@10
foo.extra(where=[f"x"])  # expect: S610@10
foo.extra(where=[None])  # expect: S610@10
foo.extra(where=[])
foo.extra(where=None)  # expect: S610@10
foo.extra(select=None)  # expect: S610@10
foo.extra(select=dict())  # expect: S610@10
foo.extra(select=OrderedDict())  # expect: S610@10
foo.extra(where={"a"})  # expect: S610@10
foo.extra(where=[["a"]])  # expect: S610@10

# suppressed
foo.extra(x)  # noqa: S610
