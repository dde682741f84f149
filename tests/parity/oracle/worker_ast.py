"""CPython's own syntax tree as canonical text; src/parse/dump.cpp writes the same text from our tree.

One line a node, depth first in the field order of `ast`:

    DEPTH Kind LINE:COL-LINE:COL field field ...

A kind without a position in `ast` has none. Fields: a child that must be there is not mentioned, one that may be missing is
`+` or `-`, a list of children is its length, names stand as they are (`-` when missing), lists of names or operators as
`[a,b]`. Constants: `int HEX`, `float BITS`, `complex BITS` (of the imaginary part), `str LENGTH "JSON"`, `bytes HEX`, and a
last word `u` for kind='u'. A missing entry of a list (Dict.keys, kw_defaults) is a line `DEPTH None`.

A source that CPython refuses is `error LINE CLASS MESSAGE`.

Request: {"path": …, "mode": "hash" | "full", "fstring_positions": bool, "readable": bool}. "hash" answers `ok DIGEST` or
`error LINE`. Readable is what `ast.dump(tree, indent=2, include_attributes=True)` prints instead. Without
fstring_positions (before 3.12 they are not exact, and errors of f-strings are reported behind the literals) nodes below a
JoinedStr have `*` for a position, and errors of f-strings have it for a line.
"""

import ast
import hashlib
import struct
import sys
from json.encoder import encode_basestring_ascii

# Kind, then fields as TYPE:name. Types as in src/parse/node_kinds.def; const and text are the two special ones.
KINDS = """
Module list:body
FunctionDef name:name node:args list:body list:decorator_list opt:returns list:type_params
AsyncFunctionDef name:name node:args list:body list:decorator_list opt:returns list:type_params
ClassDef name:name list:bases list:keywords list:body list:decorator_list list:type_params
Return opt:value
Delete list:targets
Assign list:targets node:value
TypeAlias node:name list:type_params node:value
AugAssign node:target op:op node:value
AnnAssign node:target node:annotation opt:value int:simple
For node:target node:iter list:body list:orelse
AsyncFor node:target node:iter list:body list:orelse
While node:test list:body list:orelse
If node:test list:body list:orelse
With list:items list:body
AsyncWith list:items list:body
Match node:subject list:cases
Raise opt:exc opt:cause
Try list:body list:handlers list:orelse list:finalbody
TryStar list:body list:handlers list:orelse list:finalbody
Assert node:test opt:msg
Import list:names
ImportFrom optname:module list:names int:level
Global names:names
Nonlocal names:names
Expr node:value
Pass
Break
Continue
BoolOp op:op list:values
NamedExpr node:target node:value
BinOp node:left op:op node:right
UnaryOp op:op node:operand
Lambda node:args node:body
IfExp node:test node:body node:orelse
Dict list:keys list:values
Set list:elts
ListComp node:elt list:generators
SetComp node:elt list:generators
DictComp node:key node:value list:generators
GeneratorExp node:elt list:generators
Await node:value
Yield opt:value
YieldFrom node:value
Compare node:left ops:ops list:comparators
Call node:func list:args list:keywords
FormattedValue node:value int:conversion opt:format_spec
Interpolation node:value text:str int:conversion opt:format_spec
JoinedStr list:values
TemplateStr list:values
Constant const:value kind:kind
Attribute node:value name:attr op:ctx
Subscript node:value node:slice op:ctx
Starred node:value op:ctx
Name name:id op:ctx
List list:elts op:ctx
Tuple list:elts op:ctx
Slice opt:lower opt:upper opt:step
MatchValue node:value
MatchSingleton const:value
MatchSequence list:patterns
MatchMapping list:keys list:patterns optname:rest
MatchClass node:cls list:patterns names:kwd_attrs list:kwd_patterns
MatchStar optname:name
MatchAs opt:pattern optname:name
MatchOr list:patterns
comprehension node:target node:iter list:ifs int:is_async
ExceptHandler opt:type optname:name list:body
arguments list:posonlyargs list:args opt:vararg list:kwonlyargs list:kw_defaults opt:kwarg list:defaults
arg name:arg opt:annotation
keyword optname:arg node:value
alias name:name optname:asname
withitem node:context_expr opt:optional_vars
match_case node:pattern opt:guard list:body
TypeVar name:name opt:bound opt:default_value
ParamSpec name:name opt:default_value
TypeVarTuple name:name opt:default_value
"""


