"""Entering what a held meeting produced: a line an outcome, by keyboard alone."""
