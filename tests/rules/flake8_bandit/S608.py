"SELECT %s FROM x" % y  # expect: S608@1
"SELECT * FROM x WHERE a = %s" % y  # expect: S608@1
"SELECT * FROM x WHERE a = " + y  # expect: S608@1
y + "SELECT * FROM x WHERE a = "  # expect: S608@1
"SELECT * FROM " + x  # expect: S608@1
"SELECT " + x + " FROM y"  # expect: S608@1
"SELECT * FROM {}".format(x)  # expect: S608@1
f"SELECT * FROM {x}"  # expect: S608@1
f"SELECT * FROM x"
"SELECT * FROM x"
"SELECT * FROM x".format(x)  # expect: S608@1
"select * from x where a = %s" % y  # expect: S608@1
"delete from x where a = %s" % y  # expect: S608@1
"DELETE FROM %s" % y  # expect: S608@1
"insert into x values (%s)" % y  # expect: S608@1
"insert into %s values (1)" % y  # expect: S608@1
"INSERT INTO x (a) SELECT %s" % y
"update x set a = %s" % y  # expect: S608@1
"update %s" % y
"UPDATE {} SET y".format(x)  # expect: S608@1
"with x as (select a from b) select %s" % y  # expect: S608@1
"WITH %s" % y
f"{x} select a from b"  # expect: S608@1
f"select {x} from"
f"select {x} from b"  # expect: S608@1
f"selecting {x} from b"
f"xselect {x} from b"
f" select {x} from b"  # expect: S608@1
f"(select {x} from b)"  # expect: S608@1
f"foo select {x} from b"  # expect: S608@1
f"""
select {x}
from b
"""
"a" + "select * from b" + x  # expect: S608@1
"select * from b" + "where"  # expect: S608@1
"select * from b" "where %s" % x  # expect: S608@1
"select * from b where %s" % (x,)  # expect: S608@1
"select * from b where %(a)s" % {"a": 1}  # expect: S608@1
b"select * from b where %s" % x
"select * from b where {}".format(x, y)  # expect: S608@1
"".join(["select * from b", x])
"select * from b".replace("a", x)
x % "select * from b"
x = "select * from b where " + str(y) + " and " + z  # expect: S608@5
x += "select * from b where %s" % y  # expect: S608@6
x += "select * from b"
execute("select * from b where %s" % y)  # expect: S608@9
execute("select * from b where %s", y)
execute(f"select * from b where {x}")  # expect: S608@9
f"select * from b where {'a'}"  # expect: S608@1
f"select * from b where {1}"  # expect: S608@1
"select * from b where " + "a" + "b"  # expect: S608@1
"select * from b where " + 1
"select * from b where " % ()  # expect: S608@1
"replace into %s values" % x
"create table %s" % x
"drop table %s" % x
"alter table %s" % x
"merge into %s" % x
"call %s" % x
"exec %s" % x
"explain select * from %s" % x  # expect: S608@1
"select distinct a from %s" % x  # expect: S608@1
"select\n* from %s" % x
"select* from %s" % x
"select *from %s" % x
"select a, b, c\tfrom %s" % x
"delete\nfrom %s" % x
"delete x from %s" % x
"update x set%s" % x
"update x.y set a=%s" % x  # expect: S608@1
"update `x` set a=%s" % x  # expect: S608@1
"update\nx\nset a=%s" % x
"update x a set b=%s" % x  # expect: S608@1
"insert x values %s" % x  # expect: S608@1
"insert into x(%s) values" % x
"insert into x default %s" % x
"select from %s" % x
"Select one From the list %s" % x  # expect: S608@1
"please select a from the list %s" % x  # expect: S608@1
f"You can select {x} from b"  # expect: S608@1
f"{x}select a from b"  # expect: S608@1
f"{x} - select a from b"  # expect: S608@1
"%s select a from b" % x  # expect: S608@1
"select %s" % x
"with x as (%s)" % y
f"with {x} as (select 1) select"
f"with x as {x} select"
f"with x as (select {y}) delete"
f"DELETE FROM {x}"  # expect: S608@1
f"DELETE {x}"
f"INSERT INTO {x}"
f"INSERT INTO {x} VALUES"
f"INSERT INTO {x} SELECT"
f"INSERT INTO {x} (a) VALUES (1)"  # expect: S608@1
f"UPDATE {x} SET a"  # expect: S608@1
f"UPDATE {x} SET"
f"update {x} to set"
f'update {x}: set the {y}'  # expect: S608@1
"update %s to set" % x
"SELECT * FROM " + x + " WHERE " + y  # expect: S608@1
("SELECT * FROM "  # expect: S608@1
 "x WHERE y = %s") % z
f"SELECT " f"{x} FROM y"  # expect: S608@1
"SELECT " f"{x} FROM y"  # expect: S608@1
"select a " + \
  "from %s" % x
