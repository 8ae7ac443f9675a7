"""What a person does: create, edit, link, search, follow up, undo. One write path, which tells what changed."""