def const(value):
    kind = value.__class__
    if kind is str:
        return f"str {len(value)} {encode_basestring_ascii(value)}"
    if kind is int:
        return f"int {value:x}"
    if kind is float:
        return "float " + struct.pack(">d", value).hex()
    if kind is bytes:
        return "bytes " + value.hex()
    if kind is complex:
        return "complex " + struct.pack(">d", value.imag).hex()
    if value is ...:
        return "Ellipsis"
    return repr(value)  # None, True, False


def emitter(name: str, fields: list[str], has_position: bool, with_position: bool):
    """Writes the function that emits one kind. A negative depth stands for 'below a JoinedStr, no positions'."""
    text, pushes, step = "", [], "d+1" if with_position else "d-1"
    if not with_position:
        d = "{-d}"
    else:
        d = "{d}"
    if has_position:
        text = " {n.lineno}:{n.col_offset}-{n.end_lineno}:{n.end_col_offset}" if with_position else " *"
    prepare = []
    if name == "JoinedStr" and with_position:
        prepare.append("k = d+1 if EXACT else -d-1")
        step = "k"
    for field in fields:
        kind, attribute = field.split(":")
        get = f"n.{attribute}"
        if kind == "node":
            pushes.append(f"push(({get}, {step}))")
        elif kind == "opt":
            prepare.append(f"{attribute}_ = getattr(n, '{attribute}', None)")
            text += f" {{'-' if {attribute}_ is None else '+'}}"
            pushes.append(f"if {attribute}_ is not None: push(({attribute}_, {step}))")
        elif kind == "list":
            if attribute == "type_params":
                prepare.append("type_params_ = getattr(n, 'type_params', ())")
            else:
                prepare.append(f"{attribute}_ = {get}")
            text += f" {{len({attribute}_)}}"
            pushes.append(f"if {attribute}_: extend([(c, {step}) for c in {attribute}_[::-1]])")
        elif kind == "name" or kind == "int":
            text += f" {{{get}}}"
        elif kind == "optname":
            text += f" {{{get} or '-'}}"
        elif kind == "names":
            text += f" [{{','.join({get})}}]"
        elif kind == "op":
            text += f" {{{get}.__class__.__name__}}"
        elif kind == "ops":
            text += f" [{{','.join([o.__class__.__name__ for o in {get}])}}]"
        elif kind == "const" or kind == "text":
            text += f" {{const({get})}}"
        elif kind == "kind":
            text += f"{{' u' if {get} else ''}}"
    lines = ["def emit(n, d):", *prepare, f'out(f"{d} {name}{text}")', *reversed(pushes)]
    return "\n    ".join(lines)


def dump(tree, exact: bool) -> list[str]:
    lines, stack = [], [(tree, 0)]
    scope = {"out": lines.append, "push": stack.append, "extend": stack.extend, "const": const, "EXACT": exact}
    tables = []
    for codes in CODES:
        table = {}
        for kind, code in codes.items():
            exec(code, scope)
            table[kind] = scope["emit"]
        tables.append(table)
    positions, without = tables
    pop = stack.pop
    while stack:
        node, depth = pop()
        if depth >= 0:
            positions[node.__class__](node, depth)
        else:
            without[node.__class__](node, depth)
    return lines


def compile_emitters():
    both = []
    for with_position in (True, False):
        codes = {}
        for line in KINDS.strip().splitlines():
            name, *fields = line.split()
            kind = getattr(ast, name, None)
            if kind is not None:
                source = emitter(name, fields, bool(kind._attributes), with_position)
                codes[kind] = compile(source, name, "exec")
        mark = "d" if with_position else "-d"
        codes[type(None)] = compile(f'def emit(n, d): out(f"{{{mark}}} None")', "None", "exec")
        both.append(codes)
    return both


CODES = compile_emitters()


def handle(data: bytes, request: dict) -> str:
    full = request.get("mode") == "full"
    try:
        tree = ast.parse(data)
    except SyntaxError as error:
        line = error.lineno or 0
        if not request.get("fstring_positions", True) and "f-string" in error.msg and not full:
            return "error *"
        return f"error {line} {error.__class__.__name__} {error.msg}" if full else f"error {line}"
    except (ValueError, RecursionError, MemoryError) as error:
        return f"error 0 {error.__class__.__name__} {error}" if full else "error 0"
    if request.get("readable"):
        sys.setrecursionlimit(20000)
        text = ast.dump(tree, indent=2, include_attributes=True) + "\n"
    else:
        text = "\n".join(dump(tree, request.get("fstring_positions", True))) + "\n"
    if full:
        return text
    return "ok " + hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
