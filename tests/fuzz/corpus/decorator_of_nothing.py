match x:
    case 0:
      @ ss
    case None | Tr| -1 - 2j | 1se
