"""Colours, type and icons, and how they reach Qt."""
