"""What a person can have the window do: defined once for menus, keys, palette and the sheet of keys."""
