"""What a held meeting produced, as it is typed: its outcomes with their sources, who was there, what comes next."""

import re
from dataclasses import dataclass

_QUANTITY = re.compile(r"([+-]?\d[\d.,]*)\s*(%.*|\s\D.*)", re.DOTALL)
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One outcome as typed. `shown_by` is a quantity with its unit, or the name of a thing; see `quantity_of`.

    `makes_actor` and `makes_source`: who is responsible, or the source, is a record still to be made.
    """

    text: str = ""
    level: str = ""
    responsible: str = ""
    shown_by: str = ""
    source: str = ""
    quote: str = ""
    makes_actor: bool = False
    makes_source: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed in it."""
        return not any((self.text, self.level, self.responsible, self.shown_by, self.source, self.quote))


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was there, on a side or on none."""

    name: str
    side: str = ""
    makes_actor: bool = False


@dataclass(frozen=True, slots=True)
class HeldResult:
    """All of it, as typed; an empty text leaves a field of the meeting as it is.

    `date` is when it was held, `held` that its status says so from now on. `found_nothing`: nothing was recorded of
    it; then `looked_in`, `looked_by` and `looked_on` say who looked where and when. `next_title` and `next_date` make
    the meeting that follows this one up.
    """

    lines: tuple[OutcomeLine, ...] = ()
    held: bool = False
    date: str = ""
    found_nothing: bool = False
    looked_in: str = ""
    looked_by: str = ""
    looked_on: str = ""
    attendees: tuple[Attendee, ...] = ()
    next_title: str = ""
    next_date: str = ""
    remarks: str | None = None
    """None leaves them as they are."""
    marking: str = ""
    """What every record that is made of this bears; empty leaves them unmarked."""

    @property
    def written_lines(self) -> tuple[OutcomeLine, ...]:
        """The lines in which something was typed, in order."""
        return tuple(line for line in self.lines if not line.is_blank)


def quantity_of(text: str) -> tuple[str, str] | None:
    """A number and its unit, where a text is one: "30 soldiers", "-5 %". None for the name of a thing.

    Words in quotes are a name, and so is what begins with a year and goes on with a capital: "2025 Action Plan".
    """
    found = _QUANTITY.fullmatch(text.strip())
    if found is None:
        return None
    number, unit = found[1], found[2].strip()
    if _YEAR.fullmatch(number) and unit[:1].isupper():
        return None
    return number, unit


def bare_name(text: str) -> str:
    """A name without the quotes that say it is one."""
    return text.strip().strip("\"“”«»'").strip()
