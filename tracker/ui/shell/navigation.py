"""The navigation on the left: the workspace's name, the sections with their counts, the as-of date."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.keys import step_of
from tracker.ui.elements.labels import label
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.finding.view_list import ViewList
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Section, ShellValues

WIDTH = 208
ICON_AIR = 6
COUNT_AIR = 12


class SectionButton(QPushButton):
    """One section: icon, title, count. The arrows and J, K go to the next."""

    chosen = Signal(str)
    pointed = Signal()
    stepped = Signal(int)

    def __init__(self, section: Section, look: Look, language: Language) -> None:
        super().__init__(section.title)
        self.key = section.key
        self._look = look
        self._icon_name = section.icon
        self.setCheckable(True)
        self.setFlat(True)
        _ = language.gettext
        # Both languages of the window part thousands with a comma, as the sample's Mexico does.
        count = "" if section.count is None else f"{section.count:,}"
        name = _("{title}, {count}").format(title=section.title, count=count) if count else section.title
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.addStretch()
        self._count = label(count, "count")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._count)
        self.toggled.connect(self._on_toggled)
        self.clicked.connect(self._on_clicked)
        self.dress()

    def dress(self) -> None:
        """Take the icon in the colours of the look."""
        size = self._look.px(16)
        self.setIconSize(QSize(size + ICON_AIR, size))
        self.setIcon(self._look.icon(self._icon_name, "muted", "accent", ICON_AIR))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._count.sizeHint().width() + COUNT_AIR, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.key)

    def _on_toggled(self, chosen: bool) -> None:
        self._count.setProperty("chosen", chosen)
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_down = self.isDown()
        super().mouseReleaseEvent(event)
        if was_down:
            self.pointed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Navigation(QFrame):
    """Emits `section_chosen(key)` when a person takes a section, and then `pointed()` if that was with the mouse."""

    section_chosen = Signal(str)
    pointed = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self._look = look
        self._language = language
        self._buttons: list[SectionButton] = []
        self.views = ViewList(look, language)
        self._views_page = ScrolledPage(language.gettext("Views"))
        self._views_page.setMinimumHeight(1)  # a low window keeps its sections; the palette has the views too
        inside = QVBoxLayout(self._views_page.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.views)
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 16, 8, 16)
        outer.setSpacing(14)
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self._names = QVBoxLayout()
        self._column = QVBoxLayout()
        for column in (self._names, self._column):
            column.setSpacing(2)
        self._head.addLayout(self._names, 1)
        outer.addLayout(self._head)
        outer.addLayout(self._column, 1)
        look.changed.connect(self._on_look_changed)

    @property
    def keys(self) -> tuple[str, ...]:
        """The sections in order, as Ctrl+1…9 reach them."""
        return tuple(button.key for button in self._buttons)

    def put_in_head(self, widget: QWidget) -> None:
        """Set a widget beside the desk's name."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_values(self, values: ShellValues) -> None:
        """Draw the sections anew, keeping the chosen one."""
        chosen = next((button.key for button in self._buttons if button.isChecked()), "")
        self._clear()
        self._add_texts(self._names, ((values.title, "workspace"), (values.subtitle, "caption")))
        group = 0
        for section in values.sections:
            if section.group != group:
                self._column.addSpacing(16)
                group = section.group
            self._add_section(section)
        self._column.addSpacing(16)
        self._column.addWidget(self._views_page, 1)
        self._column.addSpacing(8)
        self._add_texts(self._column, ((text, "caption") for text in values.footer))
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Show a section as the chosen one, without telling anybody."""
        # A button group would do this, but Tab would then reach the chosen section only.
        for button in self._buttons:
            button.setChecked(button.key == key)

    def _clear(self) -> None:
        self._buttons.clear()
        while item := self._names.takeAt(0) or self._column.takeAt(0):
            widget = item.widget()
            if widget is not None and widget is not self._views_page:
                widget.setParent(None)
                widget.deleteLater()

    def _add_texts(self, column: QVBoxLayout, texts: Iterable[tuple[str, str]]) -> None:
        for text, role in texts:
            line = label(text, role, wrap=True)
            line.setContentsMargins(8, 0, 0, 0)
            column.addWidget(line)

    def _add_section(self, section: Section) -> None:
        button = SectionButton(section, self._look, self._language)
        button.stepped.connect(self._on_stepped)
        button.chosen.connect(self._on_chosen)
        button.pointed.connect(self.pointed)
        self._buttons.append(button)
        self._column.addWidget(button)

    def _on_chosen(self, key: str) -> None:
        self.choose(key)
        self.section_chosen.emit(key)

    def _on_stepped(self, step: int) -> None:
        focused = self.focusWidget()
        at = next((i for i, button in enumerate(self._buttons) if button is focused), 0)
        self._buttons[max(0, min(len(self._buttons) - 1, at + step))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_changed(self) -> None:
        for button in self._buttons:
            button.dress()
