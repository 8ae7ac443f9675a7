"""Where the names of a picture stand, and of which record each is."""

from PySide6.QtCore import QPointF, QRectF


class PlacedNames:
    """`boxes` are in pixels of the picture; `items` the places of their records in the store, in the same order."""

    def __init__(self) -> None:
        self.boxes: list[QRectF] = []
        self.items: list[int] = []

    def add(self, box: QRectF, item: int) -> None:
        """One more."""
        self.boxes.append(box)
        self.items.append(item)

    def clear(self) -> None:
        """None are placed yet."""
        self.boxes.clear()
        self.items.clear()

    def at(self, point: QPointF) -> tuple[int, float] | None:
        """Whose name is there, and its middle line."""
        found = next((at for at, box in enumerate(self.boxes) if box.contains(point)), None)
        return None if found is None else (self.items[found], self.boxes[found].center().y())
