match x:
    case 0:
        pass
  ass
    case a.b:
        pass
    case _: (
