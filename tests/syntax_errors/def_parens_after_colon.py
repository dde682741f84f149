def f(): pass: pass
