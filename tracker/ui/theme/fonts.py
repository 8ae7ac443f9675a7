"""Inter, vendored, loaded once a process: with no fonts on the machine Qt draws boxes and says nothing."""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

from tracker.places import resources_dir

FAMILY = "Inter"


class TypeRole(Enum):
    """Sizes in pixels at 100 %."""

    CAPTION = 12
    INTERFACE = 13
    READING = 14
    SECTION = 16
    TITLE = 20
    FIGURE = 40


def load_fonts() -> None:
    """Make the family known to Qt. A missing file means a broken installation, and is told as such."""
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted((resources_dir() / "fonts").glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"font {file.name} cannot be loaded; install the program again")


def make_font(role: TypeRole, scale: float, *, strong: bool = False) -> QFont:
    """The font of a role at a scale (1.0 = 100 %), with figures of equal width so that dates stand in columns."""
    font = QFont(FAMILY)
    font.setPixelSize(round(role.value * scale))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
