# x = 1  # expect: ERA001@1
# /// script
# dependencies = ["x"]
#
# x = 1
# ///
# x = 2
# ///
# x = 3  # expect: ERA001@1
x = 1
# /// other
# x = 4  # expect: ERA001@1
# ///
x = 1
# /// script
#x = 5  # expect: ERA001@1
# ///
x = 1
    # /// script
    # x = 6  # expect: ERA001@5
    # ///
# /// script
# /// script
# x = 7  # expect: ERA001@1
