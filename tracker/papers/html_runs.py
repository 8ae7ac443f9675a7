"""Runs of a paper as inline HTML, every text escaped."""

from collections import Counter
from dataclasses import dataclass, field
from html import escape

from tracker.domain.characters import showable
from tracker.papers.content import Banner, Chip, Cite, Paper, Run, Runs, Text
from tracker.papers.unbroken import date_stretches, stays_whole


@dataclass(slots=True)
class RunWriter:
    """Writes the runs of one paper: it counts how often each note was cited, so that every place has an id."""

    paper: Paper
    _cited: Counter[int] = field(default_factory=Counter)

    def runs(self, runs: Runs, mark: Banner | None = None) -> str:
        """The runs after their portion mark."""
        marked = f"{marking(mark, 'portion')} " if mark else ""
        return marked + "".join(map(self._run, runs))

    def ways_back(self, number: int) -> str:
        """Links from a note to each place that cites it; to be asked when all places are written."""
        label = escaped(self.paper.language.gettext("Back to the text"))
        links = (
            f' <a href="#{_place(number, time)}" role="doc-backlink" aria-label="{label} {time}">↩</a>'
            for time in range(1, self._cited[number] + 1)
        )
        return "".join(links)

    def _run(self, run: Run) -> str:
        match run:
            case Text():
                return _dressed(run)
            case Chip():
                whole = " whole" if stays_whole(run) else ""
                return f'<span class="chip {run.tone.value}{whole}">{escaped(run.text)}</span>'
            case Cite():
                number = self.paper.number(run.note)
                self._cited[number] += 1
                place = _place(number, self._cited[number])
                return f'<sup><a id="{place}" href="#note-{number}" role="doc-noteref">{number}</a></sup>'


def marking(mark: Banner, name: str = "") -> str:
    """A marking in its own colours; its words are English in every paper."""
    classes = f"marking {name}".rstrip()
    style = f"color: {escape(mark.foreground)}; background: {escape(mark.background)}"
    return f'<span class="{classes}" lang="en" style="{style}">{escaped(mark.text)}</span>'


def escaped(text: str) -> str:
    """The text as it is, with line breaks."""
    return escape(showable(text)).replace("\n", "<br>")


def on_one_line(text: str) -> str:
    """The text for an attribute or a title."""
    return escape(showable(text)).replace("\n", " ")


def _place(number: int, time: int) -> str:
    return f"cite-{number}" if time == 1 else f"cite-{number}-{time}"


def _dressed(run: Text) -> str:
    text = "".join(
        f'<span class="whole">{escaped(stretch)}</span>' if stays else escaped(stretch)
        for stretch, stays in date_stretches(run)
    )
    for on, opening, closing in (
        (run.muted, '<span class="muted">', "</span>"),
        (run.italic, "<em>", "</em>"),
        (run.bold, "<strong>", "</strong>"),
    ):
        text = f"{opening}{text}{closing}" if on else text
    return text
