# options: lint.pydocstyle.ignore-decorators=tools.step
import abc
from tools import step


class Public:
    @step
    def ignored(self):
        pass

    @step("name")
    def ignored_too(self):
        pass

    @abc.abstractmethod
    def told(self):
        pass
# expect at 16: D102@9
