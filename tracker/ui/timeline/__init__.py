"""The timeline: a custom-painted view over columns of bounds, each step in a small file of its own."""
