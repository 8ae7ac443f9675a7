"""A paper as the JSON that resources/papers/paper.typ draws: nothing in it is markup.

What only tables cite has its notes below the source summary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeAlias

from tracker.domain.characters import showable
from tracker.papers.column_widths import LETTERS, ColumnWidths, label_share, measured, stands_alone
from tracker.papers.content import (
    Align,
    Banner,
    Block,
    BulletList,
    Callout,
    Chip,
    Cite,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    Row,
    Run,
    Runs,
    SourceSummary,
    Table,
    Text,
    block_runs,
    plain,
)
from tracker.papers.footnoting import at_foot, notes_at_end, numbered_by_page, place_of_notes
from tracker.papers.keeping import kept_with_next
from tracker.papers.page import Page
from tracker.papers.shapes import Box, Label, Line, Shape
from tracker.papers.unbroken import date_stretches, stays_whole
from tracker.papers.wording import LOCALES, front_line, note_runs, page_of, summary_table

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_SHEETS = {Page.A4: "a4", Page.LETTER: "us-letter"}
_LONG_WORD = re.compile(r"\S{25}")
_SPECIAL_WORD = re.compile(r"\S{25,}\s*|\S*-\S*\s*")
_LONG = 25
_PARTS = re.compile(r"[^\s/._?&=@:;-]{1,8}[/._?&=@:;-]*\s*|[/._?&=@:;-]+\s*")
_TALL = 25
"""In lines: a row or box as tall as this may break across pages."""
_RUNNING_TITLE = 72
_LINKED_NOTES = 500
"""With more notes than this, numbers in tables are no links: these would take longer than all the rest."""


def paper_json(paper: Paper, page: Page) -> dict[str, Json]:
    """Everything that the template draws of the paper."""
    paper = numbered_by_page(paper)
    language, region = LOCALES[paper.language.code].split("-")
    title = _one_line(paper.title) or _one_line(paper.kind) or "–"
    writer = _Writer(paper, measured(paper))
    return {
        "title": title,
        "shown-title": _lines(paper.title),
        "short-title": title if len(title) <= _RUNNING_TITLE else title[: _RUNNING_TITLE - 1].rstrip() + "…",
        "authors": [drafter] if (drafter := _one_line(paper.drafter)) else [],
        "keywords": [_one_line(paper.marking.text)] if paper.marking else [],
        "day": {"year": paper.as_of.year, "month": paper.as_of.month, "day": paper.as_of.day},
        "language": language,
        "region": region,
        "page": _SHEETS[page],
        "page-words": list(page_of(paper.language)),
        "marking": _banner(paper.marking),
        "kind": _lines(paper.kind),
        "subject": _lines(paper.subject),
        "front": _lines(front_line(paper)),
        "footer": " · ".join(part for part in (_one_line(paper.kind), _one_line(front_line(paper))) if part),
        "linked": len(paper.notes) <= _LINKED_NOTES,
        "blocks": writer.blocks(),
        "notes": {
            str(number): writer.runs(note_runs(note, paper.language), note.mark)
            for number, note in enumerate(paper.cited_notes(), start=1)
        },
    }


@dataclass(slots=True)
class _Writer:
    """Writes blocks in reading order: it remembers which notes already have their footnote."""

    paper: Paper
    widths: ColumnWidths
    _footnotes: set[int] = field(default_factory=set)
    _level: int = 0

    def blocks(self) -> list[Json]:
        """The blocks, and what only tables cite after the source summary, or else at the end."""
        blocks, written, last = self.paper.blocks, list[Json](), place_of_notes(self.paper)
        kept = kept_with_next(blocks)
        for place, (block, following) in enumerate(zip_longest(blocks, blocks[1:]), start=1):
            written += self._block(block, following, sticky=kept[place - 1])
            if place == last:
                written += self._notes()
        return written

    def runs(self, runs: Runs, mark: Banner | None = None, *, in_table: bool = False) -> dict[str, Json]:
        """Runs after their portion mark. Those that have a footnote stay on one page with it, if they can."""
        new = [] if in_table else self._new_notes(runs)
        begins = (isinstance(run, Cite) and self._number(run) in new for run in runs)
        first = next((place for place, begun in enumerate(begins) if begun), None)
        written = [part for place, run in enumerate(runs) for part in self._run(run, new if place == first else ())]
        return {"mark": _banner(mark), "runs": written, "held": bool(new) and _lines_of_text(runs, 1.0) <= _TALL}

    def _new_notes(self, runs: Runs) -> list[int]:
        """The numbers that prose has here for the first time."""
        new = {self._number(run) for run in runs if isinstance(run, Cite)} - self._footnotes
        self._footnotes |= new
        return sorted(new)

    def _number(self, run: Cite) -> int:
        return self.paper.number(run.note)

    def _run(self, run: Run, notes: Sequence[int]) -> Iterator[Json]:
        match run:
            case Text():
                for text, stays in date_stretches(run):
                    dress = {"bold": run.bold, "italic": run.italic, "muted": run.muted, "held": stays}
                    link: dict[str, Json] = {"link": run.link} if run.link else {}
                    yield {"kind": "text", "text": _lines(text), **link, **{key: on for key, on in dress.items() if on}}
            case Chip():
                yield {"kind": "chip", "text": _lines(run.text), "tone": run.tone.value, "held": stays_whole(run)}
            case Cite():
                yield {"kind": "cite", "number": self._number(run), "notes": list(notes)}

    def _block(self, block: Block, following: Block | None, *, sticky: bool) -> Iterator[Json]:
        match block:
            case Heading():
                if any(showable(run.text).strip() for run in block.runs if not isinstance(run, Cite)):
                    # PDF/UA wants levels one after the other.
                    self._level = min(block.level, self._level + 1)
                    yield {"kind": "heading", "level": self._level, "content": self.runs(block.runs, block.mark)}
            case Paragraph():
                content = self.runs(block.runs, block.mark, in_table=not at_foot(block, following))
                yield {"kind": "paragraph", "style": block.style.value, "content": content, "sticky": sticky}
            case BulletList():
                for part in _parted(self.runs(item.runs, item.mark) for item in block.items):
                    yield {"kind": "list", "items": [*part], "held": part[0]["held"]}
            case Table():
                yield self._table(block)
            case KeyValues():
                if block.facts:
                    facts: list[Json] = [
                        {"label": _lines(fact.label), "value": self.runs(fact.value, fact.mark)} for fact in block.facts
                    ]
                    share = round(label_share(block), 4)
                    yield {"kind": "facts", "facts": facts, "breakable": len(facts) > _TALL, "labels": share}
            case Callout():
                yield self._callout(block)
            case SourceSummary():
                yield self._table(summary_table(block, self.paper, short=True))
            case Figure():
                yield _figure(block, sticky=isinstance(following, Paragraph))

    def _callout(self, block: Callout) -> Json:
        return {
            "kind": "callout",
            "tone": block.tone.value,
            "title": self.runs(plain(block.title), block.mark),
            "paragraphs": [self.runs(runs) for runs in block.paragraphs],
            "breakable": _lines_of_text(list(block_runs(block)), 1.0) > _TALL,
        }

    def _table(self, table: Table) -> Json:
        shares, table = self.widths.fitted(table)
        return {
            "kind": "table",
            "columns": [
                {"title": _lines(column.title), "width": round(share, 4), "end": column.align is Align.END}
                for column, share in zip(table.columns, shares, strict=True)
            ],
            "rows": [self._row(row, shares) for row in table.rows],
        }

    def _row(self, row: Row, shares: Sequence[float]) -> Json:
        marks = (row.mark, *(None for _ in row.cells[1:]))
        tall = any(_lines_of_text(cell, share) > _TALL for cell, share in zip(row.cells, shares, strict=True))
        cells: list[Json] = [
            self.runs(cell, mark, in_table=True) | {"hyphenate": _has_wide_word(cell, share)}
            for cell, mark, share in zip(row.cells, marks, shares, strict=True)
        ]
        return {"cells": cells, "breakable": tall, "alone": stands_alone(row, shares)}

    def _notes(self) -> Iterator[Json]:
        """The notes that no page has as a footnote, under a heading of their own."""
        entries: list[Json] = [
            {"number": number, "content": self.runs(note_runs(note, self.paper.language), note.mark)}
            for number, note in notes_at_end(self.paper).items()
        ]
        if entries:
            title = self.runs(plain(self.paper.language.gettext("Notes")))
            yield {"kind": "heading", "level": min(2, self._level + 1), "content": title}
            yield {"kind": "notes", "entries": entries}


def _parted(items: Iterable[dict[str, Json]]) -> list[list[dict[str, Json]]]:
    """A list in parts: an item with a footnote is one of its own, as typst holds the two together only there."""
    parts = list[list[dict[str, Json]]]()
    for item in items:
        if parts and not item["held"] and not parts[-1][-1]["held"]:
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts


def _figure(figure: Figure, *, sticky: bool) -> Json:
    """With `sticky` it stands with what follows, which says how it is read."""
    return {
        "sticky": sticky,
        "kind": "figure",
        "description": _one_line(figure.description) or "–",
        "mark": _banner(figure.mark),
        "width": figure.width,
        "height": figure.height,
        "shapes": [_shape(shape) for shape in figure.shapes],
    }


def _shape(shape: Shape) -> Json:
    match shape:
        case Box():
            size: dict[str, Json] = {"width": shape.width, "height": shape.height}
            return {"kind": "box", "x": shape.x, "y": shape.y, "ink": shape.ink.value, **size}
        case Line():
            ends: dict[str, Json] = {"x": shape.x1, "y": shape.y1, "x2": shape.x2, "y2": shape.y2}
            return {"kind": "line", "ink": shape.ink.value, "thickness": shape.thickness, **ends}
        case Label():
            place: dict[str, Json] = {"x": shape.x, "y": shape.y, "anchor": shape.anchor.value}
            text = _one_line(shape.text)
            return {"kind": "label", "ink": shape.ink.value, "text": text, "size": shape.size, **place}


def _banner(mark: Banner | None) -> Json:
    if mark is None:
        return None
    return {"text": _one_line(mark.text), "foreground": mark.foreground, "background": mark.background}


def _one_line(text: str) -> str:
    return showable(text).replace("\n", " ").strip()


def _lines(text: str) -> Json:
    """The text, or where it has them its lines, each as the stretches between which a long word may break."""
    shown = showable(text)
    if "\n" not in shown and "-" not in shown and "\t" not in shown and not _LONG_WORD.search(shown):
        return shown
    return [_stretches(line) for line in shown.split("\n")]


def _stretches(line: str) -> list[Json]:
    """The parts of long words, and words with a hyphen in them, each with the spaces after it."""
    if "-" not in line and not _LONG_WORD.search(line):
        return [line]
    found, end = list[Json](), 0
    for word in _SPECIAL_WORD.finditer(line):
        parts = _PARTS.findall(word.group()) if len(word.group().rstrip()) >= _LONG else [word.group()]
        found += [line[end : word.start()], *parts]
        end = word.end()
    return [part for part in (*found, line[end:]) if part] or [""]


def _has_wide_word(runs: Sequence[Run], share: float) -> bool:
    words = (word for run in runs if not isinstance(run, Cite) for word in run.text.split())
    return max(map(len, words), default=0) > LETTERS * share


def _lines_of_text(runs: Sequence[Run], share: float) -> float:
    """About how many lines the runs take in a column of that share of the width."""
    texts = [run.text for run in runs if not isinstance(run, Cite)]
    return sum(len(text) / (LETTERS * share) + text.count("\n") for text in texts)
