global l  # expect: E741@8
global  l , O  # expect: E741@9 E741@13
global \
  I, x  # expect: E741@3
