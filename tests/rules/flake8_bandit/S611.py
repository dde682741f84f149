from django.db.models.expressions import RawSQL
from django.contrib.auth.models import User
User.objects.annotate(val=RawSQL("x", []))
RawSQL(x, [])  # expect: S611@1
RawSQL("%s" % x, [])  # expect: S611@1
RawSQL(f"a", [])  # expect: S611@1
RawSQL(sql="x")
RawSQL(sql=x)  # expect: S611@1
RawSQL()  # expect: S611@1
RawSQL("a" "b")
RawSQL(*a)  # expect: S611@1
RawSQL("a" + "b", [])  # expect: S611@1
import django.db.models, django.db.models.expressions, django.db.models.functions
django.db.models.RawSQL(x)
django.db.models.expressions.RawSQL(x)  # expect: S611@1
django.db.models.expressions.RawSQL(b"x")  # expect: S611@1
django.db.models.expressions.RawSQL(("x"))
django.db.models.expressions.RawSQL(**k)  # expect: S611@1
django.db.models.expressions.RawSQL(params=[], sql=x)  # expect: S611@1

# suppressed
RawSQL(x)  # noqa: S611
