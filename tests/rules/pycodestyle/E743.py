def l(): pass
async def O(): pass
class A:
    def I(self): pass
def lo(): pass
def l(): pass  # noqa: E743
# expect at 1: E743@5
# expect at 2: E743@11
# expect at 4: E743@9
