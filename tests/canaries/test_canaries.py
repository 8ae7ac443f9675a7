"""Nothing above a ceiling leaves the desk by any road, and every file bears the highest marking of what it holds.

TRACKER_CANARIES says over how many desks the hunt goes.
"""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.canaries.hunt import hunt, planted
from tests.canaries.plant import plant

DESKS = int(os.environ.get("TRACKER_CANARIES", "4"))


@given(chance=st.randoms(use_true_random=True), language=st.sampled_from(["en", "es"]))
@settings(max_examples=DESKS, suppress_health_check=list(HealthCheck))
def test_no_canary_leaves_above_its_ceiling(qapp, template, tmp_path_factory, chance, language):
    folder = tmp_path_factory.mktemp("canaries")
    planting = plant(chance.choice, folder)
    with planted(template, folder, planting) as desk:
        found = hunt(desk, planting, folder, language)
    assert found.trouble == []
    assert found.exports > 200
