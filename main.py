"""The door: `python3 main.py [ARGUMENTS]` makes what the program needs on a bare machine, then runs it."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said to those who have an older one, in words it can read
    sys.exit("main.py: needs Python 3.11 or newer, this is {}.{}; run it with a newer one.".format(*sys.version_info))

if __name__ == "__main__":
    from tracker import bootstrap

    bootstrap.enter_for_app(sys.argv[1:])
    from tracker.app import main

    sys.exit(main())
