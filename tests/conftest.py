"""What every test runs under: the guards, and hypothesis without a clock."""

from hypothesis import settings

pytest_plugins = ["tests.guards"]

# A shared machine stalls now and then: a slow example is no failure.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
