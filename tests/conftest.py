"""What every test runs under: the guards, and hypothesis without a clock."""

import os

from hypothesis import settings

# Widgets are tested on no screen, whether one is there or not, so that focus and sizes are everywhere the same.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.guards"]

# A shared machine stalls now and then: a slow example is no failure.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
