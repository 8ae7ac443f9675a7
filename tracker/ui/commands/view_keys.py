"""Keys that a view answers by itself while it has the focus: no commands, but the sheet of keys tells them too."""

from dataclasses import dataclass

from tracker.language import N_


@dataclass(frozen=True, slots=True)
class ViewKeys:
    """What some keys do in one place. `keys` are alternatives, in Qt's portable names."""

    title: str
    keys: tuple[str, ...]


IN_LISTS = N_("In lists and tables")
IN_TABLES = N_("In tables")
ON_THE_TIMELINE = N_("On the timeline")
IN_A_RESULT = N_("In the result of a meeting")
VIEW_KEYS: dict[str, tuple[ViewKeys, ...]] = {
    IN_LISTS: (
        ViewKeys(N_("Next"), ("J", "Down")),
        ViewKeys(N_("Previous"), ("K", "Up")),
        ViewKeys(N_("Open"), ("Return",)),
        ViewKeys(N_("Copy the selected rows"), ("Ctrl+C",)),
        ViewKeys(N_("Next part of the window"), ("Tab",)),
    ),
    IN_TABLES: (
        ViewKeys(N_("Edit the cell"), ("F2",)),
        ViewKeys(N_("Cell before or after"), ("Left", "Right")),
        ViewKeys(N_("Select one more"), ("Shift+Up", "Shift+Down")),
        ViewKeys(N_("Select all"), ("Ctrl+A",)),
        ViewKeys(N_("Delete the selected records"), ("Del",)),
    ),
    IN_A_RESULT: (
        ViewKeys(N_("Next line"), ("Return",)),
        ViewKeys(N_("Line above or below"), ("Up", "Down")),
        ViewKeys(N_("Keep all"), ("Ctrl+Return",)),
        ViewKeys(N_("Leave, and keep what was typed"), ("Esc",)),
    ),
    ON_THE_TIMELINE: (
        ViewKeys(N_("Later"), ("J",)),
        ViewKeys(N_("Earlier"), ("K",)),
        ViewKeys(N_("Along the lane"), ("Left", "Right")),
        ViewKeys(N_("To the ends of the lane"), ("Home", "End")),
        ViewKeys(N_("Lane above or below"), ("Up", "Down")),
        ViewKeys(N_("Select one more"), ("Shift+Left", "Shift+Right")),
        ViewKeys(N_("Copy the selected rows"), ("Ctrl+C",)),
        ViewKeys(N_("Move the date of what is selected"), ("Ctrl+Shift+Left", "Ctrl+Shift+Right")),
        ViewKeys(N_("Fold or unfold the lane"), ("Space",)),
        ViewKeys(N_("Every row of the lane"), ("O",)),
        ViewKeys(N_("Move the lane"), ("Alt+Up", "Alt+Down")),
        ViewKeys(N_("Zoom in"), ("+",)),
        ViewKeys(N_("Zoom out"), ("-",)),
        ViewKeys(N_("Bring today to the middle"), ("T",)),
        ViewKeys(N_("Show the whole period"), ("F",)),
        ViewKeys(N_("Show the period of what is selected"), ("S",)),
        ViewKeys(N_("Choose the period…"), ("P",)),
        ViewKeys(N_("Go to a date or a record…"), ("/",)),
        ViewKeys(N_("Find by title: type it, beginning with a capital"), ("Shift+A",)),
    ),
}
"""By the place they work in."""
