raise A, "message"
