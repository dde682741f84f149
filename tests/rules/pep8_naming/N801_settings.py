# options: lint.pep8-naming.extend-ignore-names=my_*,[xy]?_z
class my_class: pass
class mine_class: pass  # expect: N801@7
class xa_z: pass
class za_z: pass  # expect: N801@7
class setUp: pass
