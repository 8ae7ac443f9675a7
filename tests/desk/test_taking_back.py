"""Any step may be taken back where nothing later rests on it; that is a step as any other."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, desk_on, edit, records_of
from tracker.errors import BadInput
from tracker.storage.taking_back import obstacles
from tracker.storage.workspace import open_workspace


def steps(desk, ref):
    """The steps of a record, the first first."""
    return list(dict.fromkeys(entry.group for entry in reversed(desk.history(ref))))


def obstacle(desk, action):
    return obstacles(desk.workspace, [action])[action]


@pytest.fixture
def call(desk):
    add(desk, "event", "title=Call")
    edit(desk, "E1", "place=Washington")
    edit(desk, "E1", "category=operations")
    edit(desk, "E1", "tags=a")
    return desk


def test_an_earlier_field_goes_back_and_the_later_ones_stay(call):
    call.take_back(steps(call, "E1")[1])
    record = call.record("E1")
    assert (record.text("place"), record.text("category"), record.tags) == ("", "operations", ("a",))


def test_it_is_a_step_that_undo_and_redo_turn(call):
    changes = call.take_back(steps(call, "E1")[1])
    assert changes.label == "take back edit E1"
    assert call.undo().label == "take back edit E1"
    assert call.record("E1").text("place") == "Washington"
    call.redo()
    assert call.record("E1").text("place") == ""


def test_a_field_written_again_is_in_the_way_and_named(call):
    edit(call, "E1", "place=Mexico City")
    second = steps(call, "E1")[1]
    assert obstacle(call, second).label == "edit E1"
    before = records_of(call.workspace)
    with pytest.raises(BadInput, match=r"'edit E1' cannot be taken back: 'edit E1' of .* changed the same"):
        call.take_back(second)
    assert records_of(call.workspace) == before


def test_what_was_changed_since_is_not_made_undone(call):
    assert obstacle(call, steps(call, "E1")[0]).label == "edit E1"


def test_an_added_entry_goes_and_the_next_one_stays(desk):
    add(desk, "event", "title=Call", "actors=Ana", create_actors=True)
    edit(desk, "E1", "actors+=Bea", create_actors=True)
    edit(desk, "E1", "actors+=Cleo", create_actors=True)
    bea = steps(desk, "E1")[1]
    desk.take_back(bea)
    assert [one.actor.title for one in desk.record("E1").people("actors")] == ["Ana", "Cleo"]


def test_an_entry_taken_away_returns_to_its_place(desk):
    add(desk, "event", "title=Call", "actors=Ana", "actors=Bea", "actors=Cleo", create_actors=True)
    edit(desk, "E1", "actors-=Bea")
    desk.take_back(steps(desk, "E1")[1])
    assert [one.actor.title for one in desk.record("E1").people("actors")] == ["Ana", "Bea", "Cleo"]


def test_a_link_returns_under_another_number_when_its_own_is_taken(desk):
    for title in "abc":
        add(desk, "event", f"title={title}")
    desk.link(desk.find("E1"), "follows-up", desk.find("E2"))
    desk.unlink(desk.find("E1"), "follows-up", desk.find("E2"))
    desk.link(desk.find("E1"), "overlaps", desk.find("E3"))
    desk.take_back(steps(desk, "E1")[2])
    assert len(desk.dossier(desk.find("E1").id).links) == 2


def test_a_record_that_something_rests_on_since_stays(desk):
    add(desk, "event", "title=Call")
    add(desk, "event", "title=Answer")
    desk.link(desk.find("E2"), "responds-to", desk.find("E1"))
    before = records_of(desk.workspace)
    with pytest.raises(BadInput, match="E2 rests on it; nothing was changed"):
        desk.take_back(steps(desk, "E1")[0])
    assert records_of(desk.workspace) == before


def test_a_deleted_record_returns_with_all_that_hung_on_it(desk):
    add(desk, "event", "title=Call", "tags=a")
    add(desk, "source", "title=Note")
    add(desk, "citation", "of=E1", "source=S1", "quote=it rang")
    before = records_of(desk.workspace)
    desk.delete([desk.find("E1").id])
    gone = steps(desk, "E1")[-1]
    add(desk, "event", "title=Other")
    desk.take_back(gone)
    after = records_of(desk.workspace)
    assert {name: [row for row in rows if row in after[name]] for name, rows in before.items()} == before


def test_no_rule_is_broken_by_going_back(desk):
    add(desk, "commitment", "title=Promise", "stage=agreed", "stage_date=2026-01-01")
    add(desk, "source", "title=Paper", "published=2026-01-02")
    add(desk, "assessment", "commitment=C1", "implementation=not-yet-assessed")
    edit(desk, "J1", "source=S1")
    edit(desk, "J1", "implementation=in-progress")
    with pytest.raises(BadInput, match="without a dated source"):
        desk.take_back(steps(desk, "J1")[1])
    assert desk.record("J1").pointer_to("source") is not None


def test_no_circle_is_made_by_going_back(desk):
    add(desk, "actor", "title=North")
    add(desk, "actor", "title=South", "parent=North")
    edit(desk, "A2", "parent=")
    edit(desk, "A1", "parent=South")
    with pytest.raises(BadInput, match="would belong to itself"):
        desk.take_back(steps(desk, "A2")[1])


def test_what_the_workspace_began_with_stays(sample):
    assert {obstacle(sample, action).label for action in steps(sample, "C1")} == {""}


def without_red(desk):
    return [(one.name, one.foreground, one.background) for one in desk.settings.ladder.levels if one.name != "TLP:RED"]


def test_a_marking_that_the_ladder_lost_does_not_return(desk):
    add(desk, "event", "title=Call", "marking=red")
    edit(desk, "E1", "marking=green")
    desk.set_ladder(without_red(desk))
    with pytest.raises(BadInput, match="'TLP:RED' is not known"):
        desk.take_back(steps(desk, "E1")[1])
    assert desk.marking() == "TLP:GREEN"


def test_a_ladder_does_not_lose_what_is_borne_since(desk):
    desk.set_ladder([*without_red(desk), ("EYES", "#FFFFFF", "#000000")])
    longer = desk.workspace.value("SELECT max(id) FROM action")
    add(desk, "event", "title=Call", "marking=eyes")
    with pytest.raises(BadInput, match=r"would lose levels that are in use: EYES"):
        desk.take_back(longer)


def test_a_setting_taken_back_is_told(desk):
    desk.set_text("author", "Ana")
    assert desk.take_back(desk.workspace.value("SELECT max(id) FROM action")).settings == ("author",)


@pytest.mark.parametrize(("key", "entry", "other"), [("actors", "Ana", "Ana;role=chair"), ("tags", "a", "A")])
def test_an_entry_made_again_is_in_the_way_of_its_removal(desk, key, entry, other):
    add(desk, "event", "title=Call", f"{key}={entry}", f"{key}=Bea", create_actors=True)
    edit(desk, "E1", f"{key}-={entry}")
    edit(desk, "E1", f"{key}+={other}")
    removal = steps(desk, "E1")[1]
    assert obstacle(desk, removal).label == "edit E1"
    with pytest.raises(BadInput, match="changed the same; take that back first"):
        desk.take_back(removal)
    assert len(desk.record("E1").values.get(key, desk.record("E1").tags)) == 2


def test_a_link_made_again_is_in_the_way_of_its_removal(desk):
    add(desk, "event", "title=a")
    add(desk, "event", "title=b")
    ends = desk.find("E1"), "overlaps", desk.find("E2")
    desk.link(*ends)
    desk.unlink(*ends)
    desk.link(*ends)
    with pytest.raises(BadInput, match=r"'link E1 overlaps E2' of .* changed the same") as told:
        desk.take_back(steps(desk, "E1")[2])
    assert "UNIQUE" not in str(told.value)


def test_what_the_database_refuses_is_told_in_words(desk):
    add(desk, "event", "title=a")
    add(desk, "event", "title=b")
    ends = desk.find("E1"), "overlaps", desk.find("E2")
    desk.link(*ends)
    desk.link(ends[0], "follows-up", ends[2])
    desk.unlink(*ends)
    made = "INSERT INTO link (uid, origin, type, target) VALUES ('u', ?, 'overlaps', ?)"
    with desk.workspace.transaction():
        desk.workspace.connection.execute(made, (ends[0].id, ends[2].id))
    with pytest.raises(BadInput, match=r"turned back: .* is what later changes rest on; nothing was changed"):
        desk.undo()


def test_a_step_nobody_made_is_told(desk):
    with pytest.raises(BadInput, match="no such step"):
        desk.take_back(99)


EDITS = st.lists(
    st.sampled_from(
        [
            "title=x",
            "title=y",
            "place=p",
            "place=",
            "tags=a",
            "tags+=b",
            "tags-=a",
            "actors+=Ana",
            "actors-=Ana",
            "date=2026-01",
        ]
    ),
    max_size=8,
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck), derandomize=True)
@given(edits=EDITS, data=st.data())
def test_taken_back_and_undone_is_as_it_was_and_a_refusal_changes_nothing(template, tmp_path_factory, edits, data):
    path = shutil.copy(template, tmp_path_factory.mktemp("back") / "desk.tracker")
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        add(desk, "event", "title=Call")
        add(desk, "actor", "title=Ana")
        for one in edits:
            try:
                edit(desk, "E1", one)
            except BadInput:  # nothing of that name in the list
                continue
        before = records_of(workspace)
        action = data.draw(st.sampled_from(steps(desk, "E1")))
        is_free = obstacle(desk, action) is None
        try:
            desk.take_back(action)
        except BadInput:
            assert not is_free
        else:
            assert is_free
            assert desk.check() == []
            desk.undo()
        assert records_of(workspace) == before
