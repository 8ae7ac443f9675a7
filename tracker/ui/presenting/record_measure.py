"""The indicator of a commitment: baseline, target and unit, how far it has come, and its readings one by one."""

from collections.abc import Iterator, Sequence

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.measuring import Measured, Unfit, known_by, latest_value, progress
from tracker.domain.record import Record
from tracker.language import Language
from tracker.ui.presenting.words import number, percent
from tracker.ui.record.measure_values import MeasureRow, ReadingPoint
from tracker.ui.view_values import GroupRow, ItemRow, RecordRow, TextRow

_FEWEST_PLOTTED = 2
"""One reading is no course of things."""


def measure_rows(desk: Desk, commitment: Record) -> Iterator[RecordRow]:
    """Nothing where neither an indicator nor a figure is recorded."""
    records = {one.id: one for one in desk.related(Kind.READING, "measures", commitment.id)}
    readings = known_by((_measured(one) for one in records.values()), desk.as_of)
    figures = [commitment.number(key) for key in ("baseline", "target", "value")]
    if not (commitment.text("indicator") or readings or any(one is not None for one in figures)):
        return
    unit = commitment.text("unit") or next((one.unit for one in reversed(readings) if one.unit), "")
    if commitment.text("indicator"):
        yield GroupRow(commitment.text("indicator"))
    yield _course(desk, commitment, readings, records, unit)
    for one in reversed(readings):
        yield _reading_row(desk, records[one.id], one, unit)
    later = len(records) - len(readings)
    if later:
        said = desk.language.ngettext("{n} reading begins after the day.", "{n} readings begin after the day.", later)
        yield TextRow(said.format(n=later), muted=True)


def _measured(record: Record) -> Measured:
    value = record.number("value")
    return Measured(record.id, None if value is None else float(value), record.text("unit"), record.date)


def _course(
    desk: Desk, commitment: Record, readings: Sequence[Measured], records: dict[int, Record], unit: str
) -> MeasureRow:
    language = desk.language
    own = commitment.number("value")
    latest = latest_value(readings, unit)
    value = latest.value if latest else own
    baseline, target = commitment.number("baseline"), commitment.number("target")
    points = _points(desk, readings, records, unit)
    values = [one.value for one in points] + [float(one) for one in (baseline, target) if one is not None and points]
    # What no period and no source stand behind is told, and draws no bar.
    is_anchored = latest is not None and records[latest.id].pointer_to("source") is not None
    share = progress(baseline, target, value) if is_anchored else None
    return MeasureRow(
        title=commitment.text("indicator") or language.gettext("Indicator"),
        said=_said(value, target, share, unit, language, is_anchored=is_anchored),
        share=share,
        scale=_scale(baseline, target, unit, language),
        points=points,
        start=min(values, default=0.0),
        end=max(values, default=0.0),
        target=None if target is None else float(target),
        days=_days(points, records, desk) if points else ("", ""),
    )


def _said(
    value: float | None, target: float | None, share: float | None, unit: str, language: Language, *, is_anchored: bool
) -> str:
    _ = language.gettext
    if value is None:
        return _("No value recorded in {unit}").format(unit=unit) if unit else _("No value recorded")
    now = figure(value, unit, language)
    if target is None:
        return _("{value}; no target recorded").format(value=now)
    of = _("{value} of {target}").format(value=number(value, language), target=figure(target, unit, language))
    if not is_anchored:
        return _("{of}; no reading with its period and source says so").format(of=of)
    return of if share is None else _("{of}: {percent} of the way").format(of=of, percent=percent(share, language))


def _scale(baseline: float | None, target: float | None, unit: str, language: Language) -> tuple[str, str]:
    _ = language.gettext
    begins = _("from 0: no baseline")
    if baseline is not None:
        begins = _("baseline {value}").format(value=figure(baseline, unit, language))
    return begins, _("target {value}").format(value=figure(target, unit, language)) if target is not None else ""


def figure(value: float, unit: str, language: Language) -> str:
    """A number with its unit, where it has one."""
    return f"{number(value, language)} {unit}".strip()


def _points(
    desk: Desk, readings: Sequence[Measured], records: dict[int, Record], unit: str
) -> tuple[ReadingPoint, ...]:
    """Those that can be compared; a single one is told and not plotted."""
    found = []
    for one in readings:
        period = one.period
        if one.unfit(unit) is None and one.value is not None and period is not None and period.latest is not None:
            begins = (period.earliest or period.latest).toordinal()
            said = f"{figure(one.value, one.unit, desk.language)}, {in_words(period, desk.language)}"
            point = ReadingPoint(str(records[one.id].ref), one.value, begins, period.latest.toordinal(), said)
            found.append(point)
    return tuple(found) if len(found) >= _FEWEST_PLOTTED else ()


def _days(points: Sequence[ReadingPoint], records: dict[int, Record], desk: Desk) -> tuple[str, str]:
    by_ref = {str(one.ref): one for one in records.values()}
    first = by_ref[min(points, key=lambda one: one.earliest).ref].date
    last = by_ref[max(points, key=lambda one: one.latest).ref].date
    return (in_words(first, desk.language) if first else "", in_words(last, desk.language) if last else "")


def _reading_row(desk: Desk, record: Record, reading: Measured, unit: str) -> ItemRow:
    """A reading with its period and its source; what keeps it out of the plot is said."""
    _ = desk.language.gettext
    value = figure(reading.value, reading.unit, desk.language) if reading.value is not None else record.title
    period = in_words(reading.period, desk.language) if reading.period else ""
    source = record.pointer_to("source")
    trouble = {
        None: "",
        Unfit.NO_VALUE: _("no value recorded"),
        Unfit.NO_PERIOD: _("not plotted: no period recorded"),
        Unfit.OTHER_UNIT: _("not plotted: another unit") if reading.unit else _("not plotted: no unit recorded"),
    }[reading.unfit(unit)]
    parts = (period, source.title if source else _("no source recorded"), trouble)
    return ItemRow(value, str(record.ref), " · ".join(part for part in parts if part))
