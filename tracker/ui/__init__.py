"""The window: Qt widgets that draw view values. Nothing here knows the workspace file."""
