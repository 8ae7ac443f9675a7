"""The command line: the same use cases as the window's, for people who script."""
