"""The bar over the pages: which of the three is looked at, which page, how large."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QRadioButton

from tracker.language import N_, Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.papers.pages_view import Zoom
from tracker.ui.papers.values import Compared
from tracker.ui.theme.look import Look


class Part(Enum):
    """What stands under the bar."""

    PAGES = "pages"
    COMPARED = "compared"
    LOG = "log"


_PARTS = {Part.PAGES: N_("Pages"), Part.COMPARED: N_("Changes"), Part.LOG: N_("Left the desk")}
_ZOOMS = {Zoom.WIDTH: N_("Fit width"), Zoom.PAGE: N_("Fit page"), Zoom.ACTUAL: N_("100 %")}


class PagesBar(QFrame):
    """Emits `part_chosen(Part)` and `zoom_chosen(Zoom)`."""

    part_chosen = Signal(object)
    zoom_chosen = Signal(object)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("timeline_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        self.parts = QButtonGroup(self)
        for part, title in _PARTS.items():
            button = QRadioButton(language.gettext(title))
            button.setProperty("part", part.value)
            button.setChecked(part is Part.PAGES)
            self.parts.addButton(button)
            row.addWidget(button)
        self.parts.buttonToggled.connect(self._on_part_toggled)
        row.addStretch(1)
        self._page = ElidedLabel("", "muted")
        row.addWidget(self._page)
        row.addSpacing(8)
        self.zoom = self._make_zoom(look)
        row.addWidget(self.zoom)

    def _make_zoom(self, look: Look) -> QPushButton:
        button = QPushButton()
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        WornIcon(button, look, "chevron-down")
        menu = QMenu(button)
        group = QActionGroup(menu)
        for zoom, words in _ZOOMS.items():
            action = menu.addAction(self._language.gettext(words))
            action.setData(zoom.value)
            action.setCheckable(True)
            action.setChecked(zoom is Zoom.WIDTH)
            group.addAction(action)
        menu.triggered.connect(self._on_zoom_chosen)
        button.setMenu(menu)
        self._name_zoom(button, Zoom.WIDTH)
        return button

    @property
    def part(self) -> Part:
        """What is looked at."""
        checked = (button for button in self.parts.buttons() if button.isChecked())
        return next((Part(str(button.property("part"))) for button in checked), Part.PAGES)

    def choose(self, part: Part) -> None:
        """Look at another part, as a person does."""
        for button in self.parts.buttons():
            if button.property("part") == part.value:
                button.setChecked(True)

    def say_page(self, words: str) -> None:
        """Which page is in view."""
        self._page.say(words)

    def say_compared(self, compared: Compared | None) -> None:
        """How many lines changed."""
        self._say(Part.COMPARED, compared.count if compared else 0)

    def say_left(self, left: int) -> None:
        """How many files left."""
        self._say(Part.LOG, left)

    def _say(self, part: Part, count: int) -> None:
        title = self._language.gettext(_PARTS[part])
        button = next(one for one in self.parts.buttons() if one.property("part") == part.value)
        button.setText(f"{title} · {count}" if count else title)

    def offer_zoom(self, offered: bool) -> None:
        """Whether pages are in view."""
        self.zoom.setVisible(offered)
        self._page.setVisible(offered)

    def _name_zoom(self, button: QPushButton, zoom: Zoom) -> None:
        words = self._language.gettext(_ZOOMS[zoom])
        button.setText(words)
        button.setAccessibleName(self._language.gettext("Size of the pages: {words}").format(words=words))

    def _on_part_toggled(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self.part_chosen.emit(self.part)

    def _on_zoom_chosen(self, action: QAction) -> None:
        zoom = Zoom(str(action.data()))
        self._name_zoom(self.zoom, zoom)
        self.zoom_chosen.emit(zoom)
