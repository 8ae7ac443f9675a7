"""Editing in the cells of a table: the field's own editor over the cell, each commit one step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.domain.schema import FieldType
from tracker.errors import BadInput
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Note, Tools
from tracker.ui.editing.values import FieldValue, RecordForm
from tracker.ui.elements.tips import plain_tip
from tracker.ui.table.cell_frame import CellFrame, FloatingCell, ListFrame
from tracker.ui.table.cell_values import cell_value, why_not
from tracker.ui.table.model import RowModel
from tracker.ui.table.view import RowsView

Form = Callable[[str], RecordForm]
"""The record of a reference as it is edited. Raises BadInput when it is no more."""
WriteRecord = Callable[[str, Sequence[Assignment], bool], str]
"""Writes fields of the record of a reference as one step, making actors if told so; gives the line of the refusal."""

_LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)


class CellEditing(QObject):
    """Lives as long as its table."""

    def __init__(
        self,
        view: RowsView,
        model: RowModel,
        form: Form,
        tools: Tools,
        write: WriteRecord,
        note_of: Callable[[str], Note],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._rows = model
        self._form = form
        self._tools = tools
        self._write = write
        self._note_of = note_of
        self._ref = ""
        self._cell = QPersistentModelIndex()
        self._frame: FloatingCell | None = None
        view.edit_asked.connect(self.begin)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self._place)
        view.horizontalHeader().geometriesChanged.connect(self._place)
        view.horizontalHeader().sectionResized.connect(self._place)
        for rows_changed in (model.layoutChanged, model.dataChanged):
            rows_changed.connect(self._follow)

    @property
    def frame(self) -> FloatingCell | None:
        """What floats over the cell that is being edited, if one is."""
        return self._frame

    def begin(self, index: QModelIndex) -> None:
        """Edit a cell; where that cannot be, say why. On the reference the title is edited, which it stands for."""
        if self._frame is not None and not self._settle():
            return
        if index.isValid() and self._rows.columns[index.column()].key == "ref":
            index = self._rows.index(index.row(), self._lead())
        ref = self._rows.ref_at(index.row()) if index.isValid() else ""
        if not ref:
            return
        self._view.setCurrentIndex(index)
        key, language = self._rows.columns[index.column()].key, self._tools.language
        value = None
        why = why_not(key, language)
        if not why:
            try:
                value = cell_value(self._form(ref), key, language)
            except BadInput as error:
                why = error.told(self._tools.language)
        if value is None:
            self._say(index, why)
            return
        self._ref, self._cell = ref, QPersistentModelIndex(index)
        self._tools = replace(self._tools, note=self._note_of(ref))
        self._open(value)

    def stop(self) -> None:
        """Write what is being typed, as when the window closes."""
        if self._frame is not None:
            self._settle()

    def _lead(self) -> int:
        return next((at for at, column in enumerate(self._rows.columns) if column.stretch), 0)

    def _say(self, index: QModelIndex, why: str) -> None:
        rect = self._view.visualRect(index)
        at = self._view.viewport().mapToGlobal(rect.bottomLeft())
        QToolTip.showText(at, plain_tip(why), self._view.viewport(), rect)

    # --- opening ------------------------------------------------------------------------------------------------

    def _open(self, value: FieldValue) -> None:
        if value.options:
            self._choose(value)
        elif value.field.type in _LISTS:
            self._list(value)
        else:
            self._type(value)

    def _choose(self, value: FieldValue) -> None:
        anchor = QWidget(self._view.viewport())
        anchor.setGeometry(self._view.visualRect(self._index()))
        menu = ChoiceMenu(self._tools.language, anchor)
        menu.fill(value.options, value.typed, own=value.field.open_choices and value.field.key != "category")
        menu.chosen.connect(partial(self._on_chosen, value))
        menu.own_wanted.connect(partial(self._type, value))
        menu.aboutToHide.connect(anchor.deleteLater)
        menu.show_under(anchor)

    def _list(self, value: FieldValue) -> None:
        part = ListRow(value, self._tools, self._write_list)
        frame = ListFrame(self._view.viewport(), part, self._tools.look)
        frame.abandoned.connect(self._on_abandoned)
        self._show(frame)
        part.begin()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _write_list(self, assignments: tuple[Assignment, ...], makes: bool) -> str:
        trouble = self._write(self._ref, assignments, makes)
        if not trouble:
            self._follow()
        return trouble

    def _type(self, value: FieldValue) -> None:
        frame = CellFrame(self._view.viewport(), value, self._tools)
        frame.finished.connect(self._on_finished)
        frame.abandoned.connect(self._on_abandoned)
        frame.left.connect(self._on_left)
        frame.grew.connect(self._place)
        self._show(frame)
        frame.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, frame: FloatingCell) -> None:
        self._frame = frame
        frame.tabbed.connect(self._on_tabbed)
        self._place()
        frame.show()

    def _follow(self) -> None:
        """Something was written: what nobody has typed into takes the value there is now, else that is told."""
        frame = self._frame
        if frame is not None:
            try:
                value = cell_value(self._form(self._ref), frame.value.field.key, self._tools.language)
            except BadInput as error:  # deleted: committing is refused, and what was typed can still be taken elsewhere
                frame.say_trouble(error.told(self._tools.language))
            else:
                if value is not None and value != frame.value:
                    frame.follow(value)
        self._place()

    def _place(self) -> None:
        if self._frame is not None and (index := self._index()).isValid():
            self._frame.place(self._view.visualRect(index).adjusted(0, 0, 0, -1))

    def _index(self) -> QModelIndex:
        return self._rows.index(self._cell.row(), self._cell.column()) if self._cell.isValid() else QModelIndex()

    # --- writing ------------------------------------------------------------------------------------------------

    def _on_chosen(self, value: FieldValue, key: str) -> None:
        if key != value.typed and (trouble := self._commit(value, key)):
            self._say(self._index(), trouble)

    def _on_finished(self) -> None:
        self._settle(keep_focus=True)

    def _on_left(self) -> None:
        self._settle()

    def _on_abandoned(self) -> None:
        self._end(keep_focus=True)

    def _on_tabbed(self, step: int) -> None:
        """Go on to the next cell that can be edited, as a person who fills in a row does."""
        if self._frame is None or not self._settle(keep_focus=True) or not isValid(self._view):
            return
        for index in self._from_here(step):
            if not why_not(self._rows.columns[index.column()].key, self._tools.language):
                self.begin(index)
                return

    def _settle(self, *, keep_focus: bool = False) -> bool:
        """Write what was typed, if it is anything new; False when it was refused and stays to be mended."""
        frame = self._frame
        if isinstance(frame, CellFrame):
            text = frame.editor.typed()
            trouble = "" if text == frame.value.typed else self._commit(frame.value, text, frame.editor.makes_actor())
            if trouble:
                frame.say_trouble(trouble)
                return False
        elif isinstance(frame, ListFrame):
            frame.part.leave()
        self._end(keep_focus=keep_focus)
        return True

    def _commit(self, value: FieldValue, text: str, makes: bool = False) -> str:
        try:
            entries = (Entry(text),) if text else ()
        except BadInput as error:
            return error.told(self._tools.language)
        return beside_field(self._write(self._ref, (Assignment(value.field.key, Mode.SET, entries),), makes))

    def _end(self, *, keep_focus: bool) -> None:
        frame, self._frame = self._frame, None
        if frame is None:
            return
        if isinstance(frame, ListFrame):
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.disconnect(self._on_focus_changed)
        elif isinstance(frame, CellFrame):
            self._tools.note(frame.value.field.key, "")
        if keep_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        frame.hide()
        frame.deleteLater()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        frame = self._frame
        inside = frame is not None and now is not None and (now is frame or frame.isAncestorOf(now))
        if now is not None and not inside:
            self._settle()

    # --- where Tab goes -----------------------------------------------------------------------------------------

    def _from_here(self, step: int) -> Iterator[QModelIndex]:
        """The cells after this one, or before it, as they are read, up to the end of the row after."""
        header, row = self._view.horizontalHeader(), self._cell.row()
        places = [header.logicalIndex(place) for place in range(header.count())]
        shown = [number for number in places if not header.isSectionHidden(number)]
        shown = [number for number in shown if self._rows.columns[number].key != "ref"][::step]
        at = shown.index(self._cell.column()) if self._cell.column() in shown else -1
        for number in shown[at + 1 :]:
            yield self._rows.index(row, number)
        if 0 <= row + step < self._rows.rowCount():
            for number in shown:
                yield self._rows.index(row + step, number)
