"""Verdicts in a paper: the computed one, and beside it what somebody holds instead, which is never counted."""

from tracker.domain.dissent import Dissent, dissent_line
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.language import Language
from tracker.papers.content import Chip, Runs, Text, Tone

_TONES: dict[Verdict | MeetingVerdict, Tone] = {
    Verdict.TANGIBLE: Tone.SUCCESS,
    Verdict.MEASURED: Tone.SUCCESS,
    Verdict.TANGIBLE_SINGLE_SIDED: Tone.SUCCESS,
    Verdict.NOT_SHOWN: Tone.WARNING,
    Verdict.CLAIMED_NO_EVIDENCE: Tone.WARNING,
}
"""The tones of outcomes' verdicts; talk and process are neutral, as they are no fault of the outcome."""


def verdict_cell(verdict: Verdict | MeetingVerdict, dissent: Dissent | None, language: Language) -> Runs:
    """The verdict, and below it the dissent with its reason and who recorded it when."""
    chip = Chip(verdict_label(verdict, language), _TONES.get(verdict, Tone.NEUTRAL))
    return (chip, Text(f"\n{dissent_line(dissent, language)}", muted=True)) if dissent else (chip,)
