"""Tables of records, a page of rows at a time."""
