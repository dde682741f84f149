# path: package/match.py
