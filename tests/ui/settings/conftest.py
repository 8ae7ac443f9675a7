"""The page of settings in the wired window, on the sample desk."""

import pytest

from tracker.ui.shell.fronts.settings import SETTINGS


@pytest.fixture
def settings(controller):
    front = controller.fronts[SETTINGS]
    front.open()
    return front


@pytest.fixture
def page(controller, settings):
    return controller.window.page(SETTINGS)