"SELECT * FROM {x}".format(**y)  # expect: S608@1
"SELECT * FROM x".format()  # expect: S608@1
"SELECT * FROM %s" % "x"  # expect: S608@1
f"{a}SELECT * FROM b"  # expect: S608@1
x.format("SELECT * FROM y")
t"SELECT * FROM {x}"
f"SELECT * FROM {x!r}"  # expect: S608@1
f"SELECT * FROM {x:d}"  # expect: S608@1
foo("SELECT * FROM " + x)  # expect: S608@5
print("SELECT * FROM" + x)
"SELECT * FROM " + x % y  # expect: S608@1
"SELECT * FROM ".join(x)
"-- foo\nSELECT * FROM %s" % x
"/* a */ SELECT * FROM %s" % x  # expect: S608@1
"# a\nSELECT * FROM %s" % x
"SELECT 1 FROM " + (x + y)  # expect: S608@1
(x + "SELECT a FROM ") + y  # expect: S608@1
"SELECT a" + " from" + " b"
"SELECT a" + " from" + " b" + c
"SEL" + "ECT a from b"
"SELECT a from" " b %s" % x  # expect: S608@1
"SELECT a " "from b %s" % x  # expect: S608@1
"SEL" "ECT a from b %s" % x  # expect: S608@1
"SELECT a"+" from b"  # expect: S608@1
"SELECT a" + x + "from b "
"SELECT a" + x + """
from b """
"SELECT a " + (b) + (c + " from ") + d  # expect: S608@1
"replace into %s values (1)" % x  # expect: S608@1
"insert into x values(%s)" % x
"insert into x (a)values (%s)" % x
"insert into x (a) values(%s)" % x
"insert into x (a) values\t(%s)" % x
"insert into x values %s" % x  # expect: S608@1
"insert into xvalues %s" % x
"merge into x using y when %s" % x
"truncate table x %s" % x
"with x as (y) %s" % z
"with x as y select z %s" % z
"with x as (insert into %s values )" % x  # expect: S608@1
"with x\nas %s" % z
"update %s set x=1" % z  # expect: S608@1
"update%s set x=1" % z
"update  %s  set  x=1" % z  # expect: S608@1
"""
update x
set a=%s""" % x
"""update x
set
a=%s""" % x
"""delete
from %s""" % x
"""insert
into x
values
%s""" % x
"""select
*
from
%s""" % x
"x" + "select a from b" + 1
"select a from b" + f()  # expect: S608@1
"select a from b" + x[0]  # expect: S608@1
"select a from b" + x.y  # expect: S608@1
"select a from b" + [1]
"select a from b" + (1, 2)
"select a from b" + {}
"select a from b" + (lambda: 1)
"select a from b" + (x if y else z)  # expect: S608@1
"select a from b" + (yield)
"select a from b" + (await x)
"select a from b" + (x and y)  # expect: S608@1
"select a from b" + (not x)  # expect: S608@1
"select a from b" + -x  # expect: S608@1
"select a from b" + (x == y)
"select a from b" + b"a"
"select a from b" + None
"select a from b" + ...
"select a from b" + True
"select a from b" + 1.5
"select a from b" + x * 2
"select a from b" + x % 2
"select a from b " + "%s" % 2
"select a from b " * 2
"select a from b " + "a" * 2
"select a from b" + f"a"  # expect: S608@1
"select a from b" + f"{a}"  # expect: S608@1
"select a from b" + (x := y)  # expect: S608@1
"select a from b" + [x for x in y]
"select a from b" + {1: 2}
"select a from b" + {1}
"select a from b" + (x for x in y)
"select a from b" + x[1:2]  # expect: S608@1
x + " select a from b"  # expect: S608@1
x + y + "select a from b"  # expect: S608@1
x + y + f" select a from b"  # expect: S608@1
f"select a from b" + f"c"  # expect: S608@1
f"select a from b" + "c"  # expect: S608@1
f"select a from b" + c  # expect: S608@1
f"select a from b {x}" + c  # expect: S608@1
f"select a from b {x}" % c  # expect: S608@1
f"select a from b" % c
f"select a from b {x}".format(c)  # expect: S608@1
f"select a from b".format(c)
("select a from b" + c) % d
("select a from b" + c).format(d)  # expect: S608@2
("select a from b %s" % c) + d  # expect: S608@1 S608@2
"select a from b {}".format(c) + d  # expect: S608@1
"select a from b {}".format(c).format(d)  # expect: S608@1
"select a from b %s" % c % d  # expect: S608@1
'select a from b' + "%s" % x + y  # expect: S608@1
f"{'select a from b'}"  # expect: S608@1
f"{x}{'select a from b'}"  # expect: S608@1
f"{x:select a from b}"  # expect: S608@1
f"select {'a'} from b"  # expect: S608@1
f"select {x + ' from b '}"  # expect: S608@1
f"select {f(' from b ')}"  # expect: S608@1
f"select {x}" " from b"  # expect: S608@1
f"select {x}" f" from b"  # expect: S608@1
f"sel" f"ect {x} from b"  # expect: S608@1
f"{x}select a from b"  # expect: S608@1
f"a{x}select a from b"  # expect: S608@1
f"select{x} a from b"
f"select {x}from b"
f"select a from{x} b"
f"select a from {x}b"  # expect: S608@1
f"select a from {x}"  # expect: S608@1
f"select a {{from }} {x}"
f"select a \t from {x}"  # expect: S608@1
f"select a\tfrom {x}"
f"select a\nfrom\n{x}"
f'''select a
from
{x}'''
rf"select a from {x}"  # expect: S608@1
"SELECT_a from b" + c
"_select a from b" + c
".select a from b" + c  # expect: S608@1
"select.a from b" + c
"éselect a from b" + c
"1select a from b" + c
f"select a from b {x}" "c %s" % y  # expect: S608@1
f"select a from b" "c %s" % y
x = "select a" + \
    " from b"
