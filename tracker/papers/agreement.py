"""Which outcomes of a meeting were agreed there, so that its readout may say so."""

import re
from collections import Counter
from collections.abc import Iterable

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.domain.folding import fold
from tracker.domain.record import Record
from tracker.papers.citing import Voice, voice_of
from tracker.papers.meeting_material import MeetingMaterial
from tracker.papers.sides import states_of
from tracker.papers.undertakings import Undertaking

# Of folded texts, in the languages of the sources: "agreed", "agreement", "acordaron", "acuerdo", "convinieron".
_AGREED = re.compile(r"\b(?:agree[ds]?|agreement|acord(?:o|aron|ado|ados|ada|adas)|acuerda[n]?|convin(?:o|ieron))\b")
_DENIED = re.compile(r"\b(?:not|no|never|nor|without|sin|nunca|ni)\b")


def agreed_outcomes(material: MeetingMaterial, told: Iterable[Undertaking], desk: Desk) -> tuple[Record, ...]:
    """The outcomes that were agreed, whatever their level, but for those that the commitments `told` say already.

    Agreed is what a joint text has or a source says was agreed; and above mere talk what the states are responsible
    for together, unless nobody but the other side says so.
    """
    doubles = _doubles(material, [one.record for one in told])
    return tuple(one for one in material.outcomes if one.id not in doubles and _is_agreed(one, material, desk))


def _is_agreed(outcome: Record, material: MeetingMaterial, desk: Desk) -> bool:
    cited = material.cited.get(outcome.id, ())
    voices = {voice_of(one.source) for one in cited}
    if voices == {Voice.THEIRS}:
        return False
    together = (outcome.number("level") or 0) > 0 and _is_joint_work(outcome, desk)
    return Voice.JOINT in voices or together or any(_says_so(one) for one in cited)


def _says_so(one: CitedSource) -> bool:
    quote = fold(one.citation.text("quote"))
    return bool(_AGREED.search(quote)) and not _DENIED.search(quote)


def _is_joint_work(outcome: Record, desk: Desk) -> bool:
    responsible = {person.actor.id for person in outcome.people("responsible")} - desk.hidden
    return len({state for id_ in responsible for state in states_of(id_, desk)}) > 1


def _doubles(material: MeetingMaterial, commitments: list[Record]) -> set[int]:
    """The outcomes that a commitment tells: one of its name, or that alone rests on a passage of the commitment.

    Of several outcomes that rest on one passage nobody can say which the commitment tells.
    """
    titles = {fold(one.title) for one in commitments}
    passages = {passage for one in commitments for passage in _passages(one, material)}
    resting = Counter(passage for one in material.outcomes for passage in _passages(one, material))
    return {
        one.id
        for one in material.outcomes
        if fold(one.title) in titles or any(resting[passage] == 1 for passage in _passages(one, material) & passages)
    }


def _passages(record: Record, material: MeetingMaterial) -> set[tuple[int, str]]:
    cited = material.cited.get(record.id, ())
    return {(one.source.id, fold(quote)) for one in cited if (quote := one.citation.text("quote"))}
