"""How a drawing looks that leaves the window: light, and in letters that a program can read back."""

from PySide6.QtGui import QFont

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

# They draw some figures and signs by glyphs that no character of the font leads to. A PDF could not say what they are:
# a date in it could be neither found, nor copied, nor read aloud.
_SUBSTITUTING = ("tnum", "calt")


class PaperLook(Look):
    """Paper is white, whatever the window looks like. Its figures are as wide as they are by nature."""

    def __init__(self) -> None:
        super().__init__("light")

    def font(self, role: TypeRole = TypeRole.INTERFACE, *, strong: bool = False) -> QFont:
        """The font of a role, without what a reader of the file could not resolve."""
        return readable(super().font(role, strong=strong))


def readable(font: QFont) -> QFont:
    """The same font, each character by the glyph that the font has for it."""
    plain = QFont(font)
    for feature in _SUBSTITUTING:
        plain.setFeature(QFont.Tag(feature), 0)
    return plain
