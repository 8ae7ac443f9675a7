"""A flag's card at any width."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.sample import DESK
from tracker.ui.desk.flag_card import FlagCardView


@pytest.mark.parametrize(("width", "below"), [(400, True), (700, False)])
def test_the_button_stands_below_the_texts_where_the_card_is_narrow(qtbot, look, english, width, below):
    card = FlagCardView(DESK.flags[0], look, english)
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show()
    QApplication.processEvents()
    assert (card.button.x() < width / 2) is below
