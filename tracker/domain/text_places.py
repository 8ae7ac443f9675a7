"""Places in a text as others count them: a text field counts UTF-16 units, and a line break as one."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextPlaces:
    """Turns code points of a text into a text field's positions, and back."""

    text: str
    shown: str = field(init=False)
    """The text as a field holds it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "shown", _lines_alike(self.text))

    def to_field(self, at: int) -> int:
        """The field's position of a code point."""
        return _units(_lines_alike(self.text[:at]))

    def from_field(self, position: int) -> int:
        """The code point at a field's position."""
        before = self.shown.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")
        at = len(before)
        pairs, place = 0, self.text.find("\r\n")
        while place >= 0 and place - pairs < at:
            pairs += 1
            place = self.text.find("\r\n", place + 2)
        return at + pairs


def _lines_alike(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
