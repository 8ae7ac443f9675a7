"""The window as an assistive program sees it: every object of a widget, with its name, role and state."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
ITEMS = frozenset({Role.ListItem, Role.Cell, Role.TreeItem, Role.MenuItem, Role.PageTab, Role.ColumnHeader})
CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.Link,
        Role.List,
        Role.Table,
        Role.Tree,
        *ITEMS,
    }
)
NOTHING = frozenset({Role.NoRole, Role.Client})


@dataclass(frozen=True, slots=True)
class Seen:
    """One object. `where` is the way to it, for a message; `thing` the class of its widget, empty for a part of one."""

    where: str
    thing: str
    role: QAccessible.Role
    name: str
    focusable: bool
    disabled: bool
    invisible: bool

    @property
    def is_interactive(self) -> bool:
        """Whether a person can do something with it."""
        return not self.invisible and (self.focusable or self.role in CONTROLS)


def seen(widget: QWidget) -> list[Seen]:
    """Everything in a widget that is not hidden."""
    return list(_below(QAccessible.queryAccessibleInterface(widget), type(widget).__name__))


def _below(interface: QAccessibleInterface, where: str) -> Iterator[Seen]:
    state = interface.state()
    if state.invisible:
        return
    thing = interface.object()
    yield Seen(
        where,
        type(thing).__name__ if thing is not None else "",
        interface.role(),
        interface.text(QAccessible.Text.Name),
        bool(state.focusable),
        bool(state.disabled),
        bool(state.invisible),
    )
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid():
            continue
        below = child.object()
        step = type(below).__name__ if below is not None else child.role().name
        yield from _below(child, f"{where} / {step}")


def troubles(objects: list[Seen]) -> list[str]:
    """What a person who does not see the window could not tell, one line each."""
    found = []
    for one in objects:
        if not one.is_interactive:
            continue
        if not one.name.strip() and one.role is not Role.Cell:
            found.append(f"no name: {one.role.name} at {one.where}")
        if one.role in NOTHING:
            found.append(f"no role: {one.name!r} at {one.where}")
    return found
