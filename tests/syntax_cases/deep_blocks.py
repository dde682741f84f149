if a:
 if a:
  if a:
   if a:
    if a:
     if a:
      if a:
       if a:
        if a:
         if a:
          if a:
           if a:
            if a:
             if a:
              if a:
               if a:
                if a:
                 if a:
                  if a:
                   pass
if a: pass
elif b0: pass
elif b1: pass
elif b2: pass
elif b3: pass
elif b4: pass
elif b5: pass
elif b6: pass
elif b7: pass
elif b8: pass
elif b9: pass
elif b10: pass
elif b11: pass
elif b12: pass
elif b13: pass
elif b14: pass
elif b15: pass
elif b16: pass
elif b17: pass
elif b18: pass
elif b19: pass
elif b20: pass
elif b21: pass
elif b22: pass
elif b23: pass
elif b24: pass
elif b25: pass
elif b26: pass
elif b27: pass
elif b28: pass
elif b29: pass
elif b30: pass
elif b31: pass
elif b32: pass
elif b33: pass
elif b34: pass
elif b35: pass
elif b36: pass
elif b37: pass
elif b38: pass
elif b39: pass
elif b40: pass
elif b41: pass
elif b42: pass
elif b43: pass
elif b44: pass
elif b45: pass
elif b46: pass
elif b47: pass
elif b48: pass
elif b49: pass
elif b50: pass
elif b51: pass
elif b52: pass
elif b53: pass
elif b54: pass
elif b55: pass
elif b56: pass
elif b57: pass
elif b58: pass
elif b59: pass
elif b60: pass
elif b61: pass
elif b62: pass
elif b63: pass
elif b64: pass
elif b65: pass
elif b66: pass
elif b67: pass
elif b68: pass
elif b69: pass
elif b70: pass
elif b71: pass
elif b72: pass
elif b73: pass
elif b74: pass
elif b75: pass
elif b76: pass
elif b77: pass
elif b78: pass
elif b79: pass
elif b80: pass
elif b81: pass
elif b82: pass
elif b83: pass
elif b84: pass
elif b85: pass
elif b86: pass
elif b87: pass
elif b88: pass
elif b89: pass
elif b90: pass
elif b91: pass
elif b92: pass
elif b93: pass
elif b94: pass
elif b95: pass
elif b96: pass
elif b97: pass
elif b98: pass
elif b99: pass
elif b100: pass
elif b101: pass
elif b102: pass
elif b103: pass
elif b104: pass
elif b105: pass
elif b106: pass
elif b107: pass
elif b108: pass
elif b109: pass
elif b110: pass
elif b111: pass
elif b112: pass
elif b113: pass
elif b114: pass
elif b115: pass
elif b116: pass
elif b117: pass
elif b118: pass
elif b119: pass
elif b120: pass
elif b121: pass
elif b122: pass
elif b123: pass
elif b124: pass
elif b125: pass
elif b126: pass
elif b127: pass
elif b128: pass
elif b129: pass
elif b130: pass
elif b131: pass
elif b132: pass
elif b133: pass
elif b134: pass
elif b135: pass
elif b136: pass
elif b137: pass
elif b138: pass
elif b139: pass
elif b140: pass
elif b141: pass
elif b142: pass
elif b143: pass
elif b144: pass
elif b145: pass
elif b146: pass
elif b147: pass
elif b148: pass
elif b149: pass
elif b150: pass
elif b151: pass
elif b152: pass
elif b153: pass
elif b154: pass
elif b155: pass
elif b156: pass
elif b157: pass
elif b158: pass
elif b159: pass
elif b160: pass
elif b161: pass
elif b162: pass
elif b163: pass
elif b164: pass
elif b165: pass
elif b166: pass
elif b167: pass
elif b168: pass
elif b169: pass
elif b170: pass
elif b171: pass
elif b172: pass
elif b173: pass
elif b174: pass
elif b175: pass
elif b176: pass
elif b177: pass
elif b178: pass
elif b179: pass
elif b180: pass
elif b181: pass
elif b182: pass
elif b183: pass
elif b184: pass
elif b185: pass
elif b186: pass
elif b187: pass
elif b188: pass
elif b189: pass
elif b190: pass
elif b191: pass
elif b192: pass
elif b193: pass
elif b194: pass
elif b195: pass
elif b196: pass
elif b197: pass
elif b198: pass
elif b199: pass
else: pass
for a in b:
 for a in b:
  for a in b:
   for a in b:
    for a in b:
     for a in b:
      for a in b:
       for a in b:
        for a in b:
         for a in b:
          for a in b:
           for a in b:
            for a in b:
             for a in b:
              for a in b:
               for a in b:
                for a in b:
                 for a in b:
                  for a in b:
                   pass
                  else:
                   pass
                 else:
                  pass
                else:
                 pass
               else:
                pass
              else:
               pass
             else:
              pass
            else:
             pass
           else:
            pass
          else:
           pass
         else:
          pass
        else:
         pass
       else:
        pass
      else:
       pass
     else:
      pass
    else:
     pass
   else:
    pass
  else:
   pass
 else:
  pass
else:
 pass
