"""`python3 tests [PYTEST ARGUMENTS]`: makes what the tests need on a bare machine, then runs every check."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said to those who have an older one, in words it can read
    sys.exit("tests: needs Python 3.11 or newer, this is {}.{}; run it with a newer one.".format(*sys.version_info))

if __name__ == "__main__":
    from pathlib import Path

    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from tracker import bootstrap

    bootstrap.enter_for_tests(sys.argv[1:])
    from tests import checks

    sys.exit(checks.run(sys.argv[1:]))