x = ("select a"  # expect: S608@6
    + " from b" + c  # foo
    + "x")
x = ("SELECT a"  # expect: S608@6
     + x +
     " FROM "  # comment
     + y)
x = ("SELECT a" # from b
     + x)
foo = "SELECT " + x + ", from " + y  # expect: S608@7
y = "SELECT %s" + x + "from y "
"select a \\n from " + x  # expect: S608@1
"select a\u0020from b" + x  # expect: S608@1
"update a set b " + x  # expect: S608@1
"updated a set b " + x
"a.update b set c " + x  # expect: S608@1
"with a as (b) " + x
"with recursive a as (b) " + x
f"with a as (b) select {x}"
f"WITH a AS (b) SELECT {x} "
f"WITH a AS (b) delete {x} "
f"with a as (select {x} from b)"  # expect: S608@1
f"WITH a AS b UPDATE {x} "
f'''select a,
 b,
from {x}'''
f'''select a
  xfrom {x}'''
f'''delete  
   from {x}'''
f'''insert a

values  {x}'''
f'''update a
b
set {x}'''
"replace x values y " % z  # expect: S608@1
def f():
    "select a from b" + (yield)
    "select a from b" + (yield 1)
    "select a from b" + (yield from x)
async def f():
    "select a from b" + await x
    "select a from b" + (await x)
"select  from " % z  # expect: S608@1
f"""select {"a"} \
  from b"""
"select a from b" + [*x]
"select a from b" + (x, y)[0]  # expect: S608@1
"select a from b" + (x if y else 1)  # expect: S608@1
"select a from b" + str(1)  # expect: S608@1
"select a from b" + t"x"
"select a\
 from b" % c
"select a from b" + \
 "%s" % y
f"select a from b {x}" f"{y}"  # expect: S608@1
"SELECT\xa0a from b" % c
f"SELECT a from b {x}"  # expect: S608@1
f"SELECT é from b {x}"  # expect: S608@1
"SELECT é from b {x}" % c  # expect: S608@1
"SELECT a\N{SPACE}from b" % c  # expect: S608@1
r"SELECT a from\sb" % c
r"SELECT a from b\s" % c  # expect: S608@1
"SELECT a 'from' b \" from \" " % c  # expect: S608@1
"SELECT a 'x' \" from b" + c  # expect: S608@1
x = "a" + f'''
select b
from {y}
'''
x = y + f'''
select b
from c
'''
y + '''
select a from b '''
y + '''select a from
b '''
y + "\tselect a from b"
y + r"\tselect a from b"
foo(y + f"select {a}"  # expect: S608@5
   + " from b")
foo("select {a}"  # expect: S608@5
   + " from b" + c)
"select a from b" + c == d  # expect: S608@1
x["select a from b" + c]  # expect: S608@3
print("select a from b " + c, file=z)  # expect: S608@7
("select a from b " + c).strip()  # expect: S608@2
"select a from b " + c if x else d  # expect: S608@1
-("select a from b " + c)  # expect: S608@3
("select a from b " + c) * 2
["select a from b " + c]  # expect: S608@2
x and "select a from b " + c  # expect: S608@7
"select a from b " "%s" + c  # expect: S608@1
"%s" % ("select a from b " + c)
"%s" % "select a from b"
"a".format("select a from b " + c)  # expect: S608@12
"a".format(f"select a from b {c}")  # expect: S608@12
"SELECT a FROM b".format
"SELECT a FROM b".format_map(x)
f"{x}" "select a from b" "c"  # expect: S608@1

# suppressed
"select a from b" + c  # noqa: S608
"""
select a from b """ % c
""" select a from
b""" % c  # noqa: S608
# expect at 31: S608@1
# expect at 240: S608@1
# expect at 252: S608@5
# expect at 277: S608@1
# expect at 282: S608@1
# expect at 284: S608@1
# expect at 287: S608@1
# expect at 299: S608@1
# expect at 306: S608@1
# expect at 308: S608@1
# expect at 320: S608@11
