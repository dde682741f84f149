"""CPython's own symbol tables as text: for each table `DEPTH TYPE LINE NAME`, then its symbols, `NAME FLAGS SCOPE`.

TYPE is function, class, module, annotation, alias, parameters, variable; FLAGS the words of `_symtable` (DEF_…, USE);
SCOPE one of local, free, implicit (global), explicit; cells are local. Names that the compiler makes up for itself (`.0`,
`.type_params`, `__classdict__` …) are left out. A source that the parser refuses is `syntax`; one that the symbol table
refuses is `error LINE MESSAGE`.

Request: {"path": …}.
"""

import _symtable
import ast
import sys

sys.setrecursionlimit(20000)

TYPES = {}
for constant, word in {
    "TYPE_FUNCTION": "function",
    "TYPE_CLASS": "class",
    "TYPE_MODULE": "module",
    "TYPE_ANNOTATION": "annotation",
    "TYPE_TYPE_ALIAS": "alias",
    "TYPE_TYPE_PARAMETERS": "parameters",
    "TYPE_TYPE_VARIABLE": "variable",
}.items():
    if hasattr(_symtable, constant):
        TYPES[getattr(_symtable, constant)] = word
TYPES.setdefault(3, "annotation")  # has no name before 3.12

FLAGS = [
    (getattr(_symtable, constant), word)
    for constant, word in [
        ("DEF_GLOBAL", "global"),
        ("DEF_LOCAL", "assigned"),
        ("DEF_PARAM", "parameter"),
        ("DEF_NONLOCAL", "nonlocal"),
        ("USE", "used"),
        ("DEF_FREE_CLASS", "free-in-class"),
        ("DEF_IMPORT", "imported"),
        ("DEF_ANNOT", "annotated"),
        ("DEF_COMP_ITER", "iteration"),
        ("DEF_TYPE_PARAM", "type-parameter"),
    ]
    if hasattr(_symtable, constant)
]
SCOPES = {
    _symtable.LOCAL: "local",
    _symtable.CELL: "local",
    _symtable.FREE: "free",
    _symtable.GLOBAL_IMPLICIT: "implicit",
    _symtable.GLOBAL_EXPLICIT: "explicit",
}
MADE_UP = {"__classdict__", "__conditional_annotations__", "__type_params__"}
OFFSET, MASK = _symtable.SCOPE_OFF, _symtable.SCOPE_MASK
WORDS: dict = {}


def words(flags: int) -> str:
    if flags not in WORDS:
        names = [word for bit, word in FLAGS if flags & bit]
        WORDS[flags] = f"{','.join(names) or '-'} {SCOPES[flags >> OFFSET & MASK]}"
    return WORDS[flags]


def handle(data: bytes, request: dict) -> str:
    try:
        table = _symtable.symtable(data, request["path"], "exec")
    except SyntaxError as error:
        try:
            ast.parse(data)
        except SyntaxError:
            return "syntax"
        return f"error {error.lineno} {error.msg}"
    except (ValueError, RecursionError, MemoryError):
        return "syntax"
    lines = []
    stack = [(table, 0)]
    while stack:
        table, depth = stack.pop()
        lines.append(f"{depth} {TYPES[table.type]} {table.lineno} {table.name}")
        for name, flags in table.symbols.items():
            if name[0] != "." and name not in MADE_UP:
                lines.append(f"{name} {words(flags)}")
        stack += [(child, depth + 1) for child in reversed(table.children)]
    return "\n".join(lines)
