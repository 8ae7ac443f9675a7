"""Below a ceiling all is as if what lies above had been deleted: no count, no verdict and no choice tells of it."""

import json
import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.canaries.hunt import planted
from tests.canaries.plant import namesakes, plant
from tests.canaries.twin import differences

DESKS = max(1, int(os.environ.get("TRACKER_CANARIES", "4")) // 4)


@given(chance=st.randoms(use_true_random=True))
@settings(max_examples=DESKS, suppress_health_check=list(HealthCheck))
def test_what_lies_above_a_ceiling_might_as_well_not_be_there(qapp, template, tmp_path_factory, chance):
    folder = tmp_path_factory.mktemp("planted")
    planting = plant(chance.choice, folder)
    with planted(template, folder, planting) as desk:
        desk.add_lines([json.dumps(line) for line in namesakes(planting, chance.choice)])
        compared = differences(desk, planting, folder, chance.choice(["en", "es"]))
    assert compared.others == []
    assert compared.exports > 100
