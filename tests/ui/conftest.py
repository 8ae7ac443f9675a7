"""Every widget under test wears the look of the program."""

import pytest
from PySide6.QtWidgets import QApplication

from tracker.language import Language
from tracker.ui.theme.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    made = Look()
    made.dress(qapp)
    return made


@pytest.fixture
def english() -> Language:
    return Language("en")
