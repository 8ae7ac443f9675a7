"""Notices of the system's tray: how much is to be done, at start and at a set hour, if the person wants that."""
