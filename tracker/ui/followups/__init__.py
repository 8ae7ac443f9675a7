"""Follow-ups: everything that needs a person, in one list."""
