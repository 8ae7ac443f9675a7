"""From the desk to view values: what each page shows, in words of the window's language."""
