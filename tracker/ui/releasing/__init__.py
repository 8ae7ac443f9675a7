"""Before anything leaves the desk that a person has to confirm: what it is, and what can be done about it."""
