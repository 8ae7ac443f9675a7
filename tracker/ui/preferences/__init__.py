"""What the person prefers and the desk does not need to know: it stays on this machine."""
