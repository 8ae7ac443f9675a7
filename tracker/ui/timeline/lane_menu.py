"""What can be done with lanes: fold, open, move, hide them and bring them back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from tracker.language import Language
from tracker.ui.timeline.layout import Fold

if TYPE_CHECKING:
    from tracker.ui.timeline.arranged import ArrangedTimeline


def lane_menu(canvas: "ArrangedTimeline", lane: int, language: Language, parent: QWidget) -> QMenu:
    """The menu of one lane that is shown."""
    _ = language.gettext
    scene = canvas.scene
    place = scene.layout(1.0).place(lane)
    fold = scene.folds[lane]
    at = scene.order.index(lane)
    menu = QMenu(parent)

    def offer(text: str, act: Callable[[], object], *, enabled: bool = True) -> None:
        action = menu.addAction(text)
        action.setEnabled(enabled)
        action.triggered.connect(_without_checked(act))

    if fold is Fold.FOLDED:
        offer(_("Unfold the lane"), partial(canvas.fold_lane, lane, Fold.PLAIN))
    else:
        holds = canvas.scene.values.lanes.size(lane) > 0
        offer(_("Fold the lane"), partial(canvas.fold_lane, lane, Fold.FOLDED), enabled=holds)
    if fold is Fold.OPENED:
        offer(_("Show fewer rows"), partial(canvas.fold_lane, lane, Fold.PLAIN))
    elif place is not None and place.rows is not None and place.rows.more:
        offer(_("Show every row"), partial(canvas.fold_lane, lane, Fold.OPENED))
    offer(_("Move the lane up"), partial(canvas.move_lane, lane, -1), enabled=at > 0)
    offer(_("Move the lane down"), partial(canvas.move_lane, lane, 1), enabled=at + 1 < len(scene.order))
    offer(_("Hide the lane"), partial(canvas.hide_lane, lane), enabled=len(scene.order) > 1)
    if scene.hidden():
        menu.addSeparator()
        offer(_("Show all lanes"), canvas.show_all_lanes)
    return menu


def fill_lane_list(menu: QMenu, canvas: "ArrangedTimeline", language: Language) -> None:
    """An entry for every lane, ticked while it is shown, and one that brings all of them back."""
    menu.clear()
    for lane, one in enumerate(canvas.scene.values.lanes.lanes):
        action = menu.addAction(one.title)
        action.setCheckable(True)
        action.setChecked(lane in canvas.scene.order)
        action.setEnabled(lane not in canvas.scene.order or len(canvas.scene.order) > 1)
        action.toggled.connect(partial(canvas.show_lane, lane))
    menu.addSeparator()
    every = menu.addAction(language.gettext("Show all lanes"))
    every.setEnabled(bool(canvas.scene.hidden()))
    every.triggered.connect(_without_checked(canvas.show_all_lanes))


def _without_checked(act: Callable[[], object]) -> Callable[..., None]:
    """Qt tells an action's tick with it; what is asked here has none."""
    return partial(_call, act)


def _call(act: Callable[[], object], *_checked: bool) -> None:
    act()
