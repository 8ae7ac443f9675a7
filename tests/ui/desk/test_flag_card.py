"""A flag's card at any width."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.sample import DESK
from tracker.ui.desk.flag_card import FlagCardView


@pytest.mark.parametrize(("width", "below"), [(400, True), (700, False)])
def test_the_button_stands_below_the_texts_where_the_card_is_narrow(qtbot, look, english, width, below):
    card = FlagCardView(DESK.flags[0], look, english)
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show()
    QApplication.processEvents()
    assert (card.button.mapTo(card, QPoint()).x() < width / 2) is below


@pytest.mark.parametrize("width", [400, 700, 1000])
def test_the_sentence_has_the_height_it_needs(qtbot, look, english, width):
    card = FlagCardView(replace(DESK.flags[0], why="A sentence of some length. " * 8), look, english)
    qtbot.addWidget(card)
    card.resize(width, card.heightForWidth(width))
    card.show()
    QApplication.processEvents()
    why = next(one for one in card.findChildren(QLabel) if one.accessibleName().startswith("A sentence"))
    assert why.height() >= why.heightForWidth(why.width())
