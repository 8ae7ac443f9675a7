"""Parts one below the other that come, go and change places while the rest stays as it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


def put_in_order(column: QVBoxLayout, before: Sequence[QWidget], parts: Sequence[QWidget]) -> list[QWidget]:
    """Lay `parts` out at the top of a column in place of those `before`, which are deleted where they are no longer
    among them.
    """
    # Where all stay, nothing has to be laid out again.
    if [id(part) for part in before] != [id(part) for part in parts]:
        _lay_out(column, before, parts)
    return list(parts)


def _lay_out(column: QVBoxLayout, before: Sequence[QWidget], parts: Sequence[QWidget]) -> None:
    staying = {id(part) for part in parts}
    for part in before:
        column.removeWidget(part)
        if id(part) not in staying:
            part.hide()
            part.deleteLater()
    for place, part in enumerate(parts):
        column.insertWidget(place, part)
