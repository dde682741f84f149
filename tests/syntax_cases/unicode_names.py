# Identifiers outside ASCII are NFKC-normalised; columns count bytes.
é = 1
ñandú = é + 1
日本 = "日本"
变量.属性 = 日本
ﬁ = 1
ﬃx = ﬁ
𝐚𝐛 = 1
ª = º
µ = 1
Å = Å
ℌ = 1
x̄ = 1
def ƒ(α, *β, γ=δ, **ε): return α + β
class Ñ(Ω): pass
é.ü(ö=ä)
lambda é: é
import ñ as é
from é import ü as ö
global é
for é in ü: pass
with é as ü: pass
try: pass
except É as é: pass
"é"; x; "é"
("é", é, f"é{é}é{é!r:é}")
é: ü = ö
é[ü:ö] = é
match é:
    case Ü(ö=é): pass
    case {"é": ü, **ö}: pass
def f[Τ](): pass
type Ä[Ö] = Ü
_é = __é__ = é1 = é_1
ﾊ = 1
ſ = 1
x·y = 1
℘ = ℮ = 1
𐌰 = 1
