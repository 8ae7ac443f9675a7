"""The settings in one place: those of the desk, which travel in its file, and those of the person."""
