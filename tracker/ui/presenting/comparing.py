"""What changed in a paper since the version that left before."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, parse_edtf
from tracker.language import Language
from tracker.storage.release_log import LoggedRelease
from tracker.ui.papers.values import Change, Compared, ComparedLine
from tracker.ui.presenting.record_history import moment_words
from tracker.ui.presenting.words import number

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
    names = desk.settings.ladder.names
    found = _found(earlier, text, names) if earlier != text else _Found((), Counter())
    lines = [*(_marked_line(pair, count, desk.language) for pair, count in found.marked.items()), *found.lines]
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


@dataclass(frozen=True, slots=True)
class _Found:
    """The lines of both versions, and of those that say the same how many were marked so and are marked so now."""

    lines: tuple[ComparedLine, ...]
    marked: Counter[tuple[str, str]]


def _found(before: str, after: str, names: Sequence[str]) -> _Found:
    mark = re.compile(rf"\(({'|'.join(map(re.escape, names))})\) ") if names else re.compile("(?!)")
    old, new = _said(before), _said(after)
    marked: Counter[tuple[str, str]] = Counter()
    lines: list[ComparedLine] = []
    bare_old, bare_new = ([_unmarked(line, mark, names) for line in one] for one in (old, new))
    matcher = SequenceMatcher(None, bare_old, bare_new, autojunk=len(new) > _LONG)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            was, is_ = ([_mark(one, mark, names) for one in part] for part in (old[first:last], new[begin:end]))
            marked.update(pair for pair in zip(was, is_, strict=True) if pair[0] != pair[1])
            lines += [ComparedLine(Change.SAME, line) for line in new[begin:end]]
        else:
            lines += [ComparedLine(Change.REMOVED, line) for line in old[first:last]]
            lines += [ComparedLine(Change.ADDED, line) for line in new[begin:end]]
    return _Found(tuple(lines), marked)


def _unmarked(line: str, mark: re.Pattern[str], names: Sequence[str]) -> str:
    """The line without its marking; the banner is nothing else."""
    return "" if line in names else mark.sub("", line, count=1)


def _mark(line: str, mark: re.Pattern[str], names: Sequence[str]) -> str:
    """The marking that a line bears; the banner itself is that."""
    if line in names:
        return line
    found = mark.search(line)
    return found[1] if found else ""


def _marked_line(pair: tuple[str, str], count: int, language: Language) -> ComparedLine:
    """That a marking became another is told once, and not with each line that bears it."""
    _ = language.gettext
    was, is_ = (one or _("unmarked") for one in pair)
    words = language.ngettext(
        "{count} line was marked {before} and is marked {after} now",
        "{count} lines were marked {before} and are marked {after} now",
        count,
    )
    return ComparedLine(Change.MARKED, words.format(count=number(count, language), before=was, after=is_))


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
