"""The Papers view: what is wanted on the left; its pages, what changed, and what left the desk on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from tracker.ui.editing.tools import Tools
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.labels import heading, label, marking_label
from tracker.ui.elements.menu_place import begin_with_button
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.papers.compared_view import ComparedView
from tracker.ui.papers.free_texts import FreeTexts
from tracker.ui.papers.kinds import PaperKind
from tracker.ui.papers.left_log import LeftLog
from tracker.ui.papers.order_form import OrderForm
from tracker.ui.papers.pages_bar import PagesBar, Part
from tracker.ui.papers.pages_view import PagesView
from tracker.ui.papers.progress_line import ProgressLine
from tracker.ui.papers.values import Compared, LeftRead, PaperShown, Wanted
from tracker.ui.view_values import EmptyKind, EmptyState, Tone

FORM_WIDTH = 300
_MARGIN = 20


class _Formats(QMenu):
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        begin_with_button(self)


class PapersPage(QWidget):
    """Signals: `wanted_changed(Wanted)`; `text_written(ref, key, text)` for a section that was written;
    `export_asked(suffix)`; `copy_asked()`; `several_asked()`; `came_up()` when it is seen again.
    """

    wanted_changed = Signal(object)
    text_written = Signal(str, str, str)
    export_asked = Signal(str)
    copy_asked = Signal()
    several_asked = Signal()
    came_up = Signal()

    def __init__(
        self,
        wanted: Wanted,
        kinds: Sequence[PaperKind],
        markings: Sequence[str],
        tools: Tools,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._tools = tools
        self._kinds = {kind.name: kind for kind in kinds}
        look, language = tools.look, tools.language
        self.form = OrderForm(wanted, kinds, markings, tools)
        self.free = FreeTexts(tools, writable=writable)
        self.pages = PagesView(look, language)
        self.compared = ComparedView(look, language)
        self.log = LeftLog(look, language)
        self.bar = PagesBar(look, language)
        self.progress = ProgressLine(language)
        self.making = ProgressLine(language)
        self._empty: EmptyView | None = None
        self._of = ("", "")
        self._stack = QStackedWidget()
        for part in (self.pages, self.compared, self.log):
            self._stack.addWidget(part)
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_left())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.progress)
        right.addWidget(self.making)
        right.addWidget(self._stack, 1)
        row.addLayout(right, 1)

    def _make_left(self) -> QWidget:
        _ = self._tools.language.gettext
        self._left = QFrame()
        self._left.setObjectName("paper_order")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = ScrolledPage(_("Which paper"))
        inner = QVBoxLayout(self._scroll.body)
        inner.setContentsMargins(_MARGIN, 22, _MARGIN, 16)
        inner.setSpacing(0)
        inner.addWidget(label(_("Papers"), "title"))
        inner.addSpacing(4)
        inner.addWidget(self.form)
        inner.addSpacing(16)
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        inner.addLayout(self._told)
        self._free_title = heading(_("What you write"))
        self._free_title.setContentsMargins(0, 16, 0, 8)
        inner.addWidget(self._free_title)
        inner.addWidget(self.free)
        inner.addStretch(1)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_foot())
        return self._left

    def _make_foot(self) -> QWidget:
        _ = self._tools.language.gettext
        foot = QFrame()
        foot.setObjectName("paper_foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        line.setSpacing(8)
        self.export = QPushButton(_("Export"))
        self.export.setProperty("role", "primary")
        WornIcon(self.export, self._tools.look, "chevron-down", "on_accent")
        self.export.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._formats = _Formats(self.export)
        self._formats.triggered.connect(self._on_format_chosen)
        self.export.setMenu(self._formats)
        self.several = QPushButton(_("Several…"))
        self.several.clicked.connect(self.several_asked)
        for button in (self.export, self.several):
            line.addWidget(button)
        line.addStretch(1)
        return foot

    def _connect(self) -> None:
        self.form.changed.connect(self._on_wanted_changed)
        self.free.written.connect(self.text_written)
        self.pages.page_changed.connect(self.bar.say_page)
        self.bar.part_chosen.connect(self._on_part_chosen)
        self.bar.zoom_chosen.connect(self.pages.set_zoom)

    def _dress(self) -> None:
        self._left.setFixedWidth(self._tools.look.px(FORM_WIDTH))

    def offer_formats(self, suffixes: Sequence[str]) -> None:
        """The formats in which the paper can leave."""
        names = {".docx": "Word (.docx)", ".pdf": "PDF", ".html": "HTML", ".md": "Markdown", ".xlsx": "Excel (.xlsx)"}
        self._formats.clear()
        for suffix in suffixes:
            self._formats.addAction(names[suffix]).setData(suffix)
        self._formats.addSeparator()
        self._formats.addAction(self._tools.language.gettext("Copy the text")).setData("")

    def want(self, wanted: Wanted, title: str) -> None:
        """Have another paper wanted, from elsewhere in the window."""
        self.form.show_wanted(wanted, title)
        self._on_wanted_changed(wanted)

    def show_paper(self, shown: PaperShown) -> None:
        """Show the paper as it would be."""
        self._of = (shown.wanted.name, shown.wanted.subject)
        self.form.say_title(shown.subject)
        self.free.show_values(shown.free)
        self._free_title.setVisible(bool(shown.free))
        self.show_compared(shown.compared)
        self._tell(shown)
        self.pages.show_pages(
            shown.pages, shown.wanted.page, (1, shown.width) if shown.pages else None, shown.first_page
        )
        self._show_whether_empty(shown)
        self._let_out(bool(shown.text))
        self.several.setVisible(bool(self._kinds[shown.wanted.name].about))

    def show_compared(self, compared: Compared | None) -> None:
        """Show what changed since the version before."""
        self.compared.show_compared(compared)
        self.bar.say_compared(compared)

    def show_left(self, read: LeftRead) -> None:
        """Show entries of the log, and how many it has."""
        self.log.take(read)
        self.bar.say_left(read.count)

    def begin(self) -> None:
        """A paper was asked for from elsewhere: its pages and its name are in view."""
        self.bar.choose(Part.PAGES)
        self._scroll.verticalScrollBar().setValue(0)

    def say_stale(self) -> None:
        """Another paper is being made; the one that is shown is not what is wanted, and does not leave."""
        self.pages.say_stale()
        self._let_out(False)
        self._put_empty_away()
        self._on_part_chosen(self.bar.part)
        if self._of != (self.form.wanted.name, self.form.wanted.subject):
            self.free.show_values(())  # they are another paper's
            self._free_title.hide()

    def _let_out(self, there: bool) -> None:
        for button in (self.export, self.several):
            button.setEnabled(there)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_up.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        about = self.form.about
        (about if about is not None and not about.text() else self.pages).setFocus(event.reason())

    def _tell(self, shown: PaperShown) -> None:
        while item := self._told.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if shown.marking is not None:
            self._told.addWidget(self._bears(marking_label(shown.marking)))
        for line in shown.told:
            self._told.addWidget(label(line, "caption", wrap=True))
        if shown.unmarked:
            self._told.addWidget(label(shown.unmarked, "trouble", tone=Tone.CAUTION, wrap=True))

    def _bears(self, marking: QWidget) -> QWidget:
        """What the paper will be marked with."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self._tools.language.gettext("The paper bears"), "caption"))
        row.addWidget(marking)
        row.addStretch(1)
        return line

    def _show_whether_empty(self, shown: PaperShown) -> None:
        self._put_empty_away()
        if not shown.text:
            self._empty = EmptyView(self._why_empty(shown), self._tools.look)
            self._empty.action_asked.connect(self.form.want_everything)
            self._stack.addWidget(self._empty)
        self._on_part_chosen(self.bar.part)

    def _put_empty_away(self) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None

    def _why_empty(self, shown: PaperShown) -> EmptyState:
        _ = self._tools.language.gettext
        if shown.trouble:
            return EmptyState(EmptyKind.FAILED, _("This paper cannot be made"), shown.trouble, "")
        about = self._kinds[shown.wanted.name].about
        if not about:
            text = _("Type a name or a query under About, such as kind:commitment in:2026, or take everything.")
            return EmptyState(EmptyKind.READING, _("About what?"), text, _("The whole desk"))
        title = _("Which body?") if about == "body" else _("Which meeting?")
        text = _("Type its name under About, or open it anywhere and press Ctrl+P.")
        return EmptyState(EmptyKind.READING, title, text, "")

    def _on_part_chosen(self, part: Part) -> None:
        shown = {Part.PAGES: self.pages, Part.COMPARED: self.compared, Part.LOG: self.log}[part]
        if part is not Part.LOG and self._empty is not None:
            shown = self._empty
        self._stack.setCurrentWidget(shown)
        self.bar.offer_zoom(shown is self.pages)

    def _on_format_chosen(self, action: QAction) -> None:
        if action.data():
            self.export_asked.emit(str(action.data()))
        else:
            self.copy_asked.emit()

    def _on_wanted_changed(self, wanted: Wanted) -> None:
        self.say_stale()
        self.wanted_changed.emit(wanted)
