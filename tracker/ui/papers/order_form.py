"""Which paper is wanted: what it is, what it is about, as of when, in which language, up to which marking."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from tracker.domain.dates import in_words, parse_edtf, read_typed
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import label
from tracker.ui.elements.menu_place import begin_with_button
from tracker.ui.elements.tips import plain_tip
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.papers.kinds import LANGUAGE_NAMES, PaperKind
from tracker.ui.papers.values import Wanted
from tracker.ui.view_values import Tone

_ABOUT = {"meeting": (Kind.MEETING,), "body": (Kind.ACTOR,)}
_ICON = 14
_WORDS = 206
"""So wide are the words on a button at most."""


class _Menu(ChoiceMenu):
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        begin_with_button(self)


class OrderForm(QWidget):
    """Emits `changed(Wanted)` when anything else is wanted."""

    changed = Signal(object)

    def __init__(self, wanted: Wanted, kinds: Sequence[PaperKind], markings: Sequence[str], tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._kinds = {kind.name: kind for kind in kinds}
        self._markings = tuple(markings)
        self._wanted = wanted
        self._title = ""
        self._known: Wanted | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._make()
        self.show_wanted(wanted, "")

    def _make(self) -> None:
        _ = self._tools.language.gettext
        papers = tuple(Option(one.name, one.title) for one in self._kinds.values())
        self.paper = self._add_menu(_("Which paper"), papers, self._on_paper_chosen)
        self._purpose = label("", "caption", wrap=True)
        self._column.addWidget(self._purpose)
        self._about_place = self._add_place(_("About"))
        self.about: RecordEditor | None = None
        self.as_of = self._add_line(_("As of"), self._on_day_typed)
        self._no_day = label("", "trouble", tone=Tone.CAUTION, wrap=True)
        self._no_day.hide()
        self._column.addWidget(self._no_day)
        self.languages = self._add_radios(_("Language"), tuple(LANGUAGE_NAMES.items()), "language")
        self.pages = self._add_radios(_("Sheet"), (("A4", "A4"), ("Letter", "Letter")), "page")
        levels = (Option("", _("None")), *(Option(name, name) for name in self._markings))
        self.ceiling = self._add_menu(_("Ceiling"), levels, self._on_ceiling_chosen)
        self.withheld = QCheckBox(_("Say so on the cover"))
        self.withheld.toggled.connect(self._on_withheld_toggled)
        self._column.addWidget(self.withheld)
        self.drafter = self._add_line(_("Drafter"), self._on_drafter_typed)
        self.number = self._add_line(_("Document number"), self._on_number_typed)

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def show_wanted(self, wanted: Wanted, title: str) -> None:
        """Show another order; `title` is that of the record it is about. Tells nobody."""
        about_before = self._kinds[self._wanted.name].about
        self._wanted, self._title = wanted, title
        kind = self._kinds[wanted.name]
        self._say_on(self.paper, self._tools.language.gettext("Which paper"), kind.title)
        self._purpose.setText(kind.purpose)
        if self.about is None or kind.about != about_before:
            self._make_about(kind)
        self._say_about(title or wanted.subject)
        self._fill(self.as_of, self._day_in_words())
        self._fill(self.drafter, wanted.drafter)
        self._fill(self.number, wanted.number)
        for group, key in ((self.languages, wanted.language), (self.pages, wanted.page)):
            for button in group.buttons():
                button.setChecked(button.property("choice") == key)
        _ = self._tools.language.gettext
        self._say_on(self.ceiling, _("Ceiling"), wanted.ceiling or _("None"))
        self._tick(self.paper, wanted.name)
        self._tick(self.ceiling, wanted.ceiling)
        self.withheld.setChecked(wanted.tell_withheld)
        self.withheld.setVisible(bool(wanted.ceiling))

    def say_title(self, title: str) -> None:
        """The title of what the paper is about, once it is known."""
        self._title = title
        if title:
            self._known = self._wanted
            self._say_about(title)

    def _say_about(self, words: str) -> None:
        if self.about is not None and not self.about.hasFocus():
            self.about.setText(words)
            self.about.setCursorPosition(0)

    @staticmethod
    def _fill(line: LineEditor, text: str) -> None:
        if not line.hasFocus():
            line.setText(text)

    # --- how it is built ----------------------------------------------------------------------------------------

    def _add_place(self, title: str) -> QVBoxLayout:
        """Room for one control under its title."""
        self._column.addSpacing(8)
        self._column.addWidget(label(title, "caption"))
        place = QVBoxLayout()
        place.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(place)
        return place

    def _add_menu(self, title: str, options: tuple[Option, ...], chosen: Callable[[str], None]) -> QPushButton:
        button = QPushButton()
        menu = _Menu(self._tools.language, button)
        menu.fill(options, "", clears=False)
        menu.chosen.connect(chosen)
        button.setMenu(menu)
        WornIcon(button, self._tools.look, "chevron-down", "text")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setIconSize(QSize(self._tools.look.px(_ICON), self._tools.look.px(_ICON)))
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        self._add_place(title).addLayout(line)
        return button

    def _add_line(self, title: str, typed: Callable[[], None]) -> LineEditor:
        line = LineEditor(title)
        line.finished.connect(typed)
        line.left.connect(typed)
        line.abandoned.connect(self._on_abandoned)
        self._add_place(title).addWidget(line)
        return line

    def _add_radios(self, title: str, choices: Sequence[tuple[str, str]], field: str) -> QButtonGroup:
        _ = self._tools.language.gettext
        group = QButtonGroup(self)
        flow = FlowLayout(4)
        flow.setContentsMargins(0, 0, 0, 0)
        for key, words in choices:
            button = QRadioButton(words)
            button.setAccessibleName(_("{group}: {choice}").format(group=title, choice=words))
            button.setProperty("choice", key)
            button.setProperty("field", field)
            group.addButton(button)
            flow.addWidget(button)
        line = QWidget()
        line.setLayout(flow)
        self._add_place(title).addWidget(line)
        group.buttonClicked.connect(self._on_radio_clicked)
        return group

    def _make_about(self, kind: PaperKind) -> None:
        _ = self._tools.language.gettext
        if self.about is not None:
            self._about_place.removeWidget(self.about)
            self.about.hide()
            self.about.deleteLater()
        hints = {"meeting": _("A meeting"), "body": _("A body"), "": _("A record, a query, or everything")}
        made = RecordEditor(_("About"), "", _ABOUT.get(kind.about, ()), self._tools, bodies_first=kind.about == "body")
        made.setPlaceholderText(hints[kind.about])
        made.finished.connect(self._on_about_entered)
        made.left.connect(self._on_about_typed)
        made.abandoned.connect(self._on_abandoned)
        self._about_place.addWidget(made)
        self.about = made

    @staticmethod
    def _tick(button: QPushButton, key: str) -> None:
        for action in button.menu().actions():
            action.setChecked(action.data() == key)

    def _say_on(self, button: QPushButton, name: str, words: str) -> None:
        """Shortened where the form has no room, as a button wants all of its words."""
        shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._tools.look.px(_WORDS))
        button.setText(shown)
        button.setToolTip(plain_tip(words) if shown != words else "")
        button.setAccessibleName(f"{name}: {words}")

    # --- what a person does -------------------------------------------------------------------------------------

    def _want(self, wanted: Wanted, title: str = "") -> None:
        if wanted != self._wanted:
            self.show_wanted(wanted, title)
            self.changed.emit(wanted)

    def _on_paper_chosen(self, name: str) -> None:
        same = self._kinds[name].about == self._kinds[self._wanted.name].about
        subject = self._wanted.subject if same else ""
        everything = same and self._wanted.everything
        wanted = replace(self._wanted, name=name, subject=subject, everything=everything)
        self._want(wanted, self._title if same else "")

    def want_everything(self) -> None:
        """Have a paper over many records be about the whole desk."""
        self._want(replace(self._wanted, subject="", everything=True))

    def _on_about_entered(self) -> None:
        """Enter on nothing asks for everything; whoever only passes by asks for nothing."""
        if self.about is not None and not self.about.typed() and not self._kinds[self._wanted.name].about:
            self.want_everything()
        else:
            self._on_about_typed()

    def _on_about_typed(self) -> None:
        if self.about is not None and self.about.typed() != (self._title or self._wanted.subject):
            self._want(replace(self._wanted, subject=self.about.typed(), everything=False))

    def _on_day_typed(self) -> None:
        typed = self.as_of.typed()
        day = _day_of(typed, self._wanted.as_of)
        words = self._tools.language.gettext("“{text}” is no day").format(text=typed) if day is None else ""
        self._no_day.setText(words)
        self._no_day.setVisible(bool(words))
        if day is not None:
            self._want(replace(self._wanted, as_of=day), self._title)
        self.as_of.setText(self._day_in_words())

    def _day_in_words(self) -> str:
        return in_words(parse_edtf(self._wanted.as_of.isoformat()), self._tools.language)

    def _on_drafter_typed(self) -> None:
        self._want(replace(self._wanted, drafter=self.drafter.typed()), self._title)

    def _on_number_typed(self) -> None:
        self._want(replace(self._wanted, number=self.number.typed()), self._title)

    def _on_radio_clicked(self, button: QRadioButton) -> None:
        field, choice = str(button.property("field")), str(button.property("choice"))
        changed = {"language": replace(self._wanted, language=choice), "page": replace(self._wanted, page=choice)}
        self._want(changed[field], self._title)

    def _on_ceiling_chosen(self, name: str) -> None:
        self._want(replace(self._wanted, ceiling=name), self._title)

    def _on_withheld_toggled(self, told: bool) -> None:
        self._want(replace(self._wanted, tell_withheld=told), self._title)

    def _on_abandoned(self) -> None:
        wanted = self._wanted
        self.as_of.setText(self._day_in_words())
        self.drafter.setText(wanted.drafter)
        self.number.setText(wanted.number)
        known = self._known
        if not self._title and wanted.subject and known is not None and known.name == wanted.name:
            # Nothing is called so: Esc goes back to what was there before.
            self._want(replace(wanted, subject=known.subject))
        elif self.about is not None:
            self.about.setText(self._title or wanted.subject)


def _day_of(text: str, near: date) -> date | None:
    """The day that is typed; the last one of a month or a year; None for what is no date."""
    try:
        return read_typed(text, near).latest
    except BadInput:
        return None
