"""The window in front of its papers, each made within the call that asks for it."""

import pytest

from tracker.ui.papers.page import PapersPage
from tracker.ui.papers.work import PapersWork
from tracker.ui.shell.fronts.papers import PapersFront


@pytest.fixture
def front(controller) -> PapersFront:
    controller.window.resize(1280, 800)
    controller.window.show_section("papers")
    made = controller.fronts["papers"]
    assert isinstance(made, PapersFront)
    return made


@pytest.fixture
def page(front, controller) -> PapersPage:
    shown = controller.window.page("papers")
    assert isinstance(shown, PapersPage)
    return shown


@pytest.fixture
def work(front) -> PapersWork:
    assert front.work is not None
    return front.work


@pytest.fixture
def told(controller):
    """What the notice of the window says."""
    return controller.tables.notice.accessibleName
