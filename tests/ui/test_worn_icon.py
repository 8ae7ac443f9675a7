"""An icon on a button follows the theme."""

from PySide6.QtWidgets import QPushButton

from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.tokens import THEMES


def colours(button):
    image = button.icon().pixmap(16, 16).toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(*at).name().upper() for at in places if image.pixelColor(*at).alpha() == 255}


def test_the_icon_has_the_colour_of_its_role_in_every_theme(qtbot, look):
    button = QPushButton()
    qtbot.addWidget(button)
    WornIcon(button, look, "house", "danger")
    for theme, tokens in THEMES.items():
        look.change(theme=theme)
        assert colours(button) == {tokens.danger}


def test_it_goes_with_its_button(qtbot, look):
    button = QPushButton()
    icon = WornIcon(button, look, "house")
    with qtbot.waitSignal(icon.destroyed):
        button.deleteLater()
    look.change(theme="dark")
    assert look.theme == "dark"
