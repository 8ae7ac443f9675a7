"""The desk's settings as a person types them: read, or refused in one line."""

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.desk.settings import THRESHOLDS
from tracker.domain.dates import Leaning, read_typed
from tracker.domain.markings import Ladder, make_ladder
from tracker.domain.pace import MOST_DAYS
from tracker.domain.urgency import LIMITS, WEIGHTS, Urgency
from tracker.domain.working_days import WEEKDAYS, holiday_days, working_days
from tracker.errors import BadInput, Line, Listed
from tracker.language import N_

TEXTS = ("title", "subtitle", "author")
"""The settings that are one line of text."""
MOST_LETTERS = 80
"""A longer name has no place in a window's title or a page's header."""
MOST_WEIGHT = 200


def read_text(name: str, text: str) -> str:
    """A setting that is one line; the empty text leaves it empty. Raises BadInput when it is too long."""
    if name not in TEXTS:
        raise BadInput(N_("{name!r} is no text of the desk; these are {known}"), name=name, known=", ".join(TEXTS))
    line = " ".join(text.split())
    if len(line) > MOST_LETTERS:
        raise BadInput(
            N_("{name} has {count} letters; {most} are the most; shorten it"),
            name=name,
            count=len(line),
            most=MOST_LETTERS,
        )
    return line


def read_days(name: str, text: str) -> int:
    """A threshold of the rules in days, of one of the names in `THRESHOLDS`. Raises BadInput for anything else."""
    if name not in THRESHOLDS:
        raise BadInput(
            N_("{name!r} is no threshold; the thresholds are {known}"), name=name, known=", ".join(THRESHOLDS)
        )
    typed = text.strip()
    if not (typed.isascii() and typed.isdecimal()) or int(typed[:9]) > MOST_DAYS:
        raise BadInput(
            N_("{typed!r} is not a number of days; write a whole number from 0 to {most}"), typed=typed, most=MOST_DAYS
        )
    return int(typed)


def own_thresholds(days: Mapping[str, int]) -> dict[str, int]:
    """What is to be kept of thresholds: those that are not the default, which may become another one."""
    return {name: one for name, one in days.items() if one != THRESHOLDS[name]}


def read_worked(names: Sequence[str]) -> list[str]:
    """The weekdays that are worked, in their order. Raises BadInput as `working_days`."""
    working_days(names, ())
    return [name for name in WEEKDAYS if name in names]


def read_holidays(lines: Sequence[str], as_of: date) -> list[str]:
    """Holidays as EDTF, in their order, from a line each: a day or a range of days, as a person types dates.

    One without a year lies ahead. Raises BadInput, naming the line, for what is not understood and as `working_days`.
    """
    found = {read_typed(line, as_of, leaning=Leaning.FORWARD).edtf for line in lines if line.strip()}
    working_days(WEEKDAYS, found)
    return sorted(found, key=lambda edtf: (holiday_days(edtf)[0], edtf))


def read_weight(name: str, text: str, weights: Mapping[str, int]) -> int:
    """A weight of the urgency of flags, of one of the names in `WEIGHTS`; `weights` are those there are.

    Raises BadInput for anything but a whole number from -200 to 200, and where the limits would change places.
    """
    if name not in WEIGHTS:
        raise BadInput(N_("{name!r} is no weight; the weights are {known}"), name=name, known=", ".join(WEIGHTS))
    typed = text.strip().replace("\N{MINUS SIGN}", "-")
    digits = typed.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal()) or int(digits.lstrip("0")[:9] or 0) > MOST_WEIGHT:
        raise BadInput(
            N_("{typed!r} is not a weight; write a whole number from -{most} to {most}"), typed=typed, most=MOST_WEIGHT
        )
    limits = {**weights, name: int(typed)}
    act, soon = (limits[one.value] for one in (Urgency.ACT, Urgency.SOON))
    if name in LIMITS and not 0 < soon < act:
        raise BadInput(N_("to act now must take more than soon, and soon more than 0; write other numbers"))
    return int(typed)


def own_weights(weights: Mapping[str, int]) -> dict[str, int]:
    """What is to be kept of weights: those that are not the default, which may become another one."""
    return {name: one for name, one in weights.items() if one != WEIGHTS[name]}


def read_ladder(rows: Sequence[Sequence[str]], used: Mapping[str, int]) -> Ladder:
    """A ladder from (name, text colour, ground colour), the least restricted first.

    `used` counts the records that bear each marking, none of which may be lost. Raises BadInput as `make_ladder`, and
    naming the levels that are still in use.
    """
    ladder = make_ladder(rows)
    lost = {name: count for name, count in used.items() if name not in ladder.names}
    if lost:
        borne = Listed(
            Line(N_("{name} (1 record)") if count == 1 else N_("{name} ({count} records)"), name=name, count=count)
            for name, count in lost.items()
        )
        raise BadInput(
            N_("the ladder would lose levels that are in use: {borne}; mark those records otherwise first"), borne=borne
        )
    return ladder


def kept_ladder(ladder: Ladder) -> list[list[str]]:
    """A ladder as the file keeps it."""
    return [[level.name, level.foreground, level.background] for level in ladder.levels]
