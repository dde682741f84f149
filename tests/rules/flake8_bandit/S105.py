password = "a"  # expect: S105@12
passwd = "a"  # expect: S105@10
PASSWORD = "a"  # expect: S105@12
my_password = "a"  # expect: S105@15
passWord = "a"  # expect: S105@12
pass_ = "a"  # expect: S105@9
pass_phrase = "a"  # expect: S105@15
passphrase = "a"  # expect: S105@14
pwd = "a"  # expect: S105@7
token = "a"  # expect: S105@9
tokens = "a"
my_token = "a"  # expect: S105@12
token_x = "a"  # expect: S105@11
mytoken = "a"
secret = "a"  # expect: S105@10
secrete = "a"  # expect: S105@11
secret_key = "a"  # expect: S105@14
apitoken = "a"
my_secret = "a"  # expect: S105@13
SECRETS = "a"
password = ""
password = "  "  # expect: S105@12
password = b"a"
password = f"a"
password = None
password = x
password = "a" "b"  # expect: S105@12
d["password"] = "a"  # expect: S105@17
d[password] = "a"
d[0] = "a"
d["password"]["x"] = "a"
x.password = "a"  # expect: S105@14
x.y.password = "a"  # expect: S105@16
password.x = "a"
password: str = "a"  # expect: S105@17
password = y = "a"  # expect: S105@16
y = password = "a"  # expect: S105@16
password, x = "a", "b"
password == "a"  # expect: S105@13
"a" == password
password != "a"  # expect: S105@13
password in "a"  # expect: S105@13
password is "a"  # expect: S105@13
x.password == "a"  # expect: S105@15
d["password"] == "a"  # expect: S105@18
password == "a" == y  # expect: S105@13
y == password == "a"
if password == "": pass
password += "a"
(password := "a")
f(password="a")
def f(password="a"): pass
for password in "a": pass
with x as password: pass
password == b"a"
"password" == "a"
password() == "a"
password < "a"  # expect: S105@12
token = "a b"  # expect: S105@9
d["my-password"] = "a"
d[b"password"] = "a"
password_ = "a"  # expect: S105@13
_password = "a"  # expect: S105@13
pass1 = "a"
passwords = "a"
password1 = "a"
pass_ = "a"  # expect: S105@9
my_pass = "a"  # expect: S105@11
password_hash = "a"  # expect: S105@17
tokenize = "a"
mytoken_ = "a"
token2 = "a"
spass = "a"
passw = "a"
passwörd = "a"
d["pass", 1] = "a"
password = ("a")  # expect: S105@13
password = "a" if x else "b"
[password] = "a"
*password, = "a"
password = """a"""  # expect: S105@12
secretkey = "a"
token_type = "a"  # expect: S105@14
x_pwd_y = "a"  # expect: S105@11
xpwd = "a"
pwdx = "a"
PASSWORD_FIELD = "a"  # expect: S105@18
TOKEN_URL = "a"  # expect: S105@13
HASHER_PASSWORD = "a"  # expect: S105@19
passwordless = "a"
secret1 = "a"
mypassword = "a"
password = pwd = "a"  # expect: S105@18
password == "a" == "b"  # expect: S105@13 S105@20
x == "a" == password
password == x == "b"  # expect: S105@18
password == "a" != "b"  # expect: S105@13 S105@20
password, pwd = x = "a"
pwd.password = y["token"] = "z"  # expect: S105@29

# suppressed
password = "a"  # noqa: S105
