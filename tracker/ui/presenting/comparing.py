"""What changed in a paper since the version that left before."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, parse_edtf
from tracker.storage.release_log import LoggedRelease
from tracker.ui.papers.values import Change, Compared, ComparedLine
from tracker.ui.presenting.record_history import moment_words

_RULE = re.compile(r"[|\s:-]+")
_CELL = re.compile(r"(?<!\\)\|")
_MARKUP = re.compile(r"^#+ |^> |^- |(?<!\\)\*+|\[\^[^\]]+\]:?")
_ESCAPED = re.compile(r"\\(.)")
_LONG = 1_000
"""In longer papers lines that come again and again are not matched by themselves: that takes minutes."""
_AROUND = 2
"""So many lines that stayed are shown on either side of a change."""
_GAP = ComparedLine(Change.SAME, "…")


def compared(
    desk: Desk,
    before: tuple[LoggedRelease, str] | None,
    text: str,
    marking: str | None = None,
    ceiling: str | None = None,
) -> Compared | None:
    """How `text`, which bears `marking`, differs from the version `before`, line by line; None where there is none.

    A version that left below another ceiling than `ceiling` is said to have.
    """
    if before is None:
        return None
    entry, earlier = before
    # What has just left is what is shown, mostly, and hundreds of pages take a second to compare.
    lines = list(_lines(earlier, text)) if earlier != text else []
    count = sum(line.change is not Change.SAME for line in lines)
    _ = desk.language.gettext
    since = _("{file}, left {moment}, as of {day}").format(
        file=entry.left.file_name, moment=moment_words(entry.at, desk), day=_day(entry, desk)
    )
    if entry.left.ceiling != ceiling:
        since = _("{version}, {ceiling}").format(
            version=since,
            ceiling=_("below the ceiling {ceiling}").format(ceiling=entry.left.ceiling)
            if entry.left.ceiling
            else _("without a ceiling"),
        )
    highest = desk.settings.ladder.highest([marking, entry.left.marking])
    return Compared(since, count, tuple(_near(lines)) if count else (), highest or "")


def _day(entry: LoggedRelease, desk: Desk) -> str:
    return in_words(parse_edtf(date.fromordinal(entry.left.as_of).isoformat()), desk.language)


def _lines(before: str, after: str) -> Iterator[ComparedLine]:
    old, new = _said(before), _said(after)
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > _LONG)
    for _tag, first, last, begin, end in matcher.get_opcodes():
        if _tag == "equal":
            yield from (ComparedLine(Change.SAME, line) for line in new[begin:end])
        else:
            yield from (ComparedLine(Change.REMOVED, line) for line in old[first:last])
            yield from (ComparedLine(Change.ADDED, line) for line in new[begin:end])


def _said(text: str) -> list[str]:
    """The lines of a paper's Markdown as they are read, without what only makes them a heading, a cell or bold."""
    lines = (line for line in text.splitlines() if line.strip() and not _RULE.fullmatch(line.strip()))
    return [words for line in lines if (words := _bare(line))]


def _bare(line: str) -> str:
    cells = [cell.strip() for cell in _CELL.split(line.strip().strip("|"))] if line.startswith("|") else [line.strip()]
    joined = " · ".join(cell for cell in cells if cell)
    return _ESCAPED.sub(r"\1", _MARKUP.sub("", joined.replace("<br>", " · "))).rstrip("\\ ")


def _near(lines: Sequence[ComparedLine]) -> Iterator[ComparedLine]:
    """The lines that changed, with a few around them; what is left out is a line of its own."""
    changed = [at for at, line in enumerate(lines) if line.change is not Change.SAME]
    shown = sorted({near for at in changed for near in range(at - _AROUND, at + _AROUND + 1)} & set(range(len(lines))))
    last = -1
    for at in shown:
        if at != last + 1:
            yield _GAP
        yield lines[at]
        last = at
    if last != len(lines) - 1:
        yield _GAP
