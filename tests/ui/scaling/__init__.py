"""The window on screens of other densities, and with words longer than English ones."""
