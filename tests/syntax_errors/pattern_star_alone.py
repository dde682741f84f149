match x:
    case *a:
        x y
