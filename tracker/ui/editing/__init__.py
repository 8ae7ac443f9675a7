"""Writing in the window: fields edited in place, new records, deleting, and undoing it all."""
