from flask import Flask
app = Flask(__name__)
app.run(debug=True)  # expect: S201@9
app.run(debug=False)
app.run(debug=1)
app.run(True)
app.run()
app.run(host, debug=True)  # expect: S201@15
other.run(debug=True)
Flask(__name__).run(debug=True)
app.foo(debug=True)
def f():
    app.run(debug=True)  # expect: S201@13
def g():
    app2 = Flask(__name__)
    app2.run(debug=True)  # expect: S201@14
    app3: Flask = Flask(__name__)
    app3.run(debug=True)  # expect: S201@14
    app3 = 3
    app3.run(debug=True)
import flask
app4 = flask.Flask(__name__)
app4.run(debug=True)  # expect: S201@10
app5 = flask.Flask(__name__)
app5 = flask.Flask(__name__)
app5.run(debug=True)  # expect: S201@10
def h(app: Flask):
    app.run(debug=True)
x.app = Flask(1)
x.app.run(debug=True)
def i():
    app = Flask(1)
    if x: app = 3
    app.run(debug=True)
with Flask(1) as app6:
    app6.run(debug=True)
(app7 := Flask(1)).run(debug=True)
app7.run(debug=True)
app8, b = Flask(1), 2
app8.run(debug=True)
def create(): return Flask(1)
create().run(debug=True)
class A(Flask): pass
A(1).run(debug=True)
app.run(debug=(True))  # expect: S201@9

# suppressed
app4.run(debug=True)  # noqa: S201
