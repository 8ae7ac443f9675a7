"""The parts of the record panel that are written in: title, fields, moves, what hangs on it, the lines that add."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.desk.unfinished import Piece
from tracker.domain.flag_clearing import LINKS
from tracker.domain.kinds import Kind
from tracker.ui.editing.add_line import AddLine
from tracker.ui.editing.citation_block import CitationBlock, WriteOf
from tracker.ui.editing.dissent_button import DissentButton
from tracker.ui.editing.form import FieldForm
from tracker.ui.editing.link_block import LinkBlock
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.obligor_block import ObligorBlock
from tracker.ui.editing.offer_block import Offer, OfferBlock
from tracker.ui.editing.offers import offers_of
from tracker.ui.editing.original_block import OriginalBlock
from tracker.ui.editing.parts import RecordParts
from tracker.ui.editing.result_button import ResultButton
from tracker.ui.editing.slot_form import ADDED, Make
from tracker.ui.editing.stage_row import PlanOfMove, StageRow
from tracker.ui.editing.title_row import TitleRow
from tracker.ui.editing.tools import Note, Tools
from tracker.ui.editing.values import Plan
from tracker.ui.record.history_block import HistoryBlock
from tracker.ui.record.written import Written
from tracker.ui.view_values import SectionKey


class EditedRecord(QObject):
    """One record as long as its panel is open; its widgets stay while what they show changes.

    Signals: `open_wanted(ref)` for a record that a part names; `unlinked(LinkValue)`; `removed(ref)` for a citation;
    `reading_wanted(ref)` for a citation or the source itself; `original_asked(OriginalAction)`;
    `taking_back_asked(action)`; `earlier_asked()`; `result_asked()` for the form of what a meeting brought.
    """

    open_wanted = Signal(str)
    unlinked = Signal(object)
    removed = Signal(str)
    reading_wanted = Signal(str)
    original_asked = Signal(object)
    taking_back_asked = Signal(int)
    earlier_asked = Signal()
    result_asked = Signal()

    def __init__(
        self,
        parts: RecordParts,
        pieces: Sequence[Piece],
        tools: Tools,
        note_of: Callable[[str], Note],
        write_of: WriteOf,
        move: PlanOfMove,
        make: Make,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        form = parts.form
        self.ref = form.ref
        self._note = note_of(parts.uid)
        self._tools = tools = replace(tools, note=self._note)
        self._make = make
        write = write_of(form.ref)
        self.title = TitleRow(form.title, tools, write)
        self.fields = FieldForm(form, tools, write)
        self.moves = StageRow(form.moves, tools, move, make)
        self.obligors = ObligorBlock(parts.obligors, tools) if parts.obligors else None
        self.links = LinkBlock(parts.attached.links, tools)
        self.citations = CitationBlock(parts.attached.citations, tools, write_of)
        self.history = HistoryBlock(parts.history, tools.look, tools.language)
        self.original = OriginalBlock(parts.original, tools) if parts.original else None
        judged = form.kind in (Kind.MEETING, Kind.OUTCOME)
        self.dissent = DissentButton(tools, write, is_there=parts.dissents) if judged else None
        self.result = ResultButton(tools) if form.kind is Kind.MEETING else None
        self._lines: dict[str, AddLine] = {}
        self._show_plans(parts.plans)
        self.offers = OfferBlock(offers_of(pieces, parts, tools.language), tools.language)
        self._connect()

    def _connect(self) -> None:
        for part in (self.fields, self.links, self.citations):
            part.open_wanted.connect(self.open_wanted)
        if self.obligors is not None:
            self.obligors.open_wanted.connect(self.open_wanted)
            self.obligors.assessing_asked.connect(self._on_assessing_asked)
        self.links.removed.connect(self.unlinked)
        self.citations.removed.connect(self.removed)
        self.citations.reading_wanted.connect(self.reading_wanted)
        self.history.taking_back_asked.connect(self.taking_back_asked)
        self.history.earlier_asked.connect(self.earlier_asked)
        self.offers.taken.connect(self._on_taken)
        self.offers.discarded.connect(self._forget)
        if self.original is not None:
            self.original.asked.connect(self.original_asked)
        if self.result is not None:
            self.result.button.clicked.connect(self.result_asked)

    def show(self, parts: RecordParts) -> None:
        """Show what the record holds now; what is being typed stays."""
        self.title.show_title(parts.form.title)
        self.fields.show_form(parts.form)
        self.moves.show_offers(parts.form.moves)
        if self.obligors is not None and parts.obligors is not None:
            self.obligors.show_values(parts.obligors)
        self.links.show_values(parts.attached.links)
        self.citations.show_values(parts.attached.citations)
        self.history.show_values(parts.history)
        if self.original is not None and parts.original is not None:
            self.original.show_values(parts.original)
        if self.dissent is not None:
            self.dissent.show_state(is_there=parts.dissents)
        self._show_plans(parts.plans)

    @property
    def written(self) -> Written:
        """The parts, for the panel to place."""
        under: dict[SectionKey, tuple[QWidget, ...]] = {
            SectionKey.UNFINISHED: (self.offers,),
            SectionKey.MOVES: (self.moves,),
            SectionKey.OBLIGORS: (self.obligors,) if self.obligors is not None else (),
            SectionKey.FIELDS: (self.fields,) if self.original is None else (self.original, self.fields),
            SectionKey.OUTCOMES: (self.result,) if self.result is not None else (),
            SectionKey.DISSENT: (self.dissent,) if self.dissent is not None else (),
            SectionKey.LINKS: (self.links,),
            SectionKey.SOURCES: (self.citations,),
            SectionKey.HISTORY: (self.history,),
        }
        for line in self._lines.values():
            if line.plan.section:
                under[line.plan.section] = (*under.get(line.plan.section, ()), line)
        return Written(self.title, under)

    @property
    def lines(self) -> Mapping[str, AddLine]:
        """The lines that add, by the key of their plan."""
        return self._lines

    def begin(self) -> None:
        """Edit the field that has the keys, else the title."""
        focused = self.title.window().focusWidget()
        if focused is not None and self.fields.isAncestorOf(focused):
            self.fields.begin()
        else:
            self.title.begin()

    def begin_at(self, places: Sequence[str]) -> None:
        """Edit the first that these name: the line that adds a record of such a kind, the links, the stage, or a field,
        of several the first that is empty.
        """
        rows = [place for place in places if place in self.fields.rows]
        rows.sort(key=lambda place: not self.fields.rows[place].value.is_empty)
        for place in places:
            if place in self._lines:
                self._lines[place].begin()
            elif place == "quote" and self.citations.begin_quote():
                pass
            elif place == LINKS and self.links.lines:
                self.links.lines[0].shown.setFocus(Qt.FocusReason.OtherFocusReason)
            elif place == "stages" and self.moves.buttons:
                self.moves.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            elif place in rows:
                self.fields.begin(rows[0])
            else:
                continue
            return

    def begin_new(self) -> None:
        """Edit a record that has just been made: all its fields stand open, the first is being typed."""
        self.fields.unfold()
        self.fields.begin()

    def leave(self) -> None:
        """Write what is still being typed."""
        self.title.leave()
        self.citations.leave()
        for row in self.fields.rows.made.values():
            row.leave()

    def _show_plans(self, plans: tuple[Plan, ...]) -> None:
        kept = {key: line for key, line in self._lines.items() if line.plan in plans}
        for key, line in self._lines.items():
            if key not in kept:
                line.hide()
                line.deleteLater()
        self._lines = {plan.key: kept.get(plan.key) or AddLine(plan, self._tools, self._make) for plan in plans}

    def _on_assessing_asked(self, obligor: str) -> None:
        if line := self._lines.get(Kind.ASSESSMENT.value):
            line.put_back({"obligor": obligor})

    def _on_taken(self, offer: Offer) -> None:
        texts = dict(offer.texts)
        if offer.place == "title":
            self.title.put_back(texts[""])
        elif row := self.fields.rows.get(offer.place):
            row.show()
            row.put_back(texts[""])
        elif line := self._lines.get(offer.place.removeprefix(ADDED)):
            line.put_back(texts)
        elif cited := self.citations.lines.get(offer.place.partition(":")[0]):
            cited.quote.put_back(texts[""])
        else:
            self._put_back_entry(offer.place, texts[""])

    def _put_back_entry(self, place: str, text: str) -> None:
        key, _slash, head = place.partition("/")
        row = self.fields.rows.get(key)
        if isinstance(row, ListRow):
            row.put_back_entry(head, text)

    def _forget(self, offer: Offer) -> None:
        for key, _text in offer.texts:
            self._note(f"{offer.place}:{key}" if key else offer.place, "")
