"""CPython's own tokens as canonical text; tests/tools/dump_tokens.cpp writes the same text from ours.

One line a token, `KIND LINE:COL-LINE:COL` with columns in characters; keywords and operators with their spelling at the end.
NEWLINE and MIDDLE (the literal parts of f-strings) have a start only, DEDENT no position. The parts that `tokenize` makes of
one literal part (it cuts at doubled braces and \\N{...}) are one MIDDLE, empty parts are left out. Before 3.12 an f-string is
one STRING. COMMENT lines follow at the end. What CPython does not parse is `error LINE MESSAGE`.

Request: {"path": ..., "mode": "hash" | "full"}.
"""

import ast
import hashlib
import io
import keyword
import re
import tokenize


def canonical(data: bytes) -> str:
    lines = []
    comments = []
    middle_ends = None
    if re.search(rb"\r(?!\n)", data):
        raise tokenize.TokenError("a lone carriage return ends a line for the parser alone")
    for kind, text, (start_line, start), (end_line, end), _ in tokenize.tokenize(io.BytesIO(data).readline):
        name = tokenize.tok_name[kind]
        place = f"{start_line}:{start}-{end_line}:{end}"
        if name in ("ENCODING", "NL", "ENDMARKER"):
            continue
        if name.endswith("STRING_MIDDLE"):
            if middle_ends is None and text:
                lines.append(f"MIDDLE {start_line}:{start}")
            if text:
                middle_ends = True
            continue
        middle_ends = None
        if name == "COMMENT":
            comments.append(f"COMMENT {place}")
        elif name == "NEWLINE":
            lines.append(f"NEWLINE {start_line}:{start}")
        elif name == "DEDENT":
            lines.append("DEDENT")
        elif name == "NAME":
            lines.append(f"NAME {place} {text}" if keyword.iskeyword(text) else f"NAME {place}")
        elif name == "NUMBER":
            low = text.lower()
            number = "INT"
            if low.endswith("j"):
                number = "IMAGINARY"
            elif not low.startswith("0x") and re.search("[.e]", low):
                number = "FLOAT"
            lines.append(f"{number} {place}")
        elif name.endswith("STRING_START"):
            lines.append(f"START {place}")
        elif name.endswith("STRING_END"):
            lines.append(f"END {place}")
        elif name == "OP":
            lines.append(f"OP {place} {text}")
        elif name == "ERRORTOKEN":  # tokenize.py of 3.11 knows fewer characters than the parser beside it
            raise tokenize.TokenError(f"unknown to tokenize: {text!r}")
        else:
            lines.append(f"{name} {place}")
    return "".join(line + "\n" for line in lines + comments)


def handle(data: bytes, request: dict) -> str:
    try:
        ast.parse(data)
    except SyntaxError as error:
        return f"error {error.lineno or 0} {error.msg}"
    except (ValueError, RecursionError, MemoryError) as error:
        return f"error 0 {error}"
    try:
        text = canonical(data)
    except (tokenize.TokenError, SyntaxError) as error:
        return f"error 0 tokenize: {error}"
    if request["mode"] == "full":
        return text
    return "ok " + hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
