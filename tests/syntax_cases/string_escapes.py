# Values of string and bytes literals.
"\a\b\f\n\r\t\v\\\'\""
"\0\00\000\0000\1\12\123\1234\377\400\777"
"\x00\x7f\xff\xFF"
"\u0000\u00e9\uFFFF\ud800\udfff\ud83d\ude00"
"\U00000000\U0001F600\U0010FFFF"
"\N{LATIN SMALL LETTER E WITH ACUTE}\N{latin small letter a}\N{EM DASH}\N{BULLET}\N{HANGUL SYLLABLE GA}\N{CJK UNIFIED IDEOGRAPH-4E00}"
"\N{LF}\N{LINE FEED}\N{NULL}\N{NBSP}"
"\
"
"a\
b\
c"
"\c\d\e\g\h\i\j\k\8\9\ \(\)\é"
b"\a\b\f\n\r\t\v\\\'\""
b"\0\12\123\377\400\777"
b"\x00\xff"
b"\u0041\N{x}\U\c\8"
b"\
"
b"a\
b"
r"\a\n\
\""
rb"\x00\"\'"
br"\\"
""''
"\'" '\"'
'''a'b''c"d""e\'''f'''
"""a"b""c\"""d"""
"	"
""
"  "
"😀é́"
"é\é\n"
