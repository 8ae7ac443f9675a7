"""Another verdict than the computed one, given by an officer with a reason. It stands beside the computed verdict, is
never counted, and changes nothing that is computed.
"""

from dataclasses import dataclass
from datetime import date

from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.language import Language


@dataclass(frozen=True, slots=True)
class Dissent:
    """What somebody holds instead. `verdict` is that of an outcome, as its identifier.

    `by` and `at` (UTC, ISO 8601) are those of the step that recorded it, `day` is its day as the person's own calendar
    has it; empty where the history does not say.
    """

    verdict: str
    reason: str
    by: str = ""
    at: str = ""
    day: date | None = None


def dissent_label(dissent: Dissent, language: Language) -> str:
    """The other verdict in a word or two: "dissent: tangible"."""
    return language.gettext("dissent: {verdict}").format(verdict=choice_word(dissent.verdict, language))


def dissent_signature(dissent: Dissent, language: Language) -> str:
    """Who recorded it and on which day: "A. Author, 12 January 2026"."""
    day = in_words(parse_edtf(dissent.day.isoformat()), language) if dissent.day else ""
    return ", ".join(part for part in (dissent.by, day) if part)


def dissent_line(dissent: Dissent, language: Language) -> str:
    """All of it in one line: the verdict, the reason, and who says so since when."""
    label = dissent_label(dissent, language)
    line = f"{label[:1].upper()}{label[1:]}. {dissent.reason.rstrip('.')}."
    signature = dissent_signature(dissent, language)
    return f"{line} ({signature})" if signature else line
