import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.markings import TLP, Ladder, make_ladder
from tracker.errors import BadInput

COLOURS = st.from_regex("#[0-9A-F]{5}", fullmatch=True)
ROWS = st.lists(st.tuples(st.text("AbcÑß +", max_size=9), COLOURS), min_size=1, max_size=6).map(
    lambda rows: [(f"{place}{name}", f"{colour}0", f"{colour}1") for place, (name, colour) in enumerate(rows)]
)
NAMES = st.none() | st.sampled_from(TLP.names)


def rank(name: str | None) -> int:
    return -1 if name is None else TLP.marking(name).rank


def test_tlp_is_in_the_order_and_spelling_of_its_standard() -> None:
    assert TLP.names == ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")


@pytest.mark.parametrize(
    ("name", "colour"),
    [("CLEAR", "#FFFFFF"), ("GREEN", "#33FF00"), ("AMBER", "#FFC000"), ("AMBER+STRICT", "#FFC000"), ("RED", "#FF2B2B")],
)
def test_tlp_has_its_colours_on_black(name: str, colour: str) -> None:
    marking = TLP.marking(name)
    assert (marking.foreground, marking.background) == (colour, "#000000")


@pytest.mark.parametrize("text", ["TLP:AMBER+STRICT", "tlp:amber+strict", "Amber+Strict", " TLP: AMBER+STRICT "])
def test_reads_a_marking_as_typed(text: str) -> None:
    assert TLP.read(text) == "TLP:AMBER+STRICT"


@pytest.mark.parametrize("text", ["", "TLP:", "purple", "AMBER STRICT!"])
def test_an_unknown_marking_names_the_levels(text: str) -> None:
    with pytest.raises(BadInput, match=r"is not known; the markings are TLP:CLEAR, .*TLP:RED"):
        TLP.read(text)


def test_the_whole_bears_the_highest() -> None:
    assert TLP.highest(["TLP:GREEN", None, "TLP:AMBER+STRICT", "TLP:AMBER"]) == "TLP:AMBER+STRICT"


def test_a_level_the_ladder_lacks_lies_above_all_of_them() -> None:
    assert TLP.highest(["TLP:RED", "SECRET", "TLP:GREEN"]) == "SECRET"
    assert not TLP.admits("red", "SECRET")
    assert TLP.admits(None, "SECRET")


@pytest.mark.parametrize("names", [[], [None, None]])
def test_what_is_all_unmarked_rolls_up_to_unmarked(names: list[None]) -> None:
    assert TLP.highest(names) is None


@given(st.lists(NAMES))
def test_rolling_up_never_lowers(names: list[str | None]) -> None:
    assert all(rank(TLP.highest(names)) >= rank(name) for name in names)


@given(st.lists(NAMES), st.lists(NAMES))
def test_rolling_up_in_parts_is_rolling_up_at_once(some: list[str | None], others: list[str | None]) -> None:
    assert TLP.highest([TLP.highest(some), TLP.highest(others)]) == TLP.highest(some + others)


@given(st.lists(NAMES), st.randoms())
def test_order_does_not_matter(names: list[str | None], random) -> None:
    shuffled = random.sample(names, len(names))
    assert TLP.highest(shuffled) == TLP.highest(names)


@given(NAMES)
def test_rolling_up_one_changes_nothing(name: str | None) -> None:
    assert TLP.highest([name, name]) == TLP.highest([name]) == name


@pytest.mark.parametrize(
    ("ceiling", "marking", "admitted"),
    [
        ("green", "TLP:GREEN", True),
        ("green", "TLP:CLEAR", True),
        ("green", "TLP:AMBER", False),
        ("amber", "TLP:AMBER+STRICT", False),
        (None, "TLP:RED", True),
        ("clear", None, True),
    ],
)
def test_a_ceiling_admits_what_is_not_above_it(ceiling: str | None, marking: str | None, admitted: bool) -> None:
    assert TLP.admits(ceiling, marking) is admitted


@given(st.sampled_from(TLP.names), st.sampled_from(TLP.names), NAMES)
def test_a_higher_ceiling_admits_no_less(low: str, high: str, marking: str | None) -> None:
    low, high = sorted([low, high], key=rank)
    assert TLP.admits(high, marking) >= TLP.admits(low, marking)


@given(st.sampled_from(TLP.names), st.lists(NAMES))
def test_a_whole_is_admitted_just_when_all_its_parts_are(ceiling: str, names: list[str | None]) -> None:
    assert TLP.admits(ceiling, TLP.highest(names)) == all(TLP.admits(ceiling, name) for name in names)


def test_an_own_ladder_reads_its_own_words() -> None:
    ladder = make_ladder([("Público", "#ffffff", "#000000")])
    assert ladder.read("PÚBLICO") == "Público"


WHITE, BLACK = "#FFFFFF", "#000000"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], "no levels"),
        ([("A", WHITE)], "level 1: expected a name"),
        (["ABC"], "level 1: expected a name"),
        ([("A", WHITE, 3)], "level 1: expected a name"),
        ([(" ", WHITE, BLACK)], "level 1: the name"),
        ([("X:", WHITE, BLACK)], "level 1: the name"),
        ([("A\nB", WHITE, BLACK)], "level 1: the name"),
        ([("A" * 41, WHITE, BLACK)], "level 1: the name"),
        ([("A", WHITE, BLACK), ("B", "red", BLACK)], "level 2: the colour 'RED'"),
        ([("A", WHITE, WHITE)], "nobody could read it"),
        ([("A b", WHITE, BLACK), ("AB", WHITE, BLACK)], "reads the same"),
        ([("X:A", WHITE, BLACK), ("a", WHITE, BLACK)], "reads the same"),
    ],
)
def test_refuses_a_ladder(rows, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        make_ladder(rows)


def test_ladders_with_the_same_levels_are_equal() -> None:
    assert Ladder(TLP.levels) == TLP
