from datetime import date

import pytest

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.domain.tangibility import GateResult, MeetingVerdict, OutcomeFacts, Tally, Verdict
from tracker.domain.tangibility_reasons import Gate, Reason
from tracker.domain.tangibility_words import gate_title, remedy, tally_line, verdict_label, why
from tracker.language import Language

ENGLISH = Language("en")


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


AS_OF = day("2026-01-16")
FACTS = OutcomeFacts(
    level=2,
    responsible=2,
    earliest=day("2025-09-26"),
    latest=day("2025-09-26"),
    sources=3,
    quoted_sources=1,
    parent_earliest=day("2025-10-01"),
)


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (Reason.LEVEL_DONE, "Level 2: a thing done or changed."),
        (Reason.RESPONSIBLE_NAMED, "Named as responsible: 2."),
        (Reason.HAPPENED_THEN, "Dated 26 September 2025, not after 16 January 2026."),
        (Reason.SOURCED_QUOTE, "Sources with a quote: 1 of 3."),
        (Reason.INDEPENDENT_NOT, "Only the obligor's own word; no joint text."),
        (Reason.BELONGS_BEFORE, "Dated 26 September 2025: before what it belongs to, on 1 October 2025."),
    ],
)
def test_says_why_with_numbers_and_dates(reason: Reason, sentence: str) -> None:
    assert why(GateResult(reason, FACTS, AS_OF), ENGLISH) == sentence


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_one_whole_sentence(reason: Reason) -> None:
    sentence = why(GateResult(reason, FACTS, AS_OF), ENGLISH)
    assert sentence[0].isupper() and sentence.endswith(".") and "{" not in sentence


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (day("2025-09-01"), day("2025-09-30"), "Dated September 2025:"),
        (day("2025-01-01"), day("2025-12-31"), "Dated 2025:"),
        (OPEN_EARLIEST, day("2026-01-16"), "16 January 2026:"),
        (day("2025-03-05"), day("2025-04-07"), "April 2025:"),
        (OPEN_EARLIEST, OPEN_LATEST, "Dated at an unknown time:"),
    ],
)
def test_a_vague_date_is_told_as_such(earliest: int, latest: int, words: str) -> None:
    facts = OutcomeFacts(earliest=earliest, latest=latest)
    assert words in why(GateResult(Reason.HAPPENED_VAGUE, facts, AS_OF), ENGLISH)


@pytest.mark.parametrize("gate", Gate)
def test_every_gate_has_a_title_and_a_remedy(gate: Gate) -> None:
    assert gate_title(gate, ENGLISH)
    assert remedy(gate, ENGLISH).endswith(".")


@pytest.mark.parametrize(
    ("verdict", "label"),
    [
        *((verdict, verdict.value.replace("-", " ")) for verdict in (*MeetingVerdict, Verdict.PROCESS_ONLY)),
        (Verdict.CLAIMED_NO_EVIDENCE, "claimed, no evidence"),
        (Verdict.TANGIBLE_SINGLE_SIDED, "tangible, single-sided"),
    ],
)
def test_a_verdict_has_a_label(verdict: Verdict | MeetingVerdict, label: str) -> None:
    assert verdict_label(verdict, ENGLISH) == label


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally(5, 2, 1), "2 of 5 recorded outcomes tangible, 1 of them single-sided, as of 16 January 2026"),
        (Tally(8, 2, 0), "2 of 8 recorded outcomes tangible, as of 16 January 2026"),
        (Tally(1, 0, 0), "0 of 1 recorded outcome tangible, as of 16 January 2026"),
        (Tally(0, 0, 0), "No outcomes recorded, as of 16 January 2026"),
    ],
)
def test_the_line_of_a_tally(tally: Tally, line: str) -> None:
    assert tally_line(tally, AS_OF, ENGLISH) == line
