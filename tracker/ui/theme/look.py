"""How the window looks now: the theme and the size of type, handed to every widget that draws by itself."""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QStyleFactory

from tracker.places import resources_dir
from tracker.ui.theme.fonts import TypeRole, load_fonts, make_font
from tracker.ui.theme.icons import tinted_icon
from tracker.ui.theme.tokens import DARK_THEMES, THEMES, Tokens
from tracker.ui.view_values import Tone

ICON = 16


class Look(QObject):
    """The theme's name, its tokens and the type scale; `changed` tells widgets that draw by themselves to draw again.

    Offscreen ignores the system's colour scheme, so the theme is kept here and only told to Qt.
    """

    changed = Signal()

    def __init__(self, theme: str = "light", scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._theme = theme
        self._scale = scale
        self._follows_system = False
        self._fonts: dict[tuple[TypeRole, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}

    @property
    def theme(self) -> str:
        """One of `tokens.THEMES`."""
        return self._theme

    @property
    def scale(self) -> float:
        """The size of type, 1.0 for 100 %."""
        return self._scale

    @property
    def tokens(self) -> Tokens:
        """The colours of the theme."""
        return THEMES[self._theme]

    def px(self, at_full_size: float) -> int:
        """A length that grows with the type: rows, controls."""
        return round(at_full_size * self._scale)

    def font(self, role: TypeRole = TypeRole.INTERFACE, *, strong: bool = False) -> QFont:
        """The font of a role at the present scale."""
        key = (role, strong)
        if key not in self._fonts:
            self._fonts[key] = make_font(role, self._scale, strong=strong)
        return self._fonts[key]

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Tokens`, by its name; made once a theme, as painting asks for it often."""
        if role not in self._colours:
            self._colours[role] = QColor(self.tokens.roles()[role])
        return self._colours[role]

    def ink(self, tone: Tone) -> QColor:
        """The colour of a text or shape of this tone."""
        return QColor(self.tokens.ink(tone))

    def icon(self, name: str, role: str = "muted", chosen: str | None = None, air: int = 0) -> QIcon:
        """An icon in the colour of a role, and of role `chosen` while checked, with `air` pixels to its right."""
        roles = self.tokens.roles()
        return tinted_icon(name, self.px(ICON), roles[role], roles[chosen] if chosen else None, air)

    def change(
        self, theme: str | None = None, scale: float | None = None, *, follows_system: bool | None = None
    ) -> None:
        """Take another theme or another size of type, everywhere at once.

        While the theme `follows_system`, Qt is not told which one it is, so that it goes on telling the system's.
        """
        self._theme = theme or self._theme
        self._scale = scale or self._scale
        self._follows_system = self._follows_system if follows_system is None else follows_system
        self._fonts.clear()
        self._colours.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.dress(application)
        self.changed.emit()

    def dress(self, application: QApplication) -> None:
        """Give the application the style, the palette, the font and the style sheet of this look."""
        application.setStyle(QStyleFactory.create("Fusion"))
        self._tell_scheme(application.styleHints())
        application.setPalette(palette_of(self.tokens))
        application.setFont(self.font())
        application.setStyleSheet(style_sheet(self.tokens, self._scale))

    def _tell_scheme(self, hints: QStyleHints) -> None:
        if self._follows_system:
            hints.unsetColorScheme()
        else:
            dark = self._theme in DARK_THEMES
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's own roles in our colours, for what the style sheet leaves to the style."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.canvas,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Link: tokens.accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Mid: tokens.line,
        role.Accent: tokens.accent,
    }
    for key, colour in pairs.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return palette


def style_sheet(tokens: Tokens, scale: float) -> str:
    """The window's style sheet, filled with colours by role and lengths by `px_N` (N pixels at 100 % type)."""
    text = (resources_dir() / "themes" / "window.qss").read_text("utf-8")
    lengths = {f"px_{n}": f"{round(n * scale)}px" for n in range(1, 65)}
    return Template(text).substitute(tokens.roles() | lengths)
