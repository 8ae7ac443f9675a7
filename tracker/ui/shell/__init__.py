"""The frame of every page: navigation, search, middle and detail."""
